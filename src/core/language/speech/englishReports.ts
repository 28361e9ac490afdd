import { addReport } from './addReport';
import { ENGLISH } from './english';
import { clauseAfter, type After } from './englishClauses';
import { startsClause } from './englishClauseStart';
import { beforeMainClause, contentBefore, endsThere, hasObject, withinFrame, withinRelative, wordsBefore } from './englishContents';
import { englishVerb, isBehindQuote, type EnglishVerb } from './englishVerb';
import { antecedent, firstPhrase, hasVerb, subjectAfter, subjectBefore } from './englishSubjects';
import { COORDINATORS, PREPOSITIONS } from './englishWords';
import { isPersonNoun, readNounPhrase, type NounPhrase } from './nounPhrase';
import { tidy, type Report, type Source } from './Report';
import type { Range, Sentence } from './Sentence';
import { wordSet } from './wordSet';

/** The reporting expressions of an English sentence. */
export function englishReports(sentence: Sentence): Report[] {
  const reports: Report[] = [];
  for (let at = sentence.body; at < sentence.length; at++) {
    if (sentence.kind(at) !== 'word') continue;
    const report = accordingTo(sentence, at) ?? inTheWordsOf(sentence, at) ?? asPut(sentence, at) ?? verbReport(sentence, at, reports);
    if (report !== undefined) addReport(sentence, reports, report);
  }
  return reports;
}

function verbReport(sentence: Sentence, at: number, earlier: readonly Report[]): Report | undefined {
  const verb = englishVerb(sentence, at);
  if (verb === undefined) return undefined;
  if (verb.quotedAs >= 0) return quotedAs(sentence, verb);
  if (verb.isParticiple) return participle(sentence, verb, earlier);
  if (verb.passive) return verb.kinds.has('say') ? passive(sentence, verb) : passiveCall(sentence, verb);
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
  const subject = subjectBefore(sentence, verb.from);
  const { phrase, from, isJoined } = subject;
  if (/^(?:i|we|you)$/.test(sentence.key(verb.from - 1))) return ownWords(sentence, verb);
  const isBare = COORDINATORS.has(sentence.key(verb.from - 1));
  const source: Source | undefined = isBare ? (mainSpeaker(sentence, verb, earlier) ?? phrase) : phrase;
  if (source === undefined && !isBehindQuote(sentence, verb.from)) return undefined;
  const isNaming = verb.kinds.has('call') && sentence.key(from - 1) === 'what';
  if ((/^(?:what|whatever|if|unless)$/.test(sentence.key(from - 1)) && !isNaming) || !fitsVerb(sentence, verb, source)) return undefined;
  const clause = sentence.segmentFrom(verb.at);
  const after = withinFrame(sentence, clause, withinRelative(sentence, subject, clauseAfter(sentence, verb), verb));
  if (sentence.key(clause.from) === 'as' && phrase !== undefined && from === clause.from + 1 && !after.isClause && verb.kinds.has('say') && endsThere(sentence, verb)) return asReport(sentence, verb, phrase, clause);
  if (source !== undefined && after.contents.length === 0 && isParenthesis(sentence, verb, from)) return report(sentence, verb, source, [{ from: sentence.body, to: sentence.length }], { from, to: clause.to });
  const start = Math.min(from, verb.from);
  const before = after.isClause || isBare || (after.contents.length > 0 && !isBehindQuote(sentence, start)) ? undefined : wordsBefore(sentence, verb, start);
  const contents = [...(before === undefined ? [] : [before]), ...after.contents];
  if (contents.length === 0 && !verb.kinds.has('call') && !verb.kinds.has('say')) return undefined;
  const own = { from: start, to: after.contents.length > 0 ? Math.max(verb.at + 1, after.contents[0]!.from) : clause.to };
  const made: Report = { ...report(sentence, verb, source ?? 'previous', contents, own), hasObject: hasObject(sentence, verb) || (verb.kinds.has('call') && !verb.kinds.has('say')) };
  return isJoined || isBare ? { ...made, isJoined: true, own: { from: isBare ? verb.from : own.from, to: own.to } } : made;
}

/** Who speaks in "…, and said": whoever did before, unless that was in a relative clause. */
function mainSpeaker(sentence: Sentence, verb: EnglishVerb, earlier: readonly Report[]): Source | undefined {
  const source = earlier.at(-1)?.source;
  const isRelative = typeof source === 'object' && /^(?:who|which|that)$/.test(sentence.key(source.to)) && sentence.kind(verb.from - 2) === 'comma';
  return isRelative ? firstPhrase(sentence, sentence.body, verb.from) : source;
}

/** Some verbs say something only of people and bodies, for storms threaten too and figures underline; what is found is said by studies, courts and the like alone. */
function fitsVerb(sentence: Sentence, { at }: EnglishVerb, source: Source | undefined): boolean {
  const key = sentence.key(at);
  if (/^(?:threaten|underlin|underscor|signal)/.test(key)) return source !== undefined && isAnimate(sentence, source);
  if (!/^(?:find|found|finding|show)/.test(key)) return true;
  const opener = sentence.key(at + 1) === 'that' || startsClause(sentence, at + 1, false);
  return opener && typeof source === 'object' && (DOCUMENTS.has(source.head) || FINDERS.has(source.head));
}

const FINDERS = wordSet('researchers scientists investigators auditors inspectors jury court judge committee panel commission inquiry inquest coroner tribunal review investigation analysis research audit poll tests');

/** "»…,« I asked": nobody whom the text names. What the writer says of himself without marks is not reported. */
function ownWords(sentence: Sentence, verb: EnglishVerb): Report | undefined {
  const start = verb.from - 1;
  const before = isBehindQuote(sentence, start) ? contentBefore(sentence, start) : undefined;
  return before === undefined || !sentence.isQuotesOnly(before) ? undefined : report(sentence, verb, 'unknown', [before], { from: start, to: verb.at + 1 });
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
  if (/^(?:hurricane|storm|typhoon|cyclone)$/.test(source.head)) return false;
  if (/^(?:people|men|women|protesters|demonstrators|workers|residents|those|others)$/.test(source.head)) return true;
  const type = sentence.tokens.find(({ named }) => named >= 0 && named === source.named)?.type;
  return type === 'person' || type === 'organisation' || isPersonNoun(source.head, ENGLISH) || isPersonNoun(source.head.replace(/s$/, ''), ENGLISH) || ENGLISH.bodyNouns.has(source.head);
}

/** "As X put it, …", "…, as X said". */
function asReport(sentence: Sentence, verb: EnglishVerb, source: NounPhrase, clause: Range): Report | undefined {
  return report(sentence, verb, source, [asContent(sentence, clause)], clause);
}

/** The sentence that "as X said" stands before, behind or within. */
function asContent(sentence: Sentence, clause: Range): Range {
  if (clause.from === sentence.body) return { from: clause.to, to: sentence.length };
  return { from: sentence.body, to: clause.to >= sentence.length - 1 ? clause.from - 1 : sentence.length };
}

/** "As X put it, …". */
function asPut(sentence: Sentence, at: number): Report | undefined {
  if (!/^puts?$/.test(sentence.key(at)) || sentence.key(at + 1) !== 'it') return undefined;
  const clause = sentence.segmentFrom(at);
  const phrase = sentence.key(clause.from) === 'as' ? readNounPhrase(sentence, clause.from + 1, at, ENGLISH) : undefined;
  if (phrase === undefined) return undefined;
  const content = asContent(sentence, clause);
  const { start, end } = sentence.tokens[at]!;
  return { cue: { start, end }, at, source: phrase, contents: tidy(sentence, [content]), own: clause, takesPhrases: true };
}

/** "…, saying that …": the subject of the clause before. */
function participle(sentence: Sentence, verb: EnglishVerb, earlier: readonly Report[]): Report | undefined {
  if (!verb.kinds.has('say') && !verb.kinds.has('call')) return undefined;
  if (/^threaten/.test(sentence.key(verb.at)) || sentence.key(verb.at - 1) === 'worth') return undefined;
  const isFrame = verb.from === sentence.body + 1 && PREPOSITIONS.has(sentence.key(sentence.body));
  const after: Pick<After, 'contents'> = verb.kinds.has('say') ? clauseAfter(sentence, verb) : { contents: [] };
  if (after.contents.length === 0 && !verb.kinds.has('call')) return undefined;
  const contents = isFrame ? after.contents.map((range) => beforeMainClause(sentence, range)) : after.contents;
  const last = earlier.at(-1);
  const source = workerOf(sentence, verb) ?? (last !== undefined && last.contents.length > 0 ? last.source : clauseSubject(sentence, verb)) ?? last?.source ?? 'previous';
  const own = { from: verb.at, to: verb.kinds.has('call') ? sentence.segmentFrom(verb.at).to : verb.at + 1 };
  const made = report(sentence, verb, isFrame ? (mainSubject(sentence, contents) ?? source) : source, contents, own);
  const isAnd = sentence.key(verb.at - 1) === 'and' && sentence.kind(verb.at - 2) === 'comma' || sentence.kind(verb.at - 1) === 'comma';
  return isAnd ? { ...made, isJoined: true } : made;
}

/** "people falsely claiming …", "with his lawyers arguing …": the noun right before the participle. */
function workerOf(sentence: Sentence, { at, from }: EnglishVerb): NounPhrase | undefined {
  if (sentence.kind(from - 1) !== 'word') return undefined;
  for (let before = from - 2; before >= Math.max(sentence.body, from - 5); before--) {
    const phrase = sentence.key(before) === 'with' ? readNounPhrase(sentence, before + 1, from, ENGLISH) : undefined;
    if (phrase?.to === from) return phrase;
  }
  const phrase = /^(?:claiming|demanding|urging|asking|protesting)$/.test(sentence.key(at)) ? antecedent(sentence, from) : undefined;
  return phrase?.kind === 'noun' && isAnimate(sentence, phrase) ? phrase : undefined;
}

/** Who does what stands before ", saying …": the subject of the last clause that has a verb. */
function clauseSubject(sentence: Sentence, verb: EnglishVerb): NounPhrase | undefined {
  const first = sentence.segmentAt(verb.from) - (sentence.kind(verb.from - 1) === 'comma' ? 1 : 0);
  for (let number = first; number >= 0 && number > first - 6; number--) {
    const { from, to } = sentence.segments[number]!;
    const end = Math.min(to, verb.from);
    if (/^(?:who|which|that|whose|and|but)$/.test(sentence.key(from)) || !hasVerb(sentence, from, end)) continue;
    const phrase = firstPhrase(sentence, from, end);
    if (phrase !== undefined && phrase.to < end) return phrase;
  }
  return firstPhrase(sentence, sentence.body, verb.from);
}

function mainSubject(sentence: Sentence, contents: readonly Range[]): NounPhrase | undefined {
  const end = contents.at(-1)?.to ?? sentence.length;
  return sentence.kind(end) === 'comma' ? firstPhrase(sentence, end + 1, sentence.length) : undefined;
}

/** "were told that …": nobody is named. */
function passive(sentence: Sentence, verb: EnglishVerb): Report | undefined {
  if (!verb.kinds.has('say') || sentence.key(verb.at + 1) === 'to') return undefined;
  const after = clauseAfter(sentence, { ...verb, addressee: false });
  const opener = after.contents[0]?.from ?? -1;
  if (!after.isClause || !/^(?:that|whether|if)$/.test(sentence.key(opener)) || sentence.kind(opener - 1) === 'colon') return undefined;
  return report(sentence, verb, agent(sentence, verb.at) ?? 'unknown', after.contents, { from: verb.from, to: verb.at + 1 });
}

/** "by X" behind a passive. */
function agent(sentence: Sentence, verb: number): NounPhrase | undefined {
  for (let at = verb + 1; at < verb + 8 && !sentence.isMark(at) && sentence.kind(at) !== 'quote'; at++) {
    if (sentence.key(at) === 'by') return readNounPhrase(sentence, at + 1, sentence.length, ENGLISH);
  }
  return undefined;
}

/** "was described in a review by X as »…«". */
function passiveCall(sentence: Sentence, verb: EnglishVerb): Report | undefined {
  const source = verb.kinds.has('call') ? agent(sentence, verb.at) : undefined;
  return source && report(sentence, verb, source, [], { from: verb.from, to: sentence.length });
}

/** "X was quoted as saying …", "Y quotes X as saying …". */
function quotedAs(sentence: Sentence, verb: EnglishVerb): Report | undefined {
  const source = verb.passive ? subjectBefore(sentence, verb.from).phrase : readNounPhrase(sentence, verb.quotedAs + 1, verb.at, ENGLISH);
  const after = clauseAfter(sentence, { ...verb, addressee: false });
  const start = verb.passive ? source?.from : subjectBefore(sentence, verb.from).phrase?.from;
  const before = after.contents.length === 0 ? contentBefore(sentence, start ?? verb.from) : undefined;
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

/** "in the words of X, »…«": quotes alone. */
function inTheWordsOf(sentence: Sentence, at: number): Report | undefined {
  if (sentence.key(at) !== 'words' || sentence.key(at - 1) !== 'the' || sentence.key(at - 2) !== 'in' || sentence.key(at + 1) !== 'of') return undefined;
  const source = readNounPhrase(sentence, at + 2, sentence.length, ENGLISH);
  const cue = sentence.spanOf({ from: at - 2, to: at + 1 });
  return source && { cue, at, source, contents: [], own: { from: at, to: sentence.length }, takesPhrases: true, calls: true };
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
