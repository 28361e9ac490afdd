import type { Span } from '../../../protocol/span';
import { MARK_RULES, TYPED_MARKS, type MarkRule } from './quoteMarks';

/** A quote mark in a line; `mark` is the character that it stands for (`,,` for „). */
export interface Mark extends Span {
  readonly mark: string;
  readonly rule: MarkRule;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** It stands after a digit: inches, minutes, seconds, unless something is open. */
  readonly afterDigit: boolean;
  /** It stands after an s, and may be the apostrophe of a genitive. */
  readonly afterS: boolean;
}

const CANDIDATE = /,,|''|``|<<|>>|‚‚|’’|‘‘|[„“”‟"＂«»‚‘’‹›']/g;
const LETTER = /[\p{L}\p{N}]/u;
const BLANK_OR_OPENER = /[\s([{/–—\-„“"«»‚‘'‹›]/;

/** The quote marks of a line, apostrophes inside words left out. Looks at the line alone: a text of a million lines without marks is read once. */
export function readMarks(text: string, line: Span): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: found, index } of text.slice(line.start, line.end).matchAll(CANDIDATE)) {
    const start = line.start + index;
    if (/^(?:>>|<<)$/.test(found) && (text[start + 2] === found[0] || text[start - 1] === found[0])) continue;
    const mark = markAt(text, line, start, start + found.length, TYPED_MARKS.get(found) ?? found);
    if (mark !== undefined) marks.push(mark);
  }
  return marks;
}

function markAt(text: string, line: Span, start: number, end: number, mark: string): Mark | undefined {
  const rule = MARK_RULES.get(mark);
  if (rule === undefined) return undefined;
  const before = start > line.start ? characterBefore(text, start) : ' ';
  const after = end < line.end ? String.fromCodePoint(text.codePointAt(end)!) : ' ';
  if (mark === '„' && /^,,/.test(text.slice(start, end)) && !LETTER.test(after)) return undefined;
  const blankBefore = BLANK_OR_OPENER.test(before);
  const blankAfter = !LETTER.test(after) && (/\s/.test(after) || /[.,;:!?)\]}–—\-…“”"«»’‘'‹›/]/.test(after));
  if (rule.family === 'single' && !blankBefore && !blankAfter && mark !== '‹' && mark !== '›') return undefined;
  const afterDigit = /\d/.test(before);
  return { start, end, mark, rule, afterDigit, afterS: before === 's', ...sides(rule, mark, blankBefore, blankAfter, /\s/.test(before), /\s/.test(after)) };
}

function characterBefore(text: string, at: number): string {
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff && at >= 2 ? text.slice(at - 2, at) : text[at - 1]!;
}

function sides(rule: MarkRule, mark: string, blankBefore: boolean, blankAfter: boolean, spaceBefore: boolean, spaceAfter: boolean): { canOpen: boolean; canClose: boolean } {
  if (rule.only === 'open') return { canOpen: true, canClose: false };
  if (rule.family === 'single') {
    const isTyped = mark === "'" || mark === '’' || mark === '‘';
    return { canOpen: blankBefore && !spaceAfter && (mark !== '’' || spaceBefore), canClose: isTyped ? blankAfter && !spaceBefore : blankAfter };
  }
  if (spaceBefore && spaceAfter && (mark === '«' || mark === '»')) return { canOpen: mark === '«', canClose: mark === '»' };
  if (spaceBefore && !spaceAfter && !blankAfter) return { canOpen: true, canClose: false };
  if (!blankBefore && blankAfter) return { canOpen: false, canClose: true };
  return { canOpen: rule.usual !== 'close' || spaceBefore, canClose: true };
}
