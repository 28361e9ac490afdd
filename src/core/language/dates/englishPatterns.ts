import { bareYear, calendar, chosenMonth, chosenSeason, COUNT, counted, feast, looseEdge, looseMonth, monthFromTold, nthWeekday, partOfYear, ofYearTold, roughly, season, seasonFromTold, shift, shiftByRel, shortYear, twoYears, unclear, wayOf, weekday, weekdayBeyond, weekdayFromTold, weekdayOfWeek, where } from './builders';
import { isBareDay, isHyphen, isMonth, isOfGame, isRecord, isWeekday, isWeekend, lastsSoLong } from './context';
import { FREE_ORDINAL_TAILS, TITLE_HEADS } from './contextTables';
import { ENGLISH_AGES } from './englishAges';
import { ENGLISH_ERAS } from './eras';
import { feastNames } from './feasts';
import { numericPatterns } from './numericPatterns';
import { type Build, type PatternEntry, PatternTable, type Place } from './Pattern';
import { isYear } from './years';

/** Months that are first names, verbs or auxiliaries as well. */
const AMBIGUOUS = new Set([3, 4, 5, 6, 8]);
const before = ({ tokens, from }: Place, by = 1): string => tokens[from - by]?.text ?? '';
const behind = ({ tokens, to }: Place): string => tokens[to]?.text ?? '';

/** "September" of "September 11 Commission" is no month. */
const namesTitle = ({ tokens, to }: Place): boolean => (tokens[to]?.capital === true && TITLE_HEADS.has(tokens[to]!.text)) || tokens[to]?.means?.['day'] !== undefined && tokens[to + 1] !== undefined && tokens[to + 1]!.capital && TITLE_HEADS.has(tokens[to + 1]!.text);

const bareMonth = where((place, c) => isMonth('en', place, AMBIGUOUS.has(c['month']!)) && !namesTitle(place), calendar);
/** A month and day by digits, without a year with a capital; not in the name of a commission or museum. */
const capitalMonth = where(({ tokens, from, to }, c) => !(tokens[to]?.capital && TITLE_HEADS.has(tokens[to].text)) && tokens.slice(from, to).some(({ means, capital }) => (means?.['month'] ?? means?.['abbr']) !== undefined && (capital || c['year'] !== undefined)), calendar);

/** Not "two days before the vote", "a year earlier than planned", "the day after he came". */
const byItself = (place: Place): boolean => {
  const next = place.tokens[place.to];
  return next === undefined || next.kind === 'mark' || !next.blank || ['and', 'but', 'in', 'at', 'on', 'with', 'by', 'of', 'for', 'or', 'when', 'was', 'were', 'had', 'is'].includes(next.text);
};
/** Not "a year later than planned", "a year later after the operation". */
const notThan = (place: Place): boolean => !['than', 'after'].includes(behind(place));
const isThe = (place: Place): boolean => ['the', 'that'].includes(before(place));
const told = (unit: 'day' | 'month' | 'year', by: number): Build => shift(unit, by, 'told');

const SEASON_CUES = new Set(['the', 'by', 'since', 'until', 'early', 'late', 'mid']);
/** "in the spring"; "fall" and "spring" are verbs, and "in the summer" may be every summer. */
const aSeason = where((place, c) => c['season'] !== 3 && (before(place) === 'the' ? ['in', 'by', 'since', 'until', 'during', 'of', 'for'].includes(before(place, 2)) : SEASON_CUES.has(before(place)) && before(place) !== 'the') && (place.tokens[place.to] === undefined || place.tokens[place.to]!.kind === 'mark' || /^(?:and|but|when|as|for|after|before|that|because|with|to)$/.test(behind(place))), season);

/** "by mid-year", "at month end". */
const isEdge = (place: Place): boolean => ['by', 'at', 'until', 'before', 'for', 'since', 'in', 'around', 'of'].includes(before(place)) && (place.tokens[place.to]?.kind !== 'word' || FREE_ORDINAL_TAILS.has(behind(place)));

/** "in '99", "the class of '68"; not the beginning of a quotation. */
function isShortYear({ tokens, from, to }: Place): boolean {
  const next = tokens[to];
  const isListed = [',', 'and', '&'].includes(tokens[from - 1]?.text ?? '') && (tokens[from - 2]?.means?.['year'] !== undefined || tokens[from - 2]?.means?.['two'] !== undefined);
  return tokens[from]!.blank && (isListed || YEAR_WORDS.has(tokens[from - 1]?.text ?? '')) && (next === undefined || next.blank || [',', '.', ';', ')', ':', '?', '!', '-', '–'].includes(next.text));
}

const YEAR_WORDS = new Set(['in', 'since', 'until', 'by', 'from', 'of', 'during', 'early', 'late', 'mid', 'summer', 'spring', 'winter', 'fall', 'autumn', 'to', 'and', 'before', 'after', 'season', 'year']);

const isQuarter = (place: Place): boolean => ['the', 'in', 'for', 'fiscal'].includes(before(place)) && !isOfGame(place);

const DAYS: readonly PatternEntry[] = [
  ...numericPatterns('month'),
  [':month :day ~:suffix? :year?', capitalMonth],
  [':month :day ~:suffix? , :year', calendar],
  [':month ~, :day ~:suffix? ~, :year', calendar],
  [':month the? :day ~:suffix', calendar],
  [':abbr ~.? :day ~:suffix? :year?', capitalMonth],
  [':abbr ~.? :day ~:suffix? , :year', calendar],
  [':day ~:suffix? :month :year?', capitalMonth],
  [':day ~:suffix? of :month :year?', calendar],
  [':day ~:suffix? of :month ~, :year', calendar],
  [':day ~:suffix? :month ~, :year', calendar],
  [':day ~:suffix? :abbr ~.? :year?', capitalMonth],
  [':day ~:suffix? :abbr ~.? ~, :year', calendar],
  [':day ~. :month :year', calendar],
  [':day ~- ~:abbr|:month ~- ~:year|:two', calendar],
  [':day / :month|:abbr / :year', calendar],
  [":month|:abbr ~.? :day ~:suffix? ~,? '|’ ~:two", calendar],
  [':month :day ~:suffix of :year', calendar],
  [':day ~:suffix :month of :year', calendar],
  [':month the :ordinal', (c, place) => calendar({ ...c, day: c['ordinal'] }, place)],
  [':ordinal of :month :year?', where(isThe, (c, place) => calendar({ ...c, day: c['ordinal'] }, place))],
  [':ordinal of :month ~, :year', where(isThe, (c, place) => calendar({ ...c, day: c['ordinal'] }, place))],
  [':month|:abbr ~.? :day ~:suffix? ~,? :rel :jahr', calendar],
  [':day ~:suffix? :month|:abbr ~.? :rel :jahr', calendar],
];

const withWeekday = (entries: readonly PatternEntry[]): readonly PatternEntry[] => entries.flatMap(([pattern, build]): PatternEntry[] => [
  [`:weekday :daypart? ,? the? ${pattern}`, build],
  [`:weekday , on ${pattern}`, build],
  [`:weekdayabbr ~. ~,? ${pattern}`, build],
  [`:weekdayabbr ~,? ${pattern}`, build],
]);

const ofNextTold: Build = (c, place) => ofYearTold({ ...c, rel: c['following'] ?? c['previous'] }, place);

const MONTHS: readonly PatternEntry[] = [
  [':month ~,? :year', calendar],
  [':month of :year', calendar],
  [':abbr ~.? ~,? :year', calendar],
  [":month|:season of? '|’ ~:two", (c, place) => (c['month'] === undefined ? season({ ...c, year: shortYear(c['two']) }, place) : calendar(c, place))],
  [':month', bareMonth],
  [':edge ~-? :month :year?', calendar],
  [':edge ~-? :month ~, :year', calendar],
  [':edge ~-? ~:month', calendar],
  ...['', ' :year', ' :rel :jahr'].map((tail): PatternEntry => [`end ~-|‐|‑ ~:month${tail}`, calendar]),
  ['end ~-|‐|‑ ~:year', calendar],
  [':edgeof of :month :year?', calendar],
  [':edgeof of :month of :year', calendar],
  [':rel :month', where(({ tokens, to }, c) => !(tokens[to]?.means?.['day'] !== undefined && tokens[to + 1]?.text === ',') && (tokens[to - 1]!.capital || !AMBIGUOUS.has(c['month']!)), chosenMonth)],
  [':month of? :same same? :jahr', ofYearTold],
  [':edge ~-? :month of? :same same? :jahr', ofYearTold],
  [':month of? the :following|:previous :jahr', ofNextTold],
  [':month :day of the :following|:previous :jahr', ofNextTold],
  [":monthunit '|’ ~s end", shift('month', 0, 'now')],
  [':monthunit ~-|‐|‑? end', where(isEdge, shift('month', 0, 'now'))],
  [':rel :month :day', where((place) => place.tokens[place.to]?.text !== ',' || place.tokens[place.to + 1]?.means?.['year'] === undefined, (c) => ({ is: 'calendar', month: c['month'], day: c['day'], way: wayOf(c['rel']!) }))],
  [':month of? :rel :jahr', calendar],
  [':edge :month of? :rel :jahr', calendar],
  [':edge ~-? :month of :year', calendar],
  [':rel :monthunit', where((place) => !lastsSoLong(place), shiftByRel('month'))],
  [':edge ~-? :rel :monthunit', shiftByRel('month')],
  [':edgeof of the|:rel :monthunit', (c) => ({ is: 'shift', unit: 'month', by: c['rel'] ?? 0, from: 'now' })],
  [':day ~:suffix of :rel :monthunit', (c) => ({ is: 'calendar', day: c['day'], monthBy: c['rel'] })],
  ['this? past :month', (c) => ({ is: 'calendar', month: c['month'], way: 'before' })],
  ['this? past :season', (c) => ({ is: 'season', season: c['season']!, way: 'before' })],
  [':edgeof of :rel :month', chosenMonth],
  [':edge ~-? :rel :month', chosenMonth],
  [':edgeof of :month of? :rel :jahr', calendar],
  [':following :month', monthFromTold(1)],
  [':same same? :monthunit', told('month', 0)],
  [':following :monthunit', told('month', 1)],
  [':previous :monthunit', told('month', -1)],
  ['next :monthunit', where(isThe, told('month', 1))],
  [':monthunit before', where((place) => isThe(place) && byItself(place), told('month', -1))],
  [':monthunit after', where((place) => isThe(place) && byItself(place), told('month', 1))],
];

const YEARS: readonly PatternEntry[] = [
  [':year', where(isYear('en'), bareYear)],
  [':edge ~-? :year', calendar],
  [':edge ~- ~:year', calendar],
  [':edgeof of :year', calendar],
  [':year ~/ ~:year|:two', twoYears],
  [':year ~-|–|‐|‑ ~:two', twoYears],
  ['next :jahr', where((place) => isThe(place) && !lastsSoLong(place), () => ({ is: 'shift', unit: 'year', by: 1, from: 'now', mayBeTold: true }))],
  [':rel :jahr', where((place) => !lastsSoLong(place), shiftByRel('year'))],
  ["'|’|‘ ~:two", where(isShortYear, (c) => ({ is: 'calendar', year: shortYear(c['two']) }))],
  [":jahr '|’ ~s end", (c, place) => partOfYear({ ...c, edge: 12 }, place)],
  [':edge ~-|‐|‑ ~:jahr', where(isEdge, partOfYear)],
  [':edgeof of :same same? :jahr', told('year', 0)],
  [':season of? :same same? :jahr', (c) => ({ is: 'season', season: c['season']!, told: 0 })],
  [':same same? :season', seasonFromTold(0)],
  [':following :season', seasonFromTold(1)],
  [':previous :season', seasonFromTold(-1)],
  [':edge :rel :jahr', shiftByRel('year')],
  [':edgeof of :rel :jahr', shiftByRel('year')],
  [':edgeof of the :jahr', partOfYear],
  [':jahr ~-|‐|‑ ~end :year?', partOfYear],
  [':rel :jahr ~-|‐|‑ ~end', partOfYear],
  ['yearend :year?', partOfYear],
  [':jahr end', where(isEdge, partOfYear)],
  ['new :jahr', where((place) => before(place) === 'the' && place.tokens[place.to]?.text !== "'" && place.tokens[place.to]?.text !== '’', (): ReturnType<Build> => ({ is: 'shift', unit: 'turn', by: 1, from: 'now' }))],
  [':same same? :jahr', told('year', 0)],
  [':following :jahr', told('year', 1)],
  [':previous :jahr', told('year', -1)],
  ['next :jahr', where(isThe, told('year', 1))],
  [':jahr before', where((place) => isThe(place) && byItself(place), shift('year', -1, 'spoken'))],
  [':jahr after', where((place) => isThe(place) && byItself(place), told('year', 1))],
  [':ordinal|last|final quarter', where(isQuarter, partOfYear)],
  [':day ~:suffix quarter', where(isQuarter, partOfYear)],
  [':day ~:suffix quarter of? :year', partOfYear],
  [':ordinal quarter of the new :jahr', shift('turn', 1, 'now')],
  [':ordinal quarter of? :year', partOfYear],
  [':ordinal quarter of the :jahr', partOfYear],
  [':ordinal quarter of? :rel :jahr', partOfYear],
  [':ordinal half of :year', partOfYear],
  [':edgeof of the :ordinal quarter', partOfYear],
  [':edgeof of the :ordinal quarter of :year', partOfYear],
  [':edgeof of :rel :season', chosenSeason],
  [':ordinal half of the|:rel :jahr', partOfYear],
  ['q ~:monthnumber :year?', where(({ tokens, from }) => Number(tokens[from + 1]!.text) <= 4, partOfYear)],
  [':rel quarter', where((place) => !isHyphen(place.tokens[place.to]), (c) => ({ is: 'shift', unit: 'quarter', by: c['rel']!, from: 'now' }))],
  [':season of? :year', season],
  [':edge :season of? :year?', where((place, c) => c['year'] !== undefined || ['in', 'by', 'since', 'until', 'of', 'from', 'and', 'or', 'to'].includes(before(place)), season)],
  [':season of? :year ~/|-|– ~:year|:two', twoYears],
  [':season', aSeason],
  [':rel :season', chosenSeason],
  [':season of? :rel :jahr', season],
];

const ABBREVIATION_CUES = new Set(['on', 'by', 'until', 'since', 'before', 'after', 'for', 'or', 'and', 'do']);
/** "Tues", "Fri"; not "Sun", which is a name as well. */
const isAbbreviation = ({ tokens, from, to }: Place): boolean => {
  const token = tokens.slice(from, to).find(({ means }) => means?.['weekdayabbr'] !== undefined)!;
  return token.capital && token.text !== 'sun' && tokens[to]?.text !== '-';
};
const abbreviated: Build = (c, place) => weekday({ ...c, weekday: c['weekdayabbr'] }, place);

const WEEKDAYS: readonly PatternEntry[] = [
  [':weekday :daypart?', where(isWeekday, weekday)],
  [':rel past? :weekday :daypart?', (c, place) => weekday(place.tokens[place.from + 1]!.text === 'past' ? { ...c, rel: -1 } : c, place)],
  ['this coming :weekday :daypart?', (c, place) => weekday({ ...c, rel: 1 }, place)],
  ['next :weekday :daypart?', where((place) => before(place) === 'the', weekdayFromTold(1))],
  [':weekday before', where((place) => isThe(place) && byItself(place), weekdayFromTold(-1))],
  [':weekday after|following', where((place) => isThe(place) && byItself(place), weekdayFromTold(1))],
  ['past :weekday :daypart?', (c, place) => weekday({ ...c, rel: -1 }, place)],
  [':weekdayabbr', where((place) => ABBREVIATION_CUES.has(before(place)) && isAbbreviation(place), abbreviated)],
  [':weekdayabbr ~.', where((place) => ABBREVIATION_CUES.has(before(place)) && isAbbreviation(place) && !place.tokens[place.to]?.capital, abbreviated)],
  [':rel :weekdayabbr', where(isAbbreviation, abbreviated)],
  ['early|late :weekday :daypart?', where(isWeekday, weekday)],
  [':weekday :daypart? of? :rel :week', weekdayOfWeek],
  [':rel :week :weekday', weekdayOfWeek],
  [':number :count from :weekday', weekdayBeyond],
  [':ordinal|last :weekday in|of :month :year?', nthWeekday],
  [':ordinal|last :weekday in|of :month ~, :year', nthWeekday],
  [':following :weekday :daypart?', weekdayFromTold(1)],
  [':previous :weekday :daypart?', weekdayFromTold(-1)],
  ['that :weekday :daypart?', where((place) => ['on', 'by', 'since', 'until', 'of'].includes(before(place)), weekdayFromTold(0))],
];

const NEAR: readonly PatternEntry[] = [
  [':dayword :daypart?', where((place) => !isTitle(place), (c) => ({ is: 'shift', unit: 'day', by: c['dayword']!, from: 'now' }))],
  ['early|late :dayword :daypart?', (c) => ({ is: 'shift', unit: 'day', by: c['dayword']!, from: 'now' })],
  ['day before yesterday', shift('day', -2, 'now')],
  ['day after tomorrow', shift('day', 2, 'now')],
  ['this :daypart', shift('day', 0, 'now')],
  ['last night|evening', shift('day', -1, 'now')],
  ['late last night', shift('day', -1, 'now')],
  [':same same? :dayunit|:daypart', told('day', 0)],
  ['this same :dayunit', told('day', 0)],
  ['this :dayunit', where((place) => before(place) === 'on', told('day', 0))],
  [':following :dayunit|:daypart', where((place) => isThe(place), told('day', 1))],
  [':previous :dayunit|:daypart', told('day', -1)],
  ['next :dayunit|:daypart', where((place) => isThe(place) || byItself(place), told('day', 1))],
  [':dayunit|night|evening before', where((place) => isThe(place) && byItself(place), told('day', -1))],
  [':dayunit|night|evening after', where((place) => isThe(place) && byItself(place), told('day', 1))],
  [':rel :week|:weekend', where((place) => !lastsSoLong(place), unclear('stretch'))],
  [':edge :rel :week', unclear('stretch')],
  ['this? past :weekend', unclear('stretch')],
  ['this past :week', unclear('stretch')],
  [':edgeof of the|:rel :week|:weekend', unclear('stretch')],
  [':same same? :week|:weekend', unclear('stretch')],
  [':following :week|:weekend', unclear('stretch')],
  [':previous :week|:weekend', unclear('stretch')],
  [':week before', where((place) => isThe(place) && byItself(place), unclear('stretch'))],
  [':week|:weekend before last', unclear('stretch')],
  [':week after next', unclear('stretch')],
  [':weekend', where(isWeekend, unclear('stretch'))],
  [':weekend of', where(isThe, () => undefined)],
];

const COUNTED: readonly PatternEntry[] = [
  [':exact? :number :count ago', counted(-1, 'now')],
  [':hedge :hedge? :number :count ago', roughly()],
  ['more|less|fewer than :number :count ago', roughly()],
  ['half a :count ago', roughly()],
  [':number ~-|–|‐|‑ ~:number :count ago', roughly()],
  [':number or|to :number :count ago', roughly()],
  [':number :count or so|two ago', roughly()],
  [':number :count and a half ago', roughly()],
  ['in :exact? :number :count', where((place, c) => !/^(?:of|and|by)$/.test(behind(place)) && !(c['number'] === 1 && c['count'] === COUNT.day) && (c['count'] === COUNT.day || !isRecord(place)), counted(1, 'now', true))],
  [':number :count from now|today', counted(1, 'now')],
  [':exact? :number :count :after', where(notThan, counted(1, 'told'))],
  [':exact? :number :count :earlier', where(notThan, counted(-1, 'told'))],
  [':number :count before', where(byItself, counted(-1, 'told'))],
  [':number :count after', where(byItself, counted(1, 'told'))],
  [':hedge :number :count :after|:earlier', where(notThan, roughly())],
];

const FEAST_CUES = new Set(['on', 'over', 'by', 'until', 'till', 'since', 'before', 'after', 'for', 'at', 'this', 'last', 'next', 'during', 'through']);
/** "Halloween cookies", "Thanksgiving dinner": a kind of thing, which says nothing of when. */
function isFeastThing({ tokens, from, to }: Place): boolean {
  const [first, next] = [tokens[from]!, tokens[to]];
  if (!['halloween', 'thanksgiving', 'valentine'].includes(first.text) || next?.kind !== 'word' || !next.blank) return false;
  return !FEAST_CUES.has(tokens[from - 1]?.text ?? '') && !next.means && !FREE_ORDINAL_TAILS.has(next.text) && (/^(?:cookies?|dinners?|costumes?|part(?:y|ies)|dishes|sides?|desserts?|turkeys?|meals?|recipes?|decorations?|cupcakes?|monsters?|cards?|gifts?|presents?|cand(?:y|ies)|pies?|feasts?|ideas?|superstitions|specials?|movies?|appetizers|leftovers|traditions?|shopping|deals?|sales?|plans|gatherings?)$/.test(next.text));
}

const FEASTS: readonly PatternEntry[] = feastNames('en').flatMap(([name, number]): PatternEntry[] => {
  const build: Build = (c, place) => (isFeastThing(place) ? undefined : feast({ ...c, feast: number }, place));
  return [[name, build], [`${name} :year`, build], [`:rel ${name}`, build], [`${name} :rel :jahr`, build]];
});

/** "Russia Today", "USA Today", the "Today" programme. */
function isTitle({ tokens, from, to }: Place): boolean {
  const [token, previous, next] = [tokens[from]!, tokens[from - 1], tokens[to]];
  if (token.capital && previous?.kind === 'word' && endsQuotation(tokens, to)) return true;
  if (token.text !== 'today' || !token.capital) return false;
  return (previous !== undefined && previous.capital && token.blank && ['usa', 'russia', 'psychology', 'india', 'history', 'politics', 'radio'].includes(previous.text)) || ['show', 'programme', 'program'].includes(next?.text ?? '');
}

/** A closing mark stands right behind, perhaps behind a stop or comma. */
function endsQuotation(tokens: Place['tokens'], at: number): boolean {
  const mark = tokens[at]?.text === '.' || tokens[at]?.text === ',' ? at + 1 : at;
  const closing = tokens[mark];
  return closing !== undefined && !closing.blank && ['"', '”', '’', "'"].includes(closing.text) && tokens[mark + 1]?.text !== 's';
}

const BARE_DAYS: readonly PatternEntry[] = [
  [':edge', where(({ tokens, to }) => ['to', 'or', '-', '–', 'and'].includes(tokens[to]?.text ?? '') && tokens[to + 1]?.means?.['edge'] !== undefined, looseEdge)],
  [':abbr ~.?', looseMonth],
  [':day', where(({ tokens, from, to }) => tokens[from - 1]?.text !== '/' && tokens[to]?.text !== '/', (c) => ({ is: 'calendar', day: c['day'], loose: true }))],
  [':day ~:suffix', (c, place) => ({ is: 'calendar', day: c['day'], ...(isBareDay('en', place) ? {} : { loose: true }) })],
  [':weekday ~,? the :day ~:suffix', calendar],
];

export const ENGLISH_PATTERNS = new PatternTable([
  ...DAYS, ...withWeekday(DAYS), ...MONTHS, ...YEARS, ...WEEKDAYS, ...NEAR, ...COUNTED, ...ENGLISH_AGES, ...ENGLISH_ERAS, ...FEASTS, ...BARE_DAYS,
]);
