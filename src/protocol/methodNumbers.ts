import type { MethodNumbers } from './result';

/** A number about a result as a whole, as it is named in print. */
export interface NamedNumber {
  readonly name: string;
  readonly value: number | null;
}

const NAMES: Readonly<Record<keyof MethodNumbers, string>> = {
  DP: 'DP', DPnorm: 'DPnorm', juillandD: 'juillandD', windowTokens: 'W', keyTokens: 'tokens here', referenceTokens: 'tokens in the reference', aTokens: 'tokens of a', bTokens: 'tokens of b', sharedArticles: 'articles of both',
};

/** The numbers that a method has, always in one order. */
export function namedNumbers(method: MethodNumbers): readonly NamedNumber[] {
  return (Object.keys(NAMES) as (keyof MethodNumbers)[]).flatMap((key) => {
    const value = method[key];
    return value === undefined ? [] : [{ name: NAMES[key], value }];
  });
}
