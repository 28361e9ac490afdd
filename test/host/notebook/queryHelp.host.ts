import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { discard, freshName, inWorkspace, openText, replaceCell, until } from './support';

/** The document of the only cell, which holds the query without its `¦`, and where that stood. */
async function typed(notebook: vscode.NotebookDocument, marked: string): Promise<{ document: vscode.TextDocument; position: vscode.Position }> {
  await replaceCell(notebook, 0, marked.replace('¦', ''));
  const { document } = notebook.cellAt(0);
  return { document, position: document.positionAt(marked.indexOf('¦')) };
}

async function hoverText({ document, position }: { document: vscode.TextDocument; position: vscode.Position }): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n').replace(/\\/g, '');
}

async function signature({ document, position }: { document: vscode.TextDocument; position: vscode.Position }): Promise<string | undefined> {
  const help = await vscode.commands.executeCommand<vscode.SignatureHelp | undefined>('vscode.executeSignatureHelpProvider', document.uri, position, ' ');
  const [first] = help?.signatures ?? [];
  const label = first?.parameters[help?.activeParameter ?? -1]?.label;
  return first && `${first.label} ‹${Array.isArray(label) ? first.label.slice(label[0], label[1]) : ''}›`;
}

describe('explanations of a query', () => {
  let name = '';
  beforeEach(() => { name = freshName(); });
  afterEach(() => discard(name));

  it('says on hover what a verb does and which forms of a word the corpus has', async () => {
    const notebook = await openText(name, '```korpus\nMunition\n```\n');
    assert.match(await hoverText(await typed(notebook, 'Munition | kw¦ic')), /kwic.*hits[\s\S]*Concordance[\s\S]*```korpus\n.*\| kwic/);
    assert.match(await hoverText(await typed(notebook, 'Rak¦ete')), /Forms found: .*Raketen \d+/);
    assert.match(await hoverText(await typed(notebook, 'source:"Fox N¦ews"')), /1 article/);
  });

  it('shows the parameters of a verb', async () => {
    const notebook = await openText(name, '```korpus\nMunition\n```\n');
    assert.equal(await signature(await typed(notebook, 'Munition | kwic Kim ¦')), 'kwic [WORD] [context=1–100|sentence] [sort=1R,2R,…] [group=article] [collocates=1–50] ‹[context=1–100|sentence]›');
    assert.equal(await signature(await typed(notebook, 'date:2023..¦')), 'date: 2023 2023-09 2023-09-13 FROM..TO >=2024 none ‹FROM..TO›');
  });

  it('does the same in a .korpus file', async () => {
    name = `${freshName().split('.')[0]}.korpus`;
    await vscode.workspace.fs.writeFile(inWorkspace(name), Buffer.from('Munition | kwic '));
    const document = await vscode.workspace.openTextDocument(inWorkspace(name));
    assert.match(await hoverText({ document, position: new vscode.Position(0, 3) }), /Munition[\s\S]*Forms found/);
    assert.match((await signature({ document, position: new vscode.Position(0, 16) })) ?? '', /^kwic .*‹\[WORD\]›$/);
  });
});

describe('explanations of a query without a corpus @nofolder', () => {
  it('come from the table alone', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'korpus', content: 'Munition | kwic ' });
    await until('the verb is explained', async () => /Concordance/.test(await hoverText({ document, position: new vscode.Position(0, 12) })));
    assert.match((await signature({ document, position: new vscode.Position(0, 16) })) ?? '', /^kwic /);
  });
});
