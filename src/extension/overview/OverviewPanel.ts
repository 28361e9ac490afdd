import * as vscode from 'vscode';
import type { CellResult, CorpusState } from '../../protocol/engine';
import type { OverviewMessage, OverviewRequest, OverviewTarget } from '../../protocol/overview';
import type { CorpusSession } from '../corpora';
import type { Wording } from '../explorer/articleText';
import type { AnalysisState } from '../BackgroundAnalysis';
import { COMMANDS, VIEWS } from '../ids';
import { oneLine } from '../plainText';
import { CancelSource } from '../thread/CancelSource';
import { analysisOf, overviewOf, timeQuery } from './overviewOf';
import { MOST_SEARCHED, nameLists, pendingNames, pendingRepeats, repeatsList } from './overviewLists';
import type { OverviewHost } from './OverviewHost';
import { scriptPage } from '../scriptPage';

/** Milliseconds between two reports of progress, and of quiet before a change is drawn. */
const BEAT = 300;
/** Rows of repeated passages that are looked at. */
const REPEATS = 400;

/** One overview: a panel that shows a corpus as it is now, and follows it. What takes long comes later, each part by itself. */
export class OverviewPanel {
  #run = new CancelSource();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReady = false;
  /** Of the analysis, as it is shown. */
  #analysis: AnalysisState['kind'] = 'idle';
  #handle: string | null = null;

  constructor(private readonly panel: vscode.WebviewPanel, private readonly session: CorpusSession, private readonly host: OverviewHost, closed: () => void) {
    const { webview } = panel;
    const listeners = vscode.Disposable.from(
      session.onDidChangeState(() => this.#later(() => this.#show())),
      host.corpora.onDidChangeAnalysis(() => this.#later(() => this.#progress(), false)),
      host.corpora.onDidChangeCorpora(() => this.#follow()),
      webview.onDidReceiveMessage((request: OverviewRequest) => this.#receive(request)),
      panel.onDidChangeViewState(() => { if (!panel.visible) this.#sleep(); }),
    );
    panel.onDidDispose(() => {
      this.#stop();
      clearTimeout(this.#timer);
      listeners.dispose();
      closed();
    });
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(host.extensionUri, 'media', `overview-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    this.#describe();
    webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(host.extensionUri, 'dist')] };
    webview.html = scriptPage(webview, host.extensionUri, { script: 'overview.js', body: '<main id="overview"></main>' });
  }

  reveal(): void {
    this.panel.reveal();
  }

  get #wording(): Wording {
    return { l10n: vscode.l10n, locale: vscode.env.language };
  }

  #describe(): void {
    this.panel.title = this.host.corpora.all.length > 1 ? vscode.l10n.t('Overview: {0}', oneLine(this.session.folder.name)) : vscode.l10n.t('Overview');
  }

  /** Its folder may have left the window. */
  #follow(): void {
    if (this.host.corpora.all.includes(this.session)) this.#describe();
    else this.panel.dispose();
  }

  /** A page that nobody sees is gone; seen again, it says that it is ready. */
  #sleep(): void {
    this.#isReady = false;
    this.#stop();
  }

  /** A step of the analysis; when it ends, stops or goes on, more than its own line is out of date. */
  #progress(): void {
    const { state } = this.session.analysis;
    if (state.kind !== this.#analysis) void this.#show();
    else this.#post({ type: 'analysis', analysis: analysisOf(state, this.#wording) });
  }

  /** One thing at a time: a change of the corpus after some quiet; progress, which knows none, at every beat at which there is no change. */
  #later(work: () => unknown, isChange = true): void {
    if (this.#timer !== undefined && !isChange) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void work();
    }, BEAT);
  }

  #post(message: OverviewMessage): void {
    if (this.#isReady) void this.panel.webview.postMessage(message);
  }

  #receive(message: OverviewRequest): void {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        return void this.#show();
      case 'request': return void this.host.answer(message.request, (response) => this.#post({ type: 'response', response }));
      case 'open': return void this.#open(message.target);
    }
  }

  /** What the worker still does for an earlier picture of the corpus is given up. */
  #stop(): void {
    this.#run.cancel();
    this.#release(this.#handle);
    this.#handle = null;
  }

  #release(handle: string | null): void {
    if (handle !== null) void this.session.engine.release(handle).catch(() => undefined);
  }

  async #show(): Promise<void> {
    this.#stop();
    if (!this.#isReady) return;
    const run = (this.#run = new CancelSource());
    const state = await this.#state();
    if (state === undefined || run.cancelled) return;
    const { analysis, folder } = this.session;
    this.#analysis = analysis.state.kind;
    const isAnalysed = this.#analysis === 'idle';
    const overview = overviewOf(state, { corpus: folder.uri.toString(), name: folder.name, analysis: analysis.state }, this.#wording);
    this.#post({ type: 'show', overview: { ...overview, lists: [...pendingNames(analysis.state, this.#wording), ...overview.lists, pendingRepeats(state, this.#wording)] } });
    if (state.articles.length === 0) return;
    await this.#part(run, () => this.#time(run, timeQuery(state, isAnalysed), isAnalysed), (text) => this.#post({ type: 'noTime', text }));
    if (isAnalysed) await this.#part(run, () => this.#names(run), (text) => pendingNames(text, this.#wording).forEach((list) => this.#post({ type: 'list', list })));
    if (state.articles.length <= MOST_SEARCHED) await this.#part(run, () => this.#repeats(run), (text) => this.#post({ type: 'list', list: pendingRepeats(text, this.#wording) }));
  }

  async #state(): Promise<CorpusState | undefined> {
    try {
      return await this.session.ready();
    } catch (error) {
      this.#post({ type: 'say', text: this.host.isCancelled(error) ? vscode.l10n.t('Reading the folder was stopped. Refresh reads it again.') : this.host.reasonOf(error) });
      return undefined;
    }
  }

  /** A part that takes its time: one that fails says why in its own place. */
  async #part(run: CancelSource, work: () => Promise<void>, failed: (reason: string) => void): Promise<void> {
    if (run.cancelled) return;
    try {
      await work();
    } catch (error) {
      if (!run.cancelled && !this.host.isCancelled(error)) failed(this.host.reasonOf(error));
    }
  }

  /** Work that joins the analysis, and is not to go on where the user stops that. */
  #analysed<T>(run: CancelSource, work: (cancellation: CancelSource) => Promise<T>): Promise<T> {
    return this.session.analysis.withAll(false, (stop) => {
      const either = new CancelSource();
      for (const source of [run, stop]) source.onCancelled(() => either.cancel());
      return work(either);
    });
  }

  async #cell(cancellation: CancelSource, query: string, limit: number): Promise<CellResult | undefined> {
    const outcome = await this.session.engine.run({ cells: [query] }, 0, { limit, base: '', savedRows: 1 }, { cancellation });
    return outcome.kind === 'result' ? outcome.cell : undefined;
  }

  async #time(run: CancelSource, query: string | undefined, isAnalysed: boolean): Promise<void> {
    if (query === undefined) return this.#post({ type: 'noTime', text: vscode.l10n.t('No date of publication is known') });
    const cell = await (isAnalysed ? this.#analysed(run, (cancellation) => this.#cell(cancellation, query, 1)) : this.#cell(run, query, 1));
    if (cell === undefined) return;
    if (run.cancelled) return void this.#release(cell.handle);
    this.#handle = cell.handle;
    this.#post({ type: 'time', output: this.host.output(this.session, cell) });
  }

  async #names(run: CancelSource): Promise<void> {
    const entities = await this.#analysed(run, (cancellation) => this.session.engine.entities({ cancellation }));
    if (!run.cancelled) for (const list of nameLists(entities, this.#wording)) this.#post({ type: 'list', list });
  }

  async #repeats(run: CancelSource): Promise<void> {
    const cell = await this.#cell(run, '* | repeats', REPEATS);
    if (cell === undefined) return;
    this.#release(cell.handle);
    if (!run.cancelled) this.#post({ type: 'list', list: repeatsList(cell.result, this.session.state?.articles ?? [], this.#wording) });
  }

  async #open(target: Extract<OverviewTarget, { kind: 'file' | 'act' }>): Promise<void> {
    if (target.kind === 'file') {
      const selection = target.line === null ? undefined : new vscode.Range(target.line - 1, 0, target.line - 1, 0);
      await vscode.commands.executeCommand('vscode.open', this.session.uriOf(target.path), selection === undefined ? {} : { selection });
      return;
    }
    const grouping = { sources: COMMANDS.groupBySource, languages: COMMANDS.groupByLanguage, months: COMMANDS.groupByMonth, resume: COMMANDS.resumeAnalysis, articles: undefined, entities: undefined }[target.act];
    if (grouping !== undefined) await vscode.commands.executeCommand(grouping);
    if (target.act !== 'resume') await vscode.commands.executeCommand(`${target.act === 'entities' ? VIEWS.entities : VIEWS.articles}.focus`);
  }
}
