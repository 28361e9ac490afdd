import { quote } from '../../core/query/quote';
import { tokens } from '../../core/text/tokenize';

const RESERVED = new Set(['AND', 'OR', 'NOT']);

/** A word as a query: bare where that means the word, else in quotes. All its inflected forms are found either way. */
export function wordQuery(word: string): string {
  const bare = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-.'][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u.test(word) && !RESERVED.has(word.toUpperCase());
  return bare ? word : phraseQuery(word) ?? quote(word);
}

/**
 * Text of an article as a phrase: its words in quotes, which nothing in it can end. Only the first line that has words, since a phrase
 * never runs over a line's end; `undefined` when there is no word.
 */
export function phraseQuery(text: string): string | undefined {
  for (const line of text.split(/\r\n?|\n/)) {
    const words = tokens(line).map(({ start, end }) => line.slice(start, end));
    if (words.length > 0) return `"${words.join(' ')}"`;
  }
  return undefined;
}

/** Selected text as a query: a word bare, more as a phrase; `undefined` when there is no word. */
export function selectionQuery(text: string): string | undefined {
  const phrase = phraseQuery(text);
  const word = phrase?.slice(1, -1);
  return word === undefined || /\s/.test(word) ? phrase : wordQuery(word);
}

/** The search that admits just these articles. */
export function pathQuery(paths: readonly string[]): string {
  return paths.map((path) => `path:${quote(path)}`).join(' OR ');
}
