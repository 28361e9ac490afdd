import type { Mention } from '../../protocol/article';
import { Cancelled, type Cancellation } from '../../protocol/engine';
import type { Span } from '../../protocol/span';
import type { Paragraph } from '../text/Paragraph';
import type * as EnglishNames from './englishNames';
import { type Gazetteer, placeNames } from './Gazetteer';
import { type KnownMatch, knownNameAt } from './knownNames';
import { NameTokens } from './NameTokens';
import { GREAT_CITY } from './personNames';
import { endWithoutPossessive } from './possessive';
import { DETERMINERS, nameAt, PeopleOfArticle } from './PeopleOfArticle';

/** Finds the names in an article. */
export interface Recogniser {
  /** Folded names of places that are one token: what a word of origin (Berliner) may be derived from. */
  readonly placeNames: ReadonlySet<string>;
  /**
   * Mentions in order of their start: names alone, in their longest span, never overlapping, never across a paragraph.
   * Throws `Cancelled`. English paragraphs take about 20 ms per 1,000 characters, all others about 0.1 ms.
   */
  mentions(text: string, paragraphs: readonly Paragraph[], cancellation?: Cancellation): readonly Mention[];
}

/** Longer lines are read piece by piece: a bound on memory, and on the time between two looks at `cancellation`. */
const LONGEST_STRETCH = 100_000;

/** The bundler makes of this a load on first use: German articles never load compromise, which is large. */
declare function require(module: './englishNames'): typeof EnglishNames;

/** Gazetteer lookup, and compromise for English paragraphs. */
export function createRecogniser(gazetteer: Gazetteer): Recogniser {
  let places: ReadonlySet<string> | undefined;
  return {
    get placeNames() {
      return (places ??= placeNames(gazetteer));
    },
    mentions(text, paragraphs, cancellation) {
      const stretches = paragraphs.flatMap((paragraph) => split(text, paragraph));
      const found = fromGazetteer(text, stretches, gazetteer, cancellation);
      const english = stretches.filter((stretch) => stretch.language === 'en');
      if (english.length === 0) return found;
      const { addEnglishNames } = require('./englishNames');
      return addEnglishNames(text, english, found, gazetteer, cancellation);
    },
  };
}

function fromGazetteer(text: string, stretches: readonly Paragraph[], gazetteer: Gazetteer, cancellation: Cancellation | undefined): readonly Mention[] {
  const people = new PeopleOfArticle(gazetteer);
  const tokensOf = (stretch: Span): NameTokens => {
    if (cancellation?.cancelled) throw new Cancelled();
    return new NameTokens(text, stretch.start, stretch.end);
  };
  for (const stretch of stretches) people.gather(tokensOf(stretch));
  people.settle();
  return stretches.flatMap((stretch) => {
    const mentions = mentionsIn(text, tokensOf(stretch), gazetteer, people);
    return stretch.language === 'en' ? mentions.map((mention) => withoutPossessive(text, mention)) : mentions;
  });
}

function mentionsIn(text: string, tokens: NameTokens, gazetteer: Gazetteer, people: PeopleOfArticle): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (!tokens.isCapital(at)) continue;
    const found = mentionAt(tokens, at, gazetteer, people);
    if (found === undefined) continue;
    const start = tokens.starts[found.from]!;
    const end = tokens.ends[found.to]!;
    mentions.push({ start, end, text: text.slice(start, end), type: found.type, id: found.id, name: found.name });
    at = found.to;
  }
  return mentions;
}

/** `from` and `to` are tokens, both inside. */
interface Found extends Pick<Mention, 'type' | 'id' | 'name'> {
  readonly from: number;
  readonly to: number;
}

function mentionAt(tokens: NameTokens, at: number, gazetteer: Gazetteer, people: PeopleOfArticle): Found | undefined {
  const match = nameAt(tokens, at, gazetteer);
  const full = match?.person && people.inFull(tokens, at, match.person);
  if (match !== undefined && full !== undefined) return { type: 'person', id: full.id, name: full.name, from: at, to: at + match.length - 1 };
  const short = people.inShort(tokens, at);
  const known = match?.known === undefined ? knownNameAt(tokens, at, gazetteer) : { known: match.known, length: match.length };
  if (known !== undefined && !isDoubtful(tokens, at, known, short !== undefined)) return { type: known.known.type, id: known.known.id, name: known.known.name, from: at, to: at + known.length - 1 };
  return short && { type: 'person', id: short.id, name: short.name, from: at - short.particles, to: at };
}

/** A town is none where the article has a person of that name, and after an article or the like ("ihr Zug", "der Hall"). */
function isDoubtful(tokens: NameTokens, at: number, { known, length }: KnownMatch, isPerson: boolean): boolean {
  if (known.kind !== 'city' || known.population >= GREAT_CITY || length > 1) return false;
  return isPerson || (tokens.isSpaced(at - 1) && DETERMINERS.has(tokens.key(at - 1)));
}

function withoutPossessive(text: string, mention: Mention): Mention {
  const end = endWithoutPossessive(text, mention);
  return end === mention.end ? mention : { ...mention, end, text: text.slice(mention.start, end) };
}

/** Cuts a line that is too long at blanks, or anywhere where there are none. */
function split(text: string, { start, end, language }: Paragraph): Paragraph[] {
  const stretches: Paragraph[] = [];
  let from = start;
  while (end - from > LONGEST_STRETCH) {
    const blank = text.lastIndexOf(' ', from + LONGEST_STRETCH);
    const cut = blank > from ? blank : from + LONGEST_STRETCH;
    stretches.push({ start: from, end: cut, language });
    from = cut;
  }
  stretches.push({ start: from, end, language });
  return stretches;
}
