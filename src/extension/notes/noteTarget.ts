import * as vscode from 'vscode';
import type { ListedNote, PlacedNote } from '../../protocol/notes';
import type { Span } from '../../protocol/span';
import type { ArticleNames } from '../annotate/ArticleNames';
import type { CorpusSession } from '../corpora';
import { selectedStretch, type Stretch } from '../decide/entityTarget';
import { notify } from '../notify';

/** A passage of an article as it is in the editor, and the note that is there already. */
export interface NoteTarget {
  readonly session: CorpusSession;
  readonly document: vscode.TextDocument;
  readonly stretch: Stretch;
  readonly entry: ListedNote | undefined;
}

/** A passage by its document and offsets, as hovers and code actions hand it over. */
export interface PassagePlace extends Span {
  readonly uri: string;
}

/** The passage that a command is about: a place that it was handed, else what is selected, else the note that the cursor is in. */
export async function noteTarget(names: ArticleNames, argument: unknown): Promise<NoteTarget | undefined> {
  const document = isPassagePlace(argument) ? await vscode.workspace.openTextDocument(vscode.Uri.parse(argument.uri, true)) : vscode.window.activeTextEditor?.document;
  const article = document && names.articleOf(document);
  if (document === undefined || article === undefined) return undefined;
  const notes = (await names.annotationsOf(document))?.notes ?? [];
  const place = isPassagePlace(argument) ? { uri: document.uri, start: argument.start, end: argument.end } : undefined;
  const selected = selectedStretch(names, place, true);
  if (selected !== undefined) return { ...selected, document, entry: notes.find((note) => isSame(note, selected.stretch.span))?.entry };
  const editor = vscode.window.activeTextEditor;
  const note = editor?.document === document ? shortestAt(notes, document.offsetAt(editor.selection.active)) : undefined;
  return note && { session: article.session, document, stretch: { path: article.info.path, text: document.getText(), span: { start: note.start, end: note.end } }, entry: note.entry };
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Of several notes over each other, the one that says the most about just this place. */
export function shortestAt(notes: readonly PlacedNote[], offset: number): PlacedNote | undefined {
  return notesAt(notes, offset)[0];
}

/** The notes over an offset, the shortest first; an end belongs to its passage. */
export function notesAt(notes: readonly PlacedNote[], offset: number): readonly PlacedNote[] {
  return notes.filter(({ start, end }) => start <= offset && offset <= end).sort((a, b) => (a.end - a.start) - (b.end - b.start));
}

export function sayNoPassage(): void {
  void notify.information(vscode.l10n.t('Select the passage in an article first, or put the cursor into one that has a note.'));
}

export function isPassagePlace(value: unknown): value is PassagePlace {
  const { uri, start, end } = (value ?? {}) as Partial<Record<keyof PassagePlace, unknown>>;
  return typeof uri === 'string' && typeof start === 'number' && typeof end === 'number';
}
