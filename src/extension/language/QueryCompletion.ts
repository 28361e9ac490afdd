import * as vscode from 'vscode';
import type { Completion, CompletionKind } from '../../protocol/diagnostic';
import type { NotebookSource } from '../../protocol/engine';
import { rangeOf } from '../commands/openPassage';
import type { Corpora, CorpusSession } from '../corpora';
import { foreseen } from '../foreseen';
import { oneLine, withoutIcons } from '../plainText';
import { helpMarkdown } from './helpMarkdown';
import { queryEditor } from './queryPlace';
import { sessionFor, sourceOfDocument, type QuerySource } from './querySource';

/** Characters after which something new can be said. */
export const COMPLETION_TRIGGERS = [' ', '|', ':', '=', '<', '>', '$', '"', '„', '“', '»', '«', ',', '(', '[', '.', '/', '-'] as const;

/** Milliseconds that a corpus has to answer, which may still be reading its folder: then what needs no corpus is offered, until the next letter. */
const PATIENCE = 500;

/** Words with counts, entities, values, fields, verbs, options, columns and names, as the engine offers them; without a corpus, what the table has. */
export class QueryCompletion implements vscode.CompletionItemProvider {
  constructor(private readonly corpora: Corpora) {}

  async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken, context: vscode.CompletionContext): Promise<vscode.CompletionList | undefined> {
    const completions = await this.completionsAt(document, document.offsetAt(position));
    if (token.isCancellationRequested || (context.triggerCharacter === ' ' && completions.some(beginsTerm))) return undefined;
    return new vscode.CompletionList(completions.map((completion, index) => toItem(document, completion, index)), true);
  }

  private async completionsAt(document: vscode.TextDocument, offset: number): Promise<readonly Completion[]> {
    const query = sourceOfDocument(document);
    const cell = query.documents.indexOf(document);
    return (await this.fromCorpus(query, cell, offset)) ?? (await queryEditor()).completeAt(query.source.cells, cell, offset, undefined);
  }

  /** `undefined` without a corpus, and where it does not answer. */
  private async fromCorpus({ uri, source }: QuerySource, cell: number, offset: number): Promise<readonly Completion[] | undefined> {
    const session = sessionFor(this.corpora, uri);
    return session && Promise.race([this.#ask(session, source, cell, offset), pause(PATIENCE)]);
  }

  async #ask(session: CorpusSession, source: NotebookSource, cell: number, offset: number): Promise<readonly Completion[] | undefined> {
    try {
      await foreseen(session, this.corpora.onDidKnowPaths);
      return await session.engine.complete(source, cell, offset);
    } catch {
      return undefined;
    }
  }
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}

/** What could begin behind a blank is anything: it is offered once something is written, or when asked for, and Enter ends the line. */
function beginsTerm({ kind }: Completion): boolean {
  return kind === 'field';
}

const KINDS: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  word: vscode.CompletionItemKind.Text,
  field: vscode.CompletionItemKind.Field,
  attribute: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  verb: vscode.CompletionItemKind.Function,
  option: vscode.CompletionItemKind.Property,
  column: vscode.CompletionItemKind.Field,
  name: vscode.CompletionItemKind.Variable,
  keyword: vscode.CompletionItemKind.Keyword,
};

/** The engine chose and ordered: the editor is to leave both alone, also where a spelling fits that is not the label's. */
function toItem(document: vscode.TextDocument, { label, aside, kind, detail, help, insert, span, goesOn }: Completion, index: number): vscode.CompletionItem {
  const shown = { label: withoutIcons(oneLine(label)), description: oneLine(detail), ...(aside !== undefined && { detail: ` ${oneLine(aside)}` }) };
  const item = new vscode.CompletionItem(shown, KINDS[kind]);
  item.range = rangeOf(document, span);
  item.insertText = insert;
  item.keepWhitespace = true;
  item.filterText = document.getText(item.range);
  item.sortText = String(index).padStart(5, '0');
  if (help.length > 0) item.documentation = new vscode.MarkdownString(helpMarkdown(help, vscode.l10n));
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
