import type { LemmaKey } from '../language/lemmaKey';
import { byPath } from '../text/compareUnits';
import { TokenScanner } from '../text/tokenize';
import { boundedLemmaKey } from './boundedLemmaKey';
import { dictionaryArrays, sortTerms } from './buildDictionary';
import { group, HeldArrays } from './IndexArrays';
import { SpacingWriter } from './SpacingWriter';
import { StoredDictionary } from './StoredDictionary';
import { StoredIndex } from './StoredIndex';
import { Strings } from './Strings';
import { REGIONS, type TokenIndex, type TokenRegion } from './TokenIndex';
import { TokenStreams } from './TokenStreams';
import { Vocabulary } from './Vocabulary';

/** An article as the index takes it in. Text outside `paragraphs` has no tokens, and no token reaches across their edges. */
export interface IndexArticle {
  readonly path: string;
  readonly text: string;
  /** In order, without overlap. */
  readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly language: string }[];
  /** A token is in the region that it starts in; where several cover that, in the first of the list; else in `body`. */
  readonly regions: readonly { readonly start: number; readonly end: number; readonly region: TokenRegion }[];
}

/** Units of a text up to which it is loaded as a whole; a longer one would take much memory. */
const LOADED_WHOLE = 1 << 20;

interface AddedArticle {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** Builds a TokenIndex. Articles may come in any order; the index, and its file, are the same for the same articles. Use a builder once. */
export class IndexBuilder {
  readonly #lemmaKey: LemmaKey;
  readonly #streams = new TokenStreams();
  readonly #vocabulary = new Vocabulary();
  readonly #scanner = new TokenScanner();
  readonly #languages: string[] = [];
  readonly #articles: AddedArticle[] = [];
  /** Per index that articles are kept from: the new number of each of its terms, 0 while unknown. */
  readonly #kept = new Map<TokenIndex, Uint32Array>();

  constructor(lemmaKey: LemmaKey) {
    this.#lemmaKey = lemmaKey;
  }

  add(article: IndexArticle): void {
    const from = this.#streams.length;
    const isLoaded = article.text.length <= LOADED_WHOLE;
    if (isLoaded) this.#scanner.load(article.text);
    let end = 0;
    for (const paragraph of article.paragraphs) {
      if (paragraph.start < end || paragraph.end < paragraph.start || paragraph.end > article.text.length) throw new Error(`paragraphs out of order: ${article.path}`);
      end = paragraph.end;
      if (isLoaded) this.#scanner.scan(paragraph.start, end);
      else this.#scanner.reset(article.text, paragraph.start, end);
      this.#takeIn(paragraph.language);
    }
    for (let at = article.regions.length - 1; at >= 0; at--) {
      const { start, end, region } = article.regions[at]!;
      this.#streams.paint(from, start, end, REGIONS.indexOf(region));
    }
    this.#articles.push({ path: article.path, from, to: this.#streams.length });
  }

  /** Takes over an article of an earlier index, which must have been built with the same `lemmaKey`, as it is, without its text. */
  keep(previous: TokenIndex, article: number): void {
    if (!(previous instanceof StoredIndex)) throw new Error('only articles of an index that IndexBuilder or openIndex made can be kept');
    const from = this.#streams.length;
    const terms = this.#termsOf(previous);
    const end = previous.articleStart(article + 1);
    for (let at = previous.articleStart(article); at < end; at++) {
      const old = previous.terms[at]!;
      if (terms[old] === 0) terms[old] = this.#internTerm(previous, old);
    }
    this.#streams.copy(previous, previous.articleStart(article), end, terms);
    this.#articles.push({ path: previous.paths[article]!, from, to: this.#streams.length });
  }

  /** The index over all articles, sorted by path (code units). */
  finish(): TokenIndex {
    const articles = this.#articles.sort(byPath);
    articles.forEach(({ path }, at) => {
      if (at > 0 && articles[at - 1]!.path === path) throw new Error(`article added twice: ${path}`);
    });
    const lemmaKey = boundedLemmaKey(this.#lemmaKey);
    const sorted = sortTerms(this.#vocabulary, this.#languages);
    const { terms, regions, ...streams } = this.#orderedStreams(articles, sorted.ranks);
    const { offsets: postingOffsets, members: positions } = group(terms, this.#vocabulary.size + 1);
    const counts = postingOffsets.map((offset, term) => (postingOffsets[term + 1] ?? offset) - offset);
    const paths = Strings.of(articles.map(({ path }) => path));
    const arrays = { ...streams, ...dictionaryArrays(sorted, counts, lemmaKey), pathUnits: paths.units, pathOffsets: paths.offsets, postingOffsets };
    return new StoredIndex(HeldArrays.of(arrays, { terms, regions, positions }), this.#lemmaKey);
  }

  /** The tokens that the scanner has found. */
  #takeIn(language: string): void {
    const tokens = this.#scanner;
    if (tokens.count > 0) this.#streams.append(tokens, this.#vocabulary.internAll(tokens, this.#languageNumber(language)));
  }

  /** Only languages with tokens get a number: the others do not occur. */
  #languageNumber(language: string): number {
    const known = this.#languages.indexOf(language);
    return known >= 0 ? known : this.#languages.push(language) - 1;
  }

  #termsOf(previous: TokenIndex): Uint32Array {
    let terms = this.#kept.get(previous);
    if (!terms) this.#kept.set(previous, (terms = new Uint32Array(previous.dictionary.size + 1)));
    return terms;
  }

  #internTerm(previous: TokenIndex, term: number): number {
    const { dictionary } = previous;
    const form = dictionary.form(term);
    const number = this.#vocabulary.internText(form, this.#languageNumber(dictionary.language(term)));
    if (dictionary instanceof StoredDictionary) this.#vocabulary.setLemmaKey(number, dictionary.lemmaKey(dictionary.lemma(term)));
    return number;
  }

  /** The streams in the order of `articles`, with terms renumbered by `ranks`. */
  #orderedStreams(articles: readonly AddedArticle[], ranks: Uint32Array) {
    const streams = this.#streams;
    const { length, starts, firsts } = streams;
    const articleStarts = new Uint32Array(articles.length + 1);
    const terms = new Uint32Array(length);
    const regions = new Uint8Array(length);
    const paragraphBits = new Uint8Array((length + 7) >>> 3);
    const spacing = new SpacingWriter(length);
    let to = 0;
    articles.forEach(({ from, to: end }, number) => {
      regions.set(streams.regions.subarray(from, end), to);
      for (let at = from; at < end; at++, to++) {
        terms[to] = ranks[streams.terms[at]!]!;
        spacing.push(starts[at]!, streams.lengthOf(at));
        if (firsts[at] === 1) paragraphBits[to >>> 3]! |= 1 << (to & 7);
      }
      articleStarts[number + 1] = to;
    });
    return { articleStarts, terms, regions, paragraphBits, ...spacing.finish() };
  }
}

export type { LemmaKey } from '../language/lemmaKey';
