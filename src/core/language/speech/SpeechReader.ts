import type { Span } from '../../../protocol/span';
import type { NamedSpan } from '../../entity/NamedSpan';
import type { Paragraph } from '../../text/Paragraph';
import { attribute, type Attributed, type Quoted } from './attribute';
import { ENGLISH } from './english';
import type { Grammar } from './Grammar';
import { englishReports } from './englishReports';
import type { MarkedQuote } from './findQuotes';
import { GERMAN } from './german';
import { germanReports } from './germanReports';
import { continuation, headlineReport } from './germanContinuation';
import { looseQuote, signer } from './looseQuotes';
import { quoteShape, type QuoteShape } from './quoteShape';
import { readTokens, withoutBrackets } from './readTokens';
import { Sentence } from './Sentence';
import type { Token } from './Token';
import type { SpeakerMemory } from './SpeakerMemory';
import type { FoundSpeaker } from './Speech';
import type { Attribution, SpeechWriter } from './SpeechWriter';
import { sentenceUnits } from './sentenceUnits';

/** Tokens that a line with a signature has at most. */
const LONGEST_SIGNATURE = 12;

export interface Line {
  readonly paragraph: Paragraph;
  readonly sentences: readonly Span[];
  readonly quotes: readonly MarkedQuote[];
  readonly firstNamed: number;
}

/** Reads an article line by line and writes down who said what. */
export class SpeechReader {
  /** Quotes that stood alone, until a sentence names who said them; sure are those that go on from somebody's speech. */
  #pending: { readonly attribution: Attribution; readonly isSure: boolean }[] = [];
  /** The sentence before, in the same line: who spoke or whom it was about. */
  #goesOn: FoundSpeaker | null = null;
  /** The sentence before was said by somebody. */
  #isChain = false;

  constructor(readonly text: string, readonly named: readonly NamedSpan[], readonly memory: SpeakerMemory, readonly writer: SpeechWriter) {}

  read({ paragraph, sentences, quotes, firstNamed }: Line): void {
    const grammar = paragraph.language === 'de' ? GERMAN : ENGLISH;
    const tokens = readTokens(this.text, paragraph, { quotes, named: this.named, firstNamed });
    this.#signed(new Sentence(this.text, tokens.slice(0, LONGEST_SIGNATURE), paragraph.language), tokens.length, grammar);
    const quoted: Quoted = { quotes, shapes: quotes.map((quote) => quoteShape(this.text, quote)), grammar };
    this.#pending = [];
    this.memory.last.beginLine();
    this.#goesOn = this.memory.last.near;
    for (const unit of sentenceUnits(tokens, sentences, grammar)) this.#sentence(new Sentence(this.text, withoutBrackets(unit), paragraph.language), unit, quoted);
  }

  /** A line "– Eleanor Roosevelt" says whose the quotes are that the line before held alone. */
  #signed(line: Sentence, length: number, grammar: Grammar): void {
    const phrase = length > LONGEST_SIGNATURE || this.#pending.length === 0 ? undefined : signer(line, 0, { grammar });
    if (phrase === undefined) return;
    const speaker = this.memory.resolve(phrase, line);
    for (const { attribution } of this.#pending) attribution.speaker = speaker;
  }

  #sentence(sentence: Sentence, unit: readonly Token[], quoted: Quoted): void {
    const { memory } = this;
    memory.begin(sentence);
    const isGerman = quoted.grammar === GERMAN;
    const reports = isGerman ? germanReports(sentence) : englishReports(sentence);
    const attributed = attribute(sentence, reports, memory, quoted);
    for (const report of attributed.reported) this.writer.addReport(report);
    const isContinued = isGerman && attributed.reported.length === 0 && attributed.quotes.size === 0 && this.#continue(sentence);
    if (attributed.reported.length === 0 && !isContinued) this.#headline(sentence);
    const spoken = this.#quotes(sentence, unit, quoted, attributed, isContinued);
    this.#settle(sentence, attributed, spoken || isContinued);
  }

  #continue(sentence: Sentence): boolean {
    const found = continuation(sentence, this.#isChain);
    if (found === undefined) return false;
    const speaker = this.memory.resolve(found.source, sentence);
    this.memory.speak(speaker);
    this.writer.addReport({ ...found.span, speaker, cue: null });
    return true;
  }

  #headline(sentence: Sentence): void {
    const report = headlineReport(sentence);
    if (report !== undefined) this.writer.addReport({ ...report.span, speaker: this.memory.resolve(report.source, sentence), cue: null });
  }

  /** Writes the quotes of a sentence; answers whether one of them is somebody's speech. */
  #quotes(sentence: Sentence, unit: readonly Token[], quoted: Quoted, attributed: Attributed, isReported: boolean): boolean {
    let spoken = false;
    for (const token of unit) {
      const number = token.quote;
      if (number < 0) continue;
      const at = sentence.tokens.indexOf(token);
      const known = attributed.quotes.get(number);
      const attribution = known ?? (at < 0 ? bracketed(quoted.shapes[number]!, this.memory.last.near) : looseQuote(sentence, at, { memory: this.memory, quoted, speaker: attributed.speaker, isReported, goesOn: this.#goesOn }));
      const written = this.writer.addQuote(quoted.quotes[number]!, attribution);
      spoken ||= attribution.kind === 'direct';
      if (known === undefined && attribution.kind === 'direct') this.#later(sentence, written);
    }
    return spoken;
  }

  /** A quote that stands alone may be said by whom the next sentence names. */
  #later(sentence: Sentence, attribution: Attribution): void {
    if (sentence.isQuotesOnly({ from: sentence.body, to: sentence.length })) this.#pending.push({ attribution, isSure: this.#isChain && attribution.speaker !== null });
  }

  #settle(sentence: Sentence, { speaker, backward, reported, quotes }: Attributed, spoken: boolean): void {
    const isAlone = sentence.isQuotesOnly({ from: 0, to: sentence.length });
    if (speaker !== undefined && speaker !== null && (backward !== undefined || quotes.size > 0)) {
      for (const { attribution, isSure } of this.#pending) if (!isSure || backward !== undefined) attribution.speaker = speaker;
    }
    if (!isAlone) this.#pending = [];
    if (!isAlone && !isNamesOnly(sentence)) this.memory.readSubject(sentence, speaker ?? null);
    this.#isChain = spoken || reported.length > 0;
    if (speaker !== undefined) this.#goesOn = speaker;
    else if (!isAlone && this.memory.subject !== undefined) this.#goesOn = this.memory.subject;
    else if (!isAlone) this.#goesOn = this.memory.last.near;
  }
}

/** A credit, a heading: names and nothing else tell whom nothing is said of. */
function isNamesOnly({ tokens }: Sentence): boolean {
  return tokens.length > 0 && tokens.every(({ kind }) => kind === 'name');
}

/** A quote in brackets belongs to no clause: a term, or what the one who speaks said. */
function bracketed(shape: QuoteShape, last: FoundSpeaker | null): Attribution {
  if (shape.isTitle || shape.words < 3) return { kind: 'term', speaker: null, cue: null };
  return { kind: shape.beginsLower ? 'partial' : 'direct', speaker: last, cue: null };
}
