import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationOf } from '../../../src/core/export/Citation';
import { citationKeys } from '../../../src/core/export/citationKeys';
import { cslJson } from '../../../src/core/export/csl';
import type { ArticleInfo } from '../../../src/protocol/article';
import { info } from './sources';

const csl = (known: Partial<ArticleInfo>): unknown => (JSON.parse(cslJson([citationOf(info('a/b.txt', known), 'key')])) as unknown[])[0];
const keyOf = (article: ArticleInfo, ...others: ArticleInfo[]): string => citationKeys([article, ...others]).get(article.path)!;

describe('cslJson', () => {
  it('is a newspaper article with what is known', () => {
    assert.deepEqual(csl({
      title: 'Putin trifft Kim', author: 'Müller, Jörg; Deutsche Welle', sources: [{ name: 'Tagesschau', from: 'text' }, { name: 'dpa', from: 'text' }],
      published: { value: '2023-09', from: 'text' }, url: 'https://example.org/x',
    }), {
      id: 'key', type: 'article-newspaper', title: 'Putin trifft Kim', author: [{ family: 'Müller', given: 'Jörg' }, { literal: 'Deutsche Welle' }],
      'container-title': 'Tagesschau; dpa', issued: { 'date-parts': [[2023, 9]] }, URL: 'https://example.org/x', language: 'de', custom: { path: 'a/b.txt' },
    });
  });
  it('leaves out an address that no reader should follow', () => {
    const addressed = (url: string): unknown => (csl({ url }) as { URL?: string }).URL;
    for (const url of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '\u200ejavascript:x']) assert.equal(addressed(url), undefined, url);
    for (const url of ['http://x.org', 'HTTPS://x.org/a:b', 'www.x.org/a:b', 'x.org:8080/y', 'localhost:80', 'doi:10.1/x']) assert.equal(addressed(url), url);
  });
  it('leaves out what is unknown', () => assert.deepEqual(csl({ language: 'und', title: ' \n ' }), { id: 'key', type: 'article-newspaper', custom: { path: 'a/b.txt' } }));
});

describe('citationKeys', () => {
  const fox = info('004.txt', { title: 'Putin besucht Kim Jong Un', sources: [{ name: 'Fox News', from: 'metadata' }], published: { value: '2024-06', from: 'text' } });
  it('name author or source, year and the beginning of the title', () => {
    assert.equal(keyOf(fox), 'fox-news-2024-putin-besucht-kim');
    assert.equal(keyOf({ ...fox, author: 'Jörg Müller; dpa' }), 'mueller-2024-putin-besucht-kim');
    assert.equal(keyOf({ ...fox, author: 'von der Leyen, Ursula' }), 'von-der-leyen-2024-putin-besucht-kim');
    assert.equal(keyOf(info('x/Bericht Nr. 5.txt')), 'bericht-nr-5');
    assert.equal(keyOf(info('x/日本.txt', { title: '日本' })), 'article');
  });
  it('tell articles apart that would share one, in whatever company', () => {
    const twin = { ...fox, path: '005.txt' };
    assert.notEqual(keyOf(fox, twin), keyOf(twin, fox));
    assert.match(keyOf(fox, twin), /^fox-news-2024-putin-besucht-kim-[0-9a-f]{4}$/);
    assert.equal(keyOf(fox, twin), keyOf(fox, info('006.txt', { title: 'Anderes' }), twin));
  });
  it('are unique', () => {
    const title = fc.constantFrom('Kim', 'Kim!', 'kim', 'Kim a1b2', null, 'Ä', '…');
    fc.assert(fc.property(fc.array(title, { maxLength: 60 }), (titles) => {
      const keys = [...citationKeys(titles.map((each, at) => info(`${at}.txt`, { title: each }))).values()];
      assert.equal(new Set(keys).size, titles.length);
      for (const key of keys) assert.match(key, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    }), { numRuns: 200, seed: 3 });
  });
});
