import * as vscode from 'vscode';
import { documentLinks } from '../../core/export/documentLinks';
import { fitsFormat, RESULT_FORMAT_NAMES, RESULT_FORMATS, type ExportedFile, type ExportedResult, type ResultExport, type ResultFormat } from '../../protocol/export';
import type { RendererRequest } from '../../protocol/renderer';
import type { QueryResult } from '../../protocol/result';
import { freeName } from '../commands/freeName';
import type { CorpusSession } from '../corpora';
import { SETTINGS } from '../ids';
import { notify } from '../notify';
import { translateMessage } from '../translate';
import type { ExportHost } from './ExportHost';
import { askForFile, fileName, nameOf, saveDocument } from './saveDocument';
import { sayFailure, withExportProgress } from './withExportProgress';

type Wanted = Pick<Extract<RendererRequest, { type: 'export' }>, 'handle' | 'result' | 'sort'>;

interface Choice extends vscode.QuickPickItem {
  readonly target?: { readonly format: ResultFormat; readonly copy: boolean };
}

/** Asks in which format and whereto, of those that fit the result, then exports all of its rows in the order that is shown. */
export async function exportResult(session: CorpusSession, wanted: Wanted, host: ExportHost): Promise<void> {
  const choice = await vscode.window.showQuickPick(choicesFor(wanted.result), { title: vscode.l10n.t('Export result'), placeHolder: vscode.l10n.t('Format, to the clipboard or as a file'), matchOnDescription: true });
  if (choice?.target === undefined) return;
  const { format, copy } = choice.target;
  try {
    if (copy) await copyResult(session, wanted, format);
    else if (format === 'brat') await saveFolder(session, wanted);
    else await saveResult(session, wanted, format, host);
  } catch (error) {
    sayFailure(error, host);
  }
}

function choicesFor(result: QueryResult): readonly Choice[] {
  const fit = RESULT_FORMAT_NAMES.filter((format) => fitsFormat(format, result));
  const items = (copy: boolean): Choice[] => fit.map((format) => {
    const { label, doc } = RESULT_FORMATS[format];
    return { label: copy ? vscode.l10n.t('Copy as {0}', label) : vscode.l10n.t('Save as {0}…', label), description: translateMessage(vscode.l10n, { template: doc, args: [] }), target: { format, copy } };
  });
  const heading = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [heading(vscode.l10n.t('Save as a file')), ...items(false), heading(vscode.l10n.t('Copy to the clipboard')), ...items(true)];
}

async function copyResult(session: CorpusSession, wanted: Wanted, format: ResultFormat): Promise<void> {
  const exported = await ask(session, wanted, { format, links: { base: '' }, csv: { separator: separator(), mark: false } });
  if (exported?.kind !== 'text') return;
  await vscode.env.clipboard.writeText(exported.text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as {0}', RESULT_FORMATS[format].label), 3000);
}

async function saveResult(session: CorpusSession, wanted: Wanted, format: ResultFormat, host: ExportHost): Promise<void> {
  const { label, extension } = RESULT_FORMATS[format];
  const target = await askForFile(session, session.folder.uri, fileName(wanted.result.query), label, extension);
  if (target === undefined) return;
  const path = session.pathOf(target);
  const links = path === undefined ? null : documentLinks(path, null).links;
  const exported = await ask(session, wanted, { format, links, csv: { separator: separator(), mark: true } });
  if (exported?.kind === 'text') await saveDocument(session, target, exported.text, host);
}

/** A new folder with `.ann` beside copies of the articles; never in a corpus, whose articles the copies would become. */
async function saveFolder(session: CorpusSession, wanted: Wanted): Promise<void> {
  const [place] = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, canSelectMany: false, openLabel: vscode.l10n.t('Export Here'), title: vscode.l10n.t('Where should the brat folder go?') }) ?? [];
  if (place === undefined) return;
  if (vscode.workspace.getWorkspaceFolder(place) !== undefined) {
    void notify.warning(vscode.l10n.t('The folder for brat holds copies of the articles, which would be read as articles here. Choose a place outside of the folders of this window.'));
    return;
  }
  const exported = await ask(session, wanted, { format: 'brat', folder: true, links: null, csv: { separator: ',', mark: false } });
  if (exported?.kind !== 'files') return;
  const folder = await freeName(place, 'korpus-brat');
  await writeAll(folder, exported.files);
  void notify.information(vscode.l10n.t('Exported: {0}', nameOf(folder)));
}

async function writeAll(folder: vscode.Uri, files: readonly ExportedFile[]): Promise<void> {
  for (const { path, text } of files) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
}

/** What the engine gives; `undefined` where there is nothing, which is said. */
async function ask(session: CorpusSession, { handle, result, sort }: Wanted, how: Omit<ResultExport, 'handle' | 'result' | 'sort'>): Promise<ExportedResult | undefined> {
  const exported = await withExportProgress((options) => session.engine.exportResult({ handle, result, sort, ...how }, options));
  switch (exported.kind) {
    case 'gone': void notify.warning(vscode.l10n.t('This result is no longer kept. Run the cell again, then export it.')); return undefined;
    case 'unfit': void notify.warning(translateMessage(vscode.l10n, exported.reason)); return undefined;
    case 'text': case 'files': for (const remark of exported.remarks) void notify.warning(translateMessage(vscode.l10n, remark)); return exported;
  }
}

function separator(): ResultExport['csv']['separator'] {
  switch (vscode.workspace.getConfiguration().get<string>(SETTINGS.csvSeparator)) {
    case 'semicolon': return ';';
    case 'tab': return '\t';
    default: return ',';
  }
}
