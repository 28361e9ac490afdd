import * as vscode from 'vscode';
import type { Signature } from '../../protocol/help';
import { helpMarkdown, saidText } from './helpMarkdown';
import { queryEditor } from './queryPlace';

/** Typing one of these shows the parameters, and keeps them up to date once shown. */
export const SIGNATURE_TRIGGERS: vscode.SignatureHelpProviderMetadata = { triggerCharacters: [' ', '=', ':'], retriggerCharacters: [',', '-', '.', '>', '<'] };

/** The parameters of a verb, or the ways to write a field's value, with the one at the cursor. Asks no corpus. */
export class QuerySignatures implements vscode.SignatureHelpProvider {
  async provideSignatureHelp(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.SignatureHelp | undefined> {
    const { signatureAt } = await queryEditor();
    const found = signatureAt(document.getText(), document.offsetAt(position));
    if (found === undefined) return undefined;
    const help = new vscode.SignatureHelp();
    help.signatures = [toSignature(found)];
    help.activeSignature = 0;
    help.activeParameter = found.active ?? found.parameters.length;
    return help;
  }
}

function toSignature({ name, parameters, help }: Signature): vscode.SignatureInformation {
  let label = name;
  const { l10n } = vscode;
  const found = parameters.map((parameter) => {
    const start = label.length + 1;
    label += ` ${saidText(parameter.label, l10n)}`;
    return new vscode.ParameterInformation([start, label.length], new vscode.MarkdownString(helpMarkdown(parameter.help, l10n)));
  });
  const signature = new vscode.SignatureInformation(label, new vscode.MarkdownString(helpMarkdown(help, l10n)));
  signature.parameters = found;
  return signature;
}
