/** Where a date lies, seen from the day of publication, when its own words say so. `before` and `after` leave that day itself out. */
export type Way = 'before' | 'after' | 'this';

/** Why an expression is a date without being a day, a month or a year. */
export type VagueKind = 'stretch' | 'decade' | 'years' | 'hedged' | 'era';

interface Counted {
  /** A date only where the clause tells of something ahead: "in drei Monaten". */
  readonly aheadOnly?: boolean | undefined;
}

/** Fields of the calendar. Without a year or month they are filled in; `yearBy` and `monthBy` count from the article's date. */
export interface CalendarReading {
  readonly is: 'calendar';
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly weekday?: number | undefined;
  readonly yearBy?: number | undefined;
  readonly monthBy?: number | undefined;
  /** Part of a date only together with the next or the one before: the 10. in "10. bis 12. November". */
  readonly loose?: boolean | undefined;
  /** A month behind (1) or before (-1) the month told last. */
  readonly told?: -1 | 1 | undefined;
  /** Which such weekday of the month: 1 the first, -1 the last. */
  readonly nth?: { readonly weekday: number; readonly count: number } | undefined;
  /** Years from the one told last: "March of that year". */
  readonly ofYearTold?: number | undefined;
  readonly way?: Way | undefined;
}

export interface WeekdayReading {
  readonly is: 'weekday';
  readonly weekday: number;
  readonly way?: Way | undefined;
  /** Weeks from that of publication. */
  readonly weeks?: number | undefined;
  /** Weeks behind the next one: "Freitag in einer Woche". */
  readonly beyond?: number | undefined;
  /** The first behind (1), the last before (-1) the day told last. */
  readonly told?: -1 | 0 | 1 | undefined;
}

export interface SeasonReading {
  readonly is: 'season';
  /** Spring 0 to winter 3. */
  readonly season: number;
  readonly year?: number | undefined;
  readonly yearBy?: number | undefined;
  readonly way?: Way | undefined;
  /** That of (0), behind (1) or before (-1) the date told last. */
  readonly told?: -1 | 0 | 1 | undefined;
}

export interface FeastReading {
  readonly is: 'feast';
  /** Number in FEASTS. */
  readonly feast: number;
  readonly year?: number | undefined;
  readonly yearBy?: number | undefined;
  readonly way?: Way | undefined;
}

export interface ShiftReading extends Counted {
  readonly is: 'shift';
  /** `quarter` and `half` have the year as value; `turn` is the new (1) or old (-1) year at a turn of the year. */
  readonly unit: 'day' | 'month' | 'year' | 'quarter' | 'half' | 'turn';
  readonly by: number;
  /** Where the past is told: counted from the year told last. */
  readonly mayBeTold?: boolean | undefined;
  /** The article's date; the last date told; a year spoken of just before, else the article's; a part of a year told just before, else the article's. */
  readonly from: 'now' | 'told' | 'spoken' | 'period';
  /** First and last month of the part of the year: by tense it may be that of the year before or after. */
  readonly months?: readonly [first: number, last: number] | undefined;
}

export interface VagueReading extends Counted {
  readonly is: 'vague';
  readonly why: VagueKind;
}

/** What an expression says by its own words, before the article's date and what stands around it complete it. */
export type Reading = CalendarReading | WeekdayReading | SeasonReading | FeastReading | ShiftReading | VagueReading;

export const vague = (why: VagueKind): VagueReading => ({ is: 'vague', why });
