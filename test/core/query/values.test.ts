import assert from 'node:assert/strict';
import type { TableRow } from '../../../src/protocol/result';
import { memoryCorpus } from '../../support/memoryCorpus';
import { resultOf, rowsOf } from '../../support/run';

const corpus = memoryCorpus({
  'a.txt': { text: 'Kim traf Putin. Kim schwieg.', title: 'Kim', published: '2023-09-13', sources: ['TASS'], tags: ['x'], names: { person: ['Kim', 'Putin'] } },
  'b.txt': { text: 'Putin schwieg.', published: '2024-06-19', sources: ['Fox News'], names: { person: ['Putin'] } },
});

describe('a name of a single value', () => {
  for (const [value, query, written] of [
    ['2024', 'date:>=$v', 'date:>=2024'], ['2023-09', 'date:$v', 'date:2023-09'], ['"Fox News"', 'source:$v', 'source:"Fox News"'], ['Kim', 'title:$v', 'title:Kim'], ['a.txt', 'path:$v', 'path:a.txt'],
    ['x', 'tag:$v', 'tag:x'], ['Putin', 'person:$v', 'person:Putin'], ['body', 'Kim in:$v', 'Kim in:body'], ['de', 'lang:$v', 'lang:de'], ['Kim', '$v | kwic', 'Kim | kwic'], ['Kim', '* | kwic $v', '* | kwic Kim'],
    ['1', 'Kim | count by=path | top $v', 'Kim | count by=path | top 1'], ['1', '* | frequency | where count > $v', '* | frequency | where count > 1'], ['kim', '* | frequency | where word = $v', '* | frequency | where word = kim'],
    ['source', 'Putin | count by=$v', 'Putin | count by=source'], ['2', 'Kim | kwic context=$v', 'Kim | kwic context=2'], ['1R', 'Kim | kwic sort=$v', 'Kim | kwic sort=1R'], ['lemma', '* | frequency of=$v', '* | frequency of=lemma'],
  ] as const) {
    it(`serves as a value: ${query}`, async () => {
      const named = await resultOf(corpus, `$v = ${value}`, query);
      const plain = await resultOf(corpus, written);
      assert.deepEqual(await named.rows(0, named.rowCount), await plain.rows(0, plain.rowCount));
      assert.deepEqual([named.total, named.used], [plain.total, plain.used]);
      assert.ok(plain.total > 0);
    });
  }

  it('is text inside quotes', async () => {
    assert.equal((await rowsOf<TableRow>(corpus, '$v = Kim', '"$v traf" | kwic')).length, 0);
  });
});
