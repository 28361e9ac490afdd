import * as vscode from 'vscode';
import type { ArticleInfo } from '../../protocol/article';
import { articleAt } from '../articleAt';
import type { Corpora, CorpusSession } from '../corpora';
import type { ArticlesNode } from '../explorer/nodes';
import { articleLabel } from '../explorer/articleText';
import { withoutIcons } from '../plainText';
import { articleTargets, sayNoArticle } from './articleTargets';
import { askForMetadata } from './askForMetadata';
import { fieldLabel } from './fieldLabel';
import { FIELDS, valueOf, type Field } from './metadataFields';
import { writeMetadata } from './writeMetadata';
import { notify } from '../notify';

/** Asks for a field and its value and sets it for one or many articles: one edit of korpus.yaml. */
export async function setMetadata(corpora: Corpora, argument: unknown, selected: unknown, selection: readonly ArticlesNode[]): Promise<void> {
  const targets = articleTargets(corpora, argument, selected, selection);
  const session = targets[0]?.session;
  const state = await session?.ready();
  if (session === undefined || state === undefined) return sayNoArticle();
  const paths = new Set(targets.filter((target) => target.session === session).map(({ path }) => path));
  const articles = [...paths].flatMap((path) => articleAt(state, path) ?? []);
  if (articles.length === 0) return sayNoArticle();
  const field = await pickField(articles);
  const edits = field === undefined ? undefined : await askForMetadata(field, articles, state.articles);
  if (field !== undefined && edits !== undefined) await writeAndSay(session, edits, field);
}

async function writeAndSay(session: CorpusSession, edits: NonNullable<Awaited<ReturnType<typeof askForMetadata>>>, field: Field): Promise<void> {
  const written = await writeMetadata(session, edits);
  if (written === undefined) return;
  const undo = vscode.l10n.t('Undo');
  const count = new Set(edits.flatMap(({ paths }) => paths)).size;
  const name = fieldLabel(field);
  const said = count === 1 ? vscode.l10n.t('korpus.yaml: {0} changed for 1 article', name) : vscode.l10n.t('korpus.yaml: {0} changed for {1} articles', name, count);
  void notify.information(said, undo).then((choice) => (choice === undo ? written.undo() : undefined));
}

async function pickField(articles: readonly ArticleInfo[]): Promise<Field | undefined> {
  const [first] = articles;
  const title = first !== undefined && articles.length === 1 ? articleLabel(first) : vscode.l10n.t('{0} articles', articles.length);
  const items = FIELDS.map((field) => ({ label: fieldLabel(field), description: withoutIcons(currentValue(articles, field)), field }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('What do you want to set? It is written to korpus.yaml.') }))?.field;
}

function currentValue(articles: readonly ArticleInfo[], field: Field): string {
  if (field === 'tags') return [...new Set(articles.flatMap(({ tags }) => tags))].join(', ');
  const values = new Set(articles.map((article) => valueOf(article, field)));
  return values.size > 1 ? vscode.l10n.t('different values') : ([...values][0] ?? '');
}
