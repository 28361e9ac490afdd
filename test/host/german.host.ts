import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

describe('the German interface @de', () => {
  const extension = vscode.extensions.getExtension('korpus.korpus');
  const read = (file: string): Record<string, string> => JSON.parse(readFileSync(path.join(extension?.extensionPath ?? '', file), 'utf8')) as Record<string, string>;

  it('has German titles for all commands', () => {
    assert.ok(extension);
    const german = new Set(Object.values(read('package.nls.de.json')));
    const { commands } = (extension.packageJSON as { contributes: { commands: { command: string; title: string | { value: string } }[] } }).contributes;
    const title = (entry: { title: string | { value: string } }): string => (typeof entry.title === 'string' ? entry.title : entry.title.value);
    assert.ok(commands.length > 5);
    assert.deepEqual(commands.filter((entry) => !german.has(title(entry))).map(({ command }) => command), []);
  });

  it('translates what the code says', async () => {
    assert.ok(extension);
    await extension.activate();
    const bundle = read('l10n/bundle.l10n.de.json');
    assert.equal(vscode.env.language, 'de');
    assert.equal(vscode.l10n.t('Untitled'), bundle['Untitled']);
    assert.notEqual(bundle['Untitled'], undefined);
  });
});
