import * as vscode from 'vscode';
import type { ArticleNames } from '../annotate/ArticleNames';
import type { Corpora } from '../corpora';
import type { DecisionLog } from '../decide/DecisionLog';
import { askForFilter } from '../explorer/askForFilter';
import { COMMANDS } from '../ids';
import { CorpusNotes } from './CorpusNotes';
import { NoteActions } from './NoteActions';
import { NoteBox } from './NoteBox';
import { NoteCommands } from './NoteCommands';
import { NoteHover } from './NoteHover';
import { NotesView } from './NotesView';
import { NoteWriter } from './NoteWriter';

/** Notes and tags on passages: in the article, in the Notes view, in korpus.yaml. */
export function registerNotes(articles: vscode.DocumentSelector, corpora: Corpora, names: ArticleNames, log: DecisionLog, memory: vscode.Memento): vscode.Disposable {
  const notes = new CorpusNotes();
  const view = new NotesView(corpora, notes, memory);
  const box = new NoteBox();
  const act = new NoteCommands({ corpora, names, notes, writer: new NoteWriter(log), box, selection: () => view.selection });
  const command = (id: string, run: (...args: unknown[]) => unknown): vscode.Disposable => vscode.commands.registerCommand(id, run);
  return vscode.Disposable.from(
    view, box,
    vscode.languages.registerHoverProvider(articles, new NoteHover(names)),
    vscode.languages.registerCodeActionsProvider(articles, new NoteActions(names), { providedCodeActionKinds: NoteActions.kinds }),
    command(COMMANDS.tagSelection, (argument) => act.tag(argument)),
    command(COMMANDS.addNote, (argument) => act.note(argument)),
    command(COMMANDS.deleteNote, (argument, selected) => act.remove(argument, selected)),
    command(COMMANDS.attachNote, (argument) => act.attach(argument)),
    command(COMMANDS.confirmNote, (argument) => act.confirm(argument)),
    command(COMMANDS.openNote, (argument) => act.open(argument)),
    command(COMMANDS.openNoteEntry, (argument) => act.openEntry(argument)),
    command(COMMANDS.queryTag, (argument) => act.query(argument)),
    command(COMMANDS.filterNotes, () => askForFilter(view, { title: vscode.l10n.t('Filter notes'), placeholder: vscode.l10n.t('Words of the passage, note, tags or article') })),
    command(COMMANDS.clearNotesFilter, () => view.setFilter('')),
    command(COMMANDS.groupNotesByTag, () => view.setGrouping('tag')),
    command(COMMANDS.groupNotesByArticle, () => view.setGrouping('article')),
  );
}
