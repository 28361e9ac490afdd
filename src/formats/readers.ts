import type { Reference } from '../core/imports/references/Reference';
import type { Format } from '../core/imports/formatOf';
import type { Reader, Source, Unread } from '../core/imports/Source';

/** Formats that one source makes articles of; the others are folders of sources (zip) or lists of metadata (bibtex, ris, csl). */
export type ArticleFormat = Exclude<Format, 'zip' | 'bibtex' | 'ris' | 'csl'>;

/** What is imported here dynamically is a bundle with the libraries that some formats share, loaded with the first source that needs it (`formats` in scripts/build.mjs). */
const READERS: Readonly<Partial<Record<ArticleFormat, () => Promise<Reader>>>> = {
  text: async () => (await import('./web')).textReader,
  markdown: async () => (await import('./web')).textReader,
  html: async () => (await import('./web')).htmlReader,
  pdf: async () => (await import('./pdf')).pdfReader,
  csv: async () => (await import('./tables')).tableReader('csv'),
  tsv: async () => (await import('./tables')).tableReader('tsv'),
  json: async () => (await import('./tables')).tableReader('json'),
  jsonl: async () => (await import('./tables')).tableReader('jsonl'),
  mhtml: async () => (await import('./web')).mhtmlReader,
  eml: async () => (await import('./web')).emlReader,
  mbox: async () => (await import('./web')).mboxReader,
  docx: async () => (await import('./office')).docxReader,
  odt: async () => (await import('./office')).odtReader,
  feed: async () => (await import('./web')).feedReader,
};

export async function readerOf(format: ArticleFormat): Promise<Reader | undefined> {
  return READERS[format]?.();
}

/** Files of a zip folder as sources; throws `Unreadable`. */
export async function* entriesOfZip(archive: Source): AsyncIterable<Source | Unread> {
  yield* (await import('./zip')).entriesOf(archive);
}

/** References of a list in BibTeX, RIS or CSL-JSON; throws `Unreadable`. */
export async function* referencesOf(source: Source): AsyncIterable<Reference | Unread> {
  yield* (await import('./references')).referencesIn(source);
}
