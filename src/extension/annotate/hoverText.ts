import * as vscode from 'vscode';
import type { Mention } from '../../protocol/article';
import type { EntityMentions, EntitySummary } from '../../protocol/engine';
import type { Passage } from '../../protocol/result';
import type { Span } from '../../protocol/span';
import type { CorpusSession } from '../corpora';
import { INTERNAL_COMMANDS } from '../ids';
import { oneLine, shorten } from '../plainText';
import { commandLink } from './commandLink';
import { mentionCount, spreadCount, typeName } from './entityText';
import { escapeMarkdown } from './escapeMarkdown';
import { inLine } from './inLine';

/** Articles that a hover shows beside the one at hand. */
const ARTICLES = 3;
const TITLE_LIMIT = 70;
/** Characters to each side of the name. */
const CONTEXT = 45;

/** What is known of an entity in its whole corpus; `undefined` while it is still being counted. */
export interface Elsewhere {
  readonly summary: EntitySummary | undefined;
  readonly articles: readonly EntityMentions[];
}

export interface HoverSubject {
  readonly session: CorpusSession;
  readonly path: string;
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
  readonly mention: Mention;
  /** Mentions of the entity in the document as it is now, without those that queries leave out. */
  readonly here: number;
  /** Queries leave this one out. */
  readonly isLeftOut: boolean;
}

/** Name, type, counts, first passages in other articles, and what to do next. Article text stands in it as text only. */
export function hoverText(subject: HoverSubject, elsewhere: Elsewhere | undefined): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: [INTERNAL_COMMANDS.openMention, INTERNAL_COMMANDS.findMentions, INTERNAL_COMMANDS.queryName] };
  const { mention } = subject;
  text.appendMarkdown('**').appendMarkdown(escapeMarkdown(shorten(oneLine(mention.name), TITLE_LIMIT))).appendMarkdown('** · ').appendMarkdown(escapeMarkdown(typeName(mention.type, vscode.l10n)));
  text.appendMarkdown('\n\n').appendMarkdown(escapeMarkdown(countsOf(subject, elsewhere)));
  appendActions(text, subject);
  for (const article of (elsewhere?.articles ?? []).filter(({ path }) => path !== subject.path).slice(0, ARTICLES)) appendArticle(text, subject.session, article);
  return text;
}

function countsOf(subject: HoverSubject, elsewhere: Elsewhere | undefined): string {
  const { l10n } = vscode;
  if (!subject.isLeftOut) return spreadOf(subject, elsewhere);
  if (subject.here === 0 && elsewhere?.summary === undefined) return l10n.t('Only in text that queries leave out');
  return l10n.t('{0}; this one is left out of queries', spreadOf(subject, elsewhere));
}

function spreadOf({ here }: HoverSubject, elsewhere: Elsewhere | undefined): string {
  const { l10n } = vscode;
  if (elsewhere === undefined) return l10n.t('{0} here; still counting in the other articles', mentionCount(here, l10n));
  const { summary } = elsewhere;
  if (summary === undefined) return l10n.t('{0} here, not saved yet', mentionCount(here, l10n));
  if (summary.articles === 1 && here > 0) return l10n.t('{0}, in this article only', mentionCount(here, l10n));
  return l10n.t('{0} here, {1}', mentionCount(here, l10n), spreadCount(summary.mentions, summary.articles, l10n));
}

function appendArticle(text: vscode.MarkdownString, session: CorpusSession, { path, title, mentions }: EntityMentions): void {
  const [first] = mentions;
  if (first === undefined) return;
  text.appendMarkdown('\n\n[').appendMarkdown(escapeMarkdown(shorten(oneLine(title ?? path), TITLE_LIMIT))).appendMarkdown(`](${openLink(session, path, first.mention)}) `).appendMarkdown(escapeMarkdown(`(${mentions.length})`));
  const [before, name, after] = contextOf(first, first.mention);
  text.appendMarkdown('  \n').appendMarkdown(escapeMarkdown(before)).appendMarkdown('**').appendMarkdown(escapeMarkdown(name)).appendMarkdown('**').appendMarkdown(escapeMarkdown(after));
}

/** The name with a little of its line to both sides, on one line, cut between words. */
function contextOf(passage: Passage, mention: Span): readonly [string, string, string] {
  const from = mention.start - passage.start;
  const to = mention.end - passage.start;
  const before = inLine(passage.text.slice(0, from));
  const cut = before.length > CONTEXT ? before.slice(-CONTEXT).replace(/^\S*\s/, '… ') : before.trimStart();
  return [cut, inLine(passage.text.slice(from, to)), shorten(inLine(passage.text.slice(to)), CONTEXT).trimEnd()];
}

function appendActions(text: vscode.MarkdownString, { session, uri, position, mention }: HoverSubject): void {
  const find = commandLink(INTERNAL_COMMANDS.findMentions, [uri.toString(), position.line, position.character]);
  const query = commandLink(INTERNAL_COMMANDS.queryName, [session.folder.uri.toString(), mention.type, mention.name, mention.id]);
  text.appendMarkdown('\n\n[').appendMarkdown(escapeMarkdown(vscode.l10n.t('Find all mentions'))).appendMarkdown(`](${find}) · [`).appendMarkdown(escapeMarkdown(vscode.l10n.t('Query in a notebook'))).appendMarkdown(`](${query})`);
}

function openLink(session: CorpusSession, path: string, { start, end }: Span): string {
  return commandLink(INTERNAL_COMMANDS.openMention, [session.folder.uri.toString(), path, start, end]);
}
