import { Document, isMap, Scalar, YAMLMap } from 'yaml';
import { WRITING, valueNode, type Plain } from '../corpus/flowStyle';
import { METADATA_KEYS, type Metadata } from '../corpus/metadata';
import { entriesOf, parseYaml, scalarText } from '../corpus/yamlSource';
import { contentHash } from '../text/hash';
import { PAGE_BREAK } from '../text/pages';

/** Where an article came from, so that a later import knows it again, wherever it has been moved to. */
export interface Provenance {
  /** The source's file, relative to the corpus. */
  readonly original: string;
  /** Within an archive; '' for the file itself. */
  readonly entry: string;
  readonly item: string;
  /** Hash of what was read. */
  readonly read: string;
}

export interface Written extends Provenance {
  /** Whether the file is, byte for byte, as the import wrote it. */
  readonly untouched: boolean;
}

export interface ArticleContent {
  readonly metadata: Metadata;
  readonly text: string;
  /** Of the first page; absent where the source has none. */
  readonly firstPage?: number | undefined;
}

const IMPORTED_LINE = /(?<=^|\n)imported: [^\n]*\n/;

/** Tells an article's source and item from all others. Systems write the same name with letters composed or decomposed. */
export function provenanceKey({ original, entry, item }: Pick<Provenance, 'original' | 'entry' | 'item'>): string {
  return JSON.stringify([original.normalize('NFC'), entry.normalize('NFC'), item]);
}

/** What has been hashed from the beginning; what came later is hashed where it is known, so that articles of earlier imports keep their hash. */
const FIRST_KEYS = METADATA_KEYS.filter((key) => key !== 'language');

/** Hash of all that is read of a source, with what the recipe makes of it: another hash, another file. */
export function readHash({ metadata, firstPage, text }: ArticleContent): string {
  const later = metadata.language === undefined ? [] : [metadata.language];
  return contentHash(JSON.stringify([FIRST_KEYS.map((key) => metadata[key] ?? null), firstPage ?? null, text, ...later]));
}

/** The text of an article's file: front matter with what is known of it and where it came from, then the text. */
export function articleFile(content: ArticleContent, from: Provenance): string {
  const head = [...METADATA_KEYS.map((key): [string, Plain | undefined] => [key, plain(content.metadata[key])]), ['pages', pagesOf(content)] as const, ['original', from.original] as const]
    .flatMap(([key, value]) => (value === undefined ? [] : [line(key, valueNode(value))])).join('');
  const body = `---\n\n${content.text}\n`;
  const imported = importedLine(from, contentHash(`---\n${head}${body}`));
  return `---\n${head}${imported}${body}`;
}

/** What the file says of where it came from; `undefined` for one that no import wrote. */
export function writtenBy(file: string): Written | undefined {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  const head = end < 0 ? '' : text.slice(4, end + 1);
  if (!IMPORTED_LINE.test(head)) return undefined;
  const { document, damage } = parseYaml(head);
  if (damage || !isMap(document.contents)) return undefined;
  const outer = textsOf(document.contents, document);
  const entry = entriesOf(document.contents, document).find(({ key }) => key === 'imported')?.value;
  const inner = isMap(entry) ? textsOf(entry, document) : undefined;
  const [original, read, wrote] = [outer.get('original'), inner?.get('read'), inner?.get('wrote')];
  if (original === undefined || read === undefined || wrote === undefined) return undefined;
  const untouched = contentHash(text.replace(IMPORTED_LINE, '')) === wrote;
  return { original, entry: inner?.get('entry') ?? '', item: inner?.get('item') ?? '', read, untouched };
}

function textsOf(map: YAMLMap, document: Document.Parsed): ReadonlyMap<string, string> {
  return new Map(entriesOf(map, document).flatMap(({ key, value }): [string, string][] => {
    const text = scalarText(value);
    return key === null || typeof text !== 'string' ? [] : [[key, text]];
  }));
}

function importedLine({ entry, item, read }: Provenance, wrote: string): string {
  const map = new YAMLMap();
  map.flow = true;
  for (const [key, value] of Object.entries({ entry, item, read, wrote })) if (value !== '') map.set(new Scalar(key), valueNode(value));
  return line('imported', map);
}

function line(key: string, value: ReturnType<typeof valueNode> | YAMLMap): string {
  const map = new YAMLMap();
  map.set(new Scalar(key), value);
  return new Document(map).toString(WRITING);
}

function plain(value: string | readonly string[] | undefined): Plain | undefined {
  return value === undefined || typeof value === 'string' || value.length !== 1 ? value : value[0];
}

/** `12` or `12-40`, as a reference list has it. */
function pagesOf({ text, firstPage }: ArticleContent): string | undefined {
  if (firstPage === undefined) return undefined;
  const last = firstPage + text.split(PAGE_BREAK).length - 1;
  return last === firstPage ? String(firstPage) : `${firstPage}-${last}`;
}
