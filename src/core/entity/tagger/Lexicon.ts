/** What a word, or a pair of words, is known as; bits of a mask. */
export const KNOWN = {
  noun: 1 << 0,
  verb: 1 << 1,
  adjective: 1 << 2,
  given: 1 << 3,
  family: 1 << 4,
  city: 1 << 5,
  country: 1 << 6,
  organisation: 1 << 7,
  /** In names of Wikipedia: beginning and end of a person's name, place of one word, inside a place's name, the same for organisations. */
  personStart: 1 << 8,
  personEnd: 1 << 9,
  place: 1 << 10,
  inPlace: 1 << 11,
  organisationAlone: 1 << 12,
  inOrganisation: 1 << 13,
  word: 1 << 14,
  /** A state, region or great city of the gazetteer whose name is no ordinary word. */
  surePlace: 1 << 15,
} as const;
export const NAME_BITS = KNOWN.given | KNOWN.family | KNOWN.city | KNOWN.country | KNOWN.organisation | KNOWN.personStart | KNOWN.personEnd | KNOWN.place | KNOWN.organisationAlone | KNOWN.surePlace;
export const BITS = 16;

/** Where running text has a word in small letters, with a capital, or in capitals; the classes between are shares of the two. */
export const CASING = { unknown: 0, small: 1, mostlySmall: 2, both: 3, mostlyTitle: 4, title: 5, capitals: 6 } as const;

/** Masks by hash of a folded word. */
export interface Lexicon {
  /** 0 where nothing is known. */
  mask(hash: number): number;
  /** Brown cluster of a word in exactly these letters: its path from the root, first step in the lowest bit; 0 where not known. */
  cluster(hash: number): number;
  /** How the letters of a word stand in running text, as `CASING` says; 0 where not known. */
  casing(hash: number): number;
}
