import type { ArticleRow, Column, HitRow, Passage, Row, TableRow } from '../../protocol/result';
import type { Span } from '../../protocol/span';
import { excerpt, firstPart, lastPart, type TextPart } from './excerpt';
import { CLAIM_COLUMNS, isClaims } from './claimGroups';
import { groupSize, groupTitle, startsGroup } from './hitGroups';
import { flattenText } from './markdownText';
import { readableNumber } from './readableNumber';
import type { SavedInput } from './SavedInput';

/** Longest excerpts in UTF-16 units: of a passage, of one side of a concordance, of a text in a table. All of it is in the article. */
const PASSAGE_LENGTH = 300;
const SIDE_LENGTH = 300;
const TEXT_LENGTH = 1000;

/** Where in an article something stands, as far as a row tells. */
export interface Place {
  readonly path: string;
  readonly line: number | null;
  readonly span: Span | null;
  /** Of the original, where it has pages. */
  readonly page?: number | undefined;
}

/** What stands in one cell of a result, in whatever form it is written. Texts are as the article has them, cut to a readable length. */
export type Content =
  | { readonly kind: 'text'; readonly parts: readonly TextPart[] }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'unknown' }
  | PlaceContent;

/** Without a label a place is named by path and line. */
export interface PlaceContent {
  readonly kind: 'place';
  readonly place: Place;
  readonly label: string | null;
}

export interface ResultColumn {
  readonly title: string;
  readonly role: 'group' | 'left' | 'node' | 'right' | 'text' | 'number' | 'place';
  readonly cell: (row: Row, index: number) => Content;
}

type ColumnOf<R> = Omit<ResultColumn, 'cell'> & { readonly cell: (row: R, index: number) => Content };

/** The columns that a person reads of a result: offsets give way to places, scores are left out. */
export function resultColumns({ result, lines }: Pick<SavedInput, 'result' | 'lines'>): readonly ResultColumn[] {
  switch (result.kind) {
    case 'articles': return ARTICLE_COLUMNS as readonly ResultColumn[];
    case 'hits': return (result.method.settings['group'] !== undefined ? [GROUP_COLUMN, ...HIT_COLUMNS] : HIT_COLUMNS) as readonly ResultColumn[];
    case 'table': return isClaims(result) ? CLAIM_COLUMNS : (tableColumns(result.columns, lines) as readonly ResultColumn[]);
  }
}

const ARTICLE_COLUMNS: readonly ColumnOf<ArticleRow>[] = [
  { title: 'Article', role: 'place', cell: ({ path, title, passages: [first] }) => ({ kind: 'place', place: placeOf(path, first), label: title === null || flattenText(title) === '' ? path : title }) },
  { title: 'Published', role: 'text', cell: ({ published }) => known(published) },
  { title: 'Source', role: 'text', cell: ({ source }) => known(source) },
  { title: 'Hits', role: 'number', cell: ({ hits }) => ({ kind: 'number', text: readableNumber(hits) }) },
  { title: 'Passage', role: 'text', cell: ({ passages: [first] }) => ({ kind: 'text', parts: first === undefined ? [] : passageParts(first) }) },
];

const HIT_COLUMNS: readonly ColumnOf<HitRow>[] = [
  { title: 'Left', role: 'left', cell: (hit) => ({ kind: 'text', parts: leftParts(hit) }) },
  { title: 'Node', role: 'node', cell: ({ match }) => text(firstPart(match, SIDE_LENGTH), true) },
  { title: 'Right', role: 'right', cell: (hit) => ({ kind: 'text', parts: rightParts(hit) }) },
  { title: 'Passage', role: 'place', cell: ({ path, line, start, end, page }) => ({ kind: 'place', place: { path, line, span: { start, end }, page }, label: null }) },
];

/** Stands with the first hit of each article alone, so that there is one line a hit. */
const GROUP_COLUMN: ColumnOf<HitRow> = {
  title: 'Article', role: 'group',
  cell: (hit, index) => (startsGroup(hit, index) ? { kind: 'text', parts: [{ text: groupTitle(hit), isNode: true }, { text: `, ${groupSize(hit)}`, isNode: false }] } : text('')),
};

/** Text before a hit, its end at least, with collocates marked. */
function leftParts({ left, start, collocates = [] }: HitRow): readonly TextPart[] {
  const shown = lastPart(left, SIDE_LENGTH);
  const shift = shown.length - start;
  return withCollocates(shown, collocates.filter((span) => span.end <= start && span.start + shift >= (shown.length < left.length ? CUT.length : 0)), shift);
}

function rightParts({ right, end, collocates = [] }: HitRow): readonly TextPart[] {
  const shown = firstPart(right, SIDE_LENGTH);
  const whole = shown === right ? shown.length : shown.length - CUT.length;
  return withCollocates(shown, collocates.filter((span) => span.start >= end && span.end - end <= whole), -end);
}

/** What `lastPart` and `firstPart` put where they cut. */
const CUT = ' …';

function withCollocates(shown: string, collocates: readonly Span[], shift: number): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const span of collocates) {
    parts.push({ text: shown.slice(at, span.start + shift), isNode: false }, { text: shown.slice(span.start + shift, span.end + shift), isNode: false, isCollocate: true });
    at = span.end + shift;
  }
  return [...parts, { text: shown.slice(at), isNode: false }];
}

const COMPARE_STATISTICS = new Set(['aPerMillion', 'bPerMillion', 'G2', 'logRatio', 'only']);

/** A table with passages shows where they stand in place of offsets. */
function tableColumns(columns: readonly Column[], lines: SavedInput['lines']): readonly ColumnOf<TableRow>[] {
  const names = new Set(columns.map((column) => column.name));
  const lineOf = (row: TableRow, index: number): number | null => (typeof row['line'] === 'number' ? row['line'] : (lines?.[index] ?? null));
  const placed = names.has('path') && (names.has('line') || lines !== undefined);
  const shown = columns.filter(({ name }) => !(placed && (name === 'start' || name === 'end' || name === 'line')));
  return shown.map(({ name, type }) => ({
    title: name,
    role: type === 'number' ? 'number' : name === 'path' ? 'place' : 'text',
    cell: (row, index) => {
      const value = row[name] ?? null;
      if (typeof value === 'number') return { kind: 'number', text: name === 'start' || name === 'end' ? String(value) : readableNumber(value) };
      return name === 'path' && value !== null && value !== '' ? { kind: 'place', place: { path: value, line: lineOf(row, index), span: spanOf(row) }, label: null } : value === null && isNoQuestion(row, name) ? text('') : known(value);
    },
  }));
}

/** Figures of `compare` have no statistics: articles and words are not counted out of anything. */
function isNoQuestion(row: TableRow, name: string): boolean {
  return row['aspect'] === 'figure' && COMPARE_STATISTICS.has(name);
}

function spanOf({ start, end }: TableRow): Span | null {
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}

function placeOf(path: string, passage: Passage | undefined): Place {
  if (passage === undefined) return { path, line: null, span: null };
  const { start, end } = passage.nodes[0] ?? passage;
  return { path, line: passage.line, span: { start, end } };
}

function known(value: string | null): Content {
  return value === null ? { kind: 'unknown' } : text(firstPart(value, TEXT_LENGTH));
}

function text(value: string, isNode = false): Content {
  return { kind: 'text', parts: [{ text: value, isNode }] };
}

/** A passage with its nodes, cut around the first one. */
function passageParts(passage: Passage): readonly TextPart[] {
  const nodes = passage.nodes.map((node) => ({ start: node.start - passage.start, end: node.end - passage.start })).filter((node) => node.start >= 0 && node.end <= passage.text.length);
  return excerpt(passage.text, nodes, PASSAGE_LENGTH);
}
