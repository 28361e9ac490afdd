import * as vscode from 'vscode';
import type { ArticleNames } from '../annotate/ArticleNames';
import type { CorpusEntities } from '../annotate/CorpusEntities';
import type { EntitiesNode } from '../annotate/entityNodes';
import type { Corpora } from '../corpora';
import { setContext } from '../explorer/contextKeys';
import { COMMANDS, INTERNAL_COMMANDS } from '../ids';
import { DecisionCommands } from './DecisionCommands';
import type { DecisionLog } from './DecisionLog';
import { EntityActions } from './EntityActions';
import { overruleRegion, RegionActions } from './RegionActions';
import { EntityRename } from './EntityRename';

/** Everything by which a person overrules what was found about entities. */
export function registerDecisions(articles: vscode.DocumentSelector, corpora: Corpora, names: ArticleNames, entities: CorpusEntities, log: DecisionLog, selection: () => readonly EntitiesNode[]): vscode.Disposable {
  const decide = new DecisionCommands(corpora, names, entities, log, selection);
  const rename = new EntityRename(names, (session, id, as, written, said) => decide.sayRenamed(session, id, as, written, said));
  const command = (id: string, run: (...args: unknown[]) => Promise<void>): vscode.Disposable => vscode.commands.registerCommand(id, run);
  return vscode.Disposable.from(
    rename,
    followActiveEditor(corpora, names),
    vscode.languages.registerRenameProvider(articles, rename),
    vscode.languages.registerCodeActionsProvider(articles, new EntityActions(names, entities), { providedCodeActionKinds: EntityActions.kinds }),
    vscode.languages.registerCodeActionsProvider(articles, new RegionActions(names), { providedCodeActionKinds: RegionActions.kinds }),
    command(INTERNAL_COMMANDS.overruleRegion, (place, kind, everywhere) => overruleRegion(names, log, place, kind, everywhere)),
    command(COMMANDS.renameEntity, (node) => decide.rename(node)),
    command(COMMANDS.mergeEntity, (node, selected) => decide.merge(node, selected)),
    command(COMMANDS.splitMention, (node) => decide.split(node)),
    command(COMMANDS.markEntity, (place, type) => decide.mark(place, type)),
    command(COMMANDS.rejectMention, (node) => decide.rejectMention(node)),
    command(COMMANDS.rejectEntity, (node, selected) => decide.rejectEntity(node, selected)),
    command(COMMANDS.changeEntityType, (node) => decide.changeType(node)),
    command(COMMANDS.undoDecision, () => decide.undoLast()),
    command(INTERNAL_COMMANDS.mergeInto, (...args) => decide.mergeInto(args[0], args[1], args[2], args[3], args[4])),
    command(INTERNAL_COMMANDS.keepApart, (...args) => decide.keepApart(args[0], args[1], args[2], args[3], args[4])),
  );
}

/** Menus offer decisions where the active editor shows an article. Whether a name stands at the cursor is not known in time for a menu: the commands say it. */
function followActiveEditor(corpora: Corpora, names: ArticleNames): vscode.Disposable {
  const look = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    void setContext('inArticle', document !== undefined && names.articleOf(document) !== undefined);
  };
  look();
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(look), corpora.onDidChangeState(look), corpora.onDidChangeCorpora(look));
}
