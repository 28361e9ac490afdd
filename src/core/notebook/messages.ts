import type { Message } from '../../protocol/message';

/** Every sentence of this folder that reaches a person through an editor or a terminal; the template is the key of its translation. */
export const NOTEBOOK_MESSAGES = {
  conflict: 'This notebook holds merge-conflict markers. Resolve the conflict, then run it.',
  unclosedFence: 'This fence is never closed, so all that follows counts as its text. Close it with {0}.',
  unclosedComment: 'This comment is never closed, so all that follows is hidden in it. Close it with {0}.',
  orphanedResult: 'This saved result belongs to no query. Remove it, or put it back below its query.',
  orphanedEnd: 'This end of a saved result has no beginning. Remove the line, and run the query above it again.',
  unfinishedResult: 'This saved result has no end. Remove it, and run the query above it again.',
  damagedMarker: 'The first line of this saved result is damaged. Remove the saved result, and run the query above it again.',
  newerResult: 'This result was saved by a newer version of Korpus (format {0}). Update Korpus, or remove the saved result.',
  noneSaved: 'no result is saved',
  noneNow: 'the cell has no result any more',
  queryChanged: 'the query changed since its result was saved',
  totalDiffers: 'total: saved {0}, now {1}',
  totalEdited: 'the saved total was changed by hand',
  warningsDiffer: 'the warnings differ',
  rowsDiffer: 'the rows differ',
  rowsDifferBeyond: 'the rows differ beyond the saved ones',
  rowsEdited: 'the saved rows were changed by hand',
  methodEdited: 'what stands beside the saved rows was changed by hand',
  articlesChanged: 'Articles that this result used have changed; which of them is not known here.',
  articlesChangedSince: 'Changed since: {0}',
  articlesNew: 'New since: {0}',
  articlesGone: 'Gone since: {0}',
  namesChanged: 'Names linked or decided otherwise since: {0}',
  badRows: '“rows” in the front matter must be a whole number; 0 keeps every row.',
} as const;

export function notebookMessage(key: keyof typeof NOTEBOOK_MESSAGES, ...args: readonly (string | number)[]): Message {
  return { template: NOTEBOOK_MESSAGES[key], args };
}
