import { ENGLISH_ALSO, ENGLISH_FORMS, IRREGULAR_TAILS, KEEP_E, PLURALS_IN_IS, SOFT_NG } from './englishTables';
import type { Wanted } from './Wanted';

const APOSTROPHE_S = /['’](?:s|S)?$/;
const VOWEL_GROUPS = /(?:(?<=^|[^q])u|[aeio]|(?<!^)y)+/g;
const HISSING = /(?:ss|sh|ch|x|zz|[^aeiou]o)es$/;
const DOUBLED = /([bdgmnprt])\1$/;
/** Stems of one syllable that lost an -e: hop(e), caus(e), serv(e), judg(e), forc(e), handl(e), su(e). */
const SILENT_E = /(?:(?:^|[^aeiou]|qu)[aeiouy][^aeiouywx]|[aeiou][aeiouy][svz]|[lnrp]s|v|z|[^aeious]c|[dlr]g|[bcdfgkptz]l|u)$/;

/**
 * Names the lemma of a folded English word: irregular forms by table, -s, -ed, -ing by rule. Words of one syllable keep an -e, which tells hope from hop;
 * longer ones lose it with the ending, so that nobody needs to know whether there was one (decid: decide, deciding).
 */
export function englishKey(folded: string): string {
  const word = folded.replace(APOSTROPHE_S, '');
  const hyphen = word.lastIndexOf('-') + 1;
  return hyphen === 0 ? keyOf(word) : word.slice(0, hyphen) + keyOf(word.slice(hyphen));
}

/** What a query takes in: the word's lemma, and forms that count to another (leaf: leaves). */
export function wantedEnglish(folded: string): Wanted {
  const key = englishKey(folded);
  return { keys: [key], forms: (ENGLISH_ALSO.get(key) ?? []).map((form) => ({ folded: form })) };
}

function keyOf(word: string): string {
  if (word.length <= 2) return ENGLISH_FORMS.get(word) ?? word;
  return irregular(word) ?? withoutEnding(singular(word));
}

function irregular(word: string): string | undefined {
  const base = ENGLISH_FORMS.get(word);
  if (base !== undefined) return normalized(base);
  for (const [form, ground] of IRREGULAR_TAILS) if (word.endsWith(form) && word.length > form.length + 2) return word.slice(0, -form.length) + ground;
  return undefined;
}

/** Without the -s of a noun's plural or a verb's third person. */
function singular(word: string): string {
  if (!word.endsWith('s') || (/(?:ss|us|is)$/.test(word) && !PLURALS_IN_IS.has(word))) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return word.slice(0, HISSING.test(word) ? -2 : -1);
}

/** Without -ed or -ing; what is left must have a vowel (thing, red). */
function withoutEnding(word: string): string {
  const listed = ENGLISH_FORMS.get(word);
  if (listed !== undefined) return normalized(listed);
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  const stem = word.endsWith('ing') ? word.slice(0, -3) : word.endsWith('ed') && !word.endsWith('eed') ? word.slice(0, -2) : undefined;
  if (stem === undefined || stem.length < 2 || syllables(stem) === 0) return normalized(word);
  if (syllables(stem) > 1 || stem.endsWith('e')) return normalized(stem);
  if (DOUBLED.test(stem)) return stem.slice(0, -1);
  return SILENT_E.test(stem) || SOFT_NG.has(stem) ? `${stem}e` : stem;
}

/** One spelling for a ground form and what is left of a longer form without its ending: no last -e, no doubled last consonant. */
function normalized(word: string): string {
  if (KEEP_E.has(word) || word.endsWith('ee')) return word;
  const stem = word.endsWith('e') ? word.slice(0, -1) : word;
  if (syllables(stem) < 2) return word;
  return /([bdfglmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

function syllables(word: string): number {
  return word.match(VOWEL_GROUPS)?.length ?? 0;
}
