import type { Diagnostic } from '../../protocol/diagnostic';
import type { PatternNode } from './patternAst';
import { error, remove, replaceBy } from './problem';
import type { Token } from './scanner';

/**
 * Says of the tokens from `at` on what was meant to belong to the pattern before them, but does not touch it or is no unit to lie within. The
 * number of the first token that is something else.
 */
export function behindPattern(pattern: PatternNode, tokens: readonly Token[], at: number, report: (diagnostic: Diagnostic) => void): number {
  const next = tokens[at];
  if (next?.kind !== 'chunk') return at;
  if (next.raw.startsWith('{')) {
    looseQuantifier(tokens[at - 1]!, next, report);
    return at + 1;
  }
  let end = at;
  while (tokens[end]?.kind === 'chunk' && tokens[end]!.raw === 'within') end += isUnit(tokens[end + 1]) ? 2 : 1;
  if (end === at) return at;
  const span = { start: next.start, end: tokens[end - 1]!.end };
  report(error('syntax', span, 'badWithin', [], [pattern.within ? remove(span, 'within') : replaceBy({ start: tokens[at - 1]!.end, end: span.end }, ' within s')]));
  return end;
}

function isUnit(token: Token | undefined): boolean {
  return token?.kind === 'chunk' && !/^(?:AND|OR|NOT|within)$/.test(token.raw);
}

function looseQuantifier(before: Token, next: Token, report: (diagnostic: Diagnostic) => void): void {
  const isWhole = /^\{\d*,?\d*\}$/.test(next.raw);
  const blank = { start: before.end, end: next.start };
  report(isWhole ? error('syntax', next, 'looseQuantifier', [next.raw], [remove(blank, ' ')]) : error('syntax', next, 'badCount', [next.raw]));
}
