import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { composeNotebook } from '../../../src/core/notebook/composeNotebook';
import { codeSpan, escapeMarkdown, flattenText } from '../../../src/core/notebook/markdownText';
import { parseNotebook } from '../../../src/core/notebook/parseNotebook';
import { passageLink } from '../../../src/core/notebook/passageLink';
import { plainResult } from '../../../src/core/notebook/plainResult';
import { readableNumber } from '../../../src/core/notebook/readableNumber';
import { queryHash } from '../../../src/core/notebook/RowsHasher';
import type { SavedInput } from '../../../src/core/notebook/SavedInput';
import { savedResult, savedWarnings } from '../../../src/core/notebook/savedResult';
import { article, hit, hitsInput, method } from './results';

/** The renderer of VS Code's notebooks, as strict and as lenient as there. */
const vscodeMarkdown = new MarkdownIt({ html: true, linkify: true });
vscodeMarkdown.linkify.set({ fuzzyLink: false });
const eager = new MarkdownIt({ html: true, linkify: true });

const unescapeHtml = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const hostile = fc.oneof(
  fc.constantFrom('```', '~~~', '```korpus', '<!-- korpus:result v=1 -->', '<!-- /korpus:result -->', '| a | b |', '\\|', '\\', '|', '<b>', '<script>alert(1)</script>', '</td>', '&amp;', '&#x41;', '&'),
  fc.constantFrom('**', '*', '_', '__x__', 'a_b', '[x](y)', '![x](y)', '[^1]', '`', '``', '$x$', '~~', '# x', '> x', '- x', '1. x', '---', '===', '{', '}', '^'),
  fc.constantFrom('http://a.de', 'https://a.de/x', 'www.a.de', '//a.de', 'mailto:a@b.de', 'a@b.de', 'ftp://x.y', ':smile:', '@user', '13:30', 'a.de', '\n', '\r\n', '\t', ' ', '\u2028', '\0', '„“', '😀'),
  fc.string(),
);
const hostileText = fc.array(hostile, { maxLength: 8 }).map((parts) => parts.join(''));

describe('codeSpan', () => {
  it('renders as the text itself, on one line, whatever the text', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const flat = flattenText(text);
      const html = vscodeMarkdown.renderInline(`a ${codeSpan(text)} b`);
      assert.equal(unescapeHtml(html), `a <code>${flat === '' ? '  ' : flat}</code> b`);
    }), { seed: 3, numRuns: 500 });
  });
});

describe('escapeMarkdown', () => {
  it('renders as the text itself, whatever the text', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const html = vscodeMarkdown.renderInline(`x ${escapeMarkdown(text)} x`);
      assert.equal(unescapeHtml(html), `x ${flattenText(text)} x`.replace(/ {2,}(?= x$)/, ' ').replace(/^x {2}x$/, 'x  x'));
      assert.doesNotMatch(html, /<[a-z/!]/i);
    }), { numRuns: 3000, seed: 20261122 });
  });

  it('makes no link of an address', () => {
    for (const text of ['https://evil.example/x', 'www.evil.example', 'WWW.evil.example', '//evil.example', 'a@evil.example', 'mailto:a@evil.example']) {
      assert.doesNotMatch(eager.renderInline(`x ${escapeMarkdown(text)} x`).replace(/<a href="http:\/\/evil\.example">evil\.example<\/a>/, ''), /<a/, text);
    }
  });

  it('leaves ordinary text readable', () => {
    assert.equal(escapeMarkdown('000_94948d54b16cd0b3.txt: „heiligen Kampf“, Jong-un (links) 7.000 & 13:30; a/b'), '000_94948d54b16cd0b3.txt: „heiligen Kampf“, Jong-un (links) 7.000 & 13:30; a/b');
  });

  it('drops characters that would turn the line around', () => assert.equal(escapeMarkdown('a\u202Eb\u2069c'), 'abc'));
});

describe('passageLink', () => {
  for (const [path, base, expected] of [
    ['a.txt', '', '[a.txt:3](a.txt#L3)'],
    ['a.txt', 'notes', '[a.txt:3](../a.txt#L3)'],
    ['notes/a.txt', 'notes', '[notes/a.txt:3](a.txt#L3)'],
    ['2023/x/a.txt', '2023/y', '[2023/x/a.txt:3](../x/a.txt#L3)'],
    ['Käse und (Brot) #1?.txt', '', '[Käse und (Brot) #1?.txt:3](K%C3%A4se%20und%20%28Brot%29%20%231%3F.txt#L3)'],
    ['a](x).txt', '', '[a\\](x).txt:3](a%5D%28x%29.txt#L3)'],
    ['\uD800.txt', '', '[\uD800.txt:3](%EF%BF%BD.txt#L3)'],
  ] as const) it(`links ${path} from "${base}"`, () => assert.equal(passageLink(path, 3, { base }), expected));

  it('goes over the corpus root for a notebook outside', () => assert.equal(passageLink('a.txt', null, { base: '', root: '../seeds' }), '[a.txt](../seeds/a.txt)'));

  it('leads to the file from where the notebook stands', () => {
    const segment = fc.constantFrom('a', 'b', 'c d', 'ä', '(x)');
    const folder = fc.array(segment, { maxLength: 3 });
    fc.assert(fc.property(folder, folder, segment, (base, directory, name) => {
      const target = /\(([^)]*)\)$/.exec(passageLink([...directory, name].join('/'), null, { base: base.join('/') }))?.[1] ?? '';
      const resolved = new URL(target, `file:///${[...base, 'n.md'].map(encodeURIComponent).join('/')}`).pathname;
      assert.equal(decodeURIComponent(resolved), `/${[...directory, name].join('/')}`);
    }), { numRuns: 300, seed: 4 });
  });
});

describe('savedResult', () => {
  const options = { rows: 50, base: '' };

  it('shows hits as a concordance that links each passage', () => {
    const saved = savedResult(hitsInput([hit(), hit({ path: 'b.txt', line: 7, left: '', right: '' })]), options);
    assert.equal(saved.markdown, [
      '**2 hits**',
      '',
      'Method: kwic context=8; node: Munition (12 hits); scope: 5 articles, N = 2,431 tokens; left out: 120 tokens; regions: title, body; corpus: abc; query: `Munition | kwic`',
      '',
      '| Left | Node | Right | Passage |',
      '| ---: | --- | --- | --- |',
      '| für seinen Angriffskrieg dringend | **Munition** | , Experten vermuten | [001_96b6.txt:3](001_96b6.txt#L3) |',
      '|  | **Munition** |  | [b.txt:7](b.txt#L7) |',
    ].join('\n'));
    assert.deepEqual([saved.query, saved.used, saved.rows, saved.total], [queryHash(method), '1123456789abcdef', '0123456789abcdef', 2]);
  });

  it('shows articles by title with the node in bold', () => {
    const input: SavedInput = { ...hitsInput([]), result: { ...hitsInput([]).result, kind: 'articles', total: 2 }, rows: [article(), article({ title: null, passages: [], published: null })] };
    assert.deepEqual(savedResult(input, { rows: 0, base: 'n' }).markdown.split('\n').slice(-2), [
      '| [Putin besucht Kim Jong Un](../004.txt#L24) | 2024-06 | *unknown* | 4 | Pjöngjang versorgt Moskau mit **Munition** für den Krieg |',
      '| [004.txt](../004.txt) | *unknown* | *unknown* | 4 |  |',
    ]);
  });

  it('shows the lines of a table in place of offsets, numbers readably, unknown values as such', () => {
    const columns = [{ name: 'path', type: 'string' as const }, { name: 'start', type: 'number' as const }, { name: 'end', type: 'number' as const }, { name: 'x', type: 'number' as const }, { name: 'when', type: 'date' as const }];
    const input: SavedInput = { ...hitsInput([]), result: { ...hitsInput([]).result, kind: 'table', columns, total: 3, method: { ...method, formulas: ['x = a*b'] } }, rows: [{ path: 'a.txt', start: 3, end: 9, x: 12345.678, when: null }, { path: 'b.txt', start: 4, end: 5, x: 3, when: '2024' }], lines: [1, 2] };
    assert.equal(savedResult(input, { rows: 1, base: '' }).markdown.split('\n\n').join('\n'), [
      '**3 rows**; the first 1 below', 'Method: kwic context=8; node: Munition (12 hits); scope: 5 articles, N = 2,431 tokens; left out: 120 tokens; regions: title, body; corpus: abc; query: `Munition | kwic`', '- x = a\\*b',
      '| path | x | when |', '| --- | ---: | --- |', '| [a.txt:1](a.txt#L1) | 12,345.7 | *unknown* |',
    ].join('\n'));
  });

  it('names warnings so that they can be compared', () => {
    const input = hitsInput([]);
    const saved = savedResult({ ...input, result: { ...input.result, warnings: [{ template: '{0}: no such word; did you mean {1} ({2})?', args: ['<Pjöngjng>', 'Pjöngjang', 21] }, { template: 'x', args: [] }] } }, options);
    assert.deepEqual(savedWarnings(saved), ['\\<Pjöngjng\\>: no such word; did you mean Pjöngjang (21)?', 'x']);
    assert.equal(saved.markdown.includes('\n|'), false);
  });

  it('holds any text in one table line, and comes back whole from the notebook', () => {
    fc.assert(fc.property(hostileText, hostileText, hostileText, hostileText, fc.constantFrom('\n', '\r\n'), (left, match, right, path, lineEnd) => {
      const input = hitsInput([hit({ left, match, right, path }), hit()]);
      const saved = savedResult({ ...input, result: { ...input.result, method: { ...method, query: left, definitions: [match], node: [match], settings: { verb: right } }, warnings: [{ template: '{0}', args: [left] }] } }, { rows: 0, base: '' });
      const html = vscodeMarkdown.render(saved.markdown).replace(/; query: <code>[^<]*<\/code>; <code>[^<]*<\/code>/, '');
      assert.equal(html.split('<tr>').length, 4);
      assert.equal(html.split('<td').length, 9);
      assert.equal(html.split('<a ').length, 3);
      assert.doesNotMatch(html, /<(script|b>|!--|img|code|h\d|hr)/);
      const text = composeNotebook([{ kind: 'query', value: 'A', origin: undefined, saved }, { kind: 'markdown', value: 'B', origin: undefined, saved: null }], lineEnd);
      const [cell, next, ...more] = parseNotebook(text).cells;
      assert.deepEqual(cell?.kind === 'query' ? cell.result?.saved : null, saved);
      assert.deepEqual([next?.value, more.length], ['B', 0]);
    }), { numRuns: 800, seed: 5 });
  });

  it('cuts a long passage around its node', () => {
    const text = 'wort '.repeat(200) + 'Munition ' + 'satz '.repeat(200);
    const node = { start: 1000 + 7, end: 1008 + 7 };
    const input: SavedInput = { ...hitsInput([]), result: { ...hitsInput([]).result, kind: 'articles', total: 1 }, rows: [article({ passages: [{ start: 7, end: 7 + text.length, line: 1, text, nodes: [node] }] })] };
    const row = savedResult(input, options).markdown.split('\n').at(-1) ?? '';
    assert.match(row, /\| … wort .* \*\*Munition\*\* satz .* … \|$/);
    assert.equal(row.length < 420, true);
  });
});

describe('savedResult of an article in one endless line', () => {
  it('cuts the sides of a concordance and the texts of a table', () => {
    const endless = 'wort '.repeat(100_000);
    const sides = savedResult(hitsInput([hit({ left: endless, right: '😀'.repeat(100_000) })]), { rows: 0, base: '' }).markdown;
    assert.equal(sides.length < 1200, true);
    assert.match(sides, /\| … wort wort .*wort \| \*\*Munition\*\* \| 😀+ … \|/u);
    assert.doesNotMatch(sides, /\p{Surrogate}/u);
    const input: SavedInput = { ...hitsInput([]), result: { ...hitsInput([]).result, kind: 'table', columns: [{ name: 'text', type: 'string' }], total: 1 }, rows: [{ text: endless }] };
    assert.equal(savedResult(input, { rows: 0, base: '' }).markdown.length < 1400, true);
  });
});

describe('plainResult', () => {
  it('aligns a concordance at its node', () => {
    assert.equal(plainResult(hitsInput([hit(), hit({ left: 'mit\n', match: 'Munitionen', right: '.' })]), 0), [
      '2 hits', 'kwic context=8; node: Munition (12 hits); scope: 5 articles, N = 2,431 tokens; left out: 120 tokens; regions: title, body; corpus: abc; query: Munition | kwic', '',
      'für seinen Angriffskrieg dringend  Munition    , Experten vermuten\t001_96b6.txt:3',
      '                              mit  Munitionen  .\t001_96b6.txt:3', '',
    ].join('\n'));
  });
});

describe('readableNumber', () => {
  for (const [value, expected] of [[0, '0'], [999, '999'], [1000, '1,000'], [-1234567, '-1,234,567'], [0.12345, '0.123'], [1.005, '1.00'], [99.999, '100.00'], [1234.56, '1,234.6'], [Infinity, 'Infinity'], [-0.5, '-0.5']] as const) {
    it(`writes ${value} as ${expected}`, () => assert.equal(readableNumber(value), expected));
  }
});
