import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvScanner, type BrokenRow, type CsvRow } from '../../../../src/core/imports/tables/CsvScanner';

function scan(text: string, { delimiter = ',', quote = '"', piece = text.length + 1, limit = 1_000_000 } = {}): readonly (CsvRow | BrokenRow)[] {
  const scanner = new CsvScanner({ delimiter, quote }, limit);
  const rows: (CsvRow | BrokenRow)[] = [];
  for (let at = 0; at < text.length; at += piece) rows.push(...scanner.push(text.slice(at, at + piece)));
  return [...rows, ...scanner.end()];
}

const cells = (rows: readonly (CsvRow | BrokenRow)[]) => rows.map((row) => ('cells' in row ? row.cells : `${row.fault} in line ${row.line}`));

describe('rows of CSV', () => {
  for (const [text, rows] of [
    ['a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['a,b\n1,2', [['a', 'b'], ['1', '2']]],
    ['"a, b","c ""d"" e"\n', [['a, b', 'c "d" e']]],
    ['"two\nlines",x\ny,z\n', [['two\nlines', 'x'], ['y', 'z']]],
    ['a,"",\n', [['a', '', '']]],
    ['a,5" disk\n', [['a', '5" disk']]],
    ['"a" ,b\n', [['a', 'b']]],
    ['\n\na\n', [['a']]],
    ['1\n1,2,3\n', [['1'], ['1', '2', '3']]],
    ['a,"b"c\nd,e\n', ['quote in line 1', ['d', 'e']]],
    ['a,b\n"open,c\nd,e\n', [['a', 'b'], 'quote in line 2', ['d', 'e']]],
    ['a,"open\nb,"x"\nc,d\n', ['quote in line 1', ['b', 'x'], ['c', 'd']]],
    ['"', ['quote in line 1']],
    ['__proto__,constructor\n1,2', [['__proto__', 'constructor'], ['1', '2']]],
  ] as const) {
    it(JSON.stringify(text), () => assert.deepEqual(cells(scan(text)), rows));
  }

  it('know the line they begin in', () => {
    assert.deepEqual(scan('a\n"b\nc",1\nd,2\n').map(({ line }) => line), [1, 2, 4]);
  });

  it('are the same in pieces of any size, and those of csv-parse', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ä', ' ', '"', ',', '\n', '😀'), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(table, fc.integer({ min: 1, max: 7 }), fc.boolean(), (rows, piece, end) => {
      const text = rows.map((row) => row.map((one) => (/[",\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(',')).join('\n') + (end ? '\n' : '');
      const expected = parse(text, { relax_column_count: true }) as string[][];
      assert.deepEqual(cells(scan(text, { piece })), expected);
      assert.deepEqual(expected, rows);
    }));
  });

  it('are found in whatever text in pieces of any size, and no line is lost', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' '), maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (text, piece) => {
      const whole = scan(text);
      assert.deepEqual(scan(text, { piece }), whole);
      assert.ok(whole.every((row, index) => index === 0 || row.line > whole[index - 1]!.line));
    }));
  });

  it('longer than the limit are left out, in memory of the limit', () => {
    const rows = scan(`a,b\n${'x'.repeat(5000)},1\nc,"${'y\n'.repeat(3000)}\nd,e\n`, { piece: 100, limit: 1000 });
    assert.deepEqual(cells(rows).slice(0, 3), [['a', 'b'], 'long in line 2', 'quote in line 3']);
    assert.deepEqual(cells(rows).at(-1), ['d', 'e']);
  });

  it('with a broken mark in each line take time in proportion', () => {
    const started = performance.now();
    const rows = scan('a",b,"\n'.repeat(100_000), { piece: 65_536, limit: 1024 * 1024 });
    assert.ok(rows.length > 1000);
    assert.ok(performance.now() - started < 8000, `${performance.now() - started} ms`);
  });
});
