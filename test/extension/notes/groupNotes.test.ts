import assert from 'node:assert/strict';
import type { CorpusSession } from '../../../src/extension/corpora';
import { groupNotes, rowsOf, type NotesGrouping } from '../../../src/extension/notes/groupNotes';
import type { CorpusNote } from '../../../src/protocol/notes';

const session = { folder: { uri: 'file:///c' } } as unknown as CorpusSession;

function note(path: string, quote: string, tags: readonly string[], start: number | null): CorpusNote {
  const entry = { path, quote, tags, line: 1, ...(tags.length === 0 && { note: 'x' }) };
  return start === null ? { entry, title: null, place: null, orphan: { why: 'gone', proposal: null } } : { entry, title: path.toUpperCase(), place: { start, end: start + quote.length, line: 1 }, orphan: null };
}

const NOTES = [note('b', 'zwei', ['Drohung', 'zitat'], 9), note('b', 'eins', ['drohung'], 2), note('a', 'bloß', [], 5), note('a', 'weg', ['zitat'], null)];

function shown(grouping: NotesGrouping): readonly string[] {
  return groupNotes(session, NOTES, grouping).map((group) => {
    const name = group.kind === 'orphans' ? '!' : group.kind === 'tag' ? group.tag ?? '-' : group.title;
    return `${name}: ${rowsOf(group).map((row) => row.note.entry.quote).join(' ')}`;
  });
}

describe('groupNotes', () => {
  it('has orphans first, then each tag in whatever spelling, then notes without one; in the order of the text', () => {
    assert.deepEqual(shown('tag'), ['!: weg', 'drohung: eins zwei', 'zitat: zwei', '-: bloß']);
  });
  it('has the articles by path', () => assert.deepEqual(shown('article'), ['!: weg', 'A: bloß', 'B: eins zwei']));
  it('gives every row an id of its own that does not hang on its line', () => {
    const twice = [note('a', 'x', ['t'], 1), note('a', 'x', ['t'], 1)];
    const ids = (notes: readonly CorpusNote[]) => groupNotes(session, notes, 'tag').flatMap((group) => [group.id, ...rowsOf(group).map(({ id }) => id)]);
    assert.equal(new Set(ids(twice)).size, 3);
    assert.deepEqual(ids(twice.map((each) => ({ ...each, entry: { ...each.entry, line: 7 } }))), ids(twice));
  });
});
