import * as vscode from 'vscode';
import { findInCorpus } from '../commands/findInCorpus';
import { registerOpenArticleCommands } from '../commands/openArticleCommands';
import { openSample } from '../commands/openSample';
import { registerQueryCommands } from '../commands/queryCommands';
import { setMetadata } from '../commands/setMetadata';
import type { Corpora } from '../corpora';
import { COMMANDS } from '../ids';
import { ArticlesView } from './ArticlesView';
import { askForFilter } from './askForFilter';
import { CorpusProblems } from './CorpusProblems';
import type { Grouping } from './groupArticles';
import { refreshCorpora } from './refreshCorpora';
import { ResultsView } from './ResultsView';
import { notify } from '../notify';

/** The Articles view, the results view, and the commands around them. */
export function registerExplorer(context: vscode.ExtensionContext, corpora: Corpora): void {
  const view = new ArticlesView(corpora, context.workspaceState);
  const results = new ResultsView(context.extensionUri, corpora);
  const command = (id: string, run: (...args: unknown[]) => unknown) => vscode.commands.registerCommand(id, run);
  context.subscriptions.push(
    view,
    results,
    new CorpusProblems(corpora),
    registerOpenArticleCommands(corpora),
    registerQueryCommands(corpora, results, () => view.selection),
    registerGroupings(view),
    command(COMMANDS.find, (text) => findInCorpus(corpora, results, typeof text === 'string' ? text : undefined)),
    command(COMMANDS.filterArticles, () => askForFilter(view, { title: vscode.l10n.t('Filter articles'), placeholder: vscode.l10n.t('Words of the title, source, author, date, path or tags') })),
    command(COMMANDS.clearFilter, () => view.setFilter('')),
    command(COMMANDS.refresh, () => refreshCorpora(corpora)),
    command(COMMANDS.revealArticle, () => revealActive(view)),
    command(COMMANDS.setMetadata, (node, selected) => setMetadata(corpora, node, selected, view.selection)),
    command(COMMANDS.openSample, () => openSample(context.extensionUri)),
  );
}

/** Each grouping has two commands: the menu shows the one in force with a check mark. */
function registerGroupings(view: ArticlesView): vscode.Disposable {
  const commands: readonly (readonly [string, string, Grouping])[] = [
    [COMMANDS.groupByFolder, COMMANDS.groupedByFolder, 'folder'],
    [COMMANDS.groupBySource, COMMANDS.groupedBySource, 'source'],
    [COMMANDS.groupByLanguage, COMMANDS.groupedByLanguage, 'language'],
    [COMMANDS.groupByMonth, COMMANDS.groupedByMonth, 'month'],
    [COMMANDS.groupByPerson, COMMANDS.groupedByPerson, 'person'],
    [COMMANDS.groupByPlace, COMMANDS.groupedByPlace, 'place'],
    [COMMANDS.groupByOrganisation, COMMANDS.groupedByOrganisation, 'organisation'],
  ];
  return vscode.Disposable.from(...commands.flatMap(([set, checked, grouping]) => [set, checked].map((id) => vscode.commands.registerCommand(id, () => view.setGrouping(grouping)))));
}

async function revealActive(view: ArticlesView): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri !== undefined && (await view.reveal(uri, { focus: true }))) return;
  void notify.information(vscode.l10n.t('The active editor shows no article of this view.'));
}
