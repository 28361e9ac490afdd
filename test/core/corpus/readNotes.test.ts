import assert from 'node:assert/strict';
import { parseConfig } from '../../../src/core/corpus/config';
import { formatMessage } from '../../../src/protocol/message';

/** The notes in force, and what is said of the file by line. */
function read(yaml: string) {
  const { config, problems } = parseConfig(yaml);
  return { notes: config.notes, said: problems.map(({ line, message }) => `${line}: ${formatMessage(message)}`) };
}

describe('readNotes', () => {
  it('reads notes with and without tags, context and text', () => {
    const { notes, said } = read([
      'notes:',
      '  - { path: ./a.txt, quote: Kim, prefix: "Machthaber ", note: "Wer?\\nPrüfen: „so“ 😀", tags: [ drohung, " person ", drohung ] }',
      '  - { path: b/c.md, quote: "zwei\\nZeilen", suffix: "", tags: einer, by: Max }',
      '  - {path: 7, quote: 2023, note: 1}',
    ].join('\n'));
    assert.deepEqual(said, []);
    assert.deepEqual(notes, [
      { path: 'a.txt', quote: 'Kim', prefix: 'Machthaber ', note: 'Wer?\nPrüfen: „so“ 😀', tags: ['drohung', 'person'], line: 2 },
      { path: 'b/c.md', quote: 'zwei\nZeilen', suffix: '', tags: ['einer'], line: 3 },
      { path: '7', quote: '2023', note: '1', tags: [], line: 4 },
    ]);
  });

  it('names what is faulty with its line, and the others still count', () => {
    const { notes, said } = read([
      'notes:', '  - Kim', '  - { quote: Kim, note: x }', '  - { path: a.txt, note: x }', '  - { path: a.txt, quote: Kim }',
      '  - { path: a.txt, quote: [ Kim ], note: x }', '  - { path: a.txt, quote: Kim, tags: { a: b } }', '  - { path: a.txt, quote: Kim, note: x, tag: y }', '  -',
    ].join('\n'));
    assert.deepEqual(notes, [{ path: 'a.txt', quote: 'Kim', note: 'x', tags: [], line: 8 }]);
    assert.deepEqual(said.map((text) => text.slice(0, 26)), [
      '2: This is no note. Write ', '3: “notes” needs “path” be', '4: “notes” needs “quote” b', '5: This note says nothing.',
      '6: “quote” must be text. T', '7: “tags” must be text or ', '8: Unknown name “tag”. Did',
    ]);
    assert.deepEqual(read('notes: nothing\n').said.map((text) => text.slice(0, 26)), ['1: “notes” must be a list ']);
    assert.deepEqual(read('notes:\nversion: 1\n'), { notes: [], said: [] });
  });
});
