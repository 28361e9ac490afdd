import * as vscode from 'vscode';
import type { Message } from '../../protocol/message';
import { rangeOf } from '../commands/openPassage';
import { translateMessage } from '../translate';
import { queryEditor, queryPlace } from './queryPlace';

/** F2 on a `$name`: renames it in all cells. What cannot be renamed is said where the cursor stands. */
export class QueryRename implements vscode.RenameProvider {
  async prepareRename(document: vscode.TextDocument, position: vscode.Position): Promise<{ range: vscode.Range; placeholder: string }> {
    const { nameAt, NO_NAME } = await queryEditor();
    const { cells, cell, offset } = await queryPlace(document, position);
    const here = nameAt(cells, cell, offset) ?? refuse(NO_NAME);
    return { range: rangeOf(document, here), placeholder: `$${here.name}` };
  }

  async provideRenameEdits(document: vscode.TextDocument, position: vscode.Position, newName: string): Promise<vscode.WorkspaceEdit> {
    const { renameName } = await queryEditor();
    const { documents, cells, cell, offset } = await queryPlace(document, position);
    const renaming = renameName(cells, cell, offset, newName);
    if ('problem' in renaming) return refuse(renaming.problem);
    const edit = new vscode.WorkspaceEdit();
    for (const change of renaming.edits) {
      const target = documents[change.cell]!;
      edit.replace(target.uri, rangeOf(target, change), change.text);
    }
    return edit;
  }
}

/** The editor shows the message of an error where the name stands. */
function refuse(problem: Message): never {
  throw new Error(translateMessage(vscode.l10n, problem));
}
