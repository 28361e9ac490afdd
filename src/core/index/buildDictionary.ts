import type { LemmaKey } from '../language/lemmaKey';
import { compareWithinBase } from '../text/collate';
import { baseLetters, fold } from '../text/fold';
import type { IndexArrays } from './IndexArrays';
import { group } from './IndexArrays';
import { groupEqual, sortStrings } from './sortStrings';
import { Strings } from './Strings';
import type { Vocabulary } from './Vocabulary';

type DictionaryArrays = Pick<IndexArrays,
  | 'languageUnits' | 'languageOffsets' | 'formUnits' | 'formOffsets' | 'termLanguages'
  | 'foldedUnits' | 'foldedOffsets' | 'termFolded' | 'foldedTermOffsets' | 'foldedTerms'
  | 'lemmaUnits' | 'lemmaOffsets' | 'lemmaLanguageStarts' | 'termLemmas' | 'lemmaTermOffsets' | 'lemmaTerms' | 'lemmaNames'>;

/** A vocabulary's terms in collation order: element 0 of the lists is term 1. */
export interface SortedTerms {
  /** New number of each term of the vocabulary. */
  readonly ranks: Uint32Array;
  readonly forms: readonly string[];
  /** Lemma keys that are known already. */
  readonly lemmaKeys: readonly (string | undefined)[];
  /** Numbers into `languages`. */
  readonly termLanguages: readonly number[];
  /** Sorted by code units. */
  readonly languages: readonly string[];
}

/** Numbers the terms by collation order of their forms, then by language. */
export function sortTerms(vocabulary: Vocabulary, languageNames: readonly string[]): SortedTerms {
  const languages = [...languageNames].sort();
  const languageOf = languageNames.map((name) => languages.indexOf(name));
  const forms = Array.from({ length: vocabulary.size }, (_, at) => vocabulary.form(at + 1));
  const termLanguages = forms.map((_, at) => languageOf[vocabulary.language(at + 1)]!);
  const bases = forms.map(baseLetters);
  const order = sortStrings(Strings.of(bases));
  sortEqual(order, bases, (a, b) => compareWithinBase(forms[a]!, forms[b]!) || termLanguages[a]! - termLanguages[b]!);
  const ranks = new Uint32Array(vocabulary.size + 1);
  order.forEach((old, at) => (ranks[old + 1] = at + 1));
  const sorted = <T>(list: readonly T[]): T[] => Array.from(order, (old) => list[old]!);
  return { ranks, forms: sorted(forms), lemmaKeys: Array.from(order, (old) => vocabulary.lemmaKey(old + 1)), termLanguages: sorted(termLanguages), languages };
}

/** Sorts the stretches of `order` whose keys are equal. */
function sortEqual(order: Uint32Array, keys: readonly string[], compare: (a: number, b: number) => number): void {
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && keys[order[to]!] === keys[order[from]!]) to++;
    if (to - from > 1) order.subarray(from, to).sort(compare);
    from = to;
  }
}

/** All arrays of the dictionary. `counts` holds the tokens of each term. */
export function dictionaryArrays(sorted: SortedTerms, counts: Uint32Array, lemmaKey: LemmaKey): DictionaryArrays {
  const languages = Strings.of(sorted.languages);
  const forms = Strings.of(sorted.forms);
  return {
    languageUnits: languages.units, languageOffsets: languages.offsets,
    formUnits: forms.units, formOffsets: forms.offsets,
    termLanguages: Uint16Array.from([0, ...sorted.termLanguages]),
    ...foldedAndLemmas(sorted, counts, lemmaKey),
  };
}

function foldedAndLemmas({ forms, lemmaKeys, termLanguages, languages }: SortedTerms, counts: Uint32Array, lemmaKey: LemmaKey) {
  const folded = forms.map(fold);
  const byFolded = groupEqual(Strings.of(folded));
  const ofFolded = group(perTerm(byFolded.groups, 0), byFolded.examples.length, 1);
  const foldedStrings = Strings.of(Array.from(byFolded.examples, (term) => folded[term]!));
  const keys = forms.map((form, term) => lemmaKeys[term] ?? lemmaKey(folded[term]!, form, languages[termLanguages[term]!]!));
  // The language's number before the key sorts by language first.
  const byLemma = groupEqual(Strings.of(keys.map((key, term) => String.fromCharCode(termLanguages[term]!) + key)));
  const ofLemma = group(perTerm(byLemma.groups, 0), byLemma.examples.length, 1);
  const lemmaStrings = Strings.of(Array.from(byLemma.examples, (term) => keys[term]!));
  return {
    foldedUnits: foldedStrings.units, foldedOffsets: foldedStrings.offsets,
    termFolded: perTerm(byFolded.groups, 0), foldedTermOffsets: ofFolded.offsets, foldedTerms: ofFolded.members,
    lemmaUnits: lemmaStrings.units, lemmaOffsets: lemmaStrings.offsets,
    lemmaLanguageStarts: languageStarts(byLemma.examples, termLanguages, languages.length),
    termLemmas: perTerm(byLemma.groups, 1), lemmaTermOffsets: ofLemma.offsets, lemmaTerms: ofLemma.members,
    lemmaNames: commonest(ofLemma.offsets, ofLemma.members, counts),
  };
}

/** A list over terms that begins with term 1 as one that begins with term 0, with `shift` added. */
function perTerm(list: Uint32Array, shift: number): Uint32Array {
  const shifted = new Uint32Array(list.length + 1);
  for (let at = 0; at < list.length; at++) shifted[at + 1] = list[at]! + shift;
  return shifted;
}

/** Where each language begins in a list of terms that is sorted by language, and the length of the list. */
function languageStarts(terms: Uint32Array, termLanguages: readonly number[], languages: number): Uint32Array {
  const starts = new Uint32Array(languages + 1);
  for (const term of terms) starts[termLanguages[term]! + 1]!++;
  for (let language = 0; language < languages; language++) starts[language + 1]! += starts[language]!;
  return starts;
}

/** The member of each group with the most tokens; the first of several. */
function commonest(offsets: Uint32Array, members: Uint32Array, counts: Uint32Array): Uint32Array {
  return Uint32Array.from({ length: offsets.length - 1 }, (_, key) => {
    let best = members[offsets[key]!]!;
    for (let at = offsets[key]!; at < offsets[key + 1]!; at++) if (counts[members[at]!]! > counts[best]!) best = members[at]!;
    return best;
  });
}
