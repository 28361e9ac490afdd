import { countsThings } from './context';
import { RECURRING } from './contextTables';
import type { Build, Captures, Place } from './Pattern';
import { type Reading, vague, type VagueKind, type Way } from './Reading';

/** Values of the category `count`. */
export const COUNT = { day: 1, week: 2, month: 3, year: 4, decade: 5, century: 6 } as const;
const UNITS = { 1: 'day', 3: 'month', 4: 'year' } as const;

/** They stand behind a full date as they do behind an hour. */
const CLOCKS = new Set(['gmt', 'utc', 'cet', 'hrs', 'h', 'uhr']);

/** A year at the end of an expression is one unless a counted thing follows: "im Mai 2000 Menschen". */
function endsInQuantity(captures: Captures, { tokens, to }: Place): boolean {
  return captures['year'] !== undefined && tokens[to - 1]?.means?.['year'] !== undefined && countsThings(tokens, to) && !(captures['day'] !== undefined && CLOCKS.has(tokens[to]!.text));
}

/** Day, month and year as written, each if there; `rel` chooses the year. */
export const calendar: Build = (c, place) => {
  const month = c['month'] ?? c['abbr'] ?? c['monthnumber'];
  if (endsInQuantity(c, place)) return undefined;
  return { is: 'calendar', year: c['year'] ?? shortYear(c['two']), month, day: c['day'], weekday: c['weekday'] ?? c['weekdayabbr'] ?? c['weekdaypart'], ...(c['rel'] === undefined ? {} : { yearBy: c['rel'] }) };
};

/** A year by itself. */
export const bareYear: Build = (c) => ({ is: 'calendar', year: c['year'] });

/** `27.12.15`: the nearest century. */
export function shortYear(two: number | undefined): number | undefined {
  return two === undefined ? undefined : two + (two < 50 ? 2000 : 1900);
}

/** "vergangenen November", "next May": the adjective says on which side. */
export const chosenMonth: Build = (c) => ({ is: 'calendar', month: c['month'], way: wayOf(c['rel']!) });

/** "Jan." of "Jan./Feb. 2015". */
export const looseMonth: Build = (c, { tokens, from }) => {
  const isShortened = tokens[from]!.capital && tokens[from]!.means!['month'] === undefined;
  return isShortened ? { is: 'calendar', month: c['abbr'], loose: true } : undefined;
};

/** "Mitte" of "Mitte bis Ende Juni". */
export const looseEdge: Build = () => ({ is: 'calendar', loose: true });

/** "ersten Sonntag im Oktober", "last Friday in May 2024". */
export const nthWeekday: Build = (c, place) => {
  const count = c['ordinal'] ?? ((c['rel'] ?? -1) === -1 ? -1 : 0);
  const month = calendar({ ...c, weekday: undefined, rel: undefined }, place);
  return count <= 5 && count !== 0 && !RECURRING.has(place.tokens[place.from - 1]?.text ?? '') && month?.is === 'calendar' ? { ...month, nth: { weekday: c['weekday']!, count } } : undefined;
};

/** "Freitag in einer Woche", "a week from Friday". */
export const weekdayBeyond: Build = (c) => (c['count'] === COUNT.week ? { is: 'weekday', weekday: c['weekday']!, way: 'after', beyond: c['number']! } : undefined);

export const monthFromTold = (told: -1 | 1): Build => (c) => ({ is: 'calendar', month: c['month'], told });

/** "March of that year". */
export const ofYearTold: Build = (c) => ({ is: 'calendar', month: c['month'], day: c['day'], ofYearTold: c['rel'] ?? 0 });

export const seasonFromTold = (told: -1 | 0 | 1): Build => (c) => ({ is: 'season', season: c['season']!, told });

export function wayOf(rel: number): Way {
  return rel < 0 ? 'before' : rel > 0 ? 'after' : 'this';
}

export const weekday: Build = (c) => {
  const rel = c['rel'];
  return { is: 'weekday', weekday: c['weekday']!, ...(rel === undefined ? {} : { way: wayOf(rel), ...(Math.abs(rel) > 1 ? { weeks: rel } : {}) }) };
};

/** "Mittwoch vergangener Woche": by whole weeks, from Monday. */
export const weekdayOfWeek: Build = (c) => ({ is: 'weekday', weekday: (c['weekday'] ?? c['weekdaypart'])!, weeks: c['rel']! });

export const weekdayFromTold = (told: -1 | 0 | 1): Build => (c) => ({ is: 'weekday', weekday: c['weekday']!, told });

/** "heutigen Mittwoch": the day itself, counted from the article's date. */
export const dayFromNow: Build = (c) => ({ is: 'shift', unit: 'day', by: (c['dayword'] ?? c['dayadj'])!, from: 'now' });

export const season: Build = (c, place) => {
  if (endsInQuantity(c, place)) return undefined;
  const rel = c['rel'];
  return { is: 'season', season: c['season']!, year: c['year'], ...(rel === undefined ? {} : { yearBy: rel }) };
};

export const chosenSeason: Build = (c) => ({ is: 'season', season: c['season']!, way: wayOf(c['rel']!) });

type Shift = Extract<Reading, { is: 'shift' }>;

export const shift = (unit: Shift['unit'], by: number, from: Shift['from']): Build => () => ({ is: 'shift', unit, by, from });

/** "vergangenes Jahr", "next month". */
export const shiftByRel = (unit: Shift['unit']): Build => (c) => ({ is: 'shift', unit, by: c['rel']!, from: 'now' });

/** Months of the first, second … quarter or half of a year; the last one for "Schlussquartal". */
function monthsOf(number: number, length: number): readonly [number, number] | undefined {
  const first = (number - 1) * length + 1;
  return first <= 12 ? [first, first + length - 1] : undefined;
}

/** A year as written, or the one of the article: "Ende des Jahres", "erstes Quartal", "erstes Quartal 2016". */
export const partOfYear: Build = (c, place) => {
  if (endsInQuantity(c, place)) return undefined;
  if (c['year'] !== undefined) return { is: 'calendar', year: c['year'] };
  if (c['rel'] !== undefined) return { is: 'shift', unit: 'year', by: c['rel'], from: 'now' };
  const number = c['ordinal'] ?? c['day'] ?? c['monthnumber'] ?? c['quarternoun'];
  const edge = c['yearedge'] ?? c['edge'];
  const months = number !== undefined ? monthsOf(number, c['quarter'] === 2 ? 6 : 3) : edge === undefined ? undefined : ([edge, edge] as const);
  return { is: 'shift', unit: 'year', by: 0, from: 'period', ...(months ? { months } : {}) };
};

export const unclear = (why: VagueKind): Build => (c, place) => (endsInQuantity(c, place) ? undefined : vague(why));

/** A number of days, months or years; weeks and decades have no value. */
export const counted = (sign: 1 | -1, from: Shift['from'], aheadOnly = false): Build => (c) => {
  const count = c['count']!;
  const unit = UNITS[count as keyof typeof UNITS] as Shift['unit'] | undefined;
  if (!unit) return { is: 'vague', why: count === COUNT.week ? 'stretch' : 'decade', ...(aheadOnly ? { aheadOnly } : {}) };
  return { is: 'shift', unit, by: sign * c['number']!, from, ...(aheadOnly ? { aheadOnly } : {}) };
};

/** Only roughly counted: "vor gut fünf Tagen". */
export const roughly = (aheadOnly = false): Build => () => ({ is: 'vague', why: 'hedged', ...(aheadOnly ? { aheadOnly } : {}) });

const LATEST_DECADE = 2190;

/** Ten years: `1990er`, `90er`, `1880s`. */
export const decade: Build = (c) => {
  const number = c['digits']!;
  return number % 10 === 0 && (number < 100 ? number >= 10 : number >= 1100 && number <= LATEST_DECADE) ? vague('decade') : undefined;
};

/** Beyond it, numbers behind a slash are those of regulations: `2015/2120`. */
const LAST_YEAR = 2060;

/** `1984/85`, `2012/2017`. */
export const twoYears: Build = (c) => {
  const first = c['year']!;
  const second = c['year2'] ?? (c['two'] === undefined ? undefined : Math.floor(first / 100) * 100 + c['two'] + (first % 100 === 99 ? 100 : 0));
  return second !== undefined && second > first && second <= LAST_YEAR ? vague('years') : undefined;
};

export const feast: Build = (c, place) => {
  if (endsInQuantity(c, place)) return undefined;
  return { is: 'feast', feast: c['feast']!, year: c['year'], ...(c['rel'] === undefined ? {} : c['jahr'] === undefined ? { way: wayOf(c['rel']) } : { yearBy: c['rel'] }) };
};

/** Builds only where `allowed` finds nothing against it in the words around. */
export const where = (allowed: (place: Place, captures: Captures) => boolean, build: Build): Build => (c, place) => (allowed(place, c) ? build(c, place) : undefined);
