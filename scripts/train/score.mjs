// Precision, recall and F1 over names, strict: start, end and type.
export const NEWS_TYPES = ['person', 'place', 'organisation'];

export class Score {
  #counts = new Map();

  add(gold, found) {
    const right = new Set(gold.map(nameOf));
    for (const { type } of gold) this.#of(type).gold++;
    for (const each of found) {
      this.#of(each.type).found++;
      if (right.has(nameOf(each))) this.#of(each.type).right++;
    }
  }

  /** Over the types given. */
  figures(types = NEWS_TYPES) {
    const sum = types.map((type) => this.#of(type)).reduce((a, b) => ({ gold: a.gold + b.gold, found: a.found + b.found, right: a.right + b.right }));
    const precision = sum.found === 0 ? 0 : sum.right / sum.found;
    const recall = sum.gold === 0 ? 0 : sum.right / sum.gold;
    return { ...sum, precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
  }

  #of(type) {
    if (!this.#counts.has(type)) this.#counts.set(type, { gold: 0, found: 0, right: 0 });
    return this.#counts.get(type);
  }
}

function nameOf({ start, end, type }) {
  return `${start} ${end} ${type}`;
}

export function percent(share) {
  return (100 * share).toFixed(1);
}
