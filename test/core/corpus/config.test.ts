import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { missingArticles, parseConfig } from '../../../src/core/corpus/config';
import { CORPUS_MESSAGES } from '../../../src/core/corpus/messages';
import { parseMetadataFile } from '../../../src/core/corpus/metadata';
import { assertLinear } from '../../support/assertLinear';

const keyOf = (template: string) => Object.entries(CORPUS_MESSAGES).find(([, one]) => one === template)?.[0];
const faults = (text: string) => parseConfig(text).problems.map(({ message, line, path }) => {
  assert.equal(path, 'korpus.yaml');
  return `${keyOf(message.template)}:${line}`;
});

describe('parseConfig', () => {
  it('takes ./ before a pattern for the root of the corpus', () => {
    const { config } = parseConfig('include: ["./sub/*"]\nexclude: ["!./a.txt", ".hidden"]\n');
    assert.deepEqual([config.include, config.exclude], [['/sub/*'], ['!/a.txt', '.hidden']]);
  });

  it('reads what CONTRACT.md names', () => {
    const { config, problems } = parseConfig([
      'version: 1', 'include: [ "*.txt" ]', 'exclude: drafts/', 'articles:',
      '  000.txt: { published: 2023-09-13, source: TASS, author: A, url: https://x.org/?a=1#b, title: 007, tags: [ a, b ] }',
      '  b/ü.md: { published: 2023, source: [ X, Y ], author: [ A, B ], tags: c }', '  c.txt:', '  ./d.txt: { published: 2023-09-13T10:00:00Z, title: }',
      'entities:', '  - { merge: person/a, into: person/b }',
    ].join('\n'));
    assert.deepEqual(problems, []);
    assert.deepEqual(config.include, ['*.txt']);
    assert.deepEqual(config.exclude, ['drafts/']);
    assert.deepEqual([...config.articles], [
      ['000.txt', { published: '2023-09-13', source: ['TASS'], author: 'A', url: 'https://x.org/?a=1#b', title: '007', tags: ['a', 'b'] }],
      ['b/ü.md', { published: '2023', source: ['X', 'Y'], author: 'A; B', tags: ['c'] }],
      ['d.txt', { published: '2023-09-13' }],
    ]);
  });

  for (const text of ['', '# nothing\n', '\uFEFFversion: 1\r\n', 'version: 1\narticles:\n', '---\nversion: 1\n']) {
    it(`finds no fault in ${JSON.stringify(text)}`, () => assert.deepEqual(faults(text), []));
  }

  for (const [text, expected] of [
    ['version: 2\narticles:\n  a.txt: { title: A }\n', 'configVersion:1'],
    ['# x\nversion: [1]\n', 'configVersion:2'],
    ['- a\n- b\n', 'configNoMap:1'],
    ['just words\n', 'configNoMap:1'],
    ['version: 1\n<<<<<<< HEAD\nexclude: [a]\n=======\nexclude: [b]\n>>>>>>> x\n', 'configConflict:2'],
    ['version: 1\narticles:\n\ta.txt: { title: A }\n', 'configDamaged:3'],
    ['version: 1\narticles: { a.txt: { title: A }\n', 'configDamaged:3'],
    ['version: 1\nversion: 1\n---\nversion: 1\n', 'configDamaged:3'],
    ['['.repeat(20000), 'configDamaged:1'],
    [`a: ${'['.repeat(20000)}${']'.repeat(20000)}`, 'configDamaged:1'],
  ] as const) {
    it(`leaves nothing in force: ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.deepEqual(faults(text), [expected]);
      assert.equal(parseConfig(text).config.articles.size, 0);
    });
  }

  it('names each fault with its line and keeps what is sound', () => {
    const text = ['version: 1', 'exlude: [ a ]', 'include: { a: b }', 'articles:', '  a.txt: { title: A, published: 2023-02-30, tag: x }',
      '  b.txt: just words', '  c.txt: { title: [ x ], source: { a: b }, url: U }', '  c.txt: { title: C }', '  ? [ 1 ]', '  : { title: D }', 'mine: 1'].join('\n');
    assert.deepEqual(faults(text), ['duplicateKey:8', 'unknownKey:2', 'badPatterns:3', 'badDate:5', 'unknownKey:5', 'badArticle:6', 'badValue:7', 'badList:7', 'badPath:9']);
    const { config } = parseConfig(text);
    assert.deepEqual([...config.articles], [['a.txt', { title: 'A' }], ['c.txt', { title: 'C' }]]);
    assert.equal(config.include, undefined);
  });

  it('takes names of prototypes for names', () => {
    const { config } = parseConfig('articles:\n  __proto__: { title: A, __proto__: x, constructor: y }\n  toString: { tags: [ b ] }\n');
    assert.deepEqual(config.articles.get('__proto__'), { title: 'A' });
    assert.deepEqual([...config.articles.keys()], ['__proto__', 'toString']);
    assert.equal(({} as Record<string, unknown>)['title'], undefined);
  });

  it('names entries without an article', () => {
    const { config } = parseConfig('articles:\n  a.txt: { title: A }\n  b.txt: { title: B }\n');
    assert.deepEqual(missingArticles(config, [{ path: 'a.txt', size: 1, modified: 0 }]).map(({ line, message }) => [line, message.args]), [[3, ['b.txt']]]);
  });

  it('stands a bomb of aliases', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]`).join('\n')}\narticles: { a.txt: { tags: *i } }\n`;
    const started = performance.now();
    assert.deepEqual(faults(bomb), ['badList:10']);
    assert.ok(performance.now() - started < 2000);
  });

  it('takes time in proportion to aliases', () => assertLinear(
    (count) => `x: &a y\narticles:\n${Array.from({ length: count }, (_, at) => `  ${at}.txt: { tags: [ *a, *a ] }\n`).join('')}`,
    (text) => assert.deepEqual(parseConfig(text).problems, []),
    300,
  )).timeout(60_000);

  it('follows an alias to the last anchor of its name before it, and none into itself', () => {
    assert.deepEqual(parseConfig('x: [ &a one ]\narticles: { a.txt: { source: *a, author: &a two, title: *a } }\n').config.articles.get('a.txt'), { source: ['one'], author: 'two', title: 'two' });
    assert.deepEqual(faults('articles: &m { a.txt: &e { tags: &t [ *t, *m ], source: *e, title: *later }, b.txt: { url: &later x } }\nnotes: &n [ *n, { path: *n, quote: *n } ]\n').filter((fault) => !/^bad/.test(fault)), []);
  });

  // The parser's own recursion ended the process here, not with an exception.
  for (const [name, text] of Object.entries({
    'dashes on one line': `x:\n ${'- '.repeat(30_000)}y`, 'keys on one line': `x:\n ${'? '.repeat(30_000)}y`, 'values on one line': `x:\n${': '.repeat(30_000)}y`,
    'lists whose ends are quoted': `x: ${'["]",'.repeat(30_000)}`, 'maps whose ends are comments': `x: ${'{a: # }\n '.repeat(30_000)}`,
    'dashes on ever deeper lines': `x:\n${Array.from({ length: 150 }, (_, line) => `${' '.repeat(line * 200 + 1)}${'- '.repeat(100)}`).join('\n')}y`,
    'ever deeper keys': Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  })) {
    it(`refuses 30,000 levels: ${name}`, () => assert.deepEqual(faults(text), ['configDamaged:1']));
  }

  it('reads rules of dashes, and blanks within and behind a text', () => {
    assert.deepEqual(faults(`x: a${' '.repeat(3000)}b${' '.repeat(3000)}\n${' '.repeat(390)}\n${'-'.repeat(900)}: y\n# ${'- '.repeat(3000)}\n`), []);
    assert.deepEqual(faults(Array.from({ length: 300 }, (_, at) => `k${at}: Mehr […\n`).join('')), []);
  });

  it('never throws', () => {
    const piece = fc.constantFrom('version: 1\n', 'articles:\n', '  a: ', '{', '}', '[', ']', '\n', '\t', ': ', '- ', '"', "'", '&a ', '*a', '!!x ', '? ', '|', '>', '#', '%', '@', '---\n', '<<: ', ', ', 'title', '\r', '\0', '2023-99-99');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => void parseConfig(pieces.join(''))), { seed: 2, numRuns: 1500 });
  }).timeout(60_000);
});

describe('parseMetadataFile', () => {
  it('reads JSON, with tabs too, and YAML', () => {
    const expected = [['000.txt', { published: '2023-09-13', title: 'Ü' }]];
    assert.deepEqual([...parseMetadataFile('{\n\t"000.txt": {\n\t\t"published": "2023-09-13",\n\t\t"title": "\\u00dc"\n\t}\n}').metadata], expected);
    assert.deepEqual([...parseMetadataFile('000.txt: { published: 2023-09-13, title: Ü }').metadata], expected);
  });

  for (const [text, expected] of [['{"a": ', 'metadataDamaged'], ['[1]', 'metadataNoMap'], ['{"a.txt": {"published": "gestern"}}', 'badDate'], ['{"a.txt": 3}', 'badArticle']] as const) {
    it(`says what is wrong with ${text}`, () => {
      assert.deepEqual(parseMetadataFile(text).problems.map(({ message }) => keyOf(message.template)), [expected]);
    });
  }
});
