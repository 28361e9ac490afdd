import { fold } from '../../text/fold';
import type { Gazetteer } from '../Gazetteer';
import { GENERIC } from '../linking/nameTables';
import type { NamedSpan } from '../NamedSpan';
import { hashUnits } from './hashing';
import { KNOWN, type Lexicon } from './Lexicon';

/** What tells a son from his father, behind a name: "Donald Trump Jr.", "Martin Luther King, Jr." */
const SUFFIX = /,? [JS]r(?:\.|(?![\p{L}\p{N}]))/uy;

/** "Adam Clark of Barclays": two names before "of" are all of somebody's name, one ("Catherine of Aragon") is not. */
const BEFORE_OF = /^\S+ [^]*?\S(?= of \p{Lu})/u;

const WORDS_BEFORE_OF = /^(\p{Lu}[\p{L}'’-]+) (\p{Lu}[\p{L}'’-]+) of \p{Lu}/u;

/** "Boris Johnsons Plan": somebody's, in the genitive, and a noun. */
const BEFORE_NOUN = /^(\p{Lu}[\p{L}-]+ [^]*?(\p{Lu}[\p{L}-]+s)) (\p{Lu}\p{Ll}+)$/u;

/**
 * The names in order, people's with the suffix behind them and without what they are of or have: a son would be taken for his father, and one person
 * for another of the same family name.
 */
export function trimPeople(text: string, named: readonly NamedSpan[], gazetteer: Gazetteer, german: Lexicon): readonly NamedSpan[] {
  const joined: NamedSpan[] = [];
  let last = 0;
  for (const name of named) {
    if (name.start < last) continue;
    const isPerson = name.type === 'person' || isPersonOf(text.slice(name.start, name.end), gazetteer);
    const end = isPerson ? endOfPerson(text, name, gazetteer, german) : name.end;
    joined.push(end === name.end ? name : { ...name, end, type: 'person' });
    last = end;
  }
  return joined;
}

/** "Grace Rose of Barclays" that was taken for an organisation; but Victoria University of Wellington. */
function isPersonOf(name: string, { firstNames }: Gazetteer): boolean {
  const [, given, family] = WORDS_BEFORE_OF.exec(name) ?? [];
  return given !== undefined && firstNames.has(fold(given)) && !GENERIC.has(fold(family!));
}

function beforeNoun(name: string, { firstNames }: Gazetteer, german: Lexicon): string | undefined {
  const [, own, family, noun] = BEFORE_NOUN.exec(name) ?? [];
  if (own === undefined || firstNames.has(fold(family!)) || !firstNames.has(fold(own.slice(0, own.indexOf(' '))))) return undefined;
  return (german.mask(hashUnits(fold(noun!))) & KNOWN.noun) !== 0 ? own : undefined;
}

function endOfPerson(text: string, { start, end }: NamedSpan, gazetteer: Gazetteer, german: Lexicon): number {
  const name = text.slice(start, end);
  const own = BEFORE_OF.exec(name)?.[0] ?? beforeNoun(name, gazetteer, german);
  if (own !== undefined) return start + own.length;
  SUFFIX.lastIndex = end;
  return SUFFIX.test(text) ? SUFFIX.lastIndex : end;
}
