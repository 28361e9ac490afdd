import type { DateToken } from './DateToken';
import type { Reading } from './Reading';

/** A date found in a paragraph, by its tokens. */
export interface Expression {
  readonly from: number;
  to: number;
  reading: Reading;
  /** The next end of a range or member of a list, which gives it its month or year. */
  partner?: Expression;
}

export function spanOf(tokens: readonly DateToken[], { from, to }: Pick<Expression, 'from' | 'to'>): { readonly start: number; readonly end: number } {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
