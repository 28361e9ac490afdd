import type { UnreadArticle } from '../../protocol/article';
import { corpusMessage } from './messages';

const MEGABYTE = 1024 * 1024;

/**
 * Largest article in bytes. VS Code gives files over 50 MB to no extension, so no hit could be opened in one, and 32 MB are a shelf of
 * books, no article; below this, reading stays within a few hundred MB and a second or two.
 */
const LARGEST_ARTICLE = 32 * MEGABYTE;

/** The file as an unread article when it is too large; asked before it is read. `size` in bytes. */
export function tooLarge(path: string, size: number): UnreadArticle | undefined {
  if (size <= LARGEST_ARTICLE) return undefined;
  return { path, reason: corpusMessage('tooLarge', Math.ceil(size / MEGABYTE), LARGEST_ARTICLE / MEGABYTE), remedy: corpusMessage('tooLargeRemedy') };
}

export function binaryFile(path: string): UnreadArticle {
  return { path, reason: corpusMessage('binary'), remedy: corpusMessage('binaryRemedy') };
}
