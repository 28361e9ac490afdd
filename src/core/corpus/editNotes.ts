import { isMap, type Node } from 'yaml';
import type { Message } from '../../protocol/message';
import type { NoteEntry } from '../../protocol/notes';
import { parseConfig } from './config';
import { addEntry, changeEntry, listIn, removeEntry } from './editList';
import { flowLine, type Plain } from './flowStyle';
import { CORPUS_MESSAGES, corpusMessage } from './messages';
import { readNote } from './readNotes';
import type { EditResult } from './verifiedEdit';
import type { YamlSource } from './yamlSource';

/** A note as it was and as it becomes: one that is not there yet, or not any more, is `undefined`. Turned round, it is taken back. */
export interface NoteEdit {
  readonly before: NoteEntry | undefined;
  readonly after: NoteEntry | undefined;
  /** The entry as it is written, where it is put back, with whatever else it says. */
  readonly written?: string;
}

/**
 * Makes an edit of `notes:`, as `verifiedEdit` has it: an added note is one line below the others; of a changed one, keys that nobody knows
 * stay. A note is known by all it says; of several alike the last is meant. One that somebody else has changed meanwhile is left alone.
 */
export function editNote(text: string, { before, after, written }: NoteEdit): EditResult {
  if (before === undefined) return after === undefined ? { text } : inForce(addEntry(text, 'notes', written ?? flowLine(valuesOf(after))), after);
  const index = indexOf(text, before);
  if (index < 0) return { problem: corpusMessage('noteChanged') };
  if (after === undefined) return removeEntry(text, 'notes', index);
  const [old, wanted] = [valuesOf(before), valuesOf(after)];
  const changed = Object.keys({ ...old, ...wanted }).filter((key) => JSON.stringify(old[key]) !== JSON.stringify(wanted[key]));
  const order = KEYS.filter((key) => changed.includes(key));
  return inForce(changeEntry(text, 'notes', index, new Map(order.map((key) => [key, wanted[key]]))), after);
}

/** Whether an edit failed only because the note has been changed meanwhile. */
export function isOutdated(problem: Message): boolean {
  return problem.template === CORPUS_MESSAGES.noteChanged;
}

/** A note as it is written in the text, if on one line. */
export function writtenNote(text: string, entry: NoteEntry): string | undefined {
  const index = indexOf(text, entry);
  const written = index < 0 ? '' : listIn(text, 'notes').textAt(index).trim();
  return /^\{.*\}$/.test(written) ? written : undefined;
}

const KEYS = ['path', 'quote', 'prefix', 'suffix', 'note', 'tags'] as const;

function valuesOf({ path, quote, prefix, suffix, note, tags }: NoteEntry): Record<string, Plain> {
  const values: Record<(typeof KEYS)[number], Plain | undefined> = { path, quote, prefix, suffix, note, tags: tags.length > 0 ? tags : undefined };
  return Object.fromEntries(Object.entries(values).filter((value): value is [string, Plain] => value[1] !== undefined));
}

/** What would not be read again as it was meant is not written. */
function inForce(edited: EditResult, wanted: NoteEntry): EditResult {
  if ('problem' in edited) return edited;
  const same = keyOf(wanted);
  return parseConfig(edited.text).config.notes.some((note) => keyOf(note) === same) ? edited : { problem: corpusMessage('editFailed') };
}

function indexOf(text: string, entry: NoteEntry): number {
  const { source, items } = listIn(text, 'notes');
  return items.map((item) => keyIn(item, source)).lastIndexOf(keyOf(entry));
}

function keyIn(item: Node, { document }: YamlSource): string | undefined {
  const note = isMap(item) ? readNote(item, document, () => undefined) : undefined;
  return note === undefined || 'template' in note ? undefined : keyOf(note);
}

/** Everything that a note says; where its entry stands does not count. */
function keyOf(entry: NoteEntry): string {
  return JSON.stringify(Object.entries(valuesOf(entry)));
}
