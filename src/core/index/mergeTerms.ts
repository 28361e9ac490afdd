import { compareForms } from '../text/collate';
import { compareUnits } from '../text/compareUnits';
import { fold } from '../text/fold';
import { commonest, type DictionaryArrays } from './buildDictionary';
import { group, type IndexArrays } from './IndexArrays';
import { patchStrings, renumbering, type Patch, type Renumbering } from './patchList';
import type { StoredDictionary } from './StoredDictionary';
import type { StoredIndex } from './StoredIndex';
import type { Strings } from './Strings';

/** A vocabulary with some terms more and some fewer. Numbers of terms are those of the new one, 0 where a term is gone. */
export interface MergedTerms {
  readonly arrays: DictionaryArrays;
  /** By term of the index that changes, and by term of the one that comes in. */
  readonly ofPrevious: Uint32Array;
  readonly ofFresh: Uint32Array;
  readonly size: number;
  readonly isSame: boolean;
}

interface NewTerm {
  readonly before: number;
  readonly text: string;
  readonly language: number;
  readonly fresh: number;
}

/** `counts`: tokens of each term of `previous` that stay. `undefined` where the languages would not be the same. */
export function mergeTerms(previous: StoredIndex, fresh: StoredIndex, counts: Uint32Array): MergedTerms | undefined {
  const { arrays } = previous;
  const languages = previous.dictionary.languages;
  const languageOf = fresh.dictionary.languages.map((name) => languages.indexOf(name));
  if (languageOf.includes(-1)) return undefined;
  const total = counts.slice();
  const ofFresh = new Uint32Array(fresh.dictionary.size + 1);
  const added: NewTerm[] = [];
  for (let term = 1; term <= fresh.dictionary.size; term++) {
    const text = fresh.dictionary.form(term);
    const language = languageOf[fresh.arrays.termLanguages[term]!]!;
    const { at, found } = placeOf(previous, text, language);
    if (found) {
      ofFresh[term] = at + 1;
      total[at + 1]! += fresh.dictionary.count(term);
    } else added.push({ before: at, text, language, fresh: term });
  }
  const removed: number[] = [];
  for (let term = 1; term < total.length; term++) if (total[term] === 0) removed.push(term - 1);
  const places = renumbering(previous.dictionary.size, { removed, inserted: added });
  const ofPrevious = new Uint32Array(total.length);
  for (let term = 1; term < total.length; term++) ofPrevious[term] = total[term] === 0 ? 0 : places.kept[term - 1]! + 1;
  for (let term = 1; term < ofFresh.length; term++) if (ofFresh[term] !== 0) ofFresh[term] = ofPrevious[ofFresh[term]!]!;
  added.forEach((term, at) => { ofFresh[term.fresh] = places.inserted[at]! + 1; });
  const newCounts = new Uint32Array(places.size + 1);
  for (let term = 1; term < total.length; term++) if (total[term] !== 0) newCounts[ofPrevious[term]!] = total[term]!;
  for (const term of added) newCounts[ofFresh[term.fresh]!] = fresh.dictionary.count(term.fresh);
  const isSame = removed.length === 0 && added.length === 0;
  const merged = isSame ? dictionaryOf(arrays) : patchedDictionary({ previous, fresh, added, removed, places, ofPrevious });
  if (merged === undefined) return undefined;
  return { arrays: { ...merged, lemmaNames: commonest(merged.lemmaTermOffsets, merged.lemmaTerms, newCounts) }, ofPrevious, ofFresh, size: places.size, isSame };
}

type Lists = Omit<DictionaryArrays, 'lemmaNames'>;

function dictionaryOf(arrays: IndexArrays): Lists {
  const { languageUnits, languageOffsets, formUnits, formOffsets, termLanguages, foldedUnits, foldedOffsets, termFolded, foldedTermOffsets, foldedTerms } = arrays;
  const { lemmaUnits, lemmaOffsets, lemmaLanguageStarts, termLemmas, lemmaTermOffsets, lemmaTerms } = arrays;
  return {
    languageUnits, languageOffsets, formUnits, formOffsets, termLanguages, foldedUnits, foldedOffsets, termFolded, foldedTermOffsets, foldedTerms,
    lemmaUnits, lemmaOffsets, lemmaLanguageStarts, termLemmas, lemmaTermOffsets, lemmaTerms,
  };
}

/** Place (from 0) of a term in collation order: where it is, or what it would stand before. */
function placeOf({ dictionary, arrays }: StoredIndex, form: string, language: number): { readonly at: number; readonly found: boolean } {
  let from = 0;
  let to = dictionary.size;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const order = compareForms(dictionary.form(middle + 1), form) || arrays.termLanguages[middle + 1]! - language;
    if (order === 0) return { at: middle, found: true };
    if (order < 0) from = middle + 1;
    else to = middle;
  }
  return { at: from, found: false };
}

interface Change {
  readonly previous: StoredIndex;
  readonly fresh: StoredIndex;
  readonly added: readonly NewTerm[];
  /** Numbers from 0. */
  readonly removed: readonly number[];
  readonly places: Renumbering;
  readonly ofPrevious: Uint32Array;
}

function patchedDictionary(change: Change): Lists | undefined {
  const { previous: { arrays, dictionary }, fresh, added, removed, places } = change;
  const languages = new Uint16Array(places.size + 1);
  change.ofPrevious.forEach((term, old) => { if (term !== 0) languages[term] = arrays.termLanguages[old]!; });
  added.forEach(({ language }, at) => { languages[places.inserted[at]! + 1] = language; });
  if (new Set(languages.subarray(1)).size !== dictionary.languages.length) return undefined;
  const forms = patchStrings(arrays.strings('form'), { removed, inserted: added });
  const folded = patchedGroups(change, { list: arrays.strings('folded'), groupOf: arrays.termFolded, shift: 0, members: arrays.foldedTermOffsets, textOf: ({ text }) => fold(text), rangeOf: () => [0, arrays.foldedOffsets.length - 1] });
  const starts = arrays.lemmaLanguageStarts;
  const keyOf = ({ fresh: term }: NewTerm): string => (fresh.dictionary as StoredDictionary).lemmaKey(fresh.dictionary.lemma(term));
  const lemmas = patchedGroups(change, { list: arrays.strings('lemma'), groupOf: arrays.termLemmas, shift: 1, members: arrays.lemmaTermOffsets, textOf: keyOf, rangeOf: ({ language }) => [starts[language]!, starts[language + 1]!] });
  return {
    languageUnits: arrays.languageUnits, languageOffsets: arrays.languageOffsets, formUnits: forms.units, formOffsets: forms.offsets, termLanguages: languages,
    foldedUnits: folded.strings.units, foldedOffsets: folded.strings.offsets, termFolded: folded.groupOf, foldedTermOffsets: folded.members.offsets, foldedTerms: folded.members.members,
    lemmaUnits: lemmas.strings.units, lemmaOffsets: lemmas.strings.offsets, termLemmas: lemmas.groupOf, lemmaTermOffsets: lemmas.members.offsets, lemmaTerms: lemmas.members.members,
    lemmaLanguageStarts: starts.map((start, language) => start + lemmas.shiftBefore(start, language)),
  };
}

/** A sorted list of distinct strings that terms are grouped by. */
interface Grouping {
  readonly list: Strings;
  /** Number of each term's group, with `shift` added; per group where its members begin. */
  readonly groupOf: Uint32Array;
  readonly shift: number;
  readonly members: Uint32Array;
  textOf(term: NewTerm): string;
  /** Where in the list the group of a term can be. */
  rangeOf(term: NewTerm): readonly [from: number, to: number];
}

/** A group that no term had. */
interface NewGroup {
  readonly before: number;
  readonly text: string;
  readonly language: number;
  readonly terms: NewTerm[];
}

function patchedGroups({ added, removed, places, ofPrevious }: Change, { list, groupOf, shift, members, textOf, rangeOf }: Grouping) {
  const left = new Map<number, number>();
  const grow = (number: number, by: number): void => { left.set(number, (left.get(number) ?? members[number + 1]! - members[number]!) + by); };
  for (const term of removed) grow(groupOf[term + 1]! - shift, -1);
  const known = new Map<NewTerm, number>();
  const inserted = new Map<string, NewGroup>();
  for (const term of added) {
    const text = textOf(term);
    const [from, to] = rangeOf(term);
    const at = list.search(text, false, from, to);
    if (at < to && list.compare(at, text) === 0) {
      known.set(term, at);
      grow(at, 1);
      continue;
    }
    const key = `${shift === 0 ? 0 : term.language} ${text}`;
    const group = inserted.get(key);
    if (group) group.terms.push(term);
    else inserted.set(key, { before: at, text, language: term.language, terms: [term] });
  }
  const patch: Patch<NewGroup> = {
    removed: [...left].filter(([, count]) => count === 0).map(([number]) => number).sort((a, b) => a - b),
    inserted: [...inserted.values()].sort((a, b) => a.before - b.before || (shift === 0 ? 0 : a.language - b.language) || compareUnits(a.text, b.text)),
  };
  const groups = renumbering(list.size, patch);
  const newGroupOf = new Uint32Array(places.size + 1);
  for (let term = 1; term < ofPrevious.length; term++) if (ofPrevious[term] !== 0) newGroupOf[ofPrevious[term]!] = groups.kept[groupOf[term]! - shift]! + shift;
  const numbers = new Map<NewTerm, number>();
  for (const [term, old] of known) numbers.set(term, groups.kept[old]!);
  patch.inserted.forEach(({ terms }, at) => { for (const term of terms) numbers.set(term, groups.inserted[at]!); });
  added.forEach((term, at) => { newGroupOf[places.inserted[at]! + 1] = numbers.get(term)! + shift; });
  return {
    strings: patchStrings(list, patch), groupOf: newGroupOf, members: membersOf(newGroupOf, groups.size, shift),
    /** How many more or fewer groups stand before an old number that is where a language begins. */
    shiftBefore: (start: number, language: number): number => patch.inserted.filter((group) => group.language < language).length - patch.removed.filter((number) => number < start).length,
  };
}

function membersOf(groupOf: Uint32Array, size: number, shift: number): { readonly offsets: Uint32Array; readonly members: Uint32Array } {
  return group(shift === 0 ? groupOf : groupOf.map((number) => (number === 0 ? 0 : number - shift)), size, 1);
}
