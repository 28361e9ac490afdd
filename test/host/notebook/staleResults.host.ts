import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addDecision } from '../../../src/core/corpus/editDecisions';
import { COMMANDS } from '../../../src/extension/ids';
import { StaleResults } from '../../../src/extension/notebook/StaleResults';
import { Standings } from '../../../src/extension/notebook/Standings';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import { bytesOf, closeAll, discard, freshName, inWorkspace, openBytes, openText, outputText, replaceCell, runCells, until } from './support';

const fence = (...queries: readonly string[]): string => queries.map((query) => `\`\`\`korpus\n${query}\n\`\`\`\n`).join('\n');
const hasResult = (cell: vscode.NotebookCell): boolean => outputText(cell, 'text/markdown').includes('korpus:result');
const orderOf = (cell: vscode.NotebookCell): number => cell.executionSummary?.executionOrder ?? 0;

describe('a result that is out of date', () => {
  let name = '';
  let again = '';
  let config: Buffer;
  let corpora: WorkspaceCorpora;
  let standings: Standings;
  let stale: StaleResults;
  const article = () => inWorkspace(`${name}.extra.txt`);
  const marks = async (notebook: vscode.NotebookDocument, cell: number) => (await stale.provideCellStatusBarItems(notebook.cellAt(cell))).map(({ text }) => text).join();
  const refresh = async () => {
    await corpora.all[0]!.refresh();
    await vscode.commands.executeCommand(COMMANDS.refresh);
  };

  beforeEach(async () => {
    name = freshName();
    again = freshName();
    config = await bytesOf(inWorkspace('korpus.yaml'));
    corpora = new WorkspaceCorpora(vscode.extensions.getExtension('korpus.korpus')!.extensionUri);
    standings = new Standings(corpora);
    stale = new StaleResults(standings);
    await corpora.all[0]!.ready();
  });
  afterEach(async () => {
    for (const disposable of [stale, standings, corpora]) disposable.dispose();
    await discard(name);
    await discard(again);
    await vscode.workspace.fs.delete(article()).then(undefined, () => undefined);
    await vscode.workspace.fs.writeFile(inWorkspace('korpus.yaml'), config);
    await vscode.commands.executeCommand(COMMANDS.refresh);
  });

  // The second time what names are linked to has been kept, and is there before anybody can ask.
  for (const time of ['once', 'once more']) it(`says so ${time} after a decision that changes it, and only then, until it is run again`, async () => {
    const session = corpora.all[0]!;
    const notebook = await openText(name, fence('person:"Dmitri Peskow"', 'Munition'));
    await runCells(notebook, 0, 2);
    await until('both have results', () => notebook.getCells().every(hasResult));
    assert.equal(await marks(notebook, 0), '', 'fresh');
    const { text } = addDecision(config.toString(), { entity: { kind: 'reject', id: 'person/dmitri-peskow' } }) as { text: string };
    await vscode.workspace.fs.writeFile(inWorkspace('korpus.yaml'), Buffer.from(text));
    await session.refresh();
    await until('the first is marked', async () => /names in \d changed: 00/.test(await marks(notebook, 0)));
    await until('the second is compared', () => session.analysis.state.kind === 'idle');
    assert.equal(await marks(notebook, 1), '', 'not touched');
    await vscode.commands.executeCommand(COMMANDS.refresh);
    await runCells(notebook, 0, 1);
    await until('it is up to date again', async () => (await marks(notebook, 0)) === '');
  });

  it('names the article, on opening without a run, only where the cell used it; Run Stale Cells runs just these', async () => {
    await vscode.workspace.fs.writeFile(article(), Buffer.from('Zusatz\n\nMehr Munition.'));
    await refresh();
    const first = await openText(name, fence('Munition', 'path:000* Kim', `path:${name}* Munition | kwic`));
    await runCells(first, 0, 3);
    await until('all have results', () => first.getCells().every(hasResult));
    assert.ok(await first.save());
    const bytes = await bytesOf(inWorkspace(name));
    await closeAll();

    await vscode.workspace.fs.writeFile(article(), Buffer.from('Zusatz\n\nNoch mehr Munition und Munition.'));
    await refresh();
    // Under another name, for VS Code still has the first one in memory.
    const notebook = await openBytes(again, bytes);
    await until('the mark names it', async () => (await marks(notebook, 0)).includes('extra.txt changed since'));
    assert.equal(await marks(notebook, 1), '');
    assert.match(await marks(notebook, 2), /extra\.txt changed since/);
    assert.deepEqual(notebook.getCells().map(orderOf), [0, 0, 0], 'nothing ran');
    assert.match(outputText(notebook.cellAt(0), 'text/markdown'), /^\*Saved result/);

    await vscode.commands.executeCommand(COMMANDS.runStaleCells);
    await until('two ran', () => orderOf(notebook.cellAt(0)) > 0 && orderOf(notebook.cellAt(2)) > 0);
    assert.equal(orderOf(notebook.cellAt(1)), 0);
    await until('nothing is marked', async () => (await Promise.all([0, 1, 2].map((cell) => marks(notebook, cell)))).join('') === '');
  });

  it('follows an edited definition to all that depends on it, and runs these in the order of what they need', async () => {
    const notebook = await openText(name, fence('$k Munition | kwic', '$k = $l', 'Kim', '$l = Kim\n$l | count by=lang'));
    await runCells(notebook, 0, 4);
    await until('all ran', () => notebook.getCells().every((cell) => cell.executionSummary?.success === true));
    assert.ok(orderOf(notebook.cellAt(3)) < orderOf(notebook.cellAt(1)) && orderOf(notebook.cellAt(1)) < orderOf(notebook.cellAt(0)));
    await replaceCell(notebook, 3, '$l = Putin\n$l | count by=lang');
    await until('dependents are marked', async () => (await marks(notebook, 0)).includes('Query changed since'));
    assert.match(await marks(notebook, 3), /Query changed since/);
    assert.equal(await marks(notebook, 2), '');
    const before = notebook.getCells().map(orderOf);
    await runCells(notebook, 0, 1);
    await until('it ran', () => orderOf(notebook.cellAt(0)) > before[0]!);
    assert.ok(orderOf(notebook.cellAt(3)) > before[3]! && orderOf(notebook.cellAt(3)) < orderOf(notebook.cellAt(0)), 'what it needs ran first');
    assert.equal(orderOf(notebook.cellAt(2)), before[2], 'nothing else ran');
    await until('nothing is marked', async () => (await marks(notebook, 0)) + (await marks(notebook, 3)) === '');
  });

  it('offers to run what failed once the mistake is mended, in whatever cell it was', async () => {
    const notebook = await openText(name, fence('$k = Kim |', '$k | count by=lang'));
    await runCells(notebook, 1, 2);
    await until('it failed', () => notebook.cellAt(1).executionSummary?.success === false);
    assert.equal(await marks(notebook, 1), '');
    await replaceCell(notebook, 0, '$k = Kim');
    await until('it is marked', async () => (await marks(notebook, 1)).includes('Can be run now'));
    await vscode.commands.executeCommand(COMMANDS.runStaleCells);
    await until('it ran', () => hasResult(notebook.cellAt(1)));
  });
});
