import type { Span } from '../../../protocol/span';
import type { Gazetteer } from '../Gazetteer';
import { knownNameAt } from '../knownNames';
import type { NamedSpan } from '../NamedSpan';
import { NameTokens } from '../NameTokens';

const GREAT_CITY = 1_000_000;
const LONGEST = 100_000;

/** Names that are the same in every language that writes them so: states, regions, great cities and organisations of the gazetteer. */
export function sureNames(text: string, { start, end }: Span, gazetteer: Gazetteer): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let from = start; from < end; from += LONGEST) {
    const tokens = new NameTokens(text, from, Math.min(end, from + LONGEST));
    for (let at = 0; at < tokens.count; at++) {
      const match = knownNameAt(tokens, at, gazetteer);
      if (match === undefined || (match.known.kind === 'city' && match.known.population < GREAT_CITY)) continue;
      found.push({ start: tokens.starts[at]!, end: tokens.ends[at + match.length - 1]!, type: match.known.type });
      at += match.length - 1;
    }
  }
  return found;
}
