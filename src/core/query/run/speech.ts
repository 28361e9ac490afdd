import type { QuoteKind } from '../../../protocol/article';
import type { Span } from '../../../protocol/span';
import type { CorpusLayers } from '../../analysis/CorpusLayers';
import { mentionOver } from '../../analysis/describeLayers';
import type { TokenIndex } from '../../index/TokenIndex';
import type { FoundReport, FoundSpeaker } from '../../language/speech/Speech';
import { placed, type Placed } from './entityHits';
import type { Hits } from './hits';
import type { Pace } from './Pace';
import type { SpeechTest } from './speechField';
import type { RegionMask } from './regions';

export type SpeechKind = 'quotes' | 'reported';

/** What somebody is quoted or reported to have said. */
export interface SpeechReport extends Span {
  /** `undefined` for reported speech. */
  readonly kind?: QuoteKind;
  readonly speaker: { readonly name: string; readonly entity: number | undefined } | null;
  readonly cue: Span | null;
}

/** Quotes or reported speech of an article that lie wholly inside the regions of `mask`, in order. */
export function speechIn(index: TokenIndex, layers: CorpusLayers, article: number, kind: SpeechKind, mask: RegionMask): readonly Placed<SpeechReport>[] {
  const found: readonly FoundReport[] = layers.layersOf(article)[kind] ?? [];
  // Once an article: they are put together anew for every call.
  const mentions = layers.mentionsOf(article);
  return placed(index, article, found.map((report) => ({ ...report, speaker: speakerOf(report.speaker, layers, article, mentions) })), mask);
}

function speakerOf(speaker: FoundSpeaker | null, layers: CorpusLayers, article: number, mentions: ReturnType<CorpusLayers['mentionsOf']>): SpeechReport['speaker'] {
  if (speaker === null) return null;
  const span = speaker.named === null ? undefined : layers.layersOf(article).named[speaker.named];
  const entity = span && mentionOver(mentions, span)?.entity;
  return { name: entity === undefined ? speaker.name : layers.entities.entities[entity]!.name, entity };
}

/** The quotes and reports, in all articles, that a test admits, as hits. */
export async function speechHits(index: TokenIndex, layers: CorpusLayers, test: SpeechTest, mask: RegionMask, pace: Pace): Promise<Hits> {
  const first: number[] = [];
  const last: number[] = [];
  for (let article = 0; article < index.articleCount; article++) {
    const all = [...speechIn(index, layers, article, 'quotes', mask), ...speechIn(index, layers, article, 'reported', mask)].filter(test);
    all.sort((a, b) => a.first - b.first || a.last - b.last);
    all.forEach((report, at) => {
      if (at > 0 && all[at - 1]!.first === report.first && all[at - 1]!.last === report.last) return;
      first.push(report.first);
      last.push(report.last);
    });
    pace.step(100);
    await pace.breathe();
  }
  return { first: Uint32Array.from(first), last: Uint32Array.from(last) };
}
