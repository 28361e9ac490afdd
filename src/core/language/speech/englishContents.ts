import { startsClause } from './englishClauseStart';
import { frameOnly, type After } from './englishClauses';
import { hasVerb, isVerblike, type Subject } from './englishSubjects';
import { isBehindQuote, type EnglishVerb } from './englishVerb';
import { ADVERBS, COORDINATORS, DETERMINERS, OBJECT_PRONOUNS, PREPOSITIONS } from './englishWords';
import type { Range, Sentence } from './Sentence';

/** Words of a sentence, at least, that stand before ", X said" and are a statement though no table knows their verb. */
const STATEMENT = 4;

/** "pleading for help", "added from springs": what the verb is about, not when or where. */
const OBJECT_PREPOSITIONS = /^(?:for|with|against|from|into|toward|towards|as|like|on)$/;

function isAbout(sentence: Sentence, at: number): boolean {
  return OBJECT_PREPOSITIONS.test(sentence.key(at)) && !(sentence.key(at) === 'on' && sentence.isCapital(at + 1));
}

/** What stands before "X said": quotes, or a sentence, if the verb has no object of its own. */
export function wordsBefore(sentence: Sentence, verb: EnglishVerb, start: number): Range | undefined {
  const isBehind = isBehindQuote(sentence, start);
  if (!sentence.isMark(start - 1) && sentence.kind(start - 1) !== 'quote') return undefined;
  const before = contentBefore(sentence, start);
  if (before === undefined || (!verb.kinds.has('say') && !sentence.isQuotesOnly(before))) return undefined;
  if (!isBehind && (/^(?:semicolon|colon)$/.test(sentence.kind(start - 1) ?? '') || hasObject(sentence, verb) || isAbout(sentence, verb.at + 1))) return undefined;
  const isSentence = hasVerb(sentence, before.from, before.to) || sentence.tokens.slice(before.from, before.to).some(({ kind }) => kind === 'quote');
  return isSentence || (sentence.isMark(verb.at + 1) && before.to - before.from >= STATEMENT) ? before : undefined;
}

/** "answers my questions", "declared an end to …", "says it all". */
export function hasObject(sentence: Sentence, { at, addressee }: EnglishVerb): boolean {
  const key = sentence.key(at + 1);
  if (addressee || sentence.isMark(at + 1) || sentence.kind(at + 1) !== 'word') return false;
  return (DETERMINERS.has(key) && !/^(?:this|last|next|that)$/.test(key)) || key === 'it' || OBJECT_PRONOUNS.has(key) || (!PREPOSITIONS.has(key) && !ADVERBS.has(key) && !COORDINATORS.has(key) && /[^si]s$/.test(key) && !/days$/.test(key));
}

/** The words before "X said"; after a colon only the quote behind it. `undefined` where they are only a frame. */
export function contentBefore(sentence: Sentence, to: number): Range | undefined {
  const all = sentence.trim({ from: sentence.body, to });
  if (all.to <= all.from) return undefined;
  for (let at = all.to - 1; at > all.from; at--) {
    if (sentence.kind(at) === 'colon' && sentence.kind(at + 1) === 'quote') return { from: at + 1, to: all.to };
  }
  return frameOnly(sentence, all) ? undefined : all;
}

/** "who asked not to be named, said …": what stands in a relative clause ends with it. */
export function withinRelative(sentence: Sentence, { from }: Subject, after: After, verb: EnglishVerb): After {
  const isRelative = /^(?:who|which)$/.test(sentence.key(from)) && sentence.kind(from - 1) === 'comma';
  const comma = sentence.segmentFrom(verb.at).to;
  const isOver = isRelative && sentence.kind(comma) === 'comma' && (isVerblike(sentence, comma + 1) || hasVerb(sentence, comma + 1, comma + 3));
  return isOver ? { ...after, contents: after.contents.map((range) => ({ from: range.from, to: Math.min(range.to, comma) })).filter((range) => range.to > range.from) } : after;
}

/** "When X asked whether …, Y laughed": up to the comma before the main clause. */
export function withinFrame(sentence: Sentence, { from }: Range, after: After): After {
  if (!/^(?:when|after|if|because|once|before|since|until)$/.test(sentence.key(from))) return after;
  return { ...after, contents: after.contents.map((range) => beforeMainClause(sentence, range)) };
}

/** The verb ends its clause, but for when and where: "as X said last week". */
export function endsThere(sentence: Sentence, { at }: EnglishVerb): boolean {
  const key = sentence.key(at + 1);
  return sentence.isMark(at + 1) || key === 'in' || (key === 'out' && sentence.isMark(at + 2)) || ADVERBS.has(key) || ((key === 'on' || key === 'at' || key === 'to') && !sentence.isMark(at + 2));
}

/** "After announcing that …, the government quit": up to the comma before the main clause. */
export function beforeMainClause(sentence: Sentence, range: Range): Range {
  for (let at = range.from + 1; at < range.to - 1; at++) {
    if (sentence.kind(at) === 'comma' && !isCondition(sentence, range, at) && hasVerb(sentence, range.from, at) && startsClause(sentence, at + 1, false)) return { from: range.from, to: at };
  }
  return range;
}

/** "suggested that, if need be, …": a clause within what is said ends at the comma. */
function isCondition(sentence: Sentence, range: Range, comma: number): boolean {
  const { from } = sentence.segmentFrom(comma - 1);
  return from > range.from && /^(?:if|when|after|although|while|because|as|once|until|unless)$/.test(sentence.key(from));
}
