import { IndexBuilder, type LemmaKey } from '../index/IndexBuilder';
import type { Ports } from '../ports';
import { ArticleRecords } from './ArticleRecords';
import { indexedArticles, type IndexedArticles } from './IndexedArticles';
import { fingerprint, type Given, type UnreadFiles, type UpdatePlan } from './planUpdate';
import { readFile, type FileRead } from './readEntry';
import { shareReading, type ReadingPace } from './shareReading';
import type { ArticleRecord } from './Snapshot';

/** Reads files of a corpus folder as articles. */
export class ArticleReader {
  constructor(private readonly ports: Pick<Ports, 'files' | 'codec' | 'yield' | 'beside'>, private readonly lemmaKey: LemmaKey) {}

  /** An index of what has to be read, and what cannot be. */
  async readPlanned({ read, stillUnread: unread }: UpdatePlan, pace: ReadingPace): Promise<{ readonly fresh: IndexedArticles; readonly unread: UnreadFiles }> {
    const builder = new IndexBuilder(this.lemmaKey);
    const records = new Map<string, ArticleRecord>();
    await shareReading(this.ports, read, pace, ({ entry, given }, outcome) => {
      if (outcome === undefined) return;
      if (outcome.kind === 'unread') {
        unread.set(entry.path, { entry: outcome.again === true ? { ...entry, modified: Number.NaN } : entry, given: fingerprint(given), unread: outcome.unread });
        return;
      }
      builder.add({ path: entry.path, text: outcome.text, paragraphs: outcome.paragraphs, regions: outcome.regions });
      records.set(entry.path, outcome.record);
    });
    const index = builder.finish();
    const known = index.paths.map((path, article) => withTokens(records.get(path) as ArticleRecord, index.articleStart(article + 1) - index.articleStart(article)));
    return { fresh: indexedArticles(index, ArticleRecords.of(known)), unread };
  }

  /** `undefined` for a file that vanished since the walk. */
  readFile(path: string, given: Given): Promise<FileRead | undefined> {
    return readFile(this.ports, path, given);
  }
}

function withTokens(record: ArticleRecord, tokens: number): ArticleRecord {
  return record.info.tokens === tokens ? record : { ...record, info: { ...record.info, tokens } };
}
