import * as path from 'node:path';
import * as vscode from 'vscode';
import { cacheDirectory } from '../node/cacheDirectory';
import { FolderSession } from './FolderSession';
import type { Corpora, CorpusSession } from './corpora';

/** One FolderSession for each workspace folder, made at the first need. */
export class WorkspaceCorpora implements Corpora {
  private sessions = new Map<string, FolderSession>();
  private readonly corporaChanged = new vscode.EventEmitter<void>();
  private readonly stateChanged = new vscode.EventEmitter<CorpusSession>();
  readonly onDidChangeCorpora = this.corporaChanged.event;
  private readonly analysisChanged = new vscode.EventEmitter<void>();
  readonly onDidChangeState = this.stateChanged.event;
  private readonly pathsKnown = new vscode.EventEmitter<CorpusSession>();
  readonly onDidKnowPaths = this.pathsKnown.event;
  readonly onDidChangeAnalysis = this.analysisChanged.event;
  private readonly listener = vscode.workspace.onDidChangeWorkspaceFolders(() => this.follow());

  constructor(private readonly extensionUri: vscode.Uri) {
    this.follow();
  }

  get all(): readonly CorpusSession[] {
    return [...this.sessions.values()];
  }

  of(uri: vscode.Uri): CorpusSession | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder === undefined ? undefined : this.sessions.get(folder.uri.toString());
  }

  dispose(): void {
    this.listener.dispose();
    for (const session of this.sessions.values()) session.dispose();
    this.corporaChanged.dispose();
    this.stateChanged.dispose();
    this.pathsKnown.dispose();
    this.analysisChanged.dispose();
  }

  private follow(): void {
    const next = new Map<string, FolderSession>();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const key = folder.uri.toString();
      next.set(key, this.sessions.get(key) ?? this.makeSession(folder));
    }
    for (const [key, session] of this.sessions) if (!next.has(key)) session.dispose();
    this.sessions = next;
    this.corporaChanged.fire();
  }

  private makeSession(folder: vscode.WorkspaceFolder): FolderSession {
    const resourceDirectory = path.join(this.extensionUri.fsPath, 'dist');
    const session = new FolderSession(folder, { script: path.join(resourceDirectory, 'worker.js'), resourceDirectory, cacheDirectory: cacheDirectory() });
    session.onDidChangeState(() => this.stateChanged.fire(session));
    session.onDidKnowPaths(() => this.pathsKnown.fire(session));
    session.onDidChangeAnalysis(() => this.analysisChanged.fire());
    return session;
  }
}
