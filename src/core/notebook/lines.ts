/** One line of a text: `[start, end)` without its line end, which reaches to `next`. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

const LINE_END = /\r\n|\r|\n/g;

/** Lines in Markdown's sense (LF, CRLF or a lone CR). A text that ends in a line end has no empty last line. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    const next = match.index + match[0].length;
    lines.push({ start, end: match.index, next });
    start = next;
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/** The text with `\n` line ends, as an editor compares it. */
export function normalizeLineEnds(text: string): string {
  return text.replace(LINE_END, '\n');
}

export function withLineEnds(text: string, lineEnd: string): string {
  return text.replace(LINE_END, lineEnd);
}

/** The first line end of a text; LF where it has none. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

export function startsWithLineEnd(text: string): boolean {
  return text.startsWith('\n') || text.startsWith('\r');
}

export function endsWithLineEnd(text: string): boolean {
  return text.endsWith('\n') || text.endsWith('\r');
}

/** Where the last line of a text starts, which its line end belongs to. */
export function lastLineStart(text: string): number {
  const inner = text.replace(/(?:\r\n|\r|\n)$/, '');
  return Math.max(inner.lastIndexOf('\n'), inner.lastIndexOf('\r')) + 1;
}

/** The text without the line ends that it ends in. */
export function withoutLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && endsWithLineEnd(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
