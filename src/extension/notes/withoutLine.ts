import type { ListedNote, NoteEntry } from '../../protocol/notes';

/** A note without the line that it stood in. */
export function withoutLine({ line: _, ...entry }: ListedNote): NoteEntry {
  return entry;
}
