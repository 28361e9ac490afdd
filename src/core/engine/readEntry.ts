import { readArticle, type Article, type ReadArticle } from '../corpus/readArticle';
import { tooLarge } from '../corpus/unread';
import { FileProblem, type FileEntry, type Ports } from '../ports';
import { contentHash } from '../text/hash';
import { engineMessages } from './messages';
import { fingerprint, type Given } from './planUpdate';
import type { ArticleRecord } from './Snapshot';

/** A file that is to be read. */
export interface PlannedRead {
  readonly entry: FileEntry;
  readonly given: Given;
}

/** What reading it came to, as plain data: an article with what the corpus keeps of it (its tokens are not counted yet), or why it is none. `undefined` for a file that vanished since the walk. */
export type EntryRead =
  | (Pick<Article, 'kind' | 'text' | 'paragraphs' | 'regions'> & { readonly record: ArticleRecord })
  | Extract<FileRead, { kind: 'unread' }>
  | undefined;

/** `again`: another try may have another outcome. */
export type FileRead = ReadArticle & { readonly again?: true };

type ReadingPorts = Pick<Ports, 'files' | 'codec'>;

export async function readEntry(ports: ReadingPorts, { entry, given }: PlannedRead): Promise<EntryRead> {
  const large = tooLarge(entry.path, entry.size);
  if (large !== undefined) return { kind: 'unread', unread: large };
  const read = await readFile(ports, entry.path, given);
  if (read?.kind !== 'article') return read;
  const { kind, text, paragraphs, regions } = read;
  return { kind, text, paragraphs, regions, record: recordOf(entry, given, read) };
}

/** `undefined` for a file that vanished since the walk. */
export async function readFile({ files, codec }: ReadingPorts, path: string, given: Given): Promise<FileRead | undefined> {
  try {
    return readArticle(path, await files.read(path), given.metadata, codec, given.regions);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    if (error.code === 'missing') return undefined;
    return { kind: 'unread', again: true, unread: { path, reason: engineMessages.unreadable(), remedy: engineMessages.unreadableRemedy() } };
  }
}

function recordOf(entry: FileEntry, given: Given, article: Article): ArticleRecord {
  return {
    info: { ...article.info, tokens: 0 }, hash: contentHash(article.text), size: entry.size, modified: entry.modified, given: fingerprint(given),
    title: article.title, kicker: article.kicker, regions: article.contractRegions,
  };
}
