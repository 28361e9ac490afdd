import type { ClaimUnit } from './ClaimUnit';
import { firstAtLeast } from '../index/firstAtLeast';
import type { Pace } from '../query/run/Pace';
import type { Meanings } from './Evidence';

/** Fewer sentences than these count as so many: in two lines no word is rare. */
const LEAST_SENTENCES = 40;

/** What a concept weighs in two articles that stands once in each, whatever their length: nats at the length that weights were trained with. */
const RAREST = 3;

/** How often each concept stands in an article. */
interface ArticleCounts {
  readonly sentences: number;
  /** Ascending. */
  readonly concepts: Uint32Array;
  readonly counts: Uint32Array;
  /** Sentences with each concept, one concept after the other, and where each begins. */
  readonly units: Uint32Array;
  readonly starts: Uint32Array;
}

/** How rare a concept is, in nats, and in how many sentences of each of two articles it stands. */
export interface Rarity {
  of(concept: number): number;
  counts(concept: number): readonly [number, number];
}

/** The sentences of some articles with how often each concept stands in them: what words weigh. */
export class ClaimSet {
  /** Sentences by concept. */
  readonly frequencies: Uint32Array;
  /** How much each concept tells as such, from 0 to 1: that of the word that stands for it best. */
  readonly telling: Float32Array;
  /** Concepts of each sentence, each once, with how well the sentence speaks for it. */
  readonly concepts: readonly Uint32Array[];
  readonly #ofArticle = new Map<number, { readonly from: number; to: number; counts?: ArticleCounts }>();

  /** `units` are in order, article by article. */
  constructor(readonly units: readonly ClaimUnit[], readonly meanings: readonly Meanings[], conceptCount: number, pace: Pace) {
    this.frequencies = new Uint32Array(conceptCount);
    this.telling = tellingOf(meanings, conceptCount, pace);
    this.concepts = units.map(({ words }) => {
      pace.step(10 * words.length);
      return distinctConcepts(words, meanings);
    });
    units.forEach(({ article }, number) => {
      pace.step(this.concepts[number]!.length);
      const own = this.#ofArticle.get(article);
      if (own) own.to = number + 1;
      else this.#ofArticle.set(article, { from: number, to: number + 1 });
      for (const concept of this.concepts[number]!) this.frequencies[concept]!++;
    });
  }

  /** Ascending. */
  get articles(): readonly number[] {
    return [...this.#ofArticle.keys()];
  }

  /** Concepts of an article with how many of its sentences have each. */
  conceptsOf(article: number): Pick<ArticleCounts, 'concepts' | 'counts'> {
    return this.#countsOf(article);
  }

  /** Sentences of an article that a concept stands in, ascending. */
  sentencesWith(article: number, concept: number): Uint32Array {
    const { concepts, units, starts, counts } = this.#countsOf(article);
    const at = firstAtLeast(concepts, concept);
    return concepts[at] === concept ? units.subarray(starts[at], starts[at]! + counts[at]!) : NONE;
  }

  sentencesOf(article: number): number {
    const own = this.#ofArticle.get(article);
    return own === undefined ? 0 : own.to - own.from;
  }

  /** How rare a concept is in all sentences, in nats. */
  rarity(concept: number): number {
    return Math.log((Math.max(this.units.length, LEAST_SENTENCES) + 1) / (this.frequencies[concept]! + 0.5));
  }

  /** How rare it is in the sentences of two articles, and no more than in all: what both are about tells nothing, in however large a corpus. */
  between(one: number, other: number): Rarity {
    const [a, b] = [this.#countsOf(one), this.#countsOf(other)];
    const total = Math.max(a.sentences + b.sentences, LEAST_SENTENCES) + 1;
    const counts = (concept: number): readonly [number, number] => [countIn(a, concept), countIn(b, concept)];
    const known = new Map<number, number>();
    const rarity = (concept: number): number => {
      const [inOne, inOther] = counts(concept);
      return Math.max(0, Math.min(this.rarity(concept), (RAREST * Math.log(total / (inOne + inOther))) / Math.log(total / 2)));
    };
    return {
      counts,
      of: (concept) => {
        let value = known.get(concept);
        if (value === undefined) known.set(concept, value = rarity(concept));
        return value;
      },
    };
  }

  #countsOf(article: number): ArticleCounts {
    const own = this.#ofArticle.get(article)!;
    return (own.counts ??= countConcepts(this.concepts.slice(own.from, own.to), own.from));
  }
}

function tellingOf(meanings: readonly Meanings[], conceptCount: number, pace: Pace): Float32Array {
  const telling = new Float32Array(conceptCount);
  for (const { concepts, strengths, weight } of meanings) {
    pace.step(concepts.length);
    concepts.forEach((concept, at) => (telling[concept] = Math.max(telling[concept]!, strengths[at]! * weight)));
  }
  return telling;
}

function distinctConcepts(words: Uint32Array, meanings: readonly Meanings[]): Uint32Array {
  const concepts = new Set<number>();
  for (const word of words) for (const concept of meanings[word]!.concepts) concepts.add(concept);
  return Uint32Array.from(concepts);
}

const NONE = new Uint32Array();

/** `first` is the number of the first sentence. */
function countConcepts(sentences: readonly Uint32Array[], first: number): ArticleCounts {
  const found = new Map<number, number[]>();
  sentences.forEach((own, at) => {
    for (const concept of own) {
      const units = found.get(concept);
      if (units) units.push(first + at);
      else found.set(concept, [first + at]);
    }
  });
  const concepts = Uint32Array.from(found.keys()).sort();
  const counts = concepts.map((concept) => found.get(concept)!.length);
  const starts = new Uint32Array(concepts.length);
  for (let at = 1; at < starts.length; at++) starts[at] = starts[at - 1]! + counts[at - 1]!;
  const units = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  concepts.forEach((concept, at) => units.set(found.get(concept)!, starts[at]));
  return { sentences: sentences.length, concepts, counts, units, starts };
}

function countIn({ concepts, counts }: ArticleCounts, concept: number): number {
  const at = firstAtLeast(concepts, concept);
  return concepts[at] === concept ? counts[at]! : 0;
}
