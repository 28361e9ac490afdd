import * as vscode from 'vscode';
import { COMMANDS } from '../ids';
import { notify } from '../notify';

const URI_LIST = 'text/uri-list';

/** Files and folders that are dropped on the Articles view are added to the corpus that they are dropped on. */
export class SourceDrop<Row> implements vscode.TreeDragAndDropController<Row> {
  readonly dragMimeTypes = [];
  readonly dropMimeTypes = [URI_LIST, 'files'];

  async handleDrop(target: Row | undefined, dropped: vscode.DataTransfer): Promise<void> {
    const list = await dropped.get(URI_LIST)?.asString() ?? '';
    const files = [...dropped].flatMap(([, item]) => item.asFile()?.uri ?? []);
    const uris = [...list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#')).map((line) => vscode.Uri.parse(line)), ...files].filter(({ scheme }) => scheme === 'file');
    const unique = [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
    if (unique.length === 0) return void notify.information(vscode.l10n.t('What was dropped has no place on this computer’s disk. “Korpus: Add to Corpus…” takes files and folders.'));
    await vscode.commands.executeCommand(COMMANDS.addToCorpus, target, unique);
  }
}
