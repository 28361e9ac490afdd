import { decade, unclear, where } from './builders';
import { lastsSoLong } from './context';
import { FREE_ORDINAL_TAILS } from './contextTables';
import type { PatternEntry, Place } from './Pattern';

const before = ({ tokens, from }: Place, by = 1): string => tokens[from - by]?.text ?? '';

/** Somebody's age: "in his 60s". */
const OWNERS = new Set(['his', 'her', 'their', 'my', 'your', 'our', 'high', 'low', 'upper', 'lower', 'mid']);
/** Before two digits, they say that a decade is meant and neither a temperature nor a make. */
const SHORT_CUES = new Set(['the', 'and', 'or', 'to', 'since', 'in', 'until', 'of', 'from', '/', '-', '–']);

/** Decades and centuries. */
export const ENGLISH_AGES: readonly PatternEntry[] = [
  [':digits ~s', where((place) => place.tokens[place.from]!.text.length > 2 ? !OWNERS.has(before(place)) : SHORT_CUES.has(before(place)) && !OWNERS.has(before(place, 4)), decade)],
  [":digits '|’ ~s", where((place) => isDecade(place), decade)],
  [":edge ~-? :digits '|’ ~s", decade],
  [":edgeof of the :digits '|’ ~s", decade],
  ["'|‘|’ ~:digits ~s", where((place) => place.tokens[place.from]!.blank, decade)],
  [':edge ~-? :digits ~s', where((place) => !OWNERS.has(before(place)), decade)],
  [':edge ~- ~:digits ~s', where((place) => !OWNERS.has(before(place)), decade)],
  [":edge '|‘|’ ~:digits ~s", decade],
  [":edge ~- ~'|‘|’ ~:digits ~s", decade],
  [':edgeof of the :digits ~s', decade],
  [':decadeword', where((place) => before(place) === 'the', unclear('decade'))],
  [':edge :decadeword', where((place) => before(place) === 'the', unclear('decade'))],
  [':day ~:suffix :century', unclear('decade')],
  [':ordinal :century', unclear('decade')],
  [':edge? :day ~:suffix centuries', unclear('decade')],
  [':edge? :ordinal centuries', unclear('decade')],
  [':edge :day ~:suffix :century', unclear('decade')],
  [':edge :ordinal :century', unclear('decade')],
  [':edge ~- ~:day ~:suffix :century', unclear('decade')],
  [':edgeof of the :day ~:suffix :century', unclear('decade')],
  [':edgeof of the :ordinal :century', unclear('decade')],
  [':ordinal half|quarter of the :ordinal :century', unclear('decade')],
  [':ordinal half|quarter of the :day ~:suffix :century', unclear('decade')],
  [':ordinal half of the :digits ~s', decade],
  [':edgeof of the :century|decade', where(({ tokens, from }) => tokens[from]!.text !== 'turn', unclear('decade'))],
  [':rel :century', where((place) => !lastsSoLong(place), unclear('decade'))],
];

/** "the 1940's", "the 70's and 80's", but "1940's hit" and "the upper 80's". */
function isDecade(place: Place): boolean {
  const { tokens, from, to } = place;
  const isLong = tokens[from]!.text.length === 4;
  const isNear = !tokens[from + 1]!.blank;
  if (['the', 'early', 'late', 'mid'].includes(before(place))) return true;
  if (['and', 'or', 'to', ',', '-', '–'].includes(before(place)) && before(place, 2) === 's') return true;
  return isLong && isNear && (before(place) !== 'in' || tokens[to]?.kind !== 'word' || FREE_ORDINAL_TAILS.has(tokens[to].text));
}
