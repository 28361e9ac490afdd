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

/** All names of the entities of a type, or of all: made once for an index, for queries are checked with every letter. */
export function entityNames(index: EntityIndex, type: EntityType | undefined): FoldedNames {
  let byType = known.get(index);
  if (!byType) known.set(index, byType = new Map());
  let found = byType.get(type);
  if (!found) {
    const names = [...new Set(index.entities.filter((entity) => isOfType(entity, type)).flatMap((entity) => entity.names))];
    byType.set(type, found = { names, folded: names.map(fold) });
  }
  return found;
}
