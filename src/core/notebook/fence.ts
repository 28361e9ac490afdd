import { normalizeLineEnds } from './lines';

/** The opening line of a fenced code block (CommonMark 4.5). */
export interface Fence {
  readonly indent: string;
  readonly character: '`' | '~';
  readonly length: number;
  /** First word of the info string, lower case. */
  readonly language: string;
}

const OPENING = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^ \t]*)/;

export function openingFence(line: string): Fence | undefined {
  const match = OPENING.exec(line);
  const run = match?.[2];
  if (match === null || run === undefined) return undefined;
  return { indent: match[1] ?? '', character: run.startsWith('~') ? '~' : '`', length: run.length, language: (match[3] ?? '').toLowerCase() };
}

export function closesFence(line: string, fence: Fence): boolean {
  const run = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return run !== undefined && run.startsWith(fence.character) && run.length >= fence.length;
}

export function isQueryFence(fence: Fence): boolean {
  return fence.language === 'korpus';
}

/** An HTML comment that starts a block (CommonMark 4.6, type 2): what it holds is neither fence nor marker. */
export function opensComment(line: string): boolean {
  return /^ {0,3}<!--/.test(line);
}

export function closesComment(line: string, isFirst: boolean): boolean {
  return (isFirst ? line.replace(/^ {0,3}<!--/, '') : line).includes('-->');
}

/** The line that closes what is still open at the end of a text: a fence or a comment. `undefined` when nothing is. */
export function closingLine(text: string): string | undefined {
  let fence: Fence | undefined;
  let comment = false;
  for (const line of normalizeLineEnds(text).split('\n')) {
    if (comment) comment = !closesComment(line, false);
    else if (fence !== undefined) fence = closesFence(line, fence) ? undefined : fence;
    else if (opensComment(line)) comment = !closesComment(line, true);
    else fence = openingFence(line);
  }
  if (comment) return '-->';
  return fence === undefined ? undefined : fence.indent + fence.character.repeat(fence.length);
}

/** A run of fence characters that no line of the text closes, at least as long as `fence`. */
export function fenceRunFor(text: string, fence: Fence): string {
  let length = fence.length;
  for (const line of normalizeLineEnds(text).split('\n')) {
    const run = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
    if (run?.startsWith(fence.character)) length = Math.max(length, run.length + 1);
  }
  return fence.character.repeat(length);
}
