import { Cancelled, InputError, type CallOptions, type EntityMentions, type EntitySummary } from '../../protocol/engine';
import type { Passage } from '../../protocol/result';
import type { Span } from '../../protocol/span';
import { articleParagraphs } from '../corpus/readArticle';
import { EntityTable } from '../entity/EntityTable';
import type { Recogniser } from '../entity/recogniser';
import { engineMessages } from './messages';
import type { Snapshot } from './Snapshot';

const BATCH = 16;
/** UTF-16 units of text to each side of a mention in a passage. */
const MARGIN = 80;

/** Mentions of entities over one snapshot: found at the first need, article by article, and kept. */
export class EntityLayer {
  private readonly table = new EntityTable();
  private done = 0;
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly snapshot: Snapshot, private readonly recogniser: Recogniser, private readonly pause: () => Promise<void>) {}

  /** All entities, the most mentioned first. */
  async summaries(options: CallOptions): Promise<readonly EntitySummary[]> {
    await this.complete(options);
    return this.table.summaries();
  }

  /** Where an entity is named, by article in the order of paths. */
  async mentionsOf(id: string, options: CallOptions): Promise<readonly EntityMentions[]> {
    await this.complete(options);
    const found = this.table.mentionsOf(id);
    if (found.length === 0) throw new InputError(engineMessages.noSuchEntity(id));
    return Promise.all(found.map(async ({ article, mentions }) => {
      const lines = new LineCounter(await this.snapshot.text(article));
      const { path, title } = this.snapshot.record(article).info;
      return { path, title, mentions: mentions.map((mention) => ({ ...lines.passageAround(mention), mention })) };
    }));
  }

  /** Reads the articles that are left; a call that comes while another reads waits for it and goes on where that one stopped. */
  private complete(options: CallOptions): Promise<void> {
    this.reading = this.reading.catch(() => undefined).then(() => this.readRest(options));
    return this.reading;
  }

  private async readRest({ cancellation, progress }: CallOptions): Promise<void> {
    const total = this.snapshot.articles.length;
    while (this.done < total) {
      if (this.done % BATCH === 0) {
        progress?.({ done: this.done, total });
        await this.pause();
      }
      if (cancellation?.cancelled === true) throw new Cancelled();
      const text = await this.snapshot.text(this.done);
      const paragraphs = articleParagraphs(text, this.snapshot.record(this.done).info.language);
      this.table.add(this.done, this.recogniser.mentions(text, paragraphs, cancellation));
      this.done++;
    }
  }
}

/** Makes passages of one text from front to back, looking for each line end once. */
class LineCounter {
  private line = 1;
  private lineStart = 0;
  private lineEnd: number;

  constructor(private readonly text: string) {
    this.lineEnd = this.endOf(0);
  }

  /** The span's line, cut to the surroundings of the span, and the column of the span. Spans must come in ascending order. */
  passageAround(span: Span): Passage & { readonly column: number } {
    while (this.lineEnd < span.start) {
      this.lineStart = this.lineEnd + 1;
      this.lineEnd = this.endOf(this.lineStart);
      this.line++;
    }
    const start = Math.max(this.lineStart, span.start - MARGIN);
    const end = Math.min(this.lineEnd, span.end + MARGIN);
    return { start, end, text: this.text.slice(start, end), nodes: [{ start: span.start, end: span.end }], line: this.line, column: span.start - this.lineStart };
  }

  private endOf(lineStart: number): number {
    const found = this.text.indexOf('\n', lineStart);
    return found === -1 ? this.text.length : found;
  }
}
