import * as vscode from 'vscode';
import type { EntityType, Mention } from '../../protocol/article';
import type { Span } from '../../protocol/span';
import { articleAt } from '../articleAt';
import type { ArticleNames } from '../annotate/ArticleNames';
import type { EntitiesNode, EntityNode, MentionNode } from '../annotate/entityNodes';
import { mentionAt } from '../annotate/entityText';
import { openArticle } from '../commands/openPassage';
import type { CorpusSession } from '../corpora';
import { notify } from '../notify';

/** A stretch of an article as it is now. */
export interface Stretch {
  readonly path: string;
  /** All of the article's text. */
  readonly text: string;
  readonly span: Span;
}

/** The entity that a command is about, and the mention that it was called on, if on one. */
export interface EntityTarget {
  readonly session: CorpusSession;
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly stretch: Stretch | undefined;
  /** Called on the name in an editor, not on a row. */
  readonly inEditor: boolean;
}

/** A place that a code action hands to its command. */
export interface EditorPlace {
  readonly uri: vscode.Uri;
  readonly start: number;
  readonly end: number;
}

/** What the key of a command hands over when the Entities view has the focus (package.json). */
const IN_VIEW = 'view';

/** What a command was called on: a row of the Entities view, a place of a code action, else the name at the cursor of the active editor. */
export async function entityTarget(names: ArticleNames, argument: unknown, selection: readonly EntitiesNode[]): Promise<EntityTarget | undefined> {
  const isInView = argument === IN_VIEW || (argument === undefined && vscode.window.activeTextEditor === undefined);
  const node = isNode(argument) ? argument : isInView ? selection[0] : undefined;
  if (node?.kind === 'entity') return { session: node.session, ...idOf(node), stretch: undefined, inEditor: false };
  if (node?.kind === 'mention') return { session: node.session, ...idOf(node), stretch: await stretchOf(node), inEditor: false };
  if (node !== undefined || isInView) return undefined;
  const place = isPlace(argument) ? argument : cursorPlace();
  return place && targetAt(names, await vscode.workspace.openTextDocument(place.uri), place.start);
}

const idOf = ({ entity: { id, name, type } }: EntityNode | MentionNode) => ({ id, name, type });

/** The mention's article as it stands in the editor, if the mention is still there. */
async function stretchOf({ session, path, passage }: MentionNode): Promise<Stretch | undefined> {
  const info = articleAt(session.state, path);
  const text = (await openArticle(session.uriOf(path), info)).getText();
  const { start, end } = passage.mention;
  return text.slice(start, end) === passage.text.slice(start - passage.start, end - passage.start) ? { path, text, span: { start, end } } : undefined;
}

async function targetAt(names: ArticleNames, document: vscode.TextDocument, offset: number): Promise<EntityTarget | undefined> {
  const article = names.articleOf(document);
  const mention = mentionAt((await names.mentionsIn(document)) ?? [], offset);
  return article && mention && targetOf(article.session, article.info.path, document, mention);
}

function targetOf(session: CorpusSession, path: string, document: vscode.TextDocument, { id, name, type, start, end }: Mention): EntityTarget {
  return { session, id, name, type, stretch: { path, text: document.getText(), span: { start, end } }, inEditor: true };
}

function cursorPlace(): EditorPlace | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { document, selection } = editor;
  return { uri: document.uri, start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}

/** The selected stretch of an article, without blanks at its ends; `undefined` where nothing is selected, or more than one line and that will not do. */
export function selectedStretch(names: ArticleNames, argument: unknown, severalLines = false): { readonly session: CorpusSession; readonly stretch: Stretch } | undefined {
  const place = isPlace(argument) ? argument : cursorPlace();
  const document = place && vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place.uri.toString());
  const article = document && names.articleOf(document);
  if (place === undefined || document === undefined || article === undefined) return undefined;
  const text = document.getText();
  const chosen = text.slice(place.start, place.end);
  const start = place.start + chosen.length - chosen.trimStart().length;
  const end = start + chosen.trim().length;
  return end <= start || (!severalLines && /[\r\n]/.test(chosen.trim())) ? undefined : { session: article.session, stretch: { path: article.info.path, text, span: { start, end } } };
}

/** Said where a command finds no entity. */
export function sayNoEntity(): void {
  void notify.information(vscode.l10n.t('Put the cursor on an underlined name in an article, or choose one in the Entities view. A name that was missed can be selected and marked.'));
}

export function isNode(value: unknown): value is EntitiesNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'session' in value;
}

function isPlace(value: unknown): value is EditorPlace {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value && 'uri' in value;
}
