import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/extension/ids';
import type { FindingsReport } from '../../../src/extension/notebook/checkFindings';
import { FINDINGS_SCHEME } from '../../../src/extension/notebook/FindingsDocuments';
import { bytesOf, discard, freshName, inWorkspace, openText, outputText, runCells, until } from './support';

const fence = (...queries: readonly string[]): string => queries.map((query) => `\`\`\`korpus\n${query}\n\`\`\`\n`).join('\n');
const check = () => vscode.commands.executeCommand<FindingsReport | undefined>(COMMANDS.checkFindings);
const orders = (notebook: vscode.NotebookDocument) => notebook.getCells().map((cell) => cell.executionSummary?.executionOrder ?? 0);
const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
const activeLabel = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
const comparison = (side: string, name: string) => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === FINDINGS_SCHEME && uri.query === side && uri.path.endsWith(`/${name}.md`))?.getText() ?? '';

describe('checking the findings of a notebook', () => {
  let name = '';
  const article = () => inWorkspace(`${name}.extra.txt`);
  const writeArticle = async (text: string) => {
    await vscode.workspace.fs.writeFile(article(), Buffer.from(text));
    await vscode.commands.executeCommand(COMMANDS.refresh);
  };
  /** A notebook whose cells have run. */
  const ran = async (...queries: readonly string[]) => {
    const notebook = await openText(name, fence(...queries));
    await runCells(notebook, 0, queries.length);
    await until('all ran', () => notebook.getCells().every((cell) => cell.executionSummary?.success !== undefined));
    assert.ok(await notebook.save());
    return notebook;
  };

  beforeEach(async () => {
    name = freshName();
    await writeArticle('Zusatz\n\nEin Zwiebelfisch.');
  });
  afterEach(async () => {
    await discard(name);
    await vscode.workspace.fs.delete(article()).then(undefined, () => undefined);
    await vscode.commands.executeCommand(COMMANDS.refresh);
  });

  it('says that nothing has changed, opens nothing, and touches no output', async () => {
    const notebook = await ran('Zwiebelfisch | kwic', '$k = Kim', '$k | count by=lang');
    const [before, order, open] = [await bytesOf(inWorkspace(name)), orders(notebook), tabs().length];
    assert.deepEqual(await check(), { same: [0, 2], different: [], failed: [] });
    assert.deepEqual([orders(notebook), tabs().length, notebook.isDirty], [order, open, false]);
    assert.equal((await bytesOf(inWorkspace(name))).toString(), before.toString());
  });

  it('shows what one cell would say now beside what it says, with the reasons and the article, and leaves the notebook alone', async () => {
    const notebook = await ran('Zwiebelfisch | kwic', 'path:000* Kim');
    const [output, order] = [outputText(notebook.cellAt(0), 'text/markdown'), orders(notebook)];
    await writeArticle('Zusatz\n\nEin Zwiebelfisch und noch ein Zwiebelfisch.');
    assert.deepEqual(await check(), { same: [1], different: [0], failed: [] });
    await until('a diff editor is open', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff);
    assert.equal(activeLabel(), `Findings of ${name}: saved ↔ now`);
    assert.match(comparison('saved', name), /^# Cell 1: Zwiebelfisch \| kwic\n\n\*\*1 hit\*\*/);
    assert.match(comparison('now', name), /^# Cell 1: Zwiebelfisch \| kwic\n\n> total: saved 1, now 2 · the rows differ · Changed since: .*extra\.txt\n\n\*\*2 hits\*\*/);
    assert.deepEqual([outputText(notebook.cellAt(0), 'text/markdown'), orders(notebook), notebook.isDirty], [output, order, false]);
  });

  it('shows several cells in one editor, counts those that fail, and Run Stale Cells accepts what is new', async () => {
    const notebook = await ran('Zwiebelfisch | kwic', 'Zwiebelfisch', 'Kim |', 'path:000* Kim');
    await writeArticle('Zusatz\n\nZwiebelfisch, Zwiebelfisch.');
    assert.deepEqual(await check(), { same: [3], different: [0, 1], failed: [2] });
    await until('both are compared', () => activeLabel().startsWith('Findings of') && /^# Cell 1[^]*^# Cell 2/m.test(comparison('now', name)));
    await vscode.window.showNotebookDocument(notebook);
    const order = orders(notebook);
    await vscode.commands.executeCommand(COMMANDS.runStaleCells);
    await until('they are refreshed', () => [0, 1].every((cell) => orders(notebook)[cell]! > order[cell]!));
    assert.deepEqual((await check())?.different, []);
  });

  it('finds a difference that was made by hand in the file', async () => {
    await ran('Zwiebelfisch | kwic');
    const text = (await bytesOf(inWorkspace(name))).toString();
    const other = freshName();
    try {
      await openText(other, text.replace('| **Zwiebelfisch** |', '| **Fisch** |'));
      assert.deepEqual((await check())?.different, [0]);
      await until('the comparison is there', () => comparison('now', other).includes('\n> the saved rows were changed by hand'));
    } finally {
      await discard(other);
    }
  });

  it('checks nothing in a notebook in conflict', async () => {
    await openText(name, `<<<<<<< HEAD\n=======\n>>>>>>> x\n\n${fence('Kim')}`);
    assert.equal(await check(), undefined);
  });
});
