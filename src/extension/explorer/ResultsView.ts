import * as vscode from 'vscode';
import { Cancelled, type CellResult, type RunOutcome } from '../../protocol/engine';
import type { Diagnostic } from '../../protocol/diagnostic';
import { RESULT_MIME, type RendererRequest, type ResultOutput } from '../../protocol/renderer';
import { corpusAt, type Corpora, type CorpusSession } from '../corpora';
import { observeToken } from '../thread/observeToken';
import { handleRendererRequest } from '../commands/rendererMessages';
import { resultOutput } from '../commands/resultOutput';
import { VIEWS } from '../ids';
import { oneLine, shorten } from '../plainText';
import { translateMessage } from '../translate';
import { setContext } from './contextKeys';
import { scriptPage, shippedFile } from '../scriptPage';
import { reasonOf } from '../reasonOf';

const FIRST_ROWS = 100;
const SAVED_ROWS = 50;

interface Asked {
  readonly session: CorpusSession;
  readonly query: string;
}

type PageMessage = { readonly type: 'ready' } | { readonly type: 'request'; readonly request: RendererRequest };

/** Results without a notebook, in the panel area: the notebook's own renderer on a page of its own. */
export class ResultsView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #registration: vscode.Disposable;
  #view: vscode.WebviewView | undefined;
  #asked: Asked | undefined;
  #shown: ResultOutput | undefined;
  #failure: string | undefined;
  #ready = false;

  constructor(private readonly extensionUri: vscode.Uri, private readonly corpora: Corpora) {
    this.#registration = vscode.window.registerWebviewViewProvider(VIEWS.results, this, { webviewOptions: { retainContextWhenHidden: true } });
  }

  /** The query that the view shows, or last tried to. */
  get current(): Asked | undefined {
    return this.#asked;
  }

  /** Runs a query and shows its result; a failure is shown in its place. */
  async run(session: CorpusSession, query: string): Promise<void> {
    const asked = (this.#asked = { session, query });
    await setContext('hasResults', true);
    await vscode.commands.executeCommand(`${VIEWS.results}.focus`);
    this.#describe();
    const answer = await vscode.window.withProgress({ location: { viewId: VIEWS.results }, cancellable: true }, (_, token) => this.#answer(asked, token));
    if (this.#asked !== asked) return;
    this.#release();
    this.#shown = typeof answer === 'string' ? undefined : answer;
    this.#failure = typeof answer === 'string' ? answer : undefined;
    this.#post();
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    this.#ready = false;
    view.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.extensionUri, 'dist')] };
    view.webview.onDidReceiveMessage((message: PageMessage) => this.#receive(message));
    view.onDidDispose(() => { if (this.#view === view) this.#view = undefined; });
    view.webview.html = scriptPage(view.webview, this.extensionUri, { script: 'results.js', body: `<p id="query"></p>\n<main id="result" data-renderer="${shippedFile(view.webview, this.extensionUri, 'renderer.js')}"></main>` });
    this.#describe();
  }

  dispose(): void {
    this.#release();
    this.#registration.dispose();
  }

  /** The output to draw, or in words why there is none. */
  async #answer({ session, query }: Asked, token: vscode.CancellationToken): Promise<ResultOutput | string> {
    try {
      await session.ready();
      const start = performance.now();
      const outcome = await session.engine.run({ cells: [query] }, 0, { limit: FIRST_ROWS, base: '', savedRows: SAVED_ROWS }, { cancellation: observeToken(token) });
      const cell = resultOf(outcome);
      return cell === undefined ? failureOf(outcome.diagnostics) : resultOutput(session, cell, Math.round(performance.now() - start));
    } catch (error) {
      if (error instanceof Cancelled) return vscode.l10n.t('The query was stopped.');
      return reasonOf(error);
    }
  }

  #receive(message: PageMessage): void {
    if (message.type === 'request') {
      void handleRendererRequest(this.corpora, message.request, (response) => this.#view?.webview.postMessage({ type: 'response', response }));
      return;
    }
    this.#ready = true;
    this.#post();
  }

  #post(): void {
    if (!this.#ready || this.#view === undefined) return;
    if (this.#shown !== undefined) void this.#view.webview.postMessage({ type: 'show', query: this.#asked?.query ?? '', mime: RESULT_MIME, id: `${Date.now()}`, output: this.#shown });
    else if (this.#failure !== undefined) void this.#view.webview.postMessage({ type: 'say', query: this.#asked?.query ?? '', text: this.#failure });
  }

  #describe(): void {
    if (this.#view !== undefined && this.#asked !== undefined) this.#view.description = shorten(oneLine(this.#asked.query), 120);
  }

  /** The worker need not keep what nobody sees any more. */
  #release(): void {
    const { handle, corpus } = this.#shown ?? { handle: null, corpus: '' };
    if (handle !== null) void corpusAt(this.corpora, corpus)?.engine.release(handle).catch(() => undefined);
    this.#shown = undefined;
  }
}

function resultOf(outcome: RunOutcome): CellResult | undefined {
  return outcome.kind === 'result' ? outcome.cell : undefined;
}

function failureOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return (errors.length > 0 ? errors : diagnostics).map(({ message }) => translateMessage(vscode.l10n, message)).join('\n');
}
