import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { eventually, inside, readCorpus } from './support';

const TEXT = '# ours\nversion: 1\n';
const RENAMED = `${TEXT}entities:\n  - { name: person/dmitri-peskow, as: Dima }\n`;

describe('decisions while korpus.yaml goes on changing', () => {
  let document: vscode.TextDocument;
  let config: vscode.Uri;
  let original: Uint8Array | undefined;
  const told: string[] = [];
  const { showErrorMessage } = vscode.window;

  before(async () => {
    const { uri } = await readCorpus();
    config = vscode.Uri.joinPath(uri, 'korpus.yaml');
    original = await Promise.resolve(vscode.workspace.fs.readFile(config)).catch(() => undefined);
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(uri, '002_0e38799f239c3e12.txt'));
  });
  beforeEach(async () => {
    told.length = 0;
    Object.assign(vscode.window, { showErrorMessage: (...said: unknown[]) => { told.push(String(said[0])); return Promise.resolve(undefined); } });
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(TEXT));
    await vscode.commands.executeCommand('korpus.refresh');
    await eventually(async () => assert.equal((await vscode.workspace.openTextDocument(config)).getText(), TEXT));
  });
  afterEach(async () => {
    Object.assign(vscode.window, { showErrorMessage });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  after(async () => {
    if (original === undefined) await vscode.workspace.fs.delete(config);
    else await vscode.workspace.fs.writeFile(config, original);
    await vscode.commands.executeCommand('korpus.refresh');
  });

  const onDisk = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
  const rename = async (): Promise<void> => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, inside(document, 'Peskow'), 'Dima');
    assert.ok(await vscode.workspace.applyEdit(edit));
  };
  const appended = async (text: string): Promise<boolean> => {
    const yaml = await vscode.workspace.openTextDocument(config);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(config, yaml.positionAt(yaml.getText().length), text);
    return vscode.workspace.applyEdit(edit);
  };

  it('are saved with what is written while they are saved, and nobody is told that they are not', async () => {
    await rename();
    for (let line = 0; line < 8; line++) await appended(`# ${line}\n`);
    await eventually(async () => assert.equal(await onDisk(), `${RENAMED}${Array.from({ length: 8 }, (_, line) => `# ${line}\n`).join('')}`));
    await eventually(() => assert.equal(vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === config.toString())?.isDirty, false));
    assert.deepEqual(told, []);
  });

  it('are taken back while they are saved', async () => {
    await rename();
    await vscode.commands.executeCommand('korpus.undoDecision');
    await eventually(async () => assert.equal(await onDisk(), `${TEXT}entities:\n`));
    assert.deepEqual(told, []);
  });

  it('are undone in their editor while they are saved', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(config));
    await rename();
    await vscode.commands.executeCommand('undo');
    await eventually(async () => assert.equal(await onDisk(), TEXT));
    assert.deepEqual(told, []);
  });

  it('are worked out anew on what another window has written meanwhile, and the editor holds nothing unsaved', async () => {
    const places = ['Peskow', 'Handschuh'].map((word) => ({ uri: document.uri, start: document.getText().indexOf(word), end: document.getText().indexOf(word) + word.length }));
    await vscode.window.showTextDocument(document);
    const theirs = `${TEXT}keep: what the other window wrote\n`;
    const made = vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      if (uri.toString() !== config.toString()) return;
      made.dispose();
      writeFileSync(config.fsPath, theirs);
    });
    await vscode.commands.executeCommand('korpus.rejectEntity', places[0]);
    await vscode.commands.executeCommand('korpus.markEntity', places[1], 'organisation');
    assert.deepEqual(told, []);
    const text = await onDisk();
    assert.ok(text.startsWith(`${theirs}entities:\n  - { reject: person/dmitri-peskow }\n  - { mention: organisation/handschuh`), text);
    assert.deepEqual([vscode.window.activeTextEditor?.document.uri.toString(), (await vscode.workspace.openTextDocument(config)).isDirty], [document.uri.toString(), false]);
    assert.ok(!vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label === 'korpus.yaml'), 'it is not left open');
  });

  it('are worked out anew where the text changes while they are', async () => {
    const place = { uri: document.uri, start: document.getText().indexOf('Peskow'), end: document.getText().indexOf('Peskow') + 6 };
    const { applyEdit } = vscode.workspace;
    const before = async (): Promise<boolean> => {
      Object.assign(vscode.workspace, { applyEdit });
      assert.ok(await appended('# later\n'));
      // As the editor answers.
      return false;
    };
    Object.assign(vscode.workspace, { applyEdit: before });
    await vscode.commands.executeCommand('korpus.rejectEntity', place);
    assert.deepEqual([told, vscode.workspace.applyEdit === before], [[], false]);
    await eventually(async () => assert.match(await onDisk(), /^# ours\nversion: 1\n# later\nentities:\n {2}- \{ reject: person\/dmitri-peskow.*\n$/));
  });
});
