import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chainTo, groupArticles, GROUPINGS, placeIn, type ArticleGroup } from '../../../src/extension/explorer/groupArticles';
import { article, published, sources } from './articles';

/** `Folder(path path) …`, short enough to compare. */
function outline(group: ArticleGroup): string {
  const title = 'name' in group.title ? group.title.name : 'value' in group.title ? group.title.value : 'code' in group.title ? group.title.code : group.title.kind;
  return `${title}(${[...group.groups.map(outline), ...group.entries.map(({ path }) => path)].join(' ')})`;
}

const unread = { path: 'b/kaputt.txt', reason: { template: 'no text', args: [] }, remedy: { template: 'delete it', args: [] } };

describe('groupArticles', () => {
  it('nests folders before files, and numbers in names count as numbers', () => {
    const articles = ['a.txt', 'b/10/x.txt', 'b/9/y.txt', 'b/z.txt'].map((path) => article(path));
    assert.equal(outline(groupArticles({ articles, unread: [unread] }, 'folder')), 'root(b(9(b/9/y.txt) 10(b/10/x.txt) b/z.txt b/kaputt.txt) a.txt)');
  });

  it('groups by source, one article under each of its sources, unknown last, unread first', () => {
    const articles = [article('1', { sources: sources('dpa', 'Reuters') }), article('2'), article('3', { sources: sources('DPA') })];
    assert.equal(outline(groupArticles({ articles, unread: [unread] }, 'source')), 'root(unread(b/kaputt.txt) dpa(1 3) Reuters(1) null(2))');
  });

  it('groups by month, the newest first, days in order, and keeps a bare year apart', () => {
    const articles = [article('1', { published: published('2023-09-14') }), article('2', { published: published('2023-09-13') }), article('3', { published: published('2024') }), article('4')];
    assert.equal(outline(groupArticles({ articles, unread: [] }, 'month')), 'root(2024(3) 2023-09(2 1) null(4))');
  });

  it('groups by entity, those of most articles first, else in the order given; an article under each, those that name nobody last', () => {
    const articles = ['1', '2', '3'].map((path) => article(path));
    const entities = [['xi', 'Xi', 0], ['kim', 'Kim', 0, 1], ['putin', 'Putin', 1], ['gone', 'Gone']].map(([id, name, ...numbers]) => ({ id: `person/${id}`, name: String(name), articles: Uint32Array.from(numbers as number[]) }));
    const root = groupArticles({ articles, unread: [unread] }, 'person', { all: articles, entities });
    assert.equal(outline(root), 'root(unread(b/kaputt.txt) Kim(1 2) Xi(1) Putin(2) null(3))');
    assert.equal(root.size, 4);
  });

  it('leaves out of an entity what a filter leaves out, and finds the place of a row without making others', () => {
    const all = ['1', '2', '3', '4'].map((path) => article(path));
    const entities = { all, entities: [{ id: 'person/kim', name: 'Kim', articles: Uint32Array.of(0, 1, 3) }, { id: 'person/xi', name: 'Xi', articles: Uint32Array.of(1) }] };
    const root = groupArticles({ articles: [all[0]!, all[2]!, all[3]!], unread: [] }, 'person', entities);
    assert.equal(outline(root), 'root(Kim(1 4) null(3))');
    assert.deepEqual([placeIn(root.groups[0]!, '4'), placeIn(root.groups[0]!, '2'), placeIn(root.groups[1]!, '3')], [1, -1, 0]);
  });

  it('groups by language, undetermined last', () => {
    const articles = [article('1', { language: 'und' }), article('2', { language: 'en' }), article('3')];
    assert.equal(outline(groupArticles({ articles, unread: [] }, 'language')), 'root(de(3) en(2) null(1))');
  });

  it('loses no article, gives every row its own id, and finds the way to each', () => {
    const paths = fc.uniqueArray(fc.array(fc.constantFrom('a', 'b', 'c', '1'), { minLength: 1, maxLength: 3 }).map((names) => `${names.join('/')}.txt`), { maxLength: 30 });
    const one = fc.record({ language: fc.constantFrom('de', 'und'), source: fc.constantFrom('dpa', ''), value: fc.constantFrom('2023', '2023-09-13', '') });
    fc.assert(fc.property(paths, fc.array(one, { minLength: 30, maxLength: 30 }), fc.constantFrom(...GROUPINGS), (all, known, grouping) => {
      const articles = [...all].sort().map((path, at) => {
        const { language, source, value } = known[at]!;
        return article(path, { language, sources: source === '' ? [] : sources(source), published: value === '' ? null : published(value) });
      });
      const root = groupArticles({ articles, unread: [] }, grouping);
      assert.equal(root.size, all.length);
      const groups = flat(root);
      const ids = groups.flatMap((group) => [`group ${group.id}`, ...group.entries.map(({ id }) => id)]);
      assert.equal(new Set(ids).size, ids.length);
      for (const path of all) assert.ok(chainTo(root, path)?.at(-1)?.entries.some((entry) => entry.path === path), path);
      assert.equal(chainTo(root, 'absent.txt'), undefined);
    }), { seed: 1 });
  });
});

const flat = (group: ArticleGroup): ArticleGroup[] => [group, ...group.groups.flatMap(flat)];
