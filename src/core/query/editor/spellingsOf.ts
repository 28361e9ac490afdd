import type { TokenIndex } from '../../index/TokenIndex';
import { compareUnits } from '../../text/compareUnits';
import type { Hits } from '../run/hits';
import type { Pace } from '../run/Pace';

/** Tokens that a hit may have to be shown as it is written. */
const LONGEST = 12;

export interface Spelling {
  readonly text: string;
  readonly count: number;
}

/** What hits look like in the texts, token by token: the commonest first, ties by code units. */
export function spellingsOf({ terms, dictionary }: TokenIndex, { first, last }: Hits, pace: Pace): readonly Spelling[] {
  const counts = new Map<string, number>();
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const known = new Map<number, string>();
  const formAt = (position: number): string => {
    const term = terms[position]!;
    let form = known.get(term);
    if (form === undefined) known.set(term, form = dictionary.form(term));
    return form;
  };
  first.forEach((start, hit) => {
    pace.step();
    const end = Math.min(last[hit]!, start + LONGEST - 1);
    let text = formAt(start);
    for (let position = start + 1; position <= end; position++) text += ` ${formAt(position)}`;
    add(end < last[hit]! ? `${text} …` : text);
  });
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count || compareUnits(a.text, b.text));
}
