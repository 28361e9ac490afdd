import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../core/corpus/configFile';
import type { Mention } from '../../protocol/article';
import type { ArticleNames } from '../annotate/ArticleNames';
import { mentionAt } from '../annotate/entityText';
import { rangeOf } from '../commands/openPassage';
import { planConfig, saveConfig, workspaceEditOf, type PlannedEdit, type Written } from '../commands/writeConfig';
import type { CorpusSession } from '../corpora';
import { isQuery } from '../language/querySource';
import { additionOf } from './additionOf';

/** Milliseconds after which nobody waits any more for a rename to be applied: it was a preview that was left. */
const PATIENCE = 120_000;

/**
 * F2 on a name: what the entity is called in Korpus. The edit is one of korpus.yaml; the article's text stays.
 * Cells of a notebook go by the same ending as articles, so this is asked for them too, and leaves queries to those who know them.
 */
export class EntityRename implements vscode.RenameProvider, vscode.Disposable {
  #waiting: vscode.Disposable | undefined;

  /** `said` tells that an entity was renamed, once that is saved. */
  constructor(private readonly names: ArticleNames, private readonly said: (session: CorpusSession, id: string, as: string, written: Written, said: string) => Promise<void>) {}

  dispose(): void {
    this.#waiting?.dispose();
  }

  async prepareRename(document: vscode.TextDocument, position: vscode.Position): Promise<{ range: vscode.Range; placeholder: string } | undefined> {
    if (isQuery(document)) return undefined;
    const { mention } = await this.#at(document, position);
    return { range: rangeOf(document, mention), placeholder: mention.name };
  }

  async provideRenameEdits(document: vscode.TextDocument, position: vscode.Position, newName: string): Promise<vscode.WorkspaceEdit | undefined> {
    if (isQuery(document)) return undefined;
    const { session, mention } = await this.#at(document, position);
    const as = newName.trim();
    if (as === '') throw new Error(vscode.l10n.t('A name cannot be empty.'));
    if (as === mention.name) return new vscode.WorkspaceEdit();
    const planned = await planConfig(session, await additionOf(() => [{ kind: 'name', id: mention.id, as }]));
    if ('problem' in planned) throw new Error(planned.problem);
    this.#saveWhenApplied(session, planned, { id: mention.id, as }, vscode.l10n.t('“{0}” is now “{1}”', mention.name, as));
    return workspaceEditOf(planned);
  }

  async #at(document: vscode.TextDocument, position: vscode.Position): Promise<{ readonly session: CorpusSession; readonly mention: Mention }> {
    const article = this.names.articleOf(document);
    if (article === undefined) throw new Error(vscode.l10n.t('This file is no article of a folder that Korpus has read.'));
    const mention = mentionAt((await this.names.mentionsIn(document)) ?? [], document.offsetAt(position));
    if (mention === undefined) throw new Error(vscode.l10n.t('No name was found here. To mark one that was missed, select it and choose “Mark Selection as Entity”.'));
    return { session: article.session, mention };
  }

  /** The editor applies the edit; whether it saves is a setting, and decisions are always saved. */
  #saveWhenApplied(session: CorpusSession, planned: PlannedEdit, renamed: { readonly id: string; readonly as: string }, said: string): void {
    this.#waiting?.dispose();
    const isConfig = (uri: vscode.Uri) => uri.toString() === session.uriOf(CONFIG_FILE).toString();
    const applied = (document: vscode.TextDocument | undefined): void => {
      if (document !== undefined && document.getText() !== planned.after) return;
      this.#waiting?.dispose();
      void this.#save(session, planned, renamed, said);
    };
    const timer = setTimeout(() => this.#waiting?.dispose(), PATIENCE);
    this.#waiting = vscode.Disposable.from(
      new vscode.Disposable(() => clearTimeout(timer)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => { if (isConfig(document.uri)) applied(document); }),
      vscode.workspace.onDidCreateFiles(({ files }) => { if (files.some(isConfig)) applied(undefined); }),
    );
  }

  async #save(session: CorpusSession, planned: PlannedEdit, { id, as }: { readonly id: string; readonly as: string }, said: string): Promise<void> {
    const written = await saveConfig(session, planned);
    if (written === undefined) return;
    await this.said(session, id, as, written, said);
  }
}
