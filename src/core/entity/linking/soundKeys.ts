import { fold } from '../../text/fold';
import { ARABIC_ARTICLE, ARABIC_GRAPHEMES, CYRILLIC, FRENCH, FRENCH_GRAPHEMES, type Graphemes, SLAVIC_GRAPHEMES } from './soundTables';

/** Longer tokens are no names that anybody transliterates. */
const LONGEST = 32;
const MOST_KEYS = 16;
/** Letters that no spelling of an Arabic name has. */
const NOT_ARABIC = /[pvxß]|c(?!h)/;

/**
 * What a token of a name may sound like when it was transliterated from a Slavic language: two spellings of one name share a key
 * (Tschechow, Chekhov, Tchekhov, Čechov: `Cexev`). Few keys, in a fixed order; none for what is no word.
 */
export function slavicKeys(form: string): readonly string[] {
  const word = withMarks(form);
  return keysOf(word, FRENCH.test(form.toLowerCase()) ? FRENCH_SLAVIC : SLAVIC, slavicSound);
}

/** The same for Arabic (Gaddafi, Qaddafi, Kadhafi), without the article al-. */
export function arabicKeys(form: string): readonly string[] {
  const word = fold(form).replace(ARABIC_ARTICLE, '');
  return NOT_ARABIC.test(word) ? [] : keysOf(word, ARABIC, arabicSound);
}

const CARONS: Readonly<Record<string, string>> = { š: 'Š', ş: 'Š', ś: 'Š', ž: 'Ž', ż: 'Ž', č: 'Č', ć: 'Č', ç: 'Č', ë: 'io', щ: 'SC' };

/** Folded, but for the letters whose caron tells a sound; Cyrillic in sounds. */
function withMarks(form: string): string {
  let result = '';
  for (const letter of form.toLowerCase().normalize('NFC')) {
    if (letter >= 'a' && letter <= 'z') result += letter;
    else result += CARONS[letter] ?? CYRILLIC[letter] ?? fold(letter);
  }
  return result;
}

function keysOf(word: string, graphemes: GraphemeIndex, sound: (key: string) => string): readonly string[] {
  if (word.length < 2 || word.length > LONGEST) return [];
  let keys = [''];
  for (let at = 0; at < word.length; ) {
    const grapheme = graphemeAt(word, at, graphemes);
    at += grapheme === undefined ? 1 : grapheme.letters.length;
    const readings = grapheme?.readings ?? [wordLetter(word[at - 1]!)];
    if (readings.length === 1 || keys.length * readings.length > MOST_KEYS) keys = keys.map((key) => key + readings[0]!);
    else keys = keys.flatMap((key) => readings.map((reading) => key + reading));
  }
  return keys.length === 1 ? [sound(keys[0]!)] : [...new Set(keys.map(sound))];
}

function wordLetter(letter: string): string {
  return (letter >= 'a' && letter <= 'z') || /[\p{L}\p{N}]/u.test(letter) ? letter : '';
}

interface Grapheme {
  readonly letters: string;
  readonly readings: readonly string[];
}

/** Graphemes by their first letter, the longest first. */
type GraphemeIndex = ReadonlyMap<string, readonly Grapheme[]>;

function indexOf(graphemes: Graphemes): GraphemeIndex {
  const index = new Map<string, Grapheme[]>();
  for (const letters of Object.keys(graphemes).sort((a, b) => b.length - a.length)) {
    index.set(letters[0]!, [...(index.get(letters[0]!) ?? []), { letters, readings: graphemes[letters]! }]);
  }
  return index;
}

const SLAVIC = indexOf(SLAVIC_GRAPHEMES);
const FRENCH_SLAVIC = indexOf(FRENCH_GRAPHEMES);
const ARABIC = indexOf(ARABIC_GRAPHEMES);

/** The longest grapheme here; `undefined` for a letter that stands for itself. */
function graphemeAt(word: string, at: number, graphemes: GraphemeIndex): Grapheme | undefined {
  return graphemes.get(word[at]!)?.find(({ letters }) => letters.length === 1 || word.startsWith(letters, at));
}

/** What spellings differ in without a difference in sound: doubled letters, е and ё and й, a mute e, -off for -ow. */
function slavicSound(key: string): string {
  const plain = withoutDoubles(key.replace(/([oe])ff$/, '$1v'))
    .replace(/i[eo]/g, 'e')
    .replace(/([SC])o/g, '$1e')
    .replace(/([^aeiou])ine$/, '$1in')
    .replace(/([bdfgkptv])r$/, '$1er')
    .replace(/([aeiou])h$/, '$1');
  return withoutDoubles(plain);
}

function arabicSound(key: string): string {
  return withoutDoubles(withoutDoubles(key).replace(/([aiu])h$/, '$1'));
}

function withoutDoubles(key: string): string {
  let result = '';
  for (const letter of key) if (!result.endsWith(letter)) result += letter;
  return result;
}
