import type { Annotations, EntityType, Mention, Quote, ReportedSpeech, Speaker } from '../../protocol/article';
import type { Span, TextSpan } from '../../protocol/span';
import type { NamedSpan } from '../entity/NamedSpan';
import type { FoundReport, FoundSpeaker } from '../language/speech/Speech';
import type { ArticleLayers } from './ArticleLayers';

/** What a local entity goes by in the corpus. */
export interface Identity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
}

/** The mentions of an article; `identities` are those of its local entities. */
export function mentionsOf(text: string, { named, entities }: Pick<ArticleLayers, 'named' | 'entities'>, identities: readonly Identity[]): Mention[] {
  const ofSpan = new Array<Identity | undefined>(named.length);
  entities.forEach((local, number) => {
    for (const mention of local.mentions) ofSpan[mention] = identities[number];
  });
  return named.flatMap(({ start, end }, number) => {
    const identity = ofSpan[number];
    return identity === undefined ? [] : [{ start, end, text: text.slice(start, end), type: identity.type, id: identity.id, name: identity.name }];
  });
}

/** Layers with their text, as the outside sees them. Where a layer has no rules yet, its key is absent. */
export type DescribedLayers = Pick<Annotations, 'entities' | 'quotes' | 'reported' | 'dates'>;

/** `mentions` are the article's after the user's decisions: a speaker is whom they say that the name means. */
export function describeLayers(text: string, layers: ArticleLayers, mentions: readonly Mention[]): DescribedLayers {
  const speakers = new Speakers(layers.named, mentions);
  const withText = textOf(text);
  const report = <R extends FoundReport>(found: R): R & ReportedSpeech => ({ ...withText(found), speaker: speakers.of(found.speaker), cue: found.cue && withText(found.cue) });
  return {
    entities: mentions,
    ...(layers.quotes && { quotes: layers.quotes.map((quote): Quote => report(quote)) }),
    ...(layers.reported && { reported: layers.reported.map(report) }),
    ...(layers.dates && { dates: layers.dates.map((date) => withText(date)) }),
  };
}

export function textOf(text: string): <S extends Span>(span: S) => S & TextSpan {
  return (span) => ({ ...span, text: text.slice(span.start, span.end) });
}

/** Who a speaker is in the corpus. */
export class Speakers {
  constructor(private readonly named: readonly NamedSpan[], private readonly mentions: readonly Mention[]) {}

  of(speaker: FoundSpeaker | null): Speaker | null {
    if (speaker === null) return null;
    const span = speaker.named === null ? undefined : this.named[speaker.named];
    const mention = span && mentionOver(this.mentions, span);
    return mention === undefined ? { id: null, name: speaker.name } : { id: mention.id, name: mention.name };
  }
}

/** The mention that overlaps a span; mentions are by start, without overlap. */
export function mentionOver<M extends Span>(mentions: readonly M[], { start, end }: Span): M | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (mentions[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found = mentions[low];
  return found !== undefined && found.start < end ? found : undefined;
}
