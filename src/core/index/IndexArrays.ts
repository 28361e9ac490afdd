/** The flat arrays of an index and their element types: also the sections of its file, in this order. */
export const SECTIONS = {
  pathUnits: 'u16',
  pathOffsets: 'u32',
  languageUnits: 'u16',
  languageOffsets: 'u32',
  /** First position of each article, and the number of positions. */
  articleStarts: 'u32',
  /** Term per position. */
  terms: 'u32',
  /** UTF-16 offset per position. */
  starts: 'u32',
  /** UTF-16 length per position; LONG means: look into `longPositions`. */
  lengths: 'u8',
  longPositions: 'u32',
  longLengths: 'u32',
  regions: 'u8',
  /** One bit per position, lowest first. */
  paragraphBits: 'u8',
  /** Spellings; term t is number t - 1. */
  formUnits: 'u16',
  formOffsets: 'u32',
  /** Per term (entry 0 is unused, here and below): number of its language. */
  termLanguages: 'u16',
  /** Distinct folded forms in code-unit order. */
  foldedUnits: 'u16',
  foldedOffsets: 'u32',
  /** Per term: number of its folded form. Per folded form: its terms, ascending. */
  termFolded: 'u32',
  foldedTermOffsets: 'u32',
  foldedTerms: 'u32',
  /** Distinct lemma keys, by language, then in code-unit order; lemma l is number l - 1. */
  lemmaUnits: 'u16',
  lemmaOffsets: 'u32',
  /** First lemma number (from 0) of each language, and the number of lemmas. */
  lemmaLanguageStarts: 'u32',
  termLemmas: 'u32',
  lemmaTermOffsets: 'u32',
  lemmaTerms: 'u32',
  /** Per lemma number: its commonest term. */
  lemmaNames: 'u32',
  /** Positions of term t are `postings[postingOffsets[t]]` … `postings[postingOffsets[t + 1] - 1]`, ascending. */
  postingOffsets: 'u32',
  postings: 'u32',
} as const;

export type SectionName = keyof typeof SECTIONS;

interface Elements {
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
}

export type IndexArrays = { readonly [Name in SectionName]: Elements[(typeof SECTIONS)[Name]] };

/** In `lengths`: the token is this long or longer. */
export const LONG = 255;

/** Groups 0 … n-1 by `keyOf`: `members` of key k are `members[offsets[k]]` … `members[offsets[k + 1] - 1]`, ascending. */
export function group(keyOf: Uint32Array, keys: number, from = 0): { offsets: Uint32Array; members: Uint32Array } {
  const offsets = new Uint32Array(keys + 1);
  for (let at = from; at < keyOf.length; at++) offsets[keyOf[at]! + 1]!++;
  for (let key = 0; key < keys; key++) offsets[key + 1]! += offsets[key]!;
  const next = offsets.slice(0, keys);
  const members = new Uint32Array(keyOf.length - from);
  for (let at = from; at < keyOf.length; at++) members[next[keyOf[at]!]!++] = at;
  return { offsets, members };
}
