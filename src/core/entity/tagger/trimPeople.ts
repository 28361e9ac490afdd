import type { NamedSpan } from '../NamedSpan';

/** What tells a son from his father, behind a name: "Donald Trump Jr.", "Martin Luther King, Jr." */
const SUFFIX = /,? [JS]r(?:\.|(?![\p{L}\p{N}]))/uy;

/** "Adam Clark of Barclays": two names before "of" are all of somebody's name, one ("Catherine of Aragon") is not. */
const BEFORE_OF = /^\S+ [^]*?\S(?= of \p{Lu})/u;

/**
 * The names in order, people's with the suffix behind them and without what they are of: a son would be taken for his father, and one person
 * for another of the same family name.
 */
export function trimPeople(text: string, named: readonly NamedSpan[]): readonly NamedSpan[] {
  const joined: NamedSpan[] = [];
  let last = 0;
  for (const name of named) {
    if (name.start < last) continue;
    const end = name.type === 'person' ? endOfPerson(text, name) : name.end;
    joined.push(end === name.end ? name : { ...name, end });
    last = end;
  }
  return joined;
}

function endOfPerson(text: string, { start, end }: NamedSpan): number {
  const [own] = BEFORE_OF.exec(text.slice(start, end)) ?? [];
  if (own !== undefined) return start + own.length;
  SUFFIX.lastIndex = end;
  return SUFFIX.test(text) ? SUFFIX.lastIndex : end;
}
