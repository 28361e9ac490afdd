import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../src/core/corpus/frontMatter';
import { articleFile, readHash, writtenBy, type Provenance } from '../../../src/core/imports/articleFile';

const from: Provenance = { original: '../saved/mail.zip', entry: 'a.eml', item: 'row 1', read: 'abc' };
const text = fc.string({ unit: fc.constantFrom('a', 'ä', '"', ':', '#', '-', ' ', '\n', '---\n', '{', '}', '\u202e', '\u2028', '😀', '\\', 'null', '1'), maxLength: 30 });
const name = fc.string({ unit: fc.constantFrom('a', 'ä', '"', "'", ':', '#', '-', ' ', '{', '}', '[', ']', '\u202e', '\u2028', '\u0000', '😀', '\\', 'null', '1', '&', '*', '!', '%', '@', '`'), minLength: 1, maxLength: 20 }).filter((each) => each.trim() !== '');

describe('the file of an imported article', () => {
  it('gives back what is known and where it came from, whatever the words are', () => {
    fc.assert(fc.property(name, name, name, text, (title, author, item, body) => {
      const source: Provenance = { original: `../${author}`, entry: title, item, read: 'abc' };
      const file = articleFile({ metadata: { title, author, published: '2023-09-13', source: [title, author], tags: ['x'] }, text: body }, source);
      const known = readFrontMatter(file, 'a.md')?.metadata;
      assert.deepEqual(known && { ...known }, { title, author, published: '2023-09-13', source: [title, author], tags: ['x'] });
      assert.deepEqual(writtenBy(file), { ...source, untouched: true });
      assert.ok(file.endsWith(`---\n\n${body}\n`));
    }));
  });

  it('tells of a change in text or metadata, and not of other line ends', () => {
    const file = articleFile({ metadata: { title: 'T' }, text: 'One\n\ntwo' }, from);
    assert.equal(writtenBy(file.replace(/\n/g, '\r\n'))?.untouched, true);
    assert.equal(writtenBy(`\uFEFF${file}`)?.untouched, true);
    assert.equal(writtenBy(file.replace('two', 'three'))?.untouched, false);
    assert.equal(writtenBy(file.replace('title: T', 'title: U'))?.untouched, false);
    assert.equal(writtenBy(`${file}\n`)?.untouched, false);
  });

  it('is not taken for an import where somebody else wrote it', () => {
    for (const other of ['', 'imported: { read: a, wrote: b }', '---\ntitle: T\n---\n', '---\nimported: yes\n---\n', '---\nimported: { read: [ }\n---\n', '---\noriginal: x\nimported: { read: a }\n---\n']) {
      assert.equal(writtenBy(other), undefined, other);
    }
  });

  it('names the pages of the original', () => {
    assert.match(articleFile({ metadata: {}, text: 'a\fb\fc', firstPage: 12 }, from), /^pages: 12-14$/m);
    assert.match(articleFile({ metadata: {}, text: 'a', firstPage: 1 }, from), /^pages: "?1"?$/m);
    assert.doesNotMatch(articleFile({ metadata: {}, text: 'a' }, from), /^pages/m);
  });

  it('has another hash for other words, dates or pages, and the same for the same', () => {
    const content = { metadata: { title: 'T', tags: ['a'] }, text: 'x' };
    assert.equal(readHash(content), readHash({ text: 'x', metadata: { tags: ['a'], title: 'T' } }));
    const others = [{ ...content, text: 'y' }, { ...content, metadata: { title: 'T' } }, { ...content, firstPage: 1 }].map(readHash);
    assert.equal(new Set([readHash(content), ...others]).size, 4);
  });

  it('keeps the hash that it had before languages could be stated, and has another with one', () => {
    const content = { metadata: { title: 'Zug', published: '2023-09-12', source: ['Blatt'], tags: ['a', 'b'] }, text: 'Text.', firstPage: 3 };
    assert.equal(readHash(content), '6e0915cbb1dcabf6');
    const [german, english] = ['de', 'en'].map((language) => readHash({ ...content, metadata: { ...content.metadata, language } }));
    assert.equal(new Set([readHash(content), german, english]).size, 3);
  });
});
