import * as vscode from 'vscode';
import type { Completion, CompletionKind } from '../../protocol/diagnostic';
import { rangeOf } from '../commands/openPassage';
import type { Corpora } from '../corpora';
import { helpMarkdown } from './helpMarkdown';
import { queryEditor } from './queryPlace';
import { sessionFor, sourceOfDocument } from './querySource';

/** Characters after which something new can be said. */
export const COMPLETION_TRIGGERS = [' ', '|', ':', '=', '<', '>', '$', '"', '„', '“', '»', '«', ',', '(', '[', '.', '/', '-'] as const;

/** Words with counts, entities, values, fields, verbs, options, columns and names, as the engine offers them; without a corpus, what the table has. */
export class QueryCompletion implements vscode.CompletionItemProvider {
  constructor(private readonly corpora: Corpora) {}

  async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<vscode.CompletionList | undefined> {
    const completions = await this.completionsAt(document, document.offsetAt(position), token);
    if (token.isCancellationRequested) return undefined;
    return new vscode.CompletionList(completions.map((completion, index) => toItem(document, completion, index)), true);
  }

  private async completionsAt(document: vscode.TextDocument, offset: number, token: vscode.CancellationToken): Promise<readonly Completion[]> {
    const { uri, documents, source } = sourceOfDocument(document);
    const cell = documents.indexOf(document);
    const session = sessionFor(this.corpora, uri);
    if (session === undefined) return (await queryEditor()).completeAt(source.cells, cell, offset, undefined);
    await session.ready();
    return token.isCancellationRequested ? [] : session.engine.complete(source, cell, offset);
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

/** The engine chose and ordered: the editor is to leave both alone, also where a spelling fits that is not the label's. */
function toItem(document: vscode.TextDocument, { label, aside, kind, detail, help, insert, span, goesOn }: Completion, index: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label, description: detail, ...(aside !== undefined && { detail: ` ${aside}` }) }, KINDS[kind]);
  item.range = rangeOf(document, span);
  item.insertText = insert;
  item.filterText = document.getText(item.range);
  item.sortText = String(index).padStart(5, '0');
  if (help.length > 0) item.documentation = new vscode.MarkdownString(helpMarkdown(help, vscode.l10n));
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
