import type { EntityType } from '../../../protocol/article';
import { likeness } from '../linking/likeness';
import type { EntityDecisions } from './EntityDecisions';

/** An entity as far as its likeness to others goes. */
export interface NamedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: number;
}

/** More proposals than this help nobody. */
const MOST = 3;

/**
 * Entities of the same type that may be the one at `at`, nearest first (see `likeness`).
 * The rarer name is proposed to become the commoner. Proposes nothing that the user has decided otherwise, and applies nothing.
 */
export function suggestMerges<E extends NamedEntity>(entities: readonly E[], at: number, decisions: EntityDecisions): readonly { readonly from: E; readonly into: E }[] {
  const one = entities[at];
  if (one === undefined) return [];
  const found = entities.flatMap((other) => {
    if (other === one || other.type !== one.type || decisions.areDistinct(one.id, other.id)) return [];
    const distance = likeness(one.name, other.name, one.type);
    return distance === undefined ? [] : [{ other, distance }];
  });
  return found.sort((a, b) => a.distance - b.distance || b.other.mentions - a.other.mentions).slice(0, MOST)
    .map(({ other }) => (isCommoner(other, one) ? { from: one, into: other } : { from: other, into: one }));
}

function isCommoner(a: NamedEntity, b: NamedEntity): boolean {
  return a.mentions !== b.mentions ? a.mentions > b.mentions : a.name.length !== b.name.length ? a.name.length > b.name.length : a.id < b.id;
}
