import { fold } from '../../text/fold';
import type { Gazetteer } from '../Gazetteer';
import type { NamedSpan } from '../NamedSpan';

/** Not "von der": Dietrich von der Hauptgeschäftsstelle. */
const NOBLE = / (?:von|van(?: (?:der|den|de))?) \p{Lu}[\p{L}'’-]+/uy;

/**
 * The names in order, with the family name of somebody of whom only the given name was found: "Hella von Sinnen". A name that was found
 * behind the "von" stands for itself: "Julia von Greenpeace".
 */
export function addFamilyNames(text: string, named: readonly NamedSpan[], { firstNames, familyNames }: Gazetteer): readonly NamedSpan[] {
  return named.map((name, at) => {
    const key = fold(text.slice(name.start, name.end));
    NOBLE.lastIndex = name.end;
    if (name.type !== 'person' || !firstNames.has(key) || familyNames.has(key) || !NOBLE.test(text)) return name;
    const end = NOBLE.lastIndex;
    return (named[at + 1]?.start ?? end) < end ? name : { ...name, end };
  });
}
