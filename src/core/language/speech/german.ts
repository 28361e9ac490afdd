import type { Grammar } from './Grammar';
import { isFinite } from './germanFinite';
import { GERMAN_CUES } from './germanVerbs';
import * as words from './germanWords';
import type { Sentence } from './Sentence';
import { endsInWord, wordSet } from './wordSet';

const NOT_ADJECTIVE = new Set([...words.ADVERBS, ...words.SUBORDINATORS, ...words.COORDINATORS, ...words.OBJECT_PRONOUNS, 'es', 'er', 'sie', 'wir', 'nicht', 'werden', 'wurden', 'haben', 'hatten', 'wurde', 'hatte', 'waren']);
const CALENDAR = wordSet('montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend');
const WORK_NOUNS: ReadonlySet<string> = new Set(words.WORK_NOUNS);
/** A longer quote is no part of a noun phrase. */
const LONGEST_TERM = 40;

export const GERMAN: Grammar = {
  determiners: words.DETERMINERS,
  definite: wordSet('der die das dieser diese dieses den dem'),
  prepositions: words.PREPOSITIONS,
  pronouns: words.PRONOUNS,
  objectPronouns: words.OBJECT_PRONOUNS,
  adverbs: words.ADVERBS,
  personNouns: new Set(words.PERSON_NOUNS),
  bodyNouns: new Set(words.BODY_NOUNS),
  workNouns: WORK_NOUNS,
  inscriptionNouns: words.INSCRIPTION_NOUNS,
  cues: GERMAN_CUES,
  capitalNouns: true,
  complements: wordSet('des der eines einer von vom seiner ihrer seines ihres für'),
  isInside,
};

function isInside(sentence: Sentence, at: number, began: boolean): boolean {
  const { kind, key, capital, start, end } = sentence.tokens[at]!;
  if (kind === 'name') return true;
  if (kind === 'genitive') return began;
  if (kind === 'quote') return end - start <= LONGEST_TERM && (!began || endsInWord(sentence.key(at - 1), WORK_NOUNS));
  if (kind !== 'word') return false;
  if (CALENDAR.has(key)) return false;
  if (capital) return !(at === sentence.body && (words.PREPOSITIONS.has(key) || NOT_ADJECTIVE.has(key) || words.DETERMINERS.has(key)));
  if (began) return isBehindOwner(sentence, at);
  return /^\d/.test(key) || (/(?:e|en|er|es|em)$/.test(key) && !NOT_ADJECTIVE.has(key) && !words.PREPOSITIONS.has(key) && !words.DETERMINERS.has(key));
}

/** "Frankreichs amtliche Agentur": the adjective behind an owner. */
function isBehindOwner(sentence: Sentence, at: number): boolean {
  const key = sentence.key(at);
  if (!/..(?:e|er|es)$/.test(key) || !/..[^s\W]s$/.test(sentence.key(at - 1)) || !sentence.isCapital(at + 1)) return false;
  return !NOT_ADJECTIVE.has(key) && !words.PREPOSITIONS.has(key) && !words.DETERMINERS.has(key) && !isFinite(sentence, at);
}
