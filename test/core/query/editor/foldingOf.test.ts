import assert from 'node:assert/strict';
import { foldingOf } from '../../../../src/core/query/editor/foldingOf';

/** Kind and lines (counted from 0) of each fold. */
function folds(source: string): readonly string[] {
  const line = (offset: number): number => source.slice(0, offset).split(/\r\n|\n|\r/).length - 1;
  return foldingOf(source).map(({ kind, start, end }) => `${kind} ${line(start)}-${line(end)}`);
}

describe('foldingOf', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Kim | kwic\nPutin', []],
    ['Kim\n| kwic\nPutin\n  OR Kim', ['statement 0-1', 'statement 2-3']],
    ['$s = (Kim\r\nPutin)', ['statement 0-1']],
    ['// a\n  // b\n\n// c\nKim', ['comment 0-1']],
    ['// a\r\n// b\r\n// c', ['comment 0-2']],
    ['Kim // a\n// b', []],
    ['Kim // a\n// b\n// c\n| kwic', ['statement 0-3', 'comment 1-2']],
    ['"a\nb"', ['statement 0-1']],
    ['(Kim\nPutin', ['statement 0-1']],
    ['', []],
  ];
  for (const [source, expected] of cases) it(JSON.stringify(source), () => assert.deepEqual(folds(source), expected));
});
