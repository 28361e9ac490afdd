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

/** Resolves once the extension, which shares its `vscode` with the tests, has asked for the next quick pick and the editor has been told. */
export function nextQuickPick(): Promise<void> {
  const window = vscode.window as { -readonly [Key in 'createQuickPick' | 'showQuickPick']: (typeof vscode.window)[Key] };
  const { createQuickPick, showQuickPick } = window;
  return new Promise((resolve) => {
    // What is sent to the editor goes in order, the pick's items in the turn after.
    const shown = (): void => {
      Object.assign(window, { createQuickPick, showQuickPick });
      setTimeout(resolve, 0);
    };
    window.createQuickPick = (() => {
      const pick = createQuickPick();
      const show = pick.show.bind(pick);
      pick.show = () => { show(); shown(); };
      return pick;
    }) as typeof createQuickPick;
    window.showQuickPick = ((...args: Parameters<typeof showQuickPick>) => {
      const picked = showQuickPick(...args);
      shown();
      return picked;
    }) as typeof showQuickPick;
  });
}
