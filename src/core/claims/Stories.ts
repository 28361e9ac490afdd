import type { Pace } from '../query/run/Pace';
import type { ClaimSet } from './ClaimSet';

/** In fewer articles than these a word counts as if there were so many: those of one story have its words in common, and shall. */
const LEAST_ARTICLES = 200;
/** Words in a larger share of the articles are looked up for none. */
const MOST_SHARE = 0.5;
/** And words in more articles than these neither. */
const MOST_ARTICLES = 2000;

/** Articles of its story that each one is compared with at most, the most alike, and those that it is among for. */
const MOST_PARTNERS = 100;

interface Partner {
  readonly article: number;
  readonly likeness: number;
}

/** Which articles tell of the same: those whose words are alike, by the cosine of what their words weigh. Claims are looked for between these alone. */
export class Stories {
  readonly #partners = new Map<number, Set<number>>();

  private constructor() {}

  static async of(set: ClaimSet, least: number, pace: Pace): Promise<Stories> {
    const stories = new Stories();
    const articles = set.articles;
    const vectors = await weigh(set, articles, pace);
    const postings: { readonly article: number; readonly weight: number }[][] = [];
    const sums = new Float64Array(articles.length);
    const alike: Partner[][] = articles.map(() => []);
    for (const [at, vector] of vectors.entries()) {
      const touched: number[] = [];
      for (const [concept, weight] of vector) {
        const others = (postings[concept] ??= []);
        for (const other of others) {
          if (sums[other.article] === 0) touched.push(other.article);
          sums[other.article]! += weight * other.weight;
        }
        pace.step(others.length + 1);
        others.push({ article: at, weight });
      }
      for (const other of touched) {
        if (sums[other]! >= least) {
          alike[at]!.push({ article: other, likeness: sums[other]! });
          alike[other]!.push({ article: at, likeness: sums[other]! });
        }
        sums[other] = 0;
      }
      await pace.breathe();
    }
    alike.forEach((partners, at) => {
      pace.step(10 * partners.length);
      const best = partners.sort((a, b) => b.likeness - a.likeness || a.article - b.article).slice(0, MOST_PARTNERS);
      for (const { article } of best) stories.#join(articles[at]!, articles[article]!);
    });
    return stories;
  }

  /** Articles of the same story, without the article itself. */
  partners(article: number): ReadonlySet<number> {
    return this.#partners.get(article) ?? NONE;
  }

  #join(one: number, other: number): void {
    for (const [from, to] of [[one, other], [other, one]] as const) {
      const partners = this.#partners.get(from);
      if (partners) partners.add(to);
      else this.#partners.set(from, new Set([to]));
    }
  }
}

const NONE: ReadonlySet<number> = new Set();

/** Unit vectors of what concepts weigh in each article. */
async function weigh(set: ClaimSet, articles: readonly number[], pace: Pace): Promise<readonly ReadonlyMap<number, number>[]> {
  const counted = new Uint32Array(set.frequencies.length);
  const counts = articles.map((article) => {
    const own = set.conceptsOf(article);
    pace.step(10 * own.concepts.length);
    return own;
  });
  for (const own of counts) for (const concept of own.concepts) counted[concept]!++;
  const most = Math.max(LEAST_ARTICLES, articles.length);
  const looked = Math.min(MOST_ARTICLES, Math.max(LEAST_ARTICLES, MOST_SHARE * articles.length));
  const vectors: ReadonlyMap<number, number>[] = [];
  for (const { concepts, counts: times } of counts) {
    const vector = new Map<number, number>();
    let square = 0;
    concepts.forEach((concept, at) => {
      const weight = set.telling[concept]! * Math.log(most / counted[concept]!) * (1 + Math.log(times[at]!));
      square += weight * weight;
      if (counted[concept]! <= looked && counted[concept]! > 1) vector.set(concept, weight);
    });
    const length = Math.sqrt(square) || 1;
    for (const [concept, weight] of vector) vector.set(concept, weight / length);
    vectors.push(vector);
    pace.step(concepts.length);
    await pace.breathe();
  }
  return vectors;
}
