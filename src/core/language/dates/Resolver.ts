import type { Message } from '../../../protocol/message';
import { addDays, addMonths, type CalendarDate, type CalendarDay, dateValue, isDay, liesBehind, nthWeekdayOf, weekdayOf } from './calendar';
import { feastDay } from './feasts';
import { isLater } from './link';
import { dateMessage } from './messages';
import { nearestOnSide } from './nearestOnSide';
import type { CalendarReading, FeastReading, Reading, ShiftReading, WeekdayReading } from './Reading';
import { firstMonthOf, season, seasonFrom } from './seasons';
import { isAhead, type Tense } from './tense';

/** What stands around an expression and decides what it means. */
export interface Surroundings {
  /** Asked only where the words leave the side open. */
  readonly tense: () => Tense;
  /** The day that "heute" counts from. */
  readonly now: CalendarDate | undefined;
  /** A year that the sentence names, for a day or month without one. */
  readonly sentenceYear: () => number | undefined;
  /** What follows in a range or list, or in brackets. */
  readonly partner: CalendarReading | undefined;
  /** How many paragraphs into the article it stands, and at which token of that paragraph. */
  readonly paragraph: number;
  readonly position: number;
  /** The first token of its sentence. */
  readonly sentenceStart: () => number;
}

export interface Resolved {
  readonly date: CalendarDate | undefined;
  readonly reason?: Message;
}

/** So many days, months or years behind a date of the past nobody tells of what is yet to come. */
const FAR = 30;

/** Paragraphs within which a narrative goes on. */
const NARRATIVE = 2;

/** Paragraphs within which "Vorjahr" goes on counting from the year spoken of. */
const NEAR = 6;

/** Paragraphs in which the article's own date may stand. */
const HEAD = 5;

const nothing = (reason: Message): Resolved => ({ date: undefined, reason });
const said = (date: CalendarDate): string => dateValue(date) ?? '';

/** Turns readings into dates, in the order of the text: it remembers which dates were told. */
export class Resolver {
  #day: CalendarDay | undefined;
  #month: { readonly year: number; readonly month: number } | undefined;
  /** Month of the day that was told last in full, for a day by its number alone. */
  #monthOfDay: { readonly year: number; readonly month: number; readonly paragraph: number } | undefined;
  /** Where a narrative of the past stands, and the reading that took its year from there. */
  #narrative: { readonly year: number; readonly month: number; readonly paragraph: number; readonly position: number; readonly isCounted: boolean } | undefined;
  #goesOn: CalendarReading | undefined;
  #year: number | undefined;
  /** As exact as it was told. */
  #last: CalendarDate | undefined;
  /** The period spoken of last, and in which paragraph. */
  #spoken: { readonly year: number; readonly isYear: boolean; readonly paragraph: number; readonly position: number } | undefined;

  /** The date that a reading names; `undefined` when it is none here ("in drei Monaten" told of a stretch). */
  resolve(reading: Reading, around: Surroundings): Resolved | undefined {
    if ('aheadOnly' in reading && reading.aheadOnly && !isAhead(around.tense())) return undefined;
    const resolved = this.#dateOf(reading, around);
    if (resolved.date && dateValue(resolved.date) === undefined) return nothing(dateMessage('impossible'));
    this.#narrate(resolved.date, reading, around);
    if (resolved.date && !namesArticle(reading, resolved.date, around)) this.#remember(resolved.date, reading, around);
    return resolved;
  }

  /** A day or month whose year was told just before, by itself or by what counts from such a one: what follows without a year goes on from there. */
  #narrate(date: CalendarDate | undefined, reading: Reading, { paragraph, position }: Surroundings): void {
    if (date === undefined) return;
    const isCounted = (reading.is === 'shift' && reading.from === 'told') || (reading.is === 'calendar' && reading === this.#goesOn);
    const isTold = isCounted || (reading.is === 'calendar' && reading.year !== undefined);
    this.#narrative = isTold && date.month !== undefined ? { year: date.year, month: date.month, paragraph, position, isCounted } : undefined;
  }

  /** The year of the narrative, for a day or month of the past without one. */
  #yearOfNarrative({ month, year, yearBy, way }: CalendarReading, { now, tense, paragraph, position, partner, sentenceYear, sentenceStart }: Surroundings): number | undefined {
    const told = this.#narrative;
    if (!told || month === undefined || year !== undefined || yearBy !== undefined || way !== undefined || paragraph - told.paragraph > NARRATIVE) return undefined;
    const isHere = told.paragraph === paragraph && told.position >= sentenceStart() && told.position < position && month > told.month;
    if (now ? told.year > now.year - 2 || !(told.isCounted || (isHere && tense() === 'past')) : partner !== undefined) return undefined;
    if (isAhead(tense()) || sentenceYear() !== undefined) return undefined;
    return month >= told.month ? told.year : told.isCounted ? told.year + 1 : undefined;
  }

  #remember(date: CalendarDate, reading: Reading, { paragraph, position }: Surroundings): void {
    this.#year = date.year;
    this.#last = reading.is === 'season' ? { year: date.year, month: firstMonthOf(reading.season) } : date;
    if (date.month !== undefined) this.#month = { year: date.year, month: date.month };
    if (isDay(date) && reading.is === 'calendar' && reading.month !== undefined) this.#monthOfDay = { year: date.year, month: date.month, paragraph };
    if (isDay(date)) this.#day = date;
    else if (reading.is !== 'shift' || reading.from === 'now') this.#spoken = { year: date.year, isYear: date.month === undefined, paragraph, position };
  }

  #dateOf(reading: Reading, around: Surroundings): Resolved {
    switch (reading.is) {
      case 'vague': return nothing(dateMessage(reading.why));
      case 'shift': return this.#shifted(reading, around);
      case 'weekday': return reading.told === undefined ? weekday(reading, around) : this.#weekdayTold(reading.weekday, reading.told);
      case 'calendar': return this.#calendarDate(reading, around);
      case 'season': return reading.told === undefined ? season(reading, around) : this.#seasonTold(reading.season, reading.told);
      case 'feast': return feast(reading, around);
    }
  }

  #calendarDate(reading: CalendarReading, around: Surroundings): Resolved {
    if (reading.told !== undefined) return this.#monthTold(reading.month!, reading.told);
    const beside = this.#monthOfDay;
    if (isBareDay(reading) && beside && around.paragraph - beside.paragraph <= 1) {
      const { year, month } = beside;
      return { date: { year, month, day: reading.day! }, reason: dateMessage('countedFromText', said({ year, month })) };
    }
    const narrated = reading.ofYearTold === undefined ? this.#yearOfNarrative(reading, around) : undefined;
    if (narrated !== undefined) {
      this.#goesOn = reading;
      return nthOfMonth(reading, { date: dateFrom(narrated, reading), reason: dateMessage('yearFromText', narrated) });
    }
    if (reading.ofYearTold === undefined) return nthOfMonth(reading, calendar(reading, around));
    const year = this.#year;
    return year === undefined ? nothing(dateMessage('noTold')) : { date: dateFrom(year + reading.ofYearTold, reading), reason: dateMessage('countedFromText', year) };
  }

  /** "that summer", "the following spring": counted from the date told last. */
  #seasonTold(season: number, side: -1 | 0 | 1): Resolved {
    const from = this.#last;
    if (!from) return nothing(dateMessage('noTold'));
    const date = seasonFrom(from, season, side);
    return date ? { date, reason: dateMessage('countedFromText', said(from)) } : nothing(dateMessage('years'));
  }

  #weekdayTold(wanted: number, side: -1 | 0 | 1): Resolved {
    const from = this.#day;
    if (!from) return nothing(dateMessage('noTold'));
    const ahead = (wanted - weekdayOf(from) + 7) % 7;
    const by = side === 0 ? (ahead === 0 ? 0 : ahead - 7) : side > 0 ? ahead || 7 : ahead === 0 ? -7 : ahead - 7;
    return { date: addDays(from, by), reason: dateMessage('weekdayFromText', said(from)) };
  }

  /** "the following March": the first such month behind the month told last. */
  #monthTold(month: number, side: -1 | 1): Resolved {
    const from = this.#month;
    if (!from) return nothing(dateMessage('noTold'));
    const by = side > 0 ? (month > from.month ? 0 : 1) : month < from.month ? 0 : -1;
    return { date: { year: from.year + by, month }, reason: dateMessage('countedFromText', said(from)) };
  }

  #shifted(reading: ShiftReading, around: Surroundings): Resolved {
    if (reading.from === 'told' || (reading.mayBeTold && this.#year !== undefined && this.#year < (around.now?.year ?? Infinity) && around.tense() === 'past')) return this.#fromTold(reading, around);
    const { now } = around;
    if (reading.from !== 'now') {
      const spoken = this.#spokenDate(reading, around);
      if (spoken) return spoken;
    }
    if (!now) return nothing(dateMessage('noPublished'));
    const date = shiftedBy(now, reading, around);
    return date ? { date, reason: dateMessage('counted', said(now)) } : nothing(dateMessage('noPublished'));
  }

  #fromTold({ unit, by }: ShiftReading, { now, tense }: Surroundings): Resolved {
    const from: CalendarDate | undefined = unit === 'day' ? this.#day : unit === 'month' ? this.#month : this.#year === undefined ? undefined : { year: this.#year };
    const date = from && shiftedPlainly(from, unit, by);
    if (date && now && (by > 1 || (by === 1 && unit !== 'year')) && liesBehind(date, now) && !liesBehind(from, now) && (by >= FAR || !isAhead(tense()))) return nothing(dateMessage('noTold'));
    return date ? { date, reason: dateMessage('countedFromText', said(from)) } : nothing(dateMessage('noTold'));
  }

  /** "Vorjahr" behind a year told in the same sentence, or near the year before: counted from it. "Jahresende" behind another year: of that one. */
  #spokenDate({ unit, by, from }: ShiftReading, { now, paragraph, sentenceStart, tense }: Surroundings): Resolved | undefined {
    const spoken = this.#spoken;
    if (unit === 'year' && spoken) {
      const isHere = spoken.paragraph === paragraph && spoken.position >= sentenceStart();
      const isNear = paragraph - spoken.paragraph <= NEAR && now !== undefined && spoken.year === now.year - 1;
      const serves = from === 'period' ? now !== undefined && isHere && spoken.isYear && spoken.year !== now.year && !isAhead(tense()) : isHere || isNear;
      if (serves) return { date: { year: spoken.year + by }, reason: dateMessage('countedFromText', spoken.year) };
    }
    if (unit === 'day' && this.#day && from === 'spoken') return { date: addDays(this.#day, by), reason: dateMessage('countedFromText', said(this.#day)) };
    return undefined;
  }
}

/** A full date that is that of the article heads it; nothing told is counted from there. */
function namesArticle(reading: Reading, date: CalendarDate, { now, paragraph }: Surroundings): boolean {
  return reading.is === 'calendar' && reading.year !== undefined && now !== undefined && paragraph <= HEAD && dateValue(date) === dateValue(now);
}

function shiftedPlainly(from: CalendarDate, unit: ShiftReading['unit'], by: number): CalendarDate | undefined {
  if (unit === 'day') return isDay(from) ? addDays(from, by) : undefined;
  if (unit === 'month') return from.month === undefined ? undefined : addMonths(from.year, from.month, by);
  return { year: from.year + by };
}

function shiftedBy(now: CalendarDate, { unit, by, months }: ShiftReading, around: Surroundings): CalendarDate | undefined {
  switch (unit) {
    case 'quarter': return now.month === undefined ? undefined : { year: addMonths(now.year, now.month, by * 3).year };
    case 'half': return now.month === undefined ? undefined : { year: addMonths(now.year, now.month, by * 6).year };
    case 'turn': return turnOfYear(now, by, around);
    case 'year': return { year: now.year + by + (months && now.month !== undefined ? yearOfPart(now.month, months, around) : 0) };
    case 'day':
    case 'month': return shiftedPlainly(now, unit, by);
  }
}

/** The new and the old year, told in the last or the first months of one. */
function turnOfYear({ year, month }: CalendarDate, by: number, { tense }: Surroundings): CalendarDate | undefined {
  if (month === undefined) return undefined;
  if (by < 0) return { year: month <= 3 ? year - 1 : year };
  return { year: month >= 11 || (month >= 9 && tense() !== 'past') || (month >= 4 && isAhead(tense())) ? year + 1 : year };
}

/** A part of the year that is yet to come, told as past, is that of the year before; one that is over, told as ahead, that of the next. */
function yearOfPart(month: number, [first, last]: readonly [number, number], { tense }: Surroundings): number {
  const slack = first === last ? 6 : 1;
  if (first - month >= slack && tense() === 'past') return -1;
  return month - last >= slack && tense() === 'ahead' ? 1 : 0;
}

function weekday({ weekday: wanted, way, weeks, beyond }: WeekdayReading, around: Surroundings): Resolved {
  const { now, tense, partner } = around;
  if (!now || !isDay(now)) return nothing(dateMessage('noPublished'));
  const today = weekdayOf(now);
  if (weeks !== undefined) return { date: addDays(now, wanted - today + weeks * 7), reason: dateMessage('counted', said(now)) };
  const ahead = (wanted - today + 7) % 7;
  const back = (today - wanted + 7) % 7;
  const beside = partner && calendar(partner, { ...around, partner: undefined }).date;
  if (beside && isDay(beside) && dateValue(beside) !== undefined && weekdayOf(beside) === wanted) return { date: beside, reason: dateMessage('weekdayFromText', said(beside)) };
  if (way === 'before') return { date: addDays(now, -(back || 7)), reason: dateMessage('weekdayStrictlyBefore', said(now)) };
  if (way === 'after') return { date: addDays(now, (ahead || 7) + (beyond ?? 0) * 7), reason: dateMessage('weekdayStrictlyAfter', said(now)) };
  return isAhead(tense()) || (way === 'this' && tense() !== 'past') ? { date: addDays(now, ahead), reason: dateMessage('weekdayAfter', said(now)) } : { date: addDays(now, -back), reason: dateMessage('weekdayBefore', said(now)) };
}

function calendar(reading: CalendarReading, around: Surroundings): Resolved {
  const { now } = around;
  const { year, month, day } = reading;
  if (year !== undefined) return { date: { year, ...(month === undefined ? {} : { month }), ...(month === undefined || day === undefined ? {} : { day }) } };
  if (reading.yearBy !== undefined) return now ? { date: dateFrom(now.year + reading.yearBy, reading), reason: dateMessage('counted', said(now)) } : nothing(dateMessage('noPublished'));
  if (month === undefined) return dayOfMonth(reading, around);
  const named = reading.way === undefined ? around.sentenceYear() : undefined;
  if (named !== undefined && (!now || around.tense() !== (named > now.year ? 'past' : 'ahead'))) return { date: dateFrom(named, reading), reason: dateMessage('yearFromText', named) };
  if (!now || now.month === undefined) return nothing(dateMessage('noPublished'));
  return nearest(reading, around, now);
}

const isBareDay = ({ year, month, day, weekday, monthBy }: CalendarReading): boolean => day !== undefined && year === undefined && month === undefined && weekday === undefined && monthBy === undefined;

/** The first, second … or last such weekday of the month found. */
function nthOfMonth({ nth }: CalendarReading, resolved: Resolved): Resolved {
  const { date } = resolved;
  if (nth === undefined || date?.month === undefined) return resolved;
  return { ...resolved, date: nthWeekdayOf(date.year, date.month, nth.weekday, nth.count) };
}

function dateFrom(year: number, { month, day }: CalendarReading): CalendarDate {
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** A day by its number: "der 13." */
function dayOfMonth({ day, monthBy, weekday: wanted }: CalendarReading, { now, tense }: Surroundings): Resolved {
  if (!now || now.month === undefined || day === undefined) return nothing(dateMessage('noPublished'));
  const inMonth = (by: number): CalendarDay => ({ ...addMonths(now.year, now.month!, by), day });
  if (monthBy !== undefined) return { date: inMonth(monthBy), reason: dateMessage('counted', said(now)) };
  if (!isDay(now)) return nothing(dateMessage('noPublished'));
  const fitting = wanted === undefined ? undefined : [0, -1, 1, -2, 2].map(inMonth).find((date) => dateValue(date) !== undefined && weekdayOf(date) === wanted);
  if (fitting) return { date: fitting, reason: dateMessage('counted', said(now)) };
  const liesAhead = isAhead(tense());
  const by = liesAhead ? (day >= now.day ? 0 : 1) : day <= now.day ? 0 : -1;
  return { date: inMonth(by), reason: dateMessage(liesAhead ? 'after' : 'before', said(now)) };
}

/** The year for a day or month without one: by its own words, by its weekday, by tense, else the nearest. */
function nearest(reading: CalendarReading, around: Surroundings, now: CalendarDate): Resolved {
  const { partner } = around;
  if (partner?.month !== undefined && reading.way === undefined) {
    const last = calendar(partner, { ...around, partner: undefined });
    if (!last.date) return last;
    return { date: dateFrom(last.date.year - (isLater(reading, partner) ? 1 : 0), reading), ...(last.reason ? { reason: last.reason } : {}) };
  }
  const years = [now.year - 1, now.year, now.year + 1].map((year) => dateFrom(year, reading)).filter((date) => dateValue(date) !== undefined);
  const candidates = years.length > 0 ? years : [-3, -2, 2, 3].map((by) => dateFrom(now.year + by, reading)).filter((date) => dateValue(date) !== undefined);
  const fitting = reading.weekday === undefined ? [] : candidates.filter((date) => isDay(date) && weekdayOf(date) === reading.weekday);
  if (fitting.length === 1) return { date: fitting[0], reason: dateMessage('counted', said(now)) };
  return nearestOnSide(candidates, reading.way, around, now);
}

function feast({ feast: number, year, yearBy, way }: FeastReading, around: Surroundings): Resolved {
  const { now } = around;
  const named = year ?? (now ? undefined : around.sentenceYear());
  if (named !== undefined) return { date: feastDay(number, named), ...(year === undefined ? { reason: dateMessage('yearFromText', named) } : {}) };
  if (!now || !isDay(now)) return nothing(dateMessage('noPublished'));
  if (yearBy !== undefined) return { date: feastDay(number, now.year + yearBy), reason: dateMessage('counted', said(now)) };
  return nearestOnSide([-1, 0, 1].map((by) => feastDay(number, now.year + by)), way, around, now);
}
