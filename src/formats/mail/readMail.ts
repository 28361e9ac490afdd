import PostalMime, { decodeWords, type Address, type Attachment, type Email } from 'postal-mime';
import type { Metadata } from '../../core/corpus/metadata';
import { dateIn } from '../../core/imports/looseDate';
import { importMessage } from '../../core/imports/messages';
import { Unreadable, type Draft } from '../../core/imports/Source';
import { decodeText } from '../decodeText';
import { isHidden } from '../html/furniture';
import { webAddress } from '../html/pageMetadata';
import { pageText } from '../html/pageText';
import { oneLine } from '../markup/Element';
import { parseMarkup } from '../markup/parseMarkup';
import { windows1252 } from '../windows1252';
import { misreadLatin } from './misreadLatin';
import { misreadUtf8 } from './misreadUtf8';

const HEADERS = ['from', 'date', 'subject', 'message-id', 'received', 'mime-version', 'content-type', 'to'];
/** Names of files that articles could be made of. */
const ARTICLES = /\.(?:pdf|docx?|odt|rtf|html?|txt|md|eml)$/i;
const MOST_NAMES = 10;
/** A text that only says that there is HTML is shorter, and that much shorter than it. */
const EXCUSE = 300;
const MOST_OF_HEADER = 4000;

/** The article of one mail. Its text is the plain one, else that of its HTML; quotations and signatures stay. Throws `Unreadable`. */
export async function readMail(bytes: Uint8Array, item: (messageId: string | undefined) => string): Promise<Draft> {
  const mail = await parsed(bytes);
  if (!mail.headers.some(({ key }) => HEADERS.includes(key))) throw new Unreadable(importMessage('notMail'));
  const text = textOf(mail, saysUtf8(bytes) ? mended : (written) => misreadLatin(mended(written)));
  const files = mail.attachments.map((file) => oneLine(file.filename ?? nameOfMail(file)).slice(0, 200)).filter((name) => ARTICLES.test(name));
  const names = files.slice(0, MOST_NAMES).join(', ');
  if (text === '') throw new Unreadable(names === '' ? importMessage('noText') : importMessage('mailOfFiles', names));
  const id = /<([^<>\s]+)>/.exec(mail.messageId ?? '')?.[1] ?? mail.messageId;
  return { item: item(id?.slice(0, 500)), metadata: metadataOf(mail), text, remarks: names === '' ? [] : [importMessage('filesOfMail', names)] };
}

/** A mail that goes with another often has no name of its own, but a subject. */
function nameOfMail({ mimeType, content }: Attachment): string {
  if (mimeType !== 'message/rfc822') return '';
  const head = typeof content === 'string' ? content : new TextDecoder().decode(new Uint8Array(content).subarray(0, 64 * 1024));
  const subject = /(?:^|\n)subject:[ \t]*([^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*)/i.exec(head)?.[1] ?? '';
  return `${line(decodeWords(subject.slice(0, MOST_OF_HEADER))) || 'mail'}.eml`;
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    const mail = await PostalMime.parse(bytes);
    const lost = replacedIn(mail);
    if (lost === 0 || !bytes.some((byte) => byte > 127)) return mail;
    const again = await PostalMime.parse(decodeText(bytes));
    return replacedIn(again) < lost ? again : mail;
  } catch {
    throw new Unreadable(importMessage('damagedMail'));
  }
}

/** Bytes that its encoding does not have. */
function replacedIn({ text, html, subject }: Email): number {
  return [text, html, subject].join('').split('\uFFFD').length - 1;
}

/** Whether a part says to be in UTF-8: then none is taken for DOS'. */
function saysUtf8(bytes: Uint8Array): boolean {
  return /charset\s*=\s*["']?utf-?8/i.test(new TextDecoder('latin1').decode(bytes));
}

function textOf({ text, html }: Email, mend: (text: string) => string): string {
  const plain = tidied(mend(text ?? ''));
  if (html === undefined || plain.length > EXCUSE) return plain;
  const page = parseMarkup(mend(html), 'html');
  const seen = pageText(page.root, { leaveOut: isHidden, markQuotes: true });
  return plain === '' || seen.length > 10 * plain.length ? seen : plain;
}

/** What its charset made of it, against what it says. */
function mended(text: string): string {
  return windows1252(misreadUtf8(text));
}

/** U+000C would begin a page. */
function tidied(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\f/g, '\n').replace(/\0/g, '').split('\n').map((line) => line.trimEnd()).join('\n').replace(/\n{4,}/g, '\n\n\n').trim();
}

function metadataOf(mail: Email): Metadata {
  const title = line(mail.subject);
  const author = nameOf(mail.from, header(mail, 'from') ?? '');
  const published = dateIn(header(mail, 'date') ?? '');
  const source = line(listOf(header(mail, 'list-id')) ?? header(mail, 'organization') ?? header(mail, 'organisation'));
  const url = webAddress((header(mail, 'archived-at') ?? '').replace(/^[\s<]+|[\s>]+$/g, ''));
  const tags = (header(mail, 'keywords') ?? '').slice(0, 2000).split(',').map(line).filter((tag) => tag !== '').slice(0, 50);
  return {
    ...(title === '' ? {} : { title }), ...(published === undefined ? {} : { published }), ...(source === '' ? {} : { source: [source] }),
    ...(author === '' ? {} : { author }), ...(url === undefined ? {} : { url }), ...(tags.length === 0 ? {} : { tags }),
  };
}

function header({ headers }: Email, name: string): string | undefined {
  const value = headers.find(({ key }) => key === name)?.value;
  return value === undefined ? undefined : decodeWords(value.slice(0, MOST_OF_HEADER));
}

function line(text: string | undefined): string {
  return oneLine(mended((text ?? '').slice(0, 2000))).slice(0, 500);
}

/** Archives of lists write `ada at example.org (Ada Beispiel)`. */
function nameOf(from: Address | undefined, written: string): string {
  const [mailbox] = from?.group ?? [from];
  return line(/^\S+ at \S+ \(([^()]+)\)\s*$/.exec(written.slice(0, 500))?.[1]) || line(mailbox?.name) || line(mailbox?.address);
}

/** Its name, else its address without the host's: `Politik <politik.lists.example.org>`. */
function listOf(written: string | undefined): string | undefined {
  const found = /^\s*"?([^"<]*?)"?\s*<([^>]*)>/.exec((written ?? '').slice(0, 1000));
  return found === null ? written : found[1] || found[2];
}
