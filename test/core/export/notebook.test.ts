import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { exportNotebook } from '../../../src/core/export/exportNotebook';
import { isExportedMarkdown } from '../../../src/core/export/marker';
import type { ArticleInfo } from '../../../src/protocol/article';
import type { QueryResult } from '../../../src/protocol/result';
import type { ExportSource } from '../../../src/core/export/ExportSource';
import { articlesOf, hitsAt, info, tableOf } from './sources';

const resultOf = ({ result, rows }: ExportSource): QueryResult => ({ ...result, rows }) as QueryResult;

interface Given {
  readonly text: string;
  readonly results?: readonly (ExportSource | null)[];
  readonly articles?: readonly ArticleInfo[];
  readonly texts?: Readonly<Record<string, string>>;
  readonly links?: { readonly base: string } | null;
  readonly folder?: string | null;
}

function write(format: 'html' | 'markdown', { text, results = [], articles, texts = {}, links = { base: '' }, folder = '' }: Given): Promise<string> {
  const known = articles ?? Object.keys(texts).map((path) => info(path));
  const corpus = { ...articlesOf(...known).corpus, text: (path: string) => texts[path] ?? '' };
  return exportNotebook({ text, name: 'bericht', links, folder, corpus, queries: results.map((source) => ({ query: source?.result.query ?? '$a = x', result: source && resultOf(source) })) }, format);
}

const html = (given: Given) => write('html', given);
const CELL = '```korpus\nRakete\n```\n';

function dom(source: string): Window['document'] {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true, disableJavaScriptFileLoading: true } });
  window.document.write(source);
  return window.document;
}

/** What no document may hold, however hostile its articles, names and prose. */
function assertHarmless(source: string): void {
  const document = dom(source);
  assert.deepEqual([...document.querySelectorAll('script, iframe, object, embed, img, svg, form, input, button, link, base, video, audio')].map(({ tagName }) => tagName), []);
  assert.equal(document.querySelectorAll('style').length, 1);
  assert.equal(document.querySelectorAll('body, html, head, main').length, 4);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      assert.doesNotMatch(name, /^on|^src|^style$/);
      if (name === 'href') assert.match(value ?? '', /^(https?:\/\/|mailto:|#|(?![a-z][a-z0-9+.-]*:)(?![/\\]))/i);
    }
  }
  assert.match(document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '', /^default-src 'none'; style-src 'unsafe-inline'/);
}

describe('a notebook as HTML', () => {
  const texts = { 'a.txt': 'Titel\n\nEine Rakete flog, und noch eine Rakete.', 'b/c d.txt': 'Die Rakete\u202e fiel.' };
  const articles = [info('a.txt', { title: 'Start', published: { value: '2023-09-13', from: 'metadata' }, sources: [{ name: 'dpa', from: 'text' }], author: 'Müller, Jörg', url: 'https://example.org/x' }), info('b/c d.txt', { language: 'en' })];
  const hits = hitsAt(texts, [['a.txt', 12, 18], ['b/c d.txt', 4, 10], ['a.txt', 12, 18]]);

  it('has prose, query, table, passages with the text around them, and articles', async () => {
    const document = dom(await html({ text: `---\nrows: 5\n---\n\n# Die *Frage*\n\nWorte.\n\n${CELL}`, results: [hits], texts, articles }));
    assert.equal(document.title, 'Die Frage');
    assert.equal(document.documentElement.lang, 'de');
    assert.doesNotMatch(document.body.textContent, /rows:/);
    assert.equal(document.querySelector('pre.query')?.textContent, 'Rakete | kwic');
    assert.deepEqual([...document.querySelectorAll('thead th')].map((cell) => [cell.textContent, cell.getAttribute('scope')]), [['Left', 'col'], ['Node', 'col'], ['Right', 'col'], ['Passage', 'col']]);
    assert.match(document.querySelector('caption')?.textContent ?? '', /^3 hits$/);
    assert.deepEqual([...document.querySelectorAll('tbody tr')].map((row) => row.getAttribute('lang')), ['de', 'en', 'de']);
    const [passages, list] = [...document.querySelectorAll('.references')];
    assert.deepEqual([...passages!.querySelectorAll('li')].map((item) => item.textContent), [
      'Jörg Müller: Start. dpa, 2023-09-13. a.txt, line 3 ↩Eine Rakete flog, und noch eine Rakete.', 'b/c d.txt. b/c d.txt, line 1 ↩Die Rakete fiel.',
    ]);
    assert.deepEqual([...passages!.querySelectorAll('mark')].map(({ textContent }) => textContent), ['Rakete', 'Rakete']);
    assert.deepEqual([...list!.querySelectorAll('li')].map((item) => item.textContent), ['Jörg Müller: Start. dpa, 2023-09-13. https://example.org/x a.txt', 'b/c d.txt. b/c d.txt']);
    assert.deepEqual([...passages!.querySelectorAll('a.path')].map((link) => link.getAttribute('href')), ['a.txt#L3', 'b/c%20d.txt#L1']);
  });

  it('leads every reference to its target, and back', async () => {
    const document = dom(await html({ text: `# x\n\n${CELL}\n${CELL}`, results: [hits, articlesOf(...articles)], texts, articles }));
    const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1));
    assert.ok(links.length >= 8);
    for (const id of links) assert.equal(document.querySelectorAll(`[id="${id}"]`).length, 1, id);
  });

  it('says how many rows there are when it shows fewer, warns, and shows a cell without rows or result', async () => {
    const cut = { ...hits, result: { ...hits.result, total: 4000, warnings: [{ template: 'Few hits: {0}', args: ['<b>'] }] } } as ExportSource;
    const document = dom(await html({ text: `${CELL}\n${CELL}\n${CELL}`, results: [cut, hitsAt({}, []), null], texts, articles }));
    assert.equal(document.title, 'bericht');
    assert.match(document.querySelector('caption')!.textContent, /^4,000 hits; the first 3 below$/);
    assert.equal(document.querySelector('.warning')!.textContent, 'Warning: Few hits: <b>');
    assert.deepEqual([...document.querySelectorAll('.cell')].map((cell) => cell.querySelectorAll('table').length), [1, 0, 0]);
    assert.match(document.querySelectorAll('.cell')[1]!.textContent, /0 hits/);
  });

  it('writes a table with a column that is called group', async () => {
    const document = dom(await html({ text: CELL, results: [tableOf('repeats', [{ group: 1, path: 'a.txt' }, { group: 1, path: 'b.txt' }])] }));
    assert.deepEqual([document.querySelectorAll('tbody').length, document.querySelectorAll('tbody tr').length], [1, 2]);
  });

  it('heads the rows of a table of words', async () => {
    const document = dom(await html({ text: CELL, results: [tableOf('frequency', [{ word: 'rakete', count: 1234.5, source: null }])] }));
    assert.equal(document.querySelector('tbody th')?.getAttribute('scope'), 'row');
    assert.deepEqual([...document.querySelectorAll('tbody td')].map(({ textContent, className }) => [textContent, className]), [['1,234.5', 'number'], ['unknown', 'text']]);
  });

  it('obeys no HTML and follows no link but to the web and beside the notebook', async () => {
    const prose = [
      '<script>alert(1)</script> a <b onclick=x>b</b> <!-- secret --> c<br>d', '[x](javascript:alert(1)) [y](data:text/html,x) [z](file:///etc/passwd) [w](//evil) [v](/abs) [u](JAVA&#10;script:x)',
      '[rel](a.txt#L3) [web](https://example.org/?a=1&b=2) [top](#x) <https://auto.example> ![Bild](bild.png) ![x](javascript:y)', '<iframe src=x>\n</iframe>', '[ref]', '[ref]: other.md',
    ].join('\n\n');
    const source = await html({ text: prose, folder: '../notes' });
    assertHarmless(source);
    const document = dom(source);
    assert.deepEqual([...document.querySelectorAll('.prose a')].map((link) => link.getAttribute('href')), ['../notes/a.txt#L3', 'https://example.org/?a=1&b=2', '#x', 'https://auto.example', '../notes/bild.png', '../notes/other.md']);
    assert.match(document.body.textContent, /<script>alert\(1\)<\/script> a <b onclick=x>b<\/b>/);
    assert.doesNotMatch(document.body.textContent, /secret/);
  });

  it('shows keys, indices and marks of prose as such where both ends stand around plain text, and else as text', async () => {
    const document = dom(await html({ text: '<kbd>Strg</kbd>+<KBD>Eingabe</KBD> H<sub>2</sub>O <kbd>x <kbd onclick=y>z</kbd> a</sup> <mark>*b*</mark> <sub></sub>' }));
    assert.deepEqual([...document.querySelectorAll('kbd, sub, sup, mark')].map((element) => element.outerHTML), ['<kbd>Strg</kbd>', '<kbd>Eingabe</kbd>', '<sub>2</sub>']);
    assert.match(document.body.textContent, /<kbd>x <kbd onclick=y>z<\/kbd> a<\/sup> <mark>b<\/mark> <sub><\/sub>/);
  });

  it('takes whatever stands in articles, names, metadata and queries as text', async () => {
    const piece = fc.constantFrom('<script>x</script>', '"><img src=x onerror=y>', '</style>', '</title>', '<!--', '-->', ']]>', '&lt;', '&#x3c;', "' onload='", '\u0000', '\u202e', '\ud800', '\n', '```', 'a', '| b |', '[^1]', '{{', '$x', 'javascript:x', '<svg/onload=1>');
    const hostile = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    await fc.assert(fc.asyncProperty(hostile, hostile, hostile, async (a, b, c) => {
      const path = `${a.replace(/[\0\n]/g, '')}.txt`;
      const text = { [path]: `${b}Rakete${c}` };
      const hit = hitsAt(text, [[path, b.length, b.length + 6]], c);
      const table = tableOf(a, [{ [b]: c, path, speaker: a }]);
      const known = [info(path, { title: b, author: c, url: a, language: 'de', sources: [{ name: a, from: 'text' }] })];
      const source = await html({ text: `# x\n\n${CELL}\n${CELL}\n${CELL}`, results: [hit, table, articlesOf(...known)], texts: text, articles: known });
      assertHarmless(source);
      assert.doesNotMatch(source, /[\u0000\u202e]/);
    }), { numRuns: 60, seed: 11 });
  });

  it('links nothing where no way leads to the articles', async () => {
    const document = dom(await html({ text: CELL, results: [hits], texts, articles, links: null, folder: null }));
    assert.deepEqual([...document.querySelectorAll('a.path')], []);
    assert.match(document.body.textContent, /a\.txt, line 3/);
  });
});

describe('a notebook as Markdown', () => {
  const texts = { 'a.txt': 'Titel\n\nEine Rakete flog.' };
  const articles = [info('a.txt', { title: '„Start“ *jetzt*', published: { value: '2023-09', from: 'metadata' }, sources: [{ name: 'dpa', from: 'text' }] })];
  const hits = hitsAt(texts, [['a.txt', 12, 18]]);
  const markdown = (given: Given) => write('markdown', given);
  const reader = new MarkdownIt({ html: true }).use(footnotes);

  it('has prose as it stands, queries as fences, and a footnote for each passage', async () => {
    const text = await markdown({ text: `---\nrows: 5\n---\n\n# Frage\r\n\r\n${CELL}\n\nEnde.`, results: [hits], texts, articles });
    assert.match(text, /^---\nrows: 5\n---\n\n# Frage\n\n```korpus\nRakete \| kwic\n```\n\n\*\*1 hit\*\*\n/);
    assert.match(text, /\| \*\*Rakete\*\* \|.*\| \[a\.txt:3\]\(a\.txt#L3\)\[\^1\] \|/);
    assert.match(text, /\nEnde\.\n\n\[\^1\]: \*„Start“ \\\*jetzt\\\*\*\. dpa, 2023-09\. \[a\.txt, line 3\]\(a\.txt#L3\): “Eine \*\*Rakete\*\* flog\.”\n/);
    assert.ok(isExportedMarkdown(text));
  });

  it('gives its footnotes other names than the prose has', async () => {
    const text = await markdown({ text: `Text[^1] und[^k1].\n\n[^1]: Note.\n\n${CELL}`, results: [hits], texts, articles });
    assert.match(text, /\[\^kk1\]: /);
  });

  it('renders as the same table and notes, whatever the articles hold', async () => {
    const piece = fc.constantFrom('<script>', '|', '[^1]', '[^1]: x', '\n\n', '*', '```', '<!-- x', '\\', '](x)', '^a^', '$x$', '~', '#', 'a b', '„', '&amp;', '“', '\u2028');
    const hostile = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    await fc.assert(fc.asyncProperty(hostile, hostile, async (a, b) => {
      const text = { 'a.txt': `${a}Rakete${b}` };
      const source = await markdown({ text: CELL, results: [hitsAt(text, [['a.txt', a.length, a.length + 6]])], texts: text, articles: [info('a.txt', { title: b, sources: [{ name: a, from: 'text' }], author: b })] });
      const document = dom(`<html><body>${reader.render(source)}</body></html>`);
      assert.equal(document.querySelectorAll('tbody tr').length, 1);
      assert.equal(document.querySelectorAll('tbody td').length, 4);
      assert.equal(document.querySelectorAll('sup.footnote-ref').length, 1);
      assert.equal(document.querySelectorAll('li.footnote-item').length, 1);
      assert.equal(document.querySelectorAll('li.footnote-item strong').length, 1);
      assert.equal(document.querySelectorAll('script').length, 0);
    }), { numRuns: 300, seed: 12 });
  });
});
