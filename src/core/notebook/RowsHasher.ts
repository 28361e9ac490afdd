import type { Column, Row } from '../../protocol/result';
import { contentHash } from '../text/hash';
import { normalizeLineEnds } from './lines';

/**
 * Digest over all rows of a result in their order, fed row by row. Numbers count with twelve digits, so that the last bits of a logarithm do not
 * matter; an article's BM25 score does not count at all, for it moves with every article that comes or goes.
 */
export class RowsHasher {
  private state: string;

  constructor(columns: readonly Column[]) {
    this.state = contentHash(JSON.stringify(columns.map((column) => [column.name, column.type])));
  }

  add(row: Row): void {
    this.state = contentHash(this.state + JSON.stringify(canonical(row)));
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    return this.state;
  }
}

/** Digest of a query's text; line ends and blanks around it do not matter. */
export function queryHash(query: string): string {
  return contentHash(normalizeLineEnds(query).trim());
}

/** Digest over the articles that a cell read: paths and content hashes, in the order of the paths. */
export function usedHash(articles: Iterable<{ readonly path: string; readonly contentHash: string }>): string {
  let state = contentHash('');
  for (const article of articles) state = contentHash(`${state}${article.contentHash}\n${article.path}`);
  return state;
}

function canonical(row: Row): unknown {
  if (isArticleRow(row)) return stable({ ...row, score: 0 });
  return stable(row);
}

function isArticleRow(row: Row): boolean {
  return 'passages' in row && Array.isArray(row['passages']);
}

/** Plain data with sorted keys and rounded numbers. */
function stable(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(stable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, stable(inner)]);
}
