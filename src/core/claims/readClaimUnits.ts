import type { Span } from '../../protocol/span';
import type { CorpusLayers } from '../analysis/CorpusLayers';
import { mentionOver } from '../analysis/describeLayers';
import { sentences } from '../language/sentences';
import type { FoundReport } from '../language/speech/Speech';
import type { Corpus } from '../query/Corpus';
import { placed, type Placed } from '../query/run/entityHits';
import type { Pace } from '../query/run/Pace';
import type { TokenIndex } from '../index/TokenIndex';
import { articleDay, type ArticleDay } from './ArticleDay';
import type { ClaimSpeaker, ClaimUnit } from './ClaimUnit';
import type { Evidence } from './Evidence';
import { readNumbers, type NumberToken } from './numbers/readNumbers';
import { isPeople, OTHER_TIME } from './words/peopleWords';
import { weekdayOf } from './words/weekdays';

/** Tokens behind a number among which what it counts is looked for. */
const REACH = 4;
const COUNTED = 2;
/** The same for people: beside a word that says which (400 freiwillige Helfer). */
const PEOPLE_REACH = 2;

/** The sentences of an article that lie wholly inside the regions of `mask`, as evidence. */
export async function readClaimUnits(corpus: Corpus, layers: CorpusLayers, article: number, mask: number, evidence: Evidence, pace: Pace): Promise<readonly ClaimUnit[]> {
  const { index } = corpus;
  const { language, published } = corpus.article(article);
  const text = await corpus.text(article);
  const spans = placed(index, article, sentences(text, language), mask);
  const found = new ArticleEvidence(corpus, layers, article, text, language, articleDay(text, published?.value), evidence);
  const units: ClaimUnit[] = [];
  for (const [order, span] of spans.entries()) {
    units.push(found.unit(span, order));
    pace.step(50);
    await pace.breathe();
  }
  return units;
}

class ArticleEvidence {
  readonly #mentions;
  readonly #layer;

  constructor(private readonly corpus: Corpus, private readonly layers: CorpusLayers, private readonly article: number, private readonly text: string, private readonly language: string, private readonly day: ArticleDay | undefined, private readonly evidence: Evidence) {
    this.#mentions = layers.mentionsOf(article);
    this.#layer = layers.layersOf(article);
  }

  unit(span: Placed<Span>, order: number): ClaimUnit {
    const { first, last } = span;
    const tokens = this.#tokens(first, last);
    const places = new Places(first, tokens.length);
    this.#addNames(span, places);
    const dates = this.#addDates(span, places);
    const numbers = readNumbers(tokens, this.language, (token) => places.taken[token] === 1);
    for (const { value, unit, first: from, last: to } of numbers) places.add(this.evidence.ofNumber(value, unit), first + from, first + to);
    this.#addWords(first, last, places);
    const speech = this.#speechIn(span);
    return {
      start: span.start, end: span.end, article: this.article, day: this.day, order, first, last, words: places.words(), places: places.inOrder(), days: daysIn(tokens), otherTime: tokens.some(({ folded }) => OTHER_TIME.has(folded)),
      numbers: numbers.map((number) => ({ ...number, people: number.unit === '' && tokens.slice(number.last + 1, number.last + 1 + PEOPLE_REACH).some(({ folded }) => isPeople(folded)), counted: places.behind(first + number.last).filter((word) => this.evidence.meanings[word]!.kind !== 'figure').slice(0, COUNTED) })), dates,
      speaker: this.#speakerOf(speech), isQuoted: speech?.isQuote ?? false,
    };
  }

  #tokens(first: number, last: number): readonly NumberToken[] {
    const { index } = this.corpus;
    const tokens: NumberToken[] = [];
    for (let at = first; at <= last; at++) {
      const before = at === first ? Math.max(0, index.startOf(at) - 2) : index.endOf(at - 1);
      tokens.push({ folded: index.dictionary.folded(index.terms[at]!), gap: this.text.slice(before, index.startOf(at)) });
    }
    return tokens;
  }

  #addNames(span: Placed<Span>, places: Places): void {
    for (const { entity, ...mention } of within(this.#mentions, span)) {
      const { id, name } = this.layers.entities.entities[entity]!;
      places.addSpan(this.corpus.index, span, mention, this.evidence.ofEntity(id, name, this.language));
    }
  }

  /** Dates with a figure that nothing resolves stand for what is written. */
  #addDates(span: Placed<Span>, places: Places): readonly string[] {
    const values: string[] = [];
    for (const date of within(this.#layer.dates ?? [], span)) {
      const value = date.value ?? this.text.slice(date.start, date.end);
      if (!/\d/.test(value)) continue;
      places.addSpan(this.corpus.index, span, date, this.evidence.ofDate(value));
      if (date.value !== null) values.push(value);
    }
    return values;
  }

  #addWords(first: number, last: number, places: Places): void {
    const { index } = this.corpus;
    for (let at = first; at <= last; at++) {
      if (places.taken[at - first] === 1) continue;
      const term = index.terms[at]!;
      const day = weekdayOf(index.dictionary.folded(term));
      const word = day === undefined ? this.evidence.ofTerm(term) : this.evidence.ofWeekday(day);
      if (word >= 0) places.add(word, at, at);
    }
  }

  #speechIn(span: Span): { readonly report: FoundReport; readonly isQuote: boolean } | undefined {
    const quote = longest(within(this.#layer.quotes ?? [], span, true).filter(({ kind }) => kind !== 'term'), span);
    const report = longest(within(this.#layer.reported ?? [], span, true), span);
    if (quote === undefined && report === undefined) return undefined;
    return quote !== undefined && (report === undefined || quote.speaker !== null) ? { report: quote, isQuote: true } : { report: report!, isQuote: false };
  }

  #speakerOf(speech: { readonly report: FoundReport } | undefined): ClaimSpeaker | null {
    const speaker = speech?.report.speaker ?? null;
    if (speaker === null) return null;
    const named = speaker.named === null ? undefined : this.#layer.named[speaker.named];
    const entity = named && mentionOver(this.#mentions, named)?.entity;
    return { name: entity === undefined ? speaker.name : this.layers.entities.entities[entity]!.name, entity };
  }
}

/** Words of a sentence with the tokens that they stand on; each token once. */
class Places {
  readonly taken: Uint8Array;
  readonly #places: (readonly [word: number, first: number, last: number])[] = [];
  /** By the first token. */
  readonly #begin = new Map<number, number[]>();

  constructor(private readonly first: number, size: number) {
    this.taken = new Uint8Array(size);
  }

  add(word: number, first: number, last: number): void {
    this.#places.push([word, first, last]);
    const begin = this.#begin.get(first);
    if (begin === undefined) this.#begin.set(first, [word]);
    else begin.push(word);
    this.taken.fill(1, first - this.first, last - this.first + 1);
  }

  /** A word on the tokens inside a span of the text. */
  addSpan(index: TokenIndex, { first, last }: Placed<Span>, { start, end }: Span, word: number): void {
    let [from, beyond] = [first, last + 1];
    while (from < beyond) {
      const middle = (from + beyond) >>> 1;
      if (index.startOf(middle) < start) from = middle + 1;
      else beyond = middle;
    }
    let to = from;
    while (to <= last && index.endOf(to) <= end) to++;
    if (to > from) this.add(word, from, to - 1);
  }

  words(): Uint32Array {
    return Uint32Array.from(new Set(this.#places.map(([word]) => word)));
  }

  /** The words that stand soon behind a token, in order. */
  behind(token: number): readonly number[] {
    return Array.from({ length: REACH }, (_, at) => this.#begin.get(token + 1 + at) ?? []).flat();
  }

  inOrder(): Uint32Array {
    return Uint32Array.from([...this.#places].sort((a, b) => a[1] - b[1]).flat());
  }
}

function longest<S extends Span>(spans: readonly S[], { start, end }: Span): S | undefined {
  const length = (span: S): number => Math.min(span.end, end) - Math.max(span.start, start);
  return spans.reduce<S | undefined>((best, span) => (best === undefined || length(span) > length(best) ? span : best), undefined);
}

function daysIn(tokens: readonly NumberToken[]): ClaimUnit['days'] {
  return tokens.flatMap(({ folded }, token) => {
    const day = weekdayOf(folded);
    return day === undefined ? [] : [{ day, token }];
  });
}

/** Spans, which are in order, that lie inside another one, or overlap it. */
function within<S extends Span>(spans: readonly S[], { start, end }: Span, overlapping = false): readonly S[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found: S[] = [];
  for (let at = low; at < spans.length && spans[at]!.start < end; at++) if (overlapping || (spans[at]!.start >= start && spans[at]!.end <= end)) found.push(spans[at]!);
  return found;
}
