/** Adjectives are told by their suffix; only they lose -er: names have it too (Köhler, Adenauer). */
const ADJECTIVE = /^(.{2,}(?:bar|lich|ig|isch|sam|haft|los|voll|ell|iv|al|ar|aer|oes|ent|ant|end|iert|weit|lang))(?:e[mnrs]?|(?:er|e?st)(?:e[mnrs]?)?)$/;
/** Nouns by their suffix, with the endings that go. */
const NOUN = /^(.{2,}(?:ung|heit|keit|schaft|taet|ion|nis|ist|in))(?:nen|s?en?|s|es)$/;
const SHORTEST = 3;

/**
 * The stem of a German word that no dictionary knows, mostly a name, a loan or a rare adjective: without the endings that inflection adds, and
 * nothing of what makes other words of it (-er, -ung, -lich): Moskauer and ukrainisch are no forms of Moskau and Ukraine.
 */
export function stemUnlisted(word: string): string {
  return unlistedKey(ADJECTIVE.exec(word)?.[1] ?? NOUN.exec(word)?.[1] ?? withoutEnding(word));
}

/** Marked, so that it never is the lemma of another word. */
export function unlistedKey(stem: string): string {
  return `~${stem}`;
}

/** Genitive and plural -s, then -en, -n behind l and r, -e. */
function withoutEnding(word: string): string {
  const base = /(?:[^s]|^.)s$/.test(word) && word.length > 2 ? word.slice(0, -1) : word;
  for (const ending of ['en', 'n', 'e']) {
    if (!base.endsWith(ending) || base.length - ending.length < SHORTEST) continue;
    if (ending === 'n' && !/[lr]n$/.test(base)) continue;
    return base.slice(0, -ending.length);
  }
  return base;
}
