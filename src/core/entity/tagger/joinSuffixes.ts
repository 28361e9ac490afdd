import type { NamedSpan } from '../NamedSpan';

/** What tells a son from his father, behind a name: "Donald Trump Jr.", "Martin Luther King, Jr." */
const SUFFIX = /,? [JS]r(?:\.|(?![\p{L}\p{N}]))/uy;

/** The names in order, people's with the suffix behind them; without it a son would be taken for his father. */
export function joinSuffixes(text: string, named: readonly NamedSpan[]): readonly NamedSpan[] {
  const joined: NamedSpan[] = [];
  let last = 0;
  for (const name of named) {
    if (name.start < last) continue;
    SUFFIX.lastIndex = name.end;
    const end = name.type === 'person' && SUFFIX.test(text) ? SUFFIX.lastIndex : name.end;
    joined.push(end === name.end ? name : { ...name, end });
    last = end;
  }
  return joined;
}
