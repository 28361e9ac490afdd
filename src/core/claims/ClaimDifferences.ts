import type { TokenIndex } from '../index/TokenIndex';
import { likeness } from '../query/run/nearDuplicates';
import type { Span } from '../../protocol/span';
import { fold } from '../text/fold';
import type { ClaimSet } from './ClaimSet';
import { contradictionOf, type Contradiction } from './contradictions';
import type { WordKind } from './Evidence';
import { Comparison } from './findClaimPairs';
import type { ClaimGroup } from './groupClaims';
import { compareNumbers } from './numbers/readNumbers';

const MOST_REASONS = 8;
const MOST_ADDED = 8;
const MOST_FORMS = 3;
/** Nats of rarity from which on a shared word is a reason. */
const REASON = 0.7;
/** How much a word tells as such to be named as added. */
const ADDED = 0.5;
/** Share of three words in a row from which on two passages have nearly the same words. */
const NEAR = 0.5;
/** Code units between two words that only one passage has, which are then one stretch. */
const GAP = 12;

/** What the passages of a group share, lists parted by commas; forms that stand for one another by a slash. */
export interface SharedBy {
  readonly names: string;
  readonly words: string;
  readonly figures: string;
}

/** What sets a passage apart from the others of its group. Offsets are `start-end`, parted by blanks. */
export interface PassageDifferences {
  readonly numbers: string;
  readonly adds: string;
  readonly addsAt: string;
  /** `[2] 400 ↔ 200`, parted by semicolons: the place of the other passage in the group, what stands here and what there. */
  readonly contradicts: string;
  readonly contradictsAt: string;
  readonly wording: 'same' | 'near' | 'other';
}

interface Place extends Span {
  readonly word: number;
}

interface SharedConcept {
  weight: number;
  readonly kind: WordKind;
  /** Forms of a word are one, but for names and figures, which are shown as each passage writes them. */
  readonly forms: Map<string, string>;
}

/** What the passages of a group share, and what only one of them says. */
export class ClaimDifferences {
  readonly reasons: SharedBy;
  /** Words of each passage that another one shares. */
  readonly #shared: ReadonlyMap<number, Set<number>>;
  readonly #places = new Map<number, readonly Place[]>();
  private readonly units: readonly number[];
  private readonly isLikely: boolean;

  /** `slice` reads the text of a unit. */
  constructor(private readonly index: TokenIndex, private readonly set: ClaimSet, { units, grade }: ClaimGroup, private readonly slice: (unit: number, start: number, end: number) => string) {
    [this.units, this.isLikely] = [units, grade === 'likely'];
    this.#shared = new Map(units.map((unit) => [unit, new Set()]));
    const concepts = [...this.#compare()].filter(([, { weight }]) => weight >= REASON).sort(([a, x], [b, y]) => y.weight - x.weight || a - b).map(([, concept]) => concept);
    this.reasons = { names: listed(concepts, 'name'), words: listed(concepts, 'word'), figures: listed(concepts, 'figure') };
  }

  of(unit: number): PassageDifferences {
    const { numbers, first } = this.set.units[unit]!;
    const contradictions = this.#contradictions(unit);
    const spanOf = ([from, to]: readonly [number, number]): Span => ({ start: this.index.startOf(first + from), end: this.index.endOf(first + to) });
    const against = contradictions.map(({ found }) => spanOf(found.here));
    const only = this.#only(unit, against);
    return {
      numbers: numbers.filter(({ unit: measure, value }) => measure !== 'ordinal' || value > 0).map((number) => this.#text(unit, spanOf([number.first, number.last]))).join(', '),
      adds: only.slice(0, MOST_ADDED).map((span) => this.#text(unit, span)).join(', '),
      addsAt: offsets(only),
      contradicts: contradictions.map(({ place, found, other }) => `[${place}] ${this.#text(unit, spanOf(found.here))} ↔ ${this.#quoted(other, found.there)}`).join('; '),
      contradictsAt: offsets(against),
      wording: this.#wording(unit),
    };
  }

  /** Stretches that no other passage has, and that contradict none. */
  #only(unit: number, against: readonly Span[]): readonly Span[] {
    const shared = this.#shared.get(unit)!;
    const stretches: Span[] = [];
    let isOpen = false;
    for (const { word, start, end } of this.#placesOf(unit)) {
      const isOnly = !shared.has(word) && this.set.meanings[word]!.weight >= ADDED && !against.some((span) => span.start < end && start < span.end);
      const last = stretches.at(-1);
      if (isOnly && isOpen && last && start - last.end <= GAP) stretches[stretches.length - 1] = { start: last.start, end };
      else if (isOnly) stretches.push({ start, end });
      isOpen = isOnly;
    }
    return stretches;
  }

  #contradictions(unit: number): readonly { readonly place: number; readonly other: number; readonly found: Contradiction }[] {
    const own = this.set.units[unit]!;
    return this.units.flatMap((other, at) => {
      const there = this.set.units[other]!;
      const found = there.article === own.article ? undefined : contradictionOf(this.set, own, there, this.isLikely);
      return found === undefined ? [] : [{ place: at + 1, other, found }];
    });
  }

  #wording(unit: number): PassageDifferences['wording'] {
    const own = this.#folded(unit);
    let wording: PassageDifferences['wording'] = 'other';
    for (const other of this.units) {
      if (this.set.units[other]!.article === this.set.units[unit]!.article) continue;
      const words = this.#folded(other);
      if (words.length === own.length && words.every((word, at) => word === own[at])) return 'same';
      if (likeness(own, words) >= NEAR) wording = 'near';
    }
    return wording;
  }

  /** Lemmas of its tokens: a case ending makes no other wording. */
  #folded(unit: number): readonly number[] {
    const { first, last } = this.set.units[unit]!;
    return Array.from(this.index.terms.subarray(first, last + 1), (term) => this.index.dictionary.lemma(term));
  }

  /** What any two passages of different articles share. */
  #compare(): ReadonlyMap<number, SharedConcept> {
    const concepts = new Map<number, SharedConcept>();
    const comparison = new Comparison(this.set);
    for (const one of this.units) {
      for (const other of this.units) {
        if (this.set.units[one]!.article === this.set.units[other]!.article) continue;
        for (const { word, other: match, weight, concept } of comparison.of(one, other).sharing.words) {
          // Two amounts of one unit are evidence, and yet nothing that both say.
          if (word !== match && this.set.meanings[word]!.kind === 'figure' && !this.#agree(one, other)) continue;
          this.#shared.get(one)!.add(word);
          this.#shared.get(other)!.add(match);
          const known = concepts.get(concept) ?? { weight: 0, kind: this.set.meanings[word]!.kind, forms: new Map<string, string>() };
          known.weight = Math.max(known.weight, weight);
          for (const [unit, each] of [[one, word], [other, match]] as const) this.#addForm(known, unit, each);
          concepts.set(concept, known);
        }
      }
    }
    return concepts;
  }

  #agree(one: number, other: number): boolean {
    return this.set.units[one]!.numbers.some((a) => this.set.units[other]!.numbers.some((b) => a.unit === b.unit && compareNumbers(a, b) !== 'different'));
  }

  #addForm({ kind, forms }: SharedConcept, unit: number, word: number): void {
    const form = this.#form(unit, word);
    const key = kind === 'word' ? String(word) : fold(form);
    if (!forms.has(key)) forms.set(key, form);
  }

  #form(unit: number, word: number): string {
    return this.#text(unit, this.#placesOf(unit).find((each) => each.word === word)!);
  }

  #text(unit: number, { start, end }: Span): string {
    return this.slice(unit, start, end);
  }

  #quoted(unit: number, [from, to]: readonly [number, number]): string {
    const { first } = this.set.units[unit]!;
    return this.slice(unit, this.index.startOf(first + from), this.index.endOf(first + to));
  }

  #placesOf(unit: number): readonly Place[] {
    let found = this.#places.get(unit);
    if (found === undefined) {
      const { places } = this.set.units[unit]!;
      found = Array.from({ length: places.length / 3 }, (_, at) => ({ word: places[3 * at]!, start: this.index.startOf(places[3 * at + 1]!), end: this.index.endOf(places[3 * at + 2]!) }));
      this.#places.set(unit, found);
    }
    return found;
  }
}

/** What concepts of a kind stand for, the heaviest first; those that one form joins are one reason. */
function listed(concepts: readonly SharedConcept[], kind: WordKind): string {
  const reasons: Map<string, string>[] = [];
  for (const { forms } of concepts.filter((concept) => concept.kind === kind)) {
    const known = reasons.find((reason) => [...forms.keys()].some((word) => reason.has(word)));
    if (known === undefined) reasons.push(new Map(forms));
    else for (const [word, form] of forms) known.set(word, known.get(word) ?? form);
  }
  return reasons.slice(0, MOST_REASONS).map((reason) => [...new Map([...reason.values()].map((form) => [fold(form), form])).values()].slice(0, MOST_FORMS).join('/')).join(', ');
}

function offsets(spans: readonly Span[]): string {
  return [...new Set(spans.map(({ start, end }) => `${start}-${end}`))].join(' ');
}
