import { fold } from '../../text/fold';
import type { Gazetteer } from '../Gazetteer';
import { HIGH_TITLES, TITLES } from '../linking/nameTables';
import type { NamedSpan } from '../NamedSpan';

/** The word right before a name; longer ones are no given names. */
const WORD_BEFORE = /(?<![\p{L}\p{N}.'’-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? $/u;
const LONGEST = 24;
/** A name that begins so is a family name: Le Pen, von der Leyen. */
const PARTICLE = /^(?:[Ll]e|[Ll]a|[Dd]e|[Dd]i|[Dd]u|[Vv]an|von) \p{L}/u;
const FIRST_WORD = /^[\p{L}'’-]+/u;

/**
 * The names in order, people's with the given name before them that the model took for a noun: "Marine Le Pen", "Wolke Hegenbarth". Not a title
 * (Kaiser Meiji), and not before another given name, where it may be one (Dame Edna).
 */
export function addGivenNames(text: string, named: readonly NamedSpan[], gazetteer: Gazetteer): readonly NamedSpan[] {
  let last = 0;
  return named.map((name) => {
    const start = startOfPerson(text, name, last, gazetteer);
    last = name.end;
    return start === name.start ? name : { ...name, start, type: 'person' };
  });
}

function startOfPerson(text: string, { start, end, type }: NamedSpan, last: number, { firstNames }: Gazetteer): number {
  const name = text.slice(start, end);
  if (type !== 'person' && !(type === 'place' && PARTICLE.test(name))) return start;
  const [word] = WORD_BEFORE.exec(text.slice(Math.max(last, start - LONGEST), start)) ?? [];
  const key = fold((word ?? '').trimEnd());
  if (word === undefined || !firstNames.has(key) || HIGH_TITLES.has(key) || TITLES.has(key)) return start;
  const [first = ''] = FIRST_WORD.exec(name) ?? [];
  return firstNames.has(fold(first)) && !PARTICLE.test(name) ? start : start - word.length;
}
