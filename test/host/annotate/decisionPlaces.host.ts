import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/extension/ids';
import { outputText, runCells, openText, discard, freshName, until } from '../notebook/support';
import { eventually, inside, readCorpus } from './support';

const ARTICLE = '002_0e38799f239c3e12.txt';
const TEXT = 'version: 1\n';

const textOf = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

describe('decisions, wherever they are made', () => {
  let document: vscode.TextDocument;
  let config: vscode.Uri;
  let original: string;

  before(async () => {
    const folder = await readCorpus();
    config = vscode.Uri.joinPath(folder.uri, 'korpus.yaml');
    original = await textOf(config);
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, ARTICLE));
  });
  beforeEach(async () => {
    await write(config, TEXT);
    await vscode.commands.executeCommand(COMMANDS.refresh);
    await vscode.window.showTextDocument(document);
    await eventually(async () => assert.match(await hover('Peskow'), /Dmitri Peskow/));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  after(async () => {
    await write(config, original);
    await vscode.commands.executeCommand(COMMANDS.refresh);
  });

  const hover = async (word: string): Promise<string> => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, inside(document, word));
    return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
  };
  const rangeOf = (words: string): vscode.Range => {
    const start = document.getText().indexOf(words);
    assert.ok(start >= 0, words);
    return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  };
  const commandsAt = async (range: vscode.Range): Promise<readonly vscode.Command[]> => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
    return actions.flatMap(({ command }) => (command?.command.startsWith('korpus.') ? [command] : []));
  };
  const mark = async (range: vscode.Range, type: string): Promise<void> => {
    const command = (await commandsAt(range)).find(({ command, arguments: args }) => command === COMMANDS.markEntity && args?.[1] === type);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...command.arguments as unknown[]);
  };

  it('a selection is marked without the blanks around it', async () => {
    await mark(rangeOf(' Raumanzug'), 'organisation');
    assert.match(await textOf(config), /mention: organisation\/raumanzug, .*quote: Raumanzug,/);
  });

  it('a name with blanks around it is that name, not one to be marked', async () => {
    const ids = (await commandsAt(rangeOf(' Dmitri Peskow '))).map(({ command }) => command);
    assert.ok(ids.includes(COMMANDS.renameEntity) && !ids.includes(COMMANDS.markEntity), ids.join());
  });

  it('a whole line with its end can be declared, several lines cannot be marked', async () => {
    const line = document.lineAt(inside(document, 'Peskow'));
    const ids = (await commandsAt(line.rangeIncludingLineBreak)).map(({ command }) => command);
    assert.ok(ids.includes('korpus.overruleRegion'), ids.join());
    const across = new vscode.Range(line.range.start, document.lineAt(Math.min(document.lineCount - 1, line.lineNumber + 4)).range.end);
    assert.ok(!(await commandsAt(across)).some(({ command }) => command === COMMANDS.markEntity));
    await vscode.commands.executeCommand(COMMANDS.markEntity, { uri: document.uri, start: document.offsetAt(across.start), end: document.offsetAt(across.end) }, 'person');
    assert.equal(await textOf(config), TEXT);
  });

  it('what is marked over a part of a name takes its place', async () => {
    const words = 'Peskow am Donnerstag';
    await mark(rangeOf(words), 'organisation');
    await eventually(async () => assert.match(await hover(words), /Peskow am Donnerstag.*Organisation/));
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, inside(document, words));
    assert.ok(highlights.some(({ range }) => document.getText(range) === words));
  });

  it('F2 in an article that has not been saved changes korpus.yaml alone', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Noch nicht gesichert: Dmitri Peskow.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    try {
      const at = inside(document, 'Peskow');
      assert.equal(at.line, 0);
      const renaming = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'D. Peskow');
      assert.deepEqual(renaming.entries().map(([uri]) => uri.toString()), [config.toString()]);
      assert.ok(await vscode.workspace.applyEdit(renaming));
      await eventually(async () => assert.equal(await textOf(config), `${TEXT}entities:\n  - { name: person/dmitri-peskow, as: D. Peskow }\n`));
      await eventually(async () => assert.match(await hover('Peskow'), /\*\*D\\?\. Peskow\*\*/));
      assert.ok(document.isDirty);
    } finally {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });

  it('queries follow at once', async () => {
    const name = freshName();
    try {
      const notebook = await openText(name, '```korpus\nperson:"Dmitri Peskow"\n```\n\n```korpus\n* | entities type=person\n```\n');
      const shown = (cell: number) => outputText(notebook.cellAt(cell), 'text/markdown');
      await runCells(notebook, 0, 2);
      await until('both cells have run', () => shown(0).includes('Peskow') && shown(1).includes('Dmitri Peskow'));
      await vscode.commands.executeCommand(COMMANDS.rejectEntity, placeOf('Peskow'));
      await runCells(notebook, 0, 2);
      await until('nobody goes by that name', () => !shown(1).includes('Dmitri Peskow') && !/002_0e38799f239c3e12\.txt#/.test(shown(0)));
    } finally {
      await discard(name);
    }
  });

  const placeOf = (word: string) => {
    const range = rangeOf(word);
    return { uri: document.uri, start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  };
});

describe('decisions in a folder that is not trusted @untrusted', () => {
  it('are made as anything but running a cell, and taken back', async () => {
    const folder = await readCorpus();
    const config = vscode.Uri.joinPath(folder.uri, 'korpus.yaml');
    const before = await textOf(config);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, ARTICLE));
    const start = document.getText().indexOf('Handschuh');
    await vscode.commands.executeCommand(COMMANDS.markEntity, { uri: document.uri, start, end: start + 9 }, 'organisation');
    assert.match(await textOf(config), /mention: organisation\/handschuh/);
    await vscode.commands.executeCommand(COMMANDS.undoDecision);
    assert.equal((await textOf(config)).replace(/entities:\n$/, ''), before);
    await write(config, before);
  });
});

describe('decisions without a folder @nofolder', () => {
  it('write nothing and fail nowhere', async () => {
    const document = await vscode.workspace.openTextDocument({ content: 'Dmitri Peskow sagte nichts.', language: 'plaintext' });
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 13);
    for (const id of [COMMANDS.markEntity, COMMANDS.renameEntity, COMMANDS.mergeEntity, COMMANDS.splitMention, COMMANDS.rejectMention, COMMANDS.rejectEntity, COMMANDS.changeEntityType, COMMANDS.undoDecision]) {
      await vscode.commands.executeCommand(id);
    }
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, editor.selection);
    assert.deepEqual(actions.filter(({ command }) => command?.command.startsWith('korpus.')), []);
    assert.equal(document.getText(), 'Dmitri Peskow sagte nichts.');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
