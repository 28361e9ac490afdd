import { ENGLISH } from './english';
import { hasVerb, isVerblike } from './englishSubjects';
import { ADVERBS, COORDINATORS, DETERMINERS, PREPOSITIONS, SUBORDINATORS } from './englishWords';
import { readNounPhrase } from './nounPhrase';
import type { Sentence } from './Sentence';
import { wordSet } from './wordSet';

/** What may stand between the parts of a subject. */
const JOINING = wordSet('of in for on at from with by between to and or about against near into over around inside outside behind like');
const PRONOUNS = /^(?:there|it|he|she|they|we|i|you|everyone|everybody|nobody|someone|somebody|anyone|everything)$/;
/** Articles and numbers that are a subject by themselves: "some have", "one of the goals was", "no one knows". */
const ALONE = wordSet('this these those that some many most all one both few several others two three half none');
/** What one says without a clause. */
const OBJECTS = wordSet('so nothing something anything goodbye hello yes no sorry thanks thank farewell grace prayer prayers word words thing things much more little enough mass lines as');
/** Words of a clause without a verb that any table knows, at least. */
const SHORT_CLAUSE = 3;
/** Tokens of a clause that are looked through. */
const FAR = 24;

/**
 * Whether a subject and its verb begin at a token. `isSaying`: it stands behind a verb that takes little but clauses, so that a verb which no table knows is taken for
 * granted in what goes up to `end`.
 */
export function startsClause(sentence: Sentence, from: number, isSaying: boolean, end = sentence.length): boolean {
  const key = sentence.key(from);
  if (PREPOSITIONS.has(key) && sentence.kind(from) === 'word') return false;
  if (PRONOUNS.test(key) && !sentence.isMark(from + 1)) return sentence.key(from + 1) !== 'all';
  return hasSubjectAndVerb(sentence, from, isSaying) || (isSaying && isLongEnough(sentence, from, end));
}

function hasSubjectAndVerb(sentence: Sentence, from: number, isSaying: boolean): boolean {
  let at = from;
  for (let rounds = 0; rounds < 6; rounds++) {
    const to = subjectEnd(sentence, at);
    if (to < 0) return false;
    at = to;
    while (sentence.kind(at) === 'word' && (ADVERBS.has(sentence.key(at)) && !isVerblike(sentence, at) || /..ly$/.test(sentence.key(at)))) at++;
    if (sentence.kind(at) === 'comma') return isInterrupted(sentence, at);
    if (isVerblike(sentence, at) && !isNoun(sentence, at, isSaying)) return true;
    if (/^(?:which|who)$/.test(sentence.key(at)) && !isSaying) return verbGroups(sentence, at, Math.min(sentence.length, at + FAR)) > 1;
    if (/^(?:which|who|that)$/.test(sentence.key(at)) && isSaying) return hasVerb(sentence, at, Math.min(sentence.length, at + FAR));
    if (rounds > 0 && DETERMINERS.has(sentence.key(at)) && sentence.kind(at) === 'word') continue;
    if (sentence.kind(at) !== 'word' || !JOINING.has(sentence.key(at)) || (sentence.key(at) === 'to' && !isSaying && !/^\d/.test(sentence.key(at + 1)))) return hasVerb(sentence, from + 1, at) && sentence.kind(from) !== 'quote';
    at++;
  }
  return hasVerb(sentence, at, Math.min(sentence.length, at + 10));
}

/** "announced new plans for the port": a noun at the end of a phrase that may be a verb as well. */
function isNoun(sentence: Sentence, at: number, isSaying: boolean): boolean {
  if (isSaying || !/^(?:plans|works|needs|means|hopes|shows|runs|leads|falls|rises|cuts|hits|sets|claims|reports|demands|charges|orders|cut|set|hit|put|read)$/.test(sentence.key(at))) return false;
  return sentence.isMark(at + 1) || PREPOSITIONS.has(sentence.key(at + 1)) || /^(?:to|and|or)$/.test(sentence.key(at + 1));
}

/** The end of a noun phrase, or of a word that is one by itself; -1 for none. */
function subjectEnd(sentence: Sentence, from: number): number {
  const phrase = readNounPhrase(sentence, from, sentence.length, ENGLISH);
  if (phrase !== undefined) return phrase.to;
  let at = from;
  while (sentence.kind(at) === 'word' && DETERMINERS.has(sentence.key(at)) && at < from + 3) at++;
  return at > from && ALONE.has(sentence.key(at - 1)) ? at : -1;
}

/** "the mayor, a former teacher, is": the verb stands behind the next comma but one. */
function isInterrupted(sentence: Sentence, comma: number): boolean {
  let isInside = true;
  for (let at = comma + 1; at < sentence.length && at < comma + FAR; at++) {
    if (sentence.kind(at) === 'comma') isInside = false;
    else if (!isInside && sentence.kind(at - 1) === 'comma' && isVerblike(sentence, at)) return true;
    else if (isInside && at === comma + 1 && (/ing$/.test(sentence.key(at)) || /^(?:and|but|while|after|before|as|although|though)$/.test(sentence.key(at)))) return false;
  }
  return false;
}

/** "when he saw the tape he was reminded": two clauses, no question. */
function isDouble(sentence: Sentence, from: number, end: number): boolean {
  if (!/^(?:when|while|if|unless|although|though|because|once|until)$/.test(sentence.key(from)) || sentence.key(sentence.length - 1) === '?') return false;
  return verbGroups(sentence, from + 1, end) > 1;
}

function verbGroups(sentence: Sentence, from: number, end: number): number {
  let groups = 0;
  for (let at = from; at < end; at++) if (isVerblike(sentence, at) && !isVerblike(sentence, at - 1)) groups++;
  return groups;
}

/** "the results, while disturbing, are": another comma follows, and words. */
function closesAside(sentence: Sentence, comma: number, end: number): boolean {
  for (let at = comma + 1; at < end && at < comma + FAR; at++) if (sentence.kind(at) === 'comma') return sentence.kind(at + 1) === 'word' && !/^(?:and|but|who|which)$/.test(sentence.key(at + 1));
  return false;
}

function isLongEnough(sentence: Sentence, from: number, end: number): boolean {
  if (SUBORDINATORS.has(sentence.key(from)) && !isDouble(sentence, from, end)) return false;
  if (OBJECTS.has(sentence.key(from)) || isVerblike(sentence, from) || COORDINATORS.has(sentence.key(from))) return false;
  let words = 0;
  for (let at = from; at < end && words <= SHORT_CLAUSE; at++) {
    if (sentence.kind(at) === 'quote') break;
    if (sentence.kind(at) === 'comma') return closesAside(sentence, at, end);
    if (sentence.isWord(at)) words++;
    if (OBJECTS.has(sentence.key(at)) && at < from + 3 && !isVerblike(sentence, at + 1)) return false;
    if (words > 1 && PREPOSITIONS.has(sentence.key(at)) && words <= SHORT_CLAUSE) return hasVerb(sentence, from + 1, end);
  }
  return words > SHORT_CLAUSE;
}
