import type { Span } from './span';

/** A passage of an article that a quotation was found in. */
export interface QuotedPassage extends Span {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** A quotation in a draft, without its marks, and where the corpus has it: word for word, altered, or (`absent`) nowhere. */
export interface VerifiedQuotation extends Span {
  readonly status: 'exact' | 'altered' | 'absent';
  readonly places: readonly QuotedPassage[];
}
