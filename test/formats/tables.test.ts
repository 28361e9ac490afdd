import assert from 'node:assert/strict';
import type { TableFormat } from '../../src/formats/tables';
import { tableHead } from '../../src/formats/tables';
import { Unreadable } from '../../src/core/imports/Source';
import { sourceOf } from '../support/importSources';
import { readTable } from '../support/readTable';

const LONG = 'Der Präsident sagte am Mittwoch, es werde keine Gespräche geben, solange die Manöver andauern.';
const of = (format: TableFormat, content: string | Uint8Array, columns?: Parameters<typeof readTable>[2]) => readTable(format, sourceOf(`a.${format}`, content), columns);

describe('tables as sources', () => {
  it('give an article a row', async () => {
    const { drafts, unread } = await of('csv', `id;Titel;Datum;Text;Schlagwörter;Link;Quelle;Autor\r\n7;"Kim; Putin";13.09.2023;"${LONG}\r\n\r\n""Nein"", sagte er.";a, b;https://a.example/;dpa;Meier\r\n`);
    assert.deepEqual(unread, []);
    assert.deepEqual(drafts, [{
      item: '7', text: `${LONG}\n\n"Nein", sagte er.`, remarks: [],
      metadata: { title: 'Kim; Putin', published: '2023-09-13', tags: ['a', 'b'], url: 'https://a.example/', source: ['dpa'], author: 'Meier' },
    }]);
  });

  for (const [name, cell, text] of [
    ['paragraphs', `<p>${LONG}</p>\n<p class="x">Das &amp; mehr.<br>Ende</p>`, `${LONG}\n\nDas & mehr.\nEnde`],
    ['blocks of an editor', `<!-- wp:paragraph -->\n<p>${LONG}</p>\n<!-- /wp:paragraph -->`, LONG],
    ['scripts', `<div>${LONG}<script>alert(1)</script></div>`, LONG],
    ['not: text with a tag', `${LONG} Das Element <p> steht in HTML.`, `${LONG} Das Element <p> steht in HTML.`],
    ['not: text with signs', `<${LONG}>`, `<${LONG}>`],
    ['not: one word set off', `<b>Nein</b>, sagte er. ${LONG} <i>Ende</i>`, `<b>Nein</b>, sagte er. ${LONG} <i>Ende</i>`],
  ] as const) {
    it(`have texts that are HTML: ${name}`, async () => {
      const { drafts } = await of('json', JSON.stringify([{ title: 'A', content: cell }]));
      assert.deepEqual(drafts.map((draft) => draft.text), [text]);
    });
  }

  it('of WordPress have their titles and texts as they are read', async () => {
    const { drafts } = await of('json', JSON.stringify([{ id: 12, date: '2023-09-13T10:15:00', title: { rendered: 'Flut &#8211; was wir wissen' }, content: { rendered: `<p>${LONG}</p>\n`, protected: false }, excerpt: { rendered: '<p>Der Präsident</p>' } }]));
    assert.deepEqual(drafts.map(({ metadata, text }) => [metadata.title, metadata.published, text]), [['Flut – was wir wissen', '2023-09-13', LONG]]);
    assert.equal((await of('json', JSON.stringify([{ title: 'A &amp; B', content: LONG }]))).drafts[0]!.metadata.title, 'A &amp; B');
  });

  for (const [name, bytes] of [
    ['with a mark', [0xef, 0xbb, 0xbf, ...Buffer.from(`Titel,Text\nÄ,"${LONG}"`)]],
    ['Windows-1252', [...Buffer.from(`Titel,Text\nÄ,"${LONG}"`, 'latin1')]],
    ['UTF-16 with a mark', [0xff, 0xfe, ...Buffer.from(`Titel,Text\nÄ,"${LONG}"`, 'utf16le')]],
    ['UTF-16 without', [...Buffer.from(`Titel,Text\nÄ,"${LONG}"`, 'utf16le')]],
    ['old line ends', [...Buffer.from(`Titel,Text\rÄ,"${LONG}"\r`)]],
  ] as const) {
    it(`in any encoding: ${name}`, async () => {
      const { drafts } = await of('csv', new Uint8Array(bytes));
      assert.deepEqual(drafts.map(({ metadata, text }) => [metadata.title, text]), [['Ä', LONG]]);
    });
  }

  for (const [name, line] of [['of semicolons', 'sep=;\r\n'], ['of tabs', 'sep=\t\n'], ['of bars', 'sep=|\r']] as const) {
    it(`with Excel’s own first line: ${name}`, async () => {
      const cells = ['Titel', 'Text', 'Drei, vier', `${LONG}, so, wie, es, ist`];
      const [sign, end] = [line[4]!, line.slice(5)];
      const { drafts, unread } = await of('csv', `\uFEFF${line}${cells.slice(0, 2).join(sign)}${end}${cells.slice(2).join(sign)}${end}`);
      assert.deepEqual([drafts.map(({ item, metadata, text }) => [item, metadata.title, text]), unread], [[['row 1', cells[2], cells[3]]], []]);
    });
  }

  it('in Windows-1252 whose first signs beyond ASCII come late', async () => {
    const { drafts } = await of('csv', new Uint8Array(Buffer.from(`title,text\n${`a,${'x'.repeat(90)} y\n`.repeat(2000)}Ä,"${LONG}"`, 'latin1')));
    assert.deepEqual([drafts.length, drafts.at(-1)?.metadata.title], [2001, 'Ä']);
  });

  it('number rows without an id, and those that share one', async () => {
    assert.deepEqual((await of('tsv', 'text\tn\nOne thing\t1\nAnother\t2\n')).drafts.map(({ item }) => item), ['row 1', 'row 2']);
    assert.deepEqual((await of('csv', 'id,text\na,x\nb,y\na,z\na,w\n,v\n')).drafts.map(({ item }) => item), ['a', 'b', 'a (2)', 'a (3)', 'row 5']);
  });

  it('name what is broken, ragged, empty or no date, and read the rest', async () => {
    const { drafts, unread } = await of('csv', 'title,date,text\nA,later,x\nB,2023,"y" z\nC,2023\nD,2023,w,v\nE,2023,u\n', { title: 'title', published: 'date', text: 'text' });
    assert.deepEqual(drafts.map(({ item, remarks }) => [item, remarks.map(({ template }) => template.split(' ').slice(0, 3).join(' '))]), [['row 1', ['“{0}” is no']], ['row 4', ['The row has']], ['row 5', []]]);
    assert.deepEqual(unread.map(({ item, reason }) => [item, reason.template.split(' ').slice(0, 3).join(' '), reason.args[0]]), [['row 2', 'A quotation mark', 3], ['row 3', 'There is no', undefined]]);
  });

  it('take cells with formulas, prototype names and NULs as text', async () => {
    const { drafts } = await of('csv', '__proto__,text,title\nx,"=HYPERLINK(""http://a"",""b"")",@A\u0000\ny,=1+1,b\n');
    assert.deepEqual(drafts.map(({ text, metadata }) => [text, metadata.title]), [['=HYPERLINK("http://a","b")', '@A'], ['=1+1', 'b']]);
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
  });

  it('hold cells of a megabyte', async () => {
    const cell = 'Wort '.repeat(200_000).trim();
    assert.equal((await of('csv', `id,text\n1,"${cell}"\n`)).drafts[0]?.text.length, cell.length);
  });

  it('without a text say which columns there are', async () => {
    await assert.rejects(of('csv', 'a,b\n1,2\n'), (error) => error instanceof Unreadable && /choose one of/.test(error.reason.template) && error.reason.args[0] === 'a, b');
    await assert.rejects(of('csv', 'a,b\n1,2\n', { text: 'c' }), (error) => error instanceof Unreadable && error.reason.args[0] === 'c');
    await assert.rejects(of('csv', ''), Unreadable);
    assert.deepEqual((await of('csv', 'a,b\n1,2\n', { text: 'b', id: 'a' })).drafts.map(({ item, text }) => [item, text]), [['1', '2']]);
  });

  it('show a head without reading the rest', async () => {
    let read = 0;
    const source = { name: 'a.csv', size: 1e10, async *stream() { yield new TextEncoder().encode('id,text\n'); for (;;) { read++; yield new TextEncoder().encode('1,One thing after another, said the president of nothing\n'.repeat(100).replace('thing after another, said', 'thing')); } } };
    const { header, rows, guess } = await tableHead(source, 'csv');
    assert.deepEqual([header, guess, rows.length > 10], [['id', 'text'], { text: 'text', id: 'id' }, true]);
    assert.ok(read < 50);
  });

  it('end when cancelled', async () => {
    const source = { name: 'a.csv', size: 1e10, async *stream() { yield new TextEncoder().encode('id,text\n'); for (;;) yield new TextEncoder().encode('1,x\n'.repeat(1000)); } };
    const { tableReader } = await import('../../src/formats/tables');
    let count = 0;
    for await (const each of tableReader('csv').read(source, { cancelled: () => count > 5000 })) if ('text' in each) count++;
    assert.ok(count > 5000 && count < 5100);
  });
});

describe('JSON as a source', () => {
  it('gives an article an object of a list, or of the list that an object holds', async () => {
    for (const content of [
      JSON.stringify([{ id: 1, meta: { title: 'A' }, text: LONG, authors: [{ name: 'B, C' }, { name: 'D' }], tags: ['x', 'y'] }]),
      JSON.stringify({ total: 1, articles: [{ id: 1, meta: { title: 'A' }, text: LONG, authors: ['B, C', 'D'], tags: 'x; y' }] }),
      JSON.stringify({ response: { docs: [{ id: 1, meta: { title: 'A' }, text: LONG, authors: ['B, C', 'D'], tags: 'x; y' }] } }),
    ]) {
      const { drafts } = await of('json', content);
      assert.deepEqual(drafts, [{ item: '1', text: LONG, metadata: { title: 'A', author: 'B, C; D', tags: ['x', 'y'] }, remarks: [] }]);
    }
  });

  it('takes the name of who published and wrote it from objects within', async () => {
    const { drafts } = await of('jsonl', JSON.stringify({ meta: { publisher: { name: 'Reuters' }, author: { name: 'Jane Doe' }, headline: 'Kim' }, body: { text: LONG } }));
    assert.deepEqual(drafts.map(({ metadata }) => metadata), [{ title: 'Kim', source: ['Reuters'], author: 'Jane Doe' }]);
  });

  it('gives one for an object with a text', async () => {
    assert.deepEqual((await of('json', JSON.stringify({ title: 'A', maintext: LONG, images: [{ src: 'x' }] }))).drafts.map(({ metadata, text }) => [metadata.title, text]), [['A', LONG]]);
  });

  it('names what is no list', async () => {
    await assert.rejects(of('json', '"x"'), (error) => error instanceof Unreadable && /list of objects/.test(error.reason.template));
    await assert.rejects(of('json', ''), Unreadable);
  });

  it('reads what a truncated file holds', async () => {
    const { drafts, unread } = await of('json', `{"articles":[{"text":"One thing"},\n{"text":"Anoth`);
    assert.deepEqual([drafts.map(({ text }) => text), unread.map(({ reason }) => reason.args[0])], [['One thing'], [2]]);
  });

  it('by lines names damaged ones', async () => {
    const { drafts, unread } = await of('jsonl', '{"text":"One thing","__proto__":{"a":1}}\n{"text":\n\n[1]\n{"text":"Another"}\n');
    assert.deepEqual([drafts.map(({ item }) => item), unread.map(({ item, reason }) => [item, reason.args[0]])], [['row 1', 'row 4'], [['row 2', 2], ['row 3', 4]]]);
  });

  it('of a hundred thousand levels is answered', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { drafts, unread } = await of('jsonl', `{"text":"a","x":${deep}}\n{"text":"b"}\n${deep}\n`);
    assert.deepEqual([drafts.map(({ text }) => text), unread.length], [['a', 'b'], 1]);
    await assert.rejects(of('json', deep), Unreadable);
    await assert.rejects(of('json', '{"a":'.repeat(100_000)), Unreadable);
  });
});
