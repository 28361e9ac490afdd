import type * as vscode from 'vscode';
import type { CorpusState, Engine } from '../protocol/engine';
import type { BackgroundAnalysis } from './BackgroundAnalysis';

/** One workspace folder as a corpus. */
export interface CorpusSession {
  readonly folder: vscode.WorkspaceFolder;
  readonly engine: Engine;
  /** `undefined` until the folder has been read for the first time. */
  readonly state: CorpusState | undefined;
  /** Until then, where the cache knows: the articles that there were last time. Nothing rests on them but rows that are drawn meanwhile. */
  readonly lastPaths?: readonly string[] | undefined;
  /** Also when what was read has been analysed: names may mean other entities then. */
  readonly onDidChangeState: vscode.Event<CorpusState>;
  /** The analysis behind it. */
  readonly analysis: BackgroundAnalysis;
  /**
   * Reads what changed on disk (shared: calls that overlap join) and resolves with the new state. Shows progress with cancel.
   * `retry`, at the user's wish, gives a worker that ended again and again another chance.
   */
  refresh(options?: { readonly rebuild?: boolean; readonly retry?: boolean }): Promise<CorpusState>;
  /** Opens what was kept of the last time, without looking at the folder. */
  prepare(): Promise<void>;
  /** Resolves with the state, reading the folder first when nobody has, and what is known to have changed since. */
  ready(): Promise<CorpusState>;
  /** Path relative to the corpus root, with `/`; `undefined` for a file outside. */
  pathOf(uri: vscode.Uri): string | undefined;
  uriOf(path: string): vscode.Uri;
}

/** The corpora of the window: one for each workspace folder. */
export interface Corpora extends vscode.Disposable {
  readonly all: readonly CorpusSession[];
  readonly onDidChangeCorpora: vscode.Event<void>;
  /** Any corpus changed its state. */
  readonly onDidChangeState: vscode.Event<CorpusSession>;
  /** Any corpus that has no state yet knows its `lastPaths`. */
  readonly onDidKnowPaths: vscode.Event<CorpusSession>;
  /** The analysis of any corpus came a step further. */
  readonly onDidChangeAnalysis: vscode.Event<void>;
  of(uri: vscode.Uri): CorpusSession | undefined;
}

/** The corpus whose folder has this URI, as the renderer and links name it. */
export function corpusAt(corpora: Corpora, uri: unknown): CorpusSession | undefined {
  return corpora.all.find(({ folder }) => folder.uri.toString() === uri);
}
