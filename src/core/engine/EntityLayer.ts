import { Cancelled, InputError, type CallOptions, type EntityMentions, type EntitySummary } from '../../protocol/engine';
import type { Passage } from '../../protocol/result';
import type { Span } from '../../protocol/span';
import { articleParagraphs } from '../corpus/readArticle';
import { EntityTable } from '../entity/EntityTable';
import type { Recogniser } from '../entity/recogniser';
import { LinedText } from '../text/LinedText';
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
    const named: EntityMentions[] = [];
    for (const { article, mentions } of found) {
      if (named.length % BATCH === 0) await this.pause();
      if (options.cancellation?.cancelled === true) throw new Cancelled();
      const lines = new LinedText(await this.snapshot.text(article));
      const { path, title } = this.snapshot.record(article).info;
      named.push({ path, title, mentions: mentions.map((mention) => ({ ...passageAround(lines, mention), mention })) });
    }
    return named;
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

/** The span's line, cut to the surroundings of the span, and the column of the span. */
function passageAround(lines: LinedText, { start, end }: Span): Passage & { readonly column: number } {
  const number = lines.lineOf(start);
  const line = lines.line(number);
  const from = Math.max(line.start, start - MARGIN);
  const to = Math.min(line.end, end + MARGIN);
  return { start: from, end: to, text: lines.text.slice(from, to), nodes: [{ start, end }], line: number, column: start - line.start };
}
