import { ENGLISH } from './english';
import { isBehindQuote } from './englishVerb';
import { ADVERBS, AUXILIARIES, COORDINATORS, PREPOSITIONS, RELATIVE_PRONOUNS, SUBORDINATORS } from './englishWords';
import { readNounPhrase, type NounPhrase } from './nounPhrase';
import type { Segment, Sentence } from './Sentence';

/** The subject before a verb whose auxiliaries begin at `verb`. */
export interface Subject {
  readonly phrase: NounPhrase | undefined;
  /** Where its clause begins. */
  readonly from: number;
  /** "and", "while" or the like joins its clause to the one before. */
  readonly isJoined: boolean;
}

export function subjectBefore(sentence: Sentence, verb: number): Subject {
  const number = sentence.segmentAt(Math.max(sentence.body, verb - 1));
  const segment = sentence.segments[number]!;
  if (verb === segment.to || sentence.isMark(verb - 1) || verb === segment.from) return behindApposition(sentence, verb);
  const boundary = boundaryBefore(sentence, segment.from, verb);
  const start = boundary < 0 ? segment.from : boundary + 1;
  const key = boundary < 0 ? '' : sentence.key(boundary);
  const isJoined = COORDINATORS.has(key) || key === 'while' || key === 'although' || key === 'though';
  if (start === verb) return { phrase: RELATIVE_PRONOUNS.has(key) || key === 'that' ? antecedent(sentence, boundary) : firstPhrase(sentence, segment.from, boundary), from: boundary, isJoined };
  const phrase = firstPhrase(sentence, start, verb);
  if (phrase === undefined && number > 0) return { ...behindApposition(sentence, segment.from), isJoined };
  return { phrase, from: phrase?.from ?? start, isJoined };
}

/** The last word before a verb that begins a clause. */
function boundaryBefore(sentence: Sentence, from: number, verb: number): number {
  for (let at = verb - 1; at >= from; at--) {
    const key = sentence.key(at);
    if (sentence.kind(at) === 'quote') return at;
    if (sentence.kind(at) !== 'word') continue;
    if (COORDINATORS.has(key) && (at === from || at === verb - 1 || hasVerb(sentence, from, at))) return at;
    if (SUBORDINATORS.has(key) && !isDemonstrative(sentence, at, from)) return at;
  }
  return -1;
}

function isDemonstrative(sentence: Sentence, at: number, from: number): boolean {
  const key = sentence.key(at);
  if (key === 'that') return at === from;
  return (key === 'before' || key === 'after' || key === 'since' || key === 'until' || key === 'as' || key === 'once') && !hasVerb(sentence, at + 1, at + 1) && PREPOSITIONS.has(key) && at > from;
}

export function hasVerb(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isVerblike(sentence, at)) return true;
  return false;
}

export function isVerblike(sentence: Sentence, at: number): boolean {
  if (sentence.kind(at) !== 'word' || sentence.isCapital(at)) return false;
  const key = sentence.key(at);
  return AUXILIARIES.has(key) || /[a-z]{2}ed$/.test(key) || IRREGULAR.has(key) || (ENGLISH.cues.get(key)?.some(({ form, kind }) => form === 'finite' && kind === 'say') ?? false);
}

const IRREGULAR = new Set(`went came took gave got made saw knew became began found left kept held stood lost won rose fell grew led met paid ran sent sold spent spoke wrote brought bought caught fought felt built
  told said goes comes takes gives gets makes sees knows becomes begins finds leaves keeps holds stands loses wins rises falls grows leads meets pays runs sends sells spends needs wants means shows remains seems works
  plans expects believes thinks feels hopes broke chose drew drove flew hit put cut set shot struck threw let read`.split(/\s+/));

/** The first noun phrase of a clause: what prepositions and adverbs bring is gone over. */
export function firstPhrase(sentence: Sentence, from: number, limit: number): NounPhrase | undefined {
  for (let at = from; at < limit; ) {
    const key = sentence.key(at);
    const isWord = sentence.kind(at) === 'word';
    if (isWord && PREPOSITIONS.has(key)) at = Math.max(at + 1, readNounPhrase(sentence, at + 1, limit, ENGLISH)?.to ?? at + 1);
    else if (isWord && (COORDINATORS.has(key) || ADVERBS.has(key) || SUBORDINATORS.has(key)) || sentence.isMark(at)) at++;
    else {
      const phrase = readNounPhrase(sentence, at, limit, ENGLISH);
      if (phrase !== undefined) return phrase;
      if (sentence.kind(at) === 'quote') return undefined;
      at++;
    }
  }
  return undefined;
}

/** "X, head of Y, said": the phrase before what stands between the commas. */
function behindApposition(sentence: Sentence, verb: number): Subject {
  const last = sentence.segmentAt(Math.max(sentence.body, verb - 2));
  for (let number = last; number >= 0 && number > last - 6; number--) {
    const segment = sentence.segments[number]!;
    const isQuoteFirst = sentence.kind(segment.from) === 'quote';
    const from = isQuoteFirst ? segment.from + 1 : segment.from;
    if (from >= segment.to) break;
    if (number > 0 && !isQuoteFirst && !isBehindQuote(sentence, from) && !beginsSubject(sentence, segment)) continue;
    const boundary = boundaryBefore(sentence, from, segment.to);
    const phrase = firstPhrase(sentence, boundary >= from && boundary + 1 < segment.to ? boundary + 1 : from, segment.to);
    return { phrase, from: phrase?.from ?? from, isJoined: false };
  }
  return { phrase: undefined, from: verb, isJoined: false };
}

/** A name or pronoun, no "head of …", "a senior official", "who …", "19". */
function beginsSubject(sentence: Sentence, segment: Segment): boolean {
  const { from } = segment;
  if (sentence.kind(from) === 'name') return sentence.tokens[from]!.type !== 'place';
  return sentence.kind(from) === 'word' && (ENGLISH.pronouns.has(sentence.key(from)) || COORDINATORS.has(sentence.key(from)) || (sentence.isCapital(from) && !ENGLISH.determiners.has(sentence.key(from)) && !PREPOSITIONS.has(sentence.key(from))));
}

function antecedent(sentence: Sentence, relative: number): NounPhrase | undefined {
  const end = sentence.kind(relative - 1) === 'comma' ? relative - 1 : relative;
  for (let from = Math.max(sentence.body, end - 8); from < end; from++) {
    const phrase = readNounPhrase(sentence, from, end, ENGLISH);
    if (phrase?.to === end) return phrase;
  }
  return undefined;
}

/** "said X": the subject behind an inverted verb. */
export function subjectAfter(sentence: Sentence, from: number): NounPhrase | undefined {
  let at = from;
  while (sentence.kind(at) === 'word' && ADVERBS.has(sentence.key(at))) at++;
  if (sentence.isMark(at) || PREPOSITIONS.has(sentence.key(at))) return undefined;
  return readNounPhrase(sentence, at, sentence.length, ENGLISH);
}
