import { beginsMainClause, clauseStart, hasSubjunctive, isContent, isRelative, isSubordinate } from './germanClauses';
import { firstFinite, hasZuInfinitive, isFinite } from './germanFinite';
import { clauseSubject, subjectAfter, subjectBefore } from './germanSubjects';
import { reportingVerb, type ReportingVerb } from './germanVerb';
import { GERMAN } from './german';
import { isPersonNoun, type NounPhrase } from './nounPhrase';
import { endsInWord } from './wordSet';
import { COORDINATORS, DETERMINERS, OBLIQUE_DETERMINERS } from './germanWords';
import { tidy, type Report, type Source } from './Report';
import type { Range, Segment, Sentence } from './Sentence';

/** What a reporting verb at a token reports. `earlier` are the reports before it in the sentence. */
export function germanVerbReport(sentence: Sentence, at: number, earlier: readonly Report[]): Report | undefined {
  const report = verbReport(sentence, at, earlier);
  return report !== undefined && isReader(sentence, report.source) ? undefined : report;
}

/** "erklären Sie sich einverstanden": whoever reads it. */
function isReader(sentence: Sentence, source: Source): boolean {
  return typeof source === 'object' && source.kind === 'pronoun' && source.from > sentence.body && sentence.isCapital(source.from) && sentence.kind(source.from - 1) !== 'quote';
}

function verbReport(sentence: Sentence, at: number, earlier: readonly Report[]): Report | undefined {
  const verb = reportingVerb(sentence, at);
  if (verb === undefined || isShownBy(sentence, verb)) return undefined;
  const { finite } = verb;
  const segment = sentence.segmentFrom(finite);
  const first = sentence.key(segment.from);
  if ((first === 'wie' || (first === 'so' && sentence.key(segment.from + 1) === 'wie')) && finite > segment.from) return asReport(sentence, verb);
  if (verb.isFinal || isFinalClause(sentence, verb)) return finalReport(sentence, verb);
  if (sentence.kind(finite - 1) === 'quote' || sentence.kind(finite - 1) === 'dash' && finite > sentence.body) return inquit(sentence, verb);
  const number = sentence.segmentAt(finite);
  if (isParenthesis(sentence, verb, number)) return report(sentence, verb, sourceOf(sentence, verb, subjectAfter(sentence, finite + 1)), [{ from: sentence.body, to: sentence.length }], segment);
  if (finite === segment.from && number > 0 && segment.opener !== 'colon') return isInquit(sentence, verb, number) ? inquit(sentence, verb) : second(sentence, verb, clauseStart(sentence, finite - 2));
  if (/^(?:und|sowie|oder|aber|doch)$/.test(sentence.key(finite - 1))) return coordinated(sentence, verb, earlier);
  return second(sentence, verb, segment.from);
}

/** "Die Straße, sagte X, sei zu.": between two commas, in the clause that it reports. */
function isParenthesis(sentence: Sentence, { at, finite, kinds }: ReportingVerb, number: number): boolean {
  const [before, segment, next] = sentence.segments.slice(number - 1, number + 2);
  if (number !== 1 || at !== finite || !kinds.has('say') || finite !== segment?.from || before === undefined || next === undefined) return false;
  return segment.opener === 'comma' && next.opener === 'comma' && sentence.kind(before.to - 1) !== 'quote' && firstFinite(sentence, before) < 0 && isFinite(sentence, next.from) && subjectAfter(sentence, finite + 1) !== undefined;
}

/** Verbs whose subject may as well be a thing that shows something. */
const SHOWING = /^(?:unterstr[ei]i?ch|verr[aäi][et]|verriet|signalisier|offenbar|garantier|erinner)/;

/** "Der Sturm unterstreicht, wie …": nobody says so. */
function isShownBy(sentence: Sentence, { at, finite }: ReportingVerb): boolean {
  if (!SHOWING.test(sentence.key(at)) || at !== finite) return false;
  const head = relatedNoun(sentence, finite) ?? nounOf(subjectBefore(sentence, sentence.segmentFrom(finite).from, finite));
  return head !== undefined && !isSomebody(head) && !isSomebody(head.replace(/(?:innen|en|n|e|s)$/, ''));
}

function nounOf(phrase: NounPhrase | undefined): string | undefined {
  return phrase?.kind === 'noun' ? phrase.head : undefined;
}

/** "ein Gipfel, der unterstreicht, wie …": the noun that a relative pronoun right before the verb stands for. */
function relatedNoun(sentence: Sentence, finite: number): string | undefined {
  const { from, opener } = sentence.segmentFrom(finite);
  const isRelative = opener === 'comma' && from === finite - 1 && /^(?:der|die|das)$/.test(sentence.key(from));
  return isRelative && sentence.kind(from - 2) === 'word' && sentence.isCapital(from - 2) ? sentence.key(from - 2) : undefined;
}

/** Something subordinate whose verb stands at its end. */
function isFinalClause(sentence: Sentence, { finite }: ReportingVerb): boolean {
  const segment = sentence.segmentFrom(finite);
  if (finite < segment.to - 1 && sentence.kind(finite + 1) !== 'quote') return false;
  return finite > segment.from + 1 && isSubordinate(sentence, segment);
}

/** Whether what stands before a verb that opens its segment was said, or is only the frame of "…, sagte er: …". */
function isInquit(sentence: Sentence, verb: ReportingVerb, number: number): boolean {
  const before = { from: sentence.body, to: sentence.segments[number]!.from };
  if (sentence.kind(verb.finite - 2) === 'quote' || sentence.isQuotesOnly(before)) return true;
  const previous = sentence.segments.slice(Math.max(0, number - 8), number);
  if (previous.some((segment) => /^(?:dass|daß|ob)$/.test(sentence.key(segment.from)))) return contentAfter(sentence, verb, number).length === 0;
  const isSaid = previous.some((segment) => !isSubordinate(sentence, segment) && firstFinite(sentence, segment) >= 0);
  const isApposition = number > 1 && DETERMINERS.has(sentence.key(previous.at(-1)!.from)) && subjectBefore(sentence, sentence.body, sentence.segments[0]!.to) !== undefined;
  return isSaid || (contentAfter(sentence, verb, number).length === 0 && !isApposition);
}

/** "…, sagte X" with what follows it. */
function inquit(sentence: Sentence, verb: ReportingVerb): Report | undefined {
  const { finite } = verb;
  if (!verb.kinds.has('say') && !verb.kinds.has('inquit') && !verb.kinds.has('think')) return undefined;
  const subject = subjectAfter(sentence, finite + 1);
  const before = contentBefore(sentence, finite);
  if (before === undefined) return undefined;
  const quotesOnly = sentence.isQuotesOnly(before);
  if (!quotesOnly && !verb.kinds.has('say') && !verb.kinds.has('inquit')) return undefined;
  if (!quotesOnly && ((subject === undefined && !verb.passive) || (verb.at > finite && sentence.key(verb.at - 1) === 'nicht'))) return undefined;
  const end = Math.max(verb.at + 1, subject?.to ?? finite + 1);
  return report(sentence, verb, sourceOf(sentence, verb, subject), around(sentence, before, end, verb), { from: finite, to: sentence.segmentFrom(end - 1).to });
}

/** The words before "…, sagte X": after a colon only the quote behind it. `undefined` where they are only a frame. */
export function contentBefore(sentence: Sentence, verb: number): Range | undefined {
  const all = sentence.trim({ from: sentence.body, to: verb });
  for (let at = all.to - 1; at > all.from; at--) {
    if (sentence.kind(at) !== 'colon') continue;
    const behind = sentence.trim({ from: at + 1, to: all.to });
    if (behind.to > behind.from && sentence.kind(behind.from) === 'quote') return behind;
  }
  if (all.to <= all.from) return undefined;
  const number = sentence.segmentAt(all.to - 1);
  const segments = sentence.segments.slice(Math.max(0, number - 8), number + 1);
  const isFrame = segments.every((segment, at) => (isSubordinate(sentence, segment) || (at === 0 && isWhile(sentence, segment))) && !/^(?:dass|daß|ob|wie|warum|was)$/.test(sentence.key(segment.from)) && !hasSubjunctive(sentence, segment));
  return isFrame ? undefined : all;
}

/** "Während er singt, sagte sie": its verb ends it, though it looks like a participle. */
function isWhile(sentence: Sentence, { from, to }: Segment): boolean {
  return sentence.key(from) === 'während' && to - from > 4 && !sentence.isCapital(to - 1) && /(?:t|te|en)$/.test(sentence.key(to - 1));
}

/** The words before a verb, and those behind its speaker where they go on. */
export function around(sentence: Sentence, before: Range, end: number, verb?: ReportingVerb): Range[] {
  const contents = [before];
  const quotesOnly = sentence.isQuotesOnly(before);
  for (let number = sentence.segmentAt(end - 1) + 1; number > 0 && number < sentence.segments.length; number++) {
    const segment = sentence.segments[number]!;
    const rest = { from: segment.from, to: sentence.length };
    if (sentence.kind(segment.from) === 'quote' && segment.opener !== 'semicolon') return [...contents, quotesFrom(sentence, segment.from, segment.opener === 'colon')];
    if (segment.opener === 'semicolon' || segment.opener === 'stop') break;
    if (isRelative(sentence, segment)) continue;
    if (quotesOnly && verb !== undefined && isContent(sentence, number, { infinitive: false, indicative: false })) return [...contents, rest];
    if (segment.opener === 'colon') break;
    if (!quotesOnly && (hasSubjunctive(sentence, segment) || firstFinite(sentence, before) < 0 && firstFinite(sentence, segment) === segment.from)) return [{ from: before.from, to: sentence.length }];
  }
  return contents;
}

/** Quotes from a token on; after a colon to the end of the sentence. */
function quotesFrom(sentence: Sentence, from: number, afterColon: boolean): Range {
  if (!afterColon) return { from, to: sentence.kind(from + 1) === 'dash' ? from + 1 : sentence.length };
  let to = from;
  while (to < sentence.length && (sentence.kind(to) === 'quote' || sentence.isMark(to) || sentence.key(to) === 'und')) to++;
  return { from, to };
}

/** The subject of a verb in second place: before it, but for an object there ("Dieser Darstellung widersprach eine Sprecherin"). */
function secondSubject(sentence: Sentence, from: number, finite: number): ReturnType<typeof subjectAfter> {
  const before = subjectBefore(sentence, from, finite);
  if (before?.kind !== 'noun' || isSomebody(before.head)) return before ?? subjectAfter(sentence, finite + 1);
  const after = subjectAfter(sentence, finite + 1);
  const isSubject = after !== undefined && (isPersonNoun(after.head, GERMAN) || (after.kind === 'named' && sentence.tokens.some(({ named, type }) => named === after.named && type === 'person')));
  return isSubject ? after : before;
}

function isSomebody(head: string): boolean {
  return isPersonNoun(head, GERMAN) || endsInWord(head, GERMAN.bodyNouns);
}

/** "X sagte, …", "Am Montag sagte X: …". */
function second(sentence: Sentence, verb: ReportingVerb, from: number): Report | undefined {
  const number = sentence.segmentAt(Math.max(verb.at, verb.finite));
  const subject = secondSubject(sentence, from, verb.finite);
  const contents = verb.negated ? [] : contentAfter(sentence, verb, number, !hasObject(sentence, verb, from));
  const own = { from, to: contents.length > 0 ? sentence.segments[number]!.to : throughQuote(sentence, number) };
  if (contents.length === 0 && !verb.kinds.has('say') && !verb.kinds.has('call')) return undefined;
  return report(sentence, verb, sourceOf(sentence, verb, subject), contents, own);
}

/** The end of a clause; of "dankte den Helfern, »die …«" with the quote behind it. */
function throughQuote(sentence: Sentence, number: number): number {
  const next = sentence.segments[number + 1];
  return next?.opener === 'comma' && sentence.kind(next.from) === 'quote' && next.to === next.from + 1 ? next.to : sentence.segments[number]!.to;
}

/** "kündigte einen Ausbau an, die Stadt zahlt": what was said is the object, and no clause behind it. */
function hasObject(sentence: Sentence, { finite }: ReportingVerb, from: number): boolean {
  if (/^(?:sag|erzähl)t/.test(sentence.key(finite))) return false;
  const before = subjectBefore(sentence, from, finite);
  const subject = before ?? subjectAfter(sentence, finite + 1);
  return subject !== undefined && subjectAfter(sentence, before === undefined ? subject.to : finite + 1) !== undefined;
}

/** "… und sagte: …": the subject of the clause before. */
function coordinated(sentence: Sentence, verb: ReportingVerb, earlier: readonly Report[]): Report | undefined {
  const last = earlier.at(-1);
  const number = sentence.segmentAt(Math.max(verb.at, verb.finite));
  const contents = verb.negated ? [] : contentAfter(sentence, verb, number);
  if (contents.length === 0 && !verb.kinds.has('call')) return undefined;
  const before = { from: clauseStart(sentence, verb.finite - 1), to: verb.finite - 1 };
  const source = last?.source ?? clauseSubject(sentence, before) ?? clauseSubject(sentence, { from: sentence.body, to: verb.finite - 1 }) ?? 'previous';
  return { ...report(sentence, verb, source, contents, { from: verb.finite, to: sentence.segments[number]!.to }), isJoined: true };
}

/** "Wie X mitteilte, …", "…, wie X sagte". */
function asReport(sentence: Sentence, verb: ReportingVerb): Report | undefined {
  const number = sentence.segmentAt(verb.finite);
  const segment = sentence.segments[number]!;
  if (!verb.kinds.has('say') || Math.max(verb.at, verb.finite) < segment.to - 1 && !verb.isFinal && firstFinite(sentence, segment) < verb.at) return undefined;
  const subject = subjectAfter(sentence, segment.from + (sentence.key(segment.from) === 'so' ? 2 : 1), Math.min(verb.at, verb.finite));
  if (subject === undefined && sentence.key(segment.from + 1) !== 'es') return undefined;
  const source = subject ?? 'previous';
  const isLast = number === sentence.segments.length - 1;
  const from = number === 0 ? segment.to : sentence.body;
  if (number === 0 && saysOnward(sentence, segment.to + 1)) return undefined;
  const content = { from, to: isLast ? segment.from - 1 : sentence.length };
  return content.to > content.from ? report(sentence, verb, source, [content], segment) : undefined;
}

/** "Nach Angaben von X sagte Y, …", "Wie X meldete, sagte Y, …": the words are those of Y. */
export function saysOnward(sentence: Sentence, finite: number): boolean {
  const report = germanVerbReport(sentence, finite, []);
  return report !== undefined && report.contents.length > 0 && typeof report.source !== 'string' && report.source.kind !== 'pronoun';
}

/** "nachdem X gesagt hatte, dass …", "X, der sagte, …". */
function finalReport(sentence: Sentence, verb: ReportingVerb): Report | undefined {
  const number = sentence.segmentAt(verb.at);
  const segment = sentence.segments[number]!;
  const isRelativeClause = isRelative(sentence, segment) && /^(?:der|die|das|welche[rs]?)$/.test(sentence.key(segment.from));
  const subject = isRelativeClause ? antecedent(sentence, segment.from) : subjectAfter(sentence, segment.from + 1, Math.min(verb.at, verb.finite));
  const contents = verb.negated ? [] : contentAfter(sentence, verb, number);
  if (contents.length === 0 && !verb.kinds.has('call')) return undefined;
  return report(sentence, verb, subject ?? (verb.passive ? 'unknown' : 'previous'), contents, segment);
}

function antecedent(sentence: Sentence, relative: number): ReturnType<typeof subjectBefore> {
  for (let at = relative - 2; at >= Math.max(sentence.body, relative - 10); at--) {
    if (sentence.isMark(at)) break;
    if (sentence.kind(at) === 'name') return subjectBefore(sentence, at, relative - 1);
  }
  return undefined;
}

/** What was said goes on behind a semicolon only in the subjunctive. */
function contentEnd(sentence: Sentence, number: number): number {
  for (let next = number + 1; next < sentence.segments.length; next++) {
    const segment = sentence.segments[next]!;
    if (segment.opener === 'semicolon' && !hasSubjunctive(sentence, segment)) return segment.from;
  }
  return sentence.length;
}

/** Where the infinitive clause begins whose last segment is number `last`: commas within a list are inside it. */
function listStart(sentence: Sentence, first: number, last: number): number {
  const { from } = sentence.segments[last]!;
  const listed = sentence.segments.slice(first, last);
  const isList = listed.length > 0 && sentence.kind(from) !== 'quote' && hasZuInfinitive(sentence, sentence.segments[last]!) && listed.every((segment) => isListed(sentence, segment));
  return isList ? listed[0]!.from : from;
}

/** A member of a list of objects: no clause, no apposition, no particle of the verb before. */
function isListed(sentence: Sentence, segment: Segment): boolean {
  if (segment.opener !== 'comma' || segment.to - segment.from < 2 && !sentence.isCapital(segment.from)) return false;
  const key = sentence.key(segment.from);
  if (COORDINATORS.has(key) || DETERMINERS.has(key) && OBLIQUE_DETERMINERS.has(key) && segment.to - segment.from > 3 || isPersonNoun(key, GERMAN)) return false;
  return !isSubordinate(sentence, segment) && firstFinite(sentence, segment) < 0;
}

/** What follows the clause of a verb: quotes, or a clause that says what was said. */
function contentAfter(sentence: Sentence, verb: ReportingVerb, number: number, indicative = true): Range[] {
  const isSay = verb.kinds.has('say');
  const behind = Math.max(verb.at, verb.finite) + 1;
  if (sentence.kind(behind) === 'quote' && (isSay || verb.kinds.has('inquit')) && behind === sentence.segments[number]!.to - 1) return [{ from: behind, to: sentence.segments[number]!.to }];
  for (let next = number + 1; next < sentence.segments.length && next <= number + 8; next++) {
    const segment = sentence.segments[next]!;
    const isQuote = sentence.kind(segment.from) === 'quote';
    if (segment.opener === 'semicolon' || segment.opener === 'stop') return [];
    if (segment.opener === 'colon' && isQuote && next > number + 1 && sentence.segments[next - 1]!.opener === 'dash') return [];
    if (segment.opener === 'colon') return isQuote ? [quotesFrom(sentence, segment.from, true)] : isSay && indicative && !verb.passive ? [{ from: segment.from, to: sentence.length }] : [];
    if (!isSay) continue;
    if (isQuote) return [{ from: segment.from, to: sentence.length }];
    if (isContent(sentence, next, { infinitive: verb.infinitive, indicative })) return [{ from: listStart(sentence, number + 1, next), to: contentEnd(sentence, next) }];
    if (beginsMainClause(sentence, segment)) return [];
  }
  return [];
}

function sourceOf(sentence: Sentence, verb: ReportingVerb, subject: ReturnType<typeof subjectAfter>): Source {
  if (verb.passive && sentence.key(verb.at) !== 'zitiert') return 'unknown';
  if (!verb.passive && /^zitiert/.test(sentence.key(verb.at)) && /^(?:ihn|sie)$/.test(sentence.key(verb.at + 1))) return 'previous';
  return subject ?? (verb.passive ? 'unknown' : 'previous');
}

function report(sentence: Sentence, verb: ReportingVerb, source: Source, contents: readonly Range[], own: Range): Report {
  const { start, end } = sentence.tokens[verb.at]!;
  return { cue: { start, end }, at: verb.at, source, contents: tidy(sentence, contents), own, takesPhrases: verb.kinds.has('call') || verb.kinds.has('say'), calls: verb.kinds.has('call') && !verb.kinds.has('say') };
}
