import type { Mention } from '../../protocol/article';
import { decideMentions } from '../entity/decisions/decideMentions';
import type { EntityDecision } from '../entity/decisions/EntityDecision';
import { EntityDecisions } from '../entity/decisions/EntityDecisions';
import type { LinkedEntity } from '../entity/linking/LinkedCorpus';
import { Ids } from './EntityIndex';

/** The entities of a corpus by what they go by after the user's decisions. Numbers are those of `entities`. */
export interface DecidedEntities {
  readonly entities: readonly LinkedEntity[];
  /** The number that each linked entity has become; -1 for none. */
  readonly places: Int32Array;
  /** The number of an entity by its id in force; one that only a marked stretch names is added. */
  numberOf(id: string): number;
}

/** What was linked, to be looked up. */
export interface Catalogue {
  /** In the order of their numbers. */
  readonly all: readonly LinkedEntity[];
  /** By its id. */
  get(id: string): LinkedEntity | undefined;
  /** By its id, or one that it alone had. */
  find(id: string): LinkedEntity | undefined;
}

export function catalogueOf(all: readonly LinkedEntity[]): Catalogue {
  const ids = new Ids(all);
  return { all, get: (id) => all[ids.now(id) ?? -1], find: (id) => all[ids.find(id) ?? -1] };
}

/** The user's decisions on top of what was linked. Nothing is linked or analysed anew for them. */
export class DecidedNames {
  readonly decisions: EntityDecisions;

  constructor(private readonly linked: Catalogue, decisions: readonly EntityDecision[]) {
    this.decisions = new EntityDecisions(decisions, (id) => linked.find(id)?.id ?? id);
  }

  /** The mentions of a text, of the article at `path`, that were found and linked. */
  mentions(path: string, text: string, found: readonly Mention[]): readonly Mention[] {
    if (this.decisions.decisions.length === 0) return found;
    return decideMentions(path, text, found, this.decisions, (id) => this.linked.get(id));
  }

  entities(): DecidedEntities {
    const { decisions } = this;
    const entities: LinkedEntity[] = [];
    const numbers = new Map<string, number>();
    const touched = new Set(decisions.decisions.flatMap(({ id }) => [id, decisions.resolve(id)]));
    const add = (id: string, parts: readonly LinkedEntity[]): number => {
      numbers.set(id, entities.length);
      const [only, ...more] = parts;
      const isAsFound = only !== undefined && more.length === 0 && only.id === id && !touched.has(id);
      return entities.push(isAsFound ? only : this.#described(id, parts)) - 1;
    };
    const parts = new Map<string, LinkedEntity[]>();
    for (const entity of this.linked.all) {
      if (decisions.isRejected(entity.id)) continue;
      const root = decisions.resolve(entity.id);
      const known = parts.get(root);
      if (known === undefined) parts.set(root, [entity]);
      else known.push(entity);
    }
    for (const [id, own] of parts) add(id, own);
    const places = Int32Array.from(this.linked.all, ({ id }) => (decisions.isRejected(id) ? -1 : numbers.get(decisions.resolve(id))!));
    return { entities, places, numberOf: (id) => numbers.get(id) ?? add(id, []) };
  }

  /** What an entity is made of goes by its id; all names and old ids of its parts are its own. */
  #described(id: string, parts: readonly LinkedEntity[]): LinkedEntity {
    const described = this.decisions.describe(parts[0]?.id ?? id, (each) => this.linked.get(each));
    const known = this.linked.get(id);
    const oldIds = new Set(parts.flatMap((part) => [part.id, ...part.oldIds]));
    oldIds.delete(id);
    return {
      ...described, id,
      oldIds: [...oldIds],
      names: [...new Set([described.name, ...known?.names ?? [], ...parts.flatMap(({ names }) => names)])],
      position: known?.position ?? null,
    };
  }
}
