import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'papaparse';
import { resultCsv } from '../../../src/core/export/csv';

const columns = [{ name: 'word', type: 'string' as const }, { name: 'count', type: 'number' as const }];
const csv = (word: string | null, count: number | null = 1): string => resultCsv({ columns }, [{ word, count }], { separator: ',', mark: false }).slice('word,count\r\n'.length);

/** By a reader of its own make. */
function readCsv(text: string, delimiter: string): string[][] {
  const { data, errors } = parse<string[]>(text, { delimiter, newline: '\r\n' });
  assert.deepEqual(errors, []);
  return data.slice(0, -1);
}

describe('resultCsv', () => {
  it('starts with a mark where asked, ends lines with CRLF', () => {
    assert.equal(resultCsv({ columns }, [{ word: 'Käse', count: 1.25 }], { separator: ';', mark: true }), '\uFEFFword;count\r\nKäse;1.25\r\n');
  });
  for (const text of ['=1+1', '+1', '-1', '@SUM', ' =x', '\t=x', '\u00A0@x', '\uFEFF=x', '\rx', '\u0000=x', '\u202E+1', '＝1+1', '＋1', '－1', '＠SUM']) {
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
