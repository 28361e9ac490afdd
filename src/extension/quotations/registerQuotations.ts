import * as vscode from 'vscode';
import type { Corpora } from '../corpora';
import { COMMANDS } from '../ids';
import { QuotationProblems } from './QuotationProblems';
import { verifyQuotations } from './verifyQuotations';

/** Verify Quotations, for any text that an editor shows. */
export function registerQuotations(context: vscode.ExtensionContext, corpora: Corpora): void {
  const problems = new QuotationProblems();
  context.subscriptions.push(problems, vscode.commands.registerCommand(COMMANDS.verifyQuotations, () => verifyQuotations(corpora, problems)));
}
