import { fold } from '../../core/text/fold';
import type { CorpusNote } from '../../protocol/notes';
import type { CorpusSession } from '../corpora';
import type { NoteNode, NotesGroup } from './noteNodes';

export type NotesGrouping = 'tag' | 'article';

/** The groups of the Notes view: first the orphans, which ask for a decision, then the others by tag or by article. */
export function groupNotes(session: CorpusSession, notes: readonly CorpusNote[], grouping: NotesGrouping): readonly NotesGroup[] {
  const placed = notes.filter(({ place }) => place !== null).sort(byPlace);
  const orphans = notes.filter(({ place }) => place === null);
  const id = (name: string) => `note ${session.folder.uri.toString()} ${name}`;
  const groups = grouping === 'tag' ? byTag(session, placed, id) : byArticle(session, placed, id);
  return [...(orphans.length === 0 ? [] : [{ kind: 'orphans' as const, id: id('orphans'), session, notes: orphans }]), ...groups];
}

function byPlace(a: CorpusNote, b: CorpusNote): number {
  return a.entry.path < b.entry.path ? -1 : a.entry.path > b.entry.path ? 1 : (a.place?.start ?? 0) - (b.place?.start ?? 0) || (a.place?.end ?? 0) - (b.place?.end ?? 0);
}

/** A note stands below each of its tags. */
function byTag(session: CorpusSession, notes: readonly CorpusNote[], id: (name: string) => string): readonly NotesGroup[] {
  const groups = new Map<string, { readonly tag: string; readonly notes: CorpusNote[] }>();
  for (const note of notes) {
    for (const tag of note.entry.tags) {
      const group = groups.get(fold(tag)) ?? { tag, notes: [] };
      if (group.notes.at(-1) !== note) group.notes.push(note);
      groups.set(fold(tag), group);
    }
  }
  const bare = notes.filter(({ entry }) => entry.tags.length === 0);
  const tagged = [...groups.values()].sort((a, b) => a.tag.localeCompare(b.tag)).map((group) => ({ kind: 'tag' as const, id: id(`tag ${fold(group.tag)}`), session, ...group }));
  return bare.length === 0 ? tagged : [...tagged, { kind: 'tag' as const, id: id('bare'), session, tag: undefined, notes: bare }];
}

function byArticle(session: CorpusSession, notes: readonly CorpusNote[], id: (name: string) => string): readonly NotesGroup[] {
  const paths = [...new Set(notes.map(({ entry }) => entry.path))];
  return paths.map((path) => {
    const own = notes.filter(({ entry }) => entry.path === path);
    return { kind: 'article' as const, id: id(`article ${path}`), session, path, title: own[0]!.title, notes: own };
  });
}

/** The rows of a group. What a note says is what it is known by, as its line may move. */
export function rowsOf(group: NotesGroup): readonly NoteNode[] {
  const seen = new Map<string, number>();
  return group.notes.map((note) => {
    const { line: _, ...entry } = note.entry;
    const said = JSON.stringify(entry);
    const number = (seen.get(said) ?? 0) + 1;
    seen.set(said, number);
    return { kind: 'note', id: `${group.id} ${said} ${number}`, session: group.session, note, below: group.kind };
  });
}
