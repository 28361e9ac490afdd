import { GERMAN } from './german';
import { firstFinite } from './germanFinite';
import { ADDRESSEE_NOUNS, ADVERBS, COORDINATORS, DETERMINERS, OBJECT_PRONOUNS, OBLIQUE_DETERMINERS, PREPOSITIONS, SUBORDINATORS } from './germanWords';
import { isPersonNoun, readNounPhrase, type NounPhrase } from './nounPhrase';
import type { Range, Sentence } from './Sentence';

/** The subject behind a verb: objects, prepositional phrases and adverbs before it are gone over. */
export function subjectAfter(sentence: Sentence, from: number, limit = sentence.length): NounPhrase | undefined {
  for (let at = from; at < limit && !sentence.isMark(at); ) {
    const key = sentence.key(at);
    const isLower = sentence.kind(at) === 'word' && !sentence.isCapital(at);
    if (isLower && (ADVERBS.has(key) || OBJECT_PRONOUNS.has(key) && !isPossessive(sentence, at))) at++;
    else if (isLower && (PREPOSITIONS.has(key) || key === 'so')) at = beforeRole(sentence, at + 1, phraseEnd(sentence, at + 1, limit));
    else if (isLower && OBLIQUE_DETERMINERS.has(key) || isAddressee(sentence, at, limit)) at = phraseEnd(sentence, at, limit);
    else {
      const phrase = readNounPhrase(sentence, at, sentence.length, GERMAN);
      if (phrase === undefined) at++;
      else if (sentence.key(phrase.to) === 'zufolge') at = phrase.to + 1;
      else return phrase;
    }
  }
  return undefined;
}

function isPossessive(sentence: Sentence, at: number): boolean {
  return sentence.key(at) === 'ihr' && sentence.isCapital(at + 1);
}

/** "sagte der Agentur dpa …": a feminine dative looks like a masculine nominative. */
function isAddressee(sentence: Sentence, at: number, limit: number): boolean {
  if (sentence.key(at) !== 'der') return false;
  if (sentence.kind(at + 1) === 'quote') return true;
  for (let next = at + 1; next < limit && next < at + 4 && !sentence.isMark(next); next++) {
    if (sentence.isCapital(next) && ADDRESSEE_NOUNS.has(sentence.key(next).replace(/^.*-(?=agentur)/, ''))) return true;
    if (sentence.kind(next) === 'name' && ADDRESSEE_NOUNS.has(sentence.key(next).split(/\s/).at(-1)!)) return true;
  }
  return false;
}

/** "im Landtag Finanzminister Kurz": two phrases meet before a description and its name. */
function beforeRole(sentence: Sentence, from: number, to: number): number {
  for (let at = from + 1; at + 1 < to; at++) if (sentence.isCapital(at - 1) && sentence.isCapital(at + 1) && isPersonNoun(sentence.key(at), GERMAN)) return at;
  return to;
}

/** Behind the phrase at a token and its complements. */
export function phraseEnd(sentence: Sentence, at: number, limit: number): number {
  const phrase = readNounPhrase(sentence, at, limit, GERMAN);
  if (phrase !== undefined && phrase.to > at) return phrase.to;
  if (DETERMINERS.has(sentence.key(at)) && sentence.kind(at + 1) === 'quote') return at + 2;
  return at + 1;
}

/** The subject before a verb, if the words from `from` on are one. */
export function subjectBefore(sentence: Sentence, from: number, verb: number): NounPhrase | undefined {
  let at = from;
  while (at < verb && (COORDINATORS.has(sentence.key(at)) || sentence.key(at) === 'auch' || sentence.key(at) === 'selbst')) at++;
  const key = sentence.key(at);
  if (at >= verb || sentence.kind(at) === 'quote') return undefined;
  if (sentence.kind(at) === 'word') {
    if (PREPOSITIONS.has(key) || ADVERBS.has(key) || SUBORDINATORS.has(key) || OBJECT_PRONOUNS.has(key)) return undefined;
    if (OBLIQUE_DETERMINERS.has(key) || isAddressee(sentence, at, verb)) return undefined;
    if (/^(?:das|dies|so|es|alles|ähnlich|genau|wörtlich)$/.test(key) && (at + 1 === verb || key === 'so')) return undefined;
  }
  return readNounPhrase(sentence, at, verb, GERMAN);
}

/** The subject of a clause, before or behind its verb. */
export function clauseSubject(sentence: Sentence, { from, to }: Range): NounPhrase | undefined {
  const verb = firstFinite(sentence, { from, to });
  if (verb < 0) return subjectBefore(sentence, from, to);
  return subjectBefore(sentence, from, verb) ?? subjectAfter(sentence, verb + 1, to);
}
