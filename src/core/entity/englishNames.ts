import nlp from 'compromise';
import type { EntityType, Mention } from '../../protocol/article';
import { Cancelled, type Cancellation } from '../../protocol/engine';
import type { Span } from '../../protocol/span';
import type { Gazetteer } from './Gazetteer';
import { slug } from './nameKey';
import { NameTokens } from './NameTokens';
import { endWithoutPossessive } from './possessive';

/** compromise takes more than linear time, so it gets a text in pieces of at most so many code units. */
const PIECE = 2_000;

interface Located {
  readonly offset: { readonly start: number; readonly length: number };
}

/** Adds the names that compromise sees in English stretches and that `found` does not cover. This module is loaded on first use: compromise is large. */
export function addEnglishNames(text: string, stretches: readonly Span[], found: readonly Mention[], gazetteer: Gazetteer, cancellation: Cancellation | undefined): readonly Mention[] {
  const more: Mention[] = [];
  for (const stretch of stretches) {
    for (const piece of pieces(text, stretch)) {
      if (cancellation?.cancelled) throw new Cancelled();
      more.push(...namesIn(text, piece, gazetteer));
    }
  }
  return merge(found, more);
}

function namesIn(text: string, piece: Span, gazetteer: Gazetteer): Mention[] {
  const document = nlp(text.slice(piece.start, piece.end));
  const located = (type: EntityType, spans: unknown): Mention[] => (spans as readonly Located[]).flatMap(({ offset }) => mention(text, type, { start: piece.start + offset.start, end: piece.start + offset.start + offset.length }, gazetteer) ?? []);
  const options = { offset: true };
  return [
    ...located('person', document.people().json(options)),
    ...located('place', document.places().json(options)),
    ...located('organisation', document.organizations().json(options)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The span without the marks around it, titles in front and 's behind; `undefined` when nothing with a capital is left. */
function mention(text: string, type: EntityType, span: Span, gazetteer: Gazetteer): Mention | undefined {
  const tokens = new NameTokens(text, span.start, span.end);
  let first = 0;
  while (first < tokens.count && (!tokens.isCapital(first) || gazetteer.words.has(tokens.key(first)))) first++;
  if (first === tokens.count) return undefined;
  const start = tokens.starts[first]!;
  const end = endWithoutPossessive(text, { start, end: tokens.ends[tokens.count - 1]! });
  const slice = text.slice(start, end);
  const id = slug(slice);
  return id === '' ? undefined : { start, end, text: slice, type, id: `${type}/${id}`, name: slice };
}

/** `more` where it does not touch `found`; both, and the result, by their start. */
function merge(found: readonly Mention[], more: readonly Mention[]): readonly Mention[] {
  const all: Mention[] = [];
  let next = 0;
  let end = 0;
  for (const mention of more) {
    for (; next < found.length && found[next]!.start < mention.end; next++) {
      all.push(found[next]!);
      end = found[next]!.end;
    }
    if (mention.start < end) continue;
    all.push(mention);
    end = mention.end;
  }
  return [...all, ...found.slice(next)];
}

/** Pieces that end behind a sentence where one ends in the second half, else at a blank, else anywhere. */
function pieces(text: string, { start, end }: Span): Span[] {
  const cuts: Span[] = [];
  let from = start;
  while (end - from > PIECE) {
    const window = text.slice(from, from + PIECE);
    const sentence = window.lastIndexOf('. ') + 1;
    const blank = window.lastIndexOf(' ');
    const length = sentence > PIECE / 2 ? sentence : blank > 0 ? blank : PIECE;
    cuts.push({ start: from, end: from + length });
    from += length;
  }
  cuts.push({ start: from, end });
  return cuts;
}
