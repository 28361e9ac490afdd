import assert from 'node:assert/strict';
import type { Metadata } from '../../../src/core/corpus/metadata';
import { readOne } from '../../support/readSource';

const metadataOf = async (html: string): Promise<Metadata> => (await readOne('html', `${html}<p>Text.</p>`)).metadata;
const linked = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('what pages say of themselves', () => {
  const cases: readonly (readonly [string, string, Metadata])[] = [
    ['nothing where there is nothing', '', {}],
    ['linked data', linked({ '@type': 'NewsArticle', headline: 'Hochwasser', datePublished: '2023-09-13T23:30:00-05:00', author: [{ '@type': 'Person', name: 'Ada Beispiel' }, 'Ben Muster'], publisher: { name: 'Beispielblatt' }, mainEntityOfPage: { '@id': 'https://example.org/a' }, keywords: 'Donau, Pegel' }),
      { title: 'Hochwasser', published: '2023-09-13', author: 'Ada Beispiel; Ben Muster', source: ['Beispielblatt'], url: 'https://example.org/a', tags: ['Donau', 'Pegel'] }],
    ['no name of a file', '<title>~/brief.txt.html</title>', {}],
    ['linked data in a graph', linked({ '@graph': [{ '@type': 'WebSite', name: 'Blatt' }, { '@type': ['Article'], name: 'Titel' }] }), { title: 'Titel' }],
    ['Open Graph', '<meta property="og:title" content="Titel"><meta property="og:site_name" content="Blatt"><meta property="article:published_time" content="2023-09"><meta property="og:url" content="https://example.org/x"><meta property="article:tag" content="a"><meta property="article:tag" content="b">',
      { title: 'Titel', source: ['Blatt'], published: '2023-09', url: 'https://example.org/x', tags: ['a', 'b'] }],
    ['Dublin Core', '<meta name="DC.title" content="Titel"><meta name="DC.creator" content="Ada"><meta name="DC.date" content="2001"><meta name="DC.publisher" content="Amt">', { title: 'Titel', author: 'Ada', published: '2001', source: ['Amt'] }],
    ['citations', '<meta name="citation_title" content="Titel"><meta name="citation_author" content="Muster, Ada"><meta name="citation_author" content="Muster, Ben"><meta name="citation_publication_date" content="2020/3/4"><meta name="citation_journal_title" content="Journal">', { title: 'Titel', author: 'Muster, Ada; Muster, Ben', published: '2020-03-04', source: ['Journal'] }],
    ['parsely', '<meta name="parsely-title" content="Titel"><meta name="parsely-author" content="Ada"><meta name="parsely-pub-date" content="2020-01-02T00:00:00Z">', { title: 'Titel', author: 'Ada', published: '2020-01-02' }],
    ['a title without the site\'s name', '<title>Titel - Teil | Blatt</title><meta property="og:site_name" content="Blatt">', { title: 'Titel - Teil', source: ['Blatt'] }],
    ['the headline of the text before what is shared of it', '<meta property="og:title" content="So schlimm war die Flut"><h1>Hochwasser an der Donau</h1>', { title: 'Hochwasser an der Donau' }],
    ['times', '<time class="updated" datetime="2024-01-01">heute</time><time datetime="2023-05-06T07:08">Mai</time>', { published: '2023-05-06' }],
    ['microdata', '<span itemprop="author"><span itemprop="name">Ada Beispiel</span></span><meta itemprop="datePublished" content="2022-02-03">', { author: 'Ada Beispiel', published: '2022-02-03' }],
    ['a line of the author', '<p class="byline">Von Ada Beispiel</p>', { author: 'Ada Beispiel' }],
    ['a canonical address', '<link rel="canonical" href="https://example.org/a?b=c">', { url: 'https://example.org/a?b=c' }],
    ['where a browser saved it from', '<!-- saved from url=(0024)https://example.org/a -->', { url: 'https://example.org/a' }],
    ['where SingleFile saved it from', '<!--\n Page saved with SingleFile \n url: https://example.org/b \n saved date: Wed Sep 13 2023\n-->', { url: 'https://example.org/b' }],
    ['no address but of the web', '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="file:///etc/passwd">', {}],
    ['the page before the site', '<!-- saved from url=(0024)https://example.org/a --><link rel="canonical" href="https://example.org/">', { url: 'https://example.org/a' }],
    ['no day that does not exist', '<meta name="date" content="2023-02-30"><meta name="pubdate" content="13.09.2023">', { published: '2023-09-13' }],
    ['names of prototypes', '<meta name="__proto__" content="x"><meta name="constructor" content="y"><meta property="og:title" content="__proto__"><meta name="keywords" content="constructor,toString">', { title: '__proto__', tags: ['constructor', 'toString'] }],
    ['linked data in a section of characters', `<script type="application/ld+json">\n//<![CDATA[\n${JSON.stringify({ '@type': 'Article', headline: 'Titel' })}\n//]]>\n</script>`, { title: 'Titel' }],
    ['damaged linked data', '<script type="application/ld+json">{"@type": "Article", "headline": </script><title>Titel</title>', { title: 'Titel' }],
    ['linked data of other shapes', linked([{ '@type': 7, headline: 'x' }, { '@type': 'Article', headline: { toString: 1 }, author: { name: { name: ['Ada', null] } }, keywords: [['a'], 3] }]), { author: 'Ada', tags: ['a'] }],
  ];
  for (const [name, html, expected] of cases) it(name, async () => assert.deepEqual(await metadataOf(html), expected));
});
