import { calendar, shortYear, where } from './builders';
import { weekdayOf } from './calendar';
import type { Build, Captures, PatternEntry, Place } from './Pattern';

/** Whether a day and a month of two numbers stand in German or in American order where both would do. */
export type Order = 'day' | 'month' | 'none';

/** `13/9/2023`, `9/13/2023`: by what is possible, else by `order`; `none` leaves out what could be both. */
const slashed = (order: Order): Build => (c) => {
  const [first, second] = [c['day'], c['day2']];
  if (first === undefined || second === undefined || (first > 12 && second > 12)) return undefined;
  if (order === 'none' && first <= 12 && second <= 12 && first !== second) return undefined;
  if (order === 'day' && second > 12 && c['year'] === undefined && c['two2'] === undefined && c['two'] === undefined) return { is: 'calendar', year: shortYear(second), month: first };
  const year = c['year'] ?? shortYear(c['two']);
  const dayFirst = { is: 'calendar', year, month: second, day: first } as const;
  const monthFirst = { is: 'calendar', year, month: first, day: second } as const;
  if (first > 12 || second > 12) return first > 12 ? dayFirst : monthFirst;
  const weekday = c['weekday'] ?? c['weekdayabbr'];
  const [usual, other] = order === 'day' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const isOther = weekday !== undefined && year !== undefined && weekdayOf({ ...usual, year }) !== weekday && weekdayOf({ ...other, year }) === weekday;
  return isOther ? other : usual;
};

const SLASH_CUES = new Set(['on', 'by', 'since', 'until', 'from', 'for', 'through', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun', ',']);

const text = ({ tokens }: Place, at: number): string => tokens[at]?.text ?? '';

/** `27 12 2015`: only with all its zeros. */
const spaced = ({ tokens, to }: Place, _: Captures, from = to - 3): boolean => tokens[from]!.text.length === 2 && tokens[from + 1]!.text.length === 2 && tokens[from - 1]?.kind !== 'number' && tokens[from + 3]?.kind !== 'number';

const DATE_PREPOSITIONS = new Set(['per', 'am', 'vom', 'zum', 'dem', 'den', 'bis', 'ab', 'seit', 'der', 'und', '(', ',', '-', '–', '—', 'bis', 'von', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag', 'sonnabend', 'oder', '/', '|', 'mo', 'di', 'mi', 'do', 'fr', 'sa', 'so']);

/** `13.9.`: not the number of a section, nor a time of day. */
const dotted = (place: Place, c: Captures): boolean => {
  const { tokens, to } = place;
  const from = to - 4;
  if (['uhr', 'h'].includes(text(place, to)) || ['um', 'gegen', 'uhr'].includes(text(place, from - 1))) return false;
  const isFull = tokens[from + 2]!.text.length === 2 && (tokens[from + 2]!.text.startsWith('0') || tokens[from]!.text.length === 2);
  const hasCue = DATE_PREPOSITIONS.has(text(place, from - 1));
  const isNumbered = c['day']! <= 12 && !hasCue && !isFull;
  return !isNumbered && (hasCue || isFull || tokens[from - 1] !== undefined || [',', ':'].includes(text(place, to)));
};

/** `13.09` without its last point, where a preposition vouches for it. */
const undotted = (place: Place): boolean => {
  const { tokens, to } = place;
  const from = to - 3;
  return ['am', 'vom', 'dem', 'den'].includes(text(place, from - 1)) && tokens[to - 1]!.text.length === 2 && !['uhr', 'h', ':', '%', 'prozent'].includes(text(place, to)) && tokens[from]!.text.length === 2;
};

/** `05/03`: two digits each, one of them with a zero, or behind a preposition or weekday; and no third number. */
const pair = ({ tokens, to }: Place): boolean => {
  const [first, second] = [tokens[to - 3]!.text, tokens[to - 1]!.text];
  if (first === '08' && second === '15') return false;
  if (['/', '-'].includes(tokens[to]?.text ?? '') || tokens[to]?.kind === 'number') return false;
  if (first.length === 2 && second.length === 2 && (first.startsWith('0') || second.startsWith('0'))) return true;
  const cue = tokens[to - 4];
  if (cue === undefined || !SLASH_CUES.has(cue.text)) return false;
  const isFirm = cue.text === 'on' || cue.means?.['weekday'] !== undefined || cue.means?.['weekdayabbr'] !== undefined;
  return (cue.text !== ',' || tokens[to - 5]?.means?.['weekday'] !== undefined) && (isFirm || tokens[to]?.kind !== 'word');
};

/** Full dates in digits alone, readable in any language. */
export function fullNumericPatterns(order: Order): readonly PatternEntry[] {
  return [
    [':year ~-|‐|‑ ~:monthnumber ~-|‐|‑ ~:day', calendar],
    [':year ~/ ~:monthnumber ~/ ~:day', calendar],
    [':year ~. ~:monthnumber ~. ~:day', calendar],
    [':day ~. :monthnumber ~. :year', calendar],
    [':day ~/ ~:day ~/ ~:year', slashed(order)],
    [':day ~-|‐|‑ ~:day ~-|‐|‑ ~:year', slashed(order === 'none' ? 'day' : order)],
  ];
}

/** All dates in digits, for German and English text. */
export function numericPatterns(order: 'day' | 'month'): readonly PatternEntry[] {
  const german: readonly PatternEntry[] = [
    [':day ~. ~:monthnumber ~.', where(dotted, calendar)],
    [':day ~. ~:monthnumber', where(undotted, calendar)],
    [':day ~. :monthnumber ~.', where((place, c) => dotted(place, c) && ['am', 'vom', 'zum', 'bis', 'den', 'dem', 'ab'].includes(text(place, place.to - 5)), calendar)],
  ];
  return [
    ...fullNumericPatterns(order),
    [':day ~. ~:monthnumber ~. ~:two', calendar],
    [':day ~/ ~:day ~/ ~:two', slashed(order)],
    [':day :monthnumber :year', where(spaced, calendar)],
    [':day ~/ ~:day', where(pair, slashed(order))],
    [':monthnumber ~/ ~:year', where((place) => place.tokens[place.from]!.text.length === 2 && ['stand', 'im', 'ab', 'seit', 'bis', 'in', 'since', 'until', '('].includes(text(place, place.from - 1)), calendar)],
    ...(order === 'day' ? german : []),
  ];
}
