import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addDecision } from '../../../src/core/corpus/editDecisions';
import { COMMANDS } from '../../../src/extension/ids';
import { StaleResults } from '../../../src/extension/notebook/StaleResults';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import { bytesOf, discard, freshName, inWorkspace, openText, outputText, runCells, until } from './support';

describe('a result that is out of date', () => {
  let name = '';
  let config: Buffer;
  const uri = () => inWorkspace('korpus.yaml');
  beforeEach(async () => {
    name = freshName();
    config = await bytesOf(uri());
  });
  afterEach(async () => {
    await discard(name);
    await vscode.workspace.fs.writeFile(uri(), config);
    await vscode.commands.executeCommand(COMMANDS.refresh);
  });

  it('says so after a decision that changes it, and only then, until it is run again', async () => {
    const corpora = new WorkspaceCorpora(vscode.extensions.getExtension('korpus.korpus')!.extensionUri);
    const stale = new StaleResults(corpora);
    try {
      const session = corpora.all[0]!;
      await session.ready();
      const notebook = await openText(name, '```korpus\nperson:"Dmitri Peskow"\n```\n\n```korpus\nMunition\n```\n');
      await runCells(notebook, 0, 2);
      await until('both have results', () => [0, 1].every((cell) => outputText(notebook.cellAt(cell), 'text/markdown').includes('korpus:result')));
      const marks = async (cell: number) => (await stale.provideCellStatusBarItems(notebook.cellAt(cell), new vscode.CancellationTokenSource().token)).map(({ text }) => text);
      assert.deepEqual(await marks(0), [], 'fresh');
      const { text } = addDecision(config.toString(), { entity: { kind: 'reject', id: 'person/dmitri-peskow' } }) as { text: string };
      await vscode.workspace.fs.writeFile(uri(), Buffer.from(text));
      await session.refresh();
      await until('the first is marked', async () => (await marks(0))[0] === '$(history) Out of date');
      await until('the second is compared', () => session.analysis.state.kind === 'idle');
      assert.deepEqual(await marks(1), [], 'not touched');
      await vscode.commands.executeCommand(COMMANDS.refresh);
      await runCells(notebook, 0, 1);
      await until('it is up to date again', async () => (await marks(0)).length === 0);
    } finally {
      stale.dispose();
      corpora.dispose();
    }
  });
});
