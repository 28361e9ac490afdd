import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, openNotebook, outputText } from './support';

const saved = async (): Promise<readonly string[]> => {
  const notebook = await openNotebook(inWorkspace('munition.korpus.md'));
  return notebook.getCells().map((cell) => outputText(cell, 'text/markdown')).filter((text) => text !== '');
};

describe('saved results', () => {
  afterEach(closeAll);

  it('are there in a folder that is not trusted @untrusted', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const results = await saved();
    assert.ok(results.length > 3);
    assert.match(results.join('\n'), /\]\(001_96b6eba5b60b899a\.txt#L3\)/);
  });

  it('say so in German @de', async () => {
    for (const text of await saved()) assert.match(text, /^\*Gespeichertes Ergebnis\./);
  });
});
