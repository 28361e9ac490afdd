import type { Grammar } from './Grammar';
import type { Sentence } from './Sentence';

/** Where an English sentence begins behind an adverb or conjunction: "Finally, a boy …", "But the minister …". */
export function afterAdverb(sentence: Sentence, grammar: Grammar): number {
  const { body } = sentence;
  if (grammar.capitalNouns || sentence.kind(body) !== 'word') return body;
  const key = sentence.key(body);
  if (grammar.adverbs.has(key) || /ly$|^(?:but|and|then|so)$/.test(key)) return sentence.kind(body + 1) === 'comma' ? body + 2 : body + 1;
  return body;
}
