import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { formatMessage } from '../../../src/protocol/message';
import { readOne, refusalOf } from '../../support/readSource';

const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const docx = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array => zipSync({
  'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
  ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
});
const textOf = async (body: string, more?: Readonly<Record<string, string>>): Promise<string> => (await readOne('docx', docx(body, more))).text;
const numbered = (level: number, list = 1): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const NUMBERING = '<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl><w:numFmt w:val="upperRoman"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>';

describe('Word documents', () => {
  const cases: readonly (readonly [string, string, string, Readonly<Record<string, string>>?])[] = [
    ['have paragraphs and headings', p('Lage', '<w:pStyle w:val="Heading1"/>') + p('Der Fluss steigt.') + p('') + p('Ende.'), 'Lage\n\nDer Fluss steigt.\n\nEnde.'],
    ['have words in many runs, tabs and breaks', '<w:p><w:r><w:t>Donau</w:t></w:r><w:r><w:t>dampf</w:t><w:softHyphen/><w:t>schiff</w:t></w:r><w:r><w:tab/><w:t xml:space="preserve">a </w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p>', 'Donaudampfschiff\ta\nb\u2011c'],
    ['have lists', p('eins', numbered(0)) + p('innen', numbered(1)) + p('zwei', numbered(0)) + p('Ende'), '- eins\n  - innen\n- zwei\n\nEnde'],
    ['have numbered lists', p('a', numbered(0, 2)) + p('b', numbered(1, 2)) + p('c', numbered(1, 2)) + p('d', numbered(0, 2)), '3. a\n  I. b\n  II. c\n4. d', { 'word/numbering.xml': NUMBERING }],
    ['have rows', `<w:tbl><w:tr><w:tc>${p('Ort')}</w:tc><w:tc>${p('Pegel')}${p('in m')}</w:tc></w:tr><w:tr><w:sdt><w:sdtContent><w:tc>${p('Ulm')}</w:tc></w:sdtContent></w:sdt><w:tc>${p('6,1')}</w:tc><w:tc>${p('')}</w:tc></w:tr></w:tbl>`, 'Ort | Pegel in m\nUlm | 6,1'],
    ['have inserted text, and none that was deleted or hidden', '<w:p><w:ins><w:r><w:t>neu </w:t></w:r></w:ins><w:del><w:r><w:delText>alt</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>versteckt</w:t></w:r><w:r><w:t>da</w:t></w:r></w:p>', 'neu da'],
    ['have what a field shows, not how', '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "javascript:x"</w:instrText></w:r><w:hyperlink><w:r><w:t>Link</w:t></w:r></w:hyperlink></w:p>', 'Link'],
    ['have a text box once', '<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Absatz</w:t></w:r></w:p>', 'Absatz\n\nKasten'],
    ['have notes at their end', '<w:p><w:r><w:t>Der Fluss</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> steigt</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>', 'Der Fluss[1] steigt[2]\n\n[1] Die Donau.\n\n[2] Laut Amt.',
      { 'word/footnotes.xml': `<w:footnotes><w:footnote w:id="-1"><w:p/></w:footnote><w:footnote w:id="2">${p('Die Donau.')}</w:footnote></w:footnotes>`, 'word/endnotes.xml': `<w:endnotes><w:endnote w:id="2">${p('Laut Amt.')}</w:endnote></w:endnotes>` }],
    ['have no comments, headers and footers', p('Text'), 'Text', { 'word/comments.xml': `<w:comments>${p('Kommentar')}</w:comments>`, 'word/header1.xml': `<w:hdr>${p('Kopf')}</w:hdr>`, 'word/footer1.xml': `<w:ftr>${p('Fuß')}</w:ftr>` }],
    ['may have a note that refers to itself', '<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r></w:p>', 'a[1]\n\n[1] b[2]\n\n[2] b[3]', { 'word/footnotes.xml': '<w:footnotes><w:footnote w:id="1"><w:p><w:r><w:t>b</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>' }],
  ];
  for (const [name, body, text, more] of cases) it(name, async () => assert.equal(await textOf(body, more), text));

  it('say who wrote them, and when they were made', async () => {
    const core = (more: string): string => `<cp:coreProperties>${more}</cp:coreProperties>`;
    const whole = await readOne('docx', docx(p('Text'), { 'docProps/core.xml': core('<dc:title>Hochwasser</dc:title><dc:creator>Ada Beispiel</dc:creator><dcterms:created>2023-09-13T10:00:00Z</dcterms:created><cp:keywords>Donau; Pegel</cp:keywords>'), 'docProps/app.xml': '<Properties><Company>Amt</Company></Properties>' }));
    assert.deepEqual(whole.metadata, { title: 'Hochwasser', published: '2023-09-13', source: ['Amt'], author: 'Ada Beispiel', tags: ['Donau', 'Pegel'] });
    assert.match(formatMessage(whole.remarks[0]!), /2023-09-13 is when the document was made/);
    const styled = await readOne('docx', docx(p('Hochwasser', '<w:pStyle w:val="Titel"/>') + p('13. September 2023', '<w:pStyle w:val="Date"/>') + p('Text'), { 'docProps/core.xml': core('<dc:title>Microsoft Word - flut.doc</dc:title><dc:creator>Admin</dc:creator><dcterms:created>2024-01-01T10:00:00Z</dcterms:created>') }));
    assert.deepEqual([styled.metadata, styled.remarks], [{ title: 'Hochwasser', published: '2023-09-13' }, []]);
  });

  it('may have their text in a file of another name', async () => {
    const file = zipSync({ '_rels/.rels': strToU8('<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'), 'word/document2.xml': strToU8(`<w:document><w:body>${p('Da')}</w:body></w:document>`) });
    assert.equal((await readOne('docx', file)).text, 'Da');
  });

  it('say what is wrong with them', async () => {
    const whole = docx(p('Text '.repeat(500)));
    assert.equal(await refusalOf('docx', ''), 'It is empty.');
    assert.match(await refusalOf('docx', whole.subarray(0, whole.length / 2)), /damaged/);
    assert.match(await refusalOf('docx', 'Nur Text'), /damaged/);
    assert.match(await refusalOf('docx', zipSync({ 'a.txt': strToU8('x') })), /no Word document in it/);
    assert.match(await refusalOf('docx', docx(p(''))), /no text/);
    assert.match(await refusalOf('docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)), /locked by a password/);
  });

  it('are not unpacked where they would be far too large, or larger than they say', async () => {
    assert.match(await refusalOf('docx', docx(`<w:p>${' '.repeat(8_000_000)}</w:p>`)), /far more than a document holds/);
    const lying = docx(p(`Text ${Array.from({ length: 2000 }, (_, at) => at.toString(36)).join(' ')}`));
    const directory = Buffer.from(lying).lastIndexOf('PK\u0001\u0002');
    lying.fill(0, directory + 24, directory + 28);
    lying[directory + 24] = 200;
    assert.match(await refusalOf('docx', lying), /damaged/);
  });
});
