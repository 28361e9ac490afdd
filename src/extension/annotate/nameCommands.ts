import * as vscode from 'vscode';
import { corpusAt, type Corpora, type CorpusSession } from '../corpora';
import { ENTITY_TYPES, byEntity, mentionCount, typeTitle } from './entityText';
import { openPassage } from '../commands/openPassage';
import { queryInNotebook } from '../commands/notebookTarget';
import { entityQuery, type Named } from '../commands/queryText';
import { COMMANDS, INTERNAL_COMMANDS, SETTINGS } from '../ids';
import { oneLine, withoutIcons } from '../plainText';
import type { ArticleNames } from './ArticleNames';
import type { CorpusEntities } from './CorpusEntities';
import type { EntitiesNode } from './entityNodes';
import { mentionsInText } from './structureText';

/** What hovers, lenses and rows of the Entities view start. Arguments come out of links, so their types are looked at. */
export function registerNameCommands(corpora: Corpora, names: ArticleNames, entities: CorpusEntities): vscode.Disposable {
  const command = (id: string, run: (...args: unknown[]) => Promise<void>): vscode.Disposable => vscode.commands.registerCommand(id, run);
  return vscode.Disposable.from(
    command(INTERNAL_COMMANDS.openMention, (corpus, path, start, end) => openMention(corpora, corpus, path, start, end)),
    command(INTERNAL_COMMANDS.findMentions, findMentions),
    command(INTERNAL_COMMANDS.pickName, (uri, type) => pickName(corpora, names, uri, type)),
    command(INTERNAL_COMMANDS.queryName, (corpus, type, name, id) => queryName(corpora, entities, corpusAt(corpora, corpus), { type, name, id })),
    command(COMMANDS.queryEntity, (node) => queryEntity(corpora, entities, node)),
    command(COMMANDS.toggleAnnotations, toggleAnnotations),
  );
}

async function openMention(corpora: Corpora, corpus: unknown, path: unknown, start: unknown, end: unknown): Promise<void> {
  const session = corpusAt(corpora, corpus);
  if (session === undefined || typeof path !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
  await openPassage(session, path, { start, end }, { beside: false });
}

/** Opens the references of the name at a place, as Shift+F12 there does. */
async function findMentions(uri: unknown, line: unknown, character: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof line !== 'number' || typeof character !== 'number') return;
  const target = vscode.Uri.parse(uri, true);
  const position = new vscode.Position(line, character);
  const locations = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', target, position);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(target), { preserveFocus: false });
  await vscode.commands.executeCommand('editor.action.showReferences', target, position, locations);
}

async function queryEntity(corpora: Corpora, entities: CorpusEntities, node: unknown): Promise<void> {
  const { kind, session, entity } = (node ?? {}) as Partial<Extract<EntitiesNode, { kind: 'entity' }>>;
  if (kind === 'entity' && entity !== undefined) await queryName(corpora, entities, session, entity);
}

async function queryName(corpora: Corpora, entities: CorpusEntities, session: CorpusSession | undefined, wanted: { readonly [key in keyof Named]: unknown }): Promise<void> {
  const { name, id } = wanted;
  const type = ENTITY_TYPES.find((each) => each === wanted.type);
  if (session === undefined || type === undefined || typeof name !== 'string' || typeof id !== 'string') return;
  const all = await entities.summaries(session, false).catch(() => []);
  await queryInNotebook(corpora, session, `${entityQuery({ type, name, id }, all)} | kwic`, { run: false });
}

async function toggleAnnotations(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  const enabled = configuration.get(SETTINGS.annotations, true);
  await configuration.update(SETTINGS.annotations, !enabled, vscode.ConfigurationTarget.Global);
}

interface NameItem extends vscode.QuickPickItem {
  readonly start: number;
  readonly end: number;
}

/** The entities of one type in an article, to choose one and land on its first mention. */
async function pickName(corpora: Corpora, names: ArticleNames, uri: unknown, type: unknown): Promise<void> {
  const wanted = ENTITY_TYPES.find((each) => each === type);
  if (!(uri instanceof vscode.Uri) || wanted === undefined) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const article = names.articleOf(document);
  const annotations = await names.annotationsOf(document);
  if (article === undefined || annotations === undefined || !corpora.all.includes(article.session)) return;
  const items = byEntity(mentionsInText(annotations)).filter((entity) => entity.type === wanted).map((entity): NameItem => ({
    label: withoutIcons(oneLine(entity.name)),
    description: mentionCount(entity.mentions.length, vscode.l10n),
    start: entity.mentions[0]!.start,
    end: entity.mentions[0]!.end,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: typeTitle(wanted, vscode.l10n), placeHolder: vscode.l10n.t('Go to the first mention'), matchOnDescription: false });
  if (chosen !== undefined) await openPassage(article.session, article.info.path, { start: chosen.start, end: chosen.end }, { beside: false });
}
