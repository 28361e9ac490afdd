import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { runWithSort, writeSortIntoCell } from '../../../src/extension/commands/writeSort';
import type { ResultOutput } from '../../../src/protocol/renderer';
import type { HitsResult } from '../../../src/protocol/result';
import { discard, freshName, openText, outputText, runCells, until } from './support';

describe('the order of a concordance', () => {
  const output = (cell: vscode.NotebookCell): ResultOutput => JSON.parse(outputText(cell, 'application/vnd.korpus.result+json')) as ResultOutput;

  it('that a reader chose is written into the query and run, so that it is what is saved', async () => {
    const name = freshName();
    try {
      const notebook = await openText(name, '```korpus\nMunition | kwic context=3 // Bemerkung\n```\n');
      await runCells(notebook, 0, 1);
      await until('it ran', () => notebook.cellAt(0).executionSummary?.success === true);
      await writeSortIntoCell(notebook.cellAt(0), '1R,1L');
      assert.equal(notebook.cellAt(0).document.getText(), 'Munition | kwic context=3 sort=1R,1L // Bemerkung');
      await until('it ran in that order', () => output(notebook.cellAt(0)).result.method.settings['sort'] === '1R,1L');
      const { rows } = output(notebook.cellAt(0)).result as HitsResult;
      assert.ok(rows.some(({ sorted }) => sorted?.some(({ level }) => level === 2)));
      assert.match(outputText(notebook.cellAt(0), 'text/markdown'), /kwic context=3 sort=1R,1L/);
    } finally {
      await discard(name);
    }
  });

  it('is said to be another step\'s where the query has no kwic of its own, and nothing is changed', async () => {
    const { showInformationMessage } = vscode.window;
    const said: string[] = [];
    Object.assign(vscode.window, { showInformationMessage: (text: string) => { said.push(text); return Promise.resolve(undefined); } });
    try {
      await runWithSort('file:///nowhere', 'Munition | kwic | sort right', '1R');
      await writeSortIntoCell(undefined, '2L');
    } finally {
      Object.assign(vscode.window, { showInformationMessage });
    }
    assert.deepEqual(said.map((text) => /sort=\S+/.exec(text)?.[0]), ['sort=1R', 'sort=2L']);
  });
});
