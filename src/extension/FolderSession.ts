import * as vscode from 'vscode';
import { cacheNameOf } from '../node/cacheDirectory';
import type { BehindOptions, CorpusState } from '../protocol/engine';
import { BackgroundAnalysis } from './BackgroundAnalysis';
import type { CorpusSession } from './corpora';
import { SETTINGS } from './ids';
import { withIndexingProgress } from './indexingProgress';
import { notify } from './notify';
import { sayUnread } from './sayUnread';
import { spawnThread } from './thread/spawnThread';
import { answerFile } from './thread/workspaceFiles';
import { WorkerEngine } from './thread/WorkerEngine';

/** Milliseconds that a cancelled call has before its thread is replaced. */
const PATIENCE = 1000;
/** Milliseconds of quiet after a change on disk before the folder is read again. */
const SETTLING = 250;

export interface SessionPaths {
  readonly script: string;
  readonly resourceDirectory: string;
  readonly cacheDirectory: string;
}

/** A workspace folder whose corpus is kept up to date by watching its files. */
export class FolderSession implements CorpusSession {
  private current: CorpusState | undefined;
  private reader = '';
  private refreshing: Promise<CorpusState> | undefined;
  /** Whether `refreshing` looks at the whole folder. */
  private looksAtAll = false;
  /** Files whose contents changed since the last reading began; `undefined` where more than that may have. */
  private changedFiles: Set<string> | undefined = new Set();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changed = new vscode.EventEmitter<CorpusState>();
  private readonly analysisChanged = new vscode.EventEmitter<void>();
  private readonly pathsKnown = new vscode.EventEmitter<void>();
  private last: readonly string[] | undefined;
  private readonly disposables: vscode.Disposable[] = [this.changed, this.analysisChanged, this.pathsKnown];
  readonly onDidChangeState = this.changed.event;
  readonly onDidChangeAnalysis = this.analysisChanged.event;
  readonly onDidKnowPaths = this.pathsKnown.event;
  readonly analysis: BackgroundAnalysis;
  readonly engine: WorkerEngine;

  constructor(readonly folder: vscode.WorkspaceFolder, paths: SessionPaths) {
    const root = folder.uri.scheme === 'file' ? folder.uri.fsPath : null;
    const setup = { root, cacheName: cacheNameOf(root ?? folder.uri.toString()), cacheDirectory: paths.cacheDirectory, resourceDirectory: paths.resourceDirectory };
    this.engine = new WorkerEngine({
      spawn: () => spawnThread(paths.script, setup),
      answerFile: (request) => answerFile(folder.uri, request),
      patience: PATIENCE,
      onDeath: (reason, restarts) => this.reportDeath(reason, restarts),
    });
    this.analysis = new BackgroundAnalysis(this.engine, () => this.analysisChanged.fire(), () => void this.analysed(), () => this.behind());
    this.disposables.push(vscode.workspace.onDidChangeConfiguration((change) => { if (change.affectsConfiguration(SETTINGS.analysisShare)) this.analysis.reconsider(); }));
    this.watch();
  }

  get state(): CorpusState | undefined {
    return this.current;
  }

  get lastPaths(): readonly string[] | undefined {
    return this.current === undefined ? this.last : undefined;
  }

  async ready(): Promise<CorpusState> {
    if (this.current === undefined) return this.refresh();
    if (this.timer !== undefined) await this.follow();
    else await this.refreshing?.catch(() => undefined);
    return this.current;
  }

  prepare(): Promise<void> {
    return this.engine.prepare({ lastPaths: (paths) => this.foresee(paths) });
  }

  refresh(options: { readonly rebuild?: boolean; readonly retry?: boolean } = {}): Promise<CorpusState> {
    if (options.retry === true) this.engine.revive();
    return this.reading(options.rebuild ?? false, undefined);
  }

  private reading(rebuild: boolean, changed: readonly string[] | undefined): Promise<CorpusState> {
    const before = this.refreshing;
    if (before !== undefined && (this.looksAtAll || changed?.length === 0)) return before;
    // One that looks at less than is asked for may miss what has changed.
    const reading: Promise<CorpusState> = (before === undefined ? this.read(rebuild, changed) : before.catch(() => undefined).then(() => this.read(rebuild, changed))).finally(() => {
      if (this.refreshing === reading) this.refreshing = undefined;
    });
    this.looksAtAll = changed === undefined;
    return (this.refreshing = reading);
  }

  pathOf(uri: vscode.Uri): string | undefined {
    const { scheme, authority, path: root } = this.folder.uri;
    const prefix = root.endsWith('/') ? root : `${root}/`;
    return uri.scheme === scheme && uri.authority === authority && uri.path.startsWith(prefix) ? uri.path.slice(prefix.length) : undefined;
  }

  uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder.uri, path);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.engine.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** The same object as long as nothing changes. */
  private async read(rebuild: boolean, changed: readonly string[] | undefined): Promise<CorpusState> {
    const state = await withIndexingProgress(this.folder.name, (cancellation, progress) => this.engine.open({ rebuild, cancellation, progress, ...(changed && { changed }), lastPaths: (paths) => this.foresee(paths) }));
    this.last = undefined;
    // Another thread counts its states from one again.
    if (state.revision === this.current?.revision && this.engine.threadId === this.reader) return this.current;
    this.current = state;
    this.reader = this.engine.threadId;
    this.changed.fire(state);
    this.analysis.follow();
    return state;
  }

  /** The analysis may have come upon what is wrong with the installation, which a state tells. */
  private async analysed(): Promise<void> {
    const before = this.current;
    const state = await this.reading(false, []).catch(() => before);
    if (state !== undefined && state === before) this.changed.fire(state);
  }

  private foresee(paths: readonly string[]): void {
    if (this.current !== undefined) return;
    this.last = paths;
    this.pathsKnown.fire();
  }

  /** What the user looks at comes first. */
  private behind(): BehindOptions {
    const paths = vscode.workspace.textDocuments.flatMap(({ uri }) => this.pathOf(uri) ?? []);
    return { first: paths, share: vscode.workspace.getConfiguration().get(SETTINGS.analysisShare, 100) / 100 };
  }

  /** Any change below the folder may add or remove an article; what counts is decided when the folder is read. */
  private watch(): void {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(this.folder, '**/*'));
    const changed = (uri: vscode.Uri) => {
      if (!concernsCorpus(uri)) return;
      this.changedFiles = undefined;
      this.schedule();
    };
    const changedInside = (uri: vscode.Uri) => {
      const path = this.pathOf(uri);
      if (path === undefined) return changed(uri);
      if (!concernsCorpus(uri)) return;
      this.changedFiles?.add(path);
      this.schedule();
    };
    this.disposables.push(watcher, watcher.onDidChange(changedInside), watcher.onDidCreate(changed), watcher.onDidDelete(changed));
    // What the editor did itself is known at once; the watcher says it later, too late for a cell that is run right after saving.
    const own = (uris: readonly vscode.Uri[]) => uris.filter((uri) => this.pathOf(uri) !== undefined).forEach(changed);
    this.disposables.push(
      vscode.workspace.onDidSaveTextDocument(({ uri }) => { if (this.pathOf(uri) !== undefined) changedInside(uri); }),
      vscode.workspace.onDidCreateFiles(({ files }) => own(files)),
      vscode.workspace.onDidDeleteFiles(({ files }) => own(files)),
      vscode.workspace.onDidRenameFiles(({ files }) => own(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]))),
    );
  }

  private schedule(): void {
    if (this.current === undefined) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.follow(), SETTLING);
  }

  private async follow(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.refreshing?.catch(() => undefined);
    const changed = this.changedFiles && [...this.changedFiles];
    this.changedFiles = new Set();
    try {
      await this.reading(false, changed);
    } catch (error) {
      this.changedFiles = undefined;
      sayUnread(this.folder, error);
    }
  }

  private reportDeath(reason: string, restarts: boolean): void {
    if (restarts) return;
    const again = vscode.l10n.t('Try again');
    void notify.error(vscode.l10n.t('Korpus cannot analyse {0}: its worker ended twice ({1}).', this.folder.name, reason), again).then((choice) => {
      if (choice !== again) return;
      this.engine.revive();
      void this.follow();
    });
  }
}

function concernsCorpus(uri: vscode.Uri): boolean {
  return !/\/(\.git|node_modules)\//.test(uri.path) && !uri.path.endsWith('.korpus.md');
}
