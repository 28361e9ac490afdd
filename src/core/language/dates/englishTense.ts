import type { Stretch } from './clauses';
import type { DateToken } from './DateToken';
import type { ClauseTense, Tense } from './tense';
import { ENGLISH_MODALS, ENGLISH_PARTICIPLES, ENGLISH_PAST, ENGLISH_PAST_AUX, ENGLISH_PLANNED, ENGLISH_PRESENT, ENGLISH_PRESENT_BE } from './verbTables';

type Tokens = readonly DateToken[];

/** Words on -ed that are no verbs in the past. */
const NO_PAST = new Set(['hundred', 'indeed', 'speed', 'exceed', 'proceed', 'succeed', 'naked', 'sacred', 'wicked', 'alleged', 'united']);
const NO_INFINITIVE = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'my', 'this', 'that', 'be', 'date', 'him', 'them', 'those', 'these']);
/** Tokens before a participle in which its auxiliary may stand. */
const GROUP = 4;

/** The verb group nearest before the date, else the first behind it. */
export function englishTense(tokens: Tokens, clause: Stretch, date: number): ClauseTense {
  const turn = Math.min(Math.max(date, clause.from), clause.to);
  for (let at = turn - 1; at >= clause.from; at--) {
    const found = verbAt(tokens, at, clause.from);
    if (found) return { hasVerb: true, tense: found === 'open' ? undefined : found };
  }
  for (let at = turn; at < clause.to; at++) {
    const found = verbAt(tokens, at, clause.from);
    if (found) return { hasVerb: true, tense: found === 'open' ? undefined : found };
  }
  return { hasVerb: false, tense: undefined };
}

/** `open` for a plan told in the past: "was due on Friday" may lie on either side. */
function verbAt(tokens: Tokens, at: number, from: number): Tense | 'open' {
  const token = tokens[at]!;
  if (token.kind !== 'word' || (token.capital && at > from)) return undefined;
  const { text } = token;
  if (ENGLISH_MODALS.has(text)) return 'ahead';
  const isPast = ENGLISH_PAST.has(text) || (text.length > 4 && text.endsWith('ed') && !NO_PAST.has(text));
  if (isPast || ENGLISH_PARTICIPLES.has(text) || ENGLISH_PLANNED.has(text)) return ofGroup(tokens, at, from, isPast);
  if (ENGLISH_PAST_AUX.has(text)) return 'past';
  if (ENGLISH_PRESENT_BE.has(text) || ENGLISH_PRESENT.has(text)) return text === 's' ? undefined : 'ahead';
  if (at > from && tokens[at - 1]!.text === 'to' && !NO_INFINITIVE.has(text) && !text.endsWith('ing')) return 'ahead';
  return text === 'be' ? 'ahead' : undefined;
}

/** What the auxiliaries before it make of a participle. */
function ofGroup(tokens: Tokens, at: number, from: number, isPast: boolean): Tense | 'open' {
  const isPlan = ENGLISH_PLANNED.has(tokens[at]!.text);
  for (let back = at - 1; back >= Math.max(from, at - GROUP); back--) {
    const { text, kind } = tokens[back]!;
    if (kind === 'mark' && text !== "'" && text !== '’') break;
    if (ENGLISH_MODALS.has(text) || text === 'to') return tokens.slice(back, at).some((token) => token.text === 'have') ? 'past' : 'ahead';
    if (ENGLISH_PRESENT_BE.has(text)) return 'ahead';
    if (ENGLISH_PAST_AUX.has(text)) return isPlan ? 'open' : 'past';
  }
  if (isPlan) return 'ahead';
  return isPast ? 'past' : undefined;
}
