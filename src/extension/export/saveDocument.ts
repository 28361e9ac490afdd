import * as vscode from 'vscode';
import { isExportedMarkdown } from '../../core/export/marker';
import { articleAt } from '../articleAt';
import type { CorpusSession } from '../corpora';
import { notify } from '../notify';
import type { ExportHost } from './ExportHost';
import { writeWhole } from './writeWhole';

/** Endings of articles: a document with one of these in the corpus is read as one. */
const ARTICLE = /\.(md|txt)$/i;

/** A file to write to, as the user chose it; `undefined` when it is none, and where it is an article, which is said. */
export async function askForFile(session: CorpusSession, folder: vscode.Uri, name: string, label: string, extension: string): Promise<vscode.Uri | undefined> {
  await session.ready();
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, `${name}.${extension}`), filters: { [label]: [extension] }, saveLabel: vscode.l10n.t('Export'), title: vscode.l10n.t('Export as {0}', label),
  });
  if (target === undefined || !(await isArticle(session, target))) return target;
  void notify.warning(vscode.l10n.t('{0} is an article of the corpus, which no export is to replace. Choose another name.', nameOf(target)));
  return undefined;
}

/** Writes the file, offers to open it, and offers to leave it out when it has become an article. */
export async function saveDocument(session: CorpusSession, target: vscode.Uri, text: string, { exclude }: ExportHost): Promise<void> {
  await writeWhole(target, new TextEncoder().encode(text));
  const open = vscode.l10n.t('Open');
  void notify.information(vscode.l10n.t('Exported: {0}', nameOf(target)), open).then((choice) => (choice === open ? openDocument(target) : undefined));
  const path = session.pathOf(target);
  if (path === undefined || !ARTICLE.test(path)) return;
  if (articleAt(await session.refresh(), path) !== undefined) {
    const leaveOut = vscode.l10n.t('Leave It Out');
    const choice = await notify.ask(vscode.l10n.t('{0} lies in the corpus and is read as an article from now on.', path), vscode.l10n.t('Exports that lie in the corpus are read as articles: their text counts in every result.'), leaveOut);
    if (choice === leaveOut) await exclude(session, path);
  }
}

/** An earlier export is no article to keep. */
async function isArticle(session: CorpusSession, target: vscode.Uri): Promise<boolean> {
  const path = session.pathOf(target);
  if (path === undefined || articleAt(session.state, path) === undefined) return false;
  return !isExportedMarkdown(new TextDecoder().decode(await vscode.workspace.fs.readFile(target)));
}

async function openDocument(target: vscode.Uri): Promise<void> {
  const isPage = target.path.endsWith('.html') && target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop;
  if (!isPage || !(await vscode.env.openExternal(target))) await vscode.commands.executeCommand('vscode.open', target);
}

export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** A name of a file that tells the query. */
export function fileName(query: string): string {
  const words = query.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40).replace(/^-+|-+$/g, '');
  return words === '' ? 'korpus' : words;
}
