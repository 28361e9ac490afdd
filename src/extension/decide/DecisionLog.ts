import * as vscode from 'vscode';
import type { DecisionList } from '../../core/corpus/editDecisions';
import type { NoteEdit } from '../../core/corpus/editNotes';
import { writeConfig, type Written } from '../commands/writeConfig';
import type { CorpusSession } from '../corpora';
import { notify } from '../notify';
import { additionOf, type Decide } from './additionOf';

/** Decisions that are remembered of a corpus. */
const MOST = 200;

/** How something is taken back: the last entry of a list goes, or notes are changed back. */
export type Undoing = DecisionList | { readonly notes: readonly NoteEdit[] };

/**
 * Writes decisions and takes the last one back. Which list of korpus.yaml the last one went to, and what notes were before, is not told by
 * the file: it is remembered for the workspace, a reload of the window included.
 */
export class DecisionLog {
  constructor(private readonly memory: vscode.Memento) {}

  /** Writes decisions to korpus.yaml, one a line, by one undoable edit that is saved at once; then says so, with a button that takes them back. */
  async write(session: CorpusSession, decide: Decide, said: string): Promise<void> {
    const written = await writeConfig(session, await additionOf(decide));
    if (written !== undefined) this.say(session, 'entities', written, said);
  }

  /** Says what was decided, with a button that takes it back; `offer` is another button. */
  say(session: CorpusSession, undoing: Undoing, written: Written, said: string, offer?: { readonly label: string; run(): Promise<void> }): void {
    this.#remember(session, [...this.#undoingsOf(session), undoing]);
    const undo = vscode.l10n.t('Undo');
    void notify.information(vscode.l10n.t('korpus.yaml: {0}', said), ...(offer === undefined ? [] : [offer.label]), undo).then((choice) => {
      if (choice === undefined) return undefined;
      if (choice !== undo) return offer?.run();
      this.#forgetLast(session, undoing);
      return written.undo();
    });
  }

  /** Takes the last decision in korpus.yaml back, whoever wrote it and when: the last one that was made in this workspace, else the last about entities. */
  async undoLast(session: CorpusSession): Promise<void> {
    const { editNote, isOutdated, removeLastDecision } = await import('../../core/corpus/configEdits');
    const undoing = this.#undoingsOf(session).at(-1) ?? 'entities';
    let line = '';
    let isPast = false;
    const written = await writeConfig(session, (text) => {
      const result = typeof undoing === 'string' ? removeLastDecision(text, undoing) : undoing.notes.reduce<ReturnType<typeof editNote>>((edited, edit) => ('text' in edited ? editNote(edited.text, edit) : edited), { text });
      if ('text' in result) line = changedLine(text, result.text);
      else isPast = isOutdated(result.problem);
      return result;
    });
    // What has been changed by hand since can never be taken back: the one before it is next.
    if (written !== undefined || isPast) this.#forgetLast(session, undoing);
    if (written === undefined) return;
    const restore = vscode.l10n.t('Restore');
    void notify.information(vscode.l10n.t('korpus.yaml: taken back: {0}', line), restore).then((choice) => {
      if (choice !== restore) return undefined;
      this.#remember(session, [...this.#undoingsOf(session), undoing]);
      return written.undo();
    });
  }

  #undoingsOf(session: CorpusSession): readonly Undoing[] {
    const known: unknown = this.memory.get(keyOf(session));
    return Array.isArray(known) ? known.filter(isUndoing) : [];
  }

  #remember(session: CorpusSession, undoings: readonly Undoing[]): void {
    void this.memory.update(keyOf(session), undoings.slice(-MOST));
  }

  #forgetLast(session: CorpusSession, undoing: Undoing): void {
    const all = this.#undoingsOf(session);
    const said = JSON.stringify(undoing);
    const at = all.map((each) => JSON.stringify(each)).lastIndexOf(said);
    this.#remember(session, all.filter((_, index) => index !== at));
  }
}

function isUndoing(value: unknown): value is Undoing {
  return value === 'entities' || value === 'regions' || (typeof value === 'object' && value !== null && Array.isArray((value as { readonly notes?: unknown }).notes));
}

const keyOf = (session: CorpusSession): string => `decisions:${session.folder.uri.toString()}`;

/** The line that one text has and the other has not, or has otherwise. */
function changedLine(before: string, after: string): string {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const at = old.findIndex((line, index) => line !== now[index]);
  const line = old.length < now.length ? now[at < 0 ? old.length : at] : old[at];
  return (line ?? '').replace(/^\s*-\s*/, '').trim();
}
