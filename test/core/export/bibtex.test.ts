import assert from 'node:assert/strict';
import type * as Bibtex from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { bibtex } from '../../../src/core/export/bibtex';
import { citationOf } from '../../../src/core/export/Citation';
import type { ArticleInfo } from '../../../src/protocol/article';
import { info } from './sources';

const write = (known: Partial<ArticleInfo>, key = 'key') => bibtex([citationOf(info('a.txt', known), key)]);

/** Its build for `require` does not load. */
let parse: typeof Bibtex.parse;
before(async () => { ({ parse } = await import('@retorquere/bibtex-parser')); });

function read(text: string) {
  const { entries, errors } = parse(text, { sentenceCase: false });
  assert.deepEqual(errors, []);
  assert.equal(entries.length, 1);
  return entries[0]!;
}

const plain = (html: unknown) => String(html).replace(/<\/?span[^>]*>/g, '').replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>');

describe('bibtex', () => {
  it('writes what is known, letters as they are', () => {
    assert.equal(write({
      title: 'Kim verspricht „heiligen Kampf“: Übernahme von 50 % & mehr', author: 'Müller, Jörg; dpa', sources: [{ name: 'Süddeutsche Zeitung', from: 'metadata' }],
      published: { value: '2023-09-13', from: 'metadata' }, url: 'https://example.org/a_b?c=1&d=%20#e',
    }, 'mueller-2023'), [
      '@article{mueller-2023,',
      '  author = {Müller, Jörg and {dpa}},',
      '  title = {Kim verspricht „heiligen {Kampf“: Übernahme} von 50 \\% \\& mehr},',
      '  journal = {Süddeutsche Zeitung},',
      '  date = {2023-09-13},',
      '  year = {2023},',
      '  month = sep,',
      '  url = {https://example.org/a_b?c=1&d=%20#e},',
      '  langid = {ngerman},',
      '  entrysubtype = {newspaper},',
      '  file = {a.txt},',
      '}', ''].join('\n'));
  });

  it('leaves out what is unknown', () => {
    assert.equal(write({ language: 'und' }), '@article{key,\n  entrysubtype = {newspaper},\n  file = {a.txt},\n}\n');
    assert.doesNotMatch(write({ published: { value: '2023', from: 'text' } }), /month/);
  });

  it('keeps capitals from being made small, also behind a sign that TeX minds', () => {
    assert.match(write({ title: 'Kim Jong Un trifft US-Beamte im Kreml' }), /title = \{Kim \{Jong Un\} trifft \{US-Beamte\} im \{Kreml\}\}/);
    assert.match(write({ title: 'US-Beamte warnen' }), /title = \{\{US-Beamte\} warnen\}/);
    assert.match(write({ title: 'ein $100-Millionen-Geschäft' }), /title = \{ein \\\$\{100-Millionen-Geschäft\}\}/);
  });

  it('is read back as it was by a BibTeX parser', () => {
    const { key, fields } = read(write({
      title: 'Preis: 5 $ #1 {offen} 50 % A_B ~ ^ \\section{x} & Co', author: 'Müller, Jörg; Deutsche Presse-Agentur; Sands and Land', published: { value: '2024-02', from: 'text' }, url: 'https://x.org/~a_b?c=%7B',
    }, 'a-2024'));
    assert.equal(key, 'a-2024');
    assert.equal(plain(fields.title), 'Preis: 5 $ #1 {offen} 50 % A_B ~ ^ \\section{x} & Co');
    assert.deepEqual(fields.author, [{ lastName: 'Müller', firstName: 'Jörg' }, { name: 'Deutsche Presse-Agentur' }, { name: 'Sands and Land' }]);
    assert.equal(fields.date, '2024-02');
    assert.equal(fields.url, 'https://x.org/~a_b?c=%7B');
  });

  it('is read back whatever a title holds', () => {
    const char = fc.constantFrom(...'{}\\"%#$&_~^@,=\'’„“äÖß<>|/-?!.:; aB1', 'Kim', '\n', '\u202e', '日', '😀');
    fc.assert(fc.property(fc.array(char, { minLength: 1, maxLength: 30 }), (chars) => {
      const title = chars.join('');
      const { key, fields } = read(write({ title, author: title }));
      const expected = title.replace(/\u202e/g, '').replace(/\s+/g, ' ').trim();
      assert.equal(key, 'key');
      assert.equal(typographic(plain(fields.title ?? '')), typographic(expected));
    }), { numRuns: 150, seed: 4 });
  });
});

/** TeX's ligatures (-- ``) are the parser's to read; blanks beside a command may go. */
function typographic(text: string): string {
  return text.replace(/[-–—]+/g, '-').replace(/[“”„'’‘`",\u201a]+/g, '').replace(/\s+/g, '');
}
