import assert from 'node:assert/strict';
import { readOne, refusalOf } from '../../support/readSource';

const archive = (parts: string, head = ''): string => `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/flut\r\nSubject: =?utf-8?Q?Hochwasser_=C3=BCberall?=\r\nDate: Fri, 1 Mar 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n${head}Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x"\r\n\r\n${parts}`;
const part = (head: string, body: string): string => `------x\r\n${head}\r\n\r\n${body}\r\n`;
const PAGE = part('Content-Type: text/html\r\nContent-ID: <f@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/flut', '<!DOCTYPE html><html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3DUTF-8"></head><body><p>Der Flu=C3=9F stei=\r\ngt.</p></body></html>');
const FRAME = part('Content-Type: text/html; charset=utf-8\r\nContent-Location: cid:frame', '<p>Werbung</p>');
const STYLE = part('Content-Type: text/css\r\nContent-Location: https://example.org/a.css', 'p { }');

describe('pages that a browser saved as one file', () => {
  it('are their main page, with where it is from', async () => {
    const { text, metadata } = await readOne('mhtml', archive(`${STYLE}${FRAME}${PAGE}------x--\r\n`));
    assert.equal(text, 'Der Fluß steigt.');
    assert.deepEqual(metadata, { title: 'Hochwasser überall', url: 'https://example.org/flut' });
  });

  it('are the first page where none is called the main one, also within parts of parts', async () => {
    const inner = part('Content-Type: multipart/alternative; boundary=y', `--y\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('<p>F\u00fcr alle', 'latin1').toString('base64')}\r\n--y--`);
    assert.equal((await readOne('mhtml', archive(`${inner}${FRAME}------x--`))).text, 'Für alle');
  });

  it('may be a page alone, or cut off', async () => {
    assert.equal((await readOne('mhtml', 'Content-Type: text/html; charset=utf-8\r\nContent-Location: https://example.org/\r\n\r\n<p>Allein</p>')).text, 'Allein');
    assert.equal((await readOne('mhtml', archive(PAGE.slice(0, -12)))).text, 'Der Fluß steigt.');
  });

  it('say what is wrong with them', async () => {
    assert.equal(await refusalOf('mhtml', ''), 'It is empty.');
    assert.match(await refusalOf('mhtml', archive(`${STYLE}------x--`)), /There is no page in it/);
    assert.match(await refusalOf('mhtml', 'Nur Text.'), /There is no page in it/);
  });
});
