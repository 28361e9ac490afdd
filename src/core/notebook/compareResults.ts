import type { SavedResult } from '../../protocol/engine';
import type { Message } from '../../protocol/message';
import type { ArticleChanges } from '../../protocol/standing';
import { notebookMessage } from './messages';
import { savedWarnings } from './savedResult';

/** Lines of a table above its rows. */
const HEAD_LINES = 2;

/**
 * Why the saved result of a cell is not what a run gives; nothing where both say the same. All rows are compared by their hash, those on show also
 * as they stand in the file: a table, a total or a warning that was changed by hand is a difference, too.
 */
export function resultDifferences(saved: SavedResult | null, fresh: SavedResult | null): readonly Message[] {
  if (saved === null) return fresh === null ? [] : [notebookMessage('noneSaved')];
  if (fresh === null) return [notebookMessage('noneNow')];
  return [
    ...(saved.query === fresh.query ? [] : [notebookMessage('queryChanged')]),
    ...totalDifferences(saved, fresh),
    ...(savedWarnings(saved).join('\n') === savedWarnings(fresh).join('\n') ? [] : [notebookMessage('warningsDiffer')]),
    ...rowDifferences(saved, fresh),
    ...(saved.query === fresh.query && saved.used === fresh.used && saidOf(saved) !== saidOf(fresh) ? [notebookMessage('methodEdited')] : []),
  ];
}

function totalDifferences(saved: SavedResult, fresh: SavedResult): readonly Message[] {
  if (saved.total !== fresh.total) return [notebookMessage('totalDiffers', saved.total, fresh.total)];
  // Beside the total, articles say their hits, which differ where the rows do.
  if (saved.rows !== fresh.rows) return [];
  // As many as the table has room for, which is another matter.
  const [shown, now] = [saved, fresh].map(({ markdown }) => markdown.split('\n')[0]!.split('; the first')[0]);
  return shown === now ? [] : [notebookMessage('totalEdited')];
}

function rowDifferences(saved: SavedResult, fresh: SavedResult): readonly Message[] {
  const isShown = !showSameRows(saved, fresh);
  if (saved.rows === fresh.rows) return isShown ? [notebookMessage('rowsEdited')] : [];
  if (isShown) return [notebookMessage('rowsDiffer')];
  // Rows that came or went behind all that were saved are what the totals say already.
  return saved.total !== fresh.total && shownRows(saved).length === saved.total + HEAD_LINES ? [] : [notebookMessage('rowsDifferBeyond')];
}

/** Whether the rows on show are the same, as far as both show them. */
function showSameRows(saved: SavedResult, fresh: SavedResult): boolean {
  const [left, right] = [shownRows(saved), shownRows(fresh)];
  if (!isWhole(saved, left)) return false;
  const count = Math.min(left.length, right.length);
  return (left.length === 0) === (right.length === 0) && left.slice(0, count).every((line, at) => line === right[at]);
}

/** Whether a saved table has as many rows as stands above it. */
function isWhole({ markdown, total }: SavedResult, lines: readonly string[]): boolean {
  const first = /; the first ([\d,]+) below/.exec(markdown.split('\n')[0]!)?.[1];
  const rows = first === undefined ? total : Number(first.replaceAll(',', ''));
  return lines.length === (rows === 0 ? 0 : rows + HEAD_LINES);
}

/**
 * Method, formulas and whatever else stands around the rows: the same for the same articles and query. The query as written there is left out,
 * which blanks and comments change.
 */
function saidOf({ markdown }: SavedResult): string {
  const lines = markdown.split('\n').slice(1).filter((line) => !/^(?:$|[|>])/.test(line));
  return lines.map((line) => line.replace(/; query: `.*$/, '')).join('\n');
}

function shownRows({ markdown }: SavedResult): readonly string[] {
  return markdown.split('\n').filter((line) => line.startsWith('|'));
}

/** Which of the articles that a result used have changed, each kind in a sentence of at most so many paths, which `show` makes fit for a line. */
export function changeSentences(changes: ArticleChanges | null, most: number, show: (path: string) => string): readonly Message[] {
  if (changes === null) return [notebookMessage('articlesChanged')];
  const { changed, added, removed, renamed } = changes;
  return ([['articlesChangedSince', changed], ['articlesNew', added], ['articlesGone', removed], ['namesChanged', renamed]] as const)
    .flatMap(([key, paths]) => (paths.length > 0 ? [notebookMessage(key, listed(paths, most, show))] : []));
}

function listed(paths: readonly string[], most: number, show: (path: string) => string): string {
  return [...paths.slice(0, most).map(show), ...(paths.length > most ? ['…'] : [])].join(', ');
}
