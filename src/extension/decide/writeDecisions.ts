import * as vscode from 'vscode';
import type { ListKey } from '../../core/corpus/editDecisions';
import type { EntityChange, EntityDecision } from '../../core/entity/decisions/EntityDecision';
import { writeConfig, type ConfigEdit, type Written } from '../commands/writeConfig';
import type { CorpusSession } from '../corpora';
import { notify } from '../notify';

/** What to decide; `decided` are the decisions so far. */
export type Decide = (decided: readonly EntityDecision[]) => readonly EntityChange[];

/** Writes decisions to korpus.yaml, one a line, by one undoable edit that is saved at once; then says so, with a button that takes them back. */
export async function writeDecisions(session: CorpusSession, decide: Decide, said: string): Promise<void> {
  const written = await writeConfig(session, await additionOf(decide));
  if (written !== undefined) sayDecided(session, 'entities', written, said);
}

/** The lists that decisions of this window went to, in order: the last one of all is taken back first, and korpus.yaml does not tell it. */
const history = new WeakMap<CorpusSession, ListKey[]>();

/** Says what was decided, with a button that takes it back; `offer` is another button. */
export function sayDecided(session: CorpusSession, list: ListKey, written: Written, said: string, offer?: { readonly label: string; run(): Promise<void> }): void {
  const own = history.get(session) ?? [];
  history.set(session, [...own, list]);
  const undo = vscode.l10n.t('Undo');
  void notify.information(vscode.l10n.t('korpus.yaml: {0}', said), ...(offer === undefined ? [] : [offer.label]), undo).then((choice) => {
    if (choice === undefined) return undefined;
    if (choice !== undo) return offer?.run();
    forgetLast(session, list);
    return written.undo();
  });
}

function forgetLast(session: CorpusSession, list: ListKey): void {
  const own = history.get(session) ?? [];
  const at = own.lastIndexOf(list);
  history.set(session, own.filter((_, index) => index !== at));
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

/** Takes the last decision in korpus.yaml back, whoever wrote it and when: of this window the last one, else the last about entities. */
export async function undoLastDecision(session: CorpusSession): Promise<void> {
  const { removeLastDecision } = await import('../../core/corpus/editDecisions');
  const list = history.get(session)?.at(-1) ?? 'entities';
  let line = '';
  const written = await writeConfig(session, (text) => {
    const result = removeLastDecision(text, list);
    if ('text' in result) line = goneLine(text, result.text);
    return result;
  });
  if (written === undefined) return;
  forgetLast(session, list);
  const redo = vscode.l10n.t('Restore');
  void notify.information(vscode.l10n.t('korpus.yaml: taken back: {0}', line), redo).then((choice) => (choice === redo ? written.undo() : undefined));
}

/** The first line that is in one text and not in the other. */
function goneLine(before: string, after: string): string {
  const left = after.split(/\r?\n/);
  return (before.split(/\r?\n/).find((line, at) => line !== left[at]) ?? '').replace(/^\s*-\s*/, '').trim();
}
