import type { SortKey } from '../protocol/engine';
import type { Cell, HitRow, QueryResult, Row } from '../protocol/result';
import { cellOf } from './cellOf';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The rows of a complete result in another order; ties keep the result's own. Unknown values stand last in either direction. */
export function sortRows(result: QueryResult, sort: SortKey, locale: string | undefined): readonly Row[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const by = <R extends Row>(rows: readonly R[], key: (row: R) => SortValue): readonly R[] => {
    const keyed = rows.map((row) => ({ row, key: key(row) }));
    return keyed.sort((a, b) => compare(a.key, b.key, sort.descending, collator)).map(({ row }) => row);
  };
  if (result.kind === 'hits') return by(result.rows, (row) => hitKey(row, sort.column));
  if (result.kind === 'table') return by(result.rows, (row) => cellOf(row, sort.column));
  return result.rows;
}

type SortValue = Cell | readonly string[];

/** The words of the context outwards from the node; the node; or the path. */
function hitKey(hit: HitRow, column: string): SortValue {
  if (column === 'left') return [...hit.left.matchAll(WORD)].map(([word]) => word).reverse();
  if (column === 'right') return [...hit.right.matchAll(WORD)].map(([word]) => word);
  return column === 'match' ? hit.match : hit.path;
}

function compare(a: SortValue, b: SortValue, descending: boolean, collator: Intl.Collator): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = compareKnown(a, b, collator);
  return descending ? -order : order;
}

function compareKnown(a: Exclude<SortValue, null>, b: Exclude<SortValue, null>, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'object' && typeof b === 'object') return compareWords(a, b, collator);
  return collator.compare(String(a), String(b));
}

function compareWords(a: readonly string[], b: readonly string[], collator: Intl.Collator): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = collator.compare(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
