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
 * (Sellers 1980). Of several the one as long as the words, about, then the earliest. `undefined` where the text is empty.
 */
export function alignWords(words: number, length: number, costOf: (word: number, place: number) => number): Alignment | undefined {
  if (length === 0 || words === 0) return undefined;
  let costs = Array.from({ length: length + 1 }, () => 0);
  let starts = Array.from({ length: length + 1 }, (_, place) => place);
  for (let word = 0; word < words; word++) {
    const [row, begun] = [[costs[0]! + GAP], [0]];
    for (let place = 0; place < length; place++) {
      const options = [
        { cost: costs[place]! + costOf(word, place), start: starts[place]! },
        { cost: costs[place + 1]! + GAP, start: starts[place + 1]! },
        { cost: row[place]! + GAP, start: begun[place]! },
      ];
      const best = options.reduce((one, other) => (other.cost < one.cost ? other : one));
      row.push(best.cost);
      begun.push(best.start);
    }
    [costs, starts] = [row, begun];
  }
  const least = Math.min(...costs);
  const ends = [...costs.keys()].filter((to) => costs[to] === least && starts[to]! < to);
  const oddness = (to: number): number => Math.abs(to - starts[to]! - words);
  const to = ends.reduce<number | undefined>((one, other) => (one === undefined || oddness(other) < oddness(one) ? other : one), undefined);
  return to === undefined ? undefined : { from: starts[to]!, to, cost: least };
}
