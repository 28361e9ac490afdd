import { compoundTail } from './compoundTail';
import type { LemmaDictionary } from './LemmaDictionary';

/** A word as far as the dictionary knows it: `known` is a form in it, `head` what stands before (a compound's first part), else ''. */
export interface GermanWord {
  readonly head: string;
  readonly known: string;
}

/** Endings that a dictionary's words take beside those it lists (Banken, AFPs), longest first. */
const ENDINGS = ['es', 'en', 's', 'n', 'e'] as const;
const SHORTEST_BASE = 3;
/** What is unlisted and ends like this is an adjective, not a compound of Nische or Tische: kalifornische. */
const ADJECTIVE = /[a-z]{2}isch(?:e[mnrs]?)?$/;

/** A listed form; a compound with a listed tail; either with an ending more. */
export function germanWord(word: string, dictionary: LemmaDictionary): GermanWord | undefined {
  const listed = listedWord(word, dictionary);
  if (listed !== undefined) return listed;
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST_BASE) continue;
    const base = listedWord(word.slice(0, -ending.length), dictionary);
    if (base !== undefined) return base;
  }
  return undefined;
}

function listedWord(word: string, dictionary: LemmaDictionary): GermanWord | undefined {
  if (dictionary.has(word)) return { head: '', known: word };
  const tail = ADJECTIVE.test(word) ? -1 : compoundTail(word, dictionary);
  return tail < 0 ? undefined : { head: word.slice(0, tail), known: word.slice(tail) };
}
