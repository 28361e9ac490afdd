import type { Cell } from '../../../protocol/result';
import type { Span } from '../../../protocol/span';
import { LinedText } from '../../text/LinedText';
import type { Corpus } from '../Corpus';
import { columnsOfVerb } from '../columns';
import { eachFound } from './eachFound';
import { layersOf } from './entitiesVerb';
import { placed, type Placed } from './entityHits';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';
import { TableSource } from './RowSource';
import type { ArticleSet } from './Selection';
import { speechIn, type SpeechKind, type SpeechReport } from './speech';

/** What verbs that list passages of the articles found work on. */
export interface PassagesInput {
  readonly corpus: Corpus;
  readonly matched: ArticleSet;
  readonly mask: RegionMask;
  readonly pace: Pace;
}

type PassageRow = Readonly<Record<string, Cell>>;

/** Quotes or reported speech; `isMeant` says which. */
export function speechRows(input: PassagesInput, kind: SpeechKind, isMeant: (report: Placed<SpeechReport>) => boolean): Promise<TableSource> {
  const layers = layersOf(input.corpus);
  return passageRows(input, kind, (article) => speechIn(input.corpus.index, layers, article, kind, input.mask).filter(isMeant), ({ speaker, cue, kind: quoteKind }, text) => ({
    speaker: speaker?.name ?? null,
    speakerId: speaker?.entity === undefined ? null : layers.entities.entities[speaker.entity]!.id,
    kind: quoteKind ?? null,
    cue: cue && text.slice(cue.start, cue.end),
  }));
}

/** Dates that the articles speak of. */
export function dateRows(input: PassagesInput): Promise<TableSource> {
  const layers = layersOf(input.corpus);
  return passageRows(input, 'dates', (article) => placed(input.corpus.index, article, layers.layersOf(article).dates ?? [], input.mask), ({ value }) => ({ value }));
}

/** A row for each passage, by path, then start. */
async function passageRows<S extends Span>(input: PassagesInput, verb: string, passagesIn: (article: number) => readonly S[], more: (passage: S, text: string) => PassageRow): Promise<TableSource> {
  const { corpus, pace } = input;
  const rows: PassageRow[] = [];
  await eachFound(input.matched, pace, 100, async (article) => {
    const passages = passagesIn(article);
    if (passages.length === 0) return;
    const lines = new LinedText(await corpus.text(article));
    const { path } = corpus.article(article);
    for (const passage of passages) {
      const { start, end } = passage;
      rows.push({ path, start, end, text: lines.text.slice(start, end), line: lines.lineOf(start), ...more(passage, lines.text) });
    }
    pace.step(passages.length * 10);
  });
  return new TableSource(columnsOfVerb(verb, {}), rows.length, (row, column) => rows[row]![column] ?? null);
}
