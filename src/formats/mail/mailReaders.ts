import { IMPORT_LIMITS } from '../../core/imports/limits';
import { importMessage } from '../../core/imports/messages';
import { Unreadable, type Draft, type Reader, type Unread } from '../../core/imports/Source';
import { bytesOf } from '../bytesOf';
import { numbered } from '../numbered';
import { lettersOf } from './Mailbox';
import { readMail } from './readMail';

/** A mail as programs for mail save it. */
export const emlReader: Reader = {
  async *read(source) {
    const bytes = await bytesOf(source);
    if (bytes.length === 0) throw new Unreadable(importMessage('empty'));
    yield await readMail(bytes, () => '');
  },
};

/** A mailbox, mail by mail; a damaged one is told of, and the next is read. */
export const mboxReader: Reader = {
  async *read(source, { cancelled }) {
    const seen = new Map<string, number>();
    let number = 0;
    for await (const { bytes } of lettersOf(source.stream(), IMPORT_LIMITS.whole)) {
      if (cancelled()) return;
      number++;
      const item = (id: string | undefined): string => numbered(id ?? `mail ${number}`, seen);
      yield bytes === undefined ? { item: item(undefined), reason: importMessage('tooLarge', IMPORT_LIMITS.whole / 1024 / 1024) } : await readLetter(bytes, item);
    }
    if (number === 0) throw new Unreadable(importMessage('empty'));
  },
};

async function readLetter(bytes: Uint8Array, item: (id: string | undefined) => string): Promise<Draft | Unread> {
  try {
    return await readMail(bytes, item);
  } catch (error) {
    if (error instanceof Unreadable) return { item: item(undefined), reason: error.reason };
    throw error;
  }
}
