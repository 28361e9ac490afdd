import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isUnread, type Draft } from '../../src/core/imports/Source';
import { readerOf } from '../../src/formats/readers';
import { sourceOf } from '../support/importSources';
import { pdfFile, pdfOfObjects } from '../support/pdfFile';
import { readOne, refusalOf } from '../support/readSource';

const fixture = (name: string) => new Uint8Array(readFileSync(`test/fixtures/imports/${name}`));
const lines = (texts: readonly string[], { x = 50, y = 700, size = 10 } = {}) => texts.map((text, index) => ({ text, x, y: y - index * 12, size }));
const TEXT = ['The president said on Wednesday that no talks would', 'be held while the manoeuvres went on.'];

describe('a PDF as a source', function () {
  this.timeout(30_000);

  it('is one article with its pages, title, author and day', async () => {
    const draft = await readOne('pdf', pdfFile([lines(TEXT), lines(['Nothing else was said by anybody in the capital.'])], { info: '/Title (Talks at the border) /Author (Eva Meier) /CreationDate (D:20230913101500Z)' }));
    assert.deepEqual(draft.metadata, { title: 'Talks at the border', author: 'Eva Meier', published: '2023-09-13' });
    assert.equal(draft.text, `${TEXT.join(' ')}\n\n\fNothing else was said by anybody in the capital.`);
    assert.deepEqual([draft.item, draft.firstPage], ['', 1]);
  });

  it('of Chromium in two columns is read column by column, without headers and numbers of pages', async () => {
    const { text, metadata } = await readOne('pdf', fixture('zeitung-zwei-spalten.pdf'));
    assert.equal(metadata.title, 'Hafenstadt streitet über neue Brücke');
    assert.deepEqual([...text.matchAll(/Absatz (\d+) der Bericht/g)].map(([, number]) => Number(number)), Array.from({ length: 26 }, (_, index) => index + 1));
    assert.equal(text.match(/Absatz \d+ der Berichterstattung beginnt damit nicht, sondern führt sie fort\./g)?.length, 26);
    assert.ok(!/Küstenbote|– \d –/.test(text));
    assert.equal(text.match(/\f/g)?.length, 5);
  });

  it('of Chromium in three columns is read band by band', async () => {
    const { text } = await readOne('pdf', fixture('harbour-three-columns.pdf'));
    const order = [...text.replace(/\s+/g, ' ').matchAll(/Paragraph (\d) of (first findings|what remains to be done) ends here\./g)].map(([, number, part]) => `${part![0]}${number}`);
    assert.deepEqual(order, ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7']);
    assert.ok(text.includes('What remains to be done\n\n'));
  });

  it('of LibreOffice has its paragraphs', async () => {
    const { text } = await readOne('pdf', fixture('bericht-libreoffice.pdf'));
    const paragraphs = text.replaceAll('\n\n\f', '\n\n').split('\n\n');
    assert.equal(paragraphs.length, 21);
    assert.equal(paragraphs[0], 'Bericht über die Vermessung des Hafens');
  });

  it('is refused where it is locked, and read where only copying is forbidden', async () => {
    assert.match(await refusalOf('pdf', fixture('gesperrt.pdf')), /locked by a password/);
    assert.match((await readOne('pdf', fixture('nur-kopierschutz.pdf'))).text, /^Bericht über/);
  });

  it('that a browser printed knows its address, and its title without the site', async () => {
    const marks = [{ text: '12/1/26, 2:03 AM', x: 30, y: 780, size: 8 }, { text: 'Floods in town | The Guardian', x: 250, y: 780, size: 8 }];
    const foot = (address: string, number: string) => [{ text: address, x: 30, y: 15, size: 8 }, { text: number, x: 550, y: 15, size: 8 }];
    const info = { info: '/Title (Floods in town | The Guardian)' };
    const one = await readOne('pdf', pdfFile([[...marks, ...lines(TEXT), ...foot('https://www.theguardian.com/floods', '1/1')]], info));
    assert.deepEqual(one.metadata, { title: 'Floods in town', url: 'https://www.theguardian.com/floods' });
    assert.match(one.text, /^12\/1\/26, 2:03 AM Floods in town \| The Guardian\n\n[\s\S]*\n\nhttps:\/\/www\.theguardian\.com\/floods 1\/1$/);
    const two = await readOne('pdf', pdfFile([[...marks, ...lines(TEXT), ...foot('https://www.theguardian.com/floods', '1/2')], [...marks, ...lines(['Nothing else was said by anybody.']), ...foot('https://www.theguardian.com/floods', '2/2')]], info));
    assert.deepEqual([two.metadata.url, two.text], ['https://www.theguardian.com/floods', `${TEXT.join(' ')}\n\n\fNothing else was said by anybody.`]);
    const cut = await readOne('pdf', pdfFile([[...marks, ...lines(TEXT), ...foot('https://www.theguardian.com/flo...', '1/1')]], info));
    assert.deepEqual(cut.metadata, { title: 'Floods in town | The Guardian' });
  });

  it('without text says that it wants OCR', async () => {
    assert.match(await refusalOf('pdf', pdfFile([[]])), /OCR/);
    const { remarks } = await readOne('pdf', pdfFile([lines(TEXT), [], [], lines(TEXT, { y: 600 }), []]));
    assert.ok(remarks.some(({ template, args }) => /OCR/.test(template) && args[0] === '2–3, 5'));
  });

  it('is told of where it is damaged', async () => {
    assert.match(await refusalOf('pdf', 'no PDF at all'), /no PDF/);
    assert.match(await refusalOf('pdf', ''), /no PDF/);
    assert.match(await refusalOf('pdf', pdfOfObjects(['<< /Type /Catalog >>'])), /no PDF/);
    const whole = fixture('bericht-libreoffice.pdf');
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      const reader = await readerOf('pdf');
      try {
        for await (const each of reader!.read(sourceOf('a.pdf', whole.subarray(0, whole.length * part)), { cancelled: () => false })) assert.ok(isUnread(each) || each.text.length > 0);
      } catch (error) {
        assert.equal((error as Error).name, 'Unreadable');
      }
    }
  });

  it('runs no script of its own', async () => {
    const script = 'globalThis.korpusRan = true; app.launchURL("http://a.example")';
    const { text } = await readOne('pdf', pdfFile([lines(TEXT)], { catalog: `/OpenAction << /S /JavaScript /JS (${script.replace(/[()]/g, '\\$&')}) >>` }));
    assert.equal(text, TEXT.join(' '));
    assert.equal((globalThis as Record<string, unknown>)['korpusRan'], undefined);
  });

  for (const [name, file] of [
    ['a loop in its tree of pages', () => pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 5 >>', '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 3 >>', '<< >>'])],
    ['a million pages that are not there', () => pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 1000000000 >>', '<< >>', '<< >>'])],
    ['a stream of 10^9 bytes that is not there', () => pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1000000000 1000000000] /Contents 5 0 R >>', '<< >>', '<< /Length 1000000000 >>\nstream\nBT ET\nendstream'])],
    ['a reference to itself', () => pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources 6 0 R >>', '<< >>', '5 0 R', '<< /Font 6 0 R >>'])],
    ['arrays that nest a hundred thousand deep', () => pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids ${'['.repeat(100_000)}${']'.repeat(100_000)} /Count 1 >>`, '<< >>', '<< >>'])],
  ] as const) {
    it(`with ${name} is answered in bounded time`, async () => {
      const started = performance.now();
      const reader = await readerOf('pdf');
      try {
        for await (const each of reader!.read(sourceOf('a.pdf', file()), { cancelled: () => false })) assert.ok(isUnread(each));
      } catch (error) {
        assert.equal((error as Error).name, 'Unreadable');
      }
      assert.ok(performance.now() - started < 20_000);
    });
  }

  it('with forms within forms, ten in each of ten, is answered in bounded time', async () => {
    const forms = Array.from({ length: 10 }, (_, level) => {
      const content = level === 9 ? 'BT /F1 10 Tf 50 700 Td (again and again) Tj ET' : '/X Do '.repeat(10);
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> /XObject << /X ${8 + level} 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
    });
    const bytes = pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [5 0 R] /Count 1 >>', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', '<< >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /XObject << /X 7 0 R >> >> /Contents 6 0 R >>', '<< /Length 5 >>\nstream\n/X Do\nendstream', ...forms]);
    const draft: Draft = await readOne('pdf', bytes);
    assert.match(draft.text, /again and again/);
  });

  it('ends between two pages when cancelled', async () => {
    const reader = await readerOf('pdf');
    let asked = 0;
    for await (const _ of reader!.read(sourceOf('a.pdf', pdfFile(Array.from({ length: 50 }, () => lines(TEXT)))), { cancelled: () => ++asked > 5 })) assert.fail();
    assert.equal(asked, 6);
  });
});
