import { joinLines, type DocumentWords } from './hyphenation';
import type { Line } from './PdfPage';

/** Parts of the letters' size, of the usual distance of lines, and of a column's width. */
const INDENT = 0.6;
const WIDER = 1.3;
const OTHER_SIZE = 0.12;
const SHORT = 0.88;
/** Times the body's size that headings have. */
const LARGE = 1.15;
const BULLET = /^(?:[•▪▫◦‣●■□–—*·➢✓]\s|(?:\d{1,3}|[a-z])[.)]\s|\[\d{1,3}\]\s)/u;
const SENTENCE_END = /[.!?…:]["'”“’»«)\]]*$/u;
const HYPHEN_END = /[\p{L}\p{N}][-‐\u00AD]$/u;
/** Between the last line of a page and the first of the next. */
export const PAGE_BREAK = '\f';

/** Dots or blanks that lead to the number of a page, as in a table of contents. */
const LEADERS = /(?:\.\s?){4,}\s*\p{L}?\d*$/u;

/** Lines of all pages as paragraphs, `body` the size that most letters have. U+000C stands where a page begins, within a paragraph too. */
export function paragraphsOf(pages: readonly (readonly Line[])[], words: DocumentWords, body: number): string {
  const text: string[] = [];
  let paragraph = '';
  let [earlier, before]: [Line?, Line?] = [];
  let pending = '';
  pages.forEach((lines, index) => {
    if (index > 0) pending += PAGE_BREAK;
    const usual = usualDistance(lines);
    for (const line of lines) {
      if (before !== undefined && continues({ earlier, before, line, body, ...(pending === '' && { usual }) })) paragraph = joinLines(paragraph, line.text, words, pending === '' ? ' ' : pending);
      else {
        if (before !== undefined) text.push(paragraph, '\n\n');
        text.push(pending);
        paragraph = line.text;
      }
      pending = '';
      [earlier, before] = [before, line];
    }
  });
  return text.join('') + paragraph + pending;
}

interface Neighbours {
  readonly earlier: Line | undefined;
  readonly before: Line;
  readonly line: Line;
  readonly body: number;
  /** Distance of lines on their page; absent from page to page. */
  readonly usual?: number;
}

/** Whether a line goes on with the paragraph of the line before. */
function continues({ earlier, before, line, body, usual }: Neighbours): boolean {
  if (Math.abs(line.size - before.size) > OTHER_SIZE * before.size || BULLET.test(line.text) || LEADERS.test(before.text)) return false;
  const { size, column } = line;
  const down = line.y - before.y;
  const sameColumn = usual !== undefined && before.column.left === column.left && before.column.right === column.right && down > 0;
  const large = size > body * LARGE;
  if (usual !== undefined && !sameColumn && down > 0) return false;
  if (sameColumn && down > (large ? size * 1.6 : Math.max(usual * WIDER, size * 1.05))) return false;
  if (large) return sameColumn;
  const indent = line.x - column.left;
  const deeper = indent - (before.x - before.column.left);
  // Of a list's item or a hanging indent the second line stands further right, of a paragraph the first.
  if (indent > INDENT * size && deeper > INDENT * size && !BULLET.test(before.text)) return sameColumn && hangs(before, line);
  if (endsShort(before, line) && !HYPHEN_END.test(before.text)) {
    if (SENTENCE_END.test(before.text) || line.font !== before.font) return false;
    const beside = earlier !== undefined && earlier.column.right === before.column.right && Math.abs(earlier.right - before.right) < size;
    if (!beside && !/^\p{Ll}/u.test(line.text)) return false;
  }
  return true;
}

/** Whether the first word of the next line would have had room on a line, so that its end is meant. */
function endsShort(before: Line, line: Line): boolean {
  const room = before.column.right - before.right;
  const first = /^\S*/.exec(line.text)![0].length * line.size * 0.5;
  return before.right - before.column.left < (before.column.right - before.column.left) * SHORT && room > first + line.size;
}

/** An entry whose first line is full and that goes on further right, as in lists of literature. */
function hangs(before: Line, line: Line): boolean {
  return before.x - before.column.left <= 1 && before.column.right - before.right < line.size * 2 && !SENTENCE_END.test(before.text) && /^\p{Ll}/u.test(line.text);
}

/** The commonest distance between lines that follow each other in a column. */
function usualDistance(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (let at = 1; at < lines.length; at++) {
    const [one, other] = [lines[at - 1]!, lines[at]!];
    const down = Math.round((other.y - one.y) * 2) / 2;
    if (down > 0 && down < 4 * other.size && Math.abs(one.size - other.size) < OTHER_SIZE * one.size) counts.set(down, (counts.get(down) ?? 0) + 1);
  }
  const [commonest] = [...counts].reduce((one, other) => (other[1] > one[1] || (other[1] === one[1] && other[0] < one[0]) ? other : one), [0, 0] as const);
  return commonest > 0 ? commonest : Infinity;
}
