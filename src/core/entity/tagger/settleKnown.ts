import type { Paragraph } from '../../text/Paragraph';
import { fold } from '../../text/fold';
import type { Gazetteer } from '../Gazetteer';
import type { NamedSpan } from '../NamedSpan';
import { sureNames } from './sureNames';

/**
 * Names found, with the word of the gazetteer on the states, regions, great cities and organisations that it is sure of: their type, and those
 * of them that were not found at all. Names of people are left alone: somebody may be called like a state. Of
 * no type are words that name nothing (Euro).
 */
export function settleKnown(text: string, paragraphs: readonly Paragraph[], named: readonly NamedSpan[], gazetteer: Gazetteer): readonly NamedSpan[] {
  const settled: NamedSpan[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    for (const known of sureNames(text, paragraph, gazetteer)) {
      while (next < named.length && named[next]!.end <= known.start) settled.push(named[next++]!);
      const found = named[next];
      if (found === undefined || found.start >= known.end) settled.push(known);
      else if (found.start === known.start && found.end === known.end && !isPerson(text, found, gazetteer)) {
        settled.push(known);
        next++;
      }
    }
  }
  return [...settled, ...named.slice(next)].filter((each) => each.type !== 'other' || !gazetteer.words.has(fold(text.slice(each.start, each.end))));
}

function isPerson(text: string, { start, end, type }: NamedSpan, { firstNames, familyNames }: Gazetteer): boolean {
  const key = fold(text.slice(start, end));
  return type === 'person' && (firstNames.has(key) || familyNames.has(key));
}
