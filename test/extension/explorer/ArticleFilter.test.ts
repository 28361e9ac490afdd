import assert from 'node:assert/strict';
import { ArticleFilter } from '../../../src/extension/explorer/ArticleFilter';
import { article, published, sources } from './articles';

const articles = [
  article('2023/kim.txt', { title: 'Kim verspricht volle Unterstützung', sources: sources('AP'), published: published('2023-09-13') }),
  article('2024/groesse.txt', { title: 'Große Parade', tags: ['Militär'] }),
];
const unread = [{ path: '2024/kaputt.txt', reason: { template: '', args: [] }, remedy: { template: '', args: [] } }];
const found = (text: string) => {
  const shown = new ArticleFilter(text).apply({ articles, unread });
  return [...shown.articles, ...shown.unread].map(({ path }) => path);
};

describe('ArticleFilter', () => {
  for (const text of ['unterstützung', 'UNTERSTUETZ', 'unterstutz', 'kim ap', 'ap 2023-09', '2023/', '13 verspricht']) {
    it(`finds the article about Kim by "${text}"`, () => assert.deepEqual(found(text), ['2023/kim.txt']));
  }

  it('looks into tags, and ß is ss', () => {
    assert.deepEqual(found('militar'), ['2024/groesse.txt']);
    assert.deepEqual(found('grosse'), ['2024/groesse.txt']);
  });

  it('keeps files that were not read, by their path', () => assert.deepEqual(found('2024'), ['2024/groesse.txt', '2024/kaputt.txt']));
  it('wants every word', () => assert.deepEqual(found('kim parade'), []));
  it('lets everything through when it is blank', () => assert.equal(found('  ').length, 3));
  it('takes signs as they are, not as patterns', () => assert.deepEqual(found('.*'), []));
});
