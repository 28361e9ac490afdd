import type { Completion } from '../../protocol/diagnostic';
import type { Dictionary } from '../index/TokenIndex';
import { compareUnits } from '../text/compareUnits';
import { fold } from '../text/fold';
import type { Place } from './completions';
import type { Lexicon } from './lexicon';

/** Words or entities that are offered, at most. */
export const MOST_OFFERED = 50;
/** Terms looked at to find the commonest; a short prefix has more. */
export const TERMS_LOOKED_AT = 20_000;

/** The commonest words with this prefix; none without one. */
export function wordCompletions(lexicon: Lexicon | undefined, place: Place): readonly Completion[] {
  if (!lexicon || place.prefix === '') return [];
  const prefix = fold(place.prefix);
  const counts = countsOf(lexicon.dictionary, lexicon.dictionary.withFoldedPrefix(prefix, TERMS_LOOKED_AT));
  const commonest = [...counts].sort((a, b) => b[1] - a[1] || compareUnits(a[0], b[0])).slice(0, MOST_OFFERED);
  return commonest.map(([word, count]) => ({ label: word, kind: 'word', detail: String(count), documentation: null, insert: word, span: place.span }));
}

function countsOf(dictionary: Dictionary, terms: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) {
    const form = dictionary.form(term);
    counts.set(form, (counts.get(form) ?? 0) + dictionary.count(term));
  }
  return counts;
}
