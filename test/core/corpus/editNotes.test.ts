import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { parseConfig } from '../../../src/core/corpus/config';
import { editNote, writtenNote, type NoteEdit } from '../../../src/core/corpus/editNotes';
import { formatMessage } from '../../../src/protocol/message';
import type { NoteEntry } from '../../../src/protocol/notes';

const KIM: NoteEntry = { path: '000.txt', quote: 'Kim', prefix: 'Machthaber ', tags: ['person'] };
const LINE = '  - { path: 000.txt, quote: Kim, prefix: "Machthaber ", tags: [ person ] }\n';
const FILE = `# Our corpus
version: 1   # the format
notes:
  # from Monday
  - { path: 000.txt, quote: Kim, prefix: "Machthaber ", tags: [ person ], by: Max }   # sure
  - {path: 001.txt,  quote: "a: b & c #d", note: 'it''s'}
  - path: 002.txt
    quote: Putin   # whom?
    note: Wer

entities:
  - { reject: person/mutter }
`;

function edited(text: string, edit: NoteEdit): string {
  const result = editNote(text, edit);
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}
const refused = (text: string, edit: NoteEdit): string => {
  const result = editNote(text, edit);
  return 'problem' in result ? formatMessage(result.problem) : result.text;
};
const listed = (text: string): readonly NoteEntry[] => parseConfig(text).config.notes.map(({ line: _, ...entry }) => entry);

describe('editNote', () => {
  it('adds one line below the others and touches nothing else', () => {
    assert.equal(edited('', { before: undefined, after: KIM }), `version: 1\nnotes:\n${LINE}`);
    assert.equal(edited(FILE, { before: undefined, after: KIM }), FILE.replace('    note: Wer\n', `    note: Wer\n${LINE}`));
    assert.equal(edited('version: 1\r\nnotes: [ ]  # none', { before: undefined, after: KIM }), `version: 1\r\nnotes: # none\r\n${LINE.replace('\n', '\r\n')}`);
  });

  it('keeps line ends, marks of YAML and emoji of quote and note on one line', () => {
    const entry: NoteEntry = { path: 'a b/ä: #1.txt', quote: '„Ja“, "nein"\nund: {x} 😀', suffix: '', note: '- a\n\n- b: \\ & * !', tags: ['x, y', '#z', '2023'] };
    const text = edited(FILE, { before: undefined, after: entry });
    assert.equal(text.split('\n').length, FILE.split('\n').length + 1);
    assert.deepEqual(listed(text).at(-1), entry);
  });

  it('changes keys of one note and keeps what else its line says', () => {
    assert.equal(edited(FILE, { before: KIM, after: { ...KIM, tags: ['person', 'dprk'], note: 'Wer & wo?' } }),
      FILE.replace('tags: [ person ], by: Max }', 'tags: [ person, dprk ], by: Max, note: Wer & wo? }'));
    assert.equal(edited(FILE, { before: { path: '001.txt', quote: 'a: b & c #d', note: "it's", tags: [] }, after: { path: '003.txt', quote: 'a: b & c #d', tags: ['x'] } }),
      FILE.replace(/^ {2}- \{path: 001.*$/m, '  - { path: 003.txt, quote: "a: b & c #d", tags: [ x ] }'));
    assert.equal(edited(FILE, { before: { path: '002.txt', quote: 'Putin', note: 'Wer', tags: [] }, after: { path: '002.txt', quote: 'Putin', note: 'Wann\nwo', tags: ['x'] } }),
      FILE.replace('    note: Wer\n', '    note: "Wann\\nwo"\n    tags: [ x ]\n'));
  });

  it('removes the line of a note, and puts it back with all that it said', () => {
    const text = edited(FILE, { before: KIM, after: undefined });
    assert.equal(text, FILE.replace('  - { path: 000.txt, quote: Kim, prefix: "Machthaber ", tags: [ person ], by: Max }   # sure', '  # sure'));
    const written = writtenNote(FILE, KIM)!;
    assert.equal(written, '{ path: 000.txt, quote: Kim, prefix: "Machthaber ", tags: [ person ], by: Max }');
    assert.match(edited(text, { before: undefined, after: KIM, written }), /note: Wer\n {2}- \{ path: 000\.txt, quote: Kim, prefix: "Machthaber ", tags: \[ person \], by: Max \}\n/);
    assert.equal(writtenNote(FILE, { path: '002.txt', quote: 'Putin', note: 'Wer', tags: [] }), undefined);
  });

  it('leaves a note alone that somebody else has changed or taken away', () => {
    assert.match(refused(FILE, { before: { ...KIM, tags: ['other'] }, after: KIM }), /no longer written like this/);
    assert.match(refused('', { before: KIM, after: undefined }), /no longer written like this/);
  });

  it('refuses a damaged file with its line', () => {
    assert.match(refused('notes:\n  - { path: a.txt\nversion: [', { before: undefined, after: KIM }), /damaged \(line \d/);
    assert.match(refused('notes: { a: b }\n', { before: undefined, after: KIM }), /damaged \(line 1\)/);
    assert.match(refused('<<<<<<< ours\nversion: 1\n=======\n', { before: undefined, after: KIM }), /damaged \(line 1\)/);
  });

  it('is undone by the edit turned round, whatever is noted, and loses nothing beside it', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), fc.constantFrom('Kim', '„so“', '- x', 'a: b', '# c', '\n', '😀', '{', "'", '"', ' ', 'null', '~', '2023-09', 'true', '<<<<<<< x', '&a *b'));
    const words = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')).filter((text) => text.trim() !== '' && !/\p{Cs}/u.test(text));
    const tag = words.map((text) => text.trim()).filter((text) => text !== '');
    const entry = fc.record({ path: words.map((text) => `x${text}`), quote: words, prefix: fc.option(words, { nil: undefined }), note: words, tags: fc.uniqueArray(tag, { maxLength: 3 }) })
      .map(({ prefix, ...rest }): NoteEntry => ({ ...rest, ...(prefix !== undefined && { prefix }) }));
    fc.assert(fc.property(entry, entry, (one, two) => {
      const added = editNote(FILE, { before: undefined, after: one });
      if ('problem' in added) return;
      assert.deepEqual(listed(added.text).at(-1), one);
      const changed = edited(added.text, { before: one, after: two });
      assert.deepEqual(listed(changed), [...listed(FILE), two]);
      assert.deepEqual(parse(edited(edited(changed, { before: two, after: one }), { before: one, after: undefined })), parse(FILE));
    }), { seed: 1, numRuns: 300 });
  });
});
