import assert from 'node:assert/strict';
import { placeMarkdown, resultMarkdown } from '../../../src/core/notebook/savedResult';
import { RowsHasher } from '../../../src/core/notebook/RowsHasher';
import { shownCells } from '../../../src/core/notebook/shownCells';
import type { TableRow } from '../../../src/protocol/result';
import { memoryCorpus } from '../../support/memoryCorpus';
import { resultOf } from '../../support/run';

const corpus = memoryCorpus({ 'a.txt': { text: 'Erste Zeile.\nDer Sprecher sagte: „Munition kommt“.', quotes: [{ text: '„Munition kommt“', speaker: 'Der Sprecher' }] } });

describe('select', () => {
  it('keeps where a passage stands, so that its line is linked and its span opens, and shows nothing more', async () => {
    for (const query of ['Munition | kwic | select path, match', '* | quotes | select text, path', '* | sentences Munition | select path', 'Munition | kwic | top 3 | sort match | select match, path']) {
      const result = await resultOf(corpus, query);
      const rows = await result.rows(0, 5) as readonly TableRow[];
      assert.match(resultMarkdown({ result, rows }, placeMarkdown({ base: '' })), /\[a\.txt:2\]\(a\.txt#L2\)/, query);
      assert.ok(Number.isInteger(rows[0]!['start']), query);
      const [shown] = rows.map((row) => shownCells(row, result.columns));
      assert.deepEqual(Object.keys(shown!), result.columns.map(({ name }) => name), query);
      const digest = (row: TableRow): string => {
        const hasher = new RowsHasher(result);
        hasher.add(row);
        return hasher.digest();
      };
      assert.equal(digest(rows[0]!), digest(shown!), query);
    }
  });

  it('keeps no place where no path says of what', async () => {
    const result = await resultOf(corpus, 'Munition | kwic | select match');
    assert.deepEqual(await result.rows(0, 5), [{ match: 'Munition' }]);
  });
});
