import * as vscode from 'vscode';
import type { Recipe } from '../../core/imports/Recipe';
import { pickCorpus } from '../commands/pickCorpus';
import { writeConfig } from '../commands/writeConfig';
import { CONFIG_FILE } from '../../core/corpus/configFile';
import type { Corpora, CorpusSession } from '../corpora';
import { COMMANDS } from '../ids';
import { notify } from '../notify';
import { OriginalStatus } from './OriginalStatus';
import type { ImportHost } from './ImportHost';

/** "Add to Corpus…": the command, which the Articles view's drop uses too. What shows an import is a bundle of its own. */
export function registerImports(context: vscode.ExtensionContext, corpora: Corpora): void {
  const host: ImportHost = { extensionUri: context.extensionUri, keepRecipe };
  context.subscriptions.push(new OriginalStatus(corpora), vscode.commands.registerCommand(COMMANDS.addToCorpus, async (row?: { readonly session?: CorpusSession }, sources?: unknown) => {
    const session = corpora.all.find((each) => each === row?.session) ?? await pickCorpus(corpora);
    if (session === undefined || !(await isPossible(session))) return;
    const { addToCorpus } = await import('../imports/importUi');
    await addToCorpus(session, urisOf(sources), await recipesOf(session), host);
  }));
}

/** Why nothing can be added is said. */
async function isPossible({ folder }: CorpusSession): Promise<boolean> {
  if (folder.uri.scheme !== 'file') {
    void notify.information(vscode.l10n.t('Articles can be added to folders of this computer only.'));
    return false;
  }
  if (vscode.workspace.isTrusted) return true;
  const manage = vscode.l10n.t('Manage Trust');
  if (await notify.information(vscode.l10n.t('Trust this folder to add articles to it.'), manage) === manage) await vscode.commands.executeCommand('workbench.trust.manage');
  return vscode.workspace.isTrusted;
}

function urisOf(sources: unknown): readonly vscode.Uri[] {
  return Array.isArray(sources) ? sources.filter((source) => source instanceof vscode.Uri && source.scheme === 'file') : [];
}

async function recipesOf(session: CorpusSession): Promise<readonly Recipe[]> {
  const { parseConfig } = await import('../../core/corpus/configEdits');
  const bytes = await vscode.workspace.fs.readFile(session.uriOf(CONFIG_FILE)).then((read) => read, () => new Uint8Array());
  return parseConfig(new TextDecoder().decode(bytes)).config.imports;
}

async function keepRecipe(session: CorpusSession, recipe: Recipe): Promise<void> {
  const { setRecipe } = await import('../../core/corpus/configEdits');
  await writeConfig(session, (text) => setRecipe(text, recipe));
}
