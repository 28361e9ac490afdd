import * as vscode from 'vscode';
import type { Annotations } from '../../protocol/article';
import { rangeOf } from '../commands/openPassage';
import { SETTINGS } from '../ids';
import type { Painter } from './ArticlePainting';
import { leftOutRuns, regionLabel, type RegionRun } from './structureText';

const SOURCE = 'Korpus';
/** Reasons that one entry names. */
const REASONS = 3;

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
  const reasons = [...new Set(run.regions.map((region) => regionLabel(region, vscode.l10n)))];
  const shown = reasons.length > REASONS ? [...reasons.slice(0, REASONS), '…'] : reasons;
  const diagnostic = new vscode.Diagnostic(rangeOf(document, run), vscode.l10n.t('Left out of queries. {0}', shown.join(' · ')), vscode.DiagnosticSeverity.Information);
  diagnostic.source = SOURCE;
  diagnostic.code = run.kind;
  return diagnostic;
}
