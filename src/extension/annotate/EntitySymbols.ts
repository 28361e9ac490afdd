import * as vscode from 'vscode';
import type { EntitySummary } from '../../protocol/engine';
import type { Corpora, CorpusSession } from '../corpora';
import { inTurns } from '../inTurns';
import { oneLine } from '../plainText';
import { SYMBOL_KINDS } from './ArticleOutline';
import type { CorpusEntities } from './CorpusEntities';
import { spreadCount } from './entityText';
import { fittingNames } from './fittingNames';
import { locationsOf } from './NameReferences';
import { appendAll } from '../../core/appendAll';

/** The editor ranks and cuts further; more than this many names help nobody. */
const MOST = 300;

class EntitySymbol extends vscode.SymbolInformation {
  constructor(readonly session: CorpusSession, readonly id: string, { name, type, mentions, articles }: EntitySummary) {
    super(oneLine(name), SYMBOL_KINDS[type], spreadCount(mentions, articles, vscode.l10n), new vscode.Location(session.folder.uri, new vscode.Position(0, 0)));
  }
}

/** Entities by name in "Go to Symbol in Workspace", for folders that have been read. The place is looked up for the one that is chosen. */
export class EntitySymbols implements vscode.WorkspaceSymbolProvider<EntitySymbol> {
  constructor(private readonly corpora: Corpora, private readonly entities: CorpusEntities) {}

  async provideWorkspaceSymbols(query: string, token: vscode.CancellationToken): Promise<EntitySymbol[]> {
    const read = this.corpora.all.filter(({ state }) => state !== undefined);
    const lists = await Promise.all(read.map(async (session) => ({ session, known: await this.entities.summaries(session) })));
    if (token.isCancellationRequested) return [];
    const found: EntitySymbol[] = [];
    for (const { session, known } of lists) {
      const fitting = await inTurns(fittingNames(known, query, MOST), () => !token.isCancellationRequested);
      appendAll(found, (fitting ?? []).map((entity) => new EntitySymbol(session, entity.id, entity)));
    }
    return found;
  }

  async resolveWorkspaceSymbol(symbol: EntitySymbol): Promise<EntitySymbol> {
    const [first] = await this.entities.mentionsOf(symbol.session, symbol.id);
    const location = first && locationsOf(symbol.session, first)[0];
    if (location !== undefined) symbol.location = location;
    return symbol;
  }
}
