import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isCsl } from '../../src/core/imports/references/csl';
import type { Reference } from '../../src/core/imports/references/Reference';
import { Unreadable } from '../../src/core/imports/Source';
import { referencesIn } from '../../src/formats/references';
import { sourceOf } from '../support/importSources';

async function read(content: string): Promise<{ readonly references: readonly Reference[]; readonly broken: readonly (string | number | undefined)[] }> {
  const references: Reference[] = [];
  const broken: (string | number | undefined)[] = [];
  for await (const each of referencesIn(sourceOf('list', content))) {
    if ('reason' in each) broken.push(each.reason.args[0]);
    else references.push(each);
  }
  return { references, broken };
}

const fixture = (name: string) => read(readFileSync(`test/fixtures/imports/${name}`, 'utf8'));

describe('lists of references', () => {
  it('in BibTeX, with the files that Zotero and JabRef attach', async () => {
    const { references, broken } = await fixture('zotero.bib');
    assert.deepEqual(broken, []);
    assert.deepEqual(references, [{
      key: 'meier_gesprache_2023', doi: '10.1234/abc.5', url: 'https://example.org/gespr%C3%A4che_1', files: ['files/12/Meier et al. - 2023 - Gespräche.pdf', 'files/13/index.html'],
      metadata: {
        title: 'Gespräche an der Grenze: Ein Rückblick', published: '2023-09-13', source: ['Zeitschrift für Außenpolitik'], author: 'Meier, Eva; von der Leyen, Hans; Deutsche Presse-Agentur',
        url: 'https://example.org/gespr%C3%A4che_1', tags: ['Kim', 'Putin', 'Gespräche'],
      },
    }, {
      key: 'brandt98', files: ['C:/Users/lena/hafen.pdf'],
      metadata: { title: 'Hafen und Brücke', published: '1998-03-07', source: ['Küstenbote'], author: 'Brandt, Lena; Núñez, José' },
    }]);
  });

  it('in RIS', async () => {
    assert.deepEqual((await fixture('list.ris')).references, [{
      key: 'meier2023', doi: '10.1234/abc.5', url: 'https://example.org/talks', files: ['/home/eva/talks final.pdf'],
      metadata: { title: 'Talks at the border', published: '2023-09-13', source: ['The Harbour Messenger'], author: 'Meier, Eva; Kim, Min-jun', url: 'https://example.org/talks', tags: ['Kim', 'Putin'] },
    }, { key: '', files: [], metadata: { title: 'A long title that goes on in the next line', published: '1998', source: ['Harbour Press'], author: 'Brandt, Lena' } }]);
  });

  it('in CSL-JSON', async () => {
    assert.deepEqual((await fixture('csl.json')).references, [{
      key: 'meier2023', doi: '10.1234/abc.5', url: 'https://example.org/talks', files: [],
      metadata: { title: 'Talks at the border', published: '2023-09-13', source: ['The Harbour Messenger'], author: 'Meier, Eva; Press Agency; von der Leyen, Hans', url: 'https://example.org/talks', tags: ['Kim', 'Putin'] },
    }, { key: '7', files: [], metadata: { title: 'Harbours', published: '1998', source: ['Harbour Press'] } }]);
  });

  it('tell CSL-JSON from articles', () => {
    assert.ok(isCsl(readFileSync('test/fixtures/imports/csl.json', 'utf8').slice(0, 1000)));
    assert.ok(isCsl('{"items":[{"type":"webpage","title":"a"}]}'));
    for (const text of ['[{"title":"a","text":"b"}]', '[{"type":"report","title":"a","text":"b"}]', '[{"type":"news","title":"a"}]', '[]', '', '{"type":"book","title":"a"}']) assert.ok(!isCsl(text), text);
  });

  it('name what is damaged, and read the rest', async () => {
    const { references, broken } = await read('@book{a, title = {A}}\n@book{b, title = {B}\n@book{c, title = "C}\n\n@book{d, title = {D}}\n@book{e');
    assert.deepEqual([references.map(({ key }) => key), broken], [['a', 'd'], [2, 3, 6]]);
    assert.deepEqual((await read('[{"id":"a","title":"A"},\n{"id":,},\n{"id":"b","title":"B"}]')).broken, [2]);
  });

  it('that are none say so', async () => {
    for (const text of ['', 'just a text', '[]', '[1]'.replace('1', ''), '@comment{x}']) await assert.rejects(read(text), Unreadable, text);
  });

  it('of hostile shape are answered in proportion', async () => {
    const started = performance.now();
    for (const text of ['@a{k,x={'.repeat(50_000), '@a{k,x="'.repeat(50_000), `@a{k,title=${'{'.repeat(100_000)}`, `@a{k,author={${'{a and '.repeat(50_000)}}}`, `@a{${'x'.repeat(1_000_000)}`, `@a{__proto__, __proto__ = {x}, constructor = {y}, title = {T}}`, `TY  - \n${'KW  - a\n'.repeat(100_000)}ER  - `, `[${'['.repeat(100_000)}`]) {
      await read(text).catch((error: unknown) => assert.ok(error instanceof Unreadable));
    }
    assert.equal(({} as Record<string, unknown>)['title'], undefined);
    assert.ok(performance.now() - started < 15_000, `${performance.now() - started} ms`);
  }).timeout(30_000);
});
