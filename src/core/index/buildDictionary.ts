import type { LemmaKey } from '../language/lemmaKey';
import { compareWithinBase } from '../text/collate';
import type { CharacterRule } from '../text/fold';
import { BASE_LETTERS, FOLD } from '../text/fold';
import type { IndexArrays } from './IndexArrays';
import { group } from './IndexArrays';
import { groupEqual } from './sortStrings';
import { Strings, StringsWriter } from './Strings';
import type { Vocabulary } from './Vocabulary';

const LAST_ASCII = 0x7f;
/** Up to here, sorting by insertion is fastest. */
const FEW = 16;

export type DictionaryArrays = Pick<IndexArrays,
  | 'languageUnits' | 'languageOffsets' | 'formUnits' | 'formOffsets' | 'termLanguages'
  | 'foldedUnits' | 'foldedOffsets' | 'termFolded' | 'foldedTermOffsets' | 'foldedTerms'
  | 'lemmaUnits' | 'lemmaOffsets' | 'lemmaLanguageStarts' | 'termLemmas' | 'lemmaTermOffsets' | 'lemmaTerms' | 'lemmaNames'>;

/** A vocabulary's terms in collation order: element 0 of the lists is term 1. */
export interface SortedTerms {
  /** New number of each term of the vocabulary. */
  readonly ranks: Uint32Array;
  readonly forms: Strings;
  /** Lemma keys that are known already, by number. */
  readonly lemmaKeys: ReadonlyMap<number, string>;
  /** Numbers into `languages`. */
  readonly termLanguages: Uint16Array;
  /** Sorted by code units. */
  readonly languages: readonly string[];
}

/** Numbers the terms by collation order of their forms, then by language. */
export function sortTerms(vocabulary: Vocabulary, languageNames: readonly string[]): SortedTerms {
  const languages = [...languageNames].sort();
  const languageOf = languageNames.map((name) => languages.indexOf(name));
  const forms = vocabulary.forms();
  const languageAt = languages.length === 1 ? () => 0 : (at: number): number => languageOf[vocabulary.language(at + 1)]!;
  const { order, groups } = groupEqual(applyRule(forms, BASE_LETTERS));
  sortEqual(order, groups, (a, b) => (compareCases(forms, a, b) ?? compareWithinBase(forms.get(a), forms.get(b))) || languageAt(a) - languageAt(b));
  const ranks = new Uint32Array(vocabulary.size + 1);
  const termLanguages = new Uint16Array(order.length);
  const lemmaKeys = new Map<number, string>();
  // Loops, as `from` with a function costs several times as much.
  for (let at = 0; at < order.length; at++) {
    const old = order[at]!;
    ranks[old + 1] = at + 1;
    termLanguages[at] = languageAt(old);
    const key = vocabulary.lemmaKey(old + 1);
    if (key !== undefined) lemmaKeys.set(at, key);
  }
  return { ranks, languages, forms: forms.pick(order), termLanguages, lemmaKeys };
}

/** `compareWithinBase` of two ASCII strings of a list, of which only the case of letters can differ: lower case comes first. `undefined` for others. */
function compareCases({ units, offsets }: Strings, a: number, b: number): number | undefined {
  let order = 0;
  const shift = offsets[b]! - offsets[a]!;
  for (let at = offsets[a]!; at < offsets[a + 1]!; at++) {
    const [one, other] = [units[at]!, units[at + shift]!];
    if (one > LAST_ASCII || other > LAST_ASCII) return undefined;
    order ||= other - one;
  }
  return order;
}

/** `rule` of every string of a list. */
function applyRule(list: Strings, rule: CharacterRule): Strings {
  return list.mapped(rule.short(), (text) => rule.of(text));
}

/** Sorts the stretches of `order` that are of one group. */
function sortEqual(order: Uint32Array, groups: Uint32Array, compare: (a: number, b: number) => number): void {
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && groups[order[to]!] === groups[order[from]!]) to++;
    sortStretch(order, from, to, compare);
    from = to;
  }
}

/** By insertion: hardly ever are there more than a few. */
function sortStretch(order: Uint32Array, from: number, to: number, compare: (a: number, b: number) => number): void {
  if (to - from > FEW) {
    order.subarray(from, to).sort(compare);
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const number = order[at]!;
    let place = at;
    for (; place > from && compare(number, order[place - 1]!) < 0; place--) order[place] = order[place - 1]!;
    order[place] = number;
  }
}

/** All arrays of the dictionary. `counts` holds the tokens of each term. */
export function dictionaryArrays(sorted: SortedTerms, counts: Uint32Array, lemmaKey: LemmaKey): DictionaryArrays {
  const { forms, termLanguages, languages } = sorted;
  const languageStrings = Strings.of(languages);
  const folded = applyRule(forms, FOLD);
  const byFolded = groupEqual(folded, true);
  const foldedStrings = folded.pick(byFolded.examples);
  const termFolded = perTerm(byFolded.groups, 0);
  const ofFolded = group(termFolded, foldedStrings.size, 1);
  const words = foldedWords(sorted, byFolded.groups, foldedStrings.size);
  const keys = lemmaKeys(words, foldedStrings, languages, lemmaKey);
  const byLemma = groupEqual(keys, true);
  const lemmas = words.ofTerm.map((word) => byLemma.groups[word]!);
  const ofLemma = group(perTerm(lemmas, 0), byLemma.examples.length, 1);
  const lemmaStrings = keys.pick(byLemma.examples, 1);
  return {
    languageUnits: languageStrings.units, languageOffsets: languageStrings.offsets,
    formUnits: forms.units, formOffsets: forms.offsets,
    termLanguages: prefixed(termLanguages),
    foldedUnits: foldedStrings.units, foldedOffsets: foldedStrings.offsets,
    termFolded, foldedTermOffsets: ofFolded.offsets, foldedTerms: ofFolded.members,
    lemmaUnits: lemmaStrings.units, lemmaOffsets: lemmaStrings.offsets,
    lemmaLanguageStarts: languageStarts(byLemma.examples, words.languages, languages.length),
    termLemmas: perTerm(lemmas, 1), lemmaTermOffsets: ofLemma.offsets, lemmaTerms: ofLemma.members,
    lemmaNames: commonest(ofLemma.offsets, ofLemma.members, counts),
  };
}

/** The pairs of language and folded form that occur, by language, then by folded form: a lemma key is that of such a pair, whatever its spellings. */
interface FoldedWords {
  /** Per term (without term 0) the number of its pair. */
  readonly ofTerm: Uint32Array;
  /** Per pair. */
  readonly languages: Uint16Array;
  readonly folded: Uint32Array;
  /** Keys that are known already, by pair. */
  readonly known: ReadonlyMap<number, string>;
}

/** `folded` has the number of each term's folded form, below `size`. */
function foldedWords({ termLanguages, languages, lemmaKeys }: SortedTerms, folded: Uint32Array, size: number): FoldedWords {
  const ofTerm = new Uint32Array(folded.length);
  const pairs = { languages: new Uint16Array(folded.length), folded: new Uint32Array(folded.length) };
  const ofLanguage = group(Uint32Array.from(termLanguages), languages.length);
  const numbers = new Uint32Array(size);
  let count = 0;
  for (let language = 0; language < languages.length; language++) {
    const terms = ofLanguage.members.subarray(ofLanguage.offsets[language]!, ofLanguage.offsets[language + 1]!);
    numbers.fill(0);
    for (const term of terms) numbers[folded[term]!] = 1;
    for (let form = 0; form < size; form++) {
      if (numbers[form] === 0) continue;
      pairs.languages[count] = language;
      pairs.folded[count] = form;
      numbers[form] = count++;
    }
    for (const term of terms) ofTerm[term] = numbers[folded[term]!]!;
  }
  const known = new Map(Array.from(lemmaKeys, ([term, key]) => [ofTerm[term]!, key]));
  return { ofTerm, languages: pairs.languages.subarray(0, count), folded: pairs.folded.subarray(0, count), known };
}

/** Per pair the number of its language, as a unit, then its lemma key: so they sort by language first. */
function lemmaKeys({ languages, folded, known }: FoldedWords, foldedStrings: Strings, languageNames: readonly string[], lemmaKey: LemmaKey): Strings {
  const writer = new StringsWriter(folded.length);
  const texts = foldedStrings.all();
  for (let pair = 0; pair < folded.length; pair++) {
    const language = languages[pair]!;
    writer.unit(language);
    writer.text(known.get(pair) ?? lemmaKey(texts[folded[pair]!]!, languageNames[language]!)).end();
  }
  return writer.finish();
}

/** A list over terms that begins with term 1 as one that begins with term 0, with `shift` added. */
function perTerm(list: Uint32Array, shift: number): Uint32Array {
  const shifted = new Uint32Array(list.length + 1);
  for (let at = 0; at < list.length; at++) shifted[at + 1] = list[at]! + shift;
  return shifted;
}

function prefixed(list: Uint16Array): Uint16Array {
  const longer = new Uint16Array(list.length + 1);
  longer.set(list, 1);
  return longer;
}

/** Where each language begins in a list of pairs that is sorted by language, and the length of the list. */
function languageStarts(pairs: Uint32Array, pairLanguages: Uint16Array, languages: number): Uint32Array {
  const starts = new Uint32Array(languages + 1);
  for (const pair of pairs) starts[pairLanguages[pair]! + 1]!++;
  for (let language = 0; language < languages; language++) starts[language + 1]! += starts[language]!;
  return starts;
}

/** The member of each group with the most tokens; the first of several. */
export function commonest(offsets: Uint32Array, members: Uint32Array, counts: Uint32Array): Uint32Array {
  const names = new Uint32Array(offsets.length - 1);
  for (let key = 0; key < names.length; key++) {
    let best = members[offsets[key]!]!;
    for (let at = offsets[key]!; at < offsets[key + 1]!; at++) if (counts[members[at]!]! > counts[best]!) best = members[at]!;
    names[key] = best;
  }
  return names;
}
