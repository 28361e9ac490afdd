import * as vscode from 'vscode';
import { InputError, type EntityMentions } from '../../protocol/engine';
import type { CorpusSession } from '../corpora';
import { rangeOf } from '../commands/openPassage';
import type { ArticleNames } from './ArticleNames';
import type { CorpusEntities } from './CorpusEntities';
import { mentionAt } from './entityText';

/** Go to References on a name: all mentions of its entity in the corpus; those of the document at hand as it is now. */
export class NameReferences implements vscode.ReferenceProvider {
  constructor(private readonly names: ArticleNames, private readonly entities: CorpusEntities) {}

  async provideReferences(document: vscode.TextDocument, position: vscode.Position, _context: vscode.ReferenceContext, token: vscode.CancellationToken): Promise<vscode.Location[] | undefined> {
    const article = this.names.articleOf(document);
    const mentions = (await this.names.mentionsIn(document)) ?? [];
    const here = mentionAt(mentions, document.offsetAt(position));
    if (article === undefined || here === undefined || token.isCancellationRequested) return undefined;
    const own = mentions.filter(({ id }) => id === here.id).map((mention) => new vscode.Location(document.uri, rangeOf(document, mention)));
    await this.entities.summaries(article.session);
    if (token.isCancellationRequested) return own;
    const everywhere = await this.entities.mentionsOf(article.session, here.id).catch(noneIfUnknown);
    return [...own, ...everywhere.filter(({ path }) => path !== article.info.path).flatMap((found) => locationsOf(article.session, found))];
  }
}

/** A name typed just now is not in the files yet. */
function noneIfUnknown(error: unknown): readonly EntityMentions[] {
  if (error instanceof InputError) return [];
  throw error;
}

/** Places of an entity's mentions in an article that need not be open. */
export function locationsOf(session: CorpusSession, { path, mentions }: EntityMentions): vscode.Location[] {
  const uri = session.uriOf(path);
  return mentions.map(({ line, column, mention }) => new vscode.Location(uri, new vscode.Range(line - 1, column, line - 1, column + mention.end - mention.start)));
}
