import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { SavedResult } from '../../../src/protocol/engine';
import { cellOrigins, composeCells, composeNotebook, leadingMark, withResults, type LiveCell } from '../../../src/core/notebook/composeNotebook';
import { cellSource, serializeNotebook } from '../../../src/core/notebook/NotebookDocument';
import { lineEndOf, normalizeLineEnds } from '../../../src/core/notebook/lines';
import { parseNotebook } from '../../../src/core/notebook/parseNotebook';
import { readResultBlock } from '../../../src/core/notebook/readResultBlock';
import { notebookText } from '../../fuzz/notebookText';
import { formatResultBlock } from '../../../src/core/notebook/resultMarker';

const saved: SavedResult = { query: '0123456789abcdef', used: '1123456789abcdef', rows: '2123456789abcdef', total: 2, markdown: '**2 hits**\n\n| a |\n| --- |\n| b |' };
const BLOCK = formatResultBlock(saved);
const TEXT = `\uFEFF# Titel  \r\n\r\n\r\n~~~korpus   \r\nMunition\r\n~~~\r\n${BLOCK}\r\nText ohne Abstand\n\`\`\`korpus\nRakete\n\`\`\``;

/** The cells as VS Code hands them back: its own line ends, nothing else changed. */
function live(text: string): LiveCell[] {
  const { cells } = parseNotebook(text);
  const origins = cellOrigins(cells, lineEndOf(text));
  return cells.map((cell, index) => ({ kind: cell.kind, value: normalizeLineEnds(cell.value), origin: origins[index], saved: cell.kind === 'query' ? cell.result?.saved ?? null : null }));
}
const fresh = (kind: 'markdown' | 'query', value: string): LiveCell => ({ kind, value, origin: undefined, saved: null });
const values = (text: string): string[] => parseNotebook(text).cells.map((cell) => `${cell.kind[0]}:${normalizeLineEnds(cell.value)}`);

describe('composeNotebook', () => {
  it('gives an unchanged file back', () => assert.equal(composeNotebook(live(TEXT), '\n'), TEXT));

  it('leaves the bytes of the other cells when one was edited', () => {
    const cells = live(TEXT);
    const sources = parseNotebook(TEXT).cells.map(cellSource);
    for (let edited = 0; edited < cells.length; edited++) {
      const changed = cells.map((cell, index) => (index === edited ? { ...cell, value: 'Waffe\nKrieg' } : cell));
      const text = composeNotebook(changed, '\r\n');
      const after = parseNotebook(text).cells.map(cellSource);
      sources.forEach((source, index) => assert.equal(after[index] === source, index !== edited, `cell ${index} after an edit of ${edited}`));
      assert.match(text, /Waffe\r\nKrieg/);
    }
  });

  it('takes a result away, replaces it, and leaves an equal one alone', () => {
    const text = `a\n\n\`\`\`korpus\nA\n\`\`\`\n\n${BLOCK.replace('-->\n\n', '-->\n').replace('\n\n<', '\n<')}\n\nb\n`;
    const run = (result: SavedResult | null): string => composeNotebook(live(text).map((cell, index) => (index === 1 ? { ...cell, saved: result } : cell)), '\n');
    assert.equal(run(null), 'a\n\n```korpus\nA\n```\n\nb\n');
    assert.equal(run(saved), text);
    assert.equal(run({ ...saved, total: 3 }), `a\n\n\`\`\`korpus\nA\n\`\`\`\n\n${formatResultBlock({ ...saved, total: 3 })}\n\nb\n`);
  });

  it('writes a first result below its query, also at the end of a file without a line end', () => {
    const document = parseNotebook('```korpus\r\nA\r\n```');
    const text = serializeNotebook(withResults(document, new Map([[0, saved]]), '\r\n'));
    assert.equal(text, '```korpus\r\nA\r\n```\r\n\r\n' + BLOCK.replaceAll('\n', '\r\n'));
    const [cell] = parseNotebook(text).cells;
    assert.deepEqual(cell?.kind === 'query' ? cell.result?.saved : null, saved);
  });

  it('parts moved and new cells by a blank line', () => {
    const cells = live('# A\n\n```korpus\nB\n```');
    assert.equal(composeNotebook([...cells].reverse(), '\n'), '```korpus\nB\n```\n\n# A\n');
    assert.equal(composeNotebook([cells[0]!, fresh('query', 'neu'), cells[1]!], '\n'), '# A\n\n```korpus\nneu\n```\n\n```korpus\nB\n```');
    assert.equal(composeNotebook([...cells, fresh('markdown', 'Ende')], '\n'), '# A\n\n```korpus\nB\n```\n\nEnde\n');
    assert.equal(composeNotebook([fresh('query', '')], '\n'), '```korpus\n```\n');
  });

  it('parts a cell that was pasted from another file, or changed its kind', () => {
    const [cell] = live('A');
    const other = live('x\n\ny\n```korpus\nB\n```').at(1)!;
    assert.equal(composeNotebook([cell!, other], '\n'), 'A\n\n```korpus\nB\n```');
    const cells = live('a\n```korpus\nB\n```\nc\n');
    assert.equal(composeNotebook([cells[0]!, { ...cells[1]!, kind: 'markdown' }, cells[2]!], '\n'), 'a\n\nB\n\nc\n');
  });

  it('says where the text of each cell starts', () => {
    const { text, offsets } = composeCells([fresh('markdown', 'A'), fresh('query', 'B'), fresh('markdown', ''), fresh('query', 'C')], '\n');
    assert.deepEqual(offsets.map((offset) => text.slice(offset, offset + 1)), ['A', 'B', '`', 'C']);
  });

  it('makes the fence longer where a query holds one', () => {
    const [cell] = live('```korpus\nA\n```\n');
    const text = composeNotebook([{ ...cell!, value: 'A\n```\nB' }, fresh('query', '````')], '\n');
    assert.deepEqual(values(text), ['q:A\n```\nB', 'q:````']);
  });

  it('closes what a text cell left open, so that it does not swallow the cells below', () => {
    const cells = live('# A\n\n```korpus\nB\n```\n');
    for (const open of ['x\n```js\ny', '~~~~', '<!-- x']) {
      assert.deepEqual(values(composeNotebook([{ ...cells[0]!, value: open }, cells[1]!], '\n')).at(-1), 'q:B');
    }
    assert.equal(composeNotebook([{ ...cells[0]!, value: '```js' }], '\n'), '```js\n');
  });

  it('reads back what it wrote, for any cells', () => {
    const line = fc.constantFrom('Munition', '```', '````', '~~~', '| kwic', '<!-- a', '-->', 'ü', '- x', 'a|b');
    const value = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));
    const queries = fc.array(value.map((text) => fresh('query', text)), { maxLength: 4 });
    fc.assert(fc.property(queries, fc.constantFrom('\n', '\r\n'), (cells, lineEnd) => {
      const text = composeNotebook(cells, lineEnd);
      assert.deepEqual(values(text), cells.map((cell) => `q:${cell.value}`));
      assert.equal(lineEndOf(text), cells.length === 0 ? '\n' : lineEnd);
    }), { numRuns: 500, seed: 1 });
  });

  it('keeps the queries whatever stands in the text between them', () => {
    const line = fc.constantFrom('Text', '```', '````js', '~~~', '<!-- a', '-->', '', '# T', '<<<<<<< x');
    const value = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(fc.property(value, (text) => {
      const composed = composeNotebook([fresh('query', 'A'), fresh('markdown', text), fresh('query', 'B')], '\n');
      assert.deepEqual(values(composed).filter((cell) => cell.startsWith('q:')), ['q:A', 'q:B']);
    }), { numRuns: 1000, seed: 2 });
  });
});

describe('what has to be remembered of a cell', () => {
  const remembered = (text: string) => cellOrigins(parseNotebook(text).cells, lineEndOf(text)).map((origin) => (origin === undefined ? '-' : 'o')).join('');

  it('is nothing where it stands as a new one would, at the end of the file or before others', () => {
    assert.equal(remembered(`# A\n\n\`\`\`korpus\nB\n\`\`\`\n\n${BLOCK}\n\nText\n`), '---');
    assert.equal(remembered(`# A\r\n\r\n\`\`\`korpus\r\nB\r\n\`\`\`\r\n`), '--');
    for (const name of ['munition', 'erste-schritte']) assert.match(remembered(readFileSync(`seeds/${name}.korpus.md`, 'utf8')), /^-+$/);
  });

  it('is all of it where it does not, and of both where no blank line parts two', () => {
    assert.equal(remembered('# A\n\n\n```korpus\nB\n```\n\n~~~korpus\nC\n~~~\n\nText'), 'o-oo');
    assert.equal(remembered('# A\n\n```korpus\nB\n```\nText\n\n```korpus\nC\n```\n'), '-oo-');
    assert.equal(remembered('\uFEFF# A\n\n```korpus\r\nB\n```\n'), 'oo');
    assert.equal(remembered('---\nrows: 3\n---\n\nText\n'), 'o-');
  });

  it('is enough for every file to come back byte for byte', function () {
    this.timeout(30_000);
    fc.assert(fc.property(notebookText, (text) => assert.equal(composeNotebook(live(text), lineEndOf(text), leadingMark(text)), text)), { seed: 8, numRuns: 4000 });
  });

  it('says nothing of its place or its neighbours, so that a change of one cell changes no other', () => {
    const text = (changed: string) => `# A\n\n\`\`\`korpus\nB\n\`\`\`\nDaran\n\n~~~korpus\n${changed}\n~~~\n\n\nText\n`;
    const origins = (changed: string) => cellOrigins(parseNotebook(text(changed)).cells, '\n');
    assert.deepEqual(origins('C').filter((_, index) => index !== 3), origins('D').filter((_, index) => index !== 3));
    assert.deepEqual(cellOrigins(parseNotebook(`Neu\n\n${text('C')}`).cells, '\n').slice(1), origins('C').slice(1));
  });
});

describe('composeNotebook, cells moved, doubled and taken away', () => {
  const MANY = `\uFEFF\r\n# Titel\r\n\r\n~~~korpus\r\nA\r\n~~~\r\n\r\n${BLOCK}\r\n\r\nText\r\n\`\`\`korpus\nB\n\`\`\`\n\nEnde`;

  it('multiplies no mark that stands in the text of the first cell', () => {
    const text = '\uFEFF\uFEFF# Titel\n\n```korpus\nA\n```\n';
    assert.equal(composeNotebook(live(text), '\n'), text);
    const whole = { kind: 'markdown', before: '', value: TEXT, after: '', role: 'damaged' } as const;
    assert.equal(composeNotebook([{ kind: 'markdown', value: TEXT, origin: { cell: whole, isFirst: true }, saved: null }], '\n', '\uFEFF'), TEXT);
  });

  it('keeps the byte order mark at the start of the file, and only there', () => {
    for (const text of [MANY, `\uFEFF\`\`\`korpus\nA\n\`\`\`\n\nText\n`, `\uFEFF---\nrows: 7\n---\n\nText\n\n\`\`\`korpus\nA\n\`\`\`\n`]) {
      const cells = live(text);
      fc.assert(fc.property(fc.array(fc.nat(cells.length - 1), { minLength: 1, maxLength: 6 }), (order) => {
        const result = composeNotebook(order.map((at) => cells[at]!), '\n', '\uFEFF');
        assert.equal(result.lastIndexOf('\uFEFF'), 0, JSON.stringify(result));
        assert.deepEqual(values(result).map((value) => value.replace('\uFEFF', '')).filter((value) => value.startsWith('q')), order.map((at) => cells[at]!).filter(({ kind }) => kind === 'query').map(({ value }) => `q:${value}`));
      }), { seed: 7, numRuns: 300 });
    }
  });
});

describe('readResultBlock', () => {
  it('gives back what was written, below a note and in any line ends', () => {
    for (const text of [BLOCK, `*Gespeichert*\n\n${BLOCK}`, `*Gespeichert*\r\n\r\n${BLOCK.replaceAll('\n', '\r\n')}`]) assert.deepEqual(readResultBlock(text), saved);
  });

  it('is undefined without a whole one', () => {
    for (const text of ['', '| a |', BLOCK.slice(0, -10), BLOCK.replace('rows=', 'ro')]) assert.equal(readResultBlock(text), undefined);
  });
});
