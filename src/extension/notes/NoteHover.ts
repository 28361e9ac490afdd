import * as vscode from 'vscode';
import type { PlacedNote } from '../../protocol/notes';
import type { ArticleNames } from '../annotate/ArticleNames';
import { commandLink } from '../annotate/commandLink';
import { escapeMarkdown } from '../annotate/escapeMarkdown';
import { rangeOf } from '../commands/openPassage';
import { COMMANDS } from '../ids';
import { notesAt, type PassagePlace } from './noteTarget';

/** What is noted at a passage, and what to do with it. */
export class NoteHover implements vscode.HoverProvider {
  constructor(private readonly names: ArticleNames) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const notes = notesAt((await this.names.annotationsOf(document))?.notes ?? [], document.offsetAt(position));
    const [shortest] = notes;
    return shortest && new vscode.Hover(notes.map((note) => textOf(document, note)), rangeOf(document, shortest));
  }
}

/** A note's own text stands in it as text only, line by line. */
function textOf(document: vscode.TextDocument, { start, end, entry: { note, tags } }: PlacedNote): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: [COMMANDS.addNote, COMMANDS.tagSelection, COMMANDS.deleteNote] };
  text.appendMarkdown('**').appendMarkdown(escapeMarkdown(vscode.l10n.t('Note'))).appendMarkdown('**');
  if (tags.length > 0) text.appendMarkdown(' · ').appendMarkdown(tags.map(escapeMarkdown).join(', '));
  if (note !== undefined) text.appendMarkdown('\n\n').appendMarkdown(note.split('\n').map(escapeMarkdown).join('  \n'));
  const place: PassagePlace = { uri: document.uri.toString(), start, end };
  const link = (title: string, command: string): string => `[${escapeMarkdown(title)}](${commandLink(command, [place])})`;
  text.appendMarkdown('\n\n').appendMarkdown([
    link(note === undefined ? vscode.l10n.t('Add a note') : vscode.l10n.t('Edit'), COMMANDS.addNote),
    link(vscode.l10n.t('Tags'), COMMANDS.tagSelection),
    link(vscode.l10n.t('Delete'), COMMANDS.deleteNote),
  ].join(' · '));
  return text;
}
