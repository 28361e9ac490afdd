import type { EntityType } from '../../../protocol/article';
import { typeOfId, type EntityDecision } from './EntityDecision';

/** An entity as the catalogue knows it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

export type PlacedDecision = Extract<EntityDecision, { kind: 'reject' | 'mention' }> & { readonly path: string };

/**
 * What a person's decisions, taken in their order, mean for the entities of a corpus. The later wins. An id that has been merged goes on
 * resolving, also in later decisions; a merge that would close a circle has no effect.
 */
export class EntityDecisions {
  readonly #into = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #types = new Map<string, EntityType>();
  /** Number of the decision that rejected an entity everywhere. */
  readonly #rejected = new Map<string, number>();
  readonly #distinct: (readonly [string, string])[] = [];
  readonly #placed = new Map<string, { readonly decision: PlacedDecision; readonly order: number }[]>();
  /** What an entity is called that only the user has named. */
  readonly #quotes = new Map<string, string>();

  readonly #isComplete: boolean = false;

  /** `alias` tells the id that an old one of the catalogue has become; unknown ids stay as they are. */
  constructor(readonly decisions: readonly EntityDecision[], private readonly alias: (id: string) => string = (id) => id) {
    decisions.forEach((decision, order) => this.#take(decision, order));
    this.#isComplete = true;
  }

  #take(decision: EntityDecision, order: number): void {
    switch (decision.kind) {
      case 'merge': return this.#merge(this.alias(decision.id), this.alias(decision.into));
      case 'distinct': return void this.#distinct.push([decision.id, decision.from]);
      case 'name': return void this.#names.set(this.resolve(decision.id), decision.as);
      case 'type': return void this.#types.set(this.resolve(decision.id), decision.as);
      case 'mention':
        if (decision.as !== undefined) this.#names.set(this.resolve(decision.id), decision.as);
        else if (!this.#quotes.has(this.alias(decision.id))) this.#quotes.set(this.alias(decision.id), decision.quote);
        return this.#place(decision, order);
      case 'reject':
        if (decision.path === undefined) this.#rejected.set(this.resolve(decision.id), order);
        else this.#place({ ...decision, path: decision.path }, order);
    }
  }

  #merge(id: string, into: string): void {
    for (let next: string | undefined = into; next !== undefined; next = this.#into.get(next)) if (next === id) return;
    this.#into.set(id, into);
    this.#rejected.delete(id);
  }

  #place(decision: PlacedDecision, order: number): void {
    const known = this.#placed.get(decision.path);
    if (known === undefined) this.#placed.set(decision.path, [{ decision, order }]);
    else known.push({ decision, order });
  }

  /** The id that stands for this one after all merges. */
  resolve(id: string): string {
    const first = this.alias(id);
    let root = first;
    for (let next = this.#into.get(root); next !== undefined; next = this.#into.get(root)) root = next;
    if (this.#isComplete) this.#shorten(first, root);
    return root;
  }

  /** Chains become short as they are followed; before all decisions are taken, a later one may still change a link of them. */
  #shorten(id: string, root: string): void {
    for (let at = id; at !== root;) {
      const next = this.#into.get(at)!;
      this.#into.set(at, root);
      at = next;
    }
  }

  /** True when the entity is none, by a decision that came after `order`. */
  isRejected(id: string, order = -1): boolean {
    return (this.#rejected.get(this.resolve(id)) ?? -1) > order;
  }

  /** True when the user has said that the two are not one. */
  areDistinct(a: string, b: string): boolean {
    const [first, second] = [this.resolve(a), this.resolve(b)];
    return this.#distinct.some(([one, other]) => {
      const pair = [this.resolve(one), this.resolve(other)];
      return pair.includes(first) && pair.includes(second) && first !== second;
    });
  }

  /** Articles of which single stretches are decided. */
  get paths(): readonly string[] {
    return [...this.#placed.keys()];
  }

  /** Decisions about single articles and stretches of them, in their order; `order` is comparable with that of `isRejected`. */
  placedIn(path: string): readonly { readonly decision: PlacedDecision; readonly order: number }[] {
    return this.#placed.get(path) ?? [];
  }

  /** Id, name and type that an entity goes by after all decisions. `known` tells what the catalogue has found; merged entities keep the name of the one that they became. */
  describe(id: string, known: (id: string) => Pick<CatalogueEntry, 'name' | 'type'> | undefined): CatalogueEntry {
    const root = this.resolve(id);
    const found = known(root);
    const before = root === id ? undefined : known(id);
    return {
      id: root,
      name: this.#names.get(root) ?? found?.name ?? this.#quotes.get(root) ?? before?.name ?? this.#names.get(id) ?? this.#quotes.get(id) ?? readableId(root),
      type: this.#types.get(root) ?? found?.type ?? typeOfId(root) ?? before?.type ?? 'other',
    };
  }
}

function readableId(id: string): string {
  return id.slice(id.indexOf('/') + 1).replace(/-/g, ' ');
}
