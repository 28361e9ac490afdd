import type { Cell, Row } from '../../protocol/result';
import type { Span } from '../../protocol/span';
import { compareUnits } from '../text/compareUnits';
import type { ExportSource } from './ExportSource';

/** A row that names a stretch of an article, with that article's text. */
export interface RowPassage extends Span {
  readonly path: string;
  readonly row: Readonly<Record<string, Cell>>;
}

export interface ArticlePassages {
  readonly path: string;
  readonly text: string;
  readonly passages: readonly RowPassage[];
}

/** The passages of a result by article: paths by code units, each article's in the order of the rows. */
export async function* passagesByArticle({ rows, corpus }: ExportSource): AsyncGenerator<ArticlePassages> {
  const byPath = new Map<string, RowPassage[]>();
  for (const row of rows) {
    const passage = passageOf(row);
    if (passage === undefined) continue;
    const known = byPath.get(passage.path);
    if (known === undefined) byPath.set(passage.path, [passage]);
    else known.push(passage);
  }
  for (const [path, passages] of [...byPath].sort(([a], [b]) => compareUnits(a, b))) {
    yield { path, text: await corpus.text(path), passages };
    await corpus.pause();
  }
}

/** The span that a row names; `undefined` where it names none. */
export function passageOf(row: Row): RowPassage | undefined {
  const cells = row as unknown as Readonly<Record<string, Cell>>;
  const { path, start, end } = cells;
  return typeof path === 'string' && typeof start === 'number' && typeof end === 'number' ? { path, start, end, row: cells } : undefined;
}

/** The paths that the rows name, by code units. */
export function pathsOf(rows: readonly Row[]): readonly string[] {
  const paths = new Set<string>();
  for (const row of rows) {
    const { path } = row as unknown as Readonly<Record<string, Cell>>;
    if (typeof path === 'string' && path !== '') paths.add(path);
  }
  return [...paths].sort(compareUnits);
}

export type Fact = readonly [column: string, value: string];

/** What a row says of its passage beside its place and its text: who spoke, which date is meant, which entity it is. */
export function factsOf(row: Readonly<Record<string, Cell>>): readonly Fact[] {
  return ['kind', 'type', 'speaker', 'speakerId', 'id', 'name', 'value', 'group'].flatMap((column) => {
    const value = row[column];
    return value === undefined || value === null || value === '' ? [] : [[column, String(value)] as const];
  });
}
