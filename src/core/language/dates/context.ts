import { COUNTED_THINGS, DAY_CUES, FREE_ORDINAL_TAILS, MONTH_CUES, NAME_CUES, RECURRING, TITLE_TAILS } from './contextTables';
import type { DateToken } from './DateToken';
import type { Place } from './Pattern';

type Tokens = readonly DateToken[];

const OPENING = new Set(['"', '„', '“', '”', '»', '«', '‚', '‘', "'", '’', '›', '‹', '(', '[', '{', '/', '|', ',', ';', ':', '–', '—', '>', '*', '•', '…', '!', '?', '+', '-', '.', '�', '©']);
/** Glued to a year: "c1850". */
const GLUED_HEADS = new Set(['c', 'ca']);
const HYPHENS = new Set(['-', '‐', '‑']);
/** Behind a hyphen, the end of a stretch that lasts: "1998-present". */
const OPEN_ENDS = new Set(['present', 'now', 'heute', 'date']);
const QUOTES = new Set(['"', '„', '“', '”', '»', '«', '‚', '‘', "'", '’', '›', '‹']);

export const isHyphen = (token: DateToken | undefined): boolean => token !== undefined && HYPHENS.has(token.text);

/** Whether what begins at `at` is counted by the number before it. */
export function countsThings(tokens: Tokens, at: number): boolean {
  const next = tokens[at];
  return next !== undefined && COUNTED_THINGS.has(next.text);
}

/** No part of a longer word, number, version, address or compound stands glued to either edge. */
export function standsFree({ tokens, from, to }: Place): boolean {
  const isFullDate = to - from >= 5 && tokens[to]?.text === ',';
  return isFreeBefore(tokens, from) && (isFullDate || isFreeBehind(tokens, to));
}

function isFreeBefore(tokens: Tokens, from: number): boolean {
  const before = tokens[from - 1];
  if (!before || tokens[from]!.blank) return true;
  if (GLUED_HEADS.has(before.text) && before.blank) return tokens[from]!.means?.['year'] !== undefined;
  if (before.text === ')' || before.text === ']') return tokens[from]!.kind === 'word';
  if (!OPENING.has(before.text)) return false;
  if (before.blank) return before.text !== '.' && before.text !== '+';
  const further = tokens[from - 2];
  if (further === undefined || before.text === ':' && further.kind === 'word') return true;
  if (before.text === ':' && further.text === ')' && tokens[from]!.kind === 'number') return false;
  if (before.text === '.' || before.text === ',' || before.text === ':') return further.kind === 'mark' || (before.text === '.' && further.kind === 'word' && (further.text === 'c' || further.text === 'ca' || (tokens[from]!.kind === 'word' && tokens[from]!.capital)));
  if (HYPHENS.has(before.text)) return further.kind !== 'word' || Boolean(further.means) || further.text === 'pre' || further.text === 'post';
  return before.text !== '/' || further.kind !== 'word' || Boolean(further.means);
}

function isFreeBehind(tokens: Tokens, to: number): boolean {
  const next = tokens[to];
  if (!next || next.blank) return true;
  if (next.kind !== 'mark') return false;
  const further = tokens[to + 1];
  const isGlued = further !== undefined && !further.blank && further.kind !== 'mark';
  if (HYPHENS.has(next.text)) return !isGlued || further.kind === 'number' || Boolean(further.means) || OPEN_ENDS.has(further.text);
  if (next.text === '.' || next.text === ',' || next.text === ':') return !isGlued || (further.kind === 'word' && tokens[to - 1]!.kind === 'word' && further.capital) || (next.text === ',' && further.kind === 'word');
  return !['_', '@', '%', '€', '$', '£', '°', '&', '=', '#', '\\'].includes(next.text);
}

/** "in the year to June", "moved to June". */
const STRETCH_NOUNS = new Set(['moved', 'postponed', 'delayed', 'pushed', 'deferred', 'extended', 'year', 'months', 'quarter', 'half', 'weeks']);

/** A month's name by itself, in words that are names of people and verbs as well. */
export function isMonth(language: 'de' | 'en', { tokens, from, to }: Place, isAmbiguous: boolean): boolean {
  const before = tokens[from - 1];
  const next = tokens[to];
  const month = tokens[to - 1]!;
  if (before && (NAME_CUES.has(before.text) || RECURRING.has(before.text) && language === 'en')) return false;
  if (language === 'en' && before?.text === 'to' && STRETCH_NOUNS.has(tokens[from - 2]?.text ?? '')) return true;
  const hasCue = before !== undefined && (MONTH_CUES[language].has(before.text) || (before.text === 'with' && tokens[from - 2]?.text === 'compared'));
  if (!month.capital) return hasCue && (language === 'de' || !isAmbiguous) && before.text !== 'to';
  if (!isAmbiguous) return true;
  const isNameLike = next !== undefined && next.kind === 'word' && next.capital && next.blank;
  if (language === 'en' && isDeterminedMonth(tokens, from, to)) return true;
  if (!hasCue || before.text === 'to' || before.text === 'and' || (before.text === 'or' && language === 'en')) return (!isNameLike || Boolean(next.means)) && isEnumerated(tokens, from, to);
  const isFirm = before.text === 'im' || before.text === 'ende' || before.text === 'anfang' || before.text === 'mitte' || before.text === 'in';
  return isFirm || !isNameLike || Boolean(next.means);
}

const DETERMINERS = new Set(['its', 'their', 'his', 'her', 'our', 'the', 'a', 'an']);
const NAMES_OF_OFFICE = new Set(['government', 'cabinet', 'administration', 'family', 'ministry', 'era', 'brothers', 'household', 'campaign', 'team']);

/** "its April meeting", "the March issue". */
function isDeterminedMonth(tokens: Tokens, from: number, to: number): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (before === undefined || next?.kind !== 'word' || next.capital || !next.blank || next.text === 's') return false;
  return DETERMINERS.has(before.text) && !FREE_ORDINAL_TAILS.has(next.text) && !NAMES_OF_OFFICE.has(next.text);
}

/** "im März, April und Mai". */
function isEnumerated(tokens: Tokens, from: number, to: number): boolean {
  const link = tokens[from - 1]?.text;
  const earlier = tokens[from - 2];
  const isLinked = earlier?.means?.['month'] !== undefined && [',', 'and', 'to', 'und', 'or', 'oder'].includes(link ?? '');
  const later = tokens[to + 1];
  return isLinked || (later?.means?.['month'] !== undefined && ['/', '-', '–', 'bis', 'to', 'through'].includes(tokens[to]!.text));
}

const FINANCE = new Set(['revenue', 'revenues', 'profit', 'profits', 'sales', 'earnings', 'growth', 'economy', 'gdp', 'income', 'billion', 'million', 'shares', 'percent', '%', '$', '€', '£', 'net', 'fiscal', 'results', 'margin', 'orders', 'investors', 'shipments', 'deliveries']);
const SPORTS = new Set(['touchdown', 'touchdowns', 'yard', 'yards', 'scored', 'score', 'scoring', 'rebounds', 'quarterback', 'goal', 'goals', 'coach', 'pass', 'passes', 'game', 'games', 'play', 'played', 'defense', 'offense', 'kick', 'ball', 'lead', 'led', 'points', 'run', 'dunk', 'pointer', 'interception', 'halftime', 'minutes', 'seconds', 'win', 'teammates', 'opener']);
const QUARTER_REACH = 30;

/** "in the fourth quarter" of a game, which money is not spoken of near. */
export function isOfGame({ tokens, from, to }: Place): boolean {
  const near = tokens.slice(Math.max(0, from - QUARTER_REACH), to + QUARTER_REACH);
  return near.some(({ text }) => SPORTS.has(text)) && !near.some(({ text }) => FINANCE.has(text));
}

/** A weekday that happens once. */
export function isWeekday({ tokens, from, to }: Place): boolean {
  const before = tokens[from - 1];
  const next = tokens[to];
  if (countsFromEvent(tokens, from, to) || isAnyOne(tokens, from, to) || (before?.text === 'on' && tokens[from - 2]?.capital && PAPERS.has(tokens[from - 2]!.text))) return false;
  if (before && tokens[from - 2]?.means?.['weekday'] !== undefined && ['und', 'and', 'or', 'oder', ','].includes(before.text) && RECURRING.has(tokens[from - 3]?.text ?? '')) return false;
  if (before?.means?.['ordinal'] !== undefined && RECURRING.has(tokens[from - 2]?.text ?? '')) return false;
  if (before && (RECURRING.has(before.text) || (NAME_CUES.has(before.text) && tokens[from]!.capital))) return false;
  if (before?.text === 'am' && tokens[from]!.text === 'sonntag' && NAME_CUES.has(tokens[from - 2]?.text ?? '') && tokens[from - 2]!.capital) return false;
  const tail = next?.means?.['daypart'] !== undefined && next.capital ? tokens[to + 1] : next;
  if (tail && tail.capital && TITLE_TAILS.has(tail.text)) return false;
  if (next && ['prayer', 'prayers', 'sermon', 'sermons', 'school', 'mass'].includes(next.text)) return false;
  if (next && ['nights', 'mornings', 'evenings', 'afternoons'].includes(next.text)) return false;
  if (isQuotedAlone(tokens, from, to)) return false;
  return tokens[from]!.capital || before === undefined || before.kind === 'word';
}

/** The name of a newspaper: „Freitag“, „der Freitag“. */
export function isQuotedAlone(tokens: Tokens, from: number, to: number): boolean {
  const next = tokens[to];
  if (!next || !QUOTES.has(next.text) || next.blank) return false;
  const before = tokens[from - 1];
  if (before && QUOTES.has(before.text) && !tokens[from]!.blank) return true;
  const further = tokens[from - 2];
  return before?.text === 'der' && further !== undefined && QUOTES.has(further.text) && !before.blank;
}

/** "Morgen" and "morgen" as tomorrow, not as part of the day or of an idiom. */
export function isTomorrow({ tokens, from, to }: Place): boolean {
  const token = tokens[from]!;
  const before = tokens[from - 1];
  const next = tokens[to];
  if (before && ['auf', 'guten', 'jeden', 'am', 'der', 'den', 'dem', 'diesem', 'diesen', 'frühen', 'nächsten', 'gegen', 'bis'].includes(before.text) && (token.capital || ['auf', 'frühen'].includes(before.text))) return false;
  if (before?.text === 'von' && next?.text !== 'an' && next?.text !== 'bis') return false;
  if (!token.capital) return true;
  const opens = before === undefined || (before.kind === 'mark' && !['-', '/', ',', '&'].includes(before.text));
  if (opens && to - from === 2) return true;
  return opens && next !== undefined && (next.kind === 'word' ? !next.capital || next.means?.['weekday'] !== undefined : next.text === ',');
}

/** "am Wochenende", "over the weekend". */
export function isWeekend({ tokens, from, to }: Place): boolean {
  const before = tokens[from - 1]?.text ?? '';
  if (['am', 'zum', 'vom', 'übers', 'ums', 'ans'].includes(before)) return true;
  if (['das', 'dem', 'des'].includes(before)) return ['über', 'für', 'an', 'ab', 'bis', 'seit', 'nach', 'vor', 'zu', 'um', 'auf'].includes(tokens[from - 2]?.text ?? '');
  if (before === 'the') return ['over', 'at', 'on', 'during', 'after', 'before', 'since', 'for', 'by', 'through', 'throughout'].includes(tokens[from - 2]?.text ?? '') && countsAsEnd(tokens[to]);
  return false;
}

function countsAsEnd(next: DateToken | undefined): boolean {
  return next === undefined || next.kind === 'mark' || !['warrior', 'edition', 'market'].includes(next.text);
}

const STRETCHES = new Set(['over', 'within', 'during', 'for', 'through', 'throughout']);

/** "over the last year", "during the next century": how long, not when. */
export function lastsSoLong({ tokens, from }: Place): boolean {
  const preposition = tokens[from - 2]?.text ?? '';
  const isLast = tokens[from]!.text === 'last';
  return tokens[from - 1]?.text === 'the' && ((STRETCHES.has(preposition) && (isLast || tokens[from]!.text === 'next')) || (preposition === 'in' && isLast));
}

const FROM_EVENT = new Set(['after', 'before', 'following', 'nearest', 'closest', 'preceding']);

/** "the Sunday after the vote": counted from what happens. */
function countsFromEvent(tokens: Tokens, from: number, to: number): boolean {
  const next = tokens[to];
  return tokens[from - 1]?.text === 'the' && next !== undefined && FROM_EVENT.has(next.text) && tokens[to + 1]?.kind === 'word';
}

/** "on a Tuesday", "an einem Montag"; but "on a Tuesday deadline". */
function isAnyOne(tokens: Tokens, from: number, to: number): boolean {
  const pair = `${tokens[from - 2]?.text ?? ''} ${tokens[from - 1]?.text ?? ''}`;
  if (/^eine[nm] \p{Ll}+e[nr]$/u.test(pair) && !tokens[from - 1]!.capital && tokens[from - 1]!.means === undefined) return true;
  return (pair === 'on a' && (tokens[to]?.kind !== 'word' || FREE_ORDINAL_TAILS.has(tokens[to].text))) || ['an einem', 'auf einen'].includes(pair);
}

const PAPERS = new Set(['mail', 'independent', 'scotland', 'wales', 'ireland']);

/** What stands before "the 11th": "on", and "of" in "the night of the 11th" as well. */
function dayCue(tokens: Tokens, from: number): string {
  const cue = tokens[from - 2]?.text ?? '';
  return cue === 'of' && (tokens[from - 3]?.means?.['daypart'] !== undefined || tokens[from - 3]?.text === 'eve') ? 'on' : cue;
}

const RECORD = /^(?:first|worst|best|last|only|most|least|never|lowest|highest|biggest|\p{L}{3,}est|erste[nrsm]?|letzte[nrsm]?|einzige[nrsm]?|\p{L}{3,}[sß]te[nrsm]?)$/u;
const RECORD_REACH = 7;

/** "the worst crisis in 12 years": how long, not when. */
export function isRecord({ tokens, from }: Place): boolean {
  for (let at = from - 1; at >= Math.max(0, from - RECORD_REACH); at--) {
    const { kind, text, means } = tokens[at]!;
    if (kind === 'mark' || text === 'will' || text === 'wird' || text === 'would') return false;
    if (RECORD.test(text) || means?.['ordinal'] !== undefined) return true;
  }
  return false;
}

/** A day by its number alone: "am 13. sprach er", "on the 13th, he". */
export function isBareDay(language: 'de' | 'en', { tokens, from, to }: Place): boolean {
  const before = tokens[from - 1];
  const next = tokens[to];
  if (!before || !DAY_CUES[language].has(before.text)) return false;
  if (language === 'en') return (next === undefined || next.kind === 'mark' || FREE_ORDINAL_TAILS.has(next.text)) && ['on', 'until', 'by', 'from', 'since', 'till', 'friday', 'monday', 'tuesday', 'wednesday', 'thursday', 'saturday', 'sunday'].includes(dayCue(tokens, from));
  if (before.text === 'dem' || before.text === 'den') {
    if (!['ab', 'seit', 'bis', 'zu', 'auf', 'für', ','].includes(tokens[from - 2]?.text ?? '')) return false;
  }
  return next === undefined || next.kind === 'mark' || (!next.capital && !/(?:en|er|em|es)$/.test(next.text) && next.kind === 'word');
}
