import type { EntityType } from '../../../../src/protocol/article';
import type { Span } from '../../../../src/protocol/span';
import type { NamedSpan } from '../../../../src/core/entity/NamedSpan';
import { findSpeech } from '../../../../src/core/language/speech/findSpeech';
import type { FoundReport, Speech } from '../../../../src/core/language/speech/Speech';
import { forEachParagraph } from '../../../../src/core/text/tokenize';
import type { Paragraph } from '../../../../src/core/text/Paragraph';

/** A text without its marks, and what they said: `{Kim}` a person, `{=NATO}` an organisation, `{@Berlin}` a place, `[[…]]` reported speech. */
export interface Marked {
  readonly text: string;
  readonly named: readonly NamedSpan[];
  readonly reported: readonly Span[];
}

const TYPES: Readonly<Record<string, EntityType>> = { '=': 'organisation', '@': 'place' };

export function readMarked(marked: string): Marked {
  let text = '';
  const named: NamedSpan[] = [];
  const reported: Span[] = [];
  let name = 0;
  let type: EntityType = 'person';
  let report = 0;
  for (let at = 0; at < marked.length; at++) {
    const pair = marked.slice(at, at + 2);
    if (pair === '[[') report = text.length;
    else if (pair === ']]') reported.push({ start: report, end: text.length });
    else if (marked[at] === '{') {
      type = TYPES[marked[at + 1]!] ?? 'person';
      if (type !== 'person') at++;
      name = text.length;
      continue;
    } else if (marked[at] === '}') {
      named.push({ start: name, end: text.length, type });
      continue;
    } else {
      text += marked[at]!;
      continue;
    }
    at++;
  }
  return { text, named, reported };
}

export function paragraphsOf(text: string, language: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  forEachParagraph(text, (start, end) => {
    if (text.slice(start, end).trim() !== '') paragraphs.push({ start, end, language });
  });
  return paragraphs;
}

export function speechOf(language: string, { text, named }: Marked): Speech {
  return findSpeech({ text, paragraphs: paragraphsOf(text, language), named });
}

/** "direct Kim": kind and speaker of each quote. */
export function describeQuotes({ quotes }: Speech): string[] {
  return quotes.map(({ kind, speaker }) => (speaker === null ? kind : `${kind} ${speaker.name}`));
}

export function describeReports(text: string, reports: readonly FoundReport[]): string[] {
  return reports.map(({ start, end, speaker }) => `${text.slice(start, end)} | ${speaker?.name ?? '-'}`);
}
