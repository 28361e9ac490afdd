import assert from 'node:assert/strict';
import { cellOrigins, composeNotebook, type LiveCell } from '../../../src/core/notebook/composeNotebook';
import { parseNotebook } from '../../../src/core/notebook/parseNotebook';
import { formatResultBlock } from '../../../src/core/notebook/resultMarker';
import { assertLinear, repeated } from '../../support/assertLinear';

const HASH = '0123456789abcdef';
const BLOCK = formatResultBlock({ query: HASH, used: HASH, rows: HASH, total: 1, markdown: '| a |\n| --- |\n| b |' });
const CELL = `# Kim\n\n\`\`\`korpus\nKim\n\`\`\`\n\n${BLOCK}\n\n`;

/** Pieces that many cells, many problems or much blank space is made of. */
const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'cells with results': repeated(CELL),
  'cells not parted': repeated('```korpus\nKim\n```\n'),
  'damaged results': repeated('```korpus\nKim\n```\n\n<!-- korpus:result v=1 -->\n'),
  'conflicts': repeated('```korpus\nKim\n```\n<<<<<<< a\n'),
  'blank lines in a result': (length) => CELL.replace('| b |', `| b |${'\n'.repeat(length)}| c |`),
  'blank lines in prose': (length) => `a${'\n'.repeat(length)}b`,
  'blanks ahead of a query': (length) => `a\n\n${' '.repeat(length)}\n\`\`\`korpus\nKim\n\`\`\``,
};

/** Opens a file, changes every cell and saves it, as an editor does. */
function editAll(text: string): string {
  const { cells } = parseNotebook(text);
  const origins = cellOrigins(cells, '\n');
  const live = cells.map((cell, at): LiveCell => ({ kind: cell.kind, value: `${cell.value}\n\`\`\`\n`, origin: origins[at], saved: cell.kind === 'query' ? cell.result?.saved ?? null : null }));
  return composeNotebook([...live, { kind: 'markdown', value: `x${'\n'.repeat(text.length)}y`, origin: undefined, saved: null }], '\n');
}

describe('a long notebook', function () {
  this.timeout(120_000);
  for (const [name, make] of Object.entries(SHAPES)) {
    it(`opens and saves in time that grows with its length: ${name}`, () => assertLinear(make, (text) => assert.ok(editAll(text).length >= text.length), 100_000));
  }
});
