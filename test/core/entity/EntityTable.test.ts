import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mention } from '../../../src/protocol/article';
import { EntityTable } from '../../../src/core/entity/EntityTable';

const mention = (id: string, start: number, name = id): Mention => ({ id, name, type: 'person', start, end: start + name.length, text: name });

describe('EntityTable', () => {
  it('counts mentions and articles, most first, and shows the commonest name', () => {
    const table = new EntityTable();
    table.add(0, [mention('b', 0), mention('a', 5, 'Kim Jong-un'), mention('a', 20, 'Kim Jong Un')]);
    table.add(3, [mention('a', 1, 'Kim Jong Un')]);
    assert.deepEqual(table.summaries(), [
      { id: 'a', name: 'Kim Jong Un', type: 'person', mentions: 3, articles: 2 },
      { id: 'b', name: 'b', type: 'person', mentions: 1, articles: 1 },
    ]);
    assert.deepEqual(table.mentionsOf('a'), [{ article: 0, mentions: [{ start: 5, end: 16 }, { start: 20, end: 31 }] }, { article: 3, mentions: [{ start: 1, end: 12 }] }]);
    assert.deepEqual(table.mentionsOf('nobody'), []);
  });

  it('agrees with counting by hand', () => {
    const article = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(fc.property(fc.array(article, { maxLength: 6 }), (articles) => {
      const table = new EntityTable();
      articles.forEach((ids, number) => table.add(number, ids.map((id, index) => mention(id, index * 2))));
      for (const id of ['a', 'b', 'c']) {
        const expected = articles.flat().filter((each) => each === id).length;
        assert.equal(table.summaries().find((entity) => entity.id === id)?.mentions ?? 0, expected);
        assert.deepEqual(table.mentionsOf(id).map((each) => each.article), articles.flatMap((ids, number) => (ids.some((each) => each === id) ? [number] : [])));
      }
    }), { seed: 20261122 });
  });
});
