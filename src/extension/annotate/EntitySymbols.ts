import * as vscode from 'vscode';
import type { EntitySummary } from '../../protocol/engine';
import type { Corpora, CorpusSession } from '../corpora';
import { fold } from '../../core/text/fold';
import { eachInSteps, inTurns, type Steps } from '../inTurns';
import { oneLine } from '../plainText';
import { SYMBOL_KINDS } from './ArticleOutline';
import type { CorpusEntities } from './CorpusEntities';
import { spreadCount } from './entityText';
import { locationsOf } from './NameReferences';

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
    const letters = fold(query).replace(/\s/g, '');
    const found: EntitySymbol[] = [];
    for (const { session, known } of lists) {
      const fitting = await inTurns(firstFitting(known, letters), () => !token.isCancellationRequested);
      found.push(...(fitting ?? []).map((entity) => new EntitySymbol(session, entity.id, entity)));
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

function* firstFitting(known: readonly EntitySummary[], letters: string): Steps<readonly EntitySummary[]> {
  const fitting: EntitySummary[] = [];
  yield* eachInSteps(known, (entity) => { if (fitting.length < MOST && hasLetters(fold(entity.name), letters)) fitting.push(entity); });
  return fitting;
}

/** True when the letters stand in the name in this order, as the editor's own ranking has it. */
function hasLetters(name: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
