import assert from 'node:assert/strict';
import { sortEdit } from '../../../../src/core/query/editor/sortEdit';
import { applyEdits } from '../../../../src/core/query/editor/textEdit';
import { NotebookAnalysis } from '../../../../src/core/query/NotebookAnalysis';

describe('sortEdit', () => {
  const written = (cell: string, places = '1R,2L'): string | undefined => {
    const edit = sortEdit(cell, places);
    return edit && applyEdits(cell, [edit]);
  };

  for (const [cell, after] of [
    ['Kim | kwic', 'Kim | kwic sort=1R,2L'],
    ['Kim | kwic ', 'Kim | kwic sort=1R,2L '],
    ['Kim | kwic sort=3L', 'Kim | kwic sort=1R,2L'],
    ['$s = 1L\nKim | kwic sort=$s context=3 | top 5', '$s = 1L\nKim | kwic sort=1R,2L context=3 | top 5'],
    ['Kim | kwic context=3 | top 5', 'Kim | kwic context=3 sort=1R,2L | top 5'],
    ['* | kwic Munition OR "zwei Worte" // so', '* | kwic Munition OR "zwei Worte" sort=1R,2L // so'],
    ['Putin | kwic\n\nKim\n| kwic // Bemerkung', 'Putin | kwic\n\nKim\n| kwic sort=1R,2L // Bemerkung'],
    ['* | kwic [word="a" %c]{2}', '* | kwic [word="a" %c]{2} sort=1R,2L'],
  ] as const) {
    it(`writes into ${JSON.stringify(cell)}`, () => {
      assert.equal(written(cell), after);
      assert.deepEqual(new NotebookAnalysis([after], undefined).cells[0]?.statements.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)), []);
    });
  }

  for (const cell of ['', 'Kim', 'Kim | frequency', '$a = Kim | kwic\n$a', 'Kim | kwic | sort right', '$a = Kim | kwic', 'Kim |', '|']) {
    it(`leaves ${JSON.stringify(cell)} alone`, () => assert.equal(written(cell), undefined));
  }
});
