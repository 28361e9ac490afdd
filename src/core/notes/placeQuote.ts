import type { Span } from '../../protocol/span';
import { closestStretch, type LikeStretch } from './closestStretch';
import { CONTEXT_LENGTHS, everywhere, firstTwo, partsWord, prefixOf, suffixOf, surroundingsOf, type Located, type QuoteAnchor } from '../text/quoteAnchor';

/** From so many words and letters on, words that stood in one place only are told by themselves, whatever stands beside them. */
const TELLING_WORDS = 3;
const TELLING_LETTERS = 16;

/**
 * Where the passage of a note stands, or that this is not sure; never other words than its own, nor the same words elsewhere.
 * An anchor with a suffix, even an empty one, was made where the quote stood several times or parts a word: all of its context must stand
 * there. One without stood once: it is found where it stands once again, if its words tell it or enough of the text before is the same.
 */
export function placeQuote(text: string, anchor: QuoteAnchor): Located {
  const found = candidates(text, anchor);
  const [whole, another] = firstTwo(found, (span) => surroundingsOf(text, span, anchor).isWhole);
  if (whole !== undefined) return another === undefined ? whole : 'ambiguous';
  const [only] = found;
  if (only === undefined) return 'gone';
  if (found.length > 1) return 'ambiguous';
  return anchor.suffix === undefined && (isTelling(anchor.quote) || surroundingsOf(text, only, anchor).isNear) ? only : 'gone';
}

function candidates(text: string, { quote, suffix }: QuoteAnchor): readonly Span[] {
  const all = everywhere(text, quote);
  return suffix === undefined ? all.filter((span) => !partsWord(text, span)) : all;
}

function isTelling(quote: string): boolean {
  const words = quote.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= TELLING_WORDS && words.join('').length >= TELLING_LETTERS;
}

/**
 * Where a passage without a sure place may stand now, for a person to decide: the same words in other surroundings, of several the ones
 * whose surroundings are clearly most alike; else words that are close.
 */
export function proposeQuote(text: string, anchor: QuoteAnchor): LikeStretch | undefined {
  const found = candidates(text, anchor);
  if (found.length === 0) return closestStretch(text, anchor.quote);
  if (found.length === 1) return { ...found[0]!, likeness: 1 };
  const [best, next] = found.map((span) => ({ span, common: surroundingsOf(text, span, anchor).common })).sort((a, b) => b.common - a.common);
  return best!.common >= 2 * next!.common && best!.common > 0 ? { ...best!.span, likeness: 1 } : undefined;
}

/** The anchor by which `placeQuote` finds just this span in this text, with line ends as `\n`; `undefined` where nothing tells it from others. */
export function noteAnchor(text: string, span: Span): QuoteAnchor | undefined {
  const quote = text.slice(span.start, span.end);
  const standsOnce = !partsWord(text, span) && candidates(text, { quote }).length === 1;
  const near = prefixOf(text, span.start, CONTEXT_LENGTHS[0]!);
  if (standsOnce && (near.prefix !== undefined || isTelling(quote))) return withPlainLineEnds({ quote, ...near });
  const tried = CONTEXT_LENGTHS.map((length): QuoteAnchor => ({ quote, ...prefixOf(text, span.start, length), suffix: '', ...suffixOf(text, span.end, length) }));
  const fitting = tried.find((anchor) => {
    const found = placeQuote(text, anchor);
    return typeof found === 'object' && found.start === span.start;
  });
  return fitting && withPlainLineEnds(fitting);
}

/** A file of `\r\n` may come back with `\n` from version control, and is found either way. */
function withPlainLineEnds(anchor: QuoteAnchor): QuoteAnchor {
  return Object.fromEntries(Object.entries(anchor).map(([key, value]: [string, string]) => [key, value.replace(/\r\n?/g, '\n')])) as unknown as QuoteAnchor;
}
