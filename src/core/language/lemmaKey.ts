import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import { GERMAN_ISCH_PLACES, GERMAN_ORIGIN_WORDS } from './originTables';

/**
 * `folded` is the word as core/text/fold gives it, `form` its spelling, `language` an ISO code. Two words of one language that fold
 * alike share a key, whatever their spelling.
 */
export type LemmaKey = (folded: string, form: string, language: string) => string;

const APOSTROPHE_S = /['’](?:s|S)?$/;
const HAS_LETTER = /\p{L}/u;
const ORIGIN = /^(.{3,}?)er(?:n|s|in|innen)?$/;
const ADJECTIVE_OF_ORIGIN = /^(.{3,}?)isch(?:e[mnrs]?)?$/;
const NO_PLACES: ReadonlySet<string> = new Set();

/**
 * Makes the function that names the lemma of a word: German and English stems, the genitive of names, and for other languages the
 * folded word itself. `placeNames` holds folded names of places; with it words of origin (Moskauer) are kept apart from the names.
 */
export function createLemmaKey(placeNames: ReadonlySet<string> = NO_PLACES): LemmaKey {
  return (folded, _form, language) => {
    if (!HAS_LETTER.test(folded)) return folded;
    if (language === 'de') return germanKey(folded, placeNames);
    if (language === 'en') return englishKey(folded);
    return folded;
  };
}

function englishKey(folded: string): string {
  return stemEnglish(folded.replace(APOSTROPHE_S, ''));
}

function germanKey(folded: string, placeNames: ReadonlySet<string>): string {
  const word = folded.replace(APOSTROPHE_S, '');
  const name = genitiveOfPlace(word, placeNames);
  if (name !== undefined) return stem(name);
  return originKey(word, placeNames) ?? stem(word);
}

function genitiveOfPlace(word: string, placeNames: ReadonlySet<string>): string | undefined {
  if (!word.endsWith('s') || placeNames.has(word)) return undefined;
  const name = word.slice(0, -1);
  return placeNames.has(name) ? name : undefined;
}

/** Moskauer, Moskauern, Moskauerin share a key of their own; so do ukrainisch, ukrainische. */
function originKey(word: string, placeNames: ReadonlySet<string>): string | undefined {
  const person = ORIGIN.exec(word)?.[1];
  if (person !== undefined && !placeNames.has(word) && isOrigin(person, placeNames)) return `${reduce(person)}er`;
  const adjective = ADJECTIVE_OF_ORIGIN.exec(word)?.[1];
  if (adjective !== undefined && isPlaceOfAdjective(adjective, placeNames)) return `${reduce(adjective)}isch`;
  return undefined;
}

function isOrigin(root: string, placeNames: ReadonlySet<string>): boolean {
  if (GERMAN_ORIGIN_WORDS.has(`${root}er`) || placeNames.has(root)) return true;
  if (root.endsWith('laend')) return placeNames.has(`${root.slice(0, -5)}land`);
  return root.length >= 5 && ['e', 'en'].some((ending) => placeNames.has(root + ending));
}

function isPlaceOfAdjective(root: string, placeNames: ReadonlySet<string>): boolean {
  return ['', 'e', 'en'].some((ending) => GERMAN_ISCH_PLACES.has(root + ending) || placeNames.has(root + ending));
}

/**
 * Snowball, over vowels without their umlaut in both spellings (Führer, Fuehrer), and with two endings it leaves: the -s of names,
 * foreign words and plurals after a vowel, j, p, v, w (Moskaus, Peskows, Fotos), and -nisse beside -nis. The -s also goes where it
 * belongs to the stem (Hinweis), which does no harm, as it goes from every form.
 */
function stem(word: string): string {
  return stemGerman(reduce(word)).replace(/niss$/, 'nis').replace(/(?<=.{3}[aiouyjpvw])s$/, '');
}

/** ae, oe, ue → a, o, u, as Snowball's german2: not after a vowel or q (neue, Bauer, Quelle). */
function reduce(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/(?<![aeiouyq])([aou])e/g, '$1');
}
