import { type CalendarDay, dayNumber, dayOfNumber, easterNumber, weekdayOf } from './calendar';

type Rule = (year: number) => number;

const fixed = (month: number, day: number): Rule => (year) => dayNumber({ year, month, day });
const easter = (by: number): Rule => (year) => easterNumber(year) + by;
/** The last Sunday before Christmas, less weeks. */
const beforeChristmas = (weeks: number): Rule => (year) => {
  const eve: CalendarDay = { year, month: 12, day: 24 };
  return dayNumber(eve) - (weekdayOf(eve) % 7) - weeks * 7;
};
/** The `count`-th such weekday of a month. */
const nth = (month: number, weekday: number, count: number): Rule => (year) => {
  const first: CalendarDay = { year, month, day: 1 };
  const start = dayNumber(first) + ((weekday - weekdayOf(first) + 7) % 7);
  return start + (count - 1) * 7;
};

/** The last Monday of a month. */
const lastMonday = (month: number): Rule => (year) => nth(month + 1, 1, 1)(year) - 7;

/** Feasts of a single day, with their German and English names. Names are matched token by token; a hyphen or apostrophe is a token. */
const FEASTS: readonly { readonly rule: Rule; readonly de: readonly string[]; readonly en: readonly string[] }[] = [
  { rule: fixed(1, 1), de: ['neujahr', 'neujahrstag', 'neujahrsmorgen'], en: ["new year ' s day", 'new year ’ s day', 'new years day'] },
  { rule: fixed(1, 6), de: ['dreikönigstag', 'heilige drei könige'], en: ['epiphany'] },
  { rule: fixed(2, 14), de: ['valentinstag'], en: ["valentine ' s day", 'valentine ’ s day'] },
  { rule: fixed(3, 17), de: [], en: ["st . patrick ' s day", 'st . patrick ’ s day', "st patrick ' s day", 'st patrick ’ s day'] },
  { rule: fixed(7, 4), de: [], en: ['fourth of july'] },
  { rule: fixed(10, 31), de: ['reformationstag', 'halloween'], en: ['halloween'] },
  { rule: fixed(11, 1), de: ['allerheiligen'], en: ["all saints ' day", 'all saints ’ day'] },
  { rule: fixed(11, 11), de: ['martinstag'], en: [] },
  { rule: fixed(12, 6), de: ['nikolaustag'], en: [] },
  { rule: fixed(12, 24), de: ['heiligabend', 'heiligen abend', 'heilige abend', 'heiliger abend'], en: ['christmas eve'] },
  { rule: fixed(12, 25), de: ['ersten weihnachtstag', 'erster weihnachtstag', 'ersten weihnachtsfeiertag', 'erster weihnachtsfeiertag', '1 . weihnachtstag', '1 . weihnachtsfeiertag'], en: ['christmas day'] },
  { rule: fixed(12, 26), de: ['zweiten weihnachtstag', 'zweiter weihnachtstag', 'zweiten weihnachtsfeiertag', 'zweiter weihnachtsfeiertag', '2 . weihnachtstag', '2 . weihnachtsfeiertag', 'stephanitag', 'stefanitag'], en: ['boxing day'] },
  { rule: fixed(12, 31), de: ['silvester', 'silvesterabend', 'silvesternacht', 'sylvester'], en: ["new year ' s eve", 'new year ’ s eve', 'new years eve'] },
  { rule: fixed(10, 3), de: ['tag der deutschen einheit'], en: [] },
  { rule: fixed(5, 1), de: ['maifeiertag'], en: [] },
  { rule: beforeChristmas(0), de: ['vierten advent', 'vierter advent', '4 . advent'], en: [] },
  { rule: beforeChristmas(1), de: ['dritten advent', 'dritter advent', '3 . advent'], en: [] },
  { rule: beforeChristmas(2), de: ['zweiten advent', 'zweiter advent', '2 . advent'], en: [] },
  { rule: beforeChristmas(3), de: ['ersten advent', 'erster advent', '1 . advent'], en: [] },
  { rule: beforeChristmas(4), de: ['totensonntag', 'ewigkeitssonntag'], en: [] },
  { rule: beforeChristmas(5), de: ['volkstrauertag'], en: [] },
  { rule: easter(-52), de: ['weiberfastnacht', 'altweiberfastnacht'], en: [] },
  { rule: easter(-48), de: ['rosenmontag'], en: [] },
  { rule: easter(-47), de: ['faschingsdienstag', 'fastnachtsdienstag', 'veilchendienstag'], en: ['shrove tuesday'] },
  { rule: easter(-46), de: ['aschermittwoch'], en: ['ash wednesday'] },
  { rule: easter(-7), de: ['palmsonntag'], en: ['palm sunday'] },
  { rule: easter(-3), de: ['gründonnerstag'], en: ['maundy thursday', 'holy thursday'] },
  { rule: easter(-2), de: ['karfreitag'], en: ['good friday'] },
  { rule: easter(-1), de: ['karsamstag', 'ostersamstag'], en: ['holy saturday'] },
  { rule: easter(0), de: ['ostersonntag'], en: ['easter sunday'] },
  { rule: easter(1), de: ['ostermontag'], en: ['easter monday'] },
  { rule: easter(39), de: ['himmelfahrtstag', 'christi himmelfahrt', 'vatertag'], en: ['ascension day'] },
  { rule: easter(49), de: ['pfingstsonntag'], en: ['whit sunday'] },
  { rule: easter(50), de: ['pfingstmontag'], en: ['whit monday'] },
  { rule: easter(60), de: ['fronleichnam'], en: [] },
  { rule: fixed(4, 30), de: ['walpurgisnacht'], en: [] },
  { rule: fixed(8, 15), de: ['mariä himmelfahrt'], en: [] },
  { rule: (year) => beforeChristmas(3)(year) - 11, de: ['buß - und bettag', 'buss - und bettag'], en: [] },
  { rule: fixed(11, 11), de: [], en: ['veterans day', "veterans ' day", 'veterans ’ day'] },
  { rule: fixed(1, 26), de: [], en: ['australia day'] },
  { rule: fixed(4, 25), de: [], en: ['anzac day'] },
  { rule: fixed(7, 1), de: [], en: ['canada day'] },
  { rule: fixed(7, 14), de: [], en: ['bastille day'] },
  { rule: lastMonday(5), de: [], en: ['memorial day'] },
  { rule: nth(2, 1, 3), de: [], en: ["presidents ' day", 'presidents ’ day', 'presidents day'] },
  { rule: nth(10, 1, 2), de: [], en: ['columbus day'] },
  { rule: nth(1, 1, 3), de: [], en: ['martin luther king day', 'martin luther king jr . day'] },
  { rule: nth(9, 1, 1), de: [], en: ['labor day'] },
  { rule: nth(11, 4, 4), de: ['thanksgiving'], en: ['thanksgiving day', 'thanksgiving'] },
  { rule: nth(5, 7, 2), de: ['muttertag'], en: ["mother ' s day", 'mother ’ s day'] },
];

/** The names in a language as patterns of literals, each with the number of its feast. */
export function feastNames(language: 'de' | 'en'): readonly (readonly [pattern: string, feast: number])[] {
  return FEASTS.flatMap((feast, number) => feast[language].map((name): [string, number] => [name, number]));
}

/** The day of a feast in a year. */
export function feastDay(feast: number, year: number): CalendarDay {
  return dayOfNumber(FEASTS[feast]!.rule(year));
}
