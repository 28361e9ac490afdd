import type { Row, TableRow } from '../../protocol/result';
import type { Span } from '../../protocol/span';
import { firstPart, type TextPart } from './excerpt';
import { flattenText } from './markdownText';
import type { ResultColumn } from './resultTable';
import type { ResultHead } from './SavedInput';

/** Longest passage in UTF-16 units. */
const PASSAGE_LENGTH = 1000;
/** Columns without which the passages are rows of a plain table. */
const NEEDED = ['group', 'passage', 'path', 'start', 'end', 'text', 'line', 'names', 'words', 'figures', 'speaker', 'contradicts', 'addsAt', 'contradictsAt', 'grade', 'score'];

/** Whether rows are passages of groups as `claims` makes them, group by group. */
export function isClaims({ method: { verb, settings }, columns }: Pick<ResultHead, 'method' | 'columns'>): boolean {
  return verb === 'claims' && settings['sort'] === undefined && NEEDED.every((name) => columns.some((column) => column.name === name));
}

/** Whether a passage is the first of its group that is shown. */
export function startsClaim({ passage }: TableRow, index: number): boolean {
  return passage === 1 || index === 0;
}

/** The line that stands above the first group of each grade. */
export function gradeHeading(rows: readonly TableRow[], index: number): string | undefined {
  const grade = textOf(rows[index]!, 'grade');
  return index > 0 && textOf(rows[index - 1]!, 'grade') === grade ? undefined : GRADE_HEADINGS[grade];
}

const GRADE_HEADINGS: Readonly<Record<string, string>> = { likely: 'Likely to report the same', possible: 'May report the same: few of these do' };

/** The line that heads the passages of a group: why it is one. */
export function claimHeading(row: TableRow): string {
  return `Group ${textOf(row, 'group')}, candidate, ${gradeOf(row)}; in common: ${reasonsOf(row)}`;
}

/** Never as sure as 1. */
function gradeOf(row: Row): string {
  return `${textOf(row, 'grade')} (${Math.min(0.99, Number((row as TableRow)['score'])).toFixed(2)})`;
}

/** What is read of each passage: its group and number in it, what it says with what only it has in italics and what may contradict in bold, and where. */
export const CLAIM_COLUMNS: readonly ResultColumn[] = [
  { title: 'Group', role: 'text', cell: (row) => plain(`${textOf(row, 'group')}.${textOf(row, 'passage')}`) },
  { title: 'Candidate', role: 'group', cell: (row, index) => plain(startsClaim(row as TableRow, index) ? gradeOf(row) : '') },
  { title: 'Text', role: 'text', cell: (row) => ({ kind: 'text', parts: passageParts(row as TableRow) }) },
  { title: 'According to', role: 'text', cell: (row) => plain(textOf(row, 'speaker')) },
  { title: 'May contradict', role: 'text', cell: (row) => plain(textOf(row, 'contradicts')) },
  { title: 'In common', role: 'group', cell: (row, index) => plain(startsClaim(row as TableRow, index) ? reasonsOf(row) : '') },
  { title: 'Passage', role: 'place', cell: (row) => ({ kind: 'place', place: { path: textOf(row, 'path'), line: Number((row as TableRow)['line']), span: spanOf(row as TableRow) }, label: null }) },
];

/** The groups as lines of text: a heading above those of each grade, one above each group, and under it each passage with its place, what it says, and what may contradict it. */
export function claimLines(rows: readonly TableRow[]): readonly string[] {
  return rows.flatMap((row, index) => [
    ...(startsClaim(row, index) ? [...(index === 0 ? [] : ['']), ...gradeLines(rows, index), flattenText(claimHeading(row))] : []),
    `  [${textOf(row, 'passage')}] ${flattenText(placeOf(row))}`,
    `      ${flattenText(textOf(row, 'text'))}`,
    ...detail('according to', textOf(row, 'speaker')), ...detail('only here', textOf(row, 'adds')), ...detail('may contradict', textOf(row, 'contradicts')),
  ]);
}

function gradeLines(rows: readonly TableRow[], index: number): readonly string[] {
  const heading = gradeHeading(rows, index);
  return heading === undefined ? [] : [heading, ''];
}

/** Where it stands, and what is known of the article. */
function placeOf(row: TableRow): string {
  return [`${textOf(row, 'path')}:${textOf(row, 'line')}`, textOf(row, 'source'), textOf(row, 'published')].filter((part) => part !== '').join(' · ');
}

function detail(label: string, value: string): readonly string[] {
  return value === '' ? [] : [`      ${label}: ${flattenText(value)}`];
}

function reasonsOf(row: Row): string {
  return ['names', 'words', 'figures'].map((name) => textOf(row, name)).filter((list) => list !== '').join(', ');
}

/** Cut from the end where it is too long. */
function passageParts(row: TableRow): readonly TextPart[] {
  const start = Number(row['start']);
  const text = textOf(row, 'text');
  const shown = firstPart(text, PASSAGE_LENGTH);
  const marks = [...marksIn(row, 'contradictsAt', { isNode: true }), ...marksIn(row, 'addsAt', { isNode: false, isCollocate: true })].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: TextPart[] = [];
  let done = 0;
  for (const { start: from, end: to, part } of marks) {
    if (from - start < done || to - start > shown.length) continue;
    parts.push({ text: shown.slice(done, from - start), isNode: false }, { text: shown.slice(from - start, to - start), ...part });
    done = to - start;
  }
  return [...parts, { text: shown.slice(done), isNode: false }].filter(({ text: each }) => each !== '');
}

type Marking = Omit<TextPart, 'text'>;

function marksIn(row: TableRow, column: string, part: Marking): readonly (Span & { readonly part: Marking })[] {
  return [...textOf(row, column).matchAll(/(\d+)-(\d+)/g)].map(([, start, end]) => ({ start: Number(start), end: Number(end), part }));
}

function spanOf({ start, end }: TableRow): Span | null {
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}

function plain(text: string): { readonly kind: 'text'; readonly parts: readonly TextPart[] } {
  return { kind: 'text', parts: text === '' ? [] : [{ text, isNode: false }] };
}

function textOf(row: Row, name: string): string {
  const value = (row as TableRow)[name] ?? null;
  return value === null ? '' : String(value);
}
