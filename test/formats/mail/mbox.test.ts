import assert from 'node:assert/strict';
import { isUnread, type Draft, type Source, type Unread } from '../../../src/core/imports/Source';
import { lettersOf } from '../../../src/formats/mail/Mailbox';
import { mboxReader } from '../../../src/formats/mail/mailReaders';
import { formatMessage } from '../../../src/protocol/message';
import { sourceOf } from '../../support/importSources';
import { readAll, refusalOf } from '../../support/readSource';

const mail = (number: number, body: string): string => `From ada@example.org Wed Sep 13 10:00:0${number} 2023\nFrom: Ada <ada@example.org>\nSubject: Mail ${number}\nMessage-ID: <${number}@example.org>\n\n${body}\n\n`;
const shown = (read: readonly (Draft | Unread)[]): string[] => read.map((each) => `${each.item}: ${isUnread(each) ? formatMessage(each.reason) : each.text}`);

describe('mailboxes', () => {
  it('are mails, each with its id', async () => {
    assert.deepEqual(shown(await readAll('mbox', mail(1, 'Eins.') + mail(2, 'Zwei.'))), ['1@example.org: Eins.', '2@example.org: Zwei.']);
  });

  it('have lines that only look like the beginning of a mail', async () => {
    const body = 'From here on it rains.\n\nFrom Monday to Friday 2023\n\n>From the river\n>>From quoted\nEnd';
    assert.deepEqual(shown(await readAll('mbox', mail(1, body))), ['1@example.org: From here on it rains.\n\nFrom Monday to Friday 2023\n\nFrom the river\n>From quoted\nEnd']);
  });

  it('are cut the same however they come in', async () => {
    const content = mail(1, 'Eins.').replace(/\n/g, '\r\n') + mail(2, `${'x'.repeat(100_000)}\n\nFrom: x`) + mail(3, '>From: y');
    const cut = async (piece: number, of = content): Promise<string[]> => {
      const letters = [];
      for await (const { bytes } of lettersOf(sourceOf('a', of, piece).stream(), 1e6)) letters.push(Buffer.from(bytes ?? []).toString());
      return letters;
    };
    const whole = await cut(1e7);
    assert.equal(whole.length, 3);
    for (const piece of [64, 999, 4096]) assert.deepEqual(await cut(piece), whole);
    const short = mail(1, 'Eins.\n\nFrom x') + mail(2, '>From: y');
    assert.deepEqual(await cut(1, short), await cut(1e7, short));
  });

  it('tell of damaged mails and go on', async () => {
    const read = shown(await readAll('mbox', `${mail(1, 'Eins.')}From nobody Wed Sep 13 10:00:00 2023\nno header at all\n\nx\n\n${mail(1, 'Zwei.')}`));
    assert.equal(read.length, 3);
    assert.match(read[1] ?? '', /^mail 2: It does not begin like a mail/);
    assert.equal(read[2], '1@example.org (2): Zwei.');
  });

  it('are told from other files', async () => {
    assert.equal(await refusalOf('mbox', ''), 'It is empty.');
    assert.match(await refusalOf('mbox', 'Der Fluss steigt.'), /does not begin like a mail/);
  });

  it('of gigabytes are read a mail at a time, and of a mail no more than the limit', async () => {
    let given = 0;
    const text = new TextEncoder().encode(mail(1, `${'Der Fluss steigt.\n'.repeat(50)}`).repeat(60));
    const huge: Source = { name: 'a.mbox', size: 2 ** 31, async *stream() { while (given < 100 * 1024 * 1024) { given += text.length; yield text; } } };
    let count = 0;
    for await (const each of mboxReader.read(huge, { cancelled: () => count >= 300 })) {
      assert.ok(!isUnread(each));
      count++;
    }
    assert.equal(count, 300);
    assert.ok(given < 1024 * 1024, `${given} bytes were asked for`);
    const limited = [];
    for await (const { bytes } of lettersOf(sourceOf('a', mail(1, 'x'.repeat(5000)) + mail(2, 'y'), 100).stream(), 1000)) limited.push(bytes?.length);
    assert.deepEqual(limited.map((length) => length === undefined), [true, false]);
  });
});
