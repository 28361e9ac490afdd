import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Cancelled } from '../../../src/protocol/engine';
import type { OverviewMessage, OverviewRequest } from '../../../src/protocol/overview';
import { resultOutput } from '../../../src/extension/commands/resultOutput';
import { handleRendererRequest } from '../../../src/extension/commands/rendererMessages';
import { reasonOf } from '../../../src/extension/reasonOf';
import { COMMANDS, OVERVIEW_PANEL } from '../../../src/extension/ids';
import { OverviewPanel } from '../../../src/extension/overview/OverviewPanel';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import { extensionUri, until } from '../explorer/support';

/** A panel whose page is this test. */
class Page {
  readonly sent: OverviewMessage[] = [];
  readonly received = new vscode.EventEmitter<OverviewRequest>();
  readonly gone = new vscode.EventEmitter<void>();
  readonly turned = new vscode.EventEmitter<void>();
  readonly panel = {
    title: '', iconPath: undefined, visible: true, onDidChangeViewState: this.turned.event, reveal: () => undefined, dispose: () => this.gone.fire(), onDidDispose: this.gone.event,
    webview: {
      options: {}, html: '', cspSource: 'https://own', asWebviewUri: (uri: vscode.Uri) => uri, onDidReceiveMessage: this.received.event,
      postMessage: (message: OverviewMessage) => Promise.resolve(this.sent.push(message) > 0),
    },
  };

  last<T extends OverviewMessage['type']>(type: T): Extract<OverviewMessage, { type: T }> | undefined {
    return this.sent.filter((message): message is Extract<OverviewMessage, { type: T }> => message.type === type).at(-1);
  }

  list(key: string) {
    return this.sent.filter((message) => message.type === 'list').map(({ list }) => list).filter((list) => list.key === key).at(-1);
  }
}

describe('the overview of the corpus', () => {
  let corpora: WorkspaceCorpora;
  before(async () => {
    corpora = new WorkspaceCorpora(extensionUri());
    await corpora.all[0]!.ready();
  });
  after(() => corpora.dispose());

  const opened = (closed = () => {}): Page => {
    const page = new Page();
    new OverviewPanel(page.panel as unknown as vscode.WebviewPanel, corpora.all[0]!, {
      corpora, extensionUri: extensionUri(), reasonOf, isCancelled: (error) => error instanceof Cancelled,
      output: (session, cell) => resultOutput(session, cell, 0), answer: (request, reply) => handleRendererRequest(corpora, request, reply),
    }, closed);
    page.received.fire({ type: 'ready' });
    return page;
  };
  const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(OVERVIEW_PANEL));

  it('opens by its command, once for a corpus, and closes', async () => {
    await vscode.commands.executeCommand(COMMANDS.showOverview);
    await until(() => tabs().length === 1);
    await vscode.commands.executeCommand(COMMANDS.showOverview);
    assert.equal(tabs().length, 1);
    assert.equal(tabs()[0]!.label, 'Overview');
    await vscode.window.tabGroups.close(tabs());
    await until(() => tabs().length === 0);
  });

  it('shows the seeds: figures at once, then time, names and repeats', async () => {
    const page = opened();
    await until(() => page.list('repeats') !== undefined && (page.list('people')?.rows.length ?? 0) > 0, 60);
    const { overview } = page.last('show')!;
    assert.deepEqual(overview.figures.slice(0, 1).map(({ value, name }) => `${value} ${name}`), ['5 articles']);
    assert.deepEqual(page.list('people')!.rows.slice(0, 2).map(({ text }) => text), ['Kim Jong Un', 'Wladimir Putin']);
    const { output } = page.last('time')!;
    assert.deepEqual([output.picture, output.result.method.verb], ['timeline', 'timeline']);
    const entities = await corpora.all[0]!.engine.entities();
    for (const { text, value, opens } of page.list('people')!.rows) {
      assert.equal(value, String(entities.find(({ name }) => name === text)!.mentions), text);
      assert.ok(opens?.kind === 'query');
      const outcome = await corpora.all[0]!.engine.run({ cells: [opens.query] }, 0, { limit: 1, base: '', savedRows: 1 });
      assert.ok(outcome.kind === 'result' && String(outcome.cell.result.total) === value, opens.query);
    }
    page.panel.dispose();
  });

  it('allows no script but its own, and nothing from anywhere else', () => {
    const page = opened();
    const policy = /content="(default-src 'none'[^"]*)"/.exec(page.panel.webview.html)![1]!;
    const nonce = /nonce="([^"]+)"/.exec(page.panel.webview.html)![1]!;
    assert.match(policy, new RegExp(`script-src 'nonce-${nonce}' https://own;`));
    assert.doesNotMatch(policy, /connect-src|unsafe-eval|\*/);
    assert.equal(page.panel.webview.html.match(/<script/g)!.length, 1);
    page.panel.dispose();
  });

  it('follows the corpus while it is open, and no longer once it is closed', async () => {
    let closed = 0;
    const page = opened(() => { closed++; });
    await until(() => page.last('show') !== undefined);
    const file = corpora.all[0]!.uriOf('ueberblick-neu.txt');
    try {
      await vscode.workspace.fs.writeFile(file, Buffer.from('Ein neuer Artikel\n\nKim Jong Un sprach am Montag.\n'));
      await until(() => page.last('show')!.overview.figures[0]!.value === '6', 30);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
    await until(() => page.last('show')!.overview.figures[0]!.value === '5', 30);
    page.panel.dispose();
    assert.equal(closed, 1);
    const count = page.sent.length;
    await corpora.all[0]!.refresh({ rebuild: true });
    assert.equal(page.sent.length, count);
  });

  it('asks nothing while nobody sees it, and shows all of it when it is seen again', async () => {
    const page = opened();
    await until(() => page.last('show') !== undefined);
    page.panel.visible = false;
    page.turned.fire();
    const count = page.sent.length;
    await corpora.all[0]!.refresh({ rebuild: true });
    await corpora.all[0]!.engine.entities();
    assert.equal(page.sent.length, count);
    page.panel.visible = true;
    page.received.fire({ type: 'ready' });
    await until(() => page.sent.length > count && page.list('repeats') !== undefined, 30);
    page.panel.dispose();
  });

  it('leads to the groups of the Articles view, and to a passage', async () => {
    const page = opened();
    await until(() => page.last('show') !== undefined);
    page.received.fire({ type: 'request', request: { type: 'open', corpus: corpora.all[0]!.folder.uri.toString(), path: corpora.all[0]!.state!.articles[1]!.path, span: { start: 0, end: 3 }, beside: false } });
    await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith(corpora.all[0]!.state!.articles[1]!.path) === true);
    page.received.fire({ type: 'open', target: { kind: 'file', path: 'korpus.yaml', line: 3 } });
    await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith('korpus.yaml') === true && vscode.window.activeTextEditor.selection.active.line === 2);
    page.received.fire({ type: 'open', target: { kind: 'act', act: 'folders' as never } });
    page.received.fire({ type: 'open', target: { kind: 'act', act: 'sources' } });
    page.panel.dispose();
  });
});
