import type { TokenIndex } from '../../index/TokenIndex';
import { fold, spelling } from '../../text/fold';
import { tokens } from '../../text/tokenize';
import type { Pace } from './Pace';
import { alignWords } from './alignWords';
import type { RegionMask } from './regions';
import type { ArticleSet } from './Selection';

/** Where a quotation stands, as token positions, inclusive; `likeness` is 1 where it stands word for word. */
export interface QuotationPlace {
  readonly first: number;
  readonly last: number;
  readonly likeness: number;
}

/** Less alike is no altered quotation but another one. */
const LEAST_LIKENESS = 0.6;
/** Places that are as much alike as the best, about. */
const TIE = 0.02;
/** Words by which places are looked up, the rarest of the quotation, and occurrences of them that are looked at. */
const MOST_WORDS = 16;
const MOST_OCCURRENCES = 200_000;
/** Places that are compared word for word; fewer of a long quotation, so that no more pairs of words are set against each other. */
const MOST_PLACES = 40;
const MOST_PAIRS = 200_000_000;
/** What another form of the word costs, in words. */
const OTHER_FORM = 0.5;

/** Looks a quotation up by its words; punctuation, quotation marks and case do not count. */
export class QuotationFinder {
  constructor(private readonly index: TokenIndex, private readonly articles: ArticleSet, private readonly mask: RegionMask, private readonly pace: Pace) {}

  /** All places where it stands word for word, else those where something most like it stands; by position. */
  find(quotation: string): readonly QuotationPlace[] {
    const words = tokens(quotation).map(({ start, end }) => this.#word(quotation.slice(start, end)));
    if (words.length === 0) return [];
    const candidates = this.#candidates(words);
    const exact = [...new Set(candidates)].filter((first) => this.#isExact(words, first));
    if (exact.length > 0) return exact.map((first) => ({ first, last: first + words.length - 1, likeness: 1 }));
    const altered = this.#best(candidates, words.length).map((start) => this.#align(words, start)).filter((place) => place !== undefined);
    const most = Math.max(...altered.map(({ likeness }) => likeness));
    return distinct(altered.filter(({ likeness }) => likeness >= LEAST_LIKENESS && likeness >= most - TIE));
  }

  #word(written: string): QuotedWord {
    this.pace.step(20);
    return new QuotedWord(this.index, written);
  }

  /** Positions at which it would begin, one for each occurrence of its rarest words, ascending. */
  #candidates(words: readonly QuotedWord[]): readonly number[] {
    const places: number[] = [];
    const byRarity = words.map((word, at) => ({ word, at })).filter(({ word }) => word.occurrences > 0).sort((a, b) => a.word.occurrences - b.word.occurrences);
    for (const { word, at } of byRarity.slice(0, MOST_WORDS)) {
      if (places.length > 0 && places.length + word.occurrences > MOST_OCCURRENCES) break;
      for (const term of word.terms) for (const position of this.index.postings(term)) if (this.#isIn(position)) places.push(position - at);
      this.pace.step(word.occurrences);
    }
    return [...Float64Array.from(places).sort()];
  }

  #isIn(position: number): boolean {
    return ((this.mask >>> this.index.regions[position]!) & 1) === 1 && this.articles[this.index.articleOf(position)] === 1;
  }

  #isExact(words: readonly QuotedWord[], first: number): boolean {
    const { index } = this;
    this.pace.step();
    if (first < 0 || first + words.length > index.tokenCount || index.articleOf(first) !== index.articleOf(first + words.length - 1)) return false;
    const other = words.findIndex((word, at) => !word.isSame(index.terms[first + at]!) || ((this.mask >>> index.regions[first + at]!) & 1) === 0);
    this.pace.step(other < 0 ? words.length : other);
    return other < 0;
  }

  /** Starts of the places that most of the words point to, each once. */
  #best(candidates: readonly number[], length: number): readonly number[] {
    const slack = 1 + (length >> 2);
    const groups: { readonly start: number; votes: number }[] = [];
    for (const start of candidates) {
      const last = groups.at(-1);
      if (last && start - last.start <= slack) last.votes++;
      else groups.push({ start, votes: 1 });
    }
    return groups.sort((a, b) => b.votes - a.votes || a.start - b.start).slice(0, Math.min(MOST_PLACES, Math.max(1, Math.floor(MOST_PAIRS / (2 * length * length))))).map(({ start }) => start);
  }

  #align(words: readonly QuotedWord[], start: number): QuotationPlace | undefined {
    const { index } = this;
    const slack = 2 + (words.length >> 1);
    const article = index.articleOf(Math.min(Math.max(start, 0), index.tokenCount - 1));
    const from = Math.max(start - slack, index.articleStart(article));
    const to = Math.min(start + words.length + slack, index.articleStart(article + 1));
    const found = alignWords(words.length, Math.max(0, to - from), (word, place) => this.#cost(words[word]!, from + place), (places) => this.pace.step(places));
    return found && { first: from + found.from, last: from + found.to - 1, likeness: 1 - found.cost / words.length };
  }

  #cost(word: QuotedWord, position: number): number {
    const term = this.index.terms[position]!;
    return ((this.mask >>> this.index.regions[position]!) & 1) === 0 ? 2 : word.isSame(term) ? 0 : word.terms.has(term) ? OTHER_FORM : 1;
  }
}

/** Places without those that overlap a better or an earlier one, by position. */
function distinct(places: readonly QuotationPlace[]): readonly QuotationPlace[] {
  const kept: QuotationPlace[] = [];
  for (const place of [...places].sort((a, b) => b.likeness - a.likeness || a.first - b.first)) {
    if (kept.every(({ first, last }) => place.last < first || place.first > last)) kept.push(place);
  }
  return kept.sort((a, b) => a.first - b.first);
}

/** A word of a quotation, and the terms that are forms of it. */
class QuotedWord {
  readonly terms: ReadonlySet<number>;
  readonly occurrences: number;
  readonly #same: ReadonlySet<number>;

  constructor({ dictionary }: TokenIndex, word: string) {
    const folded = dictionary.withFolded(fold(word));
    const written = spelling(word).toLowerCase();
    this.#same = new Set(folded.filter((term) => dictionary.form(term).toLowerCase() === written));
    this.terms = new Set([...folded, ...dictionary.withLemmaOf(word)]);
    this.occurrences = [...this.terms].reduce((sum, term) => sum + dictionary.count(term), 0);
  }

  isSame(term: number): boolean {
    return this.#same.has(term);
  }
}
