import type { Column, HitRow, Method, ResultKind, Row, TableRow } from '../../protocol/result';
import { compareUnits } from '../text/compareUnits';
import { contentHash } from '../text/hash';
import { shownCells } from './shownCells';

/**
 * Digest over all rows of a result in their order, fed row by row. Numbers count with twelve digits, so that the last bits of a logarithm do not
 * matter; an article's BM25 score does not count at all, for it moves with every article that comes or goes, nor does what is known of the article
 * beside a hit, which a concordance does not show.
 */
export class RowsHasher {
  private state: string;

  constructor(private readonly result: { readonly kind: ResultKind; readonly columns: readonly Column[] }) {
    this.state = contentHash(JSON.stringify(result.columns.map((column) => [column.name, column.type])));
  }

  add(row: Row): void {
    this.state = contentHash(this.state + JSON.stringify(this.canonical(row)));
  }

  private canonical(row: Row): unknown {
    switch (this.result.kind) {
      case 'articles': return stable({ ...row, score: 0 });
      case 'hits': {
        // What the order goes by is in the query.
        const { sorted: _, ...shown } = row as HitRow;
        return stable({ ...shown, title: null, published: null, source: null });
      }
      case 'table': return stable(shownCells(row as TableRow, this.result.columns));
    }
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    return this.state;
  }
}

/** Digest of what a result was asked by: the query alone, or with the definitions that it rests on. */
export function queryHash({ query, definitions }: Pick<Method, 'query' | 'definitions'>): string {
  return contentHash([query, ...definitions].join('\0'));
}

/** An article as a cell used it. */
export interface UsedArticle {
  readonly path: string;
  /** Hash of its text and of what is given of it; where the cell asks for more than words, behind a dot that of what it names. */
  readonly state: string;
}

/** Digest over the articles that a cell used, in the order of the paths. */
export function usedHash(articles: Iterable<UsedArticle>): string {
  let digest = contentHash('');
  for (const { path, state } of articles) digest = contentHash(`${digest}${state}\n${path}`);
  return digest;
}

/** Plain data with sorted keys and rounded numbers. */
function stable(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(stable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).sort(([a], [b]) => compareUnits(a, b)).map(([key, inner]) => [key, stable(inner)]);
}
