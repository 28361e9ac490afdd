import { compareWithinBase } from '../text/collate';
import { baseLetters, fold } from '../text/fold';
import type { IndexArrays } from './IndexArrays';
import { group } from './IndexArrays';
import type { LemmaKey } from './LemmaKey';
import { Strings } from './Strings';
import type { Vocabulary } from './Vocabulary';

type DictionaryArrays = Pick<IndexArrays,
  | 'languageUnits' | 'languageOffsets' | 'formUnits' | 'formOffsets' | 'termLanguages'
  | 'foldedUnits' | 'foldedOffsets' | 'termFolded' | 'foldedTermOffsets' | 'foldedTerms'
  | 'lemmaUnits' | 'lemmaOffsets' | 'lemmaLanguageStarts' | 'termLemmas' | 'lemmaTermOffsets' | 'lemmaTerms' | 'lemmaNames'>;

/** A vocabulary's terms in collation order. Entry 0 of every list stands for no term. */
interface SortedTerms {
  /** New number of each term of the vocabulary. */
  readonly ranks: Uint32Array;
  readonly forms: readonly string[];
  readonly folded: readonly string[];
  /** Numbers into `languages`. */
  readonly termLanguages: Uint16Array;
  readonly languages: readonly string[];
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Numbers the terms by collation order of their forms, then by language. */
export function sortTerms(vocabulary: Vocabulary, languageNames: readonly string[]): SortedTerms {
  const languages = [...languageNames].sort(compareUnits);
  const languageOf = languageNames.map((name) => languages.indexOf(name));
  const unsorted = Array.from({ length: vocabulary.size }, (_, at) => {
    const form = vocabulary.form(at + 1);
    return { term: at + 1, form, base: baseLetters(form), language: languageOf[vocabulary.language(at + 1)]! };
  });
  unsorted.sort((a, b) => compareUnits(a.base, b.base) || compareWithinBase(a.form, b.form) || a.language - b.language);
  const ranks = new Uint32Array(vocabulary.size + 1);
  unsorted.forEach(({ term }, at) => (ranks[term] = at + 1));
  const forms = ['', ...unsorted.map(({ form }) => form)];
  return { ranks, forms, folded: forms.map(fold), termLanguages: Uint16Array.from([0, ...unsorted.map(({ language }) => language)]), languages };
}

/** Numbers of equal neighbours once `terms` are sorted by `compare`: the representatives, and per term (0 … size) the number of its group. */
function numberGroups(terms: number[], compare: (a: number, b: number) => number): { first: number[]; groups: Uint32Array } {
  terms.sort(compare);
  const groups = new Uint32Array(terms.length + 1);
  const first: number[] = [];
  for (const term of terms) {
    if (first.length === 0 || compare(first[first.length - 1]!, term) !== 0) first.push(term);
    groups[term] = first.length - 1;
  }
  return { first, groups };
}

/** All arrays of the dictionary. `counts` holds the tokens of each (sorted) term. */
export function dictionaryArrays(sorted: SortedTerms, counts: Uint32Array, lemmaKey: LemmaKey): DictionaryArrays {
  const { forms, folded, termLanguages, languages } = sorted;
  const terms = Array.from({ length: forms.length - 1 }, (_, at) => at + 1);
  const byFolded = numberGroups([...terms], (a, b) => compareUnits(folded[a]!, folded[b]!));
  const ofFolded = group(byFolded.groups, byFolded.first.length, 1);
  const keys = forms.map((form, term) => (term === 0 ? '' : lemmaKey(folded[term]!, form, languages[termLanguages[term]!]!)));
  const byLemma = numberGroups(terms, (a, b) => termLanguages[a]! - termLanguages[b]! || compareUnits(keys[a]!, keys[b]!));
  const ofLemma = group(byLemma.groups, byLemma.first.length, 1);
  const formStrings = Strings.of(forms.slice(1));
  const foldedStrings = Strings.of(byFolded.first.map((term) => folded[term]!));
  const lemmaStrings = Strings.of(byLemma.first.map((term) => keys[term]!));
  const languageStrings = Strings.of(languages);
  return {
    languageUnits: languageStrings.units, languageOffsets: languageStrings.offsets,
    formUnits: formStrings.units, formOffsets: formStrings.offsets,
    termLanguages,
    foldedUnits: foldedStrings.units, foldedOffsets: foldedStrings.offsets,
    termFolded: byFolded.groups, foldedTermOffsets: ofFolded.offsets, foldedTerms: ofFolded.members,
    lemmaUnits: lemmaStrings.units, lemmaOffsets: lemmaStrings.offsets,
    lemmaLanguageStarts: languageStarts(byLemma.first.map((term) => termLanguages[term]!), languages.length),
    termLemmas: byLemma.groups.map((lemma, term) => (term === 0 ? 0 : lemma + 1)),
    lemmaTermOffsets: ofLemma.offsets, lemmaTerms: ofLemma.members,
    lemmaNames: commonest(ofLemma.offsets, ofLemma.members, counts),
  };
}

/** For an ascending list of language numbers, where each language begins, and the length of the list. */
function languageStarts(list: readonly number[], languages: number): Uint32Array {
  const starts = new Uint32Array(languages + 1);
  for (const language of list) starts[language + 1]!++;
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
