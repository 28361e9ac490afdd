import type { Span } from '../../../protocol/span';
import type { MarkedQuote } from './findQuotes';
import type { Grammar } from './Grammar';
import type { QuoteShape } from './quoteShape';
import type { Report } from './Report';
import type { Range, Sentence } from './Sentence';
import type { SpeakerMemory } from './SpeakerMemory';
import type { FoundReport, FoundSpeaker } from './Speech';
import type { Attribution } from './SpeechWriter';
import { endsInWord } from './wordSet';

/** What the reports of a sentence say of its quotes (by number in the line) and of its other words. */
export interface Attributed {
  readonly quotes: ReadonlyMap<number, Attribution>;
  readonly reported: readonly FoundReport[];
  /** Who spoke in the sentence: null for somebody unnamed, undefined for nobody. */
  readonly speaker: FoundSpeaker | null | undefined;
  /** The cue of "Das sagte X": for the words before the sentence. */
  readonly backward: Span | undefined;
}

export interface Quoted {
  readonly quotes: readonly MarkedQuote[];
  readonly shapes: readonly QuoteShape[];
  readonly grammar: Grammar;
}

const ASKS: ReadonlySet<string> = new Set(['asked', 'asks', 'fragte', 'fragt']);
const ANSWERS: ReadonlySet<string> = new Set(['replied', 'replies', 'answered', 'answers', 'responded', 'responds', 'antwortete', 'antwortet', 'erwiderte', 'erwidert', 'entgegnete', 'entgegnet']);

/** Words that a quote of a phrase has at least where the clause of the cue holds it and does not call anything so. */
const PHRASE = 3;

export function attribute(sentence: Sentence, reports: readonly Report[], memory: SpeakerMemory, quoted: Quoted): Attributed {
  const quotes = new Map<number, Attribution>();
  const reported: FoundReport[] = [];
  let speaker: FoundSpeaker | null | undefined;
  let backward: Span | undefined;
  for (const report of reports) {
    const found = memory.resolve(report.source, sentence, ANSWERS.has(sentence.key(report.at)));
    memory.speak(found, ASKS.has(sentence.key(report.at)));
    if (report.contents.length > 0 || found !== null) speaker = found;
    const by = { speaker: found, cue: report.cue };
    for (const range of report.contents) addContent(sentence, range, by, quoted, { quotes, reported });
    if (report.takesPhrases) addPhrases(sentence, report, by, quoted, quotes);
    if (report.contents.length === 0 && report.calls !== true && report.hasObject !== true && !holdsQuote(sentence, report)) backward = report.cue;
  }
  return { quotes, reported, speaker, backward };
}

function holdsQuote(sentence: Sentence, { own }: Report): boolean {
  return sentence.tokens.slice(own.from, own.to).some(({ quote }) => quote >= 0);
}

type By = Pick<FoundReport, 'speaker' | 'cue'>;

function addContent(sentence: Sentence, range: Range, by: By, quoted: Quoted, to: { readonly quotes: Map<number, Attribution>; readonly reported: FoundReport[] }): void {
  const isQuote = sentence.isQuotesOnly(range);
  const isWoven = /^(?:dass|daß|that)$/.test(sentence.key(range.from));
  for (let at = range.from; at < range.to; at++) {
    const number = sentence.tokens[at]!.quote;
    if (number < 0 || to.quotes.has(number)) continue;
    const kind = isQuote ? (isWoven ? 'partial' : 'direct') : isTermInside(sentence, at, quoted) ? 'term' : isSentenceInside(sentence, at, quoted) ? 'direct' : 'partial';
    to.quotes.set(number, { kind, ...by });
  }
  if (!isQuote) to.reported.push({ ...sentence.spanOf(range), ...by });
}

/** Quotes in the clause of the cue itself: "nannte das »absurd«". */
function addPhrases(sentence: Sentence, report: Report, by: By, quoted: Quoted, quotes: Map<number, Attribution>): void {
  for (let at = report.own.from; at < report.own.to; at++) {
    const number = sentence.tokens[at]!.quote;
    if (number < 0 || quotes.has(number) || (report.calls === true ? !isNaming(sentence, report, at, quoted) && isWork(sentence, at, quoted) : isTermInside(sentence, at, quoted))) continue;
    const shape = quoted.shapes[number]!;
    quotes.set(number, { kind: !report.calls && !isWoven(sentence, at, quoted) && shape.words > PHRASE && !shape.beginsLower && shape.hasVerb ? 'direct' : 'partial', ...by });
  }
}

/** "what X called »one of the hottest days«": the phrase stands right behind the verb, which is no part of a title's description here. */
function isNaming(sentence: Sentence, { at: cue }: Report, at: number, { shapes }: Quoted): boolean {
  return at === cue + 1 && sentence.tokens[at]!.named < 0 && !shapes[sentence.tokens[at]!.quote]!.isTitle;
}

/** Part of the writer's own phrase: behind an article or an adjective, or behind a preposition ("pleas of »I want to live.«" holds a sentence all the same). */
export function isWoven(sentence: Sentence, at: number, { shapes, grammar }: Quoted): boolean {
  if (sentence.kind(at - 1) === 'genitive') return true;
  if (sentence.kind(at - 1) !== 'word') return false;
  const before = sentence.key(at - 1);
  if (grammar.determiners.has(before)) return true;
  if (grammar.prepositions.has(before)) return !shapes[sentence.tokens[at]!.quote]!.ended;
  return sentence.kind(at - 2) === 'word' && grammar.determiners.has(sentence.key(at - 2)) && !sentence.isCapital(at - 1);
}

/** A whole sentence in marks behind a colon or comma inside what is reported. */
function isSentenceInside(sentence: Sentence, at: number, { quotes, shapes }: Quoted): boolean {
  const number = sentence.tokens[at]!.quote;
  const shape = shapes[number]!;
  return quotes[number] !== undefined && sentence.kind(at - 1) === 'colon' && !shape.beginsLower && shape.words > PHRASE;
}

/** A title or a name in marks: "die Zeitung »Zaman«", "der »Bild«". */
export function isTermInside(sentence: Sentence, at: number, quoted: Quoted): boolean {
  if (isWork(sentence, at, quoted)) return true;
  const shape = quoted.shapes[sentence.tokens[at]!.quote]!;
  const before = sentence.key(at - 1);
  return shape.isTitle && !shape.ended && shape.words <= 4 && (shape.words <= 2 || quoted.grammar.determiners.has(before) || sentence.kind(at - 1) === 'name');
}

/** The name of a medium, a work, a ship: a name in marks, part of a compound, or behind what it is. */
function isWork(sentence: Sentence, at: number, { shapes, grammar }: Quoted): boolean {
  const token = sentence.tokens[at]!;
  if (token.named >= 0 || sentence.text[token.end] === '-') return true;
  return sentence.kind(at - 1) === 'word' && endsInWord(sentence.key(at - 1), grammar.workNouns) && shapes[token.quote]!.words <= 8;
}
