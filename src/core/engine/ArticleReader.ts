import { Cancelled, type Cancellation, type Progress } from '../../protocol/engine';
import { readArticle, type ReadArticle } from '../corpus/readArticle';
import { tooLarge } from '../corpus/unread';
import { IndexBuilder, type LemmaKey } from '../index/IndexBuilder';
import { FileProblem, type FileEntry, type Ports } from '../ports';
import { contentHash } from '../text/hash';
import { ArticleRecords } from './ArticleRecords';
import { indexedArticles, type IndexedArticles } from './IndexedArticles';
import { engineMessages } from './messages';
import { fingerprint, type Given, type UnreadFiles, type UpdatePlan } from './planUpdate';
import type { ArticleRecord } from './Snapshot';

/** Files between two looks at the cancellation and two yields. */
const BATCH = 32;

interface Pace {
  readonly cancellation: Cancellation;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/** Reads files of a corpus folder as articles. */
export class ArticleReader {
  constructor(private readonly ports: Pick<Ports, 'files' | 'codec' | 'yield'>, private readonly lemmaKey: LemmaKey) {}

  /** An index of what has to be read, and what cannot be. */
  async readPlanned({ read, stillUnread: unread }: UpdatePlan, { progress, cancellation }: Pace): Promise<{ readonly fresh: IndexedArticles; readonly unread: UnreadFiles }> {
    const builder = new IndexBuilder(this.lemmaKey);
    const records = new Map<string, ArticleRecord>();
    let done = 0;
    for (const { entry, given } of read) {
      if (done++ % BATCH === 0) {
        progress?.({ done: done - 1, total: read.length });
        await this.ports.yield();
        if (cancellation.cancelled) throw new Cancelled();
      }
      const article = await this.#readEntry(entry, given);
      if (article === undefined) continue;
      if (article.kind === 'unread') {
        unread.set(entry.path, { entry: article.again === true ? { ...entry, modified: Number.NaN } : entry, given: fingerprint(given), unread: article.unread });
        continue;
      }
      builder.add({ path: entry.path, text: article.text, paragraphs: article.paragraphs, regions: article.regions });
      records.set(entry.path, recordOf(entry, given, article));
    }
    const index = builder.finish();
    const known = index.paths.map((path, article) => withTokens(records.get(path) as ArticleRecord, index.articleStart(article + 1) - index.articleStart(article)));
    return { fresh: indexedArticles(index, ArticleRecords.of(known)), unread };
  }

  /** `undefined` for a file that vanished since the walk. */
  async readFile(path: string, given: Given): Promise<(ReadArticle & { again?: true }) | undefined> {
    try {
      return readArticle(path, await this.ports.files.read(path), given.metadata, this.ports.codec, given.regions);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      if (error.code === 'missing') return undefined;
      return { kind: 'unread', again: true, unread: { path, reason: engineMessages.unreadable(), remedy: engineMessages.unreadableRemedy() } };
    }
  }

  async #readEntry(entry: FileEntry, given: Given): ReturnType<ArticleReader['readFile']> {
    const unread = tooLarge(entry.path, entry.size);
    return unread === undefined ? this.readFile(entry.path, given) : { kind: 'unread', unread };
  }
}

function recordOf(entry: FileEntry, given: Given, article: Extract<ReadArticle, { kind: 'article' }>): ArticleRecord {
  return {
    info: { ...article.info, tokens: 0 }, hash: contentHash(article.text), size: entry.size, modified: entry.modified, given: fingerprint(given),
    title: article.title, kicker: article.kicker, regions: article.contractRegions,
  };
}

function withTokens(record: ArticleRecord, tokens: number): ArticleRecord {
  return record.info.tokens === tokens ? record : { ...record, info: { ...record.info, tokens } };
}
