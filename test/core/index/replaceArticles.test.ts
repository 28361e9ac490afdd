import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeIndex } from '../../../src/core/index/indexFile';
import type { IndexArticle } from '../../../src/core/index/IndexBuilder';
import { replaceArticles } from '../../../src/core/index/replaceArticles';
import { buildIndex, corpus, lemmaKey } from './corpus';

const plain = (path: string, text: string, language = 'de'): IndexArticle => ({ path, text, regions: [], paragraphs: [{ start: 0, end: text.length, language }] });

function replaced(before: readonly IndexArticle[], gone: readonly string[], fresh: readonly IndexArticle[]) {
  const previous = buildIndex(before);
  return replaceArticles(previous, new Set(gone.map((path) => previous.paths.indexOf(path))), buildIndex(fresh), lemmaKey);
}

const bytesOf = (articles: readonly IndexArticle[]) => encodeIndex(buildIndex(articles), '', new Uint8Array());

describe('articles of an index that are replaced', () => {
  it('give the file of an index built afresh, whatever comes and goes', () => {
    let done = 0;
    const cases = fc.record({ all: corpus, fates: fc.array(fc.constantFrom('stays', 'stays', 'goes', 'changes', 'comes'), { minLength: 6, maxLength: 6 }) });
    fc.assert(fc.property(cases, ({ all, fates }) => {
      const fateOf = (article: IndexArticle) => fates[all.indexOf(article)]!;
      const before = all.filter((article) => fateOf(article) !== 'comes');
      const changed = all.filter((article) => fateOf(article) === 'changes');
      const fresh = [...all.filter((article) => fateOf(article) === 'comes'), ...changed.map((article) => plain(article.path, `Neues ${article.text.slice(3)} über Häuser`, 'de'))];
      const after = [...all.filter((article) => fateOf(article) === 'stays'), ...fresh];
      const index = replaced(before, before.filter((article) => fateOf(article) !== 'stays').map(({ path }) => path), fresh);
      if (index === undefined) return;
      done++;
      assert.deepEqual(encodeIndex(index, '', new Uint8Array()), bytesOf(after));
    }), { seed: 23, numRuns: 400 });
    assert.ok(done > 100, `${done} without a language that comes or goes`);
  });

  it('take words along whose last article goes, and bring those that are new', () => {
    const [a, b, c] = [plain('a', 'Das Haus, die Häuser.'), plain('b', 'Ein Zoo im Haus.'), plain('c', 'Alles gut')];
    const changed = plain('b', 'Ein Äffchen im Haus. Das HAUS!');
    const index = replaced([a, b, c], ['b'], [changed]);
    assert.ok(index);
    assert.deepEqual(index.dictionary.withFolded('zoo'), []);
    assert.equal(index.dictionary.withFolded('affchen').length + index.dictionary.withFolded('aeffchen').length, 1);
    assert.deepEqual(encodeIndex(index, '', new Uint8Array()), bytesOf([a, changed, c]));
  });

  it('are left to a new index where a language comes or goes', () => {
    assert.equal(replaced([plain('a', 'eins')], ['a'], [plain('a', 'one', 'en')]), undefined);
    assert.equal(replaced([plain('a', 'eins'), plain('b', 'one', 'en')], ['b'], [plain('b', 'zwei')]), undefined);
  });
});
