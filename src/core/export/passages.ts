import type { Cell, Row } from '../../protocol/result';
import type { Span } from '../../protocol/span';
import { compareUnits } from '../text/compareUnits';
import type { ExportSource, Fact } from './ExportSource';

/** A row that names a stretch of an article, with that article's text. */
export interface RowPassage extends Span {
  readonly path: string;
  readonly row: Row;
  /** What it is, beside its place and its text. */
  readonly facts: readonly Fact[];
}

export interface ArticlePassages {
  readonly path: string;
  readonly text: string;
  readonly passages: readonly RowPassage[];
}

/** The passages of a result by article: paths by code units, each article's in the order of the rows. Rows that name no span are left out. */
export async function* passagesByArticle({ result, rows, corpus }: ExportSource): AsyncGenerator<ArticlePassages> {
  const byPath = new Map<string, RowPassage[]>();
  for (const row of rows) {
    const { path, start, end } = cellsOf(row);
    if (typeof path !== 'string' || typeof start !== 'number' || typeof end !== 'number') continue;
    const facts = result.kind === 'hits' ? corpus.about(path, { start, end }) : factsOf(row);
    const passage = { path, start, end, row, facts };
    const known = byPath.get(passage.path);
    if (known === undefined) byPath.set(passage.path, [passage]);
    else known.push(passage);
  }
  for (const [path, passages] of [...byPath].sort(([a], [b]) => compareUnits(a, b))) {
    yield { path, text: await corpus.text(path), passages };
    await corpus.pause();
  }
}

function cellsOf(row: Row): Readonly<Record<string, Cell | undefined>> {
  return row as unknown as Readonly<Record<string, Cell | undefined>>;
}

/** The paths that the rows name, by code units. */
export function pathsOf(rows: readonly Row[]): readonly string[] {
  const paths = new Set<string>();
  for (const row of rows) {
    const { path } = cellsOf(row);
    if (typeof path === 'string' && path !== '') paths.add(path);
  }
  return [...paths].sort(compareUnits);
}

/** What a row says of its passage beside its place and its text: who spoke, which date is meant, which entity it is. */
function factsOf(row: Row): readonly Fact[] {
  return ['kind', 'type', 'speaker', 'speakerId', 'id', 'name', 'value', 'group'].flatMap((column) => {
    const value = cellsOf(row)[column];
    return value === undefined || value === null || value === '' ? [] : [[column, String(value)] as const];
  });
}
