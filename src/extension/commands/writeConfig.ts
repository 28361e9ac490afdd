import { join } from 'node:path';
import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../core/corpus/configFile';
import { normalizeLineEnds } from '../../core/notebook/lines';
import { contentHash } from '../../core/text/hash';
import { cacheDirectory } from '../../node/cacheDirectory';
import { withLock } from '../../node/withLock';
import type { Message } from '../../protocol/message';
import type { CorpusSession } from '../corpora';
import { notify } from '../notify';
import { translateMessage } from '../translate';
import { minimalEdit } from './minimalEdit';

export interface Written {
  /** Puts back the text from before, unless korpus.yaml has changed since. */
  undo(): Promise<void>;
}

/** A new text of korpus.yaml, made of the one that counts now (empty where there is no file), or why there is none. */
export type ConfigEdit = (text: string) => { readonly text: string } | { readonly problem: Message };

/** An edit that has been worked out and not been made. `before` is `undefined` where there is no file yet. */
export interface PlannedEdit {
  readonly uri: vscode.Uri;
  readonly before: string | undefined;
  readonly after: string;
  /** `before` holds what a person has not saved. */
  readonly unsaved: boolean;
}

/**
 * Changes korpus.yaml by one undoable edit and saves it. The text in an open editor counts, not the one on disk.
 * Answers `undefined` when nothing was written; the user knows why.
 */
export function writeConfig(session: CorpusSession, edit: ConfigEdit): Promise<Written | undefined> {
  return inTurn(session, () => writeNow(session, edit));
}

const turns = new WeakMap<CorpusSession, Promise<unknown>>();

/** One edit of a corpus's korpus.yaml after the other, each worked out on the text that the one before has left; has the corpus follow. */
function inTurn(session: CorpusSession, work: () => Promise<Written | undefined>): Promise<Written | undefined> {
  const alone = async () => {
    const written = await withLock(lockOf(session.uriOf(CONFIG_FILE)), work);
    if (written !== undefined) await follow(session);
    return written;
  };
  const turn = (turns.get(session) ?? Promise.resolve()).then(alone, alone);
  turns.set(session, turn);
  return turn;
}

/** The editor looks whether a file has changed before it writes it, not while: two windows that save at once write over one another. */
function lockOf(uri: vscode.Uri): string {
  return join(cacheDirectory(), 'writing', `${contentHash(uri.toString())}.lock`);
}

/** Times that an edit is worked out on a text that has changed before the edit is made or saved. */
const MOST_PLANS = 8;

async function writeNow(session: CorpusSession, edit: ConfigEdit): Promise<Written | undefined> {
  const uri = session.uriOf(CONFIG_FILE);
  const wasShown = tabsOf(uri).length > 0;
  try {
    return await planAndSave(session, edit, wasShown);
  } finally {
    // The editor opens by itself what stays unsaved for a second.
    if (!wasShown) await vscode.window.tabGroups.close(tabsOf(uri).filter(({ isActive, isDirty }) => !isActive && !isDirty), true);
  }
}

function tabsOf(uri: vscode.Uri): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

async function planAndSave(session: CorpusSession, edit: ConfigEdit, wasShown: boolean): Promise<Written | undefined> {
  for (let turn = 0; turn < MOST_PLANS; turn++) {
    const planned = await planConfig(session, edit);
    if ('problem' in planned) return sayProblem(session.uriOf(CONFIG_FILE), planned.problem);
    if (planned.after === (planned.before ?? '')) return undefined;
    // The editor makes no edit of a text that is not there any more.
    if (!(await vscode.workspace.applyEdit(await workspaceEditOf(planned)))) continue;
    const written = await savedNow(session, planned);
    if (written !== undefined) return written;
    if (!(await isOvertaken(planned))) break;
    await takeFromDisk(planned.uri, wasShown);
  }
  return void sayNotSaved();
}

/** Whether another window, or program, has written the file since the edit was worked out: the editor does not write over that. What a person had not saved is theirs to settle. */
async function isOvertaken({ uri, before, unsaved }: PlannedEdit): Promise<boolean> {
  const onDisk = await readText(uri);
  return !unsaved && onDisk !== undefined && normalizeLineEnds(onDisk) !== normalizeLineEnds(before ?? '');
}

/** Has the editor drop the edit that it could not save and show the file as it is. It does that with what is in front alone. */
async function takeFromDisk(uri: vscode.Uri, wasShown: boolean): Promise<void> {
  const last = vscode.window.activeTextEditor;
  await vscode.window.showTextDocument(uri, { preview: false });
  await vscode.commands.executeCommand('workbench.action.files.revert');
  if (!wasShown) await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  // A cell's editor has no column: closing brings its notebook back to the front.
  if (last?.viewColumn !== undefined) await vscode.window.showTextDocument(last.document, { viewColumn: last.viewColumn });
}

/** Works an edit out and touches nothing. The problem is in the user's language. */
export async function planConfig(session: CorpusSession, edit: ConfigEdit): Promise<PlannedEdit | { readonly problem: string }> {
  const uri = session.uriOf(CONFIG_FILE);
  if (await isForeign(uri)) return { problem: vscode.l10n.t('korpus.yaml is not valid UTF-8; an edit would lose characters of it. Save it as UTF-8 first.') };
  const document = await openIfThere(uri);
  const before = document?.getText();
  const outcome = edit(before ?? '');
  return 'problem' in outcome ? { problem: translateMessage(vscode.l10n, outcome.problem) } : { uri, before, after: outcome.text, unsaved: document?.isDirty ?? false };
}

export async function workspaceEditOf({ uri, before, after }: PlannedEdit): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  if (before === undefined) edit.createFile(uri, { contents: new TextEncoder().encode(after), ignoreIfExists: false });
  else {
    const document = await vscode.workspace.openTextDocument(uri);
    const { start, end, text } = minimalEdit(before, after);
    edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  return edit;
}

/** Saves an edit that the editor has made, after those that are under way. */
export function saveConfig(session: CorpusSession, planned: PlannedEdit): Promise<Written | undefined> {
  return inTurn(session, async () => (await savedNow(session, planned)) ?? void sayNotSaved());
}

/** Saves an edit that has been made; `undefined` where it could not be saved. */
async function savedNow(session: CorpusSession, planned: PlannedEdit): Promise<Written | undefined> {
  const document = await Promise.resolve(vscode.workspace.openTextDocument(planned.uri)).catch(() => undefined);
  if (document === undefined || !(await isSaved(document))) return undefined;
  return { undo: () => undo(session, planned) };
}

/** Times that a text is saved which changes each time while it is. */
const MOST_SAVES = 20;

/** Saves even what does not count as changed: that reaches this side later than the edit, and saving an unchanged document does no harm. */
async function isSaved(document: vscode.TextDocument): Promise<boolean> {
  for (let turn = 0; turn < MOST_SAVES; turn++) {
    const { version } = document;
    if (await document.save()) return true;
    // What changes while it is saved is unsaved afterwards, and no fault.
    if (document.version === version) return false;
  }
  return false;
}

async function undo(session: CorpusSession, { uri, before, after }: PlannedEdit): Promise<void> {
  const document = await openIfThere(uri);
  if (document?.getText() !== after) {
    return void notify.information(vscode.l10n.t('korpus.yaml has changed since; undo it in its editor.'));
  }
  if (before !== undefined) return void await writeConfig(session, () => ({ text: before }));
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uri);
  await vscode.workspace.applyEdit(edit);
  await follow(session);
}

async function follow(session: CorpusSession): Promise<void> {
  // The folder's own reading says what goes wrong with it; the edit itself is done.
  await session.refresh().catch(() => undefined);
}

/** The document to edit: what a person has not saved yet, else what is on disk; `undefined` where there is neither. */
async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty) return open;
  const onDisk = await readText(uri);
  if (onDisk === undefined) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  await caughtUp(document, onDisk);
  return document;
}

/** A file in another encoding: the editor reads it as UTF-8, and what it cannot read is gone when it saves. */
async function isForeign(uri: vscode.Uri): Promise<boolean> {
  const bytes = await vscode.workspace.fs.readFile(uri).then((read) => read, () => new Uint8Array());
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true;
  }
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** The editor learns of a change on disk a little later; an edit of the older text could not be saved. */
async function caughtUp(document: vscode.TextDocument, onDisk: string): Promise<void> {
  const same = () => normalizeLineEnds(document.getText()) === normalizeLineEnds(onDisk);
  for (let turn = 0; turn < 40 && !same() && !document.isDirty; turn++) await new Promise((resolve) => setTimeout(resolve, 50));
}

function sayProblem(uri: vscode.Uri, problem: string): undefined {
  const open = vscode.l10n.t('Open korpus.yaml');
  void notify.error(vscode.l10n.t('Nothing was changed: {0}', problem), open).then((choice) => {
    if (choice === open) void vscode.window.showTextDocument(uri);
  });
  return undefined;
}

function sayNotSaved(): void {
  void notify.error(vscode.l10n.t('korpus.yaml could not be saved.'));
}
