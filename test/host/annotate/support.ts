import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The workspace folder, read by Korpus. */
export async function readCorpus(): Promise<vscode.WorkspaceFolder> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  await vscode.extensions.getExtension('korpus.korpus')?.activate();
  await vscode.commands.executeCommand('korpus.refresh');
  return folder;
}

/** Tries again until the look succeeds: editors and trees follow in their own time. */
export async function eventually<T>(look: () => T | Promise<T>, patience = 15_000): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }
}

/** The position inside the first occurrence of a word. */
export function inside(document: vscode.TextDocument, word: string): vscode.Position {
  const at = document.getText().indexOf(word);
  assert.ok(at >= 0, word);
  return document.positionAt(at + 1);
}
