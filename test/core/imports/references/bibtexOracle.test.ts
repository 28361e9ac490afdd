import assert from 'node:assert/strict';
import type * as Bibtex from '@retorquere/bibtex-parser';
import { readFileSync } from 'node:fs';
import { bibtexReferences } from '../../../../src/core/imports/references/bibtex';

/** Its build for `require` does not load. */
let parse: typeof Bibtex.parse;
before(async () => { ({ parse } = await import('@retorquere/bibtex-parser')); });

interface Read {
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly source: string;
}

const plain = (html: unknown): string => String(html ?? '').replace(/<[^>]*>/g, '').replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/\s+/g, ' ').trim().normalize('NFC');

function theirs(text: string): readonly Read[] {
  return parse(text, { sentenceCase: false, english: false }).entries.map(({ key, fields }) => {
    const field = fields as unknown as Readonly<Record<string, string | undefined>>;
    const names = (fields.author ?? fields.editor ?? []) as readonly Bibtex.Creator[];
    const month = field['month'] === undefined ? '' : `-${field['month'].padStart(2, '0')}`;
    const day = field['day'] === undefined || month === '' ? '' : `-${field['day'].padStart(2, '0')}`;
    return {
      key, title: [field['title'], field['subtitle']].map(plain).filter((part) => part !== '').join(': '),
      authors: names.map(({ name, lastName, firstName, prefix, suffix }) => plain(name ?? [[prefix, lastName].filter((part) => part).join(' '), firstName, suffix].filter((part) => part).join(', '))).filter((name) => name !== 'others'),
      published: field['date'] ?? (field['year'] === undefined ? '' : `${field['year']}${month}${day}`), source: plain(field['journaltitle'] ?? field['journal'] ?? field['booktitle'] ?? [field['publisher'] ?? field['school'] ?? field['howpublished'] ?? ''].flat()[0]),
    };
  });
}

const ours = (text: string): readonly Read[] => [...bibtexReferences(text)].flatMap((each) => ('line' in each ? [] : [{
  key: each.key, title: each.metadata.title ?? '', authors: each.metadata.author?.split('; ') ?? [], published: each.metadata.published ?? '', source: each.metadata.source?.[0] ?? '',
}]));

describe('BibTeX, read by us and by Better BibTeX’s parser', () => {
  for (const path of ['test/fixtures/imports/zotero.bib', 'test/cli/golden/kim.bib']) {
    it(path, () => {
      const text = readFileSync(path, 'utf8');
      assert.ok(ours(text).length > 0);
      assert.deepEqual(ours(text), theirs(text));
    });
  }

  for (const [name, text] of [
    ['names of strings, joined', '@string{pub = "Press of " # {the Harbour}}\n@STRING(town = {Weidenau})\n@book{a, title = {A}, publisher = pub # ", " # town, year = 1998}'],
    ['a string made of another', '@string{a = "Küsten"}\n@string{b = a # "bote"}\n@article{k, title = {T}, journal = b}'],
    ['braces within braces', '@book{a, title = {The {{Very} {Nested}} {T}itle {of {a {Book}}}}, year = {2001}}'],
    ['marks around braces', '@book{a, title = "The {"}Great{"} Flood", year = "2001"}'],
    ['@comment and @preamble', '@comment{@book{no, title = {Not this}}}\n@preamble{"\\newcommand{\\x}{y}"}\n@book{a, title = {A}}\nwords between entries\n@book{b, title = {B}}'],
    ['a comment of JabRef', '@comment{jabref-meta: grouping:\n0 AllEntriesGroup:;\n1 StaticGroup:x\\;0\\;1\\;\\;\\;\\;;\n}\n@book{a, title = {A}}'],
    ['crossref', '@inproceedings{a, title = {Talk}, crossref = {p}}\n@proceedings{p, title = {Proceedings of It}, booktitle = {Proceedings of It}, year = 2003}'],
    ['accents', '@book{a, title = {{\\"U}ber {\\ss} {\\o} {\\aa} {\\L}{\\\'o}d{\\\'z} {\\v{c}} {\\c c} \\"{o} \\\'e \\~n}, year = 2001}'],
    ['signs of TeX', '@book{a, title = {Salt \\& Pepper: 50\\% of \\$5 \\#1 a\\_b -- c --- d ``e\'\' \\textit{f} \\emph{g} \\textbf{h}}}'],
    ['and within braces', '@book{a, title = {A}, author = {{Salt and Pepper Inc.} and Brandt, Lena and {Bread and Butter}}}'],
    ['names of all forms', '@book{a, title = {A}, author = {Ludwig van Beethoven and van Gogh, Vincent and King, Jr., Martin Luther and Plato and Charles Louis Xavier Joseph de la Vall{\\\'e}e Poussin and Brinch Hansen, Per}}'],
    ['months', Array.from('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '), (month, at) => `@book{m${at}, title = {M}, year = 2001, month = ${month}}`).join('\n')],
    ['months in words', '@book{a, title = {A}, year = 2001, month = {March}}\n@book{b, title = {B}, year = 2001, month = "7"}\n@book{c, title = {C}, year = {2001}, month = 3, day = 7}'],
    ['dates of BibLaTeX', '@book{a, title = {A}, date = {2003-05}}\n@book{b, title = {B}, date = {1999}}'],
    ['fields in any case, blanks and line ends', '@BOOK { a ,\n TITLE={A\n  title},Year\t=\t1999 ,\n}'],
    ['brackets around', '@book(a, title = {A (with brackets)}, year = 1999)'],
    ['a comma too many', '@book{a, title = {A},, year = 1999,}'],
    ['keys of all kinds', '@book{DBLP:conf/x/Y-99_a.b+c, title = {A}}\n@book{müller:1999, title = {B}}'],
    ['crossref, with a date of its own', '@inproceedings{a, title = {Talk}, year = 2004, crossref = {P}}\n@proceedings{P, title = {Of It}, date = {2003-05-01}, publisher = {X}}'],
    ['a crossref to nothing, and to itself', '@book{a, title = {A}, crossref = {nowhere}}\n@book{b, title = {B}, crossref = {b}, booktitle = {C}}'],
    ['title and subtitle', '@book{a, title = {A}, subtitle = {of it}, year = 1999}'],
  ] as const) {
    it(name, () => assert.deepEqual(ours(text), theirs(text)));
  }

  /** docs/imports.md names these. */
  it('differ in an i that lost its dot to an accent, and in what is damaged', () => {
    const [dotless] = ['@book{a, title = {na\\"{\\i}ve}}'].map((text) => [ours(text), theirs(text)].map(([entry]) => entry?.title));
    assert.deepEqual(dotless, ['naïve', 'naı\u0308ve']);
    const damaged = '@book{a, title = {A}\n@book{b, title = {B}}\n@book{c, title = {C}}';
    assert.deepEqual(ours(damaged).map(({ key }) => key), ['b', 'c']);
  });
});
