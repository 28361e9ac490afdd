import { sentenceAround } from './clauses';
import { RECURRING } from './contextTables';
import type { DateToken } from './DateToken';
import type { Expression } from './Expression';

type Tokens = readonly DateToken[];

/** Right before the preposition of a date: "immer am Dienstag", "each year in May". */
const ALWAYS = new Set(['immer', 'stets', 'meist', 'meistens', 'jeweils', 'regelmäßig', 'always', 'mostly', 'generally']);
/** Anywhere before it in the sentence: "gibt es normalerweise im Sommer". */
const AS_A_RULE = new Set(['normalerweise', 'üblicherweise', 'gewöhnlich', 'alljährlich', 'usually', 'normally', 'typically', 'annually']);
const YEARLY = new Set(['jedes jahr', 'alle jahre', 'each year', 'every year', 'jedes jahres', 'jeden jahres', 'each summer', 'every summer', 'each season']);
const CONTRASTS = new Set(['aber', 'doch', 'sondern', 'jedoch', 'but', 'while', 'this', 'diesmal', 'heuer', 'dieses', 'diesem']);
/** "immer noch", "immer wieder" are none. */
const NOT_ALWAYS = new Set(['noch', 'wieder', 'mehr', 'weniger', 'weiter', 'näher']);
const PREPOSITIONS = new Set(['am', 'im', 'in', 'on', 'at', 'ab', 'vom', 'von', 'zum', 'bis', 'from', 'the', 'den', 'der', 'dem', 'during', 'around']);
const REACH = 14;

/** What comes again every week or year: "immer am Dienstag", "im Oktober eines jeden Jahres", "normalerweise im Sommer". */
export function recurs(tokens: Tokens, { from, to, reading }: Expression): boolean {
  const isOpen = (reading.is === 'calendar' && reading.year === undefined && reading.yearBy === undefined && reading.monthBy === undefined && reading.month !== undefined) || reading.is === 'season' || reading.is === 'weekday';
  if (!isOpen || ('year' in reading && reading.year !== undefined) || ('way' in reading && reading.way !== undefined)) return false;
  return ruleBehind(tokens, to) || ruleBefore(tokens, from) || isRuledSentence(tokens, from, to) || isSchedule(tokens, from, to) || RECURRING.has(isWeekdayOf(tokens, from) ? (tokens[from - 4]?.text ?? '') : '');
}

/** "every first Monday in June": the month of a weekday. */
function isWeekdayOf(tokens: Tokens, from: number): boolean {
  return ['in', 'of', 'im', 'des'].includes(tokens[from - 1]?.text ?? '') && tokens[from - 2]?.means?.['weekday'] !== undefined;
}

function pairAt(tokens: Tokens, at: number): string {
  return `${tokens[at]?.text ?? ''} ${tokens[at + 1]?.text ?? ''}`;
}

function ruleBehind(tokens: Tokens, to: number): boolean {
  const next = tokens[to]?.text ?? '';
  const skipped = next === 'of' || next === 'eines' ? to + 1 : to;
  if (YEARLY.has(pairAt(tokens, skipped))) return true;
  return ALWAYS.has(next) && next !== 'jeweils' && !NOT_ALWAYS.has(tokens[to + 1]?.text ?? '');
}

function ruleBefore(tokens: Tokens, from: number): boolean {
  let at = from - 1;
  while (at >= 0 && from - at <= 2 && PREPOSITIONS.has(tokens[at]!.text)) at--;
  if (at < 0) return false;
  return at < from - 1 && (ALWAYS.has(tokens[at]!.text) || YEARLY.has(pairAt(tokens, at - 1)));
}

function isRuledSentence(tokens: Tokens, from: number, to: number): boolean {
  const start = Math.max(sentenceAround(tokens, from, to).from, from - REACH);
  for (let at = from - 1; at >= start; at--) {
    const { text } = tokens[at]!;
    if (CONTRASTS.has(text) || text === ';') return false;
    if (AS_A_RULE.has(text) || (text === 'regel' && tokens[at - 1]?.text === 'der')) return true;
  }
  return false;
}

/** "our Tuesday and Friday reports": days of every week. */
function isSchedule(tokens: Tokens, from: number, to: number): boolean {
  const isWeekday = (at: number): boolean => tokens[at]?.means?.['weekday'] !== undefined;
  const isLinked = (at: number): boolean => ['and', 'or', '&'].includes(tokens[at]?.text ?? '');
  const start = isLinked(from - 1) && isWeekday(from - 2) ? from - 2 : from;
  const end = start < from ? to : isLinked(to) && isWeekday(to + 1) ? to + 2 : to;
  if (end - start !== 3 || ['on', 'last', 'this', 'next'].includes(tokens[start - 1]?.text ?? '')) return false;
  const noun = tokens[end];
  return noun?.kind === 'word' && noun.blank && /^(?:reports|meetings|classes|sessions|editions|services|schedules|deliveries|calls|lessons|columns|shows|hours|openings|routines|runs|rides|walks|rehearsals|practices|workouts|nights|mornings|evenings|afternoons)$/.test(noun.text);
}
