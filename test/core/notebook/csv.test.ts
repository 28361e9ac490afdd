import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resultCsv } from '../../../src/core/notebook/csv';

const columns = [{ name: 'word', type: 'string' as const }, { name: 'count', type: 'number' as const }];
const csv = (word: string | null, count: number | null = 1): string => resultCsv({ columns }, [{ word, count }], { separator: ',', mark: false }).slice('word,count\r\n'.length);

/** A reader of RFC 4180, by the letter. */
function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quoted && char === '"' && text.charAt(at + 1) === '"') { cell += '"'; at++; }
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === separator) { rows.at(-1)?.push(cell); cell = ''; }
    else if (!quoted && text.startsWith('\r\n', at)) { rows.at(-1)?.push(cell); rows.push([]); cell = ''; at++; }
    else cell += char;
  }
  return rows.slice(0, -1);
}

describe('resultCsv', () => {
  it('starts with a mark where asked, ends lines with CRLF', () => {
    assert.equal(resultCsv({ columns }, [{ word: 'Käse', count: 1.25 }], { separator: ';', mark: true }), '\uFEFFword;count\r\nKäse;1.25\r\n');
  });
  for (const text of ['=1+1', '+1', '-1', '@SUM', ' =x', '\t=x', '\u00A0@x', '\uFEFF=x', '\rx']) {
    it(`guards ${JSON.stringify(text)}`, () => assert.match(csv(text), /^"?'/));
  }
  it('guards no number and no ordinary text', () => {
    assert.equal(csv('a=b', -5), 'a=b,-5\r\n');
    assert.equal(csv('', null), ',\r\n');
    assert.equal(csv(null, 1e-7), ',1e-7\r\n');
  });
  it('quotes what would break the row', () => assert.equal(csv('a,"b"\nc'), '"a,""b""\nc",1\r\n'));
  it('reads back as it was, for any text and separator', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', 'a;b'))), fc.constantFrom(',' as const, ';' as const, '\t' as const), (texts, separator) => {
      const rows = texts.map((word, count) => ({ word, count }));
      const read = readCsv(resultCsv({ columns }, rows, { separator, mark: false }), separator).slice(1);
      assert.deepEqual(read.map(([word]) => word?.replace(/^'/, '')), texts.map((word) => word.replace(/^'/, '')));
    }), { numRuns: 500, seed: 6 });
  });
});
