import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, inside, readCorpus } from './support';

const ARTICLE = '004_bbd1d1e14c627851.txt';
const WALL = 'Werden Sie Mitglied';
const SETTING = 'korpus.annotations.problems';

describe('the structure of an article in the editor', () => {
  let document: vscode.TextDocument;
  let config: vscode.Uri;
  let original: Uint8Array | undefined;

  before(async () => {
    const folder = await readCorpus();
    config = vscode.Uri.joinPath(folder.uri, 'korpus.yaml');
    original = await Promise.resolve(vscode.workspace.fs.readFile(config)).catch(() => undefined);
    await writeConfig('version: 1\n');
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, ARTICLE));
    await vscode.window.showTextDocument(document);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    if (original === undefined) await vscode.workspace.fs.delete(config);
    else await vscode.workspace.fs.writeFile(config, original);
    await vscode.commands.executeCommand('korpus.refresh');
  });

  const writeConfig = async (text: string): Promise<void> => {
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(text));
    await vscode.commands.executeCommand('korpus.refresh');
  };
  const own = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Korpus');
  const hints = () => vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, new vscode.Range(0, 0, document.lineCount, 0));

  it('folds what queries leave out, from its first line to its last', async () => {
    const wall = inside(document, WALL).line;
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const fold = folds.find(({ start }) => start === wall);
    assert.ok(fold, JSON.stringify(folds));
    assert.equal(fold.kind, vscode.FoldingRangeKind.Region);
    assert.match(document.lineAt(fold.end).text, /Klicken Sie hier/);
  });

  it('says on hover why a line is dimmed, and what that means', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, inside(document, WALL));
    const text = hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
    assert.match(text, /^Boilerplate\\: \w/);
    assert.match(text, /in\\:boilerplate/);
  });

  it('lists it as information, marking one word, until the setting is off', async () => {
    const configuration = vscode.workspace.getConfiguration();
    await eventually(() => assert.ok(own().length >= 2));
    assert.ok(own().every(({ severity, message, range }) => severity === vscode.DiagnosticSeverity.Information && /^Boilerplate, left out of queries: /.test(message) && /^\S+$/.test(document.getText(range))));
    assert.ok(own().some(({ range }) => range.start.line === inside(document, WALL).line));
    await configuration.update(SETTING, false, vscode.ConfigurationTarget.Global);
    try {
      await eventually(() => assert.deepEqual(own(), []));
    } finally {
      await configuration.update(SETTING, undefined, vscode.ConfigurationTarget.Global);
    }
    await eventually(() => assert.ok(own().length >= 2));
  });

  it('hints at the day that a weekday means once the date of the article is known, and says from what', async () => {
    await writeConfig(`version: 1\narticles:\n  ${ARTICLE}: { published: 2024-06-17 }\n`);
    await eventually(async () => {
      const found = await hints();
      const tuesday = found.find(({ position }) => document.getText(new vscode.Range(position.translate(0, -8), position)) === 'Dienstag');
      assert.equal(tuesday?.label, '→ 2024-06-18');
      assert.match(typeof tuesday.tooltip === 'string' ? tuesday.tooltip : '', /2024-06-17/);
    });
  });

  it('has no hints without a date to count from', async () => {
    await writeConfig('version: 1\n');
    await eventually(async () => assert.deepEqual((await hints()).filter(({ position }) => document.getText(new vscode.Range(position.translate(0, -8), position)) === 'Dienstag'), []));
  });
});
