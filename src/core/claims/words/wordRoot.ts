/** Endings that make another word of the same root, longest first; one is taken off, then once more. */
const GERMAN = ['ierungen', 'ierung', 'ieren', 'ationen', 'ation', 'innen', 'keiten', 'heiten', 'schaften', 'ungen', 'ung', 'erin', 'keit', 'heit', 'schaft', 'nisse', 'nis', 'isch', 'lich', 'ler', 'eln', 'ern', 'end', 'ion', 'ige', 'ig', 'en', 'er', 'es', 'em', 'n', 'e', 't', 's'];
const ENGLISH = ['isations', 'isation', 'izations', 'ization', 'ations', 'ation', 'itions', 'ition', 'ments', 'ment', 'nesses', 'ness', 'ities', 'ity', 'ically', 'ical', 'ally', 'ances', 'ance', 'ences', 'ence', 'ions', 'ion', 'ings', 'ing', 'ers', 'ors', 'ist', 'ive', 'ure', 'al', 'er', 'or', 'ed', 'ly', 'es', 'e', 's', 'y'];
const SHORTEST = 4;

/** What words of one family share, of a folded lemma: Lieferung, liefern; acquire, acquisition stay two. Coarse by intent: it weighs evidence, no search uses it. */
export function wordRoot(lemma: string, language: string): string {
  const word = lemma.startsWith('~') ? lemma.slice(1) : lemma;
  if (language === 'de') return stripped(stripped(word, GERMAN), GERMAN);
  return language === 'en' ? stripped(word, ENGLISH) : word;
}

function stripped(word: string, endings: readonly string[]): string {
  for (const ending of endings) if (word.endsWith(ending) && word.length - ending.length >= SHORTEST) return word.slice(0, -ending.length);
  return word;
}

/** What the name of a country or town shares with the adjective of it: Russland, russisch; Nordkorea, nordkoreanisch; Japan, Japanese. */
export function originRoot(folded: string): string {
  const base = folded.replace(/(?:isch|ische[mnrs]?|ish|ese|ner|er)$/, '');
  const stem = base.replace(/(?:lands?|reichs?|iens?|ians?|eans?|ans?|ias?|es|as?|en?|s|n)$/, '');
  return stem.length >= 3 ? stem : base;
}
