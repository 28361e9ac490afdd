import assert from 'node:assert/strict';
import type { ArticleInfo } from '../../../src/protocol/article';
import { diffGroups } from '../../../src/extension/explorer/diffGroups';
import { groupArticles, type Grouping } from '../../../src/extension/explorer/groupArticles';
import { article, sources } from './articles';

const before = [article('a/1.txt'), article('a/2.txt', { sources: sources('dpa') }), article('b/3.txt')];
const copy = () => structuredClone(before);

function changed(after: readonly ArticleInfo[], grouping: Grouping = 'folder'): readonly string[] {
  const group = (articles: readonly ArticleInfo[]) => groupArticles({ articles, unread: [] }, grouping);
  return diffGroups(group(before), group(after)).map(({ id }) => id);
}

describe('diffGroups', () => {
  it('draws nothing when nothing changed, though every object is new', () => assert.deepEqual(changed(copy()), []));
  it('draws one row when one article changed', () => assert.deepEqual(changed([copy()[0]!, article('a/2.txt', { title: 'Neu' }), copy()[2]!]), ['\na/2.txt']));
  it('draws the root when an article is new, since counts above change', () => assert.deepEqual(changed([...copy(), article('b/4.txt')]), ['']));
  it('draws both rows of a swap between groups of the same size as one', () => {
    const swapped = [article('a/1.txt', { sources: sources('dpa') }), article('a/2.txt'), article('b/3.txt')];
    assert.deepEqual(changed(swapped, 'source'), ['source:dpa', 'source:']);
  });
});
