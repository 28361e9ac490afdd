import * as vscode from 'vscode';
import type { Completion, CompletionKind } from '../../protocol/diagnostic';
import type { Corpora } from '../corpora';
import { translateMessage } from '../translate';
import { sessionFor, sourceOfDocument } from './querySource';

/** Characters after which something new can be said. */
export const COMPLETION_TRIGGERS = [' ', '|', ':', '=', '$', '"', ',', '(', '['] as const;

/** Words with counts, fields, verbs, options and names, as the engine offers them. */
export class QueryCompletion implements vscode.CompletionItemProvider {
  constructor(private readonly corpora: Corpora) {}

  async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<vscode.CompletionList | undefined> {
    const { uri, documents, source } = sourceOfDocument(document);
    const session = sessionFor(this.corpora, uri);
    if (session === undefined) return undefined;
    await session.ready();
    if (token.isCancellationRequested) return undefined;
    const completions = await session.engine.complete(source, documents.indexOf(document), document.offsetAt(position));
    return new vscode.CompletionList(completions.map((completion, index) => toItem(document, completion, index)), true);
  }
}

const KINDS: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  word: vscode.CompletionItemKind.Text,
  field: vscode.CompletionItemKind.Field,
  value: vscode.CompletionItemKind.Value,
  verb: vscode.CompletionItemKind.Function,
  option: vscode.CompletionItemKind.Property,
  column: vscode.CompletionItemKind.Field,
  name: vscode.CompletionItemKind.Variable,
  keyword: vscode.CompletionItemKind.Keyword,
};

/** The engine chose and ordered: the editor is to leave both alone. */
function toItem(document: vscode.TextDocument, { label, kind, detail, documentation, insert, span }: Completion, index: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label, description: detail }, KINDS[kind]);
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  item.range = range;
  item.insertText = insert;
  item.filterText = document.getText(range);
  item.sortText = String(index).padStart(5, '0');
  if (documentation !== null) item.documentation = translateMessage(vscode.l10n, documentation);
  return item;
}
