import { ENGLISH } from './english';
import type { EnglishVerb } from './englishVerb';
import { startsClause } from './englishClauseStart';
import { hasVerb, isVerblike } from './englishSubjects';
import { ADVERBS, AFTER_VERB, CLAUSE_ADVERBS, CONTENT_OPENERS, COORDINATORS, OBJECT_PRONOUNS, PREPOSITIONS, SUBORDINATORS } from './englishWords';
import { readNounPhrase } from './nounPhrase';
import type { Range, Sentence } from './Sentence';
import { wordSet } from './wordSet';

/** What follows a reporting verb. */
export interface After {
  readonly contents: readonly Range[];
  /** It is a clause, not a quote. */
  readonly isClause: boolean;
}

const NOTHING: After = { contents: [], isClause: false };

/** The quote or clause behind a reporting verb, past whom it is told to, when and where. */
export function clauseAfter(sentence: Sentence, verb: EnglishVerb): After {
  return verb.kinds.has('say') ? new Reading(sentence, verb).read() : quoteAfter(sentence, verb);
}

/** Behind a verb that takes quotes alone: next to it, or behind a colon or comma. */
function quoteAfter(sentence: Sentence, verb: EnglishVerb): After {
  const end = clauseEndBehind(sentence, verb.at);
  const isCall = verb.kinds.has('call') && !verb.kinds.has('inquit');
  for (let at = verb.at + 1; at < end; at++) {
    const kind = sentence.kind(at);
    if (kind === 'quote') return at === verb.at + 1 && !isCall ? { contents: [quotesFrom(sentence, at, end, false)], isClause: false } : NOTHING;
    if (kind === 'colon') return sentence.kind(at + 1) === 'quote' ? { contents: [{ from: at + 1, to: end }], isClause: false } : NOTHING;
    if (kind === 'comma') return behindComma(sentence, at, verb);
    if ((kind !== 'word' && kind !== 'name') || isCall) return NOTHING;
  }
  return NOTHING;
}

/** Verbs behind which nearly every clause is what was said; others take objects of many words as well. */
const PLAIN_SAYING = /^(?:say|says|said|saying|insist|insists|insisted|argue|argues|argued|contend|contends|contended|tell|tells|told)$/;
/** Verbs that take the other questions too; behind "said" and its like "when" and "where" begin a frame. */
const ASKING = /^(?:ask|explain|reveal|disclose|question|describe|know)/;

/** Verbs whose object is more often a thing: what they say begins with "that" or the like. */
const NEEDS_OPENER = /^(?:charg|demand|request|post|reason|relat|offer|voic)/;

const PRONOUN = /^(?:he|she|they|it|we|i)$/;

/** Reads on from a verb of saying to the words that it reports. */
class Reading {
  readonly #end: number;
  /** Whom it is told to has been read, or nobody is to be. */
  #told: boolean;
  /** No phrase of time or place has been passed. */
  #isNext = true;
  #isFresh = true;
  #at: number;

  constructor(readonly sentence: Sentence, readonly verb: EnglishVerb) {
    this.#end = clauseEndBehind(sentence, verb.at);
    this.#told = !verb.addressee;
    this.#at = /^point/.test(sentence.key(verb.at)) ? verb.at + 2 : verb.at + 1;
  }

  read(): After {
    while (this.#at < this.#end) {
      const found = this.#step();
      if (found !== undefined) return found;
    }
    return NOTHING;
  }

  #clause(): After {
    return { contents: [{ from: this.#at, to: this.#end }], isClause: true };
  }

  #step(): After | undefined {
    const { sentence } = this;
    const at = this.#at;
    const kind = sentence.kind(at);
    if (kind === 'quote') return this.#quote();
    if (kind === 'colon') return at + 1 < this.#end ? { contents: [{ from: at + 1, to: this.#end }], isClause: sentence.kind(at + 1) !== 'quote' } : NOTHING;
    if (kind === 'comma') return behindComma(sentence, at, this.verb);
    if (kind !== 'word' && kind !== 'name') return NOTHING;
    return kind === 'word' ? this.#word(sentence.key(at)) : this.#phrase();
  }

  /** A quote, or a clause that one begins; a phrase with a word in marks ("predicting »nasty« weather") is neither. */
  #quote(): After {
    const range = { from: this.#at, to: this.#end };
    const isPhrase = !this.sentence.isQuotesOnly(range) && !PLAIN_SAYING.test(this.sentence.key(this.verb.at)) && isTerm(this.sentence, this.#at) && !hasVerb(this.sentence, this.#at, this.#end);
    return isPhrase ? NOTHING : { contents: [quotesFrom(this.sentence, this.#at, this.#end, true)], isClause: false };
  }

  #word(key: string): After | undefined {
    const { sentence, verb } = this;
    const at = this.#at;
    if (CONTENT_OPENERS.has(key) && this.#isOpener(key)) return this.#clause();
    if (key === 'to' && verb.infinitive && isInfinitive(sentence, at)) return this.#clause();
    if (key === 'not' && verb.infinitive && sentence.key(at + 1) === 'to' && isInfinitive(sentence, at + 1)) return this.#clause();
    if (this.#isNext && this.#beginsAside(key)) return this.#clause();
    if (/^(?:as|while|when|before|after)$/.test(key) && PRONOUN.test(sentence.key(at + 1))) return this.#told && startsClause(sentence, at, true, this.#end) ? this.#clause() : NOTHING;
    if (PREPOSITIONS.has(key)) return this.#preposition();
    if (key === 'there' || CLAUSE_ADVERBS.has(key)) return this.#adverb(key);
    if (/^ha(?:s|d|ve)$/.test(key)) return NOTHING;
    if (ADVERBS.has(key) && (AFTER_VERB.has(key) || !startsClause(sentence, at + 1, false))) return this.#past(at + 1);
    return this.#phrase();
  }

  #past(at: number): undefined {
    this.#at = Math.max(at, this.#at + 1);
  }

  #isOpener(key: string): boolean {
    if (key === 'that' || key === 'whether') return true;
    const { sentence } = this;
    if (!this.#isNext || !this.#isFresh) return false;
    if (key === 'when' || key === 'where' || key === 'which') return ASKING.test(sentence.key(this.verb.at));
    return key !== 'who' || ASKING.test(sentence.key(this.verb.at)) || hasVerb(sentence, this.#at, this.#at + 2);
  }

  /** "says while it may rain, the fires …", "says despite the win, they …": what stands before the comma belongs to what is said. */
  #beginsAside(key: string): boolean {
    const { sentence } = this;
    const isFree = SUBORDINATORS.has(key) || (PREPOSITIONS.has(key) && !isFrame(sentence, this.#at));
    if (!isFree || !PLAIN_SAYING.test(sentence.key(this.verb.at)) || !this.#told || key === 'to') return false;
    for (let comma = this.#at + 1; comma < this.#end && comma < this.#at + 30; comma++) {
      if (sentence.kind(comma) === 'quote' || ENGLISH.cues.get(sentence.key(comma))?.some(({ kind }) => kind === 'say') === true) return false;
      if (sentence.kind(comma) === 'comma') return startsClause(sentence, comma + 1, true, this.#end);
    }
    return false;
  }

  #preposition(): After | undefined {
    const { sentence } = this;
    const number = quantity(sentence, this.#at);
    if (number > this.#at && startsClause(sentence, number, false)) return this.#clause();
    if (startsClause(sentence, this.#at, false)) return this.#clause();
    if (PLAIN_SAYING.test(sentence.key(this.verb.at)) && /^(?:despite|under|without|unlike)$/.test(sentence.key(this.#at)) && startsClause(sentence, phraseEnd(sentence, this.#at + 1), false)) return this.#clause();
    this.#isFresh = false;
    if (/^(?:of|about|with|for|to|against)$/.test(sentence.key(this.#at))) this.#isNext = false;
    return this.#past(phraseEnd(sentence, this.#at + 1));
  }

  #adverb(key: string): After | undefined {
    const { sentence } = this;
    const at = this.#at + 1;
    if (key === 'there' ? hasVerb(sentence, at, at + 2) : !CONTENT_OPENERS.has(sentence.key(at)) && startsClause(sentence, at, false)) return this.#clause();
    return this.#past(at);
  }

  #phrase(): After | undefined {
    const { sentence, verb } = this;
    const at = this.#at;
    if (sentence.key(at) === 'to') return this.#past(phraseEnd(sentence, at + 1));
    if (this.#told && verb.addressee && /^(?:and|or)$/.test(sentence.key(at))) return this.#past(phraseEnd(sentence, at + 1));
    if (NEEDS_OPENER.test(sentence.key(verb.at)) && this.#told) return NOTHING;
    if (this.#told) return startsClause(sentence, at, this.#isNext && PLAIN_SAYING.test(sentence.key(verb.at)), this.#end) ? this.#clause() : NOTHING;
    this.#told = true;
    if (/^promis/.test(sentence.key(verb.at)) && /^(?:an?|no|more|\d+)$/.test(sentence.key(at))) return NOTHING;
    return this.#past(phraseEnd(sentence, at));
  }
}

/** Quotes, and what they begin if the first one is no sentence of its own: »said "many" had died«, but »said "I will." He left«. */
function quotesFrom(sentence: Sentence, from: number, end: number, isSaying: boolean): Range {
  const quote = sentence.tokens[from]!;
  if (isSaying && !/[.!?…,][^\p{L}\p{N}]*$/u.test(sentence.text.slice(Math.max(quote.start, quote.end - 3), quote.end))) return { from, to: end };
  let to = from + 1;
  for (let at = from + 1; at < end; at++) {
    if (sentence.kind(at) === 'quote') to = at + 1;
    else if (!sentence.isMark(at) && !/^(?:and|but|or|that)$/.test(sentence.key(at))) break;
  }
  return { from, to };
}

/** Phrases that say when, where and how somebody spoke. */
const FRAME_NOUNS = wordSet(`statement interview letter email e-mail memo report speech conference briefing news television radio tv post tweet release note text message address column article book
  blog filing testimony court parliament phone telephone monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  week month year night morning evening afternoon question questions meeting press`);

function isFrame(sentence: Sentence, preposition: number): boolean {
  if (/^(?:in|on|at|during|by|via|through|from|after|before|to)$/.test(sentence.key(preposition))) {
    for (let at = preposition + 1; at < preposition + 8 && !sentence.isMark(at); at++) {
      if (FRAME_NOUNS.has(sentence.key(at)) || /^(?:19|20)\d\d$/.test(sentence.key(at)) || sentence.kind(at) === 'name' && sentence.key(preposition) !== 'at') return true;
    }
  }
  return /^(?:as|when|after|before|since|who|which|whom|whose)$/.test(sentence.key(preposition));
}

/** Behind "up to", "at least", "more than": where the number stands. */
function quantity(sentence: Sentence, at: number): number {
  const next = sentence.key(at) === 'up' && sentence.key(at + 1) === 'to' || /^(?:least|most)$/.test(sentence.key(at + 1)) ? at + 2 : at + 1;
  return /^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|half|hundreds|thousands|dozens)$/.test(sentence.key(next)) ? next : at;
}

function isTerm(sentence: Sentence, at: number): boolean {
  const { start, end } = sentence.tokens[at]!;
  return end - start < 30 && sentence.kind(at + 1) === 'word';
}

function isInfinitive(sentence: Sentence, at: number): boolean {
  const next = sentence.key(at + 1);
  return sentence.kind(at + 1) === 'word' && !sentence.isCapital(at + 1) && !ENGLISH.determiners.has(next) && !OBJECT_PRONOUNS.has(next) && !/(?:s|ers)$/.test(next) && !(next === 'do' && sentence.isMark(at + 2));
}

/** "said, »…«"; "told reporters, who …, that …"; "told the court, he was there". */
function behindComma(sentence: Sentence, comma: number, verb: EnglishVerb): After {
  const end = clauseEndBehind(sentence, comma);
  if (sentence.kind(comma + 1) === 'quote') return { contents: [quotesFrom(sentence, comma + 1, end, verb.kinds.has('say'))], isClause: false };
  for (let at = comma + 1; at < end && at < comma + 30; at++) {
    if (sentence.kind(at) === 'semicolon' || isOtherCue(sentence, at)) return NOTHING;
    if (sentence.kind(at) === 'colon' && sentence.kind(at + 1) === 'quote' || sentence.kind(at) === 'comma' && sentence.kind(at + 1) === 'quote') return { contents: [{ from: at + 1, to: end }], isClause: false };
    if (sentence.key(at) === 'that' && verb.kinds.has('say') && sentence.isMark(at - 1)) return { contents: [{ from: at, to: end }], isClause: true };
  }
  const isTold = /^(?:told|tells)$/.test(sentence.key(verb.at)) && comma > verb.at + 1 && !/^(?:and|but|an?|who|which)$/.test(sentence.key(comma + 1));
  return isTold && startsClause(sentence, comma + 1, false) ? { contents: [{ from: comma + 1, to: end }], isClause: true } : NOTHING;
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

const HELPERS = wordSet("has have had does do did would will could can may might must is was are were be been 's 'd 'll not n't never also still so far yet then has later only won don didn hasn haven wouldn");
/** What somebody does who says no more, or something else. */
const TURNS = /^(?:declin|refus|disclos|elaborat|say$|says$|said$|comment|g[ai]ve$|giv|offer|provid|specif|identif|decline|stopped$|stress|add(?:s|ed)$|warn|insist|conced|acknowledg|admit)/;

/** ", but has not said which": the verb goes on with the subject of the reporting one. */
function turnsAway(sentence: Sentence, comma: number): boolean {
  if (!/^(?:but|though|and)$/.test(sentence.key(comma + 1))) return false;
  let at = comma + 2;
  while ((HELPERS.has(sentence.key(at)) || /n['’]t$/.test(sentence.key(at))) && at < comma + 7) at++;
  return sentence.kind(at) === 'word' && TURNS.test(sentence.key(at));
}

function clauseEndBehind(sentence: Sentence, from: number): number {
  for (let at = from; at < sentence.length; at++) {
    if (sentence.kind(at) === 'semicolon' || (sentence.kind(at) === 'comma' && (/^(?:while|whereas)$/.test(sentence.key(at + 1)) && hasVerb(sentence, from + 1, at) || turnsAway(sentence, at)))) return at;
  }
  return sentence.length;
}

/** Nothing but "On Monday", "When he came": no statement. */
export function frameOnly(sentence: Sentence, range: Range): boolean {
  if (sentence.isQuotesOnly(range)) return false;
  let isFrame = true;
  for (let at = range.from; at < range.to; at++) {
    if (at > range.from && !sentence.isMark(at - 1)) continue;
    const key = sentence.key(at);
    if (at === range.from && ADVERBS.has(key) && isVerblike(sentence, at + 1)) return false;
    isFrame &&= sentence.kind(at) === 'word' && (PREPOSITIONS.has(key) || (SUBORDINATORS.has(key) && !(key === 'that' && at === range.from)) || ADVERBS.has(key) || COORDINATORS.has(key) || /ly$/.test(key) || key === 'however' || (at === range.from && (/ed$/.test(key) || (/ing$/.test(key) && !hasVerb(sentence, at + 1, sentence.segmentFrom(at).to)))));
  }
  return isFrame || (range.to - range.from < 4 && !hasVerb(sentence, range.from, range.to) && !hasQuote(sentence, range));
}

function hasQuote(sentence: Sentence, { from, to }: Range): boolean {
  return sentence.tokens.slice(from, to).some(({ kind }) => kind === 'quote');
}
