import { ENGLISH } from './english';
import { isBehindQuote } from './englishVerb';
import { ADVERBS, AUXILIARIES, COORDINATORS, PREPOSITIONS, RELATIVE_PRONOUNS, SUBORDINATORS } from './englishWords';
import { isPersonNoun, readNounPhrase, type NounPhrase } from './nounPhrase';
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
  const found = subjectOf(sentence, verb);
  return found.phrase === undefined ? found : { ...found, phrase: withPartners(sentence, found.phrase, verb) };
}

function subjectOf(sentence: Sentence, verb: number): Subject {
  if (verb > sentence.body && sentence.kind(verb - 1) === 'word' && ENGLISH.pronouns.has(sentence.key(verb - 1))) {
    const before = sentence.key(verb - 2);
    return { phrase: readNounPhrase(sentence, verb - 1, verb, ENGLISH), from: verb - 1, isJoined: verb - 2 >= sentence.body && (COORDINATORS.has(before) || JOINING.test(before)) };
  }
  const number = sentence.segmentAt(Math.max(sentence.body, verb - 1));
  const segment = sentence.segments[number]!;
  if (verb === segment.to || sentence.isMark(verb - 1) || verb === segment.from) return behindApposition(sentence, verb);
  const boundary = boundaryBefore(sentence, segment.from, verb);
  const start = boundary < 0 ? segment.from : boundary + 1;
  const modified = boundary < 0 ? undefined : withRelative(sentence, boundary, verb);
  if (modified !== undefined) return { phrase: modified, from: modified.from, isJoined: false };
  const key = boundary < 0 ? '' : sentence.key(boundary);
  const isJoined = COORDINATORS.has(key) || JOINING.test(key);
  if (onlyAdverbs(sentence, start, verb)) return { phrase: RELATIVE_PRONOUNS.has(key) || key === 'that' ? antecedent(sentence, boundary) : firstPhrase(sentence, segment.from, boundary), from: boundary, isJoined };
  const phrase = firstPhrase(sentence, start, verb);
  const named = number > 0 && start === segment.from && /^(?:an?|the)$/.test(sentence.key(start)) ? loneName(sentence, sentence.segments[number - 1]!) : undefined;
  if (named !== undefined) return { phrase: named, from: named.from, isJoined };
  const isRelative = number > 0 && /^(?:who|which|whose|where)$/.test(sentence.key(segment.from));
  if (phrase === undefined && sentence.kind(verb - 1) === 'name' && !isRelative) return { phrase: readNounPhrase(sentence, verb - 1, verb, ENGLISH), from: verb - 1, isJoined };
  if (phrase === undefined && number > 0) return { ...behindApposition(sentence, segment.from), isJoined };
  return { phrase, from: phrase?.from ?? start, isJoined };
}

const JOINING = /^(?:while|although|though)$/;

/** "Joy Baker, a doctor in Georgia told": somebody's name and nothing else between the start, or a quote there, and a comma. */
function loneName(sentence: Sentence, segment: Segment): NounPhrase | undefined {
  const { to, opener } = segment;
  const from = sentence.kind(segment.from) === 'quote' ? segment.from + 1 : segment.from;
  return to === from + 1 && opener === undefined && sentence.tokens[from]!.type === 'person' ? readNounPhrase(sentence, from, to, ENGLISH) : undefined;
}

/** "A neighbour who saw the flames told": a relative clause without commas stands between subject and verb. */
function withRelative(sentence: Sentence, relative: number, verb: number): NounPhrase | undefined {
  if (!/^(?:who|which|that)$/.test(sentence.key(relative)) || sentence.kind(relative - 1) === 'comma' || !hasVerb(sentence, relative + 1, verb)) return undefined;
  return antecedent(sentence, relative);
}

function onlyAdverbs(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (sentence.kind(at) !== 'word' || !ADVERBS.has(sentence.key(at))) return false;
  return true;
}

/** "witnesses and police said": those who are not named speak together; of names the first stands for all. */
function withPartners(sentence: Sentence, phrase: NounPhrase, verb: number): NounPhrase {
  const isUnnamed = phrase.kind === 'noun' || (phrase.kind === 'named' && !/^(?:person|organisation)$/.test(sentence.tokens[phrase.to - 1]?.type ?? 'person'));
  if (!isUnnamed || sentence.key(phrase.to) !== 'and') return phrase;
  const partner = readNounPhrase(sentence, phrase.to + 1, verb, ENGLISH);
  if (partner?.kind !== 'noun' || !onlyAdverbs(sentence, partner.to, verb)) return phrase;
  return { ...phrase, kind: 'noun', named: -1, head: partner.head, definite: false, to: partner.to, span: { start: phrase.span.start, end: partner.span.end } };
}

/** The last word before a verb that begins a clause. */
function boundaryBefore(sentence: Sentence, from: number, verb: number): number {
  for (let at = verb - 1; at >= from; at--) {
    const key = sentence.key(at);
    if (sentence.kind(at) === 'quote') return at;
    if (sentence.kind(at) !== 'word') continue;
    if (COORDINATORS.has(key) && (at === from || at === verb - 1 || hasVerb(sentence, from, at))) return at;
    if (key === 'what' && reaches(sentence, at + 1, verb)) return at;
    if (SUBORDINATORS.has(key) && (!isDemonstrative(sentence, at, from) || (key !== 'that' && reaches(sentence, at + 1, verb)))) return at;
  }
  return -1;
}

/** A subject begins here that goes up to the verb: "since some bodies and governments suggested". */
function reaches(sentence: Sentence, from: number, verb: number): boolean {
  const phrase = readNounPhrase(sentence, from, verb, ENGLISH);
  return phrase !== undefined && onlyAdverbs(sentence, withPartners(sentence, phrase, verb).to, verb);
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
  if ((sentence.kind(at - 1) === 'word' && ARTICLES.test(sentence.key(at - 1))) || sentence.text[sentence.tokens[at]!.start - 1] === '-') return false;
  return AUXILIARIES.has(key) || /[a-z]{2}ed$/.test(key) || IRREGULAR.has(key) || (ENGLISH.cues.get(key)?.some(({ form, kind }) => form === 'finite' && kind === 'say') ?? false);
}

/** Behind them stands a noun or an adjective. */
const ARTICLES = /^(?:an?|the|his|her|its|their|my|our|your|every)$/;
const IRREGULAR = new Set(`went came took gave got made saw knew became began found left kept held stood lost won rose fell grew led met paid ran sent sold spent spoke wrote brought bought caught fought felt built
  told said goes comes takes gives gets makes sees knows becomes begins finds leaves keeps holds stands loses wins rises falls grows leads meets pays runs sends sells spends needs wants means shows remains seems works
  plans expects believes thinks feels hopes broke chose drew drove flew hit put cut set shot struck threw let read`.split(/\s+/));

/** The first noun phrase of a clause: what prepositions and adverbs bring is gone over. */
export function firstPhrase(sentence: Sentence, from: number, limit: number): NounPhrase | undefined {
  for (let at = from; at < limit; ) {
    const key = sentence.key(at);
    const isWord = sentence.kind(at) === 'word';
    if (isWord && PREPOSITIONS.has(key)) at = Math.max(at + 1, readNounPhrase(sentence, at + 1, limit, ENGLISH)?.to ?? at + 1);
    else if (isSpeech(sentence, at)) at++;
    else if (isWord && (COORDINATORS.has(key) || ADVERBS.has(key) || SUBORDINATORS.has(key)) || sentence.isMark(at)) at++;
    else {
      const phrase = readNounPhrase(sentence, at, limit, ENGLISH);
      if (phrase !== undefined && !isTime(phrase) && !isBare(sentence, phrase) && !isParticiple(sentence, phrase)) return phrase;
      if (sentence.kind(at) === 'quote') return undefined;
      at = Math.max(at + 1, phrase?.to ?? 0);
    }
  }
  return undefined;
}

/** A quote that ends like a sentence, or with the comma of English speech: nobody's name. */
function isSpeech(sentence: Sentence, at: number): boolean {
  if (sentence.kind(at) !== 'quote') return false;
  const { start, end } = sentence.tokens[at]!;
  return /[.!?…,][^\p{L}\p{N}]+$/u.test(sentence.text.slice(Math.max(start, end - 4), end));
}

const TIMES = /^(?:times?|moments?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|mornings?|evenings?|nights?|afternoons?|weekend|ago)$/;

/** "This time he replied", "Two years ago X said". */
function isTime({ kind, head }: NounPhrase): boolean {
  return kind === 'noun' && TIMES.test(head);
}

/** "Writing in …, X said". */
function isParticiple(sentence: Sentence, { kind, head, from, to }: NounPhrase): boolean {
  return kind === 'noun' && from === sentence.body && to === from + 1 && /ing$|^(?:why|what|how)$/.test(head);
}

const COLLECTIVE = /^(?:police|people|men|women|children|media|staff|management|personnel|press|troops|everyone|everybody|nobody|someone|somebody|anyone|many|others|some|most)$/;

/** A single noun in small letters without an article is nobody. */
function isBare(sentence: Sentence, { kind, from, to }: NounPhrase): boolean {
  if (kind !== 'noun' || sentence.isCapital(from) || ENGLISH.determiners.has(sentence.key(from)) || sentence.kind(from) !== 'word') return false;
  return !sentence.tokens.slice(from, to).some(({ key, kind: each }) => each !== 'word' || /[^s]s$/.test(key) || COLLECTIVE.test(key) || isPersonNoun(key, ENGLISH) || ENGLISH.bodyNouns.has(key));
}

/** "X, head of Y, said": the phrase before what stands between the commas. */
function behindApposition(sentence: Sentence, verb: number): Subject {
  const last = sentence.segmentAt(Math.max(sentence.body, verb - 2));
  for (let number = last; number >= 0 && number > last - 6; number--) {
    const segment = sentence.segments[number]!;
    const isQuoteFirst = sentence.kind(segment.from) === 'quote';
    const from = isQuoteFirst ? segment.from + 1 : segment.from;
    if (from >= segment.to) break;
    if (number > 0 && sentence.key(verb) === 'say' && segment.to === segment.from + 1 && sentence.tokens[segment.from]!.type === 'person') continue;
    if (number > 0 && !isQuoteFirst && !isBehindQuote(sentence, from) && !beginsSubject(sentence, segment)) continue;
    const boundary = boundaryBefore(sentence, from, segment.to);
    const phrase = firstPhrase(sentence, boundary >= from && boundary + 1 < segment.to ? boundary + 1 : from, segment.to);
    const person = titled(sentence, phrase, segment.to);
    return { phrase: person ?? phrase, from: person !== undefined && isTitleBehindQuote(sentence, from) ? sentence.body + 1 : (phrase?.from ?? from), isJoined: false };
  }
  return { phrase: undefined, from: verb, isJoined: false };
}

/** "Senator the Hon. Jane Smith": the name that ends a run of titles. */
function titled(sentence: Sentence, phrase: NounPhrase | undefined, to: number): NounPhrase | undefined {
  if (phrase === undefined || phrase.to >= to || to - phrase.to > 5 || sentence.key(phrase.to) !== 'the' || sentence.tokens[to - 1]!.type !== 'person') return undefined;
  for (let at = phrase.to + 1; at < to; at++) if (!sentence.isCapital(at) && sentence.kind(at) !== 'name') return undefined;
  return readNounPhrase(sentence, to - 1, to, ENGLISH);
}

/** "»…,« Minister of Trade, Senator the Hon. Jane Smith, told": from the quote on there are only titles. */
function isTitleBehindQuote(sentence: Sentence, from: number): boolean {
  return sentence.kind(sentence.body) === 'quote' && !hasVerb(sentence, sentence.body + 1, from);
}

/** A name or pronoun, no "head of …", "a senior official", "who …", "19". */
function beginsSubject(sentence: Sentence, segment: Segment): boolean {
  const { from } = segment;
  if (sentence.kind(from) === 'name') return sentence.tokens[from]!.type !== 'place' && (sentence.tokens[from]!.type === 'person' || !isTitleBehindName(sentence, segment));
  return sentence.kind(from) === 'word' && (ENGLISH.pronouns.has(sentence.key(from)) || COORDINATORS.has(sentence.key(from)) || (sentence.isCapital(from) && !ENGLISH.determiners.has(sentence.key(from)) && !PREPOSITIONS.has(sentence.key(from)) && !isTitleBehindName(sentence, segment)));
}

/** "Simon Shen, CEO of X, told": what stands behind a name and a comma, without a verb. */
function isTitleBehindName(sentence: Sentence, { from, to }: Segment): boolean {
  if (sentence.kind(from - 1) !== 'comma' || hasVerb(sentence, from, to)) return false;
  const name = sentence.tokens[from - 2];
  return name?.kind === 'name' ? name.type === 'person' : sentence.isCapital(from - 2) && sentence.isCapital(from - 3) && !isPersonNoun(sentence.key(from - 2), ENGLISH);
}

/** The phrase that ends before a relative pronoun or a participle. */
export function antecedent(sentence: Sentence, relative: number): NounPhrase | undefined {
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
