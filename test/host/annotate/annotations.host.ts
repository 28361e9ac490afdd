import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, inside, readCorpus } from './support';

const ARTICLE = '002_0e38799f239c3e12.txt';

const hoverTexts = async (document: vscode.TextDocument, word: string): Promise<string> => {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, inside(document, word));
  return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
};

describe('annotations in an article', () => {
  let folder: vscode.WorkspaceFolder;
  let document: vscode.TextDocument;

  before(async () => {
    folder = await readCorpus();
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, ARTICLE));
    await vscode.window.showTextDocument(document);
  });

  it('say on hover who it is, how often, and where else', async () => {
    const text = await eventually(async () => {
      const found = await hoverTexts(document, 'Peskow');
      assert.match(found, /articles/);
      return found;
    });
    assert.match(text, /Dmitri Peskow/);
    assert.match(text, /Person/);
    assert.match(text, /command:korpus\.openMention\?/);
    assert.match(text, /command:korpus\.findMentions\?/);
    assert.match(text, /command:korpus\.queryName\?/);
  });

  it('say nothing about a word that is no name', async () => {
    assert.doesNotMatch(await hoverTexts(document, 'Handschuh'), /korpus/);
  });

  it('stand above the article in one line: places, people, organisations, what else there is, query', async () => {
    const lenses = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      assert.ok(found.length >= 4, found.map(({ command }) => command?.title).join());
      return found;
    });
    assert.ok(lenses.every(({ range }) => range.start.line === 0));
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.match(titles.join(' | '), /^\d+ places \| \d+ people \| \d+ organisations(?: \| \d+ other names?)? \| query this article$/);
  });

  it('lead to all mentions in the corpus, each exactly on the name', async () => {
    const locations = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, inside(document, 'Peskow'));
    const files = new Set(locations.map(({ uri }) => uri.path));
    assert.ok(files.size >= 3, [...files].join());
    for (const { uri, range } of locations) {
      const text = (await vscode.workspace.openTextDocument(uri)).getText(range);
      assert.match(text, /^(Dmitri )?Peskow$/);
    }
  });

  it('highlight the other mentions of the name at the cursor', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, inside(document, 'Peskow'));
    assert.deepEqual(new Set(found.map(({ range }) => document.getText(range))), new Set(['Dmitri Peskow', 'Peskow']));
  });

  it('make the outline: the title, then entities by type', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual(symbols.map(({ name }) => name).filter((name) => ['Places', 'People', 'Organisations'].includes(name)).sort(), ['Organisations', 'People', 'Places']);
    const people = symbols.find(({ name }) => name === 'People')?.children ?? [];
    const putin = people.find(({ name }) => name === 'Wladimir Putin');
    assert.ok(putin && putin.children.length > 5);
    for (const mention of putin.children) assert.match(document.getText(mention.selectionRange), /^(Wladimir )?Putins?$/);
  });

  it('answer in the workspace symbols, at a mention', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'gagarin');
    assert.ok(symbols.some(({ name }) => name === 'Juri Gagarin'), symbols.map(({ name }) => name).join());
  });

  it('are absent in a document that is no article', async () => {
    const other = await vscode.workspace.openTextDocument({ content: 'Wladimir Putin in Moskau', language: 'plaintext' });
    assert.doesNotMatch(await hoverTexts(other, 'Putin'), /korpus/);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', other.uri);
    assert.deepEqual(lenses, []);
  });

  it('follow what is typed', async () => {
    const editor = await vscode.window.showTextDocument(document);
    const start = document.positionAt(0);
    await editor.edit((edit) => edit.insert(start, 'Reykjavík und Berlin. '));
    try {
      const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, inside(document, 'Berlin'));
      assert.ok(found.some(({ range }) => document.getText(range) === 'Berlin'));
      assert.match(await hoverTexts(document, 'Berlin'), /Berlin/);
    } finally {
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });

  it('take no Markdown from an article', async () => {
    const uri = vscode.Uri.joinPath(folder.uri, 'hostile.txt');
    const text = 'Titel\n\nDie Ministerin Anna Müller reiste nach Berlin. [x](command:workbench.action.quit) <img src=x> `Kim` **Anna Müller** sah ${0} $(zap).\n';
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    try {
      await vscode.commands.executeCommand('korpus.refresh');
      const hostile = await vscode.workspace.openTextDocument(uri);
      const found = await eventually(async () => {
        const hover = await hoverTexts(hostile, 'Müller');
        assert.match(hover, /Müller/);
        return hover;
      });
      assert.doesNotMatch(found, /(?<!\\)\]\(command:workbench/);
      assert.doesNotMatch(found, /(?<!\\)<img/);
    } finally {
      await vscode.workspace.fs.delete(uri);
      await vscode.commands.executeCommand('korpus.refresh');
    }
  });

  it('open a query from a name, without running it', async () => {
    await vscode.commands.executeCommand('korpus.queryName', folder.uri.toString(), 'person', 'Juri Gagarin', 'person/juri-gagarin');
    const cell = await eventually(() => {
      const notebook = vscode.window.activeNotebookEditor?.notebook;
      assert.ok(notebook);
      return notebook.cellAt(notebook.cellCount - 1);
    });
    assert.equal(cell.document.getText(), 'person:"Juri Gagarin" | kwic');
    assert.deepEqual(cell.outputs, []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
