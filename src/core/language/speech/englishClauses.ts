import { ENGLISH } from './english';
import type { EnglishVerb } from './englishVerb';
import { hasVerb, isVerblike } from './englishSubjects';
import { ADVERBS, CONTENT_OPENERS, COORDINATORS, DETERMINERS, OBJECT_PRONOUNS, PREPOSITIONS, SUBORDINATORS } from './englishWords';
import { readNounPhrase } from './nounPhrase';
import type { Range, Sentence } from './Sentence';

/** What follows a reporting verb. */
export interface After {
  readonly contents: readonly Range[];
  /** It is a clause, not a quote. */
  readonly isClause: boolean;
}

const NOTHING: After = { contents: [], isClause: false };

/** The quote or clause behind a reporting verb, past whom it is told to, when and where. */
export function clauseAfter(sentence: Sentence, verb: EnglishVerb): After {
  const isSay = verb.kinds.has('say');
  const end = clauseEndBehind(sentence, verb.at);
  for (let at = verb.at + 1, told = !verb.addressee; at < end; ) {
    const kind = sentence.kind(at);
    const key = sentence.key(at);
    if (kind === 'quote' && !isSay && at > verb.at + 1) return NOTHING;
    if (kind === 'quote') return { contents: [{ from: at, to: end }], isClause: false };
    if (kind === 'colon') return at + 1 < end && (isSay || sentence.kind(at + 1) === 'quote') ? { contents: [{ from: at + 1, to: end }], isClause: sentence.kind(at + 1) !== 'quote' } : NOTHING;
    if (kind === 'comma') return behindComma(sentence, at, verb);
    if (kind !== 'word' && kind !== 'name') return NOTHING;
    if (!isSay) {
      if (verb.kinds.has('call') && !verb.kinds.has('inquit')) return NOTHING;
      at++;
    }
    else if (kind === 'word' && CONTENT_OPENERS.has(key) && isOpener(sentence, at)) return { contents: [{ from: at, to: end }], isClause: true };
    else if (key === 'to' && verb.infinitive && isInfinitive(sentence, at)) return { contents: [{ from: at, to: end }], isClause: true };
    else if (kind === 'word' && PREPOSITIONS.has(key) && !startsClause(sentence, at)) at = phraseEnd(sentence, at + 1);
    else if (kind === 'word' && ADVERBS.has(key) || key === 'to') at = key === 'to' ? phraseEnd(sentence, at + 1) : at + 1;
    else if (!told) {
      at = phraseEnd(sentence, at);
      told = true;
    } else return startsClause(sentence, at) ? { contents: [{ from: at, to: end }], isClause: true } : NOTHING;
  }
  return NOTHING;
}

function isOpener(sentence: Sentence, at: number): boolean {
  return sentence.key(at) !== 'when' && sentence.key(at) !== 'where' && sentence.key(at) !== 'which' && !(sentence.key(at) === 'who' && sentence.kind(at - 1) !== 'word') || hasVerb(sentence, at, at + 2) && sentence.key(at) === 'who';
}

function isInfinitive(sentence: Sentence, at: number): boolean {
  const next = sentence.key(at + 1);
  return sentence.kind(at + 1) === 'word' && !sentence.isCapital(at + 1) && !ENGLISH.determiners.has(next) && !OBJECT_PRONOUNS.has(next) && !/(?:s|ers)$/.test(next);
}

/** "said, »…«"; "told reporters, who …, that …". */
function behindComma(sentence: Sentence, comma: number, verb: EnglishVerb): After {
  const end = clauseEndBehind(sentence, comma);
  if (sentence.kind(comma + 1) === 'quote') return { contents: [{ from: comma + 1, to: end }], isClause: false };
  for (let at = comma + 1; at < end && at < comma + 30; at++) {
    if (sentence.kind(at) === 'semicolon' || isOtherCue(sentence, at)) return NOTHING;
    if (sentence.kind(at) === 'colon' && sentence.kind(at + 1) === 'quote' || sentence.kind(at) === 'comma' && sentence.kind(at + 1) === 'quote') return { contents: [{ from: at + 1, to: end }], isClause: false };
    if (sentence.key(at) === 'that' && verb.kinds.has('say') && sentence.isMark(at - 1)) return { contents: [{ from: at, to: end }], isClause: true };
  }
  return NOTHING;
}

/** "…, adding: »…«": the next words are another cue's. */
function isOtherCue(sentence: Sentence, at: number): boolean {
  return /ing$/.test(sentence.key(at)) && ENGLISH.cues.get(sentence.key(at))?.some(({ kind }) => kind === 'say') === true;
}

function phraseEnd(sentence: Sentence, at: number): number {
  if (OBJECT_PRONOUNS.has(sentence.key(at))) return at + 1;
  const phrase = readNounPhrase(sentence, at, sentence.length, ENGLISH);
  return phrase === undefined || phrase.kind === 'pronoun' ? at + 1 : Math.max(at + 1, phrase.to);
}

/** A subject and its verb. */
function startsClause(sentence: Sentence, from: number): boolean {
  let at = from;
  const key = sentence.key(at);
  if (PREPOSITIONS.has(key) && sentence.kind(at) === 'word') return false;
  if (/^(?:there|it|he|she|they|we|i|you)$/.test(key) && !sentence.isMark(at + 1)) return true;
  if (/^(?:this|these|those)$/.test(key) && isVerblike(sentence, at + 1)) return true;
  for (let rounds = 0; rounds < 6; rounds++) {
    const phrase = readNounPhrase(sentence, at, sentence.length, ENGLISH);
    if (phrase === undefined) return false;
    at = phrase.to;
    while (sentence.kind(at) === 'word' && (ADVERBS.has(sentence.key(at)) && !isVerblike(sentence, at) || /..ly$/.test(sentence.key(at)))) at++;
    if (sentence.kind(at) === 'comma') return hasVerb(sentence, at, Math.min(sentence.length, at + 24));
    if (isVerblike(sentence, at)) return true;
    if (rounds > 0 && DETERMINERS.has(sentence.key(at)) && sentence.kind(at) === 'word') continue;
    if (sentence.kind(at) !== 'word' || !(JOINING.has(sentence.key(at)))) return hasVerb(sentence, from + 1, at) && sentence.kind(from) !== 'quote';
    at++;
  }
  return hasVerb(sentence, at, Math.min(sentence.length, at + 10));
}

/** What may stand between the parts of a subject. */
const JOINING = new Set(['of', 'in', 'for', 'on', 'at', 'from', 'with', 'by', 'between', 'to', 'and', 'or', 'about', 'against', 'near', 'into', 'over', 'around', 'inside', 'outside', 'behind', 'like']);

function clauseEndBehind(sentence: Sentence, from: number): number {
  for (let at = from; at < sentence.length; at++) if (sentence.kind(at) === 'semicolon' || (sentence.kind(at) === 'comma' && /^(?:while|whereas)$/.test(sentence.key(at + 1)))) return at;
  return sentence.length;
}

/** Nothing but "On Monday", "When he came": no statement. */
export function frameOnly(sentence: Sentence, range: Range): boolean {
  if (sentence.isQuotesOnly(range)) return false;
  let isFrame = true;
  for (let at = range.from; at < range.to; at++) {
    if (at > range.from && !sentence.isMark(at - 1)) continue;
    const key = sentence.key(at);
    isFrame &&= sentence.kind(at) === 'word' && (PREPOSITIONS.has(key) || SUBORDINATORS.has(key) || ADVERBS.has(key) || COORDINATORS.has(key) || /ly$/.test(key) || key === 'however' || (at === range.from && /(?:ed|ing)$/.test(key)));
  }
  return isFrame || (range.to - range.from < 4 && !hasVerb(sentence, range.from, range.to) && !hasQuote(sentence, range));
}

function hasQuote(sentence: Sentence, { from, to }: Range): boolean {
  return sentence.tokens.slice(from, to).some(({ kind }) => kind === 'quote');
}
