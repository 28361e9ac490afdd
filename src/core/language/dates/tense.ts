import type { DateToken } from './DateToken';
import {
  ENGLISH_MODALS, ENGLISH_PARTICIPLES, ENGLISH_PAST, ENGLISH_PAST_AUX, ENGLISH_PLANNED, ENGLISH_PRESENT, ENGLISH_PRESENT_BE, GERMAN_AHEAD, GERMAN_NO_PAST, GERMAN_PAST, GERMAN_PERFECT, GERMAN_PLANNED,
} from './verbTables';

/** Whether what happens at a date is told as past or lies ahead; nothing when the words do not say. */
export type Tense = 'past' | 'ahead' | undefined;

type Tokens = readonly DateToken[];

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Tokens looked at on either side, so that a text without stops costs no more. */
const REACH = 60;
const CLAUSE_MARKS = new Set([',', ';', ':', '(', ')', '–', '—', '|', '"', '„', '“', '”', '»', '«', '…']);
const SENTENCE_MARKS = new Set(['!', '?', '|', '•']);

/** The tense of the clause that holds the tokens; where it has no verb, of the clauses next to it in the sentence. */
export function tenseOf(tokens: Tokens, from: number, to: number, language: 'de' | 'en'): Tense {
  const sentence = sentenceAround(tokens, from, to);
  const read = language === 'de' ? germanTense : englishTense;
  const own = clauseAround(tokens, sentence, from, to);
  const answer = read(tokens, own, from);
  if (answer.hasVerb) return answer.tense;
  return besides(tokens, sentence, own, from, read);
}

type Read = (tokens: Tokens, clause: Stretch, date: number) => { readonly hasVerb: boolean; readonly tense: Tense };

/** Clauses to both sides in turn, the following one first: "Am Montag, Dienstag und Mittwoch, so die Bahn, fahren …". */
function besides(tokens: Tokens, sentence: Stretch, own: Stretch, date: number, read: Read): Tense {
  let { from, to } = own;
  while (from > sentence.from || to < sentence.to) {
    if (to < sentence.to) {
      const next = clauseFrom(tokens, sentence, to);
      const answer = read(tokens, next, date);
      if (answer.hasVerb) return answer.tense;
      to = next.to;
    }
    if (from > sentence.from) {
      const previous = clauseBefore(tokens, sentence, from);
      const answer = read(tokens, previous, date);
      if (answer.hasVerb) return answer.tense;
      from = previous.from;
    }
  }
  return undefined;
}

/** The sentence, by its tokens alone and at most REACH of them to each side. */
export function sentenceAround(tokens: Tokens, from: number, to: number): Stretch {
  let start = from;
  while (start > 0 && from - start < REACH && !endsSentence(tokens, start - 1)) start--;
  let end = to;
  while (end < tokens.length && end - to < REACH && !(end > to ? endsSentence(tokens, end - 1) : to > from && endsSentence(tokens, to - 1) && tokens[to - 1]!.text !== '.')) end++;
  return { from: start, to: end };
}

function endsSentence(tokens: Tokens, at: number): boolean {
  const token = tokens[at]!;
  if (SENTENCE_MARKS.has(token.text)) return true;
  if (token.text !== '.' || token.blank) return false;
  const next = tokens[at + 1];
  const previous = tokens[at - 1];
  if (next === undefined) return true;
  if (next.kind === 'word' && !next.capital) return false;
  if (next.kind !== 'mark' && !next.blank) return false;
  if (previous?.kind === 'number') return previous.text.length > 2;
  return previous === undefined || previous.kind === 'mark' || previous.text.length > 3 || ['tag', 'an', 'ab', 'aus', 'auf', 'vor', 'uhr', 'zu', 'ein', 'mai', 'may', 'out', 'in', 'on', 'it', 'up', 'him', 'her', 'day'].includes(previous.text);
}

function clauseAround(tokens: Tokens, sentence: Stretch, from: number, to: number): Stretch {
  let start = from;
  while (start > sentence.from && !isClauseMark(tokens, start - 1)) start--;
  let end = to;
  while (end < sentence.to && !isClauseMark(tokens, end)) end++;
  return { from: start, to: end };
}

function clauseFrom(tokens: Tokens, sentence: Stretch, at: number): Stretch {
  let end = at + 1;
  while (end < sentence.to && !isClauseMark(tokens, end)) end++;
  return { from: at, to: end };
}

function clauseBefore(tokens: Tokens, sentence: Stretch, at: number): Stretch {
  let start = at - 1;
  while (start > sentence.from && !isClauseMark(tokens, start - 1)) start--;
  return { from: start, to: at };
}

/** A comma between the digits of a number parts nothing. */
function isClauseMark(tokens: Tokens, at: number): boolean {
  const token = tokens[at]!;
  return CLAUSE_MARKS.has(token.text) && !(token.text === ',' && tokens[at + 1]?.kind === 'number' && !tokens[at + 1]!.blank);
}

/** Forms with the verb in two parts count as a whole: perfect, passive, modal with infinitive. */
function germanTense(tokens: Tokens, clause: Stretch, date: number): ReturnType<Read> {
  const found = { past: false, perfect: false, participle: false, ahead: false, planned: false, worden: false, habenSein: false };
  const reach = coordinated(tokens, clause, date);
  for (let at = reach.from; at < reach.to; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || (token.capital && at > reach.from)) continue;
    const { text } = token;
    if (GERMAN_PLANNED.has(text)) found.planned = true;
    else if (isGermanParticiple(text)) found.participle = true;
    if (text === 'worden' || text === 'gewesen') found.worden = true;
    if (text === 'haben' || text === 'sein') found.habenSein = true;
    if (GERMAN_PERFECT.has(text)) found.perfect = true;
    if (GERMAN_PAST.has(text) || (isGermanPreterite(text) && !isAttribute(tokens, at))) found.past = true;
    else if (GERMAN_AHEAD.has(text)) found.ahead = true;
  }
  return { hasVerb: found.past || found.perfect || found.ahead || found.planned, tense: germanVerdict(found) };
}

function germanVerdict(found: { past: boolean; perfect: boolean; participle: boolean; ahead: boolean; planned: boolean; worden: boolean; habenSein: boolean }): Tense {
  if (found.worden) return 'past';
  if (found.past) return 'past';
  if (found.planned) return 'ahead';
  if (found.perfect && found.participle) return 'past';
  if (found.ahead) return found.habenSein && found.participle ? 'past' : 'ahead';
  return undefined;
}

/** Of a clause coordinated with "und" and a verb on either side, the part of the date. */
function coordinated(tokens: Tokens, clause: Stretch, date: number): Stretch {
  let { from, to } = clause;
  for (let at = from; at < to; at++) {
    const { text } = tokens[at]!;
    if (text !== 'und' && text !== 'aber' && text !== 'sondern' && text !== 'doch') continue;
    if (!hasFiniteGerman(tokens, from, at) || !hasFiniteGerman(tokens, at + 1, to)) continue;
    if (at < date) from = at + 1;
    else to = at;
  }
  return { from, to };
}

function hasFiniteGerman(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { kind, text, capital } = tokens[at]!;
    if (kind === 'word' && !capital && (GERMAN_PAST.has(text) || GERMAN_AHEAD.has(text) || GERMAN_PERFECT.has(text) || (isGermanPreterite(text) && !isAttribute(tokens, at)))) return true;
  }
  return false;
}

/** Weak verbs: -te, -ten, but no superlative ("größte") and no inflected participle ("geplanten"). */
function isGermanPreterite(text: string): boolean {
  if (text.length < 5 || !/ten?$/.test(text) || GERMAN_NO_PAST.has(text)) return false;
  if (/sten?$/.test(text)) return /(?:[aeuü]ss|eis|lös|ems)ten?$/.test(text);
  return !/^\p{L}{0,5}ge\p{L}+ten?$/u.test(text) || /^(?:geh|gel|gen|gestal|gewähr|regel|begegn)/.test(text);
}

/** "das geplante Treffen": an inflected participle between an article and its noun. */
function isAttribute(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  return before !== undefined && next !== undefined && next.capital && /^(?:d(?:er|ie|as|en|em|es)|eine?[mnrs]?|ihre?[mnrs]?|seine?[mnrs]?|keine?[mnrs]?|diese[mnrs]?|im|am|zum|zur|beim|vom|\d+)$/.test(before.text);
}

function isGermanParticiple(text: string): boolean {
  return /^(?:\p{L}{0,12}ge\p{L}{2,}(?:t|en)|(?:be|er|ver|ent|zer|emp|über|unter|wider|miss|hinter)\p{L}{2,}(?:t|en)|\p{L}{3,}iert|\p{L}{1,6}(?:be|er|ver|ent)\p{L}{2,}(?:t|en)|worden|getan)$/u.test(text);
}

/** The verb group nearest before the date, else the first behind it. */
function englishTense(tokens: Tokens, clause: Stretch, date: number): ReturnType<Read> {
  const isOwn = date >= clause.from && date <= clause.to;
  const turn = isOwn ? date : clause.to;
  for (let at = turn - 1; at >= clause.from; at--) {
    const found = englishVerb(tokens, at, clause.from);
    if (found) return { hasVerb: true, tense: found === 'open' ? undefined : found };
  }
  for (let at = turn; at < clause.to; at++) {
    const found = englishVerb(tokens, at, clause.from);
    if (found) return { hasVerb: true, tense: found === 'open' ? undefined : found };
  }
  return { hasVerb: false, tense: undefined };
}

function englishVerb(tokens: Tokens, at: number, from: number): Tense | 'open' {
  const token = tokens[at]!;
  if (token.kind !== 'word' || (token.capital && at > from)) return undefined;
  const { text } = token;
  if (ENGLISH_MODALS.has(text)) return 'ahead';
  const isPast = ENGLISH_PAST.has(text) || (text.length > 4 && text.endsWith('ed') && !/^(?:hundred|indeed|speed|exceed|proceed|succeed)$/.test(text));
  if (isPast || ENGLISH_PARTICIPLES.has(text) || ENGLISH_PLANNED.has(text)) return ofGroup(tokens, at, from, isPast && !ENGLISH_PLANNED.has(text));
  if (ENGLISH_PAST_AUX.has(text)) return 'past';
  if (ENGLISH_PRESENT_BE.has(text) || ENGLISH_PRESENT.has(text)) return text === 's' || text === "'s" ? undefined : 'ahead';
  if (tokens[at - 1]?.text === 'to' && at - 1 >= from && !/^(?:the|a|an|his|her|its|their|our|my|this|that|be)$|ing$/.test(text)) return 'ahead';
  return text === 'be' ? 'ahead' : undefined;
}

/** What the auxiliaries within four tokens before make of a participle. */
function ofGroup(tokens: Tokens, at: number, from: number, isPast: boolean): Tense | 'open' {
  const isPlan = ENGLISH_PLANNED.has(tokens[at]!.text);
  for (let back = at - 1; back >= Math.max(from, at - 4); back--) {
    const { text, kind } = tokens[back]!;
    if (kind === 'mark' && text !== "'" && text !== '’') break;
    if (ENGLISH_MODALS.has(text) || (text === 'to' && back < at)) return tokens.slice(back, at).some((token) => token.text === 'have') ? 'past' : 'ahead';
    if (ENGLISH_PRESENT_BE.has(text)) return 'ahead';
    if (ENGLISH_PAST_AUX.has(text)) return isPlan ? 'open' : 'past';
  }
  if (isPlan) return 'ahead';
  return isPast ? 'past' : undefined;
}
