import { bareYear, calendar, chosenMonth, chosenSeason, COUNT, counted, dayFromNow, feast, looseEdge, looseMonth, monthFromTold, nthWeekday, ofYearTold, partOfYear, roughly, season, seasonFromTold, shift, shiftByRel, shortYear, twoYears, unclear, weekday, weekdayBeyond, weekdayFromTold, weekdayOfWeek, where } from './builders';
import { isBareDay, isMonth, isRecord, isTomorrow, isWeekday, isWeekend } from './context';
import { GERMAN_ERAS } from './eras';
import { feastNames } from './feasts';
import { GERMAN_AGES } from './germanAges';
import { numericPatterns } from './numericPatterns';
import { type Build, type PatternEntry, PatternTable, type Place } from './Pattern';
import { isYear } from './years';

/** Months that are first names, surnames or little words as well. */
const AMBIGUOUS = new Set([3, 4, 5, 8]);

const bareMonth = where((place, c) => isMonth('de', place, AMBIGUOUS.has(c['month']!)), calendar);
const before = ({ tokens, from }: Place): string => tokens[from - 1]?.text ?? '';
const behind = ({ tokens, to }: Place): string => tokens[to]?.text ?? '';

/** Not "zwei Jahre später als geplant". */
const notCompared = (place: Place): boolean => behind(place) !== 'als';
const aSeason = where((place, c) => c['season'] !== 3 && ['im', 'zum', 'ab', 'seit', 'bis', 'diesem', 'vom', 'nach', 'vor', 'den', 'dem', 'und', '/', 'für'].includes(before(place)) && !place.tokens[place.to]?.capital, season);
const thisDay: Build = (c, place) => (['einem', 'einen', 'jedem', 'jeden'].includes(before(place)) ? undefined : c['rel'] === 1 ? { is: 'shift', unit: 'day', by: 1, from: 'told' } : c['rel'] === 0 ? { is: 'shift', unit: 'day', by: 0, from: 'told' } : undefined);
const periodOfRel = (unit: 'quarter' | 'half'): Build => (c) => ({ is: 'shift', unit: c['quarter'] === 2 ? 'half' : unit, by: c['rel']!, from: 'now' });
/** "beste", "letzte" parts of years are told with an ordinal, and so is the fiscal year they belong to. */
const monthOfNow: Build = (c) => ({ is: 'calendar', day: c['day'], monthBy: c['rel'] ?? 0 });
/** "März des Vorjahres". */
const ofShiftYear: Build = (c, place) => calendar({ ...c, rel: c['shiftyear'] }, place);
const partOfShiftYear: Build = (c) => ({ is: 'shift', unit: 'year', by: c['shiftyear']!, from: 'spoken' });
const turnOfYear: Build = (c) => ({ is: 'shift', unit: 'turn', by: c['turn']!, from: 'now' });
const shiftNoun = (unit: 'day' | 'month' | 'year', category: string): Build => (c) => ({ is: 'shift', unit, by: c[category]!, from: c[category]! > 0 ? 'told' : 'spoken' });

const calendarOrSeason: Build = (c, place) => (c['month'] === undefined ? season({ ...c, year: shortYear(c['two']) }, place) : calendar(c, place));

/** "Mai vor zwei Jahren". */
const monthAgo: Build = (c, place) => (c['count'] === COUNT.year ? calendar({ ...c, rel: -c['number']! }, place) : undefined);

/** "am ersten Mai", but "die ersten Mai-Tage". */
const isOrdinalDay = (place: Place): boolean => ['am', 'vom', 'zum', 'dem', 'der', 'den', 'des'].includes(before(place));

const DAYS: readonly PatternEntry[] = [
  ...numericPatterns('day'),
  [':day ~. :month :year?', calendar],
  [':day ~. :abbr ~.? :year?', calendar],
  [':day :month :year', calendar],
  [':day / :month|:abbr / :year', calendar],
  [':month :day ~st|nd|rd|th ~,? :year', calendar],
  [':ordinal :month :year?', where(isOrdinalDay, (c, place) => calendar({ ...c, day: c['ordinal'] }, place))],
  [':day :month', where(({ tokens, from }) => tokens[from]!.text.length <= 2 && ['am', 'vom', 'zum', 'bis', 'der', 'den', 'dem'].includes(tokens[from - 1]?.text ?? ''), calendar)],
  [':day ~-|‐ ~:abbr|:month ~-|‐ ~:year|:two', calendar],
  [':month :day ~,? :year', calendar],
  [':day ~.? :month ~, :year', calendar],
  [':abbr ~.? :day ~,? :year', calendar],
  [':day ~. :month :rel :jahr', calendar],
  [':day ~. :month des :rel :jahr', calendar],
  [':day ~. :month des :shiftyear', ofShiftYear],
  [':day ~. :month des jahres :year', calendar],
];

/** "nächsten Samstag, 16. Januar": the date says which. */
const withoutRel = (build: Build): Build => (c, place) => build({ ...c, rel: c['rel2'] }, place);

const withWeekday = (entries: readonly PatternEntry[]): readonly PatternEntry[] => entries.flatMap(([pattern, build]): PatternEntry[] => [
  [`:weekday ~, dem|den|der|am? ${pattern}`, build],
  [`:weekday dem|den|der? ${pattern}`, build],
  [`:rel :weekday ~, dem|den|der|am? ${pattern}`, withoutRel(build)],
  [`:rel :weekday dem|den|der? ${pattern}`, withoutRel(build)],
  [`:dayadj :weekday ~, dem|den|der|am? ${pattern}`, build],
  [`:weekdaypart ~,? dem|den|der? ${pattern}`, build],
  [`:weekdayabbr ~. ~,? ${pattern}`, build],
  [`:weekdayabbr ~,? ${pattern}`, build],
]);

const MONTHS: readonly PatternEntry[] = [
  [':month :year', calendar],
  [':abbr ~.? :year', calendar],
  [':edge :month :year', calendar],
  [':edge :month', calendar],
  [':month', bareMonth],
  [':rel :month', chosenMonth],
  [':month :rel :jahr', calendar],
  [':month des :rel :jahr', calendar],
  [':edge? :month des :shiftyear', ofShiftYear],
  [':edge? :month des jahres :year', calendar],
  [':edge :month :rel :jahr', calendar],
  [':edge :month des :rel :jahr', calendar],
  [':rel :monat', shiftByRel('month')],
  [':edge :rel :monat', shiftByRel('month')],
  [':edge des :rel :monat', shiftByRel('month')],
  [':edge des :monat', shift('month', 0, 'now')],
  [':monthedge', shift('month', 0, 'now')],
  [':day ~. :rel :monat', monthOfNow],
  [':day ~. des :rel :monat', monthOfNow],
  [':edge? :month vor :number :count', monthAgo],
  [':month :same :jahr', ofYearTold],
  [':edge? :month des :same|:following :jahr', (c, place) => ofYearTold({ ...c, rel: c['following'] }, place)],
  [':day ~. :month :same :jahr', ofYearTold],
  [':edge :month :same :jahr', ofYearTold],
  [':day ~. :month des :same|:following :jahr', (c, place) => ofYearTold({ ...c, rel: c['following'] }, place)],
  [':following :month', monthFromTold(1)],
  [':same :monat', shift('month', 0, 'told')],
  [':following :monat', shift('month', 1, 'told')],
  [':previous :monat', shift('month', -1, 'told')],
  [':monat darauf|danach', shift('month', 1, 'told')],
  [':monat zuvor|davor|vorher', shift('month', -1, 'told')],
  [':shiftmonth', shiftNoun('month', 'shiftmonth')],
];

const YEARS: readonly PatternEntry[] = [
  [':year', where(isYear('de'), bareYear)],
  [':edge :year', calendar],
  [':edge des jahres :year', calendar],
  [':year ~/ ~:year|:two', twoYears],
  [':year ~-|–|‐|‑ ~:two', twoYears],
  [':rel :jahr', where(({ tokens, to }) => tokens[to]?.means?.['year'] === undefined, shiftByRel('year'))],
  [':edge :rel :jahr', shiftByRel('year')],
  [':edge des :rel :jahr', shiftByRel('year')],
  [':edge des :jahr', partOfYear],
  [':yearedge :year?', partOfYear],
  [':yearedge :rel :jahr', partOfYear],
  [':heuer', shift('year', 0, 'now')],
  [':turn :jahr', where((place) => place.tokens[place.to]?.means?.['year'] === undefined && (place.tokens[place.to - 1]!.text !== 'jahres' || before(place) !== 'frohes'), turnOfYear)],
  [':edge :turn :jahr', turnOfYear],
  [':edge des :turn :jahr', turnOfYear],
  [':shiftyear', shiftNoun('year', 'shiftyear')],
  [':edge des :shiftyear', shiftNoun('year', 'shiftyear')],
  [':edge des :same :jahr', shift('year', 0, 'told')],
  [':same :jahr', shift('year', 0, 'told')],
  [':following :jahr', shift('year', 1, 'told')],
  [':previous :jahr', shift('year', -1, 'told')],
  [':jahr darauf|danach', shift('year', 1, 'told')],
  [':jahr zuvor|davor|vorher', shift('year', -1, 'told')],
  [':ordinal :quarter :year?', partOfYear],
  [':ordinal :quarter :rel :jahr', partOfYear],
  [':ordinal :quarter des :rel? :jahr', partOfYear],
  [':ordinal :quarter des jahres :year', partOfYear],
  [':ordinal :quarter des :shiftyear', partOfShiftYear],
  [':day ~. :quarter des :shiftyear', partOfShiftYear],
  [':ordinal hälfte des jahres :year', partOfYear],
  [':quarternoun :year?', partOfYear],
  [':quarternoun :rel :jahr', partOfYear],
  [':quarternoun des :rel? :jahr', partOfYear],
  ['vorquartal|vorquartals', shift('quarter', -2, 'now')],
  [':day ~. :quarter :year?', partOfYear],
  [':day ~. :quarter :rel :jahr', partOfYear],
  [':day ~. :quarter des :rel? :jahr', partOfYear],
  [':day ~. :quarter des jahres :year', partOfYear],
  [':ordinal hälfte :year', partOfYear],
  [':ordinal hälfte des :rel? :jahr', partOfYear],
  [':edge q ~:monthnumber :year?', where(({ tokens, from }) => Number(tokens[from + 2]!.text) <= 4, (c, place) => partOfYear({ ...c, edge: undefined }, place))],
  ['q ~:monthnumber :year?', where(({ tokens, from }) => Number(tokens[from + 1]!.text) <= 4, partOfYear)],
  ['q ~:monthnumber ~/ ~:year', where(({ tokens, from }) => Number(tokens[from + 1]!.text) <= 4, partOfYear)],
  [':quarter :year', partOfYear],
  [':rel :quarter', periodOfRel('quarter')],
  [':season :year', season],
  [':season :year ~/ ~:year|:two', twoYears],
  [':season', aSeason],
  [':rel :season', chosenSeason],
  [':season :rel :jahr', season],
  [':season vor :number :count', (c, place) => (c['count'] === COUNT.year ? season({ ...c, rel: -c['number']! }, place) : undefined)],
  [':season des :same :jahr', seasonFromTold(0)],
  [':same :season', seasonFromTold(0)],
  [':following :season', seasonFromTold(1)],
  [':previous :season', seasonFromTold(-1)],
  [':season des :rel :jahr', season],
];

const WEEKDAYS: readonly PatternEntry[] = [
  [':weekday :daypart?', where(isWeekday, weekday)],
  [':weekdaypart', where(isWeekday, (c, place) => weekday({ weekday: c['weekdaypart'] }, place))],
  [':weekdaygenitive', where((place) => ['des', 'dieses', 'jenes'].includes(before(place)) && place.tokens[place.from]!.capital, (c, place) => weekday({ weekday: c['weekdaygenitive'] }, place))],
  [':weekdaygenitive der? :rel :woche', (c, place) => weekdayOfWeek({ ...c, weekday: c['weekdaygenitive'] }, place)],
  [':rel :weekday :daypart?', weekday],
  [':rel :weekdaypart', (c, place) => weekday({ rel: c['rel'], weekday: c['weekdaypart'] }, place)],
  [':dayadj :weekday|:weekdaypart :daypart?', dayFromNow],
  [':dayadj :tag', dayFromNow],
  [':dayadj :daypart', dayFromNow],
  [':weekday|:weekdaypart :daypart? :rel :woche', weekdayOfWeek],
  [':weekday|:weekdaypart :daypart? der :rel :woche', weekdayOfWeek],
  [':rel :woche :weekday|:weekdaypart', weekdayOfWeek],
  [':weekday vor :number :count', (c, place) => (c['count'] === COUNT.week ? weekdayOfWeek({ ...c, rel: -c['number']! }, place) : undefined)],
  [':weekday :daypart? in :number :count', weekdayBeyond],
  [':ordinal|:rel :weekday im|des :month :year?', nthWeekday],
  [':same :weekday :daypart?', weekdayFromTold(0)],
  [':following :weekday :daypart?', weekdayFromTold(1)],
  [':weekday darauf|danach', weekdayFromTold(1)],
  [':weekday zuvor|davor', weekdayFromTold(-1)],
];

const NEAR: readonly PatternEntry[] = [
  [':dayword :daypart?', where((place, c) => c['dayword'] !== 1 || isTomorrow(place), where((place, c) => c['dayword'] === 1 || !(place.tokens[place.from]!.capital && isQuotedName(place)), dayFromNow))],
  [':same :tag|:daypart', shift('day', 0, 'told')],
  [':following :tag|:daypart', shift('day', 1, 'told')],
  [':previous :tag', shift('day', -1, 'told')],
  [':rel :tag', thisDay],
  [':rel :daypart', where(({ tokens, to }) => tokens[to - 1]!.capital, thisDay)],
  [':tag darauf|danach|drauf', shift('day', 1, 'told')],
  [':tag zuvor|davor|vorher', shift('day', -1, 'told')],
  [':shiftday', where((place) => place.tokens[place.from]!.text !== 'vorabend' || !['des', 'der', 'von', 'eines', 'seines', 'ihres', 'dieses'].includes(behind(place)), shiftNoun('day', 'shiftday'))],
  [':rel :woche|:wochenende', unclear('stretch')],
  [':edge :rel :woche', unclear('stretch')],
  [':edge der :rel? :woche', unclear('stretch')],
  [':same :woche|:wochenende', unclear('stretch')],
  [':following :woche', unclear('stretch')],
  [':weekedge', unclear('stretch')],
  [':wochenende', where(isWeekend, unclear('stretch'))],
  [':day ~. kalenderwoche :year?', unclear('stretch')],
  ['kalenderwoche|kw :number', unclear('stretch')],
  ['jahreswechsel|jahreswende :year?', unclear('years')],
  [":month|:season '|’ ~:two", calendarOrSeason],
  ['jahreswechsel :year ~/ ~:year|:two', unclear('years')],
];

const COUNTED: readonly PatternEntry[] = [
  ['vor :exact? :number :count', counted(-1, 'now')],
  ['vor :exact? :hedge :hedge? :number :count', roughly()],
  ['vor mehr|weniger als :number :count', roughly()],
  ['vor :number bis|oder :number :count', roughly()],
  ['vor :number :half :count', roughly()],
  ['vor :half :count', roughly()],
  ['in :exact? :number :count', where((place) => !isRecord(place), counted(1, 'now', true))],
  ['in :exact? :hedge :number :count', roughly(true)],
  ['in :number :half :count', roughly(true)],
  [':number :count :after', where(notCompared, counted(1, 'told'))],
  [':number :count :earlier', where(notCompared, counted(-1, 'told'))],
  [':hedge :number :count :after|:earlier', where(notCompared, roughly())],
  [':number :half :count :after|:earlier', where(notCompared, roughly())],
];

const FEASTS: readonly PatternEntry[] = feastNames('de').flatMap(([name, number]): PatternEntry[] => {
  const build: Build = (c, place) => (place.tokens[place.from]!.text === 'sylvester' && place.tokens[place.to]?.capital ? undefined : feast({ ...c, feast: number }, place));
  return [[name, build], [`${name} :year`, build], [`:rel ${name}`, build], [`:dayadj ${name}`, build], [`${name} :rel :jahr`, build], [`${name} des :rel :jahr`, build]];
});

/** `Freitag`, `Heute`: titles of papers and broadcasts. */
function isQuotedName({ tokens, from, to }: Place): boolean {
  const next = tokens[to];
  return tokens[from - 1] !== undefined && ['„', '"', '»'].includes(tokens[from - 1]!.text) && next !== undefined && ['“', '"', '”', '«'].includes(next.text) && !next.blank;
}

const EDGE_LINKS = new Set(['bis', 'oder', 'und', '/', '-', '–']);

/** A day without its month: borrowed from the next ("10. bis 12. November"), else from the article's date. */
const BARE_DAYS: readonly PatternEntry[] = [
  [':edge', where(({ tokens, to }) => EDGE_LINKS.has(tokens[to]?.text ?? '') && tokens[to + 1]?.means?.['edge'] !== undefined, looseEdge)],
  [':abbr ~.?', looseMonth],
  [':day ~.', (c, place) => ({ is: 'calendar', day: c['day'], ...(isBareDay('de', place) ? {} : { loose: true }) })],
  [':weekday ~,? dem|den|der? :day ~.', (c, place) => ({ is: 'calendar', weekday: c['weekday'], day: c['day'], ...(isBareDay('de', place) ? {} : { loose: true }) })],
];

export const GERMAN_PATTERNS = new PatternTable([
  ...DAYS, ...withWeekday(DAYS), ...MONTHS, ...YEARS, ...WEEKDAYS, ...NEAR, ...COUNTED, ...GERMAN_AGES, ...GERMAN_ERAS, ...FEASTS, ...BARE_DAYS,
]);
