import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/protocol/message';
import { readOne, refusalOf } from '../../support/readSource';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const HEAD = 'From: Ada Beispiel <ada@example.org>\r\nDate: Wed, 13 Sep 2023 23:30:00 -0500\r\nSubject: Pegel\r\nMessage-ID: <1@example.org>\r\n';

describe('mails', () => {
  it('give subject, sender, day as written, list and address', async () => {
    const mail = await readOne('eml', `${HEAD}List-Id: "Hochwasser aktuell" <flut.lists.example.org>\r\nArchived-At: <https://lists.example.org/flut/1>\r\nKeywords: Donau, Pegel\r\n\r\nDer Fluss steigt.\r\n\r\n> Steigt er?\r\n\r\n-- \r\nAda\r\n`);
    assert.deepEqual(mail.metadata, { title: 'Pegel', published: '2023-09-13', source: ['Hochwasser aktuell'], author: 'Ada Beispiel', url: 'https://lists.example.org/flut/1', tags: ['Donau', 'Pegel'] });
    assert.equal(mail.text, 'Der Fluss steigt.\n\n> Steigt er?\n\n--\nAda');
    assert.equal(mail.item, '');
  });

  const texts: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['quoted-printable', `${HEAD}Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDer Flu=DF steigt =FCber=\r\nall.`, 'Der Fluß steigt überall.'],
    ['base64', `${HEAD}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('Für München').toString('base64')}`, 'Für München'],
    ['8 bits without a charset', latin1(`${HEAD}\r\nF\xfcr M\xfcnchen und die ganze Umgebung.`), 'Für München und die ganze Umgebung.'],
    ['Latin-1 that is said to be UTF-8', latin1(`${HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\nF\xfcr M\xfcnchen und die ganze Umgebung.`), 'Für München und die ganze Umgebung.'],
    ['UTF-8 that is said to be Latin-1', `${HEAD}Content-Type: text/plain; charset=iso-8859-1\r\n\r\nFür München – „ja“`, 'Für München – „ja“'],
    ['Shift JIS', Buffer.concat([Buffer.from(`${HEAD}Content-Type: text/plain; charset=shift_jis\r\n\r\n`), Buffer.from('93fa967b8cea', 'hex')]), '日本語'],
    ['the plain of two', `${HEAD}Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nDer Fluss steigt.\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Der <b>Fluss</b> steigt.</p>\r\n--x--`, 'Der Fluss steigt.'],
    ['HTML alone, with its quotations', `${HEAD}Content-Type: text/html\r\n\r\n<div style="display:none">preheader</div><p>Ja.<script>alert(1)</script><blockquote>Steigt er?<blockquote>Wer?</blockquote></blockquote><p>Gr&uuml;&szlig;e`, 'Ja.\n\n> Steigt er?\n\n> > Wer?\n\nGrüße'],
    ['the HTML where the plain one only says that there is HTML', `${HEAD}Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nBitte HTML.\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>${'Der Fluss steigt. '.repeat(20)}</p>\r\n--x--`, 'Der Fluss steigt. '.repeat(20).trim()],
    ['no page begins within', `${HEAD}\r\nEins\fzwei\0.`, 'Eins\nzwei.'],
  ];
  for (const [name, mail, text] of texts) it(name, async () => assert.equal((await readOne('eml', mail)).text, text));

  it('name mails that go with them and are not read', async () => {
    const inner = 'From: Bo <bo@example.org>\r\nSubject: =?utf-8?Q?Die_Br=C3=BCcke?=\r\n\r\nInnen.';
    const mail = await readOne('eml', `${HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nsiehe Anhang\r\n--x\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${inner}\r\n--x--`);
    assert.deepEqual([mail.text, mail.remarks.map(formatMessage)], ['siehe Anhang', ['Files of this mail are not read: Die Brücke.eml. Save them from it and add them.']]);
  });

  it('have names in any encoding', async () => {
    const { metadata } = await readOne('eml', 'From: =?ISO-8859-1?Q?J=F6rg_M=FCller?= <j@example.org>\r\nSubject: =?UTF-8?B?RsO8ciBkaWNo?=\r\n =?UTF-8?Q?_und_mich?=\r\n\r\nText.');
    assert.deepEqual(metadata, { title: 'Für dich und mich', author: 'Jörg Müller' });
  });

  it('tell of files that are articles themselves', async () => {
    const file = (name: string, type: string): string => `--x\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\nx\r\n`;
    const withText = await readOne('eml', `${HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nIm Anhang.\r\n${file('Bericht.pdf', 'application/pdf')}${file('logo.png', 'image/png')}--x--`);
    assert.deepEqual(withText.remarks.map(formatMessage), ['Files of this mail are not read: Bericht.pdf. Save them from it and add them.']);
    assert.equal(withText.text, 'Im Anhang.');
    assert.match(await refusalOf('eml', `${HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n${file('Bericht.docx', 'application/x')}--x--`), /only files: Bericht\.docx\./);
  });

  it('say what is wrong with them', async () => {
    assert.equal(await refusalOf('eml', ''), 'It is empty.');
    assert.match(await refusalOf('eml', 'Der Fluss steigt.\n'), /does not begin like a mail/);
    assert.match(await refusalOf('eml', `${HEAD}\r\n`), /no text/);
    assert.match(await refusalOf('eml', `${`A: ${'b'.repeat(60_000)}\r\n`.repeat(40)}\r\ntext`), /damaged/);
  });

  it('are read as far as they go', async () => {
    assert.equal((await readOne('eml', `${HEAD}Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nDer Fluss`)).text, 'Der Fluss');
    assert.match((await readOne('eml', `${HEAD}Content-Type: multipart/mixed; boundary="x"\r\n\r\n${'--x\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n'.repeat(100)}--x\r\n\r\nInnen`)).text, /Innen/);
  });

  it('of DOS are read by their words, whatever their charset is said to be', async () => {
    const mail = (charset: string) => new Uint8Array(Buffer.from(`Subject: a\nMIME-Version: 1.0\nContent-Type: text/plain${charset}\nContent-Transfer-Encoding: 8bit\n\nDie Stra\u00e1e f\u0081hrt im M\u0084rz nach K\u0094ln.\n`, 'latin1'));
    for (const charset of ['', '; charset=ibm850', '; charset=iso-8859-1']) assert.equal((await readOne('eml', mail(charset))).text, 'Die Straße führt im März nach Köln.');
    assert.equal((await readOne('eml', 'Subject: a\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nDas Zeichen in M„rz steht so da.\n')).text, 'Das Zeichen in M„rz steht so da.');
  });
});
