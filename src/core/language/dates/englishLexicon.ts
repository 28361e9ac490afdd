import { COUNT } from './builders';
import { buildLexicon, inflected, numbered } from './lexicon';

/** What English words mean in dates. Values as in the German one. */
export const ENGLISH_LEXICON = buildLexicon([
  ['month', numbered('january february march april may june july august september october november december')],
  ['abbr', numbered('jan feb|febr mar apr - jun jul aug sep|sept oct nov dec')],
  ['weekday', numbered('monday tuesday wednesday thursday friday saturday sunday')],
  ['weekdayabbr', numbered('mon tue|tues wed|weds thu|thur|thurs fri sat sun')],
  ['season', [[0, 'spring springtime'], [1, 'summer summertime'], [2, 'autumn fall'], [3, 'winter wintertime']]],
  ['dayword', [[0, 'today tonight'], [-1, 'yesterday'], [1, 'tomorrow']]],
  ['daypart', [[1, 'morning afternoon evening night lunchtime midday noon']]],
  ['rel', [[-1, 'last'], [0, 'this current'], [1, 'next coming upcoming']]],
  ['previous', [[-1, 'previous preceding prior']]],
  ['following', [[1, 'following ensuing subsequent']]],
  ['same', [[0, 'same that']]],
  ['dayunit', [[1, 'day']]],
  ['monthunit', [[1, 'month']]],
  ['jahr', [[1, 'year']]],
  ['week', [[1, 'week']]],
  ['weekend', [[1, 'weekend']]],
  ['century', [[1, 'century']]],
  ['decadeword', [[1, inflected('twent thirt fort fift sixt sevent eight ninet', 'ies')]]],
  ['edge', [[1, 'early'], [6, 'mid'], [12, 'late']]],
  ['edgeof', [[1, 'end beginning start middle close turn']]],
  ['count', [
    [COUNT.day, 'day days'], [COUNT.week, 'week weeks fortnight fortnights'], [COUNT.month, 'month months'], [COUNT.year, 'year years'],
    [COUNT.decade, 'decade decades'], [COUNT.century, 'century centuries'],
  ]],
  ['number', [
    [1, 'a an one'], ...numbered('two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty', 2),
    [25, 'twentyfive'], [30, 'thirty'], [40, 'forty'], [50, 'fifty'], [60, 'sixty'], [70, 'seventy'], [80, 'eighty'], [90, 'ninety'],
  ]],
  ['ordinal', numbered('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth')],
  ['suffix', [[1, 'st nd rd th']]],
  ['hedge', [[1, 'about around nearly almost roughly over some approximately barely']]],
  ['exact', [[1, 'exactly just only precisely']]],
  ['after', [[1, 'later afterwards thereafter afterward']]],
  ['earlier', [[1, 'earlier previously']]],
]);
