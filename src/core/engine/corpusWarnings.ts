import { engineMessages } from './messages';
import type { CorpusState, CorpusWarning } from '../../protocol/engine';
import { formatMessage } from '../../protocol/message';

const ABOUT_CACHE = new Set([engineMessages.cacheRebuilt(), engineMessages.cacheUnkept()].map(({ template }) => template));

/** What the cache went through is no part of a result: the same query gives the same bytes whatever became of the cache. */
export function isAboutCache({ message }: CorpusWarning): boolean {
  return ABOUT_CACHE.has(message.template);
}

/** Files that were skipped, or read by a fallback encoding or with replaced bytes, and faults of korpus.yaml, in English. */
export function corpusWarnings(state: Pick<CorpusState, 'articles' | 'unread' | 'warnings'>): string[] {
  return [
    ...state.warnings.map(({ message, path, line }) => `${path === null ? '' : `${path}${line === null ? '' : `:${line}`}: `}${formatMessage(message)}`),
    ...state.unread.map(({ path, reason, remedy }) => `${path}: ${formatMessage(reason)} ${formatMessage(remedy)}`),
    ...state.articles.flatMap(({ path, remarks }) => remarks.map((remark) => `${path}: ${formatMessage(remark)}`)),
  ];
}
