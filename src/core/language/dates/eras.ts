import { where } from './builders';
import { countsThings } from './context';
import { YEAR_VERBS } from './contextTables';
import type { Build, PatternEntry, Place } from './Pattern';
import { vague } from './Reading';

const beforeOurs: Build = () => vague('era');
const ofOurs: Build = (c) => ({ is: 'calendar', year: c['digits'] });
const CENTURY_BEFORE: Build = () => vague('decade');

/** "AD 79": written with a capital, and not "ad 79". */
const isCapital = ({ tokens, from, to }: Place): boolean => tokens.slice(from, to).some(({ kind, capital }) => kind === 'word' && capital);

/** "28 May 621": three digits that count nothing. */
const isOldYear = ({ tokens, to }: Place): boolean => tokens[to - 1]!.text.length === 3 && !countsThings(tokens, to) && (tokens[to] === undefined || tokens[to]!.kind === 'mark' || YEAR_VERBS.has(tokens[to]!.text));
const oldDay: Build = (c) => ({ is: 'calendar', day: c['day'], month: c['month'], year: c['digits'] });

/** "im Jahr 363": three digits behind the noun. */
function isYearOfOld({ tokens, from, to }: Place, nouns: readonly string[]): boolean {
  return tokens[from]!.text.length === 3 && nouns.includes(`${tokens[from - 2]?.text ?? ''} ${tokens[from - 1]?.text ?? ''}`) && !countsThings(tokens, to);
}

/** Years and centuries that name their era. */
export const ENGLISH_ERAS: readonly PatternEntry[] = [
  [':digits bc|bce', where(isCapital, beforeOurs)],
  [':digits b ~. ~c ~.?', where(isCapital, beforeOurs)],
  [':digits ad|ce', where(isCapital, ofOurs)],
  [':digits a ~. ~d ~.?', where(isCapital, ofOurs)],
  ['ad :digits', where(isCapital, ofOurs)],
  ['a ~. ~d ~. :digits', where(isCapital, ofOurs)],
  [':day ~:suffix :century bc|bce', CENTURY_BEFORE],
  [':ordinal :century bc|bce', CENTURY_BEFORE],
  [':day ~:suffix? :month :digits', where(isOldYear, oldDay)],
  [':digits', where((place) => isYearOfOld(place, ['the year']), ofOurs)],
];

export const GERMAN_ERAS: readonly PatternEntry[] = [
  [':digits v ~. chr ~.?', beforeOurs],
  [':digits vor christus|christi', beforeOurs],
  [':digits n ~. chr ~.?', ofOurs],
  [':digits nach christus|christi', ofOurs],
  [':day ~. :century v ~. chr ~.?', CENTURY_BEFORE],
  [':day ~. :century vor christus|christi', CENTURY_BEFORE],
  [':day ~. :month :digits', where(isOldYear, oldDay)],
  [':digits', where((place) => isYearOfOld(place, ['im jahr', 'im jahre', 'dem jahr', 'dem jahre', 'das jahr']), ofOurs)],
];
