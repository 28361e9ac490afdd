import type { NoteEdit } from '../../core/corpus/editNotes';
import type { ListedNote } from '../../protocol/notes';
import { writeConfig } from '../commands/writeConfig';
import type { CorpusSession } from '../corpora';
import type { DecisionLog } from '../decide/DecisionLog';

/** What to change; `notes` are those that korpus.yaml has now. */
export type NoteDecide = (notes: readonly ListedNote[]) => readonly NoteEdit[];

/** Writes changes of notes to korpus.yaml by one undoable edit that is saved at once, says so, and has the log remember how to take them back. */
export class NoteWriter {
  constructor(private readonly log: DecisionLog) {}

  async write(session: CorpusSession, decide: NoteDecide, said: string): Promise<void> {
    // The YAML parser comes with the first edit.
    const { editNote, parseConfig, writtenNote } = await import('../../core/corpus/configEdits');
    let back: readonly NoteEdit[] = [];
    const written = await writeConfig(session, (text) => {
      back = [];
      let current: ReturnType<typeof editNote> = { text };
      for (const edit of decide(parseConfig(text).config.notes)) {
        if (!('text' in current)) break;
        back = [turned(edit, edit.before && edit.after === undefined ? writtenNote(current.text, edit.before) : undefined), ...back];
        current = editNote(current.text, edit);
      }
      return current;
    });
    if (written !== undefined) this.log.say(session, { notes: back }, written, said);
  }
}

function turned({ before, after }: NoteEdit, written: string | undefined): NoteEdit {
  return { before: after, after: before, ...(written !== undefined && { written }) };
}
