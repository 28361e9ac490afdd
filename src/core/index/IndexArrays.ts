import { packPostings } from './postingLists';
import { runsOf } from './runs';
import { Strings } from './Strings';

/** The sections of an index's file, in this order, and their element types. */
export const SECTIONS = {
  pathUnits: 'u16',
  pathOffsets: 'u32',
  languageUnits: 'u16',
  languageOffsets: 'u32',
  /** First position of each article, and the number of positions. */
  articleStarts: 'u32',
  /** UTF-16 offset of every position that is a multiple of BLOCK. */
  blockStarts: 'u32',
  /** UTF-16 units between the end of the position before and the start of this one; LONG means: look into `longGapPositions`. */
  gaps: 'u8',
  /** What `gaps` cannot hold, modulo 2 ** 32: a new article starts over, so its first gap is below 0. */
  longGapPositions: 'u32',
  longGaps: 'u32',
  /** UTF-16 length per position; LONG means: look into `longPositions`. */
  lengths: 'u8',
  longPositions: 'u32',
  longLengths: 'u32',
  /** Runs of equal `regions`. */
  regionEnds: 'u32',
  regionCodes: 'u8',
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
  /** Tokens of all terms below t. */
  postingOffsets: 'u32',
  /** Positions of term t, packed (postingLists.ts), from `postingByteOffsets[t]` on. */
  postingByteOffsets: 'u32',
  postingBytes: 'u8',
} as const;

export type SectionName = keyof typeof SECTIONS;

interface Elements {
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
}

export type Sections = { readonly [Name in SectionName]: Elements[(typeof SECTIONS)[Name]] };

/** What in memory has another shape than in the file. */
type Packed = 'regionEnds' | 'regionCodes' | 'postingByteOffsets' | 'postingBytes';

type Plain = Omit<Sections, Packed>;
/** Units and offsets of the lists of strings. */
export type StringsName = 'path' | 'language' | 'form' | 'folded' | 'lemma';

/** The flat arrays of an index. Of an opened file each is read when it is first asked for, and only what is needed by `part`, `strings` and `postings`. */
export interface IndexArrays extends Plain {
  readonly tokenCount: number;
  /** Term per position. */
  readonly terms: Uint32Array;
  /** Code into REGIONS per position. */
  readonly regions: Uint8Array;
  /** Postings of all terms, one after the other. */
  readonly positions: Uint32Array;
  /** Positions of a term, ascending. */
  postings(term: number): Uint32Array;
  /** Elements `from` … `to - 1`. */
  part<Name extends keyof Plain>(name: Name, from: number, to: number): Plain[Name];
  strings(name: StringsName): Strings;
}

/** The arrays of an index that was built. */
export class HeldArrays implements Pick<IndexArrays, 'part' | 'strings' | 'postings' | 'tokenCount'> {
  private constructor(private readonly arrays: Plain, readonly terms: Uint32Array, readonly regions: Uint8Array, readonly positions: Uint32Array) {
    Object.assign(this, arrays);
  }

  /** `positions` has the postings of all terms, one after the other. */
  static of(arrays: Plain, streams: { readonly terms: Uint32Array; readonly regions: Uint8Array; readonly positions: Uint32Array }): IndexArrays {
    return new HeldArrays(arrays, streams.terms, streams.regions, streams.positions) as HeldArrays & Plain;
  }

  get tokenCount(): number {
    return this.terms.length;
  }

  postings(term: number): Uint32Array {
    const { postingOffsets } = this.arrays;
    return this.positions.subarray(postingOffsets[term], postingOffsets[term + 1]);
  }

  part<Name extends keyof Plain>(name: Name, from: number, to: number): Plain[Name] {
    return this.arrays[name].subarray(from, to) as Plain[Name];
  }

  strings(name: StringsName): Strings {
    return new Strings(this.arrays[`${name}Units`], this.arrays[`${name}Offsets`]);
  }
}

/** Positions from one of `blockStarts` to the next; a power of 2. */
export const BLOCK = 32;

/** The arrays as their file holds them. */
export function sectionsOf(arrays: IndexArrays): Sections {
  const regions = runsOf(arrays.regions);
  const postings = packPostings(arrays.postingOffsets.length - 1, (term) => arrays.postings(term));
  const same = Object.fromEntries(Object.keys(SECTIONS).map((name) => [name, arrays[name as keyof IndexArrays]])) as unknown as Plain;
  return { ...same, regionEnds: regions.ends, regionCodes: regions.codes, postingByteOffsets: postings.offsets, postingBytes: postings.bytes };
}

/** In `lengths` and `gaps`: this long or longer. */
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
