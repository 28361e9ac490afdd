import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { handleRendererRequest } from '../../../src/extension/commands/rendererMessages';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import { textsOf } from '../../../src/protocol/picture';
import type { RendererResponse, ResultOutput } from '../../../src/protocol/renderer';
import { extensionUri } from '../explorer/support';
import { english, marksOf } from '../../support/pictures';
import { discard, freshName, openText, outputText, runCells, until } from './support';

describe('pictures in the editor', () => {
  let corpora: WorkspaceCorpora;
  let folder = '';
  const { showSaveDialog } = vscode.window;
  before(async () => {
    corpora = new WorkspaceCorpora(extensionUri());
    await corpora.all[0]!.ready();
    folder = mkdtempSync(path.join(tmpdir(), 'korpus-picture-'));
  });
  after(() => {
    corpora.dispose();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => { Object.assign(vscode.window, { showSaveDialog }); });
  const corpus = (): string => corpora.all[0]!.folder.uri.toString();

  it('are drawn for the renderer, whose marks open the very hits', async () => {
    const session = corpora.all[0]!;
    const outcome = await session.engine.run({ cells: ['Munition | dispersion'] }, 0, { limit: 10, base: '', savedRows: 10 });
    assert.equal(outcome.kind, 'result');
    const answers: RendererResponse[] = [];
    await handleRendererRequest(corpora, { type: 'picture', id: 7, corpus: corpus(), request: { handle: outcome.cell.handle!, width: 700 } }, (answer) => answers.push(answer));
    const [answer] = answers;
    assert.ok(answer?.type === 'picture' && answer.picture !== null);
    assert.equal(answer.id, 7);
    assert.ok(marksOf(answer.picture).every(({ mark: { label } }) => typeof label !== 'object' || Object.hasOwn(answer.strings, label.template)));
    const mark = marksOf(answer.picture).find(({ mark: { label } }) => /hit at/.test(english(label)))!.mark;
    assert.ok(mark.opens?.kind === 'passage');
    await handleRendererRequest(corpora, { type: 'open', corpus: corpus(), path: mark.opens.path, span: mark.opens.span, beside: false }, () => undefined);
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.getText(editor.selection), 'Munition');
    await handleRendererRequest(corpora, { type: 'picture', id: 8, corpus: corpus(), request: { handle: 'nothing', width: 700 } }, (given) => answers.push(given));
    assert.deepEqual(answers[1], { type: 'picture', id: 8, picture: null, strings: {} });
  });

  it('have all their words in the strings that come with them, and the data files that they need', async () => {
    for (const [query, name] of [['* | network min=2', 'network'], ['Kim | collocates', 'collocates'], ['* | map', 'map'], ['* | timeline', 'timeline'], ['path:000* | keywords', 'keywords']] as const) {
      const outcome = await corpora.all[0]!.engine.run({ cells: [query] }, 0, { limit: 0, base: '', savedRows: 1 });
      assert.equal(outcome.kind, 'result');
      const answers: RendererResponse[] = [];
      await handleRendererRequest(corpora, { type: 'picture', id: 9, corpus: corpus(), request: { handle: outcome.cell.handle!, width: 700 } }, (answer) => answers.push(answer));
      const [answer] = answers;
      assert.ok(answer?.type === 'picture' && answer.picture !== null, query);
      assert.equal(answer.picture.name, name);
      for (const text of textsOf(answer.picture)) assert.ok(typeof text !== 'object' || Object.hasOwn(answer.strings, text.template), JSON.stringify(text));
    }
  });

  it('are announced in the output of a cell', async () => {
    const name = freshName();
    try {
      const notebook = await openText(name, '```korpus\nMunition | dispersion\n```\n');
      await runCells(notebook, 0, 1);
      await until('it ran', () => notebook.cellAt(0).executionSummary?.success === true);
      const output = JSON.parse(outputText(notebook.cellAt(0), 'application/vnd.korpus.result+json')) as ResultOutput;
      assert.equal(output.picture, 'dispersion');
    } finally {
      await discard(name);
    }
  });

  it('are saved as SVG or PNG, as the name of the file says, in whatever place the user chooses', async () => {
    const ask = async (name: string) => {
      const file = path.join(folder, name);
      Object.assign(vscode.window, { showSaveDialog: () => Promise.resolve(vscode.Uri.file(file)) });
      await handleRendererRequest(corpora, { type: 'savePicture', corpus: corpus(), query: 'Munition | dispersion', svg: '<svg>ä</svg>', png: Buffer.from([137, 80, 78, 71]).toString('base64') }, () => undefined);
      return readFileSync(file);
    };
    assert.equal((await ask('a.svg')).toString(), '<svg>ä</svg>');
    assert.deepEqual([...(await ask('b.png'))], [137, 80, 78, 71]);
  });

  it('run the query that a mark stands for where results without a notebook are shown', async () => {
    await handleRendererRequest(corpora, { type: 'query', corpus: corpus(), query: 'Munition | kwic' }, () => undefined);
    await vscode.commands.executeCommand('korpus.continueInNotebook');
    await until('its query stands in a notebook', () => vscode.window.activeNotebookEditor?.notebook.getCells().some((cell) => cell.document.getText() === 'Munition | kwic') === true);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
