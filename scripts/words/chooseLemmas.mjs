// For every form the lemma that it counts to, and what else it may belong to.

/**
 * `readings` as readReadings gives them. Answers
 *   lemmas: [form, lemma, …others], a line per form: the lemma it counts to, then those that a query for the form takes in as well;
 *   also: [lemma, …forms]: forms of the lemma that count to another, so a query for the lemma has to look for them; nouns with a capital.
 * A form that a dictionary lists is itself its first lemma (Macht, stellen); others may have several (lagen: Lage, liegen).
 */
export function chooseLemmas(readings, { closed, apart, decided }, fold) {
  const families = familiesOf(readings, new Set(apart.map(fold)));
  const family = (lemma) => families.get(lemma) ?? lemma;
  const lemmas = new Map([...readings].map(([form, of]) => [form, [...new Set(ranked(form, of).map((lemma) => family(lemma)))]]));
  for (const [lemma, ...forms] of decided) for (const form of forms.map(fold)) lemmas.set(form, [...new Set([family(fold(lemma)), ...(lemmas.get(form) ?? [])])]);
  const outside = new Set();
  for (const [lemma, ...forms] of closed) {
    for (const form of [lemma, ...forms].map(fold)) {
      lemmas.set(form, [fold(lemma)]);
      outside.add(form);
    }
  }
  return { lemmas: [...lemmas].map(([form, of]) => [form, ...of]), also: othersForms(readings, lemmas, outside, family) };
}

/** Lemmas of a form, the likeliest first; of a listed verb the nouns that share its form (Stelle: stellen). */
function ranked(form, of) {
  const others = [...of].sort(byRank).filter(({ cited, weak }) => !cited && !weak);
  if (!of.some(({ cited }) => cited)) return [...of].sort(byRank).map(({ lemma }) => lemma);
  return [form, ...others.filter(({ kind }) => kind === 'noun').map(({ lemma }) => lemma)];
}

const RANKS = ['verb', 'participle', 'noun', 'adjective'];

/** The shortest first: traf is of treffen, not of antreffen. */
function byRank(a, b) {
  return a.lemma.length - b.lemma.length || RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind) || (a.lemma < b.lemma ? -1 : 1);
}

/**
 * Listed words that are forms of another word all the same: participles (geliefert, gelieferte: liefern), nouns made of adjectives (Deutsche, Deutscher:
 * deutsch). A map from lemma to lemma.
 */
function familiesOf(readings, separate) {
  const families = new Map();
  for (const [form, of] of readings) {
    if (separate.has(form)) continue;
    const is = (kind) => of.some((reading) => reading.cited && reading.kind === kind);
    const others = of.filter(({ cited }) => !cited).sort(byRank);
    const base = is('adjective') && !is('noun') && !is('verb') ? others.find(({ kind }) => kind === 'participle')
      : is('nominalised') ? others.find(({ kind }) => kind === 'adjective') : undefined;
    if (base !== undefined && !separate.has(base.lemma)) families.set(form, base.lemma);
  }
  return new Map([...families.keys()].map((lemma) => [lemma, lastOf(lemma, families)]));
}

/** Verletzte: verletzt: verletzen. */
function lastOf(lemma, families) {
  const seen = new Set([lemma]);
  for (let next = families.get(lemma); next !== undefined && !seen.has(next); next = families.get(next)) {
    seen.add(next);
    lemma = next;
  }
  return lemma;
}

function othersForms(readings, lemmas, outside, family) {
  const also = new Map();
  for (const [form, of] of readings) {
    if (outside.has(form)) continue;
    const isListed = of.some(({ cited }) => cited);
    for (const { lemma, weak, kind } of of) {
      const base = family(lemma);
      if (base === lemmas.get(form)[0] || (weak && isListed)) continue;
      also.set(base, (also.get(base) ?? new Set()).add(kind === 'noun' || kind === 'nominalised' ? form[0].toUpperCase() + form.slice(1) : form));
    }
  }
  return [...also].map(([lemma, forms]) => [lemma, ...[...forms].sort()]);
}
