import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { handleRendererRequest } from '../../../src/extension/commands/rendererMessages';
import { COMMANDS } from '../../../src/extension/ids';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import type { QueryResult } from '../../../src/protocol/result';
import { extensionUri } from '../explorer/support';
import { bytesOf, discard, freshName, inWorkspace, openText, outputText, runCells, until } from './support';

type Dialog = 'showQuickPick' | 'showSaveDialog' | 'showOpenDialog' | 'showWarningMessage' | 'showErrorMessage' | 'showInformationMessage';
const DIALOGS: readonly Dialog[] = ['showQuickPick', 'showSaveDialog', 'showOpenDialog', 'showWarningMessage', 'showErrorMessage', 'showInformationMessage'];
const real = Object.fromEntries(DIALOGS.map((name) => [name, vscode.window[name]]));

/** What was asked and said, in order; each dialog is answered as given, and otherwise turned away from. The extension shares its `vscode` with the tests. */
function answer(answers: Partial<Record<Dialog, (first: unknown, ...more: unknown[]) => unknown>>): readonly { readonly dialog: Dialog; readonly about: unknown }[] {
  const asked: { dialog: Dialog; about: unknown }[] = [];
  for (const dialog of DIALOGS) {
    Object.assign(vscode.window, {
      [dialog]: (first: unknown, ...more: unknown[]) => {
        asked.push({ dialog, about: first });
        return Promise.resolve(answers[dialog]?.(first, ...more));
      },
    });
  }
  return asked;
}

const picking = (label: RegExp) => (items: unknown) => (items as readonly vscode.QuickPickItem[]).find((item) => item.kind !== vscode.QuickPickItemKind.Separator && label.test(item.label));
const exists = (uri: vscode.Uri) => vscode.workspace.fs.stat(uri).then(() => true, () => false);

describe('exporting a notebook', () => {
  let name = '';
  let target: vscode.Uri;
  beforeEach(() => {
    name = freshName();
    target = inWorkspace(name.replace('.korpus.md', '.html'));
  });
  afterEach(async () => {
    Object.assign(vscode.window, real);
    await discard(name);
    await vscode.workspace.fs.delete(target).then(undefined, () => undefined);
  });
  const TEXT = '# Gewehr\n\nWer spricht davon, und was sagen die Berichte?\n\n```korpus\nGewehr | kwic\n```\n';
  const run = async (notebook: vscode.NotebookDocument) => {
    await runCells(notebook, 0, notebook.cellCount);
    await until('the cells ran', () => notebook.getCells().every((cell) => cell.kind === vscode.NotebookCellKind.Markup || cell.executionSummary?.success === true));
  };

  it('writes what the notebook shows as one HTML file, without a question', async () => {
    await run(await openText(name, TEXT));
    const asked = answer({ showQuickPick: picking(/^HTML$/), showSaveDialog: () => target });
    await vscode.commands.executeCommand(COMMANDS.exportNotebook);
    assert.deepEqual(asked.map(({ dialog }) => dialog), ['showQuickPick', 'showSaveDialog', 'showInformationMessage']);
    const html = (await bytesOf(target)).toString();
    assert.match(html, /^<!DOCTYPE html>\n<html lang="de">/);
    assert.match(html, /<title>Gewehr<\/title>/);
    assert.match(html, /<strong>3 hits<\/strong>/);
    assert.match(html, /<a class="path" href="002_0e38799f239c3e12\.txt#L23"/);
    assert.doesNotMatch(html, /<script/);
  });

  it('asks where the notebook shows no fresh result: exporting only leaves it alone, turning away writes nothing', async () => {
    const notebook = await openText(name, TEXT);
    const asked = answer({ showQuickPick: picking(/^HTML$/), showSaveDialog: () => target });
    await vscode.commands.executeCommand(COMMANDS.exportNotebook);
    assert.deepEqual([asked.at(-1)?.dialog, await exists(target)], ['showWarningMessage', false]);
    answer({ showQuickPick: picking(/^HTML$/), showSaveDialog: () => target, showWarningMessage: () => 'Export Only' });
    await vscode.commands.executeCommand(COMMANDS.exportNotebook);
    assert.deepEqual([await exists(target), notebook.cellAt(1).outputs.length], [true, 0]);
  });

  it('runs what was out of date, where the user wants it, so that notebook and export say the same', async () => {
    const notebook = await openText(name, TEXT);
    answer({ showQuickPick: picking(/^HTML$/), showSaveDialog: () => target, showWarningMessage: () => 'Export and Run Cells' });
    await vscode.commands.executeCommand('notebook.selectKernel', { id: 'korpus', extension: 'korpus.korpus' });
    await vscode.commands.executeCommand(COMMANDS.exportNotebook);
    await until('the cell ran', () => notebook.cellAt(1).executionSummary?.success === true);
    assert.match(outputText(notebook.cellAt(1), 'text/markdown'), /\*\*3 hits\*\*/);
    assert.ok(await exists(target));
  });

  it('writes nothing when a cell fails, and says which', async () => {
    await openText(name, `${TEXT}\n\`\`\`korpus\nKim | kwik\n\`\`\`\n`);
    const asked = answer({ showQuickPick: picking(/^HTML$/), showSaveDialog: () => target });
    await vscode.commands.executeCommand(COMMANDS.exportNotebook);
    assert.equal(asked.at(-1)?.dialog, 'showErrorMessage');
    assert.match(String(asked.at(-1)?.about), /kwi[ck]/);
    assert.ok(!(await exists(target)));
  });

  it('takes a row of the explorer, writes Markdown, and says that this has become an article', async () => {
    const notebook = inWorkspace(name);
    await vscode.workspace.fs.writeFile(notebook, Buffer.from(TEXT));
    target = inWorkspace(name.replace('.korpus.md', '.md'));
    const asked = answer({ showQuickPick: picking(/^Markdown$/), showSaveDialog: () => target, showWarningMessage: (_text, _options, ...actions) => (actions.includes('Leave It Out') ? undefined : 'Export Only') });
    await vscode.commands.executeCommand(COMMANDS.exportNotebook, notebook);
    assert.match((await bytesOf(target)).toString(), /\n\[\^1\]: \*Nordkoreas Machthaber Kim/);
    assert.match(String(asked.at(-1)?.about), /read as an article from now on/);
    const again = answer({ showQuickPick: picking(/^Markdown$/), showSaveDialog: () => target, showWarningMessage: () => 'Export Only' });
    await vscode.commands.executeCommand(COMMANDS.exportNotebook, notebook);
    assert.ok(again.some(({ dialog }) => dialog === 'showInformationMessage'), 'an earlier export is written over');
    const config = inWorkspace('korpus.yaml');
    const before = await bytesOf(config);
    try {
      answer({ showQuickPick: picking(/^Markdown$/), showSaveDialog: () => target, showWarningMessage: (_text, _options, ...actions) => (actions.includes('Leave It Out') ? 'Leave It Out' : 'Export Only') });
      await vscode.commands.executeCommand(COMMANDS.exportNotebook, notebook);
      await until('it is left out', async () => (await bytesOf(config)).toString().endsWith(`exclude: [ /${name.replace('.korpus.md', '.md')} ]\n`));
    } finally {
      await vscode.workspace.fs.writeFile(config, before);
    }
  });

  it('writes over no article', async () => {
    await openText(name, TEXT);
    const article = inWorkspace('000_94948d54b16cd0b3.txt');
    const before = await bytesOf(article);
    const asked = answer({ showQuickPick: picking(/^Markdown$/), showSaveDialog: () => article });
    await vscode.commands.executeCommand(COMMANDS.exportNotebook);
    assert.match(String(asked.at(-1)?.about), /is an article of the corpus/);
    assert.ok((await bytesOf(article)).equals(before));
  });
});

describe('exporting a result', () => {
  let corpora: WorkspaceCorpora;
  let folder = '';
  before(async () => {
    corpora = new WorkspaceCorpora(extensionUri());
    await corpora.all[0]!.ready();
  });
  after(() => corpora.dispose());
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'korpus-export-')); });
  afterEach(() => {
    Object.assign(vscode.window, real);
    rmSync(folder, { recursive: true, force: true });
  });

  /** As the renderer asks, with the first rows at hand. */
  async function exported(query: string, sort: { column: string; descending: boolean } | null = null): Promise<QueryResult> {
    const session = corpora.all[0]!;
    const outcome = await session.engine.run({ cells: [query] }, 0, { limit: 5, base: '', savedRows: 5 });
    assert.equal(outcome.kind, 'result');
    const { result, handle } = outcome.kind === 'result' ? outcome.cell : assert.fail();
    await handleRendererRequest(corpora, { type: 'export', corpus: session.folder.uri.toString(), handle, result, sort }, () => undefined);
    return result;
  }
  const file = (name: string) => vscode.Uri.file(path.join(folder, name));

  it('offers the formats that fit, and saves all rows in the order shown', async () => {
    const asked = answer({ showQuickPick: picking(/^Save as CSV…$/), showSaveDialog: () => file('a.csv') });
    const result = await exported('* | frequency', { column: 'word', descending: false });
    const labels = (asked[0]!.about as readonly vscode.QuickPickItem[]).map(({ label }) => label);
    assert.deepEqual(labels, ['Save as a file', 'Save as CSV…', 'Save as JSON…', 'Save as Markdown…', 'Copy to the clipboard', 'Copy as CSV', 'Copy as JSON', 'Copy as Markdown']);
    const lines = (await bytesOf(file('a.csv'))).toString().split('\r\n');
    assert.equal(lines[0], '\uFEFFword,count,perMillion,articles');
    assert.equal(lines.length, result.total + 2);
    const words = lines.slice(1, 40).map((line) => line.split(',')[0]!);
    assert.deepEqual(words.slice(5, 9), [...words.slice(5, 9)].sort());
  });

  it('copies the articles as BibTeX, and saves passages for brat outside of the corpus only', async () => {
    answer({ showQuickPick: picking(/^Copy as BibTeX$/) });
    await exported('Gewehr | kwic');
    assert.match(await vscode.env.clipboard.readText(), /^@article\{[a-z-]+-[0-9a-f]{4},\n/);
    const asked = answer({ showQuickPick: picking(/^Save as brat…$/), showOpenDialog: () => [vscode.workspace.workspaceFolders![0]!.uri] });
    await exported('Gewehr | kwic');
    assert.match(String(asked.at(-1)?.about), /outside of the folders of this window/);
    answer({ showQuickPick: picking(/^Save as brat…$/), showOpenDialog: () => [vscode.Uri.file(folder)] });
    await exported('Gewehr | kwic');
    assert.deepEqual(readdirSync(path.join(folder, 'korpus-brat')).sort(), ['002_0e38799f239c3e12.ann', '002_0e38799f239c3e12.txt', 'annotation.conf']);
  });

  it('says so when the result is gone', async () => {
    const session = corpora.all[0]!;
    const asked = answer({ showQuickPick: picking(/^Copy as JSON$/) });
    const result = { query: 'x', kind: 'table', total: 9, columns: [], rows: [], method: { verb: 'x', query: 'x', definitions: [], settings: {}, scope: { articles: 0, tokens: 0, leftOut: 0, regions: [] }, node: [], hits: 0, formulas: [], corpus: '' }, warnings: [] } as QueryResult;
    await handleRendererRequest(corpora, { type: 'export', corpus: session.folder.uri.toString(), handle: 'r999', result, sort: null }, () => undefined);
    assert.match(String(asked.at(-1)?.about), /no longer kept/);
  });
});
