import * as vscode from 'vscode';
import type { ArticleNames } from '../annotate/ArticleNames';
import type { Corpora } from '../corpora';
import type { DecisionLog } from '../decide/DecisionLog';
import { askForFilter } from '../explorer/askForFilter';
import { COMMANDS } from '../ids';
import { CorpusNotes } from './CorpusNotes';
import { NoteActions } from './NoteActions';
import { NoteBox } from './NoteBox';
import type { NoteCommands, NoteParts } from './NoteCommands';
import { NoteFixes } from './NoteFixes';
import { NoteHover } from './NoteHover';
import { NotesView } from './NotesView';
import { NoteWriter } from './NoteWriter';

/** Notes and tags on passages: in the article, in the Notes view, in korpus.yaml. */
export function registerNotes(articles: vscode.DocumentSelector, corpora: Corpora, names: ArticleNames, log: DecisionLog, memory: vscode.Memento): vscode.Disposable {
  const notes = new CorpusNotes();
  const view = new NotesView(corpora, notes, memory);
  const box = new NoteBox();
  const writer = new NoteWriter(log);
  return vscode.Disposable.from(
    view, box,
    vscode.languages.registerHoverProvider(articles, new NoteHover(names)),
    vscode.languages.registerCodeActionsProvider(articles, new NoteActions(names), { providedCodeActionKinds: NoteActions.kinds }),
    vscode.languages.registerCodeActionsProvider(NoteFixes.files, new NoteFixes(corpora, notes), { providedCodeActionKinds: NoteFixes.kinds }),
    registerCommands({ corpora, names, notes, writer, box, selection: () => view.selection }),
    registerViewCommands(view),
  );
}

function registerCommands(parts: NoteParts): vscode.Disposable {
  let commands: Promise<NoteCommands> | undefined;
  const load = (): Promise<NoteCommands> => (commands ??= import('./noteUi').then((ui) => new ui.NoteCommands(parts)));
  const command = (id: string, run: (act: NoteCommands, argument: unknown, selected: unknown) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (argument: unknown, selected: unknown) => run(await load(), argument, selected));
  return vscode.Disposable.from(
    command(COMMANDS.tagSelection, (act, argument) => act.tag(argument)),
    command(COMMANDS.addNote, (act, argument) => act.note(argument)),
    command(COMMANDS.deleteNote, (act, argument, selected) => act.remove(argument, selected)),
    command(COMMANDS.attachNote, (act, argument) => act.attach(argument)),
    command(COMMANDS.confirmNote, (act, argument) => act.confirm(argument)),
    command(COMMANDS.openNote, (act, argument) => act.open(argument)),
    command(COMMANDS.openNoteEntry, (act, argument) => act.openEntry(argument)),
    command(COMMANDS.queryTag, (act, argument) => act.query(argument)),
  );
}

function registerViewCommands(view: NotesView): vscode.Disposable {
  const command = (id: string, run: () => unknown): vscode.Disposable => vscode.commands.registerCommand(id, run);
  return vscode.Disposable.from(
    command(COMMANDS.filterNotes, () => askForFilter(view, { title: vscode.l10n.t('Filter notes'), placeholder: vscode.l10n.t('Words of the passage, note, tags or article') })),
    command(COMMANDS.clearNotesFilter, () => view.setFilter('')),
    command(COMMANDS.groupNotesByTag, () => view.setGrouping('tag')),
    command(COMMANDS.groupNotesByArticle, () => view.setGrouping('article')),
  );
}
