import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ResultOutput } from '../../../src/protocol/renderer';
import type { TableRow } from '../../../src/protocol/result';
import { handleRendererRequest } from '../../../src/extension/commands/rendererMessages';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import type { RendererResponse } from '../../../src/protocol/renderer';
import { extensionUri } from '../explorer/support';
import { marksOf } from '../../support/pictures';
import { discard, freshName, openText, outputText, replaceCell, runCells, until } from './support';

const NOTEBOOK = '```korpus\n$mit = Munition\n$ohne = NOT Munition\n```\n\n```korpus\n* | compare $mit $ohne\n```\n';

describe('compare in a notebook', () => {
  let name = '';
  beforeEach(() => { name = freshName(); });
  afterEach(() => discard(name));

  it('sets two queries of other cells side by side, with a picture whose marks open what they count', async () => {
    const notebook = await openText(name, NOTEBOOK);
    await runCells(notebook, 1, 2);
    await until('it ran', () => notebook.cellAt(1).executionSummary?.success === true, 60000);
    const output = JSON.parse(outputText(notebook.cellAt(1), 'application/vnd.korpus.result+json')) as ResultOutput;
    assert.equal(output.picture, 'compare');
    const rows = output.result.rows as readonly TableRow[];
    assert.deepEqual([rows[0]!['item'], rows[0]!['a'], rows[0]!['b']], ['articles', 3, 2]);
    assert.deepEqual(rows.find(({ item }) => item === 'munition'), { ...rows.find(({ item }) => item === 'munition'), aspect: 'word', a: 7, b: 0, only: 'a' });
    const corpora = new WorkspaceCorpora(extensionUri());
    try {
      const session = corpora.all[0]!;
      await session.ready();
      const outcome = await session.engine.run({ cells: ['$mit = Munition\n$ohne = NOT Munition', '* | compare $mit $ohne'] }, 1, { limit: 10, base: '', savedRows: 10 });
      assert.ok(outcome.kind === 'result');
      const answers: RendererResponse[] = [];
      await handleRendererRequest(corpora, { type: 'picture', id: 1, corpus: session.folder.uri.toString(), request: { handle: outcome.cell.handle!, width: 700 } }, (answer) => answers.push(answer));
      assert.ok(answers[0]?.type === 'picture' && answers[0].picture !== null);
      const query = marksOf(answers[0].picture).map(({ mark: { opens } }) => (opens?.kind === 'query' ? opens.query : '')).find((each) => each.includes('"munition"'))!;
      const hits = await session.engine.run({ cells: [query] }, 0, { limit: 1, base: '', savedRows: 1 });
      assert.ok(hits.kind === 'result' && hits.cell.result.total === 7, query);
    } finally {
      corpora.dispose();
    }
  });

  it('is mended where it stands without a search, and completes names', async () => {
    const notebook = await openText(name, NOTEBOOK);
    const { document } = notebook.cellAt(1);
    await replaceCell(notebook, 1, 'compare $mit $ohne');
    await until('the mistake is shown', () => vscode.languages.getDiagnostics(document.uri).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(0, 2, 0, 2));
    const fix = actions.find((action) => action.edit?.has(document.uri) && action.title.includes('* |'));
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.equal(document.getText(), '* | compare $mit $ohne');
    await until('the mistake is gone', () => vscode.languages.getDiagnostics(document.uri).every(({ severity }) => severity !== vscode.DiagnosticSeverity.Error));
    await replaceCell(notebook, 1, '* | compare $');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, new vscode.Position(0, 13));
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('$mit') && labels.includes('$ohne'), labels.join());
  });
});
