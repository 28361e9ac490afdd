import * as vscode from 'vscode';
import type { VerifiedQuotation } from '../../protocol/quotations';
import { articleAt } from '../articleAt';
import { openArticle, rangeOf } from '../commands/openPassage';
import type { CorpusSession } from '../corpora';
import { oneLine, shorten } from '../plainText';

const SOURCE = 'Korpus';
const LONGEST_SHOWN = 200;
/** Passages that one quotation lists. */
const MOST_PLACES = 5;

interface Problem {
  readonly diagnostic: vscode.Diagnostic;
  /** How the corpus has it. */
  readonly wording: string | undefined;
}

/** Underlines quotations that the corpus has otherwise or not at all, until the draft is closed or verified again; the light bulb takes the corpus's wording. */
export class QuotationProblems implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('korpus-quotations');
  readonly #problems = new Map<string, readonly Problem[]>();
  readonly #disposables = vscode.Disposable.from(
    this.#collection,
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#clear(uri)),
    vscode.languages.registerCodeActionsProvider({ scheme: '*' }, this, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
  );

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Shows what was found in a document; `quotations` are spans of it. */
  async show(document: vscode.TextDocument, session: CorpusSession, quotations: readonly VerifiedQuotation[]): Promise<void> {
    const problems = await Promise.all(quotations.filter(({ status }) => status !== 'exact').map((quotation) => problemOf(document, session, quotation)));
    this.#problems.set(document.uri.toString(), problems);
    this.#collection.set(document.uri, problems.map(({ diagnostic }) => diagnostic));
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const here = (this.#problems.get(document.uri.toString()) ?? []).filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined);
    return here.flatMap(({ diagnostic, wording }) => (wording === undefined ? [] : [takesWording(document, diagnostic, wording)]));
  }

  #clear(uri: vscode.Uri): void {
    this.#problems.delete(uri.toString());
    this.#collection.delete(uri);
  }
}

async function problemOf(document: vscode.TextDocument, session: CorpusSession, { start, end, status, places }: VerifiedQuotation): Promise<Problem> {
  const wording = places[0]?.text;
  const text = status === 'absent' || wording === undefined
    ? vscode.l10n.t('No article has this quotation.')
    : vscode.l10n.t('The corpus has it otherwise: “{0}”', shorten(oneLine(wording), LONGEST_SHOWN));
  const diagnostic = new vscode.Diagnostic(rangeOf(document, { start, end }), text, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = SOURCE;
  diagnostic.relatedInformation = await Promise.all(places.slice(0, MOST_PLACES).map(async (place) => {
    const article = await openArticle(session.uriOf(place.path), articleAt(session.state, place.path));
    return new vscode.DiagnosticRelatedInformation(new vscode.Location(article.uri, rangeOf(article, place)), shorten(oneLine(place.text), LONGEST_SHOWN));
  }));
  return { diagnostic, wording: wording && oneLine(wording) };
}

function takesWording(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, wording: string): vscode.CodeAction {
  const action = new vscode.CodeAction(vscode.l10n.t('Take the wording of the corpus'), vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, diagnostic.range, wording);
  return action;
}
