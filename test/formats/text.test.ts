import assert from 'node:assert/strict';
import { isUnread } from '../../src/core/imports/Source';
import { formatOf } from '../../src/core/imports/formatOf';
import { formatMessage } from '../../src/protocol/message';
import { readAll } from '../support/readSource';
import { readerOf, type ArticleFormat } from '../../src/formats/readers';
import { sourceOf } from '../support/importSources';

describe('plain text and Markdown as sources', () => {
  it('come in any encoding', async () => {
    const source = sourceOf('a.md', new Uint8Array([...Buffer.from('Sch\u00f6n\r\n', 'latin1')]));
    const reader = await readerOf('markdown');
    const read = [];
    for await (const each of reader!.read(source, { cancelled: () => false })) read.push(each);
    assert.ok(read[0] && !isUnread(read[0]));
    assert.equal(read[0].text, 'Schön');
  });

  it('are told from other formats by their endings', () => {
    assert.deepEqual(['a.TXT', 'b.md', 'c.rdf', 'd.tab', 'e.exe'].map((name) => formatOf(name, new Uint8Array())), ['text', 'markdown', 'feed', 'tsv', undefined]);
  });

  it('are told from mails and folders of mails without an ending', () => {
    const seen = (name: string, head: string) => formatOf(name, new TextEncoder().encode(head));
    assert.equal(seen('Inbox', 'From - Wed Sep 13 10:15:00 2023\nX-Mozilla-Status: 0001\nFrom: a@b.example\n'), 'mbox');
    assert.equal(seen('1694592900.M1P1.host:2,S', 'Return-Path: <a@b.example>\nReceived: from x\n\tby y\nSubject: a\n\nText'), 'eml');
    assert.equal(seen('17', 'From: a@b.example\r\nSubject: a\r\n\r\nText'), 'eml');
    assert.equal(seen('NOTIZ', 'From Monday on it rained in 2023\nand nobody came.'), undefined);
    assert.equal(seen('NOTIZ', 'To: do\nBuy milk'), undefined);
    assert.equal(seen('a.txt', 'From: a@b.example\nSubject: a\n\nText'), 'text');
  });

  it('say that an encoding is guessed, and only then', async () => {
    const remarksOf = async (name: string, bytes: Uint8Array | string) => (await readAll(formatOf(name, new Uint8Array()) as ArticleFormat, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name)).flatMap((each) => (isUnread(each) ? [] : [each.remarks.map(formatMessage)]));
    const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
    const guessed = ['Its encoding (windows-1252) is guessed by its letters. If there are wrong signs in it, save the source as UTF-8.'];
    assert.deepEqual(await remarksOf('a.txt', latin('Sch\u00f6n')), [guessed]);
    assert.deepEqual(await remarksOf('a.txt', 'Schön'), [[]]);
    assert.deepEqual(await remarksOf('a.html', latin('<p>Sch\u00f6n, lang und breit erz\u00e4hlt.</p>')), [guessed]);
    assert.deepEqual(await remarksOf('a.html', latin('<meta charset="iso-8859-1"><p>Sch\u00f6n, lang und breit erz\u00e4hlt.</p>')), [[]]);
    assert.deepEqual(await remarksOf('a.csv', latin('titel;text\nA;Ein l\u00e4ngerer Text, der etwas erz\u00e4hlt\nB;Ein Text')), [guessed, []]);
    assert.deepEqual(await remarksOf('a.jsonl', latin('{"text":"Sch\u00f6n"}\n{"text":"B"}')), [guessed, []]);
  });
});
