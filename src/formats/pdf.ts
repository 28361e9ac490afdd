import { getDocument, PasswordResponses, type PDFDocumentProxy, type PDFPageProxy } from 'unpdf/pdfjs';
import { CONTROLS } from '../core/imports/cleanText';
import { IMPORT_LIMITS } from '../core/imports/limits';
import { importMessage } from '../core/imports/messages';
import { printedAddress } from '../core/corpus/structure/printMarks';
import { rowText, type PdfPage } from '../core/imports/pdf/PdfPage';
import { pdfMetadata, type PdfInfo } from '../core/imports/pdf/pdfMetadata';
import { pdfText } from '../core/imports/pdf/pdfText';
import { uprightItems, type PlacedText } from '../core/imports/pdf/uprightItems';
import { rowsOf } from '../core/imports/pdf/rowsOf';
import { Unreadable, type Draft, type Reader, type Unread } from '../core/imports/Source';
import { bytesOf } from './bytesOf';
import { webAddress } from './html/pageMetadata';
import { withoutSite } from './html/siteInTitle';

/** Nothing is fetched, drawn or run: text alone is asked for. */
const QUIET = {
  isEvalSupported: false, useWorkerFetch: false, useSystemFonts: false, disableFontFace: true, disableAutoFetch: true, disableStream: true, disableRange: true,
  isOffscreenCanvasSupported: false, isImageDecoderSupported: false, enableXfa: false, useWasm: false, stopAtErrors: false, verbosity: 0, maxImageSize: 1,
} as const;
/** Of a page: letters, stretches of them and milliseconds that are read at most, many times what any has. Behind one that has more nothing is read. */
const PAGE_LETTERS = 500_000;
const PAGE_ITEMS = 50_000;
const PAGE_TIME = 10_000;
const PAGES = 20_000;

/** A PDF as one article, its pages parted by U+000C. Page after page, each let go before the next. */
export const pdfReader: Reader = {
  async *read(source, { cancelled }): AsyncIterable<Draft | Unread> {
    const document = await opened(await bytesOf(source, IMPORT_LIMITS.pdf));
    try {
      const pages: PdfPage[] = [];
      const unread: number[] = [];
      let letters = 0;
      for (let number = 1; number <= Math.min(document.numPages, PAGES); number++) {
        if (cancelled()) return;
        const { page, endless } = await pageOf(document, number);
        if (page === undefined) unread.push(number);
        pages.push(page ?? { width: 0, height: 0, rows: [] });
        letters += lettersOf(page);
        if (endless) {
          for (let left = number + 1; left <= Math.min(document.numPages, number + PAGES); left++) unread.push(left);
          break;
        }
        if (letters > IMPORT_LIMITS.text) throw new Unreadable(importMessage('tooLong', IMPORT_LIMITS.text / 1024 / 1024));
      }
      yield draftOf(pages, unread, await infoOf(document));
    } finally {
      await document.loadingTask.destroy();
    }
  },
};

async function opened(data: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({ data, ...QUIET });
  // Asked for a password, the library waits for an answer.
  const locked = new Promise<never>((_, reject) => {
    task.onPassword = (_update: unknown, reason: number): void => reject(new Unreadable(importMessage(reason === PasswordResponses.NEED_PASSWORD ? 'locked' : 'damagedPdf')));
  });
  try {
    const document = await Promise.race([task.promise, locked]);
    if (document.numPages > 0) return document;
  } catch (error) {
    await task.destroy();
    if (error instanceof Unreadable) throw error;
  }
  throw new Unreadable(importMessage('damagedPdf'));
}

/** No page where one cannot be read; the others are. */
async function pageOf(document: PDFDocumentProxy, number: number): Promise<{ readonly page?: PdfPage; readonly endless: boolean }> {
  try {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { texts, endless } = await textsOf(page);
    if (!endless) page.cleanup();
    return { page: rowsOf(uprightItems(texts, transform, width, height)), endless };
  } catch {
    return { endless: false };
  }
}

/** Stretches of a page's text, up to what a page can hold; `endless` where it has more. */
async function textsOf(page: PDFPageProxy): Promise<{ readonly texts: readonly PlacedText[]; readonly endless: boolean }> {
  const started = performance.now();
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<{ readonly items: readonly (PlacedText | { readonly type: string })[] }>;
  const texts: PlacedText[] = [];
  let letters = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of next.value.items) {
      if (!('str' in item) || item.str === '') continue;
      letters += item.str.length;
      texts.push(item);
    }
    if (letters > PAGE_LETTERS || texts.length > PAGE_ITEMS || performance.now() - started > PAGE_TIME) return { texts, endless: true };
  }
  return { texts, endless: false };
}

function lettersOf(page: PdfPage | undefined): number {
  return page === undefined ? 0 : page.rows.reduce((sum, { segments }) => sum + segments.reduce((letters, { text }) => letters + text.length, 0), 0);
}

async function infoOf(document: PDFDocumentProxy): Promise<PdfInfo> {
  try {
    const { info } = (await document.getMetadata()) as { readonly info: object } as { readonly info: Readonly<Record<string, unknown>> };
    const text = (key: string): string => (typeof info[key] === 'string' ? info[key] : '');
    return { title: text('Title'), author: text('Author'), created: text('CreationDate'), keywords: text('Keywords') };
  } catch {
    return {};
  }
}

function draftOf(pages: readonly PdfPage[], unread: readonly number[], info: PdfInfo): Draft | Unread {
  const { text, empty, largest } = pdfText(pages);
  const plain = text.split('\f').map((page) => page.replace(CONTROLS, '')).join('\f');
  if (!/[\p{L}\p{N}]/u.test(plain)) return { item: '', reason: importMessage(unread.length > 0 ? 'damagedPdf' : 'scanned') };
  const { metadata, remarks } = pdfMetadata(info, largest);
  const url = addressOf(pages[0]);
  const pictures = empty.filter((page) => !unread.includes(page));
  return {
    item: '', metadata: { ...metadata, ...(url !== undefined && { url, ...(metadata.title !== undefined && { title: withoutSite(metadata.title, { names: [], url }) }) }) }, text: plain, firstPage: 1,
    remarks: [
      ...remarks,
      ...(pictures.length > 0 ? [importMessage('pagesWithoutText', ranges(pictures))] : []),
      ...(unread.length > 0 ? [importMessage('pagesUnread', ranges(unread))] : []),
      ...(isGarbled(plain) ? [importMessage('garbled')] : []),
    ],
  };
}

/** Where a browser printed it from. */
function addressOf(first: PdfPage | undefined): string | undefined {
  const [head, foot] = [first?.rows[0], first?.rows.at(-1)];
  return head === undefined || foot === undefined ? undefined : webAddress(printedAddress(rowText(head), rowText(foot)) ?? '');
}

/** Whether much of a text is signs that no font names: its letters are pictures, or their names are kept from readers. */
function isGarbled(text: string): boolean {
  const strange = text.match(/[\uFFFD\p{Co}\p{Cn}]/gu)?.length ?? 0;
  return strange > 20 && strange > text.length / 20;
}

/** 1–3, 7: of many the first few. */
function ranges(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const number of numbers) {
    const part = parts.at(-1);
    if (part !== undefined && part[1] === number - 1) part[1] = number;
    else parts.push([number, number]);
  }
  const shown = parts.slice(0, 20).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return shown.join(', ') + (parts.length > 20 ? ', …' : '');
}
