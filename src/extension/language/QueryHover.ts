import * as vscode from 'vscode';
import type { Hover } from '../../protocol/help';
import type { Corpora } from '../corpora';
import { foreseen } from '../foreseen';
import { observeToken } from '../thread/observeToken';
import { helpMarkdown } from './helpMarkdown';
import { queryEditor } from './queryPlace';
import { sessionFor, sourceOfDocument, type QuerySource } from './querySource';

/** Explains a query where the mouse rests on it. What asks no corpus is answered without one. */
export class QueryHover implements vscode.HoverProvider {
  constructor(private readonly corpora: Corpora) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<vscode.Hover | undefined> {
    const query = sourceOfDocument(document);
    const place = { cell: query.documents.indexOf(document), offset: document.offsetAt(position) };
    const { hoverAt } = await queryEditor();
    const { hover, asksCorpus } = hoverAt(query.source.cells, place.cell, place.offset);
    const full = (asksCorpus ? await this.fromCorpus(query, place, token) : undefined) ?? hover;
    if (full === undefined || token.isCancellationRequested) return undefined;
    const range = new vscode.Range(document.positionAt(full.start), document.positionAt(full.end));
    return new vscode.Hover(new vscode.MarkdownString(helpMarkdown(full.parts, vscode.l10n)), range);
  }

  /** `undefined` without a corpus, and where it cannot be asked: what the query alone says is shown then. */
  private async fromCorpus({ uri, source }: QuerySource, { cell, offset }: { readonly cell: number; readonly offset: number }, token: vscode.CancellationToken): Promise<Hover | undefined> {
    const session = sessionFor(this.corpora, uri);
    if (session === undefined) return undefined;
    try {
      await (session.state === undefined ? foreseen(session, this.corpora.onDidKnowPaths) : session.ready());
      return await session.engine.hover(source, cell, offset, { cancellation: observeToken(token) });
    } catch {
      return undefined;
    }
  }
}
