import type { Gazetteer, Known } from '../Gazetteer';
import { nameKey } from '../nameKey';
import type { CorpusName, CorpusNames } from './CorpusName';
import { lookUpKnown } from './lookUpKnown';

/** Says where a town that shares its name with another of like size may be either: a map must not show a place that nobody meant. */
export class DoubtfulTowns {
  /** Per name the state that it names; empty for all else. */
  #states: readonly string[] | undefined;

  constructor(private readonly names: CorpusNames, private readonly gazetteer: Gazetteer) {}

  /** True unless one of the names is that of one town only, or most articles that name the town name its country too and that tells which one it is. */
  isDoubtful(town: Known, group: readonly CorpusName[]): boolean {
    const { doubtful } = this.gazetteer;
    if (town.kind !== 'city' || !doubtful.has(nameKey(town.name))) return false;
    const doubts = group.flatMap(({ name, forms }) => [name, ...forms]).filter((form) => lookUpKnown(this.gazetteer, 'place', form) === town).map((form) => doubtful.get(nameKey(form)));
    if (doubts.includes(undefined)) return false;
    return doubts.includes(false) || !this.#isToldByCountry(town, group);
  }

  #isToldByCountry({ country }: Known, group: readonly CorpusName[]): boolean {
    this.#states ??= this.names.all.map(({ type, name }) => this.#stateOf(lookUpKnown(this.gazetteer, type, name)));
    const states = this.#states;
    const own = new Set(group.map(({ number }) => number));
    const naming = this.names.links.filter((links) => links.some((number) => own.has(number)));
    return 2 * naming.filter((links) => links.some((number) => states[number] === country)).length > naming.length;
  }

  #stateOf(known: Known | undefined): string {
    return known?.kind === 'country' ? known.country : '';
  }
}
