import { Cancelled, InputError, type CallOptions, type EntityMentions } from '../../protocol/engine';
import type { Passage } from '../../protocol/result';
import type { Span } from '../../protocol/span';
import type { CorpusLayers } from '../analysis/CorpusLayers';
import { LinedText } from '../text/LinedText';
import { startsInText } from './inText';
import { engineMessages } from './messages';
import type { Snapshot } from './Snapshot';

const BATCH = 16;
/** UTF-16 units of text to each side of a mention in a passage. */
const MARGIN = 80;

/** Where an entity is named, by article in the order of paths. `id` may be one that it had. */
export async function entityMentions(id: string, snapshot: Snapshot, layers: CorpusLayers, pause: () => Promise<void>, options: CallOptions): Promise<readonly EntityMentions[]> {
  const number = layers.entities.find(id);
  if (number === undefined) throw new InputError(engineMessages.noSuchEntity(id));
  const entity = layers.entities.entities[number]!;
  const named: EntityMentions[] = [];
  for (const article of entity.anywhere) {
    if (named.length % BATCH === 0) await pause();
    if (options.cancellation?.cancelled === true) throw new Cancelled();
    const mentions = layers.mentionsOf(article).filter((mention) => mention.entity === number);
    const lines = new LinedText(await snapshot.text(article));
    const { path, title } = snapshot.record(article).info;
    const inText = startsInText(snapshot.index, article, mentions);
    named.push({ path, title, mentions: mentions.map(({ start, end }) => ({ ...passageAround(lines, { start, end }), mention: { start, end }, leftOut: !inText.has(start) })) });
  }
  return named;
}

/** The span's line, cut to the surroundings of the span, and the column of the span. */
function passageAround(lines: LinedText, { start, end }: Span): Passage & { readonly column: number } {
  const number = lines.lineOf(start);
  const line = lines.line(number);
  const from = Math.max(line.start, start - MARGIN);
  const to = Math.min(line.end, end + MARGIN);
  return { start: from, end: to, text: lines.text.slice(from, to), nodes: [{ start, end }], line: number, column: start - line.start };
}
