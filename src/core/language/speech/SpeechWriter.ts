import type { Span } from '../../../protocol/span';
import type { MarkedQuote } from './findQuotes';
import type { FoundQuote, FoundReport, FoundSpeaker, Speech } from './Speech';

/** What is known of one quote so far. */
export interface Attribution {
  kind: FoundQuote['kind'];
  speaker: FoundSpeaker | null;
  cue: Span | null;
}

/** Collects quotes and reported speech in the order of the text; nothing of one kind overlaps. */
export class SpeechWriter {
  readonly #quotes: (Attribution & Span)[] = [];
  readonly #reported: FoundReport[] = [];

  addQuote({ start, end }: MarkedQuote, attribution: Attribution): Attribution {
    const isTerm = attribution.kind === 'term';
    const quote = { start, end, kind: attribution.kind, speaker: isTerm ? null : attribution.speaker, cue: isTerm ? null : attribution.cue };
    this.#quotes.push(quote);
    return quote;
  }

  addReport(report: FoundReport): void {
    const last = this.#reported.at(-1);
    if (last !== undefined && report.start < last.end) return;
    this.#reported.push(report);
  }

  finish(): Speech {
    return { quotes: this.#quotes, reported: this.#reported };
  }
}
