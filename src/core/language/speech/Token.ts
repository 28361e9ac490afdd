import type { Span } from '../../../protocol/span';
import type { EntityType } from '../../../protocol/article';

export type TokenKind = 'word' | 'name' | 'quote' | 'genitive' | 'comma' | 'colon' | 'semicolon' | 'dash' | 'stop';

/** A word, a name, a whole quote or a mark of a sentence. What stands in brackets is left out. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** Lower case, without invisible characters; of a quote empty. */
  readonly key: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Number of the named span that the token is, or that fills the quote; -1 for none. */
  readonly named: number;
  readonly type: EntityType | undefined;
  /** Number of the quote in its line; -1 for none. */
  readonly quote: number;
}
