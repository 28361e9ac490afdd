import { COUNTED_THINGS, DAY_CUES, FREE_ORDINAL_TAILS, MONTH_CUES, NAME_CUES, RECURRING, TITLE_TAILS } from './contextTables';
import type { DateToken } from './DateToken';
import type { Place } from './Pattern';

type Tokens = readonly DateToken[];

const OPENING = new Set(['"', '„', '“', '”', '»', '«', '‚', '‘', "'", '’', '›', '‹', '(', '[', '{', '/', '|', ',', ';', ':', '–', '—', '>', '*', '•', '…', '!', '?', '+', '-', '.']);
const HYPHENS = new Set(['-', '‐', '‑']);
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
  if (!OPENING.has(before.text)) return false;
  if (before.blank) return before.text !== '.' && before.text !== '+';
  const further = tokens[from - 2];
  if (further === undefined || before.text === ':' && further.kind === 'word') return true;
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
  if (HYPHENS.has(next.text)) return !isGlued || further.kind === 'number' || Boolean(further.means);
  if (next.text === '.' || next.text === ',' || next.text === ':') return !isGlued || (further.kind === 'word' && tokens[to - 1]!.kind === 'word' && further.capital) || (next.text === ',' && further.kind === 'word');
  return !['_', '@', '%', '€', '$', '£', '°', '&', '=', '#', '\\'].includes(next.text);
}

/** A month's name by itself, in words that are names of people and verbs as well. */
export function isMonth(language: 'de' | 'en', { tokens, from, to }: Place, isAmbiguous: boolean): boolean {
  const before = tokens[from - 1];
  const next = tokens[to];
  const month = tokens[to - 1]!;
  if (before && (NAME_CUES.has(before.text) || RECURRING.has(before.text) && language === 'en')) return false;
  const hasCue = before !== undefined && MONTH_CUES[language].has(before.text);
  if (!month.capital) return hasCue && (language === 'de' || !isAmbiguous) && before.text !== 'to';
  if (!isAmbiguous) return true;
  const isNameLike = next !== undefined && next.kind === 'word' && next.capital && next.blank;
  if (!hasCue || before.text === 'to' || before.text === 'and') return (!isNameLike || Boolean(next.means)) && isEnumerated(tokens, from, to);
  const isFirm = before.text === 'im' || before.text === 'ende' || before.text === 'anfang' || before.text === 'mitte' || before.text === 'in';
  return isFirm || !isNameLike || Boolean(next.means);
}

/** "im März, April und Mai". */
function isEnumerated(tokens: Tokens, from: number, to: number): boolean {
  const link = tokens[from - 1]?.text;
  const earlier = tokens[from - 2];
  const isLinked = earlier?.means?.['month'] !== undefined && (link === ',' || link === 'and' || link === 'to' || link === 'und');
  const later = tokens[to + 1];
  return isLinked || (later?.means?.['month'] !== undefined && ['/', '-', '–'].includes(tokens[to]!.text));
}

/** A weekday that happens once. */
export function isWeekday({ tokens, from, to }: Place): boolean {
  const before = tokens[from - 1];
  const next = tokens[to];
  if (before && (RECURRING.has(before.text) || (NAME_CUES.has(before.text) && tokens[from]!.capital))) return false;
  if (before?.text === 'am' && tokens[from]!.text === 'sonntag' && NAME_CUES.has(tokens[from - 2]?.text ?? '') && tokens[from - 2]!.capital) return false;
  const tail = next?.means?.['daypart'] !== undefined && next.capital ? tokens[to + 1] : next;
  if (tail && tail.capital && TITLE_TAILS.has(tail.text)) return false;
  if (next && ['prayer', 'prayers', 'sermon', 'sermons', 'school', 'mass'].includes(next.text)) return false;
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
  if (!token.capital) return true;
  const opens = before === undefined || (before.kind === 'mark' && !['-', '/', ','].includes(before.text));
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

/** A day by its number alone: "am 13. sprach er", "on the 13th, he". */
export function isBareDay(language: 'de' | 'en', { tokens, from, to }: Place): boolean {
  const before = tokens[from - 1];
  const next = tokens[to];
  if (!before || !DAY_CUES[language].has(before.text)) return false;
  if (language === 'en') return (next === undefined || next.kind === 'mark' || FREE_ORDINAL_TAILS.has(next.text)) && ['on', 'until', 'by', 'from', 'since', 'till', 'friday', 'monday', 'tuesday', 'wednesday', 'thursday', 'saturday', 'sunday'].includes(tokens[from - 2]?.text ?? '');
  if (before.text === 'dem' || before.text === 'den') {
    if (!['ab', 'seit', 'bis', 'zu', 'auf', 'für', ','].includes(tokens[from - 2]?.text ?? '')) return false;
  }
  return next === undefined || next.kind === 'mark' || (!next.capital && !/(?:en|er|em|es)$/.test(next.text) && next.kind === 'word');
}
