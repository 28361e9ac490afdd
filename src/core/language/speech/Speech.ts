import type { QuoteKind } from '../../../protocol/article';
import type { Span } from '../../../protocol/span';

/** Whom words are attributed to: a name of the article, or somebody without one ("ein Sprecher der Polizei"). */
export interface FoundSpeaker {
  /** Number of the name among the article's named spans; `null` for a speaker without a name. */
  readonly named: number | null;
  /** As written, without article. */
  readonly name: string;
}

export interface FoundReport extends Span {
  readonly speaker: FoundSpeaker | null;
  /** The word that says that somebody said so ("sagte", "zufolge", "according to"). */
  readonly cue: Span | null;
}

export interface FoundQuote extends FoundReport {
  readonly kind: QuoteKind;
}

/** Quotes and reported speech of one article, each in order and without overlap among its like. */
export interface Speech {
  readonly quotes: readonly FoundQuote[];
  readonly reported: readonly FoundReport[];
}
