import type { ListedNote, PlacedNote } from '../../protocol/notes';
import { placeQuote } from './placeQuote';

/** The notes on an article that have a place in its text as given, by start. */
export function notesIn(text: string, path: string, entries: readonly ListedNote[]): readonly PlacedNote[] {
  const placed = entries.filter((entry) => entry.path === path).flatMap((entry): PlacedNote[] => {
    const place = placeQuote(text, entry);
    return typeof place === 'string' ? [] : [{ ...place, entry }];
  });
  return placed.sort((a, b) => a.start - b.start || a.end - b.end);
}
