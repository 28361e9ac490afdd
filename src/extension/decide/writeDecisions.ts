import * as vscode from 'vscode';
import type { EntityChange, EntityDecision } from '../../core/entity/decisions/EntityDecision';
import { writeConfig, type ConfigEdit } from '../commands/writeConfig';
import type { CorpusSession } from '../corpora';
import { notify } from '../notify';

/** What to decide; `decided` are the decisions so far. */
export type Decide = (decided: readonly EntityDecision[]) => readonly EntityChange[];

/** Writes decisions to korpus.yaml, one a line, by one undoable edit that is saved at once; then says so, with a button that takes them back. */
export async function writeDecisions(session: CorpusSession, decide: Decide, said: string): Promise<void> {
  const written = await writeConfig(session, await additionOf(decide));
  if (written === undefined) return;
  const undo = vscode.l10n.t('Undo');
  void notify.information(vscode.l10n.t('korpus.yaml: {0}', said), undo).then((choice) => (choice === undo ? written.undo() : undefined));
}

/** The edit that adds decisions. The YAML parser is loaded here, as it is not needed before. */
export async function additionOf(decide: Decide): Promise<ConfigEdit> {
  const [{ addDecision }, { parseConfig }] = await Promise.all([import('../../core/corpus/editDecisions'), import('../../core/corpus/config')]);
  return (text) => {
    let current: ReturnType<typeof addDecision> = { text };
    for (const entity of decide(parseConfig(text).config.entities)) if ('text' in current) current = addDecision(current.text, { entity });
    return current;
  };
}

/** Takes the last decision in korpus.yaml back, whoever wrote it and when. */
export async function undoLastDecision(session: CorpusSession): Promise<void> {
  const { removeLastDecision } = await import('../../core/corpus/editDecisions');
  let line = '';
  const written = await writeConfig(session, (text) => {
    const result = removeLastDecision(text);
    if ('text' in result) line = goneLine(text, result.text);
    return result;
  });
  if (written === undefined) return;
  const redo = vscode.l10n.t('Restore');
  void notify.information(vscode.l10n.t('korpus.yaml: taken back: {0}', line), redo).then((choice) => (choice === redo ? written.undo() : undefined));
}

/** The first line that is in one text and not in the other. */
function goneLine(before: string, after: string): string {
  const left = after.split(/\r?\n/);
  return (before.split(/\r?\n/).find((line, at) => line !== left[at]) ?? '').replace(/^\s*-\s*/, '').trim();
}
