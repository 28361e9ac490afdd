/** What a token stands in. The number is the code in the region stream. */
export const REGIONS = ['body', 'title', 'kicker', 'subheading', 'caption', 'boilerplate', 'repeat'] as const;
export type TokenRegion = (typeof REGIONS)[number];

/** A compound noun of the corpus: its terms, and how many folded units stand before its last part. */
export interface Compound {
  readonly terms: readonly number[];
  readonly head: number;
}

/** A test of spellings. */
export interface FormPattern {
  readonly test: (form: string) => boolean;
  /** The same over code units, which takes no string. */
  readonly testUnits?: ((units: Uint16Array, from: number, to: number) => boolean) | undefined;
  /** Every form that fits begins with it, once both are folded. */
  readonly literalPrefix?: string;
}

/**
 * The vocabulary: one entry (a term) per spelling and language. Term ids are dense, start at 1 and are numbered in collation order,
 * so comparing two words for sorting compares two integers. Id 0 is no term.
 */
export interface Dictionary {
  readonly size: number;
  /** The spelling as written, without soft hyphens and zero-width characters, NFC. */
  form(term: number): string;
  /** `form` folded: case, ü = ue, ß = ss, other diacritics removed. */
  folded(term: number): string;
  /** Language of the paragraphs that the term stands in. */
  language(term: number): string;
  /** Languages that occur. */
  readonly languages: readonly string[];
  /** Tokens of this term in the corpus. */
  count(term: number): number;
  /** Number that all forms of one lemma in one language share. */
  lemma(term: number): number;
  /** What `lemma` is called: the commonest form of the lemma. */
  lemmaName(lemma: number): string;
  /** Lemmas are numbered from 1. */
  readonly lemmaCount: number;
  /** What all forms of a lemma reduce to, folded. Two languages may have one each of this key. */
  lemmaKey(lemma: number): string;
  /** Terms that count to a lemma. */
  withLemma(lemma: number): readonly number[];
  /** Terms that may belong to lemmas of this key, which need not occur by themselves, but count to others. */
  alsoWithLemma(key: string): readonly number[];
  /** All lists are ascending term ids. */
  withForm(form: string): readonly number[];
  withFolded(folded: string): readonly number[];
  /** Every inflected form of a word as a query means it: reduced in each language, compared with terms of that language. */
  withLemmaOf(word: string): readonly number[];
  /** Whether a token of a language, which need not occur, is such a form. */
  formTest(word: string): (token: string, language: string) => boolean;
  /** Nouns that are compounds with the word at their end, in order of their lemmas. None for a word that is no noun. */
  compoundsOf(word: string): readonly Compound[];
  withFoldedPrefix(prefix: string, limit: number): readonly number[];
  /** Scan over the spellings, for wildcards and regular expressions. */
  matching(pattern: FormPattern): readonly number[];
  /** Spelt like `word`: Damerau–Levenshtein over folded forms, nearest first, then the commonest. */
  similar(word: string, distance: number, limit: number): readonly { readonly term: number; readonly distance: number }[];
}

/**
 * The corpus as streams over token positions 0 … tokenCount-1. Article `a` (articles are sorted by path, code units) owns the positions
 * `articleStart(a)` … `articleStart(a + 1) - 1`. Further layers (entities, lemmas by context) are further streams of the same length.
 */
export interface TokenIndex {
  readonly articleCount: number;
  readonly tokenCount: number;
  readonly paths: readonly string[];
  readonly dictionary: Dictionary;
  articleStart(article: number): number;
  /** First position of each article, then `tokenCount`. A view: do not change it. */
  readonly articleStarts: Uint32Array;
  /** The article that owns a position (binary search). */
  articleOf(position: number): number;
  /** Term id per position. */
  readonly terms: Uint32Array;
  /** Code into REGIONS per position. */
  readonly regions: Uint8Array;
  /** UTF-16 offsets into the article's text. */
  startOf(position: number): number;
  endOf(position: number): number;
  /** True when a paragraph (line) starts at this position. */
  startsParagraph(position: number): boolean;
  /** Positions of a term, ascending. A view: do not change it. */
  postings(term: number): Uint32Array;
}
