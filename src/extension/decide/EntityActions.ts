import * as vscode from 'vscode';
import type { EntityType, Mention } from '../../protocol/article';
import type { MergeSuggestion } from '../../protocol/engine';
import type { ArticleNames, OpenArticle } from '../annotate/ArticleNames';
import type { CorpusEntities } from '../annotate/CorpusEntities';
import { mentionAt } from '../annotate/entityText';
import { COMMANDS, INTERNAL_COMMANDS } from '../ids';
import { oneLine, shorten } from '../plainText';
import type { EditorPlace } from './entityTarget';
import { withoutBlanks } from './withoutBlanks';

/** Milliseconds that proposals may take: the light bulb must not wait for a corpus to be counted, a person who asks may. */
const PATIENCE = { automatic: 200, asked: 3000 };
const LONGEST_NAME = 40;

const { QuickFix, Refactor } = vscode.CodeActionKind;

/** On a name: proposals which other it may be, and what can be decided about it. On a selection: to mark it. Nothing is done unasked. */
export class EntityActions implements vscode.CodeActionProvider {
  static readonly kinds = [QuickFix, Refactor];

  constructor(private readonly names: ArticleNames, private readonly entities: CorpusEntities) {}

  async provideCodeActions(document: vscode.TextDocument, selected: vscode.Range, context: vscode.CodeActionContext, token: vscode.CancellationToken): Promise<vscode.CodeAction[]> {
    const article = this.names.articleOf(document);
    if (article === undefined) return [];
    const range = withoutBlanks(document, selected);
    const mentions = (await this.names.mentionsIn(document)) ?? [];
    const place: EditorPlace = { uri: document.uri, start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const mention = mentionAt(mentions, place.start);
    const isSelected = mention !== undefined && (place.end === place.start || (place.start <= mention.start && place.end >= mention.end) || place.end <= mention.end);
    const wants = (kind: vscode.CodeActionKind) => context.only === undefined || context.only.contains(kind);
    const patience = context.triggerKind === vscode.CodeActionTriggerKind.Automatic ? PATIENCE.automatic : PATIENCE.asked;
    const suggestions = isSelected && wants(QuickFix) ? await within(patience, this.entities.suggestions(article.session, mention.id)) : [];
    if (token.isCancellationRequested) return [];
    return [
      ...suggestions.flatMap((suggestion) => proposals(article, suggestion)),
      ...(isSelected && wants(Refactor) ? decisions(mention, { ...place, start: mention.start, end: mention.end }) : []),
      ...(wants(Refactor) && isMarkable(range, mention, place) ? markings(place) : []),
    ];
  }
}

function proposals({ session }: OpenArticle, { from, into }: MergeSuggestion): vscode.CodeAction[] {
  const pair = [session.folder.uri.toString(), from.id, from.name, into.id, into.name];
  const names = from.name === into.name ? [from.id, into.id] : [shown(from.name), shown(into.name)];
  return [
    action(vscode.l10n.t('Merge “{0}” into “{1}”', ...names), QuickFix, INTERNAL_COMMANDS.mergeInto, pair),
    action(vscode.l10n.t('Keep “{0}” and “{1}” apart', ...names), QuickFix, INTERNAL_COMMANDS.keepApart, pair),
  ];
}

function decisions({ name }: Mention, place: EditorPlace): vscode.CodeAction[] {
  return [
    action(vscode.l10n.t('Rename “{0}”…', shown(name)), Refactor, COMMANDS.renameEntity, [place]),
    action(vscode.l10n.t('Merge “{0}” into…', shown(name)), Refactor, COMMANDS.mergeEntity, [place]),
    action(vscode.l10n.t('This mention is another entity…'), Refactor, COMMANDS.splitMention, [place]),
    action(vscode.l10n.t('Change type of “{0}”…', shown(name)), Refactor, COMMANDS.changeEntityType, [place]),
    action(vscode.l10n.t('Not an entity here'), Refactor, COMMANDS.rejectMention, [place]),
    action(vscode.l10n.t('“{0}” is not an entity anywhere', shown(name)), Refactor, COMMANDS.rejectEntity, [place]),
  ];
}

/** A selection within a line that is not just the name that stands there. */
function isMarkable(range: vscode.Range, mention: Mention | undefined, place: EditorPlace): boolean {
  if (!range.isSingleLine || range.isEmpty) return false;
  return mention === undefined || place.start !== mention.start || place.end !== mention.end;
}

function markings(place: EditorPlace): vscode.CodeAction[] {
  const mark = (title: string, type?: EntityType) => action(title, Refactor, COMMANDS.markEntity, type === undefined ? [place] : [place, type]);
  return [
    mark(vscode.l10n.t('Mark as person'), 'person'),
    mark(vscode.l10n.t('Mark as place'), 'place'),
    mark(vscode.l10n.t('Mark as organisation'), 'organisation'),
    mark(vscode.l10n.t('Mark as…')),
  ];
}

function action(title: string, kind: vscode.CodeActionKind, command: string, args: unknown[]): vscode.CodeAction {
  const result = new vscode.CodeAction(title, kind);
  result.command = { command, title, arguments: args };
  return result;
}

const shown = (name: string) => shorten(oneLine(name), LONGEST_NAME);

async function within(milliseconds: number, work: Promise<readonly MergeSuggestion[]>): Promise<readonly MergeSuggestion[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<readonly MergeSuggestion[]>((resolve) => { timer = setTimeout(() => resolve([]), milliseconds); });
  try {
    return await Promise.race([work, late]);
  } catch {
    // What goes wrong with the corpus is said where it is read; a light bulb says nothing.
    return [];
  } finally {
    clearTimeout(timer);
  }
}
