import assert from 'node:assert/strict';
import { toCsv } from '../../../src/core/export/csv';
import type { Column, TableRow } from '../../../src/protocol/result';

const table = (columns: readonly Column[], ...rows: TableRow[]) => ({ kind: 'table' as const, columns, rows });
const word: Column = { name: 'word', type: 'string' };
const count: Column = { name: 'count', type: 'number' };

describe('toCsv', () => {
  it('writes a header and one line a row, without a mark from the command line', () => {
    assert.equal(toCsv(table([word, count], { word: 'Munition', count: 8 }), { separator: ',', mark: false }), 'word,count\r\nMunition,8\r\n');
  });

  it('guards text that a spreadsheet would run, and leaves numbers alone', () => {
    const csv = toCsv(table([word, count], { word: '=HYPERLINK("x")', count: -3 }, { word: '+1', count: 1 }, { word: '-a', count: 1 }, { word: '@b', count: 0.5 }), { separator: ',', mark: false });
    assert.equal(csv, 'word,count\r\n"\'=HYPERLINK(""x"")",-3\r\n\'+1,1\r\n\'-a,1\r\n\'@b,0.5\r\n');
  });

  it('quotes separators, quotes and line ends, by the separator in use', () => {
    const rows = table([word], { word: 'a;b' }, { word: 'a,b' }, { word: 'a\nb' });
    assert.equal(toCsv(rows, { separator: ';', mark: true }), '\uFEFFword\r\n"a;b"\r\na,b\r\n"a\nb"\r\n');
  });

  it('leaves an unknown value empty', () => {
    assert.equal(toCsv(table([word, count], { word: 'x', count: null }), { separator: ',', mark: false }), 'word,count\r\nx,\r\n');
  });
});
