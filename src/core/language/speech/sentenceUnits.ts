import type { Span } from '../../../protocol/span';
import type { Grammar } from './Grammar';
import type { Token } from './Token';

/** Tokens of a sentence at most: what is longer is no sentence, and read in pieces. */
const LONGEST = 160;
/** Tokens between a quote and the verb behind it, at most. */
const FARTHEST_VERB = 7;

/** The tokens of a line, sentence by sentence. A sentence does not end within a quote, nor between a quote and who says it. */
export function sentenceUnits(tokens: readonly Token[], sentences: readonly Span[], grammar: Grammar): Token[][] {
  const units: Token[][] = [];
  let unit: Token[] = [];
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    let begins = false;
    const inside = insideQuote(tokens[at - 1]);
    for (; next < sentences.length && sentences[next]!.start <= token.start; next++) begins ||= sentences[next]!.start >= inside;
    const isCut = (begins && !isJoined(tokens, at, grammar)) || isGlued(tokens[at - 1], token, grammar);
    if (unit.length > 0 && (isCut || unit.length >= LONGEST)) {
      units.push(unit);
      unit = [];
    }
    unit.push(token);
  }
  if (unit.length > 0) units.push(unit);
  return units;
}

/** "Foto: Karl Beck Der Minister sagte": an article with a capital right behind a person opens a sentence whose break got lost. */
function isGlued(before: Token | undefined, { kind, capital, key }: Token, grammar: Grammar): boolean {
  return before?.type === 'person' && before.kind === 'name' && kind === 'word' && capital && grammar.definite.has(key);
}

/** Where a sentence that begins behind a token may begin: not within a quote, but for its closing mark. */
function insideQuote(before: Token | undefined): number {
  if (before === undefined) return 0;
  return before.kind === 'quote' ? before.end - 1 : before.start;
}

/** "»Warum?« Smith asked.", "»…« – Smith". */
function isJoined(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  if (tokens[at - 1]?.kind !== 'quote') return false;
  if (tokens[at]!.kind === 'dash') return true;
  if (grammar.capitalNouns || tokens[at]!.kind === 'quote') return false;
  for (let next = at + 1; next < tokens.length && next <= at + FARTHEST_VERB; next++) {
    const { kind, key } = tokens[next]!;
    if (kind !== 'word' && kind !== 'name') return false;
    if (!grammar.cues.get(key)?.some((cue) => cue.form === 'finite' && cue.kind !== 'call')) continue;
    const behind = tokens[next + 1];
    return behind === undefined || behind.kind === 'stop' || behind.kind === 'comma' || (behind.kind === 'word' && grammar.prepositions.has(behind.key));
  }
  return false;
}
