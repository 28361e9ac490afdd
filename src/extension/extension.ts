import type * as vscode from 'vscode';
import { registerAnnotations } from './annotate/registerAnnotations';
import { registerExplorer } from './explorer/registerExplorer';
import { registerLanguage } from './language/registerLanguage';
import { registerNotebook } from './notebook/registerNotebook';
import { registerOverview } from './overview/registerOverview';
import { registerQuotations } from './quotations/registerQuotations';
import { WorkspaceCorpora } from './WorkspaceCorpora';

/** Composition root of the extension: puts the parts together and reads nothing. */
export function activate(context: vscode.ExtensionContext): void {
  const corpora = new WorkspaceCorpora(context.extensionUri);
  context.subscriptions.push(corpora);
  registerExplorer(context, corpora);
  registerNotebook(context, corpora, registerLanguage(context, corpora));
  registerOverview(context, corpora);
  registerAnnotations(context, corpora);
  registerQuotations(context, corpora);
}
