import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readOne, refusalOf } from '../../support/readSource';

const odt = (body: string, more: Readonly<Record<string, string>> = {}, styles = ''): Uint8Array => zipSync({
  'content.xml': strToU8(`<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`),
  ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
});
const item = (text: string): string => `<text:list-item><text:p>${text}</text:p></text:list-item>`;

describe('OpenDocument texts', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['have paragraphs and headings', '<text:h>Lage</text:h><text:p>Der\n  <text:span>Fluss</text:span> steigt.</text:p><text:p/><text:section><text:p>Ende.</text:p></text:section>', 'Lage\n\nDer Fluss steigt.\n\nEnde.'],
    ['have blanks, tabs and breaks', '<text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p>', 'a b\tc\nd'],
    ['have lists', `<text:list><text:list-item><text:p>eins</text:p><text:list>${item('innen')}</text:list></text:list-item>${item('zwei')}</text:list><text:list text:style-name="L2">${item('drei')}${item('vier')}</text:list>`, '- eins\n  - innen\n- zwei\n\n1. drei\n2. vier'],
    ['have rows', '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Ort</text:p></table:table-cell><table:table-cell><text:p>Pegel</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row></table:table>', 'Ort | Pegel\nx | x\nx | x'],
    ['have no deletions and comments', '<text:tracked-changes><text:changed-region><text:deletion><text:p>alt</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>neu<office:annotation><text:p>Kommentar</text:p></office:annotation></text:p>', 'neu'],
    ['have notes at their end', '<text:p>Der Fluss<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Die Donau.</text:p></text:note-body></text:note> steigt.</text:p>', 'Der Fluss[1] steigt.\n\n[1] Die Donau.'],
    ['have what stands in boxes', '<text:p>Absatz<draw:frame><draw:text-box><text:p>Kasten</text:p></draw:text-box><svg:title>Bild</svg:title></draw:frame></text:p>', 'Absatz\n\nKasten'],
  ];
  for (const [name, body, text] of cases) it(name, async () => assert.equal((await readOne('odt', odt(body, {}, '<text:list-style style:name="L2"><text:list-level-style-number text:level="1"/></text:list-style>'))).text, text));

  it('say who wrote them, and when they were made', async () => {
    const { metadata } = await readOne('odt', odt('<text:p>Text</text:p>', { 'meta.xml': '<office:document-meta><office:meta><dc:title>Hochwasser</dc:title><meta:initial-creator>Ada</meta:initial-creator><dc:creator>Ben</dc:creator><meta:creation-date>2023-09-13T23:00:00</meta:creation-date><meta:keyword>Donau</meta:keyword><meta:keyword>Pegel</meta:keyword></office:meta></office:document-meta>' }));
    assert.deepEqual(metadata, { title: 'Hochwasser', published: '2023-09-13', author: 'Ada', tags: ['Donau', 'Pegel'] });
  });

  it('say what is wrong with them', async () => {
    assert.equal(await refusalOf('odt', ''), 'It is empty.');
    assert.match(await refusalOf('odt', odt('<text:p>x</text:p>').subarray(0, 100)), /damaged/);
    assert.match(await refusalOf('odt', zipSync({ 'content.xml': strToU8('\u0001\u0002geheim'), 'META-INF/manifest.xml': strToU8('<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>') })), /locked by a password/);
    assert.match(await refusalOf('odt', zipSync({ 'content.xml': strToU8('<a/>') })), /no OpenDocument text/);
    assert.match(await refusalOf('odt', odt(' '.repeat(8_000_000))), /far more than a document holds/);
  });
});
