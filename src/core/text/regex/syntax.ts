import type { Span } from '../../../protocol/span';

/** Why a pattern is refused; each has a sentence of the query language. */
export type RegexReason =
  | 'lookAround' | 'backReference' | 'unknownGroup' | 'unclosedGroup' | 'strayGroupEnd' | 'unclosedClass' | 'emptyRange' | 'badRange' | 'nothingToRepeat'
  | 'badCount' | 'loneBracket' | 'unknownEscape' | 'unknownProperty' | 'loneBackslash' | 'tooLarge' | 'tooDeep';

/** Where a pattern cannot be read, and why. */
export class RegexProblem extends Error {
  constructor(readonly reason: RegexReason, readonly span: Span) {
    super(reason);
  }
}

/** A test of one character (a code point). `key` is the same for equal tests. */
export interface Atom {
  readonly key: string;
  readonly test: (character: string) => boolean;
  /** The character that it stands for, when it is one. */
  readonly literal: string | undefined;
}

export type Assertion = 'start' | 'end' | 'boundary' | 'noBoundary';

/** `size` is the number of instructions that it becomes. */
export type RegexNode = { readonly size: number } & (
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly part: RegexNode; readonly min: number; readonly max: number }
);

/** Instructions that counts may multiply to, in one and in all, beside what is written out: `a{500}` is the longest count that fits. */
export const MAX_SIZE = 500;

/** Groups inside groups, at most. */
export const MAX_GROUPS = 64;
