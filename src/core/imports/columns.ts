import { languageNamed, UNDETERMINED } from '../language/languageNamed';
import { looseDate } from './looseDate';

/** Which column of a table is what; a key that is absent is in no column. Names as the table's first row has them. */
export interface ColumnMap {
  readonly text?: string;
  readonly title?: string;
  readonly published?: string;
  readonly source?: string;
  readonly author?: string;
  readonly url?: string;
  readonly tags?: string;
  readonly language?: string;
  /** Tells rows apart over runs; absent: their numbers do. */
  readonly id?: string;
}

export const COLUMN_KEYS = ['text', 'title', 'published', 'source', 'author', 'url', 'tags', 'language', 'id'] as const satisfies readonly (keyof ColumnMap)[];
type ColumnKey = (typeof COLUMN_KEYS)[number];
type Writable = { -readonly [K in ColumnKey]?: string };

/** Names that columns have in German and English exports, in small letters and without blanks and signs; the likelier first. */
const NAMES: Readonly<Record<ColumnKey, readonly string[]>> = {
  text: ['fulltext', 'volltext', 'text', 'articletext', 'artikeltext', 'articlebody', 'content', 'contentrendered', 'contenthtml', 'contents', 'inhalt', 'contenttext', 'body', 'bodytext', 'haupttext', 'fliesstext', 'fließtext', 'article', 'artikel', 'maintext', 'plaintext', 'rawtext', 'story', 'transcript', 'transkript', 'message', 'nachricht', 'tweet', 'post', 'comment', 'kommentar', 'selftext', 'abstract', 'description', 'beschreibung', 'summary', 'zusammenfassung'],
  title: ['title', 'titel', 'titlerendered', 'headline', 'überschrift', 'ueberschrift', 'schlagzeile', 'subject', 'betreff', 'articletitle', 'artikeltitel', 'heading', 'name'],
  published: ['published', 'publishedat', 'publisheddate', 'publishdate', 'publicationdate', 'datepublished', 'pubdate', 'datum', 'date', 'erscheinungsdatum', 'veröffentlicht', 'veröffentlichtam', 'veroeffentlicht', 'veröffentlichungsdatum', 'erschienen', 'erschienenam', 'issued', 'createdat', 'created', 'createdutc', 'timestamp', 'zeitstempel', 'datetime', 'zeit', 'time', 'publicationyear', 'year', 'jahr', 'erscheinungsjahr'],
  source: ['source', 'quelle', 'sourcename', 'medium', 'zeitung', 'newspaper', 'outlet', 'publication', 'publicationtitle', 'publikation', 'publisher', 'herausgeber', 'verlag', 'journal', 'zeitschrift', 'magazine', 'media', 'site', 'sitename', 'website', 'domain', 'portal', 'channel', 'sender'],
  author: ['author', 'authors', 'autor', 'autoren', 'autorin', 'autorinnen', 'verfasser', 'verfasserin', 'byline', 'creator', 'journalist', 'authorname', 'by', 'von', 'from', 'user', 'username', 'screenname'],
  url: ['url', 'link', 'href', 'webadresse', 'adresse', 'address', 'webaddress', 'permalink', 'uri', 'articleurl', 'canonicalurl', 'weburl'],
  tags: ['tags', 'keywords', 'schlagwörter', 'schlagworte', 'schlagwoerter', 'stichwörter', 'stichworte', 'manualtags', 'topics', 'topic', 'themen', 'thema', 'categories', 'category', 'kategorien', 'kategorie', 'rubrik', 'ressort', 'section', 'labels', 'label'],
  language: ['language', 'sprache', 'lang', 'languagecode', 'sprachcode', 'inlanguage', 'langid'],
  id: ['id', 'articleid', 'artikelid', 'guid', 'uuid', 'key', 'docid', 'documentid', 'itemid', 'schlüssel', 'nr', 'no', 'nummer', 'number'],
};
/** What has a name of its own within an object. */
const NAMED_HOLDERS = new Set([...NAMES.source, ...NAMES.author]);
/** What the cells of a column hold that has the name for it. */
const HOLDS: Partial<Readonly<Record<ColumnKey, (cell: string) => unknown>>> = { published: looseDate, language: (cell) => languageNamed(cell) ?? cell === UNDETERMINED };
/** Code units that the cells of a column have on average for it to be the text without a name that says so. */
const TEXT_LENGTH = 40;

/** Which column is what: by name, else the longest is the text, and what holds days and addresses is told by them. `rows` are some of the first. */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[]): ColumnMap {
  const map: Writable = {};
  const free = new Set(header);
  const cells = new Map(header.map((name, index) => [name, rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '')]));
  const take = (key: ColumnKey, name: string | undefined): void => {
    if (name === undefined) return;
    map[key] = name;
    free.delete(name);
  };
  take('text', textColumn(header, cells));
  for (const key of COLUMN_KEYS) {
    if (key !== 'text') take(key, named(key, [...free]).find((name) => mostly(cells.get(name), HOLDS[key] ?? (() => true))));
  }
  const unnamed = (fits: (cell: string) => unknown): string | undefined => [...free].find((name) => (cells.get(name)?.length ?? 0) > 0 && mostly(cells.get(name), fits));
  if (map.published === undefined) take('published', unnamed((cell) => /\D\d|\d\D/.test(cell) && looseDate(cell)));
  if (map.url === undefined) take('url', unnamed((cell) => /^https?:\/\/\S+$/i.test(cell)));
  return map;
}

function textColumn(header: readonly string[], cells: ReadonlyMap<string, readonly string[]>): string | undefined {
  const byName = named('text', header).filter((name) => cells.get(name)?.length !== 0 || cells.size === 0);
  const longest = [...header].sort((one, other) => meanLength(cells.get(other)) - meanLength(cells.get(one)))[0];
  if (byName[0] !== undefined && (longest === undefined || meanLength(cells.get(byName[0])) * 4 > meanLength(cells.get(longest)))) return byName[0];
  if (longest !== undefined && meanLength(cells.get(longest)) >= TEXT_LENGTH && !mostly(cells.get(longest), (cell) => /^\S+$/.test(cell))) return longest;
  return byName[0] ?? named('text', header)[0];
}

/** Columns with a name of `key`, the likeliest first; of `meta.title` the last part is looked at after whole names. */
function named(key: ColumnKey, header: readonly string[]): readonly string[] {
  const by = (plainOf: (name: string) => string): readonly string[] => NAMES[key].flatMap((known) => header.filter((name) => plainOf(name) === known));
  return [...new Set([...by(plain), ...by((name) => plain(lastPart(name)))])];
}

/** Of `meta.publisher.name` what it is the name of. */
function lastPart(name: string): string {
  const parts = name.split('.');
  const holder = parts.at(-2) ?? '';
  return /^name$/i.test(parts.at(-1)!) && NAMED_HOLDERS.has(plain(holder)) ? holder : parts.at(-1)!;
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function meanLength(cells: readonly string[] | undefined): number {
  return cells === undefined || cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
}

/** Of no cells: yes, as nothing speaks against it. */
function mostly(cells: readonly string[] | undefined, fits: (cell: string) => unknown): boolean {
  return cells === undefined || cells.filter((cell) => Boolean(fits(cell))).length >= cells.length * 0.8;
}
