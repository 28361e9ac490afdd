import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../core/corpus/configFile';
import { normalizeLineEnds } from '../../core/notebook/lines';
import type { CorpusSession } from '../corpora';
import { notify } from '../notify';
import { translateMessage } from '../translate';
import type { MetadataEdit } from './askForMetadata';
import { minimalEdit } from './minimalEdit';

export interface Written {
  /** Puts back the text from before, unless korpus.yaml has changed since. */
  undo(): Promise<void>;
}

/**
 * Writes metadata to korpus.yaml as one undoable edit and saves it. The text in an open editor counts, not the one on disk.
 * Answers `undefined` when nothing was written; the user knows why.
 */
export async function writeMetadata(session: CorpusSession, edits: readonly MetadataEdit[]): Promise<Written | undefined> {
  const uri = session.uriOf(CONFIG_FILE);
  if (await isForeign(uri)) return sayProblem(uri, vscode.l10n.t('korpus.yaml is not valid UTF-8; an edit would lose characters of it. Save it as UTF-8 first.'));
  const document = await openIfThere(uri);
  const before = document?.getText();
  const after = await textAfter(before ?? '', edits);
  if (typeof after !== 'string') return sayProblem(uri, after.problem);
  if (after === (before ?? '')) return undefined;
  if (!(await write(uri, before, after))) return undefined;
  await follow(session);
  return { undo: () => undo(session, uri, before, after) };
}

async function textAfter(text: string, edits: readonly MetadataEdit[]): Promise<string | { readonly problem: string }> {
  // The YAML parser is not needed before somebody edits.
  const { setMetadata } = await import('../../core/corpus/editConfig');
  let current = text;
  for (const { paths, patch } of edits) {
    const outcome = setMetadata(current, paths, patch);
    if ('problem' in outcome) return { problem: translateMessage(vscode.l10n, outcome.problem) };
    current = outcome.text;
  }
  return current;
}

/** `before` is `undefined` where there is no file yet. */
async function write(uri: vscode.Uri, before: string | undefined, after: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  if (before === undefined) edit.createFile(uri, { contents: new TextEncoder().encode(after), ignoreIfExists: false });
  else await addReplacement(edit, uri, before, after);
  if (!(await vscode.workspace.applyEdit(edit))) return sayNotSaved();
  const document = await vscode.workspace.openTextDocument(uri);
  // Even where it does not count as changed: that reaches this side later than the edit, and saving an unchanged document does no harm.
  return (await document.save()) || sayNotSaved();
}

async function addReplacement(edit: vscode.WorkspaceEdit, uri: vscode.Uri, before: string, after: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { start, end, text } = minimalEdit(before, after);
  edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
}

async function undo(session: CorpusSession, uri: vscode.Uri, before: string | undefined, after: string): Promise<void> {
  const document = await openIfThere(uri);
  if (document?.getText() !== after) {
    return void notify.information(vscode.l10n.t('korpus.yaml has changed since; undo it in its editor.'));
  }
  if (before === undefined) {
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri);
    await vscode.workspace.applyEdit(edit);
  } else await write(uri, after, before);
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

function sayNotSaved(): false {
  void notify.error(vscode.l10n.t('korpus.yaml could not be saved.'));
  return false;
}
