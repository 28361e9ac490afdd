import * as vscode from 'vscode';
import type { DecisionList } from '../../core/corpus/editDecisions';
import { writeConfig, type Written } from '../commands/writeConfig';
import type { CorpusSession } from '../corpora';
import { notify } from '../notify';
import { additionOf, type Decide } from './additionOf';

/** Decisions that are remembered of a corpus. */
const MOST = 200;

/**
 * Writes decisions and takes the last one back. Which list of korpus.yaml the last one went to is not told by the file: it is remembered for
 * the workspace, a reload of the window included.
 */
export class DecisionLog {
  constructor(private readonly memory: vscode.Memento) {}

  /** Writes decisions to korpus.yaml, one a line, by one undoable edit that is saved at once; then says so, with a button that takes them back. */
  async write(session: CorpusSession, decide: Decide, said: string): Promise<void> {
    const written = await writeConfig(session, await additionOf(decide));
    if (written !== undefined) this.say(session, 'entities', written, said);
  }

  /** Says what was decided, with a button that takes it back; `offer` is another button. */
  say(session: CorpusSession, list: DecisionList, written: Written, said: string, offer?: { readonly label: string; run(): Promise<void> }): void {
    this.#remember(session, [...this.#listsOf(session), list]);
    const undo = vscode.l10n.t('Undo');
    void notify.information(vscode.l10n.t('korpus.yaml: {0}', said), ...(offer === undefined ? [] : [offer.label]), undo).then((choice) => {
      if (choice === undefined) return undefined;
      if (choice !== undo) return offer?.run();
      this.#forgetLast(session, list);
      return written.undo();
    });
  }

  /** Takes the last decision in korpus.yaml back, whoever wrote it and when: the last one that was made in this workspace, else the last about entities. */
  async undoLast(session: CorpusSession): Promise<void> {
    const { removeLastDecision } = await import('../../core/corpus/configEdits');
    const list = this.#listsOf(session).at(-1) ?? 'entities';
    let line = '';
    const written = await writeConfig(session, (text) => {
      const result = removeLastDecision(text, list);
      if ('text' in result) line = goneLine(text, result.text);
      return result;
    });
    if (written === undefined) return;
    this.#forgetLast(session, list);
    const restore = vscode.l10n.t('Restore');
    void notify.information(vscode.l10n.t('korpus.yaml: taken back: {0}', line), restore).then((choice) => {
      if (choice !== restore) return undefined;
      this.#remember(session, [...this.#listsOf(session), list]);
      return written.undo();
    });
  }

  #listsOf(session: CorpusSession): readonly DecisionList[] {
    const known: unknown = this.memory.get(keyOf(session));
    return Array.isArray(known) ? known.filter((list): list is DecisionList => list === 'entities' || list === 'regions') : [];
  }

  #remember(session: CorpusSession, lists: readonly DecisionList[]): void {
    void this.memory.update(keyOf(session), lists.slice(-MOST));
  }

  #forgetLast(session: CorpusSession, list: DecisionList): void {
    const lists = this.#listsOf(session);
    const at = lists.lastIndexOf(list);
    this.#remember(session, lists.filter((_, index) => index !== at));
  }
}

const keyOf = (session: CorpusSession): string => `decisions:${session.folder.uri.toString()}`;

/** The first line that is in one text and not in the other. */
function goneLine(before: string, after: string): string {
  const left = after.split(/\r?\n/);
  return (before.split(/\r?\n/).find((line, at) => line !== left[at]) ?? '').replace(/^\s*-\s*/, '').trim();
}
