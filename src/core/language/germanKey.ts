import { startsWithCapital } from '../text/startsWithCapital';
import { germanWord, type GermanWord } from './germanWord';
import type { LemmaDictionary } from './LemmaDictionary';
import { stemUnlisted, unlistedKey } from './stemUnlisted';
import type { Wanted } from './Wanted';

/** Of a word with hyphens the last part is inflected, when it is long enough to be a word and no syllable of a name (Jong-uns). */
const SHORTEST_PART = 4;
const APOSTROPHE_S = /['’](?:s|S)?$/;

/** What is known of German words and of names, all folded. */
export interface GermanKnowledge {
  readonly placeNames: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  readonly dictionary: LemmaDictionary | undefined;
}

/**
 * Names the lemma of a folded German word: that of the dictionary; of a compound that it does not list, the lemma of its longest known tail; of names
 * the word without -s; else the stem.
 */
export function germanKey(folded: string, knowledge: GermanKnowledge): string {
  const { head, word } = inflectedPart(folded, knowledge);
  const found = knownPart(word, knowledge);
  if (found !== undefined) return head + found.head + knowledge.dictionary!.lemma(found.known)!;
  return head + (isName(word, knowledge) ? unlistedKey(word) : stemUnlisted(word));
}

/**
 * The readings of a word that a query asks for, and the forms that are counted to another lemma. What is listed stands for itself; with a
 * capital for the nouns too whose form it is (Steuern: steuern, Steuer).
 */
export function wantedGerman(folded: string, form: string, knowledge: GermanKnowledge): Wanted {
  const key = germanKey(folded, knowledge);
  const { head, word } = inflectedPart(folded, knowledge);
  const { dictionary } = knowledge;
  const found = knownPart(word, knowledge);
  if (dictionary === undefined || found === undefined) return { keys: [key], forms: [] };
  const all = dictionary.lemmas(found.known);
  const lemmas = all[0] === found.known && !startsWithCapital(form) ? all.slice(0, 1) : all;
  const before = head + found.head;
  return {
    keys: lemmas.map((lemma) => before + lemma),
    forms: lemmas.flatMap((lemma) => dictionary.alsoForms(lemma)).map(({ folded: other, noun }) => ({ folded: before + other, noun })),
  };
}

/** A listed word, or one that is made of listed words and no name. */
function knownPart(word: string, knowledge: GermanKnowledge): GermanWord | undefined {
  const { dictionary } = knowledge;
  if (dictionary === undefined) return undefined;
  if (dictionary.has(word)) return { head: '', known: word };
  return isName(word, knowledge) ? undefined : germanWord(word, dictionary);
}

function isName(word: string, { placeNames, firstNames }: GermanKnowledge): boolean {
  return placeNames.has(word) || firstNames.has(word);
}

/** Without 's, the -s of names and what stands before the last hyphen. */
function inflectedPart(folded: string, knowledge: GermanKnowledge): { readonly head: string; readonly word: string } {
  const whole = folded.replace(APOSTROPHE_S, '');
  const hyphen = whole.lastIndexOf('-');
  const cut = hyphen > 0 && whole.length - hyphen > SHORTEST_PART && !knowledge.placeNames.has(whole) ? hyphen + 1 : 0;
  const word = whole.slice(cut);
  return { head: whole.slice(0, cut), word: isGenitiveOfName(word, knowledge) ? word.slice(0, -1) : word };
}

function isGenitiveOfName(word: string, knowledge: GermanKnowledge): boolean {
  return word.endsWith('s') && !isName(word, knowledge) && knowledge.dictionary?.has(word) !== true && isName(word.slice(0, -1), knowledge);
}
