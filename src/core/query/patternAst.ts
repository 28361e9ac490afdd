import type { Span } from '../../protocol/span';
import type { MissingNode } from './ast';

/** `word="Rakete.*"%c`: one attribute of a token beside a regular expression over the whole of it. */
export interface AttributeNode extends Span {
  readonly type: 'attribute';
  readonly name: string;
  readonly nameSpan: Span;
  readonly operator: '=' | '!=';
  readonly operatorSpan: Span;
  /** As written between the quotes, which `valueSpan` takes in. */
  readonly value: string;
  readonly valueSpan: Span;
  /** `%c`: case does not count. */
  readonly ignoreCase: boolean;
  /** `%d`: diacritics do not count. */
  readonly ignoreDiacritics: boolean;
  readonly flagsSpan: Span | undefined;
}

/** What a token must be: the inside of one `[ ]`. */
export type TokenTest =
  | AttributeNode
  | (Span & { readonly type: 'and' | 'or'; readonly children: readonly TokenTest[] })
  | (Span & { readonly type: 'not' | 'group'; readonly child: TokenTest })
  | MissingNode;

/** One `[ ]` with its quantifier: `least` to `most` tokens in a row that fit. */
export interface StepNode extends Span {
  /** Without the quantifier. */
  readonly bracket: Span;
  /** `undefined` for `[]`, which any token fits. */
  readonly test: TokenTest | undefined;
  readonly quantifier: Span | undefined;
  readonly least: number;
  /** Infinity for `*`, `+` and `{m,}`. */
  readonly most: number;
}

/** Adjacent `[ ]`: a sequence of tokens. */
export interface PatternNode extends Span {
  readonly type: 'pattern';
  /** As written. */
  readonly raw: string;
  readonly steps: readonly StepNode[];
  /** `within s`: a hit lies in one sentence. */
  readonly within: Span | undefined;
}

/** Calls `see` with every comparison of a test, in the order of the text. */
export function visitAttributes(test: TokenTest | undefined, see: (node: AttributeNode) => void): void {
  switch (test?.type) {
    case 'attribute': see(test); break;
    case 'and': case 'or': for (const child of test.children) visitAttributes(child, see); break;
    case 'not': case 'group': visitAttributes(test.child, see); break;
    default: break;
  }
}

/** The span of a value without its quotes. */
export function insideQuotes({ valueSpan: { start, end } }: AttributeNode): Span {
  return { start: start + 1, end: end - 1 };
}

export function comparesEntities(test: TokenTest | undefined): boolean {
  let found = false;
  visitAttributes(test, ({ name }) => {
    if (name === 'entity') found = true;
  });
  return found;
}
