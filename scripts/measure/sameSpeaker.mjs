// Whether a speaker's name that was found is the one meant, by test/gold/speech/GUIDELINES.md.

const ARTICLES = new Set(['der', 'die', 'das', 'dem', 'den', 'des', 'ein', 'eine', 'einer', 'einem', 'einen', 'the', 'a', 'an']);

/**
 * Right are the gold's name and its aliases, but for case, accents, a leading article and a genitive s at the end. Of a named person or body a part or an
 * extension is right too ("Kim", "Dr. Kim Jong Un"); of an unnamed one only an extension, for "Kim" is not "Kims Übersetzer".
 */
export function isSameSpeaker(gold, found) {
  const given = variantsOf(found);
  const meant = [gold.name, ...(gold.aliases ?? [])].flatMap(variantsOf);
  return meant.some((one) => given.some((other) => holds(other, one) && (gold.named === true || other.length >= one.length)) || (gold.named === true && given.some((other) => holds(one, other))));
}

/** The tokens of a name, as they stand and with the last word's genitive taken off. */
function variantsOf(name) {
  const tokens = folded(name).split(/[^\p{L}\p{N}'’-]+/u).filter((token) => token !== '');
  while (tokens.length > 1 && ARTICLES.has(tokens[0])) tokens.shift();
  const last = tokens.at(-1);
  if (last === undefined) return [];
  const bare = last.replace(/['’]?s$|['’]$/, '');
  return bare === last || bare === '' ? [tokens] : [tokens, [...tokens.slice(0, -1), bare]];
}

function folded(name) {
  return name.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

function holds(all, some) {
  return some.every((token) => all.includes(token));
}
