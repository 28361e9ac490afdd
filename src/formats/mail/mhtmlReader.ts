import PostalMime, { decodeWords } from 'postal-mime';
import { importMessage } from '../../core/imports/messages';
import { Unreadable, type Draft, type Reader } from '../../core/imports/Source';
import { bytesOf } from '../bytesOf';
import { readText } from '../decodeText';
import { declaredEncoding } from '../html/pageEncoding';
import { readPage } from '../html/readPage';
import { joined } from '../joined';
import { oneLine } from '../markup/Element';
import { partsOf, type Part } from './parts';

/** A page that a browser saved as one file: its main document alone, the others being frames, pictures and styles. */
export const mhtmlReader: Reader = {
  async *read(source) {
    const bytes = await bytesOf(source);
    if (bytes.length === 0) throw new Unreadable(importMessage('empty'));
    const [archive, ...parts] = partsOf(bytes);
    const address = archive?.header('snapshot-content-location');
    const pages = [archive, ...parts].filter((part): part is Part => part !== undefined && /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(part.header('content-type') ?? ''));
    const main = pages.find((part) => address !== undefined && part.header('content-location')?.trim() === address.trim()) ?? pages[0];
    if (main === undefined) throw new Unreadable(importMessage('notWebArchive'));
    const { metadata, text, remarks } = await pageOf(main, address ?? main.header('content-location'));
    if (text === '') throw new Unreadable(importMessage('pageWithoutText'));
    const subject = oneLine(decodeWords(archive?.header('subject') ?? '')).slice(0, 500);
    yield { item: '', metadata: { ...(subject === '' ? {} : { title: subject }), ...metadata }, text, remarks };
  },
};

async function pageOf(part: Part, address: string | undefined): Promise<ReturnType<typeof readPage> & Pick<Draft, 'remarks'>> {
  const bytes = await contentOf(part);
  const charset = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(part.header('content-type') ?? '')?.[1];
  const { text, remarks } = readText(bytes, charset ?? declaredEncoding(bytes));
  return { ...readPage(text, address), remarks };
}

/** Its bytes: handed to the parser as a file, so that only the transfer's encoding is undone. */
async function contentOf({ header, body }: Part): Promise<Uint8Array> {
  const head = new TextEncoder().encode(`Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${/[\w-]+/.exec(header('content-transfer-encoding') ?? '')?.[0] ?? '8bit'}\r\n\r\n`);
  const { attachments: [file] } = await PostalMime.parse(joined([head, body]));
  return file === undefined || typeof file.content === 'string' ? new Uint8Array(0) : new Uint8Array(file.content);
}
