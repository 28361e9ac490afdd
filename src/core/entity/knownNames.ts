import type { Gazetteer, Known } from './Gazetteer';
import { genitiveBases } from './linking/genitive';
import type { NameTokens } from './NameTokens';

/** A name of the gazetteer at token `at`, `length` tokens long. */
export interface KnownMatch {
  readonly known: Known;
  readonly length: number;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'aus', 'nach', 'bei']);

/** The longest name of the gazetteer that begins at this token, in the genitive too ("Moskaus", "Weißen Hauses"). */
export function knownNameAt(tokens: NameTokens, at: number, gazetteer: Gazetteer): KnownMatch | undefined {
  if (!tokens.isCapital(at)) return undefined;
  const first = tokens.key(at);
  const most = gazetteer.longest.get(first) ?? 1;
  const keys = [first];
  while (keys.length < most && tokens.isJoined(at + keys.length - 1)) keys.push(tokens.key(at + keys.length));
  for (let length = keys.length; length > 1; length--) {
    const known = lookUp(keys.slice(0, length).join(' '), gazetteer);
    if (known !== undefined) return { known, length };
  }
  const known = singleName(tokens, at, gazetteer);
  return known && { known, length: 1 };
}

function singleName(tokens: NameTokens, at: number, gazetteer: Gazetteer): Known | undefined {
  const exact = gazetteer.exact.get(tokens.form(at));
  if (exact !== undefined) return exact;
  const key = tokens.key(at);
  if (gazetteer.cautious.has(key) && !(tokens.isSpaced(at - 1) && PREPOSITIONS.has(tokens.key(at - 1)))) return undefined;
  return lookUp(key, gazetteer);
}

function lookUp(key: string, gazetteer: Gazetteer): Known | undefined {
  const known = gazetteer.known.get(key);
  if (known !== undefined) return known;
  for (const base of genitiveBases(key)) {
    const name = gazetteer.known.get(base);
    if (name !== undefined && !gazetteer.cautious.has(base)) return name;
  }
  return undefined;
}
