import { stemmer } from '@orama/stemmers/german';
import { startsWithCapital } from '../text/startsWithCapital';
import { germanWord, type GermanWord } from './germanWord';
import type { LemmaDictionary } from './LemmaDictionary';
import { originKey } from './originKey';
import type { Wanted } from './Wanted';

/** Of a word with hyphens the last part is inflected, when it is long enough to be a word and no syllable of a name (Jong-uns). */
const SHORTEST_PART = 4;
const APOSTROPHE_S = /['’](?:s|S)?$/;

export interface GermanKnowledge {
  /** Folded names of places: words of origin (Moskauer) are kept apart from them. */
  readonly placeNames: ReadonlySet<string>;
  readonly dictionary: LemmaDictionary | undefined;
}

/**
 * Names the lemma of a folded German word: that of the dictionary; of a compound that it does not list, the lemma of its longest known tail; of names
 * the word without -s; else the stem.
 */
export function germanKey(folded: string, knowledge: GermanKnowledge): string {
  const { head, word } = inflectedPart(folded, knowledge);
  const { dictionary, placeNames } = knowledge;
  if (dictionary === undefined) return head + (originKey(word, placeNames, reduce) ?? stem(word));
  const found = knownPart(word, knowledge, dictionary);
  if (found !== undefined) return head + found.head + dictionary.lemma(found.known)!;
  return head + (originKey(word, placeNames, reduce) ?? stem(word));
}

/**
 * The readings of a word that a query asks for, and the forms that are counted to another lemma. What is listed stands for itself; with a
 * capital for the nouns too whose form it is (Steuern: steuern, Steuer).
 */
export function wantedGerman(folded: string, form: string, knowledge: GermanKnowledge): Wanted {
  const key = germanKey(folded, knowledge);
  const { head, word } = inflectedPart(folded, knowledge);
  const { dictionary } = knowledge;
  const found = dictionary && knownPart(word, knowledge, dictionary);
  if (dictionary === undefined || found === undefined) return { keys: [key], forms: [] };
  const all = dictionary.lemmas(found.known);
  const lemmas = all[0] === found.known && !startsWithCapital(form) ? all.slice(0, 1) : all;
  const before = head + found.head;
  return {
    keys: lemmas.map((lemma) => before + lemma),
    forms: lemmas.flatMap((lemma) => dictionary.alsoForms(lemma)).map(({ folded: other, noun }) => ({ folded: before + other, noun })),
  };
}

function knownPart(word: string, { placeNames }: GermanKnowledge, dictionary: LemmaDictionary): GermanWord | undefined {
  if (dictionary.has(word)) return { head: '', known: word };
  return placeNames.has(word) || originKey(word, placeNames, reduce) !== undefined ? undefined : germanWord(word, dictionary);
}

/** Without 's, the -s of places and what stands before the last hyphen. */
function inflectedPart(folded: string, { placeNames }: GermanKnowledge): { readonly head: string; readonly word: string } {
  const whole = folded.replace(APOSTROPHE_S, '');
  const hyphen = whole.lastIndexOf('-');
  const cut = hyphen > 0 && whole.length - hyphen > SHORTEST_PART && !placeNames.has(whole) ? hyphen + 1 : 0;
  const word = whole.slice(cut);
  return { head: whole.slice(0, cut), word: genitiveOfPlace(word, placeNames) ?? word };
}

function genitiveOfPlace(word: string, placeNames: ReadonlySet<string>): string | undefined {
  if (!word.endsWith('s') || placeNames.has(word)) return undefined;
  const name = word.slice(0, -1);
  return placeNames.has(name) ? name : undefined;
}

/**
 * Snowball, over vowels without their umlaut in both spellings (Führer, Fuehrer), and with two endings it leaves: the -s of names,
 * foreign words and plurals after a vowel, j, p, v, w (Moskaus, Peskows, Fotos), and -nisse beside -nis. The -s also goes where it
 * belongs to the stem (Hinweis), which does no harm, as it goes from every form.
 */
function stem(word: string): string {
  return stemmer(reduce(word)).replace(/niss$/, 'nis').replace(/(?<=.{3}[aiouyjpvw])s$/, '');
}

/** ae, oe, ue → a, o, u, as Snowball's german2: not after a vowel or q (neue, Bauer, Quelle). */
function reduce(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/(?<![aeiouyq])([aou])e/g, '$1');
}
