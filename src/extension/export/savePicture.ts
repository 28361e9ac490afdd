import * as vscode from 'vscode';
import type { RendererRequest } from '../../protocol/renderer';
import type { CorpusSession } from '../corpora';
import { notify } from '../notify';
import type { ExportHost } from './ExportHost';
import { fileName, nameOf } from './saveDocument';
import { sayFailure } from './withExportProgress';
import { writeWhole } from './writeWhole';

type Wanted = Extract<RendererRequest, { type: 'savePicture' }>;

/** Asks where a picture goes, as SVG or PNG by the file's ending, and writes it. */
export async function savePicture(session: CorpusSession, { query, svg, png }: Wanted, host: ExportHost): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(session.folder.uri, `${fileName(query)}.svg`), filters: { SVG: ['svg'], ...(png === null ? {} : { PNG: ['png'] }) },
    saveLabel: vscode.l10n.t('Save'), title: vscode.l10n.t('Save picture'),
  });
  if (target === undefined) return;
  try {
    const isPng = /\.png$/i.test(target.path) && png !== null;
    await writeWhole(target, isPng ? Buffer.from(png, 'base64') : new TextEncoder().encode(svg));
    const open = vscode.l10n.t('Open');
    void notify.information(vscode.l10n.t('Saved: {0}', nameOf(target)), open).then((choice) => (choice === open ? vscode.commands.executeCommand('vscode.open', target) : undefined));
  } catch (error) {
    sayFailure(error, host);
  }
}
