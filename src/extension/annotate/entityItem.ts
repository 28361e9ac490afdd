import * as vscode from 'vscode';
import { articleAt } from '../articleAt';
import { corpusItem } from '../explorer/articleItem';
import { articleLabel, countLabel, formatNumber } from '../explorer/articleText';
import { currentWording } from '../explorer/currentWording';
import { ENTITY_ICONS } from '../entityIcons';
import { INTERNAL_COMMANDS, ITEMS } from '../ids';
import { oneLine } from '../plainText';
import type { EntitiesNode, EntityArticleNode, EntityNode, MentionNode, MoreNode, TypeNode } from './entityNodes';
import { mentionCount, spreadCount, typeTitle } from './entityText';
import { inLine } from './inLine';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** Characters of a line before a mention: few, so that the name shows in a narrow sidebar. */
const BEFORE = 14;

/** The row of a node. Texts are plain strings: nothing that an article says becomes Markdown, an icon or a command. */
export function entityItem(node: EntitiesNode): vscode.TreeItem {
  const item = bareItem(node);
  item.id = node.id;
  return item;
}

function bareItem(node: EntitiesNode): vscode.TreeItem {
  switch (node.kind) {
    case 'corpus': return corpusItem(node.session);
    case 'type': return typeItem(node);
    case 'entity': return nameItem(node);
    case 'article': return articleItem(node);
    case 'mention': return mentionItem(node);
    case 'more': return moreItem(node);
  }
}

function typeItem({ type, count }: TypeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(typeTitle(type, vscode.l10n), Collapsed);
  item.description = formatNumber(count, vscode.env.language);
  item.iconPath = new vscode.ThemeIcon(ENTITY_ICONS[type]);
  return item;
}

function nameItem({ entity }: EntityNode): vscode.TreeItem {
  const name = oneLine(entity.name) || entity.id;
  const item = new vscode.TreeItem(name, Collapsed);
  const spread = spreadCount(entity.mentions, entity.articles, vscode.l10n);
  const wording = currentWording();
  item.description = `${formatNumber(entity.mentions, wording.locale)} · ${countLabel(entity.articles, wording)}`;
  item.tooltip = `${name}\n${spread}\n${entity.id}`;
  item.accessibilityInformation = { label: `${name}, ${spread}` };
  item.contextValue = ITEMS.entity;
  return item;
}

function articleItem({ session, found }: EntityArticleNode): vscode.TreeItem {
  const info = articleAt(session.state, found.path);
  const label = articleLabel(info ?? { title: found.title, opening: '', path: found.path });
  const item = new vscode.TreeItem(label, Collapsed);
  const inText = found.mentions.filter(({ leftOut }) => !leftOut).length;
  item.description = inText > 0 ? formatNumber(inText, vscode.env.language) : vscode.l10n.t('left out of queries');
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.tooltip = `${label}\n${found.path}`;
  item.accessibilityInformation = { label: `${label}, ${inText > 0 ? mentionCount(inText, vscode.l10n) : vscode.l10n.t('left out of queries')}` };
  return item;
}

function mentionItem({ session, path, passage }: MentionNode): vscode.TreeItem {
  const { mention } = passage;
  const from = mention.start - passage.start;
  const to = mention.end - passage.start;
  const cut = from > BEFORE;
  const before = inLine(passage.text.slice(cut ? from - BEFORE : 0, from).replace(cut ? /^\S+(?=\s)/ : '', '')).trimStart();
  const lead = cut ? '…' : '';
  const name = inLine(passage.text.slice(from, to));
  const label = `${lead}${before}${name}${inLine(passage.text.slice(to)).trimEnd()}`;
  const start = lead.length + before.length;
  const item = new vscode.TreeItem({ label, highlights: [[start, start + name.length]] }, None);
  const line = vscode.l10n.t('line {0}', passage.line);
  item.description = passage.leftOut ? `${line} · ${vscode.l10n.t('left out of queries')}` : line;
  item.tooltip = oneLine(passage.text);
  item.contextValue = ITEMS.mention;
  item.command = { command: INTERNAL_COMMANDS.openMention, title: vscode.l10n.t('Open'), arguments: [session.folder.uri.toString(), path, mention.start, mention.end] };
  return item;
}

function moreItem({ count }: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('{0} more', formatNumber(count, vscode.env.language)), Collapsed);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  return item;
}
