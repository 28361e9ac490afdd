import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { isUnread, Unreadable } from '../../src/core/imports/Source';
import type { ArticleFormat } from '../../src/formats/readers';
import { formatMessage } from '../../src/protocol/message';
import { assertLinear, repeated } from '../support/assertLinear';
import { readAll, readOne, refusalOf } from '../support/readSource';

const DEEP = 100_000;
const HEAD = 'From: a@example.org\nSubject: s\n';

describe('hostile and damaged sources', function () {
  this.timeout(30_000);

  it('nest 100,000 deep', async () => {
    assert.match((await readOne('html', `${'<div>'.repeat(DEEP)}Text${'</div>'.repeat(DEEP)}`)).text, /Text/);
    assert.match((await readOne('html', `${'<b><blockquote>'.repeat(DEEP)}Text`)).text, /Text/);
    assert.match((await readOne('eml', `${HEAD}Content-Type: text/html\n\n${'<table><tr><td>'.repeat(DEEP)}Text`)).text, /Text/);
    assert.match((await readOne('html', `<script type="application/ld+json">${'[{"@graph":'.repeat(DEEP)}</script><p>Text`)).text, /Text/);
    assert.match(await refusalOf('feed', '<a>'.repeat(DEEP)), /neither RSS nor Atom/);
    const word = zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${'<w:sdt>'.repeat(DEEP)}<w:p><w:r><w:t>Text</w:t></w:r></w:p>${'</w:sdt>'.repeat(DEEP)}</w:body></w:document>`) });
    assert.match(await refusalOf('docx', word).catch(() => 'read'), /no text|damaged|far more|read/);
  });

  const slow: readonly (readonly [string, ArticleFormat, string, string?])[] = [
    ['elements that never end', 'html', '<b>'], ['ends that never began', 'html', '</i>'], ['paragraphs', 'html', '<p>a'], ['lists in lists', 'html', '<ol><li>a'], ['tables in tables', 'html', '<table><tr><td>a'], ['links', 'html', '<a href=x>a'],
    ['angle brackets', 'html', '<'], ['entities', 'html', '&'], ['comments', 'html', '<!--'], ['declarations', 'html', '<!a'], ['blanks between elements', 'html', ' <b> </b>'], ['breaks', 'html', '<br> '], ['attributes', 'html', ' a=b', '<p '], ['quotes', 'html', '"\'', '<p a='],
    ['spaces in what is preformatted', 'html', '  \n ', '<pre>'], ['meta', 'html', '<meta name=author content=x>'], ['charsets', 'html', '<meta charset'], ['dashes in a title', 'html', ' - x', '<title>'],
    ['blanks in linked data', 'html', ' ', '<script type="application/ld+json">{'], ['blanks in a header', 'eml', ' ', 'From: a\nArchived-At: x'], ['signs in an author', 'feed', '@', '<rss><item><guid>a</guid><description>b</description><author>'],
    ['header lines', 'eml', 'A: b\n'], ['parts', 'eml', '\n--x\n', `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n`], ['encoded words', 'eml', '=?utf-8?q?=C3?= ', 'Subject: '], ['addresses', 'eml', 'a@b.c, "', 'From: '], ['parts of an archive', 'mhtml', '\n--x\nContent-Type: text/html\n\n', 'Content-Type: multipart/related; boundary=x\n'],
    ['lines of a mailbox', 'mbox', 'From \n\n'], ['signs of quotation', 'mbox', '>', 'From a 10:00 2023\n'], ['entries', 'feed', '<item><guid>a</guid>'], ['sections', 'feed', '<![CDATA['], ['entities of a document', 'feed', '<!ENTITY a "&a;">', '<!DOCTYPE a ['],
  ];
  for (const [name, format, piece, before = ''] of slow) {
    it(`are read in time that grows with their length: ${name}`, () => assertLinear(repeated(piece), (text) => readAll(format, before + text).catch((error: unknown) => assert.ok(error instanceof Unreadable, String(error))), 20_000));
  }

  it('have an attribute of a megabyte, NULs, names of prototypes, and links to scripts', async () => {
    const { text, metadata } = await readOne('html', `<p class="${'x '.repeat(500_000)}" __proto__=x constructor=y onclick="alert(1)">Te\0xt <a href="javascript:alert(1)">Link</a></p><link rel=canonical href="javascript:alert(1)">`);
    assert.deepEqual([text, metadata], ['Text Link', {}]);
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
  });

  it('have more elements than memory', async () => {
    assert.match(await refusalOf('html', '<i>'.repeat(1_100_000)), /more than 1000000 elements/);
  });

  it('are larger than what is read as a whole', async () => {
    for (const format of ['html', 'mhtml', 'eml', 'feed', 'docx', 'odt', 'text'] as const) assert.match(await refusalOf(format, new Uint8Array(64 * 1024 * 1024 + 1)), /larger than 64 MB/);
  });

  it('cut off anywhere, or something else, give an answer or a reason', async () => {
    const samples: readonly (readonly [ArticleFormat, string | Uint8Array])[] = [
      ['html', '<!DOCTYPE html><title>T &amp; x</title><script>"</p>"</script><p class="a">Text <b>fett</b> &auml;<!-- c --><table><tr><td>x</table>'],
      ['mhtml', 'Content-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+VGV4dA==\n--x--'],
      ['eml', `${HEAD}Date: Wed, 13 Sep 2023 10:00:00 +0200\nContent-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nF=C3=BCr\n--x--`],
      ['mbox', `From a 10:00 2023\n${HEAD}\nText\n\nFrom b 10:00 2023\n${HEAD}\nText\n`],
      ['feed', '<rss><channel><title>F</title><item><guid>1</guid><title>T</title><description><![CDATA[<p>x]]></description></item></channel></rss>'],
      ['docx', zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p><w:r><w:t>Text</w:t></w:r></w:p></w:body></w:document>') })],
    ];
    for (const [format, whole] of samples) {
      const bytes = typeof whole === 'string' ? strToU8(whole) : whole;
      const cuts = Array.from({ length: 40 }, (_, at) => bytes.slice(0, Math.ceil((bytes.length * (at + 1)) / 40)));
      for (const cut of [...cuts, ...samples.map(([, other]) => (typeof other === 'string' ? strToU8(other) : other))]) {
        const read = await readAll(format, cut).catch((error: unknown) => { assert.ok(error instanceof Unreadable, String(error)); return [{ item: '', reason: error.reason }]; });
        assert.ok(read.length > 0);
        for (const each of read) assert.ok(isUnread(each) ? formatMessage(each.reason).length > 8 : each.text.trim() !== '' && !each.text.includes('\f'));
      }
    }
  });
});
