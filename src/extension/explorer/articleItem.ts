import * as vscode from 'vscode';
import type { CorpusSession } from '../corpora';
import { ENTITY_ICONS } from '../entityIcons';
import { COMMANDS, ITEMS } from '../ids';
import { oneLine } from '../plainText';
import { translateMessage } from '../translate';
import { articleDescription, articleSpeech, articleTooltip, countLabel, fileName, formatNumber, groupLabel, rowLabel, unreadTooltip } from './articleText';
import { currentWording } from './currentWording';
import type { GroupTitle } from './groupArticles';
import type { ArticleNode, ArticlesNode, GroupNode, RangeNode, UnreadNode, WarningNode } from './nodes';
import { remarksOf } from './remarksOf';

/** The row of a node. Texts are plain strings: nothing that an article says becomes Markdown, an icon or a command. */
export function articleItem(node: ArticlesNode): vscode.TreeItem {
  const item = bareItem(node);
  item.id = node.id;
  return item;
}

function bareItem(node: ArticlesNode): vscode.TreeItem {
  switch (node.kind) {
    case 'corpus': return corpusItem(node.session);
    case 'group': return groupItem(node);
    case 'range': return rangeItem(node);
    case 'article': return articleRow(node);
    case 'unread': return unreadRow(node);
    case 'warnings': return warningsItem(node.session);
    case 'warning': return warningItem(node);
  }
}

/** The row of a whole corpus, where the window has several. */
export function corpusItem(session: CorpusSession): vscode.TreeItem {
  const item = new vscode.TreeItem(oneLine(session.folder.name), vscode.TreeItemCollapsibleState.Expanded);
  const articles = session.state?.articles.length;
  item.description = articles === undefined ? vscode.l10n.t('reading…') : countLabel(articles, currentWording());
  item.iconPath = new vscode.ThemeIcon('library');
  item.contextValue = ITEMS.corpus;
  item.tooltip = oneLine(session.folder.uri.fsPath);
  return item;
}

function groupItem({ group, expanded }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(groupLabel(group.title, currentWording()), expanded || group.title.kind === 'unread' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
  item.description = formatNumber(group.size, vscode.env.language);
  item.iconPath = new vscode.ThemeIcon(groupIcon(group.title));
  item.contextValue = ITEMS.group;
  item.accessibilityInformation = { label: `${String(item.label)}, ${countLabel(group.size, currentWording())}` };
  return item;
}

function groupIcon(title: GroupTitle): string {
  return title.kind === 'entity' ? ENTITY_ICONS[title.type] : GROUP_ICONS[title.kind];
}

const GROUP_ICONS: Readonly<Record<Exclude<GroupTitle['kind'], 'entity'>, string>> = {
  root: 'library', folder: 'folder', source: 'organization', language: 'globe', month: 'calendar', unread: 'warning',
};

function rangeItem({ group, of, from, to }: RangeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(`${formatNumber(from + 1, vscode.env.language)} – ${formatNumber(to, vscode.env.language)}`, vscode.TreeItemCollapsibleState.Collapsed);
  const first = group.groups[from];
  item.description = of === 'entries' ? oneLine(fileName(group.entries[from]?.path ?? '')) : first && groupLabel(first.title, currentWording());
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  return item;
}

function articleRow(node: ArticleNode): vscode.TreeItem {
  const { info, session } = node;
  const item = new vscode.TreeItem(rowLabel(info), vscode.TreeItemCollapsibleState.None);
  item.description = articleDescription(info);
  item.resourceUri = session.uriOf(info.path);
  item.iconPath = new vscode.ThemeIcon(info.remarks.length > 0 ? 'info' : info.tokens === 0 ? 'file' : 'file-text');
  item.tooltip = articleTooltip(info, currentWording());
  item.contextValue = ITEMS.article;
  item.command = { command: COMMANDS.openArticle, title: vscode.l10n.t('Open'), arguments: [node] };
  item.accessibilityInformation = { label: articleSpeech(info, vscode.l10n) };
  return item;
}

function unreadRow(node: UnreadNode): vscode.TreeItem {
  const { unread, session } = node;
  const item = new vscode.TreeItem(fileName(oneLine(unread.path)), vscode.TreeItemCollapsibleState.None);
  const reason = translateMessage(vscode.l10n, unread.reason);
  item.description = reason;
  item.resourceUri = session.uriOf(unread.path);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.tooltip = unreadTooltip(unread, vscode.l10n);
  item.contextValue = ITEMS.unread;
  item.command = { command: COMMANDS.openArticle, title: vscode.l10n.t('Open'), arguments: [node] };
  item.accessibilityInformation = { label: `${oneLine(unread.path)}, ${vscode.l10n.t('Not read: {0}', reason)}` };
  return item;
}

function warningsItem(session: CorpusSession): vscode.TreeItem {
  const count = remarksOf(session.state).length;
  const item = new vscode.TreeItem(vscode.l10n.t('Remarks about this corpus'), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = formatNumber(count, vscode.env.language);
  item.iconPath = new vscode.ThemeIcon('info');
  return item;
}

function warningItem({ session, warning }: WarningNode): vscode.TreeItem {
  const text = translateMessage(vscode.l10n, warning.message);
  const item = new vscode.TreeItem(oneLine(text), vscode.TreeItemCollapsibleState.None);
  item.tooltip = warning.path === null ? text : `${text}\n\n${oneLine(warning.path)}`;
  if (warning.path === null) return item;
  item.description = warning.line === null ? oneLine(warning.path) : `${oneLine(warning.path)}:${warning.line}`;
  const line = (warning.line ?? 1) - 1;
  const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(line, 0, line, 0) };
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [session.uriOf(warning.path), options] };
  return item;
}
