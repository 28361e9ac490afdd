import * as vscode from 'vscode';
import type { Corpora, CorpusSession } from '../corpora';
import { translateMessage } from '../translate';

/** Shows faults of korpus.yaml and other remarks that name a file in the Problems view, at their line. */
export class CorpusProblems implements vscode.Disposable {
  readonly #problems = vscode.languages.createDiagnosticCollection('korpus-corpus');
  readonly #shown = new Map<CorpusSession, readonly vscode.Uri[]>();
  readonly #listener: vscode.Disposable;

  constructor(corpora: Corpora) {
    this.#listener = vscode.Disposable.from(
      corpora.onDidChangeState((session) => this.#show(session)),
      corpora.onDidChangeCorpora(() => [...this.#shown.keys()].filter((session) => !corpora.all.includes(session)).forEach((session) => this.#clear(session))),
    );
  }

  dispose(): void {
    this.#listener.dispose();
    this.#problems.dispose();
  }

  #show(session: CorpusSession): void {
    this.#clear(session);
    const found = new Map<string, vscode.Diagnostic[]>();
    for (const { message, path, line, severity } of session.state?.warnings ?? []) {
      if (path === null || line === null) continue;
      const range = new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
      const problem = new vscode.Diagnostic(range, translateMessage(vscode.l10n, message), severity === 'information' ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning);
      problem.source = 'Korpus';
      const here = found.get(path);
      if (here === undefined) found.set(path, [problem]);
      else here.push(problem);
    }
    for (const [path, problems] of found) this.#problems.set(session.uriOf(path), problems);
    this.#shown.set(session, [...found.keys()].map((path) => session.uriOf(path)));
  }

  #clear(session: CorpusSession): void {
    for (const uri of this.#shown.get(session) ?? []) this.#problems.delete(uri);
    this.#shown.delete(session);
  }
}
