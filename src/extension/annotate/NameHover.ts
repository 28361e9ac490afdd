import * as vscode from 'vscode';
import { Cancelled } from '../../protocol/engine';
import { rangeOf } from '../commands/openPassage';
import type { CorpusSession } from '../corpora';
import type { ArticleNames } from './ArticleNames';
import type { CorpusEntities } from './CorpusEntities';
import { mentionAt } from './entityText';
import { type Elsewhere, hoverText } from './hoverText';
import { mentionsInText } from './structureText';

/** Milliseconds that a hover waits for the other articles; the counting goes on, and the next hover has it. */
const PATIENCE = 700;

/** What an article's names answer when the mouse rests on them. */
export class NameHover implements vscode.HoverProvider {
  constructor(private readonly names: ArticleNames, private readonly entities: CorpusEntities) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<vscode.Hover | undefined> {
    const article = this.names.articleOf(document);
    const annotations = await this.names.annotationsOf(document);
    const mention = annotations && mentionAt(annotations.entities, document.offsetAt(position));
    if (article === undefined || annotations === undefined || mention === undefined || token.isCancellationRequested) return undefined;
    const elsewhere = await within(PATIENCE, this.#elsewhere(article.session, mention.id).catch(unlessCancelled));
    if (token.isCancellationRequested) return undefined;
    const range = rangeOf(document, mention);
    const inText = mentionsInText(annotations);
    const here = inText.filter(({ id }) => id === mention.id).length;
    const isLeftOut = !inText.includes(mention);
    return new vscode.Hover(hoverText({ session: article.session, path: article.info.path, uri: document.uri, position: range.start, mention, here, isLeftOut }, elsewhere), range);
  }

  async #elsewhere(session: CorpusSession, id: string): Promise<Elsewhere> {
    const summary = await this.entities.summary(session, id);
    const articles = summary === undefined ? [] : await this.entities.mentionsOf(session, id);
    return { summary, articles: articles.map((article) => ({ ...article, mentions: article.mentions.filter(({ leftOut }) => !leftOut) })) };
  }
}

/** While the analysis is stopped a name says what its article knows. */
function unlessCancelled(error: unknown): undefined {
  if (!(error instanceof Cancelled)) throw error;
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
