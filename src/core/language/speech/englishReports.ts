import { addReport } from './addReport';
import { ENGLISH } from './english';
import { clauseAfter, frameOnly } from './englishClauses';
import { englishVerb, isBehindQuote, type EnglishVerb } from './englishVerb';
import { firstPhrase, hasVerb, subjectAfter, subjectBefore } from './englishSubjects';
import { COORDINATORS } from './englishWords';
import { isPersonNoun, readNounPhrase, type NounPhrase } from './nounPhrase';
import { tidy, type Report, type Source } from './Report';
import type { Range, Sentence } from './Sentence';
import { wordSet } from './wordSet';

/** The reporting expressions of an English sentence. */
export function englishReports(sentence: Sentence): Report[] {
  const reports: Report[] = [];
  for (let at = sentence.body; at < sentence.length; at++) {
    if (sentence.kind(at) !== 'word') continue;
    const report = accordingTo(sentence, at) ?? verbReport(sentence, at, reports);
    if (report !== undefined) addReport(sentence, reports, report);
  }
  return reports;
}

function verbReport(sentence: Sentence, at: number, earlier: readonly Report[]): Report | undefined {
  const verb = englishVerb(sentence, at);
  if (verb === undefined) return undefined;
  if (verb.quotedAs >= 0) return quotedAs(sentence, verb);
  if (verb.isParticiple) return participle(sentence, verb, earlier);
  if (verb.passive) return passive(sentence, verb);
  return isInverted(sentence, verb) ? inverted(sentence, verb) : plain(sentence, verb, earlier);
}

/** "»…,« said X", "…, said X". */
function isInverted(sentence: Sentence, { at, from, kinds, addressee }: EnglishVerb): boolean {
  if (from !== at || sentence.key(at + 1) === 'that' || !(kinds.has('say') || kinds.has('inquit'))) return false;
  if (isBehindQuote(sentence, at)) return sentence.key(at) !== 'told' && subjectAfter(sentence, at + 1) !== undefined;
  if (addressee) return false;
  if (!hasVerb(sentence, sentence.body, at)) return false;
  const phrase = sentence.kind(at - 1) === 'comma' || sentence.kind(at - 1) === 'dash' ? subjectAfter(sentence, at + 1) : undefined;
  if (phrase === undefined || phrase.kind === 'pronoun' && sentence.key(at) !== 'said') return false;
  return sentence.isMark(phrase.to);
}

function inverted(sentence: Sentence, verb: EnglishVerb): Report | undefined {
  const subject = subjectAfter(sentence, verb.at + 1);
  const before = contentBefore(sentence, verb.at);
  if (before === undefined || subject === undefined) return undefined;
  const after = quotesBehind(sentence, subject.to);
  return report(sentence, verb, subject, [before, ...after], { from: verb.at, to: subject.to });
}

/** "X said that …", "»…,« X said", "X, head of Y, told Z: …". */
function plain(sentence: Sentence, verb: EnglishVerb, earlier: readonly Report[]): Report | undefined {
  const { phrase, from, isJoined } = subjectBefore(sentence, verb.from);
  if (sentence.key(verb.from - 1) === 'i' || sentence.key(verb.from - 1) === 'we' || sentence.key(verb.from - 1) === 'you') return undefined;
  const isBare = COORDINATORS.has(sentence.key(verb.from - 1));
  const source: Source | undefined = isBare ? (earlier.at(-1)?.source ?? phrase) : phrase;
  if (source === undefined && !isBehindQuote(sentence, verb.from)) return undefined;
  const clause = sentence.segmentFrom(verb.at);
  if (sentence.key(clause.from) === 'as' && phrase !== undefined && from === clause.from + 1 && !clauseAfter(sentence, verb).isClause) return asReport(sentence, verb, phrase, clause);
  const after = clauseAfter(sentence, verb);
  if (source !== undefined && after.contents.length === 0 && isParenthesis(sentence, verb, from)) return report(sentence, verb, source, [{ from: sentence.body, to: sentence.length }], { from, to: clause.to });
  const before = after.isClause ? undefined : contentBefore(sentence, Math.min(from, verb.from));
  const isBefore = before !== undefined && (sentence.isMark(Math.min(from, verb.from) - 1) || sentence.kind(Math.min(from, verb.from) - 1) === 'quote');
  const isSentence = before !== undefined && (hasVerb(sentence, before.from, before.to) || sentence.tokens.slice(before.from, before.to).some(({ kind }) => kind === 'quote'));
  const contents = [...(isBefore && isSentence && !isBare ? [before] : []), ...after.contents];
  if (contents.length === 0 && !verb.kinds.has('call') && !verb.kinds.has('say')) return undefined;
  const own = { from: Math.min(from, verb.from), to: after.contents.length > 0 ? Math.max(verb.at + 1, after.contents[0]!.from) : clause.to };
  if (/^(?:threaten|underlin|underscor|signal)/.test(sentence.key(verb.at)) && (source === undefined || !isAnimate(sentence, source))) return undefined;
  const made = report(sentence, verb, source ?? 'previous', contents, own);
  return made === undefined ? undefined : isJoined || isBare ? { ...made, isJoined: true, own: { from: isBare ? verb.from : own.from, to: own.to } } : made;
}

/** "The road, X said, is closed.": between two commas, in the clause that it reports. */
function isParenthesis(sentence: Sentence, { at, kinds }: EnglishVerb, subject: number): boolean {
  const { from, to, opener } = sentence.segmentFrom(at);
  if (!kinds.has('say') || opener !== 'comma' || from !== subject || to !== at + 1 || sentence.kind(to) !== 'comma' || COORDINATORS.has(sentence.key(to + 1))) return false;
  return sentence.segmentAt(at) === 1 && sentence.kind(from - 2) !== 'quote' && !hasVerb(sentence, sentence.body, from) && hasVerb(sentence, to, sentence.length);
}

/** Storms and voices threaten too, figures underline, and say nothing. */
function isAnimate(sentence: Sentence, source: Source): boolean {
  if (typeof source === 'string' || source.kind === 'pronoun') return true;
  const type = sentence.tokens.find(({ named }) => named >= 0 && named === source.named)?.type;
  return type === 'person' || type === 'organisation' || isPersonNoun(source.head, ENGLISH) || isPersonNoun(source.head.replace(/s$/, ''), ENGLISH) || ENGLISH.bodyNouns.has(source.head);
}

/** "As X put it, …", "…, as X said". */
function asReport(sentence: Sentence, verb: EnglishVerb, source: NounPhrase, clause: Range): Report | undefined {
  const content = clause.from === sentence.body ? { from: clause.to, to: sentence.length } : { from: sentence.body, to: clause.to >= sentence.length - 1 ? clause.from - 1 : sentence.length };
  return report(sentence, verb, source, [content], clause);
}

/** "…, saying that …": the subject of the clause before. */
function participle(sentence: Sentence, verb: EnglishVerb, earlier: readonly Report[]): Report | undefined {
  if (!verb.kinds.has('say') && !verb.kinds.has('call')) return undefined;
  const after = verb.kinds.has('say') ? clauseAfter(sentence, verb) : { contents: [] };
  if (after.contents.length === 0 && !verb.kinds.has('call')) return undefined;
  const source = earlier.at(-1)?.source ?? firstPhrase(sentence, sentence.body, verb.from) ?? 'previous';
  const own = { from: verb.at, to: verb.kinds.has('call') ? sentence.segmentFrom(verb.at).to : verb.at + 1 };
  const made = report(sentence, verb, source, after.contents, own);
  return made && (sentence.kind(verb.at - 1) === 'comma' ? { ...made, isJoined: true } : made);
}

/** "were told that …": nobody is named. */
function passive(sentence: Sentence, verb: EnglishVerb): Report | undefined {
  if (!verb.kinds.has('say') || sentence.key(verb.at + 1) === 'to') return undefined;
  const after = clauseAfter(sentence, { ...verb, addressee: false });
  if (!after.isClause || !/^(?:that|whether|if)$/.test(sentence.key(after.contents[0]?.from ?? -1))) return undefined;
  return report(sentence, verb, 'unknown', after.contents, { from: verb.from, to: verb.at + 1 });
}

/** "X was quoted as saying …", "Y quotes X as saying …". */
function quotedAs(sentence: Sentence, verb: EnglishVerb): Report | undefined {
  const source = verb.passive ? subjectBefore(sentence, verb.from).phrase : readNounPhrase(sentence, verb.quotedAs + 1, verb.at, ENGLISH);
  const after = clauseAfter(sentence, { ...verb, addressee: false });
  const before = after.contents.length === 0 ? contentBefore(sentence, (source?.from ?? verb.from)) : undefined;
  const contents = [...after.contents, ...(before === undefined ? [] : [before])];
  return contents.length === 0 ? undefined : report(sentence, verb, source ?? 'previous', contents, { from: source?.from ?? verb.from, to: verb.at + 1 });
}

/** "according to X": in front, behind, or within. */
function accordingTo(sentence: Sentence, at: number): Report | undefined {
  if (sentence.key(at) !== 'according' || sentence.key(at + 1) !== 'to') return undefined;
  const phrase = readNounPhrase(sentence, at + 2, sentence.length, ENGLISH);
  if (phrase === undefined) return undefined;
  const source = writerOf(sentence, phrase);
  const segment = sentence.segmentFrom(at);
  const cue = sentence.spanOf({ from: at, to: at + 2 });
  const isFront = at <= sentence.body + 1 && at === segment.from;
  const behind = { from: segment.to, to: sentence.length };
  const isEnd = sentence.trim(behind).to <= sentence.trim(behind).from || isApposition(sentence, source.to) && hasVerb(sentence, sentence.body, at);
  const content = isFront ? behind : { from: sentence.body, to: isEnd ? at : sentence.length };
  if (isFront && saysOnward(sentence, sentence.trim(behind))) return undefined;
  const contents = tidy(sentence, [content]);
  return contents.length === 0 ? undefined : { cue, at, source, contents, own: { from: at, to: source.to }, takesPhrases: false };
}

/** Of "a statement by X" X; any other phrase as it is. */
function writerOf(sentence: Sentence, phrase: NounPhrase): NounPhrase {
  for (let at = phrase.from; at < phrase.to && phrase.kind === 'noun'; at++) {
    if (DOCUMENTS.has(sentence.key(at)) && /^(?:by|from|of)$/.test(sentence.key(at + 1))) return readNounPhrase(sentence, at + 2, sentence.length, ENGLISH) ?? phrase;
  }
  return phrase;
}

/** What something stands in. */
const DOCUMENTS = wordSet('statement report release letter announcement filing memo study survey poll');

/** "According to X, Y said …": the words are those of Y. */
function saysOnward(sentence: Sentence, { from, to }: Range): boolean {
  const subject = readNounPhrase(sentence, from, to, ENGLISH);
  const verb = subject && verbReport(sentence, subject.to, []);
  return subject !== undefined && verb !== undefined && typeof verb.source !== 'string' && verb.source.from === subject.from && verb.contents.some((content) => content.from > verb.at);
}

/** ", a spokesman for Y." up to the end of the sentence. */
function isApposition(sentence: Sentence, at: number): boolean {
  return sentence.kind(at) === 'comma' && /^(?:an?|the|its|their|his|her)$/.test(sentence.key(at + 1)) && !hasVerb(sentence, at, sentence.length);
}

/** The words before "X said"; after a colon only the quote behind it. `undefined` where they are only a frame. */
function contentBefore(sentence: Sentence, to: number): Range | undefined {
  const all = sentence.trim({ from: sentence.body, to });
  if (all.to <= all.from) return undefined;
  for (let at = all.to - 1; at > all.from; at--) {
    if (sentence.kind(at) === 'colon' && sentence.kind(at + 1) === 'quote') return { from: at + 1, to: all.to };
  }
  return frameOnly(sentence, all) ? undefined : all;
}

/** "…, said X, »…«". */
function quotesBehind(sentence: Sentence, at: number): Range[] {
  for (let next = at; next < sentence.length; next++) {
    if (sentence.kind(next) === 'quote' && sentence.isMark(next - 1)) return [{ from: next, to: sentence.length }];
    if (sentence.kind(next) === 'semicolon' || sentence.kind(next) === 'stop') return [];
  }
  return [];
}

function report(sentence: Sentence, verb: EnglishVerb, source: Source, contents: readonly Range[], own: Range): Report {
  const { start, end } = sentence.tokens[verb.at]!;
  return { cue: { start, end }, at: verb.at, source, contents: tidy(sentence, contents), own, takesPhrases: verb.kinds.has('call') || verb.kinds.has('say'), calls: verb.kinds.has('call') && !verb.kinds.has('say') };
}
