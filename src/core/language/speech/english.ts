import { ENGLISH_CUES, NOUN_LIKE } from './englishVerbs';
import * as words from './englishWords';
import type { Grammar } from './Grammar';
import type { Sentence } from './Sentence';
import { wordSet } from './wordSet';

const OUTSIDE = new Set([...words.PREPOSITIONS, ...words.AUXILIARIES, ...words.PRONOUNS, ...words.OBJECT_PRONOUNS, ...words.SUBORDINATORS, ...words.COORDINATORS, ...words.ADVERBS, 'i', 'we', 'you', 'to']);
const FOLLOWING = new Set([...words.PREPOSITIONS, ...words.DETERMINERS, 'to', 'that']);
/** What follows a verb and no participle before a noun. */
const QUANTITY = /^(?:more|less|about|around|nearly|almost|him|her|them|it|us|me|\d.*|..+ly)$/;
const IRREGULAR_PASTS = wordSet('heard took gave went came made knew became began kept held stood won rose fell grew met ran sent sold spoke wrote brought bought caught fought felt broke chose drew drove threw');
const INSIDE = wordSet('like first last week month year back morning evening night');
const NUMERALS = wordSet('one two three four five six seven eight nine ten other');
/** A longer quote is no part of a noun phrase. */
const LONGEST_TERM = 40;

export const ENGLISH: Grammar = {
  determiners: words.DETERMINERS,
  definite: words.DEFINITE,
  prepositions: words.PREPOSITIONS,
  pronouns: words.PRONOUNS,
  objectPronouns: words.OBJECT_PRONOUNS,
  adverbs: words.ADVERBS,
  personNouns: words.PERSON_NOUNS,
  bodyNouns: words.BODY_NOUNS,
  workNouns: words.WORK_NOUNS,
  inscriptionNouns: words.INSCRIPTION_NOUNS,
  cues: ENGLISH_CUES,
  capitalNouns: false,
  complements: wordSet('of for from at with'),
  isInside,
};

function isInside(sentence: Sentence, at: number, began: boolean): boolean {
  const { kind, key, start, end } = sentence.tokens[at]!;
  if (kind === 'name') return true;
  if (kind === 'genitive') return began;
  if (kind === 'quote') return end - start <= LONGEST_TERM;
  if (kind !== 'word') return false;
  if (began && sentence.text[start - 1] === '-' && /^(?:based|born|backed|owned|led|run|educated|trained|raised|bound|funded|listed)$/.test(key)) return true;
  if (words.DETERMINERS.has(key) && began) return NUMERALS.has(key) && sentence.key(at + 1) !== 'of';
  if (OUTSIDE.has(key)) return !began && INSIDE.has(key);
  if (/..ly$/.test(key) && !sentence.isCapital(at)) return false;
  if (began && !sentence.isCapital(at) && (IRREGULAR_PASTS.has(key) || (/ed$/.test(key) && (FOLLOWING.has(sentence.key(at + 1)) || (!words.DETERMINERS.has(sentence.key(at - 1)) && QUANTITY.test(sentence.key(at + 1))))))) return false;
  if (began && sentence.kind(at - 1) === 'name' && !sentence.isCapital(at) && (/[a-z]{2}ed$|^(?:cut|hit|put|set|let|shut|beat|quit)$/.test(key) || (isFullName(sentence, at - 1) && words.PERSON_NOUNS.has(key) && sentence.kind(at + 1) !== 'name'))) return false;
  if (began && isPredicate(sentence, at)) return false;
  if (began && isBetweenNames(sentence, at) && /(?:ed|[^s]s)$/.test(key) && !sentence.isCapital(at)) return false;
  return NOUN_LIKE.has(key) || !isVerb(key);
}

/** "A girl raises her hand": a verb behind somebody, before its object. */
function isPredicate(sentence: Sentence, at: number): boolean {
  return words.PERSON_NOUNS.has(sentence.key(at - 1)) && /[^s]s$/.test(sentence.key(at)) && !sentence.isCapital(at) && /^(?:his|her|their|its|the|an?|up|down|out|back|away|him|them)$/.test(sentence.key(at + 1));
}

/** A name of somebody of two words or more: "Alan Trounson deputy director" is two phrases, "Clinton spokesman" one. */
function isFullName(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]!;
  return token.type === 'person' && /\s/.test(sentence.slice(token));
}

/** "X offered Y …": a verb, though no table has it. */
function isBetweenNames(sentence: Sentence, at: number): boolean {
  return sentence.kind(at - 1) === 'name' && sentence.kind(at + 1) === 'name';
}

function isVerb(key: string): boolean {
  return ENGLISH_CUES.get(key)?.some(({ kind, form }) => kind !== 'inquit' && (form === 'finite' || form === 'participle')) ?? false;
}
