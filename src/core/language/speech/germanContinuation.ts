import type { Span } from '../../../protocol/span';
import { isSubordinate } from './germanClauses';
import { firstFinite, isSubjunctive1, isSubjunctive2 } from './germanFinite';
import { GERMAN } from './german';
import { readNounPhrase, type NounPhrase } from './nounPhrase';
import { clauseSubject } from './germanSubjects';
import { tidy, type Source } from './Report';
import type { Sentence } from './Sentence';
import { wordSet } from './wordSet';

/**
 * A sentence in reported-speech subjunctive without a cue of its own: whole, without its final mark. `isChain`: the sentence before was said by somebody, so
 * Konjunktiv II may stand for Konjunktiv I.
 */
export function continuation(sentence: Sentence, isChain: boolean): { readonly span: Span; readonly source: Source } | undefined {
  const behind = behindColon(sentence);
  if (behind !== undefined) return behind;
  const isReported = sentence.segments.some((segment, number) => number < 12 && !isSubordinate(sentence, segment) && isSaid(sentence, segment.from, segment.to, isChain));
  if (!isReported || isBehindNoun(sentence, isChain)) return undefined;
  const [range] = tidy(sentence, [{ from: sentence.body, to: sentence.length }]);
  return range && { span: sentence.spanOf(range), source: 'previous' };
}

/** What is thought or held against somebody stands behind it as a main clause. */
const THOUGHTS = /(?:vorwurf|vorwürfe|auffassung|ansicht|meinung|eindruck|hoffnung|sorge|angst|gefühl|glauben|verdacht|gedanke|gedanken|idee|gerücht|gerüchte|befürchtung|behauptung)$/;

/** "wehrt sich gegen den Vorwurf, man habe …": the writer's sentence. */
function isBehindNoun(sentence: Sentence, isChain: boolean): boolean {
  const number = sentence.segments.findIndex((segment) => !isSubordinate(sentence, segment) && isSaid(sentence, segment.from, segment.to, isChain));
  const before = sentence.segments[number - 1];
  return before !== undefined && sentence.segments[number]!.opener === 'comma' && THOUGHTS.test(sentence.key(before.to - 1));
}

/** "Biden reagierte gelassen: Er kenne die Vorwürfe." */
function behindColon(sentence: Sentence): { readonly span: Span; readonly source: Source } | undefined {
  const number = sentence.segments.findIndex(({ opener }) => opener === 'colon');
  const segment = sentence.segments[number];
  if (segment === undefined || number > 6 || !isSaid(sentence, segment.from, segment.to, false)) return undefined;
  const before = { from: sentence.body, to: segment.from - 1 };
  if (isSaid(sentence, before.from, before.to, false)) return undefined;
  const [range] = tidy(sentence, [{ from: segment.from, to: sentence.length }]);
  return range && { span: sentence.spanOf(range), source: clauseSubject(sentence, before) ?? 'previous' };
}

function isSaid(sentence: Sentence, from: number, to: number, isChain: boolean): boolean {
  for (let at = from; at < to; at++) {
    if (isSubjunctive1(sentence, at) && isStrong(sentence, at)) return true;
    if (isChain && isSubjunctive2(sentence, at) && /en$/.test(sentence.key(at)) && !/^(?:gingen|blieben)$/.test(sentence.key(at))) return true;
  }
  return false;
}

/** Forms that are no imperative, noun or adjective: of auxiliaries anywhere, of other verbs behind a subject. */
function isStrong(sentence: Sentence, at: number): boolean {
  if (/^(?:sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|möge)$/.test(sentence.key(at))) return true;
  return at > sentence.body && (!sentence.isCapital(at + 1) || sentence.isCapital(at - 1) || sentence.kind(at - 1) === 'name' || /^(?:er|sie|es|man|dies|das)$/.test(sentence.key(at - 1)));
}

/** Who may stand before the colon of a headline that says what they say, besides names of people and bodies. */
const HEADLINE_SPEAKERS = wordSet(`polizei studie bericht medien medienbericht medienberichte zeitung experte experten expertin umfrage forscher minister ministerin ministerium staatsanwaltschaft gericht regierung
  opposition gewerkschaft verband behörde behörden ökonomen ökonom kritiker insider usa china russland iran israel türkei ukraine frankreich deutschland großbritannien nato eu un uno kreml moskau washington peking
  kiew ankara teheran paris london brüssel police report study experts source sources minister analysts officials survey poll`);
const LONGEST_HEADLINE = 24;

/** "X: Die Türkei muss …": a headline that says what somebody says. */
export function headlineReport(sentence: Sentence): { readonly span: Span; readonly source: NounPhrase } | undefined {
  const [name, colon, next] = sentence.tokens.slice(sentence.body, sentence.body + 3);
  if (name === undefined || colon?.kind !== 'colon' || next === undefined || sentence.length > LONGEST_HEADLINE) return undefined;
  const isSomebody = (name.kind === 'name' && (name.type === 'person' || name.type === 'organisation')) || HEADLINE_SPEAKERS.has(name.key);
  if (!isSomebody || sentence.tokens.some(({ kind, key }) => kind === 'quote' || (kind === 'stop' && key === '.'))) return undefined;
  if (sentence.language === 'de' && firstFinite(sentence, { from: sentence.body + 2, to: sentence.length }) < 0) return undefined;
  const source = readNounPhrase(sentence, sentence.body, sentence.body + 1, GERMAN);
  return source && { span: sentence.spanOf(sentence.trim({ from: sentence.body + 2, to: sentence.length })), source };
}
