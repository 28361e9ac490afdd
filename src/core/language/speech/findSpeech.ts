import type { Span } from '../../../protocol/span';
import type { NamedSpan } from '../../entity/NamedSpan';
import type { Paragraph } from '../../text/Paragraph';
import { ENGLISH } from './english';
import { findQuotes } from './findQuotes';
import { GERMAN } from './german';
import { isInquitAt } from './inquit';
import { SpeakerMemory } from './SpeakerMemory';
import type { Speech } from './Speech';
import { SpeechReader } from './SpeechReader';
import { SpeechWriter } from './SpeechWriter';
import { sentences } from '../sentences';

export interface SpeechInput {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** In order, without overlap. */
  readonly named: readonly NamedSpan[];
}

/** Lines between the two halves of a quote that runs over lines. */
const FARTHEST_HALF = 1;

/**
 * Quotes and reported speech of an article: what was said, by whom, and which words say so (test/gold/speech/GUIDELINES.md). Both lists are in order; spans of
 * one list do not overlap, none crosses a line. Linear in the length of the text.
 */
export function findSpeech({ text, paragraphs, named }: SpeechInput): Speech {
  const writer = new SpeechWriter();
  const isGerman = isMostlyGerman(paragraphs);
  const memory = new SpeakerMemory(text, named, isGerman ? GERMAN : ENGLISH);
  const reader = new SpeechReader(text, named, memory, writer);
  let firstNamed = 0;
  let opened = -1;
  for (const [number, paragraph] of paragraphs.entries()) {
    while (firstNamed < named.length && named[firstNamed]!.end <= paragraph.start) firstNamed++;
    const spans = sentencesOf(text, paragraph);
    const { quotes, open } = findQuotes(text, paragraph, {
      isInquit: (comma) => isInquitAt(text, comma, paragraph.end),
      sentenceStart: startOf(text, spans),
      opened: opened >= 0 && number - opened <= FARTHEST_HALF,
    });
    opened = open ? number : -1;
    reader.read({ paragraph, sentences: spans, quotes, firstNamed });
  }
  return writer.finish();
}

function isMostlyGerman(paragraphs: readonly Paragraph[]): boolean {
  let german = 0;
  let other = 0;
  for (const { start, end, language } of paragraphs) {
    if (language === 'de') german += end - start;
    else other += end - start;
  }
  return german >= other;
}

function sentencesOf(text: string, { start, end, language }: Paragraph): Span[] {
  return sentences(text.slice(start, end), language).map((span) => ({ start: span.start + start, end: span.end + start }));
}

/** Where the sentence around a position begins, behind its dateline. Positions are asked for in ascending order. */
function startOf(text: string, spans: readonly Span[]): (at: number) => number {
  let number = 0;
  return (at) => {
    while (number + 1 < spans.length && spans[number + 1]!.start <= at) number++;
    const start = spans[number]?.start ?? at;
    const dateline = /^\p{Lu}[\p{L} /.]{1,30}(?:\([^)]{1,20}\) ?)?(?:, [\p{L}\d. ]{1,20})? ?[-–—] /u.exec(text.slice(start, Math.min(at, start + 90)));
    return start + (dateline?.[0].length ?? 0);
  };
}
