import * as vscode from 'vscode';
import type { EntityType } from '../../protocol/article';
import { rangeOf } from '../commands/openPassage';
import { oneLine } from '../plainText';
import type { ArticleNames } from './ArticleNames';
import { byEntity, ENTITY_TYPES, mentionCount, typeTitle, type NamedHere } from './entityText';

/** A title is looked for so far into the text; one that korpus.yaml gives may not stand there. */
const TITLE_WITHIN = 5_000;

export const SYMBOL_KINDS: Readonly<Record<EntityType, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Object,
  place: vscode.SymbolKind.Namespace,
  organisation: vscode.SymbolKind.Module,
  other: vscode.SymbolKind.Constant,
};

/**
 * The outline of an article: its title, then entities by type, each with its mentions. Types and entities stand for their first mention:
 * ranges over many lines would be what the editor pins to its upper edge while one scrolls.
 */
export class ArticleOutline implements vscode.DocumentSymbolProvider {
  constructor(private readonly names: ArticleNames) {}

  async provideDocumentSymbols(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.DocumentSymbol[] | undefined> {
    const article = this.names.articleOf(document);
    const mentions = await this.names.mentionsIn(document);
    if (article === undefined || mentions === undefined || token.isCancellationRequested) return undefined;
    const entities = byEntity(mentions);
    const types = ENTITY_TYPES.flatMap((type) => typeSymbol(document, type, entities.filter((entity) => entity.type === type)) ?? []);
    return [...titleSymbols(document, article.info.title), ...types];
  }
}

function titleSymbols(document: vscode.TextDocument, title: string | null): vscode.DocumentSymbol[] {
  const start = title === null || title === '' ? -1 : document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(TITLE_WITHIN))).indexOf(title);
  if (title === null || start < 0) return [];
  const range = rangeOf(document, { start, end: start + title.length });
  return [new vscode.DocumentSymbol(oneLine(title) || '…', '', vscode.SymbolKind.String, range, range)];
}

function typeSymbol(document: vscode.TextDocument, type: EntityType, entities: readonly NamedHere[]): vscode.DocumentSymbol | undefined {
  if (entities.length === 0) return undefined;
  const children = entities.map((entity) => entitySymbol(document, entity));
  const first = children[0]!.selectionRange;
  const symbol = new vscode.DocumentSymbol(typeTitle(type, vscode.l10n), String(entities.length), SYMBOL_KINDS[type], first, first);
  symbol.children = children;
  return symbol;
}

function entitySymbol(document: vscode.TextDocument, { name, type, mentions }: NamedHere): vscode.DocumentSymbol {
  const children = mentions.map((mention) => {
    const range = rangeOf(document, mention);
    return new vscode.DocumentSymbol(oneLine(mention.text) || '…', vscode.l10n.t('line {0}', range.start.line + 1), SYMBOL_KINDS[type], range, range);
  });
  const first = children[0]!.selectionRange;
  const symbol = new vscode.DocumentSymbol(oneLine(name) || '…', mentionCount(mentions.length, vscode.l10n), SYMBOL_KINDS[type], first, first);
  if (children.length > 1) symbol.children = children;
  return symbol;
}
