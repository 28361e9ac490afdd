import type { Paragraph } from '../../text/Paragraph';
import { addressTokens } from './addresses';
import { standsFree } from './context';
import { type DateToken, lexDates } from './DateToken';
import type { Expression } from './Expression';
import { type Grammar, grammarOf } from './Grammar';
import { linkExpressions } from './link';
import { recurs } from './recurring';

/** The dates of a paragraph as they are written, not yet worked out. */
export interface ParsedParagraph {
  readonly grammar: Grammar;
  readonly tokens: readonly DateToken[];
  readonly expressions: readonly Expression[];
}

/** Finds date expressions: at each token the longest pattern, none inside another, none inside a longer word, number or address. */
export function parseDates(text: string, { start, end, language }: Paragraph): ParsedParagraph {
  const grammar = grammarOf(language);
  const tokens = lexDates(text, start, end, grammar.lexicon);
  const found: Expression[] = [];
  let inAddress: Uint8Array | undefined;
  for (let at = 0; at < tokens.length; ) {
    const from = at;
    const match = grammar.patterns.match(tokens, from, (to) => isTimestamp(tokens, from, to) || standsFree({ tokens, from, to }));
    if (match && !(inAddress ??= addressTokens(tokens))[at]) {
      found.push({ from: at, to: match.to, reading: match.reading });
      at = match.to;
    } else at++;
  }
  return { grammar, tokens, expressions: found.length === 0 ? found : linkExpressions(tokens, found).filter((each) => !recurs(tokens, each)) };
}

/** `2020-03-04T05:06:07Z`: the date alone. */
function isTimestamp(tokens: readonly DateToken[], from: number, to: number): boolean {
  const [last, next, hour] = [tokens[to - 1]!, tokens[to], tokens[to + 1]];
  return to - from >= 5 && last.kind === 'number' && next?.text === 't' && !next.blank && hour?.kind === 'number' && !hour.blank && tokens[from]!.blank;
}
