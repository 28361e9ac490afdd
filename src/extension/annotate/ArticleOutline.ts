import * as vscode from 'vscode';
import type { Annotations, EntityType, Quote } from '../../protocol/article';
import { rangeOf } from '../commands/openPassage';
import { oneLine, shorten } from '../plainText';
import type { ArticleNames } from './ArticleNames';
import { byEntity, ENTITY_TYPES, mentionCount, typeTitle, type NamedHere } from './entityText';
import { bySpeaker } from './speechText';

const QUOTE_LIMIT = 60;

/** The editor has no kinds for these; four whose icons differ (those of object, namespace and module are one). */
export const SYMBOL_KINDS: Readonly<Record<EntityType, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Interface,
  place: vscode.SymbolKind.Field,
  organisation: vscode.SymbolKind.Class,
  other: vscode.SymbolKind.Constant,
};

/**
 * The outline of an article: its title and headings, then entities by type with their mentions, then quotations by speaker. Types, entities
 * and speakers stand for their first place: ranges over many lines would be what the editor pins to its upper edge while one scrolls.
 */
export class ArticleOutline implements vscode.DocumentSymbolProvider {
  constructor(private readonly names: ArticleNames) {}

  async provideDocumentSymbols(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.DocumentSymbol[] | undefined> {
    const annotations = await this.names.annotationsOf(document);
    if (annotations === undefined || token.isCancellationRequested) return undefined;
    const entities = byEntity(annotations.entities);
    return [
      ...headings(document, annotations),
      ...ENTITY_TYPES.flatMap((type) => typeSymbol(document, type, entities.filter((entity) => entity.type === type)) ?? []),
      ...quoteSymbols(document, annotations.quotes ?? []),
    ];
  }
}

function headings(document: vscode.TextDocument, { title, regions }: Annotations): vscode.DocumentSymbol[] {
  const subheadings = regions.filter(({ kind }) => kind === 'subheading');
  return [...(title ? [title] : []), ...subheadings].map((span) => {
    const range = rangeOf(document, span);
    return new vscode.DocumentSymbol(oneLine(document.getText(range)) || '…', '', vscode.SymbolKind.String, range, range);
  });
}

/** Quotations that somebody is named for, below whom. */
function quoteSymbols(document: vscode.TextDocument, quotes: readonly Quote[]): vscode.DocumentSymbol[] {
  const speakers = bySpeaker(quotes).map(({ name, quotes: own }) => {
    const children = own.map((quote) => {
      const range = rangeOf(document, quote);
      return new vscode.DocumentSymbol(shorten(oneLine(quote.text), QUOTE_LIMIT), vscode.l10n.t('line {0}', range.start.line + 1), vscode.SymbolKind.String, range, range);
    });
    return parentSymbol(oneLine(name) || '…', String(children.length), SYMBOL_KINDS.person, children);
  });
  return speakers.length === 0 ? [] : [parentSymbol(vscode.l10n.t('Quotations'), String(speakers.length), vscode.SymbolKind.Event, speakers)];
}

function parentSymbol(name: string, detail: string, kind: vscode.SymbolKind, children: vscode.DocumentSymbol[]): vscode.DocumentSymbol {
  const first = children[0]!.selectionRange;
  const symbol = new vscode.DocumentSymbol(name, detail, kind, first, first);
  symbol.children = children;
  return symbol;
}

function typeSymbol(document: vscode.TextDocument, type: EntityType, entities: readonly NamedHere[]): vscode.DocumentSymbol | undefined {
  if (entities.length === 0) return undefined;
  return parentSymbol(typeTitle(type, vscode.l10n), String(entities.length), SYMBOL_KINDS[type], entities.map((entity) => entitySymbol(document, entity)));
}

function entitySymbol(document: vscode.TextDocument, { name, type, mentions }: NamedHere): vscode.DocumentSymbol {
  const children = mentions.map((mention) => {
    const range = rangeOf(document, mention);
    return new vscode.DocumentSymbol(oneLine(mention.text) || '…', vscode.l10n.t('line {0}', range.start.line + 1), SYMBOL_KINDS[type], range, range);
  });
  const symbol = parentSymbol(oneLine(name) || '…', mentionCount(mentions.length, vscode.l10n), SYMBOL_KINDS[type], children);
  if (children.length === 1) symbol.children = [];
  return symbol;
}
