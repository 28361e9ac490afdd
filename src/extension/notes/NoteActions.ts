import * as vscode from 'vscode';
import type { ArticleNames } from '../annotate/ArticleNames';
import { withoutBlanks } from '../decide/withoutBlanks';
import { COMMANDS } from '../ids';
import { shortestAt, type PassagePlace } from './noteTarget';

const { Refactor } = vscode.CodeActionKind;

/** The light bulb: on a selection to tag it or to note something, on a noted passage to change or delete that. */
export class NoteActions implements vscode.CodeActionProvider {
  static readonly kinds = [Refactor];

  constructor(private readonly names: ArticleNames) {}

  async provideCodeActions(document: vscode.TextDocument, selected: vscode.Range, context: vscode.CodeActionContext): Promise<vscode.CodeAction[]> {
    if (context.only !== undefined && !context.only.contains(Refactor)) return [];
    if (this.names.articleOf(document) === undefined) return [];
    const range = withoutBlanks(document, selected);
    if (!range.isEmpty) {
      const place = placeOf(document, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) });
      return [action(vscode.l10n.t('Tag this passage…'), COMMANDS.tagSelection, place), action(vscode.l10n.t('Add a note…'), COMMANDS.addNote, place)];
    }
    const note = shortestAt((await this.names.annotationsOf(document))?.notes ?? [], document.offsetAt(range.start));
    if (note === undefined) return [];
    const place = placeOf(document, note);
    return [
      action(note.entry.note === undefined ? vscode.l10n.t('Add a note…') : vscode.l10n.t('Edit the note…'), COMMANDS.addNote, place),
      action(vscode.l10n.t('Change the tags…'), COMMANDS.tagSelection, place),
      action(vscode.l10n.t('Delete the note'), COMMANDS.deleteNote, place),
    ];
  }
}

function placeOf({ uri }: vscode.TextDocument, { start, end }: { readonly start: number; readonly end: number }): PassagePlace {
  return { uri: uri.toString(), start, end };
}

function action(title: string, command: string, place: PassagePlace): vscode.CodeAction {
  const result = new vscode.CodeAction(title, Refactor);
  result.command = { command, title, arguments: [place] };
  return result;
}
