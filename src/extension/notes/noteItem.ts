import * as vscode from 'vscode';
import type { CorpusNote, NoteProposal } from '../../protocol/notes';
import { articleAt } from '../articleAt';
import { corpusItem } from '../explorer/articleItem';
import { articleLabel, formatNumber } from '../explorer/articleText';
import { COMMANDS, ITEMS } from '../ids';
import { oneLine, shorten } from '../plainText';
import type { NotedArticleNode, NoteNode, NotesNode, OrphansNode, TagNode } from './noteNodes';

const { Expanded, None } = vscode.TreeItemCollapsibleState;
const LONGEST_QUOTE = 120;
/** Of a quote beside which something is said, so that it shows in a narrow sidebar. */
const LONGEST_BESIDE = 40;

/** The row of a node. Texts are plain strings: nothing that an article or a note says becomes Markdown, an icon or a command. */
export function noteItem(node: NotesNode): vscode.TreeItem {
  const item = bareItem(node);
  item.id = node.id;
  return item;
}

function bareItem(node: NotesNode): vscode.TreeItem {
  switch (node.kind) {
    case 'corpus': return corpusItem(node.session);
    case 'orphans': return orphansItem(node);
    case 'tag': return tagItem(node);
    case 'article': return articleItem(node);
    case 'note': return noteRow(node);
  }
}

function orphansItem({ notes }: OrphansNode): vscode.TreeItem {
  const item = counted(vscode.l10n.t('Without a place'), notes.length);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.tooltip = vscode.l10n.t('The words of these notes no longer stand where they did. Attach each to where it belongs, or delete it.');
  return item;
}

function tagItem({ tag, notes }: TagNode): vscode.TreeItem {
  const item = counted(tag === undefined ? vscode.l10n.t('Without a tag') : oneLine(tag), notes.length);
  item.iconPath = new vscode.ThemeIcon(tag === undefined ? 'note' : 'tag');
  if (tag !== undefined) item.contextValue = ITEMS.tag;
  return item;
}

function articleItem({ session, path, title, notes }: NotedArticleNode): vscode.TreeItem {
  const info = articleAt(session.state, path);
  const item = counted(articleLabel(info ?? { title, opening: '', path }), notes.length);
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.tooltip = path;
  return item;
}

function counted(label: string, count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(label, Expanded);
  item.description = formatNumber(count, vscode.env.language);
  item.accessibilityInformation = { label: count === 1 ? vscode.l10n.t('{0}, 1 note', label) : vscode.l10n.t('{0}, {1} notes', label, count) };
  return item;
}

function noteRow(node: NoteNode): vscode.TreeItem {
  const { note, below } = node;
  const { entry, orphan } = note;
  const said = [...(entry.note === undefined ? [] : [oneLine(entry.note)]), ...(below === 'tag' ? [] : [entry.tags.join(', ')])].filter((text) => text !== '').join(' · ');
  const description = [orphan === null ? '' : proposed(orphan.proposal), said].filter((text) => text !== '').join(' · ');
  const item = new vscode.TreeItem(shorten(oneLine(entry.quote), description === '' ? LONGEST_QUOTE : LONGEST_BESIDE), None);
  item.description = description;
  item.tooltip = tooltipOf(note);
  item.accessibilityInformation = { label: [oneLine(entry.quote), description, placeText(note)].filter((text) => text !== '').join(', ') };
  item.iconPath = orphan === null ? undefined : new vscode.ThemeIcon(orphan.proposal === null ? 'question' : 'lightbulb');
  item.contextValue = orphan === null ? ITEMS.note : orphan.proposal === null ? ITEMS.orphan : ITEMS.proposedOrphan;
  item.command = { command: COMMANDS.openNote, title: vscode.l10n.t('Open'), arguments: [node] };
  return item;
}

function proposed(proposal: NoteProposal | null): string {
  if (proposal === null) return '';
  const percent = Math.floor(proposal.likeness * 100);
  return percent === 100 ? vscode.l10n.t('perhaps {0}, line {1}', proposal.path, proposal.line) : vscode.l10n.t('perhaps {0}, line {1}, {2} % alike', proposal.path, proposal.line, percent);
}

function placeText({ entry, place, orphan }: CorpusNote): string {
  if (place !== null) return vscode.l10n.t('{0}, line {1}', entry.path, place.line);
  switch (orphan?.why) {
    case 'noArticle': return vscode.l10n.t('There is no article {0} any more.', entry.path);
    case 'ambiguous': return vscode.l10n.t('These words stand in {0} several times, and which of them is meant is not sure.', entry.path);
    default: return vscode.l10n.t('These words no longer stand in {0} where they did.', entry.path);
  }
}

function tooltipOf(note: CorpusNote): string {
  const { entry, orphan } = note;
  const proposal = orphan?.proposal ?? null;
  return [
    oneLine(entry.quote),
    ...(entry.note === undefined ? [] : [entry.note]),
    ...(entry.tags.length === 0 ? [] : [vscode.l10n.t('Tags: {0}', entry.tags.join(', '))]),
    placeText(note),
    ...(proposal === null ? [] : [`${proposed(proposal)}: ${oneLine(proposal.text)}`]),
  ].join('\n');
}
