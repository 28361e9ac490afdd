import type { TokenIndex } from '../index/TokenIndex';
import { fold } from '../text/fold';
import type { ClaimSet } from './ClaimSet';
import { contradictionOf } from './contradictions';
import { sharingOf } from './Sharing';

const MOST_REASONS = 8;
const MOST_ADDED = 8;
/** Nats of rarity from which on a word is named. */
const TOLD = 0.7;

interface Place {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/** What the passages of a group share, and what only one of them says. */
export class ClaimDifferences {
  readonly reasons: { readonly names: string; readonly words: string; readonly figures: string };
  /** Words of each passage that another one shares. */
  readonly #shared = new Map<number, Set<number>>();

  /** `slice` reads the text of a unit. */
  constructor(private readonly index: TokenIndex, private readonly set: ClaimSet, private readonly units: readonly number[], private readonly slice: (unit: number, start: number, end: number) => string) {
    const weights = this.#compare();
    const ranked = [...weights].filter(([, { weight }]) => weight >= TOLD).sort(([a, x], [b, y]) => y.weight - x.weight || a - b).slice(0, 2 * MOST_REASONS);
    const listed = (kind: string): string => ranked.filter(([, shared]) => shared.kind === kind).slice(0, MOST_REASONS).map(([, { forms }]) => [...forms.values()].slice(0, 3).join('/')).join(', ');
    this.reasons = { names: listed('name'), words: listed('word'), figures: listed('figure') };
  }

  of(unit: number): { readonly numbers: string; readonly adds: string; readonly contradicts: string; readonly shared: string } {
    const { numbers, first } = this.set.units[unit]!;
    const places = this.#places(unit);
    const shared = this.#shared.get(unit)!;
    return {
      numbers: numbers.map((number) => this.slice(unit, this.index.startOf(first + number.first), this.index.endOf(first + number.last))).join(', '),
      adds: [...new Set(places.filter(({ word }) => !shared.has(word) && this.set.meanings[word]!.weight >= TOLD).map(({ start, end }) => this.slice(unit, start, end)))].slice(0, MOST_ADDED).join(', '),
      contradicts: this.units.flatMap((other, at) => {
        const found = this.set.units[other]!.article === this.set.units[unit]!.article ? undefined : contradictionOf(this.set.units[unit]!, this.set.units[other]!);
        return found === undefined ? [] : [`[${at + 1}] ${this.#quoted(unit, found[0])} ↔ ${this.#quoted(other, found[1])}`];
      }).join('; '),
      shared: places.filter(({ word }) => shared.has(word)).map(({ start, end }) => `${start}-${end}`).join(' '),
    };
  }

  #quoted(unit: number, [from, to]: readonly [number, number]): string {
    const { first } = this.set.units[unit]!;
    return this.slice(unit, this.index.startOf(first + from), this.index.endOf(first + to));
  }

  /** What any two passages of different articles share, by the word of the first. */
  #compare(): Map<number, { weight: number; readonly kind: string; readonly forms: Map<string, string> }> {
    const weights = new Map<number, { weight: number; kind: string; forms: Map<string, string> }>();
    for (const unit of this.units) this.#shared.set(unit, new Set());
    this.units.forEach((one, at) => this.units.slice(at + 1).forEach((other) => {
      const [a, b] = [this.set.units[one]!, this.set.units[other]!];
      if (a.article === b.article) return;
      for (const [from, to] of [[one, other], [other, one]] as const) {
        for (const { word, other: match, weight, concept } of sharingOf(this.set, this.set.units[from]!, this.set.units[to]!, this.set.between(this.set.units[from]!.article, this.set.units[to]!.article)).words) {
          this.#shared.get(from)!.add(word);
          this.#shared.get(to)!.add(match);
          const known = weights.get(concept) ?? { weight: 0, kind: this.set.meanings[word]!.kind, forms: new Map<string, string>() };
          known.weight = Math.max(known.weight, weight);
          for (const form of [this.#form(from, word), this.#form(to, match)]) known.forms.set(fold(form), form);
          weights.set(concept, known);
        }
      }
    }));
    return weights;
  }

  #form(unit: number, word: number): string {
    const place = this.#places(unit).find((each) => each.word === word)!;
    return this.slice(unit, place.start, place.end);
  }

  #places(unit: number): readonly Place[] {
    const { places } = this.set.units[unit]!;
    const found: Place[] = [];
    for (let at = 0; at < places.length; at += 3) found.push({ word: places[at]!, start: this.index.startOf(places[at + 1]!), end: this.index.endOf(places[at + 2]!) });
    return found;
  }
}
