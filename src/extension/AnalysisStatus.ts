import * as vscode from 'vscode';
import type { Corpora, CorpusSession } from './corpora';
import { setContext } from './explorer/contextKeys';
import { COMMANDS } from './ids';

/** Milliseconds before the status bar shows that an analysis is at work: most are done sooner. */
const QUIET = 1000;
const PRIORITY = -10;

/** Says in the status bar that corpora are being analysed, or that the user has stopped it; a click stops it or goes on. */
export class AnalysisStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('korpus.analysis', vscode.StatusBarAlignment.Left, PRIORITY);
  readonly #disposables: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly corpora: Corpora) {
    this.#item.name = vscode.l10n.t('Korpus: Language Analysis');
    this.#disposables = vscode.Disposable.from(
      this.#item,
      corpora.onDidChangeAnalysis(() => this.#show()),
      vscode.commands.registerCommand(COMMANDS.stopAnalysis, () => { for (const session of corpora.all) session.analysis.stop(); }),
      vscode.commands.registerCommand(COMMANDS.resumeAnalysis, () => { for (const session of corpora.all) session.analysis.resume(); }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #show(): void {
    const [running, stopped] = ['running', 'stopped'].map((kind) => this.corpora.all.filter(({ analysis }) => analysis.state.kind === kind)) as [CorpusSession[], CorpusSession[]];
    void setContext('analysis', running.length > 0 ? 'running' : stopped.length > 0 ? 'stopped' : '');
    if (running.length > 0) this.#showRunning(running);
    else {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      if (stopped.length > 0) this.#showStopped(stopped);
      else this.#item.hide();
    }
  }

  #showRunning(sessions: readonly CorpusSession[]): void {
    const { done, total } = progressOf(sessions);
    const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
    this.#item.text = `$(loading~spin) ${vscode.l10n.t('Analysing {0} %', percent)}`;
    this.#item.tooltip = vscode.l10n.t('Korpus is looking for names, quotations and dates in {0}: {1} of {2} articles. Click to stop; what was found is kept.', namesOf(sessions), done, total);
    this.#item.command = COMMANDS.stopAnalysis;
    this.#timer ??= setTimeout(() => { if (this.corpora.all.some(({ analysis }) => analysis.state.kind === 'running')) this.#item.show(); }, QUIET);
  }

  #showStopped(sessions: readonly CorpusSession[]): void {
    this.#item.text = `$(debug-pause) ${vscode.l10n.t('Analysis stopped')}`;
    this.#item.tooltip = vscode.l10n.t('Korpus has not looked for names, quotations and dates in all articles of {0}. Click to go on.', namesOf(sessions));
    this.#item.command = COMMANDS.resumeAnalysis;
    this.#item.show();
  }
}

function progressOf(sessions: readonly CorpusSession[]): { done: number; total: number } {
  const sum = { done: 0, total: 0 };
  for (const { analysis: { state } } of sessions) {
    if (state.kind !== 'running') continue;
    sum.done += state.progress.done;
    sum.total += state.progress.total;
  }
  return sum;
}

function namesOf(sessions: readonly CorpusSession[]): string {
  return sessions.map(({ folder }) => folder.name).join(', ');
}
