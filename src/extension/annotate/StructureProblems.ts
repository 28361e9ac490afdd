import * as vscode from 'vscode';
import type { Annotations } from '../../protocol/article';
import { rangeOf } from '../commands/openPassage';
import { SETTINGS } from '../ids';
import type { Painter } from './ArticlePainting';
import { leftOutRuns, runLabel, type RegionRun } from './structureText';

const SOURCE = 'Korpus';

/** Lists what queries leave out of the articles in view, as information in the Problems view. */
export class StructureProblems implements Painter {
  readonly #collection = vscode.languages.createDiagnosticCollection('korpus-structure');
  readonly #listener = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#collection.delete(uri));

  dispose(): void {
    vscode.Disposable.from(this.#collection, this.#listener).dispose();
  }

  paint({ document }: vscode.TextEditor, annotations: Annotations | undefined): boolean {
    const enabled = vscode.workspace.getConfiguration().get(SETTINGS.structureProblems, true);
    if (annotations === undefined || !enabled) this.#collection.delete(document.uri);
    else this.#collection.set(document.uri, leftOutRuns(annotations.regions, document.getText()).map((run) => diagnosticOf(document, run)));
    return false;
  }
}

function diagnosticOf(document: vscode.TextDocument, run: RegionRun): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(markedPart(document, run), runLabel(run, vscode.l10n), vscode.DiagnosticSeverity.Information);
  diagnostic.source = SOURCE;
  return diagnostic;
}

/** The first word: the editor draws a wavy line below what an entry is about, and the rest is dimmed already. */
function markedPart(document: vscode.TextDocument, run: RegionRun): vscode.Range {
  const { start } = rangeOf(document, run);
  const line = document.lineAt(start.line).text.slice(start.character);
  const length = /^\s*\S+/.exec(line)?.[0].length ?? line.length;
  return new vscode.Range(start, start.translate(0, Math.min(length, run.end - run.start)));
}
