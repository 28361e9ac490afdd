import * as vscode from 'vscode';
import { relativeTo } from '../../node/imports/relativeTo';
import { recipeFor, type Recipe } from '../../core/imports/Recipe';
import type { CorpusSession } from '../corpora';
import { IMPORT_PANEL } from '../ids';
import { oneLine, withoutIcons } from '../plainText';
import type { ImportHost } from './ImportHost';
import { ImportPanel } from './ImportPanel';

/** Shows what would become of sources, before anything is written. A bundle of its own, loaded with the first import. */
export async function addToCorpus(session: CorpusSession, sources: readonly vscode.Uri[], recipes: readonly Recipe[], host: ImportHost): Promise<void> {
  const root = session.folder.uri.fsPath;
  const recipe = sources.length > 0 ? recipeOf(sources, root, recipes) : await chosenRecipe(root, recipes);
  if (recipe === undefined) return;
  const panel = vscode.window.createWebviewPanel(IMPORT_PANEL, vscode.l10n.t('Add to Corpus'), vscode.ViewColumn.Active, { retainContextWhenHidden: true });
  new ImportPanel(panel, session, recipe, host);
}

function recipeOf(sources: readonly vscode.Uri[], root: string, recipes: readonly Recipe[]): Recipe {
  return recipeFor(recipes, sources.map(({ fsPath }) => relativeTo(root, fsPath)), '');
}

type Choice = vscode.QuickPickItem & { readonly open?: vscode.OpenDialogOptions; readonly recipe?: Recipe };

/** New files, a folder, or an import of before. Where there is none of before, one dialog asks for files or a folder if the system has such. */
async function chosenRecipe(root: string, recipes: readonly Recipe[]): Promise<Recipe | undefined> {
  const { l10n } = vscode;
  const choices: Choice[] = [
    { label: `$(files) ${l10n.t('Files…')}`, detail: l10n.t('Saved pages, PDF, Word, mail, tables, feeds, archives, lists of references'), open: { canSelectFiles: true, canSelectMany: true } },
    { label: `$(folder) ${l10n.t('A folder…')}`, detail: l10n.t('All that lies in it and below'), open: { canSelectFiles: false, canSelectFolders: true, canSelectMany: true } },
    ...(recipes.length === 0 ? [] : [{ label: l10n.t('Again'), kind: vscode.QuickPickItemKind.Separator }]),
    ...recipes.map((recipe) => ({ label: `$(history) ${withoutIcons(recipe.from.map(oneLine).join(', '))}`, description: recipe.into === '' ? '' : `→ ${withoutIcons(oneLine(recipe.into))}`, detail: l10n.t('Adds what is new and follows what changed; articles edited by hand are kept'), recipe })),
  ];
  const choice = await vscode.window.showQuickPick(choices, { title: l10n.t('Add to Corpus'), placeHolder: l10n.t('What is to be added?') });
  if (choice?.open === undefined) return choice?.recipe;
  const uris = await vscode.window.showOpenDialog({ ...choice.open, openLabel: l10n.t('Look Through'), title: l10n.t('Add to Corpus') });
  return uris === undefined || uris.length === 0 ? undefined : recipeOf(uris, root, recipes);
}
