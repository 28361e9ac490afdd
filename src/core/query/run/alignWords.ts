/** The stretch of a text that words fit best: `from` to `to`, end-exclusive, and what the fit costs. */
export interface Alignment {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** What a word costs that only one side has. */
const GAP = 1;

/**
 * Aligns `words` words with any stretch of a text of `length` words: the least sum of costs of words set against each other and of gaps
 * (Sellers 1980). Of several the one as long as the words, about, then the earliest. `undefined` where the text is empty. `step` hears of each
 * word that is done, with the places that it was held against.
 */
export function alignWords(words: number, length: number, costOf: (word: number, place: number) => number, step: (places: number) => void = () => undefined): Alignment | undefined {
  if (length === 0 || words === 0) return undefined;
  const costs = new Float64Array(length + 1);
  const starts = Int32Array.from(costs, (_, place) => place);
  for (let word = 0; word < words; word++) {
    addWord(costs, starts, (place) => costOf(word, place));
    step(length);
  }
  const least = costs.reduce((one, other) => Math.min(one, other));
  const oddness = (to: number): number => Math.abs(to - starts[to]! - words);
  let best: number | undefined;
  for (let to = 0; to <= length; to++) {
    if (costs[to] === least && starts[to]! < to && (best === undefined || oddness(to) < oddness(best))) best = to;
  }
  return best === undefined ? undefined : { from: starts[best]!, to: best, cost: least };
}

/** One more word: what the best fit that ends at each place costs, and where it starts. */
function addWord(costs: Float64Array, starts: Int32Array, costOf: (place: number) => number): void {
  let [before, begun] = [costs[0]!, starts[0]!];
  costs[0]! += GAP;
  starts[0] = 0;
  for (let place = 0; place + 1 < costs.length; place++) {
    let [cost, start] = [before + costOf(place), begun];
    before = costs[place + 1]!;
    begun = starts[place + 1]!;
    if (before + GAP < cost) [cost, start] = [before + GAP, begun];
    if (costs[place]! + GAP < cost) [cost, start] = [costs[place]! + GAP, starts[place]!];
    costs[place + 1] = cost;
    starts[place + 1] = start;
  }
}
