import * as vscode from 'vscode';
import type { ArticleInfo } from '../../protocol/article';
import { articleAt } from '../articleAt';
import type { Corpora, CorpusSession } from '../corpora';
import type { ArticlesNode } from '../explorer/nodes';
import { notify } from '../notify';

/** A file of a corpus that a command is about; `info` where it is an article that has been read. */
export interface ArticleTarget {
  readonly session: CorpusSession;
  readonly path: string;
  readonly info: ArticleInfo | undefined;
}

/**
 * What a command was called on: rows of the Articles view (the clicked one and, if it is among them, all selected), a URI
 * (editor title, CodeLens), else the active editor. Each file once.
 */
export function articleTargets(corpora: Corpora, argument: unknown, selected: unknown, selection: readonly ArticlesNode[] = []): readonly ArticleTarget[] {
  const nodes = Array.isArray(selected) && selected.length > 0 ? (selected as unknown[]).filter(isNode) : isNode(argument) ? [argument] : undefined;
  if (nodes !== undefined) return distinct(nodes.flatMap(targetOf));
  const uri = argument instanceof vscode.Uri ? argument : undefined;
  if (uri === undefined && selection.length > 0 && vscode.window.activeTextEditor === undefined) return distinct(selection.flatMap(targetOf));
  return targetAt(corpora, uri ?? vscode.window.activeTextEditor?.document.uri);
}

export function targetAt(corpora: Corpora, uri: vscode.Uri | undefined): readonly ArticleTarget[] {
  const session = uri === undefined ? undefined : corpora.of(uri);
  const path = uri === undefined ? undefined : session?.pathOf(uri);
  if (session === undefined || path === undefined) return [];
  return [{ session, path, info: articleAt(session.state, path) }];
}

/** Said where a command finds no target. */
export function sayNoArticle(): void {
  void notify.information(vscode.l10n.t('Open an article of this folder first, or choose one in the Articles view.'));
}

function targetOf(node: ArticlesNode): readonly ArticleTarget[] {
  if (node.kind === 'article') return [{ session: node.session, path: node.info.path, info: node.info }];
  if (node.kind === 'unread') return [{ session: node.session, path: node.unread.path, info: undefined }];
  return [];
}

function isNode(value: unknown): value is ArticlesNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'session' in value;
}

function distinct(targets: readonly ArticleTarget[]): readonly ArticleTarget[] {
  return [...new Map(targets.map((target) => [target.session.uriOf(target.path).toString(), target])).values()];
}
