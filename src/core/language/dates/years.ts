import { countsThings, isHyphen } from './context';
import { NUMBERED_THINGS, ROUGHLY, YEAR_CUES, YEAR_NOUNS, YEAR_VERBS } from './contextTables';
import type { DateToken } from './DateToken';
import type { Place } from './Pattern';

type Tokens = readonly DateToken[];

/** The last year that a number stands for without a word that says so. */
const LAST_YEAR = 2060;

/** Whether a number of four digits stands for a year: by what stands before it, by what it would count, and by how round it is. */
export const isYear = (language: 'de' | 'en') => (place: Place): boolean => {
  const { tokens, from, to } = place;
  const year = tokens[from]!.means!['year']!;
  const before = tokens[from - 1];
  const cue = cueBefore(tokens, from);
  if (isPartOfNumber(tokens, from, to, year) || isNumbered(tokens, from)) return false;
  if (countsThings(tokens, to) && !(cue === 'firm' && tokens[to]!.means?.['count'] === undefined)) return false;
  if (cue !== undefined && tokens[from - 2]?.means?.['year'] !== undefined) return true;
  if (isFirstOfNumbers(tokens, to)) return false;
  const isRound = year % 100 === 0;
  if (before && ROUGHLY.has(before.text) && isRound) return false;
  if (isRound && isHyphen(tokens[to]) && !tokens[to]!.blank && tokens[to + 1]?.means?.['year'] === year + 1) return true;
  if (isRound) return isRoundYear(tokens, from, to, cue !== undefined, language);
  if (year >= 1900 && year <= LAST_YEAR) return true;
  if (year >= 2150) return false;
  if (language === 'de') return cue === 'firm' || (cue === 'cue' && year >= 1200 && !isNoun(tokens[to])) || (year >= 1500 && year < 1900 && isToldPlainly(tokens, from, to));
  return !isPlural(tokens[to]) && (cue !== undefined ? year >= 1000 : year >= 1500 && ['the', 'than', 'date', 'a', 'an', 'his', 'her', 'its', 'their'].includes(before?.text ?? ''));
};

/** "2000 to 3000 units". */
function isFirstOfNumbers(tokens: Tokens, to: number): boolean {
  const second = tokens[to + 1];
  return (tokens[to]?.text === 'to' || tokens[to]?.text === 'bis') && second?.kind === 'number' && second.text.length >= 4 && second.means?.['year'] === undefined;
}

/** `firm` where a number is a year whatever stands behind it. */
function cueBefore(tokens: Tokens, from: number): 'firm' | 'cue' | undefined {
  const before = tokens[from - 1];
  if (before === undefined) return undefined;
  if (YEAR_NOUNS.has(before.text) || (before.text === '.' && !before.blank && tokens[from - 2]?.text === 'c')) return 'firm';
  return YEAR_CUES.has(before.text) || isHyphen(before) ? 'cue' : undefined;
}

/** "Im Jahr 2000", "in 2000 he"; "2000 wurde er Trainer" at the head of a sentence. */
function isRoundYear(tokens: Tokens, from: number, to: number, hasCue: boolean, language: 'de' | 'en'): boolean {
  const before = tokens[from - 1];
  const next = tokens[to];
  if (next !== undefined && next.kind === 'word' && !next.capital && countsThings(tokens, to + 1) && tokens[to + 1]!.kind === 'word') return false;
  if (hasCue) return language === 'de' ? !isNoun(next) : !isPlural(next);
  if (language === 'en' && isNamed(tokens, from, to)) return true;
  return (before === undefined || before.kind === 'mark') && next !== undefined && YEAR_VERBS.has(next.text);
}

/** "Sydney 2000 Olympics": in the middle of a name. */
function isNamed(tokens: Tokens, from: number, to: number): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  return before !== undefined && next !== undefined && before.kind === 'word' && before.capital && next.kind === 'word' && next.capital && next.text.length > 2 && !countsThings(tokens, to) && tokens[from]!.text >= '1900' && tokens[from]!.text <= '2000';
}

function isNumbered(tokens: Tokens, from: number): boolean {
  const before = tokens[from - 1];
  const thing = before?.text === '.' && !before.blank ? tokens[from - 2] : before;
  return thing !== undefined && (NUMBERED_THINGS.has(thing.text) || thing.text.endsWith('agenda'));
}

/** "2015/2120", the number of a regulation; "235-1972", a telephone number; "0341 2015". */
function isPartOfNumber(tokens: Tokens, from: number, to: number, year: number): boolean {
  const [slash, number] = [tokens[to], tokens[to + 1]];
  if (slash?.text === '/' && !slash.blank && number?.kind === 'number' && !number.blank && (number.means?.['year'] ?? LAST_YEAR + 1) > LAST_YEAR) return true;
  const [mark, further] = [tokens[from - 1], tokens[from - 2]];
  if (mark?.kind === 'number') return !tokens[from]!.blank || (mark.means?.['year'] === undefined && (mark.blank || further?.kind !== 'word'));
  if (tokens[from]!.blank || mark === undefined || mark.blank || further?.kind !== 'number') return false;
  if (mark.text === '/') return further.means?.['year'] === undefined || year > LAST_YEAR;
  return isHyphen(mark) && further.means?.['year'] === undefined;
}

const AMOUNTS = /^(?:auf|sind|waren|davon|statt|nur|noch|zu|mit|à|je|pro|minus|mal|plus|insgesamt|hat|haben|hatten|kamen|kommen|bei|betr[äu]gt?e?n?|kostete?n?|zählten?|umfasste?n?|erreichte?n?|macht?e?n?)$/;

/** "gründete 1869 in Braunschweig", "erst 1892:", "1581 ging sie": no noun that it would count follows, and nothing before it weighs or counts. */
function isToldPlainly(tokens: Tokens, from: number, to: number): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (next === undefined || !(next.kind === 'mark' ? [',', ':', ';', '.', ')', '–'].includes(next.text) && tokens[to + 1]?.blank !== false : TOLD_TAILS.has(next.text) || YEAR_VERBS.has(next.text))) return false;
  if (next.kind === 'mark' && (before === undefined || before.kind !== 'word' || before.capital || SO_MANY.has(before.text))) return false;
  return before === undefined || (before.kind === 'word' ? !AMOUNTS.test(before.text) && !ROUGHLY.has(before.text) && before.means?.['number'] === undefined : ['.', '!', '?', ':', ','].includes(before.text) && tokens[from]!.blank);
}

/** Before a number that a mark follows, they say that it is an amount. */
const SO_MANY = new Set(['schon', 'bereits', 'fast', 'sogar', 'gar', 'nun', 'jetzt', 'heute', 'derzeit', 'immer', 'knapp', 'rund', 'genau', 'und', 'oder']);

const TOLD_TAILS = new Set(['in', 'im', 'am', 'an', 'auf', 'aus', 'bei', 'beim', 'nach', 'von', 'vom', 'zum', 'zur', 'durch', 'unter', 'wegen', 'als', 'der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'einem', 'er', 'sie', 'es', 'sein', 'seine', 'ihr', 'ihre', 'sich', 'erstmals', 'wieder', 'schließlich', 'gegründet', 'geboren', 'erbaut', 'errichtet', 'eröffnet']);

/** A German noun behind the number is what it counts; names of people seldom stand there. */
function isNoun(token: DateToken | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.capital && token.blank;
}

/** An English plural behind the number is what it counts. */
function isPlural(token: DateToken | undefined): boolean {
  return token !== undefined && token.kind === 'word' && !token.capital && /[^s]s$/.test(token.text) && !['was', 'is', 'has', 'as', 'his', 'its', 'this'].includes(token.text);
}
