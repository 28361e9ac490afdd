/** Where a command writes, so that it can run inside a test. Nothing reaches stdout unless the command ends well. */
export interface Terminal {
  out(text: string): void;
  /** Messages: control characters in what is said arrive escaped. */
  error(text: string): void;
  /** Whether stdout is a terminal, which would obey what an article holds, and no pipe or file, which gets it exactly. */
  readonly isTerminal: boolean;
  /** Folder of the data files that ship with Korpus. */
  readonly resources: string;
}

/** A fault of the input: its text goes to stderr and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Ends of lines aside, what a terminal obeys: controls of 7 and 8 bit, and of direction. */
const OBEYED = /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Article text must not drive the terminal: control characters and bidirectional controls become visible. */
export function printable(text: string): string {
  return text.replace(OBEYED, escaped);
}

/** The same on one line, so that a file name cannot feign a message of its own. */
export function printableLine(text: string): string {
  return printable(text.replace(/[\r\n]/g, escaped));
}

/** A terminal to which nothing goes that it would obey: no message, and no result unless it leaves for a pipe or a file. */
export function guardedTerminal(terminal: Terminal): Terminal {
  return {
    ...terminal,
    out: (text) => terminal.out(terminal.isTerminal ? printable(text) : text),
    error: (text) => terminal.error(printable(text)),
  };
}

/** A warning as stderr and results in text say it. */
export function warningLine(text: string): string {
  return `warning: ${printableLine(text)}`;
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
