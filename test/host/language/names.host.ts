import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NOTEBOOK_TYPE, QUERY_LANGUAGE } from '../../../src/extension/ids';
import { closeAll, discard, freshName, openText, until } from '../notebook/support';
import { openQuery } from './openQuery';

const CELLS = ['$waffen = Munition OR Rakete', '$waffen Kim | kwic', 'Putin -$waffen\n$beides = $waffen Putin'];

const asFile = (cells: readonly string[]): string => cells.map((cell) => `\`\`\`korpus\n${cell}\n\`\`\`\n`).join('\nText with $waffen.\n\n');

/** The query cells of a notebook. */
function queries(notebook: vscode.NotebookDocument): readonly vscode.TextDocument[] {
  return notebook.getCells().map(({ document }) => document).filter(({ languageId }) => languageId === QUERY_LANGUAGE);
}

const texts = (notebook: vscode.NotebookDocument): readonly string[] => queries(notebook).map((document) => document.getText());

/** VS Code hands the new name on in a wrong shape where the editor of a cell has not been drawn yet. */
async function rename(document: vscode.TextDocument, at: vscode.Position, name: string): Promise<vscode.WorkspaceEdit> {
  await vscode.window.showTextDocument(document);
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, name);
}

/** `cell line:from-to` of what a provider found. */
function placesIn(documents: readonly vscode.TextDocument[], found: readonly (vscode.Location | vscode.LocationLink)[]): readonly string[] {
  return found.map((place) => {
    const [uri, range] = 'targetUri' in place ? [place.targetUri, place.targetRange] : [place.uri, place.range];
    return `${documents.findIndex((document) => document.uri.toString() === uri.toString())} ${range.start.line}:${range.start.character}-${range.end.character}`;
  }).sort();
}

async function unsavedNotebook(): Promise<vscode.NotebookDocument> {
  const cells = CELLS.map((cell) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, cell, QUERY_LANGUAGE));
  return vscode.workspace.openNotebookDocument(NOTEBOOK_TYPE, new vscode.NotebookData(cells));
}

async function renamesEverywhere(notebook: vscode.NotebookDocument): Promise<void> {
  const edit = await rename(queries(notebook)[1]!, new vscode.Position(0, 3), 'krieg');
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.deepEqual(texts(notebook), ['$krieg = Munition OR Rakete', '$krieg Kim | kwic', 'Putin -$krieg\n$beides = $krieg Putin']);
}

describe('names across cells', () => {
  let name = '';
  let notebook: vscode.NotebookDocument;
  beforeEach(async () => {
    name = freshName();
    notebook = await openText(name, asFile(CELLS));
  });
  afterEach(() => discard(name));

  it('are renamed in all of them, and nowhere else; one undo takes it back', async () => {
    assert.equal(notebook.isDirty, false);
    const before = notebook.version;
    await renamesEverywhere(notebook);
    assert.equal(notebook.cellAt(1).document.getText(), 'Text with $waffen.');
    assert.equal(notebook.isDirty, true);
    assert.ok(notebook.version > before);
    await vscode.commands.executeCommand('undo');
    await until('one undo brings all three cells back', () => texts(notebook).join() === CELLS.join(), 5000);
    await vscode.commands.executeCommand('redo');
    await until('one redo renames them again', () => texts(notebook).every((text) => text.includes('$krieg')), 5000);
  });

  it('are saved as renamed', async () => {
    await renamesEverywhere(notebook);
    assert.ok(await notebook.save());
    assert.equal(Buffer.from(await vscode.workspace.fs.readFile(notebook.uri)).toString(), asFile(texts(notebook)));
  });

  it('are not renamed to what is no name or is taken, nor where none stands', async () => {
    const [first, second] = queries(notebook) as [vscode.TextDocument, vscode.TextDocument];
    await assert.rejects(rename(first, new vscode.Position(0, 1), 'a b'), /a b is no name/);
    await assert.rejects(rename(first, new vscode.Position(0, 1), 'beides'), /\$beides is already defined/);
    await assert.rejects(rename(second, new vscode.Position(0, 9), 'x'), (error: Error) => {
      assert.match(error.message, /There is no \$name here/);
      assert.doesNotMatch(error.message, /article/);
      return true;
    });
    await assert.rejects(Promise.resolve(vscode.commands.executeCommand('vscode.prepareRename', second.uri, new vscode.Position(0, 9))));
    const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>('vscode.prepareRename', second.uri, new vscode.Position(0, 2));
    assert.deepEqual([prepared.placeholder, prepared.range.start.character, prepared.range.end.character], ['$waffen', 0, 7]);
    assert.deepEqual(texts(notebook), CELLS);
  });

  it('lead to their definition, their uses and each other', async () => {
    const documents = queries(notebook);
    const [uri, at] = [documents[2]!.uri, new vscode.Position(0, 8)];
    const ask = async (command: string): Promise<readonly string[]> => placesIn(documents, await vscode.commands.executeCommand<vscode.Location[]>(command, uri, at));
    assert.deepEqual(await ask('vscode.executeDefinitionProvider'), ['0 0:0-7']);
    assert.deepEqual(await ask('vscode.executeReferenceProvider'), ['0 0:0-7', '1 0:0-7', '2 0:7-14', '2 1:10-17']);
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', uri, at);
    assert.deepEqual(highlights.map(({ range, kind }) => `${range.start.line}:${range.start.character} ${kind}`), ['0:7 1', '1:10 1']);
    const nowhere = await vscode.commands.executeCommand<unknown[]>('vscode.executeDefinitionProvider', uri, new vscode.Position(0, 2));
    assert.equal(nowhere.length, 0);
  });
});

describe('names without a corpus', () => {
  afterEach(closeAll);

  for (const session of ['', ' @untrusted', ' @nofolder']) {
    it(`are renamed in a notebook without a file${session}`, async () => renamesEverywhere(await unsavedNotebook()));

    it(`are renamed in a .korpus file${session}`, async () => {
      const document = await openQuery('$n = 3\r\nKim | top $n');
      assert.ok(await vscode.workspace.applyEdit(await rename(document, new vscode.Position(1, 11), '$zahl')));
      assert.equal(document.getText().replace(/\r/g, ''), '$zahl = 3\nKim | top $zahl');
    });
  }
});
