import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../core/corpus/configFile';
import { noteAnchor, placeQuote } from '../../core/notes/placeQuote';
import type { CorpusNote, ListedNote, NoteEntry } from '../../protocol/notes';
import { articleAt } from '../articleAt';
import type { ArticleNames } from '../annotate/ArticleNames';
import { openArticle, openPassage, rangeOf } from '../commands/openPassage';
import { queryInNotebook } from '../commands/notebookTarget';
import { tagQuery } from '../commands/queryText';
import type { Corpora, CorpusSession } from '../corpora';
import { selectedStretch, type Stretch } from '../decide/entityTarget';
import { notify } from '../notify';
import { oneLine, shorten } from '../plainText';
import type { CorpusNotes } from './CorpusNotes';
import type { NoteBox } from './NoteBox';
import { isNotesNode, type NoteNode, type NotesNode } from './noteNodes';
import { noteTarget, sayNoPassage, type NoteTarget } from './noteTarget';
import type { NoteWriter } from './NoteWriter';
import { withoutLine } from './withoutLine';
import { pickTags } from './pickTags';

const LONGEST_QUOTE = 40;
/** A passage is kept by all of its words, on one line of korpus.yaml. */
const LONGEST_PASSAGE = 4000;

export interface NoteParts {
  readonly corpora: Corpora;
  readonly names: ArticleNames;
  readonly notes: CorpusNotes;
  readonly writer: NoteWriter;
  readonly box: NoteBox;
  readonly selection: () => readonly NotesNode[];
}

/** What a person does with notes and tags on passages. Each command asks for what it needs and writes one line of korpus.yaml. No article is ever changed. */
export class NoteCommands {
  constructor(private readonly parts: NoteParts) {}

  /** Sets the tags of a passage, or of a note in the view. */
  async tag(argument: unknown): Promise<void> {
    const node = this.#noteNode(argument);
    if (node !== undefined) return this.#tagEntry(node.session, node.note.entry);
    const target = await noteTarget(this.parts.names, argument);
    if (target === undefined) return sayNoPassage();
    if (isTooLong(target)) return sayTooLong();
    const { session, stretch } = target;
    const retagged = await this.#askTags(session, textOf(stretch), target.entry?.tags ?? []);
    if (retagged !== undefined) await this.#change(target, retagged.change, retagged.said);
  }

  async #tagEntry(session: CorpusSession, entry: ListedNote): Promise<void> {
    const retagged = await this.#askTags(session, entry.quote, entry.tags);
    if (retagged !== undefined) await this.parts.writer.write(session, () => [editOf(entry, retagged.change)], retagged.said);
  }

  async #askTags(session: CorpusSession, quote: string, initial: readonly string[]) {
    const tags = await pickTags({ title: vscode.l10n.t('Tags of “{0}”', shown(quote)), known: await this.parts.notes.tags(session), initial });
    if (tags === undefined) return undefined;
    const gone = initial.filter((tag) => !tags.includes(tag));
    const change = (entry: NoteEntry): NoteEntry => ({ ...entry, tags: [...new Set([...entry.tags.filter((tag) => !gone.includes(tag)), ...tags])] });
    const said = tags.length === 0 ? vscode.l10n.t('“{0}” has no tags any more', shown(quote)) : vscode.l10n.t('“{0}” is tagged: {1}', shown(quote), tags.join(', '));
    return { change, said };
  }

  /** Writes the note of a passage, or changes it, in a box below it. */
  async note(argument: unknown): Promise<void> {
    const node = this.#noteNode(argument);
    if (node !== undefined && node.note.place === null) return this.#noteOrphan(node);
    const target = node === undefined ? await noteTarget(this.parts.names, argument) : await this.#targetOf(node);
    if (target === undefined) return sayNoPassage();
    if (isTooLong(target)) return sayTooLong();
    const { document, stretch } = target;
    const range = rangeOf(document, stretch.span);
    await vscode.window.showTextDocument(document, { preserveFocus: false, selection: range });
    const written = await this.parts.box.ask(document, range, shown(textOf(stretch)), target.entry?.note ?? '');
    await vscode.window.showTextDocument(document, { preserveFocus: false });
    if (written === undefined) return;
    const said = written.trim() === '' ? vscode.l10n.t('“{0}” has no note any more', shown(textOf(stretch))) : vscode.l10n.t('noted at “{0}”', shown(textOf(stretch)));
    await this.#change(target, (entry) => withNote(entry, written), said);
  }

  /** An orphan has no passage to open a box at: its line of korpus.yaml is where it can be read and changed. */
  async #noteOrphan({ session, note }: NoteNode): Promise<void> {
    await this.showEntry(session, note);
  }

  async #targetOf({ session, note }: NoteNode): Promise<NoteTarget | undefined> {
    const { entry } = note;
    const info = articleAt(session.state, entry.path);
    const document = await openArticle(session.uriOf(entry.path), info);
    const text = document.getText();
    const span = placeQuote(text, entry);
    return typeof span === 'string' ? undefined : { session, document, stretch: { path: entry.path, text, span }, entry };
  }

  /** Takes notes away: the selected rows of the view, or that of a passage. */
  async remove(argument: unknown, selected: unknown): Promise<void> {
    const nodes = (Array.isArray(selected) ? selected : [this.#noteNode(argument)]).filter(isNotesNode).flatMap((node) => (node.kind === 'note' ? [node] : []));
    const [first] = nodes;
    if (first !== undefined) {
      const own = distinct(nodes.filter(({ session }) => session === first.session).map(({ note }) => note.entry));
      const said = own.length === 1 ? vscode.l10n.t('the note at “{0}” is deleted', shown(first.note.entry.quote)) : vscode.l10n.t('{0} notes are deleted', own.length);
      return this.parts.writer.write(first.session, () => own.map((entry) => ({ before: withoutLine(entry), after: undefined })), said);
    }
    const target = await noteTarget(this.parts.names, argument);
    const entry = target?.entry;
    if (target === undefined || entry === undefined) return sayNoPassage();
    await this.parts.writer.write(target.session, () => [{ before: withoutLine(entry), after: undefined }], vscode.l10n.t('the note at “{0}” is deleted', shown(entry.quote)));
  }

  /** Puts a note to the selected passage, whatever it was at before. */
  async attach(argument: unknown): Promise<void> {
    const node = this.#noteNode(argument);
    if (node === undefined) return;
    const selected = selectedStretch(this.parts.names, undefined, true);
    const isInCorpus = selected !== undefined && selected.session.folder.uri.toString() === node.session.folder.uri.toString();
    if (!isInCorpus) {
      return void notify.information(vscode.l10n.t('Select the passage that the note belongs to in an article, then choose “Attach to Selection” again.'));
    }
    if (isTooLong(selected)) return sayTooLong();
    await this.#attachTo(node, selected.stretch);
  }

  /** Puts an orphan to the place that is proposed for it. */
  async confirm(argument: unknown): Promise<void> {
    const node = this.#noteNode(argument);
    const proposal = node?.note.orphan?.proposal;
    if (node === undefined || !proposal) return;
    const info = articleAt(node.session.state, proposal.path);
    const text = (await openArticle(node.session.uriOf(proposal.path), info)).getText();
    const span = { start: proposal.start, end: proposal.end };
    if (text.slice(span.start, span.end) !== proposal.text) return void notify.information(vscode.l10n.t('The article has changed since. Save it, then try again.'));
    await this.#attachTo(node, { path: proposal.path, text, span });
  }

  async #attachTo({ session, note }: NoteNode, stretch: Stretch): Promise<void> {
    const anchor = noteAnchor(stretch.text, stretch.span);
    if (anchor === undefined) return sayUnplaced();
    const { note: text, tags } = note.entry;
    const after: NoteEntry = { path: stretch.path, ...anchor, ...(text !== undefined && { note: text }), tags };
    await this.parts.writer.write(session, () => [{ before: withoutLine(note.entry), after }], vscode.l10n.t('the note is at “{0}” now', shown(textOf(stretch))));
  }

  /** The passage of a note, the place proposed for it, else its article, else its line in korpus.yaml. */
  async open(argument: unknown): Promise<void> {
    const node = this.#noteNode(argument);
    if (node === undefined) return;
    const { session, note } = node;
    const place = note.place === null ? note.orphan?.proposal ?? undefined : { ...note.place, path: note.entry.path };
    if (place !== undefined) return openPassage(session, place.path, place, { beside: false });
    if (articleAt(session.state, note.entry.path) !== undefined) return openPassage(session, note.entry.path, { start: 0, end: 0 }, { beside: false });
    await this.showEntry(session, note);
  }

  /** The line of a note in korpus.yaml. */
  async openEntry(argument: unknown): Promise<void> {
    const node = this.#noteNode(argument);
    if (node !== undefined) await this.showEntry(node.session, node.note);
  }

  private async showEntry(session: CorpusSession, { entry }: CorpusNote): Promise<void> {
    const document = await vscode.workspace.openTextDocument(session.uriOf(CONFIG_FILE));
    const line = Math.min(entry.line, document.lineCount) - 1;
    await vscode.window.showTextDocument(document, { selection: document.lineAt(line).range });
  }

  async query(argument: unknown): Promise<void> {
    const node = isNotesNode(argument) ? argument : this.parts.selection()[0];
    if (node?.kind === 'tag' && node.tag !== undefined) await queryInNotebook(this.parts.corpora, node.session, `${tagQuery(node.tag)} | kwic`, { run: false });
  }

  /** Changes what is noted at a passage; one that korpus.yaml has for the same words already is taken up, so that there stays one line for each. */
  async #change({ session, stretch, entry }: NoteTarget, change: (entry: NoteEntry) => NoteEntry, said: string): Promise<void> {
    const anchor = entry === undefined ? noteAnchor(stretch.text, stretch.span) : undefined;
    if (entry === undefined && anchor === undefined) return sayUnplaced();
    await this.parts.writer.write(session, (notes) => {
      const present = entry ?? notes.find((note) => note.path === stretch.path && standsAt(note, stretch));
      if (present !== undefined) return [editOf(present, change)];
      const after = change({ path: stretch.path, ...anchor!, tags: [] });
      return isEmpty(after) ? [] : [{ before: undefined, after }];
    }, said);
  }

  #noteNode(argument: unknown): NoteNode | undefined {
    const node = isNotesNode(argument) ? argument : argument === IN_VIEW ? this.parts.selection()[0] : undefined;
    return node?.kind === 'note' ? node : undefined;
  }
}

/** What the key of a command hands over when the Notes view has the focus (package.json). */
const IN_VIEW = 'view';

function editOf(entry: ListedNote, change: (entry: NoteEntry) => NoteEntry) {
  const before = withoutLine(entry);
  const after = change(before);
  return { before, after: isEmpty(after) ? undefined : after };
}

function isEmpty({ note, tags }: NoteEntry): boolean {
  return note === undefined && tags.length === 0;
}

function withNote({ note: _, ...entry }: NoteEntry, written: string): NoteEntry {
  const note = written.replace(/\r\n?/g, '\n').trim();
  return note === '' ? entry : { ...entry, note };
}

function standsAt(note: ListedNote, { text, span }: Stretch): boolean {
  const place = placeQuote(text, note);
  return typeof place === 'object' && place.start === span.start && place.end === span.end;
}

const textOf = ({ text, span }: Stretch): string => text.slice(span.start, span.end);
const shown = (quote: string): string => shorten(oneLine(quote), LONGEST_QUOTE);

/** A note with several tags has several rows. */
function distinct(entries: readonly ListedNote[]): readonly ListedNote[] {
  return [...new Map(entries.map((entry) => [entry.line, entry])).values()];
}

function isTooLong({ stretch }: { readonly stretch: Stretch }): boolean {
  return stretch.span.end - stretch.span.start > LONGEST_PASSAGE;
}

function sayTooLong(): void {
  void notify.information(vscode.l10n.t('That is too long to be kept by its words. Select the sentences that matter, or tag the whole article (Set Title, Date, Source, Author, URL, Tags, Language…).'));
}

function sayUnplaced(): void {
  void notify.error(vscode.l10n.t('This place looks like others in the article, so that it could not be found again. Nothing was changed.'));
}
