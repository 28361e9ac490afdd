import * as vscode from 'vscode';
import { isSurelyMeant, sureFixes, withFixes } from '../../core/query/sureFixes';
import type { Fix } from '../../protocol/diagnostic';
import { translateMessage } from '../translate';
import type { Finding, QueryChecker } from './QueryChecker';

const { CodeActionKind } = vscode;
const FIX_ALL = CodeActionKind.SourceFixAll.append('korpus');
const MOST_ROUNDS = 10;

/** Quick fixes for the diagnostics of a query, and all at once that are surely meant. */
export class QueryFixes implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] };

  constructor(private readonly checker: QueryChecker) {}

  async provideCodeActions(document: vscode.TextDocument, range: vscode.Range, { only }: vscode.CodeActionContext): Promise<vscode.CodeAction[]> {
    const all = await this.checker.findings(document);
    const isWanted = (kind: vscode.CodeActionKind): boolean => only === undefined || only.intersects(kind);
    const here = all.filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined);
    return [...(isWanted(CodeActionKind.QuickFix) ? quickFixes(document, here, all) : []), ...(only !== undefined && isWanted(FIX_ALL) ? await this.fixAll(document, all) : [])];
  }

  /** One mistake hides others, so what is left is checked again until nothing sure is. */
  private async fixAll(document: vscode.TextDocument, findings: readonly Finding[]): Promise<vscode.CodeAction[]> {
    const text = document.getText();
    let mended = text;
    let fixes = sureFixes(findings.map(({ found }) => found));
    for (let round = 0; round < MOST_ROUNDS && fixes.length > 0; round++) {
      mended = withFixes(mended, fixes);
      fixes = sureFixes(await this.checker.findingsIf(document, mended));
    }
    if (mended === text) return [];
    const whole = { span: { start: 0, end: text.length }, text: mended };
    return [actionOf(document, vscode.l10n.t('Fix all that is surely a mistake'), FIX_ALL, [whole], findings)];
  }
}

function quickFixes(document: vscode.TextDocument, here: readonly Finding[], all: readonly Finding[]): vscode.CodeAction[] {
  const single = here.flatMap((finding) => finding.found.fixes.map((fix, index) => {
    const action = actionOf(document, translateMessage(vscode.l10n, fix.title), CodeActionKind.QuickFix, [fix], [finding]);
    action.isPreferred = index === 0;
    return action;
  }));
  const codes = new Set(here.filter(({ found }) => isSurelyMeant(found)).map(({ found }) => found.code));
  return [...single, ...[...codes].flatMap((code) => sameKind(document, all.filter(({ found }) => found.code === code)))];
}

/** Where several mistakes of a kind stand in one text, all of them. */
function sameKind(document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction[] {
  const fixes = sureFixes(findings.map(({ found }) => found));
  return fixes.length < 2 ? [] : [actionOf(document, vscode.l10n.t('Fix all {0} mistakes of this kind', fixes.length), CodeActionKind.QuickFix, fixes, findings)];
}

function actionOf(document: vscode.TextDocument, title: string, kind: vscode.CodeActionKind, fixes: readonly Pick<Fix, 'span' | 'text'>[], findings: readonly Finding[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.diagnostics = findings.map(({ diagnostic }) => diagnostic);
  action.edit = new vscode.WorkspaceEdit();
  for (const { span, text } of fixes) action.edit.replace(document.uri, new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)), text);
  return action;
}
