import type { LemmaDictionary } from './LemmaDictionary';

const SHORTEST_HEAD = 3;
const SHORTEST_TAIL = 3;
/** From this length of its lemma on a known tail makes a compound of any head: names and foreign words stand first too. */
const SURE_TAIL = 6;
/** What links a first part to the next (Staats-), and what a first part may lack (Sach-, Spreng-). */
const LINKS = ['', 's', 'n', 'en', 'es', 'e', 'er'] as const;
const LOST = ['e', 'en'] as const;

/** Where the longest known tail of a compound begins (waffen|lieferung), -1 where none is known. */
export function compoundTail(word: string, dictionary: LemmaDictionary): number {
  for (let at = SHORTEST_HEAD; at <= word.length - SHORTEST_TAIL; at++) {
    if (dictionary.has(word, at) && isCompoundAt(word, at, dictionary.lemma(word.slice(at))!.length, dictionary)) return at;
  }
  return -1;
}

/**
 * Whether what stands before `at` may be the first part of a compound: not so in Be|lieferung, App|arat. `tail` is the length of the last part's lemma,
 * so that all forms of a word are judged alike.
 */
export function isCompoundAt(word: string, at: number, tail: number, dictionary: LemmaDictionary): boolean {
  return at >= SHORTEST_HEAD && (tail >= SURE_TAIL || isHead(word, at, dictionary));
}

/** A word as a first part has it, or two of them. */
function isHead(word: string, to: number, dictionary: LemmaDictionary): boolean {
  if (word[to - 1] === '-' || isPart(word, 0, to, dictionary)) return true;
  for (let at = SHORTEST_HEAD; at <= to - SHORTEST_HEAD; at++) {
    if (isPart(word, 0, at, dictionary) && isPart(word, at, to, dictionary)) return true;
  }
  return false;
}

function isPart(word: string, from: number, to: number, dictionary: LemmaDictionary): boolean {
  for (const link of LINKS) {
    if (word.endsWith(link, to) && to - link.length - from >= SHORTEST_HEAD && dictionary.has(word, from, to - link.length)) return true;
  }
  const part = word.slice(from, to);
  return LOST.some((ending) => dictionary.has(part + ending));
}
