import type { CorpusState } from '../protocol/engine';
import { formatMessage } from '../protocol/message';

/** Files that were skipped, or read by a fallback encoding or with replaced bytes, and faults of korpus.yaml, in English. */
export function corpusWarnings(state: CorpusState): string[] {
  return [
    ...state.warnings.map(({ message, path, line }) => `${path === null ? '' : `${path}${line === null ? '' : `:${line}`}: `}${formatMessage(message)}`),
    ...state.unread.map(({ path, reason, remedy }) => `${path}: ${formatMessage(reason)} ${formatMessage(remedy)}`),
    ...state.articles.flatMap(({ path, remarks }) => remarks.map((remark) => `${path}: ${formatMessage(remark)}`)),
  ];
}
