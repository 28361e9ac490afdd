import assert from 'node:assert/strict';
import { foldingOf } from '../../../../src/core/query/editor/foldingOf';
import { formatCell } from '../../../../src/core/query/editor/formatCell';
import { nameAt, usesOf } from '../../../../src/core/query/editor/names';
import { semanticTokens } from '../../../../src/core/query/editor/semanticTokens';
import { parseCell } from '../../../../src/core/query/parser';

/** Processor time of all that an editor asks of a cell, in milliseconds. */
function timeOf(source: string): number {
  const started = process.cpuUsage();
  const cells = [parseCell(source)];
  nameAt(cells, 0, source.length);
  usesOf(cells, 's');
  formatCell(source);
  formatCell(source, { start: 10, end: source.length - 10 });
  foldingOf(source);
  semanticTokens(source);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

describe('a very long cell', function () {
  this.timeout(60_000);
  for (const part of ['a\n', '//\n', '| x $s ']) {
    it(`of ${JSON.stringify(part)} takes time in proportion to its length`, () => {
      const ofLength = (length: number): string => `a ${part.repeat(length / part.length)}`;
      const base = timeOf(ofLength(26_000));
      // What is quadratic takes a hundred times as long; more than 125,000 statements are also more than a call takes arguments.
      const time = timeOf(ofLength(260_000));
      assert.ok(time <= 15 * base + 2000, `${time} ms beside ${base} ms`);
    });
  }
});
