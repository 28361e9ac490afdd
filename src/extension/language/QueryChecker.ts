import * as vscode from 'vscode';
import type { Diagnostic, Severity } from '../../protocol/diagnostic';
import type { Corpora } from '../corpora';
import { NOTEBOOK_TYPE, QUERY_LANGUAGE } from '../ids';
import { translateMessage } from '../translate';
import { isQuery, sessionFor, sourceOfDocument, sourceOfNotebook, type QuerySource } from './querySource';

/** Milliseconds of quiet before a query is checked. */
const QUIET = 300;

export interface Finding {
  readonly diagnostic: vscode.Diagnostic;
  /** As the core has it, with its fixes. */
  readonly found: Diagnostic;
  readonly version: number;
}

/** Diagnostics of queries while they are typed. A folder that nobody has read yet is read for a person who types, not for a notebook that was merely opened. */
export class QueryChecker implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('korpus');
  private readonly known = new Map<string, readonly Finding[]>();
  private readonly waiting = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly run: () => void }>();
  private running: Promise<void> = Promise.resolve();
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly corpora: Corpora) {
    this.disposables = [
      this.collection,
      vscode.workspace.onDidChangeTextDocument(({ document }) => { if (isQuery(document)) this.schedule(() => sourceOfDocument(document), document.uri, true); }),
      vscode.workspace.onDidOpenTextDocument((document) => { if (isQuery(document)) this.schedule(() => sourceOfDocument(document), document.uri, false); }),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook, contentChanges }) => { if (notebook.notebookType === NOTEBOOK_TYPE && contentChanges.length > 0) this.schedule(() => sourceOfNotebook(notebook), notebook.uri, false); }),
      corpora.onDidChangeState(() => this.checkOpen()),
    ];
    this.checkOpen();
  }

  /** Shows what is known of a query; replaces what was shown. */
  publish(document: vscode.TextDocument, diagnostics: readonly Diagnostic[]): void {
    const findings = diagnostics.map((diagnostic) => ({ diagnostic: toDiagnostic(document, diagnostic), found: diagnostic, version: document.version }));
    this.known.set(document.uri.toString(), findings);
    this.collection.set(document.uri, findings.map((finding) => finding.diagnostic));
  }

  /** Findings in a document as it is now: what waits to be checked is checked first. None where somebody has typed meanwhile. */
  async findings(document: vscode.TextDocument): Promise<readonly Finding[]> {
    for (const { run } of this.waiting.values()) run();
    await this.running;
    return (this.known.get(document.uri.toString()) ?? []).filter(({ version }) => version === document.version);
  }

  /** What would be said of a document if its text were another. */
  async findingsIf(document: vscode.TextDocument, text: string): Promise<readonly Diagnostic[]> {
    const { uri, documents, source } = sourceOfDocument(document);
    const cell = documents.indexOf(document);
    const cells = source.cells.map((each, at) => (at === cell ? text : each));
    return (await sessionFor(this.corpora, uri)?.engine.check({ ...source, cells }))?.[cell] ?? [];
  }

  dispose(): void {
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private checkOpen(): void {
    for (const document of vscode.workspace.textDocuments) if (isQuery(document)) this.schedule(() => sourceOfDocument(document), document.uri, false);
  }

  private schedule(find: () => QuerySource, uri: vscode.Uri, wanted: boolean): void {
    const key = uri.toString();
    clearTimeout(this.waiting.get(key)?.timer);
    const run = (): void => {
      clearTimeout(timer);
      this.waiting.delete(key);
      const check = this.check(find(), wanted);
      this.running = Promise.all([this.running, check]).then(() => undefined);
    };
    const timer = setTimeout(run, QUIET);
    this.waiting.set(key, { timer, run });
  }

  /** Never rejects: a check that fails leaves what is shown; running the cell will say why. */
  private async check(source: QuerySource, wanted: boolean): Promise<void> {
    const session = sessionFor(this.corpora, source.uri);
    if (session === undefined || (session.state === undefined && !wanted)) return;
    const versions = source.documents.map((document) => document.version);
    try {
      await session.ready();
      const checked = await session.engine.check(source.source);
      source.documents.forEach((document, cell) => {
        if (!document.isClosed && document.version === versions[cell]) this.publish(document, checked[cell] ?? []);
      });
    } catch {
      return;
    }
  }

  private forget(document: vscode.TextDocument): void {
    if (document.languageId !== QUERY_LANGUAGE) return;
    this.known.delete(document.uri.toString());
    this.collection.delete(document.uri);
  }
}

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Information,
};

function toDiagnostic(document: vscode.TextDocument, { start, end, message, severity, code }: Diagnostic): vscode.Diagnostic {
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const diagnostic = new vscode.Diagnostic(range, translateMessage(vscode.l10n, message), SEVERITIES[severity]);
  diagnostic.source = 'Korpus';
  diagnostic.code = code;
  return diagnostic;
}
