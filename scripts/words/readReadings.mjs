// Every reading of every form: which word it may belong to, and how.

const ADJECTIVE_ENDINGS = ['e', 'en', 'em', 'er', 'es'];
/** Forms of verbs with a prefix that are no words by themselves are two strings: ["komme", "an"]. */
const FINITE = ['KJ1', 'KJ2', 'PRÄ', 'PRT', 'IMP'];

/**
 * A reading is { lemma, kind, cited, weak }, all folded: kind is noun, nominalised (declined as adjectives are), verb, adjective
 * or participle; cited where the form is what a dictionary lists; weak for the old dative in -e, which nearly any other reading beats. Answers a map from form to readings.
 */
export function readReadings({ nouns, verbs, adjectives }, tables, fold) {
  const readings = new Map();
  const dropped = new Set(tables.dropped);
  const add = (form, lemma, kind, weak = false) => {
    if (typeof form !== 'string' || dropped.has(lemma)) return;
    const [folded, base] = [fold(form), fold(lemma)];
    if (!isWord(folded) || !isWord(base)) return;
    const of = readings.get(folded) ?? [];
    readings.set(folded, of);
    const known = of.find((other) => other.lemma === base && other.kind === kind);
    if (known) known.weak &&= weak;
    else of.push({ lemma: base, kind, cited: folded === base, weak });
  };
  for (const [lemma, cases] of sorted(nouns)) addNoun(lemma, cases, add);
  for (const [lemma, forms] of sorted(verbs)) addVerb(lemma, forms, add);
  for (const [lemma, forms] of sorted(adjectives)) addAdjective(lemma, forms, add, new Set(tables.umlaut));
  for (const [lemma, kind, ...forms] of tables.irregular) for (const form of [lemma, ...forms]) add(form, lemma, kind);
  return readings;
}

/** What the packed form has letters for. */
function isWord(folded) {
  return /^[a-z][a-z-]*$/.test(folded);
}

function addNoun(lemma, cases, add) {
  add(lemma, lemma, cases.GEN?.SIN === `${lemma}n` ? 'nominalised' : 'noun');
  for (const [name, numbers] of Object.entries(cases)) {
    if (typeof numbers !== 'object') continue;
    for (const [number, form] of Object.entries(numbers)) add(form, lemma, 'noun', name === 'DAT' && number === 'SIN' && form === `${lemma}e`);
  }
}

function addVerb(lemma, verb, add) {
  add(lemma, lemma, 'verb');
  for (const participle of verb.PA2 ?? []) add(participle, lemma, 'participle');
  if (verb.PA1) addDeclined(verb.PA1, verb.PA1, 'adjective', add);
  if (verb.EIZ) add(verb.EIZ, lemma, 'verb');
  for (const mood of FINITE) {
    for (const persons of Object.values(verb[mood] ?? {})) {
      for (const form of typeof persons === 'object' && !Array.isArray(persons) ? Object.values(persons) : [persons]) {
        add(Array.isArray(form) ? form[1] + form[0] : form, lemma, 'verb');
      }
    }
  }
}

function addAdjective(lemma, cases, add, umlauts) {
  add(lemma, lemma, 'adjective');
  const inflected = new Set(leaves(cases));
  for (const form of inflected) add(form, lemma, 'adjective');
  const stem = [...inflected].find((form) => form.endsWith('e'))?.slice(0, -1);
  if (stem === undefined || stem.includes('-')) return;
  const changed = umlauts.has(lemma) ? withUmlaut : (word) => word;
  for (const compared of [`${changed(stem)}er`, `${changed(lemma)}st`, `${changed(lemma)}est`]) addDeclined(compared, lemma, 'adjective', add);
}

function addDeclined(stem, lemma, kind, add) {
  for (const ending of ['', ...ADJECTIVE_ENDINGS]) add(stem + ending, lemma, kind);
}

/** The last a, o, u: gesund → gesünd. */
function withUmlaut(word) {
  const at = Math.max(...['a', 'o', 'u'].map((vowel) => word.lastIndexOf(vowel)));
  return word.slice(0, at) + { a: 'ä', o: 'ö', u: 'ü' }[word[at]] + word.slice(at + 1);
}

function sorted(object) {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Every string in an object of objects. Some forms are missing: null. */
function leaves(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}
