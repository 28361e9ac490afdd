import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ResultOutput } from '../../../src/protocol/renderer';
import type { TableRow } from '../../../src/protocol/result';
import { discard, freshName, inWorkspace, openText, outputText, runCells, until } from './support';

describe('claims in a notebook', () => {
  let name = '';
  beforeEach(() => { name = freshName(); });
  afterEach(() => discard(name));

  it('sets passages of different articles side by side, the surest group first, each as its article has it', async () => {
    const notebook = await openText(name, '```korpus\n* | claims Sicherheitsrat*\n```\n');
    await runCells(notebook, 0, 1);
    await until('it ran', () => notebook.cellAt(0).executionSummary?.success === true, 60000);
    const { result } = JSON.parse(outputText(notebook.cellAt(0), 'application/vnd.korpus.result+json')) as ResultOutput;
    const rows = result.rows as readonly TableRow[];
    const groups = [...new Set(rows.map(({ group }) => Number(group)))];
    assert.ok(groups.length > 0);
    for (const group of groups) assert.ok(new Set(rows.filter((row) => row['group'] === group).map(({ path }) => path)).size >= 2, `group ${group}`);
    const scores = groups.map((group) => Number(rows.find((row) => row['group'] === group)!['score']));
    assert.deepEqual(scores, [...scores].sort((a, b) => b - a));
    for (const { path, start, end, text } of rows) {
      const document = await vscode.workspace.openTextDocument(inWorkspace(String(path)));
      assert.equal(document.getText(new vscode.Range(document.positionAt(Number(start)), document.positionAt(Number(end)))), text);
    }
    const saved = outputText(notebook.cellAt(0), 'text/markdown');
    assert.match(saved, /in common|gemeinsam/i);
  });
});
