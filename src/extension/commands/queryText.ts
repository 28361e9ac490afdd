import type { EntitySummary } from '../../protocol/engine';
import { quote, quoteValue } from '../../core/query/quote';
import { fold } from '../../core/text/fold';
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

/** The search that admits what has this tag and no other. */
export function tagQuery(tag: string): string {
  return `tag:${quote(tag)}`;
}

/** A name as queries compare it. */
const spoken = (name: string): string => fold(name).replace(/[\s-]+/g, ' ');

/** What is known of an entity to ask for it. */
export type Named = Pick<EntitySummary, 'id' | 'name' | 'type'>;

/** The search for an entity under any of its names: by the name where that says it, by the id where others of `all` share it or a person has but one. */
export function entityQuery({ id, name, type }: Named, all: readonly Named[]): string {
  const field = type === 'other' ? 'entity' : type;
  const written = name.replace(/\s+/g, ' ').trim();
  const isShared = all.some((other) => other.id !== id && (type === 'other' || other.type === type) && spoken(other.name) === spoken(name));
  const isClear = written !== '' && !isShared && (type !== 'person' || written.includes(' '));
  return `${field}:${quoteValue(isClear ? written : id)}`;
}
