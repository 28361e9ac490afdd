/** Where a command writes, so that it can run inside a test. Nothing reaches stdout unless the command ends well. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Folder of the data files that ship with Korpus. */
  readonly resources: string;
}

/** A fault of the input: its text goes to stderr and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Article text must not drive the terminal: control characters and bidirectional controls become visible. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
