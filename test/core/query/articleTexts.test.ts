import assert from 'node:assert/strict';
import { ArticleTexts } from '../../../src/core/query/run/ArticleTexts';
import { memoryCorpus } from '../../support/memoryCorpus';

describe('texts of articles', () => {
  it('find the lines of a long one once for all pages of rows, of some at a time', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${String(at).padStart(2, '0')}.txt`, 'kurz\n'.repeat(25_000)]));
    const corpus = memoryCorpus(many);
    const first = await new ArticleTexts(corpus).of(0);
    assert.equal(await new ArticleTexts(corpus).of(0), first);
    assert.equal(first.lineOf(124_999), 25_000);
    for (let article = 1; article < 20; article++) await new ArticleTexts(corpus).of(article);
    assert.notEqual(await new ArticleTexts(corpus).of(0), first);
  });
});
