import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { setMetadata, type MetadataPatch } from '../../../src/core/corpus/editConfig';
import { parseConfig } from '../../../src/core/corpus/config';

function edited(text: string, paths: readonly string[], patch: MetadataPatch): string {
  const result = setMetadata(text, paths, patch);
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}

const FILE = `# Our corpus
version: 1   # the format
exclude: [ "drafts/" ]

articles:
  # from the archive
  000.txt: { published: 2023-09-13, source: TASS }   # proven by line 3
  "a b.txt": {title: "Kim: a visit",   mine: [1, 2]}

# decisions
entities:
  - { merge: person/kim, into: person/kim-jong-un }
`;

describe('setMetadata', () => {
  it('makes a new file from nothing', () => {
    assert.equal(edited('', ['000.txt'], { published: '2023-09-13', tags: ['x', 'y'] }), 'version: 1\narticles:\n  000.txt: { published: 2023-09-13, tags: [ x, y ] }\n');
  });

  it('touches one line of an existing file and nothing else', () => {
    assert.equal(edited(FILE, ['000.txt'], { title: 'Treffen' }), FILE.replace('source: TASS }', 'source: TASS, title: Treffen }'));
    assert.equal(edited(FILE, ['000.txt'], { source: 'RIA, Moskau' }), FILE.replace('source: TASS', 'source: "RIA, Moskau"'));
    assert.equal(edited(FILE, ['000.txt'], { source: null }), FILE.replace(', source: TASS', ''));
    assert.equal(edited(FILE, ['a b.txt'], { url: 'https://example.org/a?b={c}' }).replace(/^.*a b\.txt.*$/m, ''), FILE.replace(/^.*a b\.txt.*$/m, ''));
  });

  it('adds a new article as one line behind the last, at their indent', () => {
    assert.equal(edited(FILE, ['new/ü.txt'], { published: '2024' }), FILE.replace('mine: [1, 2]}\n', 'mine: [1, 2]}\n  new/ü.txt: { published: 2024 }\n'));
  });

  it('changes many articles in one edit', () => {
    const text = edited(FILE, ['000.txt', 'b.txt', 'c.txt'], { tags: ['gipfel'] });
    assert.deepEqual([...parseConfig(text).config.articles].map(([path, { tags }]) => [path, tags]),
      [['000.txt', ['gipfel']], ['a b.txt', undefined], ['b.txt', ['gipfel']], ['c.txt', ['gipfel']]]);
  });

  it('moves no byte when nothing changes', () => {
    assert.equal(edited(FILE, ['000.txt'], { published: '2023-09-13', title: null }), FILE);
  });

  it('keeps CRLF, a mark, and a file without a last line end', () => {
    const text = `\uFEFFversion: 1\r\narticles:\r\n  a.txt: { title: A }`;
    assert.equal(edited(text, ['b.txt'], { title: 'B' }), `${text}\r\n  b.txt: { title: B }\r\n`);
  });

  it('adds articles to a file that has none', () => {
    assert.equal(edited('version: 1\ninclude: [ "*.md" ]', ['a.md'], { author: 'Max' }), 'version: 1\ninclude: [ "*.md" ]\narticles:\n  a.md: { author: Max }\n');
    assert.equal(edited('articles: # none yet\nversion: 1\n', ['a.md'], { author: 'Max' }), 'articles: # none yet\n  a.md: { author: Max }\nversion: 1\n');
    assert.equal(edited('# only a comment\n', ['a.md'], { author: 'Max' }), '# only a comment\nversion: 1\narticles:\n  a.md: { author: Max }\n');
  });

  it('edits an article that is written one key a line', () => {
    const text = 'articles:\n    a.txt:\n        title: Alt # said so\n        source: TASS\n    b.txt: { title: B }\n';
    assert.equal(edited(text, ['a.txt'], { title: 'Neu: so', url: 'https://x.org' }),
      'articles:\n    a.txt:\n        title: "Neu: so" # said so\n        source: TASS\n        url: https://x.org\n    b.txt: { title: B }\n');
    assert.equal(edited(text, ['a.txt'], { source: null }), text.replace('        source: TASS\n', ''));
  });

  it('keeps comments where it has to write the file anew', () => {
    const text = '# head\narticles: { a.txt: { title: A } } # tail\n# end\n';
    const result = edited(text, ['b.txt'], { title: 'B' });
    for (const comment of ['# head', '# tail', '# end']) assert.ok(result.includes(comment));
    assert.equal(parseConfig(result).config.articles.get('b.txt')?.title, 'B');
  });

  for (const [name, text, line] of [
    ['merge conflict', 'version: 1\n<<<<<<< HEAD\narticles:\n=======\n>>>>>>> other\n', 2],
    ['syntax', 'version: 1\narticles:\n  a.txt: { title: A\n', 4],
    ['tab', 'articles:\n\ta.txt: { title: A }\n', 2],
    ['duplicate', 'articles:\n  a.txt: { title: A }\n  a.txt: { title: B }\n', 3],
    ['newer version', 'version: 2\n', 1],
    ['articles of a wrong type', 'version: 1\narticles: [ a.txt ]\n', 2],
  ] as const) {
    it(`refuses a damaged file and names the line: ${name}`, () => {
      const result = setMetadata(text, ['a.txt'], { title: 'X' });
      assert.ok('problem' in result);
      assert.deepEqual(result.problem.args, [line]);
    });
  }

  it('refuses a date that is none, and a file with aliases', () => {
    assert.ok('problem' in setMetadata('', ['a.txt'], { published: '13.9.2023' }));
    assert.ok('problem' in setMetadata('articles:\n  a.txt: &a { title: A }\n  b.txt: *a\n', ['b.txt'], { title: 'B' }));
  });

  it('changes what it was asked to, and nothing else, whatever the texts', () => {
    const value = fc.oneof(fc.string({ maxLength: 12, unit: fc.constantFrom(...'aZ0:#,{}[]"\'&*!|>%@`- \n\\ü\u2028😀') }), fc.constantFrom('null', 'true', '2023', '1.0', '~', '- x', '__proto__', 'a: b # c'));
    const text = value.filter((one) => one.trim() !== '');
    const path = fc.oneof(fc.constantFrom('000.txt', 'a b.txt', '__proto__', 'constructor'), text.filter((one) => !one.startsWith('./')));
    const patch = fc.record({ title: fc.option(text), source: fc.option(text), tags: fc.option(fc.array(text, { maxLength: 3 })), url: fc.option(text) }, { requiredKeys: [] });
    const base = fc.constantFrom(FILE, '', 'articles: {}\n', 'articles: { a.txt: { title: A } }\n', FILE.replaceAll('\n', '\r\n'), 'articles:\n  a b.txt:\n    title: x # c\n');
    fc.assert(fc.property(base, fc.uniqueArray(path, { minLength: 1, maxLength: 3 }), patch, (before, paths, change) => {
      const after = edited(before, paths, change);
      const was = (parse(before, { mapAsMap: true }) ?? new Map()) as Map<string, unknown>;
      const is = parse(after, { mapAsMap: true }) as Map<string, unknown>;
      for (const [key, inner] of was) if (key !== 'articles') assert.deepEqual(is.get(key), inner);
      const articles = parseConfig(after).config.articles;
      for (const [known, metadata] of parseConfig(before).config.articles) if (!paths.includes(known)) assert.deepEqual(articles.get(known), metadata);
      for (const one of paths) {
        const { title, tags } = change;
        if (title !== undefined) assert.equal(articles.get(one)?.title, title ?? undefined);
        if (tags !== undefined) assert.deepEqual(articles.get(one)?.tags ?? [], tags ?? []);
      }
      for (const comment of before.match(/# .*/g) ?? []) assert.ok(after.includes(comment), comment);
      assert.equal(edited(after, paths, change), after);
    }), { seed: 3, numRuns: 250 });
  }).timeout(60_000);
});
