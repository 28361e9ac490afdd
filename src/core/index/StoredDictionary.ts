import { fold, spelling } from '../text/fold';
import type { IndexArrays } from './IndexArrays';
import type { LemmaKey } from '../language/lemmaKey';
import type { AlsoForm, Wanted } from '../language/Wanted';
import { startsWithCapital } from '../text/startsWithCapital';
import { boundedLemmaKey } from './boundedLemmaKey';
import { findSimilar } from './findSimilar';
import type { Strings } from './Strings';
import type { Compound, Dictionary, FormPattern } from './TokenIndex';

/** Of a compound: what is shorter stands at the end of too many words. */
const SHORTEST_TAIL = 3;
const ascending = (a: number, b: number): number => a - b;

/** A Dictionary over flat arrays: opening costs nothing, strings are made when they are asked for, and kept. */
export class StoredDictionary implements Dictionary {
  readonly size: number;
  readonly languages: readonly string[];
  readonly #arrays: IndexArrays;
  readonly #lemmaKey: LemmaKey;
  readonly #forms: Strings;
  readonly #folded: Strings;
  readonly #lemmaKeys: Strings;
  readonly #knownForms: (string | undefined)[] = [];
  readonly #knownFolded: (string | undefined)[] = [];

  constructor(arrays: IndexArrays, lemmaKey: LemmaKey) {
    this.#arrays = arrays;
    this.#lemmaKey = boundedLemmaKey(lemmaKey);
    this.#forms = arrays.strings('form');
    this.#folded = arrays.strings('folded');
    this.#lemmaKeys = arrays.strings('lemma');
    this.languages = arrays.strings('language').all();
    this.size = this.#forms.size;
  }

  form(term: number): string {
    return (this.#knownForms[term] ??= this.#forms.get(term - 1));
  }

  folded(term: number): string {
    const number = this.#arrays.termFolded[term]!;
    return (this.#knownFolded[number] ??= this.#folded.get(number));
  }

  language(term: number): string {
    return this.languages[this.#arrays.termLanguages[term]!]!;
  }

  count(term: number): number {
    return this.#arrays.postingOffsets[term + 1]! - this.#arrays.postingOffsets[term]!;
  }

  lemma(term: number): number {
    return this.#arrays.termLemmas[term]!;
  }

  lemmaName(lemma: number): string {
    return this.form(this.#arrays.lemmaNames[lemma - 1]!);
  }

  get lemmaCount(): number {
    return this.#lemmaKeys.size;
  }

  lemmaKey(lemma: number): string {
    return this.#lemmaKeys.get(lemma - 1);
  }

  withLemma(lemma: number): readonly number[] {
    return Array.from(this.#termsAt(lemma - 1));
  }

  alsoWithLemma(key: string): readonly number[] {
    return this.languages.flatMap((language, number) => {
      const { keys, forms } = this.#wanted(key, key, language);
      return keys[0] === key ? forms.flatMap((also) => this.#termsAsWritten(number, also)) : [];
    });
  }

  withForm(form: string): readonly number[] {
    const wanted = spelling(form);
    return this.withFolded(form).filter((term) => this.form(term) === wanted);
  }

  withFolded(folded: string): readonly number[] {
    const wanted = fold(folded);
    const at = this.#folded.search(wanted, false);
    return at < this.#folded.size && this.#folded.compare(at, wanted) === 0 ? Array.from(this.#termsOfFolded(at, at + 1)) : [];
  }

  withLemmaOf(word: string): readonly number[] {
    const folded = fold(word);
    const form = spelling(word);
    const terms = new Set(this.withFolded(folded));
    this.languages.forEach((language, number) => {
      const { keys, forms } = this.#wanted(folded, form, language);
      for (const key of keys) for (const term of this.#termsOfLemma(number, key)) terms.add(term);
      for (const also of forms) for (const term of this.#termsAsWritten(number, also)) terms.add(term);
    });
    return [...terms].sort(ascending);
  }

  formTest(word: string): (token: string, language: string) => boolean {
    const folded = fold(word);
    const wanted = new Map<string, Wanted>();
    return (token, language) => {
      const other = fold(token);
      if (other === folded) return true;
      const { keys, forms } = wanted.get(language) ?? this.#wanted(folded, spelling(word), language);
      wanted.set(language, { keys, forms });
      return keys.includes(this.#lemmaKey(other, language))
        || forms.some((also) => also.folded === other && (also.noun === undefined || startsWithCapital(spelling(token)) === also.noun));
    };
  }

  compoundsOf(word: string): readonly Compound[] {
    const { isCompoundAt } = this.#lemmaKey;
    if (isCompoundAt === undefined || !this.#isNoun(word, this.withLemmaOf(word))) return [];
    const { lemmaLanguageStarts, lemmaNames } = this.#arrays;
    this.#lemmaKeys.loadAll();
    const found: Compound[] = [];
    this.languages.forEach((language, number) => {
      const tails = this.#wanted(fold(word), spelling(word), language).keys.filter((key) => key.length >= SHORTEST_TAIL);
      for (let at = lemmaLanguageStarts[number]!; at < lemmaLanguageStarts[number + 1]!; at++) {
        const tail = tails.find((key) => this.#lemmaKeys.endsWith(at, key));
        if (tail === undefined || !startsWithCapital(this.form(lemmaNames[at]!))) continue;
        const key = this.#lemmaKeys.get(at);
        const head = key.length - tail.length;
        if (isCompoundAt(key, head, language)) found.push({ terms: Array.from(this.#termsAt(at)), head });
      }
    });
    return found;
  }

  /** As the corpus mostly writes it; a word that it lacks as it is written here. */
  #isNoun(word: string, terms: readonly number[]): boolean {
    return startsWithCapital(terms.length === 0 ? word : this.form(terms.reduce((a, b) => (this.count(b) > this.count(a) ? b : a))));
  }

  withFoldedPrefix(prefix: string, limit: number): readonly number[] {
    const terms = this.#withFoldedPrefix(prefix);
    if (terms.length <= limit) return Array.from(terms).sort(ascending);
    const least = terms.map((term) => this.count(term)).sort()[terms.length - limit]!;
    const commoner = terms.filter((term) => this.count(term) > least);
    const asCommon = terms.filter((term) => this.count(term) === least).sort().subarray(0, limit - commoner.length);
    return [...commoner, ...asCommon].sort(ascending);
  }

  matching({ test, testUnits, literalPrefix = '' }: FormPattern): readonly number[] {
    const { units, offsets } = this.#forms;
    const fits = testUnits ? (term: number) => testUnits(units, offsets[term - 1]!, offsets[term]!) : (term: number) => test(this.form(term));
    if (literalPrefix !== '') return Array.from(this.#withFoldedPrefix(literalPrefix)).filter(fits).sort(ascending);
    const terms: number[] = [];
    for (let term = 1; term <= this.size; term++) if (fits(term)) terms.push(term);
    return terms;
  }

  similar(word: string, distance: number, limit: number): readonly { readonly term: number; readonly distance: number }[] {
    const found: { term: number; distance: number }[] = [];
    findSimilar(this.#folded, fold(word), distance, (folded, away) => {
      for (const term of this.#termsOfFolded(folded, folded + 1)) found.push({ term, distance: away });
    });
    return found.sort((a, b) => a.distance - b.distance || this.count(b.term) - this.count(a.term) || a.term - b.term).slice(0, limit);
  }

  #withFoldedPrefix(prefix: string): Uint32Array {
    const wanted = fold(prefix);
    const from = this.#folded.search(wanted, false);
    return this.#termsOfFolded(from, this.#folded.search(wanted, true, from));
  }

  #termsOfFolded(from: number, to: number): Uint32Array {
    return this.#members('foldedTerms', 'foldedTermOffsets', from, to);
  }

  #termsAt(lemmaKey: number): Uint32Array {
    return this.#members('lemmaTerms', 'lemmaTermOffsets', lemmaKey, lemmaKey + 1);
  }

  /** Members of the groups `from` … `to - 1`. */
  #members(members: 'foldedTerms' | 'lemmaTerms', offsets: 'foldedTermOffsets' | 'lemmaTermOffsets', from: number, to: number): Uint32Array {
    const starts = this.#arrays.part(offsets, from, to + 1);
    return this.#arrays.part(members, starts[0]!, starts[to - from]!);
  }

  #wanted(folded: string, form: string, language: string): Wanted {
    return this.#lemmaKey.wanted?.(folded, form, language) ?? { keys: [this.#lemmaKey(folded, language)], forms: [] };
  }

  #termsAsWritten(language: number, { folded, noun }: AlsoForm): readonly number[] {
    return this.withFolded(folded).filter((term) => this.#arrays.termLanguages[term] === language && (noun === undefined || startsWithCapital(this.form(term)) === noun));
  }

  #termsOfLemma(language: number, key: string): Uint32Array {
    const { lemmaLanguageStarts } = this.#arrays;
    const to = lemmaLanguageStarts[language + 1]!;
    const at = this.#lemmaKeys.search(key, false, lemmaLanguageStarts[language], to);
    if (at === to || this.#lemmaKeys.compare(at, key) !== 0) return new Uint32Array(0);
    return this.#termsAt(at);
  }
}
