import * as vscode from 'vscode';
import { articleTargets, type ArticleTarget } from './articleTargets';
import { openArticle } from './openPassage';
import type { Corpora } from '../corpora';
import { COMMANDS } from '../ids';

/** Open, Open Beside, Copy Path, Copy Relative Path. */
export function registerOpenArticleCommands(corpora: Corpora): vscode.Disposable {
  const on = (id: string, run: (targets: readonly ArticleTarget[]) => unknown) =>
    vscode.commands.registerCommand(id, (argument?: unknown, selected?: unknown) => run(articleTargets(corpora, argument, selected)));
  return vscode.Disposable.from(
    on(COMMANDS.openArticle, (targets) => openAll(targets, { beside: false })),
    on(COMMANDS.openBeside, (targets) => openAll(targets, { beside: true })),
    on(COMMANDS.copyPath, (targets) => copy(targets.map(({ session, path }) => pathText(session.uriOf(path))))),
    on(COMMANDS.copyRelativePath, (targets) => copy(targets.map(({ path }) => path))),
  );
}

/** Opens articles with the encoding that they were read with; several stay open, a single one as a preview. */
export async function openAll(targets: readonly ArticleTarget[], { beside }: { readonly beside: boolean }): Promise<void> {
  const viewColumn = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  for (const [at, target] of targets.entries()) {
    await openOne(target, { preview: targets.length === 1, viewColumn: at === 0 ? viewColumn : vscode.ViewColumn.Active });
  }
}

async function openOne({ session, path, info }: ArticleTarget, options: vscode.TextDocumentShowOptions): Promise<void> {
  const uri = session.uriOf(path);
  if (info === undefined) return void vscode.commands.executeCommand('vscode.open', uri, options);
  try {
    await vscode.window.showTextDocument(await openArticle(uri, info), options);
  } catch {
    // The editor has its own words for a file that is gone, too large or no text.
    await vscode.commands.executeCommand('vscode.open', uri, options);
  }
}

async function copy(lines: readonly string[]): Promise<void> {
  if (lines.length > 0) await vscode.env.clipboard.writeText(lines.join('\n'));
}

function pathText(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}
