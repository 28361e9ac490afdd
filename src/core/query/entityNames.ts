import type { EntityType } from '../../protocol/article';
import type { EntityIndex } from '../analysis/EntityIndex';
import { fold } from '../text/fold';
import { isOfType } from './entityValue';

export interface FoldedNames {
  readonly names: readonly string[];
  /** The same, folded. */
  readonly folded: readonly string[];
}

const known = new WeakMap<EntityIndex, Map<EntityType | undefined, FoldedNames>>();

/** Entities whose names are held against what is written, the commonest: of a million more, each costs time and is hardly meant. */
const MOST_ENTITIES = 200_000;

/** Names of the commonest entities of a type, or of all types: made once for an index, for queries are checked with every letter. */
export function entityNames(index: EntityIndex, type: EntityType | undefined): FoldedNames {
  let byType = known.get(index);
  if (!byType) known.set(index, byType = new Map());
  let found = byType.get(type);
  if (!found) {
    const names = [...namesOf(index, type)];
    byType.set(type, found = { names, folded: names.map(fold) });
  }
  return found;
}

function namesOf({ entities }: EntityIndex, type: EntityType | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  let left = MOST_ENTITIES;
  for (let number = 0; number < entities.length && left > 0; number++) {
    const entity = entities[number]!;
    if (!isOfType(entity, type)) continue;
    left--;
    for (const name of entity.names) names.add(name);
  }
  return names;
}
