import { GERMAN_ISCH_PLACES, GERMAN_ORIGIN_WORDS } from './originTables';

const ORIGIN = /^(.{3,}?)er(?:n|s|in|innen)?$/;
const ADJECTIVE_OF_ORIGIN = /^(.{3,}?)isch(?:e[mnrs]?)?$/;

/** Moskauer, Moskauern, Moskauerin share a key of their own, which is not that of the place; so do ukrainisch, ukrainische. */
export function originKey(word: string, placeNames: ReadonlySet<string>, reduce: (word: string) => string): string | undefined {
  const person = ORIGIN.exec(word)?.[1];
  if (person !== undefined && !placeNames.has(word) && isOrigin(person, placeNames)) return `${reduce(person)}er`;
  const adjective = ADJECTIVE_OF_ORIGIN.exec(word)?.[1];
  if (adjective !== undefined && isPlaceOfAdjective(adjective, placeNames)) return `${reduce(adjective)}isch`;
  return undefined;
}

function isOrigin(root: string, placeNames: ReadonlySet<string>): boolean {
  if (GERMAN_ORIGIN_WORDS.has(`${root}er`) || placeNames.has(root)) return true;
  if (root.endsWith('laend')) return placeNames.has(`${root.slice(0, -5)}land`);
  return root.length >= 5 && ['e', 'en'].some((ending) => placeNames.has(root + ending));
}

function isPlaceOfAdjective(root: string, placeNames: ReadonlySet<string>): boolean {
  return ['', 'e', 'en'].some((ending) => GERMAN_ISCH_PLACES.has(root + ending) || placeNames.has(root + ending));
}
