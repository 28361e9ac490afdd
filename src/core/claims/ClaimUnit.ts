import type { Span } from '../../protocol/span';
import type { ArticleDay } from './ArticleDay';
import type { StatedNumber } from './numbers/readNumbers';

/** Who vouches for a sentence: an entity by its number, or somebody by name alone. */
export interface ClaimSpeaker {
  readonly name: string;
  readonly entity: number | undefined;
}

/** A number with the words that may say what it counts: those soon behind it. */
export interface CountedNumber extends StatedNumber {
  readonly counted: readonly number[];
  /** True where it counts people, whoever they are. */
  readonly people: boolean;
}

/** A sentence as evidence for what it reports. */
export interface ClaimUnit extends Span {
  readonly article: number;
  /** The day that its article is of, where it says so. */
  readonly day: ArticleDay | undefined;
  /** Place among the article's sentences. */
  readonly order: number;
  /** Positions of its first and last token in the index. */
  readonly first: number;
  readonly last: number;
  /** Numbers of its words (`Evidence`), each once. */
  readonly words: Uint32Array;
  /** Where they stand, in order: word, position of the first token, of the last. */
  readonly places: Uint32Array;
  /** Their tokens are counted from `first`. */
  readonly numbers: readonly CountedNumber[];
  /** Days of the week that it names, each with its token, counted from `first`; 0 is Sunday. */
  readonly days: readonly { readonly day: number; readonly token: number }[];
  /** True where it says that it tells of another time than something before. */
  readonly otherTime: boolean;
  /** Resolved dates. */
  readonly dates: readonly string[];
  readonly speaker: ClaimSpeaker | null;
  /** True for what is said in marks. */
  readonly isQuoted: boolean;
}
