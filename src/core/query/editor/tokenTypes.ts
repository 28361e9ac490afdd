import type { Span } from '../../../protocol/span';

/** Kinds of token, in the order of the legend: VS Code's own where one fits, else declared in package.json. Imports nothing, as VS Code asks for it at start. */
export const TOKEN_TYPES = ['comment', 'enumMember', 'function', 'keyword', 'korpusColumn', 'korpusDate', 'korpusField', 'korpusWildcard', 'number', 'operator', 'parameter', 'regexp', 'string', 'variable'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

export interface SemanticToken extends Span {
  readonly type: TokenType;
  /** The place where a name is defined. */
  readonly declaration: boolean;
}
