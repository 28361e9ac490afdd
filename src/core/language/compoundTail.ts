import type { LemmaDictionary } from './LemmaDictionary';

const SHORTEST_HEAD = 3;
const SHORTEST_TAIL = 3;
/** From this length on a known tail makes a compound of any head: names and foreign words stand first too. */
const SURE_TAIL = 6;
const LINKS = ['', 's', 'n', 'en', 'es', 'e', 'er'] as const;

/** Where the longest known tail of a compound begins (waffen|lieferung), -1 where none is known. */
export function compoundTail(word: string, dictionary: LemmaDictionary): number {
  for (let at = SHORTEST_HEAD; at <= word.length - SHORTEST_TAIL; at++) {
    if (dictionary.has(word, at) && isCompoundAt(word, at, dictionary)) return at;
  }
  return -1;
}

/** Whether what stands before `at` may be the first part of a compound: not so in Be|lieferung, App|arat. */
export function isCompoundAt(word: string, at: number, dictionary: LemmaDictionary): boolean {
  return at >= SHORTEST_HEAD && (word.length - at >= SURE_TAIL || isHead(word.slice(0, at), dictionary));
}

/** A word, with or without what links it to the next (Staats-). */
function isHead(head: string, dictionary: LemmaDictionary): boolean {
  if (head.endsWith('-')) return true;
  for (const link of LINKS) {
    if (head.endsWith(link) && dictionary.has(head, 0, head.length - link.length)) return true;
  }
  return false;
}
