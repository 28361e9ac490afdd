import type { Span } from '../../../protocol/span';
import { endsInWord } from './wordSet';
import type { Grammar } from './Grammar';
import type { Range, Sentence } from './Sentence';

/** A phrase that may be who speaks. The range goes to the end of its complements ("ein Sprecher des Ministeriums"). */
export interface NounPhrase extends Range {
  readonly kind: 'named' | 'name' | 'pronoun' | 'noun';
  /** Number of the named span; -1 for none. */
  readonly named: number;
  /** The name, or the noun with its complements, without article. */
  readonly span: Span;
  /** The last noun of a description, or the pronoun, in lower case; of a name the description that stands with it ("Minister"). */
  readonly head: string;
  readonly definite: boolean;
}

/** A longer run of words is no phrase. */
const LONGEST_CORE = 14;

/** The noun phrase that begins at a token, if one does. `limit` is a token that it may not reach. */
export function readNounPhrase(sentence: Sentence, from: number, limit: number, grammar: Grammar): NounPhrase | undefined {
  if (from >= limit) return undefined;
  const key = sentence.key(from);
  if (sentence.kind(from) === 'word' && grammar.pronouns.has(key) && !isArticleLike(sentence, from, grammar)) {
    return { kind: 'pronoun', named: -1, span: sentence.tokens[from]!, head: key, definite: true, from, to: from + 1 };
  }
  const determined = sentence.kind(from) === 'word' && grammar.determiners.has(key);
  let start = determined ? from + 1 : from;
  if (determined && sentence.kind(start) === 'word' && grammar.determiners.has(sentence.key(start))) start++;
  if (determined) start = afterAttribute(sentence, start, limit, grammar);
  const core = readCore(sentence, start, limit, grammar);
  if (core === undefined) return determined && !grammar.capitalNouns ? numberAlone(sentence, from, start, limit, grammar) : undefined;
  return withApposition(sentence, describe(sentence, { core, from, limit, definite: grammar.definite.has(key) }, grammar), limit, grammar);
}

const ALONE = /^(?:some|many|most|all|one|both|few|several|others?|none|two|three|half)$/;

/** "some", "one of the students": a number or pronoun for a noun. */
function numberAlone(sentence: Sentence, from: number, to: number, limit: number, grammar: Grammar): NounPhrase | undefined {
  if (!ALONE.test(sentence.key(to - 1))) return undefined;
  const all = sentence.key(to) === 'of' ? readNounPhrase(sentence, to + 1, limit, grammar) : undefined;
  const end = all?.to ?? to;
  return { from, to: end, kind: 'noun', named: -1, definite: false, head: all?.head ?? sentence.key(to - 1), span: { start: sentence.tokens[from]!.start, end: all?.span.end ?? sentence.tokens[to - 1]!.end } };
}

function isArticleLike(sentence: Sentence, at: number, grammar: Grammar): boolean {
  return grammar.determiners.has(sentence.key(at)) && sentence.isCapital(at + 1) && grammar.capitalNouns;
}

/** "der für seine Filme berühmte Regisseur": goes on at "berühmte". */
function afterAttribute(sentence: Sentence, at: number, limit: number, grammar: Grammar): number {
  if (!grammar.capitalNouns || !grammar.prepositions.has(sentence.key(at))) return at;
  let last = at;
  for (let next = at + 1; next + 1 < limit && next < at + LONGEST_CORE && !sentence.isMark(next); next++) {
    if (!sentence.isCapital(next) && /(?:t|nd|ig|lich|isch|en)e[nr]?$/.test(sentence.key(next)) && sentence.isCapital(next + 1) && !grammar.determiners.has(sentence.key(next))) last = next;
  }
  return last;
}

function readCore(sentence: Sentence, start: number, limit: number, grammar: Grammar): Range | undefined {
  let at = start;
  let began = false;
  while (at < limit && at - start < LONGEST_CORE && !sentence.isMark(at)) {
    if (!grammar.isInside(sentence, at, began)) break;
    began ||= sentence.kind(at) === 'name' || sentence.kind(at) === 'quote' || (grammar.capitalNouns ? sentence.isCapital(at) : true);
    at++;
  }
  return began && at > start ? { from: start, to: at } : undefined;
}

interface Read {
  readonly core: Range;
  readonly from: number;
  readonly limit: number;
  readonly definite: boolean;
}

function describe(sentence: Sentence, { core, from, limit, definite }: Read, grammar: Grammar): NounPhrase {
  const owned = withoutNext(sentence, afterOwner(sentence, core, grammar), grammar);
  if (owned.to < core.to) return { from, to: owned.to, definite, kind: 'noun', named: -1, span: sentence.spanOf(owned), head: sentence.key(owned.to - 1) };
  const last = owned.to - 1;
  if (sentence.kind(last) === 'quote' && sentence.tokens[last]!.named < 0) return { from, to: core.to, definite, kind: 'name', named: -1, span: withoutMarks(sentence, sentence.tokens[last]!), head: '' };
  const name = lastName(sentence, owned, grammar);
  const to = complementEnd(sentence, core.to, limit, grammar);
  const base = { from, to, definite };
  if (name >= 0) {
    const token = sentence.tokens[name]!;
    const head = name > owned.from ? sentence.key(name - 1) : '';
    return { ...base, kind: 'named', named: token.named, span: token, head };
  }
  const written = unknownName(sentence, owned, definite || core.from > from || owned.from > core.from, grammar);
  if (written !== undefined) return { ...base, kind: 'name', named: -1, span: sentence.spanOf(written), head: written.from > owned.from ? sentence.key(written.from - 1) : '' };
  const person = grammar.capitalNouns ? -1 : personBehind(sentence, owned.to, to);
  if (person >= 0) return { ...base, kind: 'named', named: sentence.tokens[person]!.named, span: sentence.tokens[person]!, head: sentence.key(last) };
  const span = sentence.spanOf({ from: core.from, to: Math.max(owned.to, to) });
  return { ...base, kind: 'noun', named: -1, span, head: sentence.key(last) };
}

/** "Director of Logan International Airport Tom Kinton": the person behind the name of a body or place, at the end of the complements. */
function personBehind(sentence: Sentence, from: number, to: number): number {
  const last = sentence.tokens[to - 1];
  const before = sentence.tokens[to - 2];
  return to - 2 > from && last?.type === 'person' && before?.kind === 'name' && before.type !== 'person' ? to - 1 : -1;
}

function withoutMarks(sentence: Sentence, { start, end }: Span): Span {
  const [before = '', after = ''] = [/^[^\p{L}\p{N}]*/u.exec(sentence.text.slice(start, end))?.[0], /[^\p{L}\p{N}]*$/u.exec(sentence.text.slice(Math.max(start, end - 4), end))?.[0]];
  return start + before.length < end - after.length ? { start: start + before.length, end: end - after.length } : { start, end };
}

/** What stands behind a genitive: "Kims Übersetzer", "Carder's doctor". */
function afterOwner(sentence: Sentence, core: Range, grammar: Grammar): Range {
  for (let at = core.to - 2; at >= core.from; at--) {
    if (sentence.kind(at) === 'genitive') return { from: at + 1, to: core.to };
    const token = sentence.tokens[at]!;
    if (grammar.capitalNouns && token.kind === 'name' && /[s'’]$/.test(sentence.slice(token)) && sentence.kind(at + 1) === 'word') return { from: at + 1, to: core.to };
  }
  return core;
}

/** "laut Gewerkschaft Lagerarbeiten": a body without a name, and the next noun. */
function withoutNext(sentence: Sentence, { from, to }: Range, grammar: Grammar): Range {
  const isBare = grammar.capitalNouns && to - from > 1 && sentence.kind(from) === 'word' && sentence.kind(to - 1) === 'word' && sentence.isCapital(from) && sentence.isCapital(from + 1);
  return isBare && !isAcronym(sentence, from + 1) && endsInWord(sentence.key(from), grammar.bodyNouns) ? { from, to: from + 1 } : { from, to };
}

/** The name that the phrase is about: its last token, or one that only words with a capital follow. */
function lastName(sentence: Sentence, { from, to }: Range, grammar: Grammar): number {
  for (let at = to - 1; at >= from; at--) {
    const { kind, named, capital, key } = sentence.tokens[at]!;
    if (kind === 'genitive') continue;
    if (named >= 0) return at;
    if (!capital || endsInWord(key, grammar.personNouns) || endsInWord(key, grammar.bodyNouns) || grammar.capitalNouns) return -1;
  }
  return -1;
}

/** Plurals at the start of an English sentence: no names. */
const PEOPLE = /^(?:police|sources|reports|witnesses|officials|authorities|crews|troops)$|(?:[eo]rs|ists|ents|ants|ians|ials|ities|ives|ees|men|women|people)$/;

const NO_NAME = /ing$|^(?:why|what|how|who|when|where|yes|no|oh|well|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|not|please|special)$/;

/** A name that the tagger missed: words with a capital, behind a description of a person if there is one. */
function unknownName(sentence: Sentence, { from, to }: Range, determined: boolean, grammar: Grammar): Range | undefined {
  let start = to;
  while (start > from && isNamelike(sentence, start - 1, grammar)) start--;
  if (start === to || (!grammar.capitalNouns && to - start === 1 && start === sentence.body && (PEOPLE.test(sentence.key(start)) || NO_NAME.test(sentence.key(start))))) return undefined;
  const role = start > from ? sentence.key(start - 1) : '';
  const isAgency = endsInWord(role, grammar.bodyNouns) && (to - start > 1 || isAcronym(sentence, start));
  const afterRole = role !== '' && (isPersonNoun(role, grammar) || isAgency);
  if (grammar.capitalNouns ? determined && !afterRole : start > from && !afterRole && to - start < 2) return undefined;
  return { from: start, to };
}

function isAcronym(sentence: Sentence, at: number): boolean {
  return /^\p{Lu}{2,}\d*$/u.test(sentence.slice(sentence.tokens[at]!));
}

function isNamelike(sentence: Sentence, at: number, grammar: Grammar): boolean {
  const { kind, capital, key } = sentence.tokens[at]!;
  if (kind === 'name') return true;
  if (kind !== 'word') return false;
  if (/^(?:al|bin|ibn|abu|van|de|von|der|el)(?:-|$)/.test(key) && (capital || /-/.test(key))) return true;
  return capital && !isPersonNoun(key, grammar) && !endsInWord(key, grammar.bodyNouns);
}

/** Bodies whose names end like those of people. */
const COUNCIL = /(?:betriebs|aufsichts|verwaltungs|gemeinde|bundes|sicherheits|personal|presse|zentral|europa|ethik|rundfunk|national|stände|kreis|orts|bei)rat$/;

export function isPersonNoun(key: string, grammar: Grammar): boolean {
  return grammar.capitalNouns ? endsInWord(key, grammar.personNouns) && !COUNCIL.test(key) : grammar.personNouns.has(key) || /(?:man|men|er|or|ist|ian)$/.test(key) && grammar.personNouns.has(key);
}

/** Goes over "des Ministeriums", "von der Polizei", "of the board". */
function complementEnd(sentence: Sentence, from: number, limit: number, grammar: Grammar): number {
  let end = from;
  for (let round = 0; round < 4 && (grammar.complements.has(sentence.key(end)) || isCloseTo(sentence, end)) && sentence.kind(end) === 'word' && end < limit; round++) {
    let start = end + 1;
    while (start < limit && sentence.kind(start) === 'word' && grammar.determiners.has(sentence.key(start))) start++;
    const core = readCore(sentence, start, limit, grammar);
    if (core === undefined) return end;
    end = core.to;
  }
  return end;
}

/** "sources close to the minister". */
function isCloseTo(sentence: Sentence, at: number): boolean {
  return sentence.key(at) === 'to' && sentence.key(at - 1) === 'close';
}

/** "der Sprecher des Ministeriums, John Kirby": the name behind the comma. */
function withApposition(sentence: Sentence, phrase: NounPhrase, limit: number, grammar: Grammar): NounPhrase {
  if (phrase.kind !== 'noun' || sentence.kind(phrase.to) !== 'comma') return phrase;
  const at = phrase.to + 1;
  if (at >= limit || !isPersonNoun(phrase.head, grammar)) return phrase;
  const isPerson = sentence.kind(at) === 'name' && sentence.tokens[at]!.type === 'person';
  let to = at;
  while (to < limit && sentence.kind(to) !== 'quote' && !sentence.isMark(to) && isNamelike(sentence, to, grammar)) to++;
  if (to === at || (!isPerson && to - at < 2)) return phrase;
  const next = sentence.key(to);
  if (!sentence.isMark(to) && !grammar.prepositions.has(next) && to < limit) return phrase;
  const name = isPerson ? sentence.tokens[at]! : undefined;
  return { ...phrase, kind: name === undefined ? 'name' : 'named', named: name?.named ?? -1, span: name ?? sentence.spanOf({ from: at, to }), to };
}
