import { decade, unclear, where } from './builders';
import type { PatternEntry, Place } from './Pattern';

const before = ({ tokens, from }: Place): string => tokens[from - 1]?.text ?? '';

/** "50er und 60er Jahre". */
function isFirstDecade({ tokens, to }: Place): boolean {
  return ['und', 'bis', 'oder', ',', '/', '-', '–'].includes(tokens[to]?.text ?? '') && tokens[to + 1]?.means?.['digits'] !== undefined && tokens[to + 2]?.text === 'er';
}

/** Decades and centuries. */
export const GERMAN_AGES: readonly PatternEntry[] = [
  [':digits ~er|ern|iger :years', decade],
  [':digits ~er', where((place) => isFirstDecade(place), decade)],
  [':digits ~er ~-|‐|‑ ~:years', decade],
  [':digits ~-|‐|‑ ~er :years', decade],
  [':digits ~ern', decade],
  [':digits ~er', where(({ tokens, from, to }) => tokens[from]!.text.length === 4 || (tokens[from - 1]?.text === 'den' && !tokens[to]?.capital), decade)],
  [':edge der :digits ~er|ern :years?', decade],
  [':edge der :digits ~er ~-|‐|‑ ~:years', decade],
  [':decadeword :years', unclear('decade')],
  [':decadeword', where((place) => before(place) === 'den' && place.tokens[place.from]!.text.endsWith('n'), unclear('decade'))],
  [':decadeyears', unclear('decade')],
  [':edge der :decadeyears', unclear('decade')],
  [':edge der :decadeword :years?', unclear('decade')],
  [':day ~. :century', unclear('decade')],
  [':day ~. jh|jhd|jhdt ~.?', unclear('decade')],
  [':earlylate :day ~. :century', unclear('decade')],
  [':earlylate :ordinal :century', unclear('decade')],
  [':earlylate :digits ~er :years', decade],
  [':earlylate :digits ~er ~-|‐|‑ ~:years', decade],
  [':earlylate :digits ~ern', decade],
  [':earlylate :decadeword :years?', unclear('decade')],
  [':earlylate :decadeyears', unclear('decade')],
  [':ordinal hälfte|drittel|viertel des :day ~. :century', unclear('decade')],
  [':ordinal hälfte|drittel|viertel des :ordinal :century', unclear('decade')],
  [':ordinal hälfte der :digits ~er :years', decade],
  [':ordinal hälfte der :digits ~er ~-|‐|‑ ~:years', decade],
  [':ordinal :century', unclear('decade')],
  [':edge des :day ~. :century', unclear('decade')],
  [':edge des :ordinal :century', unclear('decade')],
  [':rel :century|:decadenoun', unclear('decade')],
  [':edge des :century|:decadenoun', unclear('decade')],
  [':following|:previous|:same :century|:decadenoun', unclear('decade')],
  [':edge des :rel :century|:decadenoun', unclear('decade')],
];
