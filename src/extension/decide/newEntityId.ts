import type { EntityDecision } from '../../core/entity/decisions/EntityDecision';
import { slug } from '../../core/entity/nameKey';
import { contentHash } from '../../core/text/hash';
import type { EntityType } from '../../protocol/article';

/** The id that a name of this type goes by as long as no other has it. */
export function plainId(type: EntityType, name: string): string {
  return `${type}/${slug(name) || contentHash(name)}`;
}

/** An id that neither the corpus nor a decision knows yet: another Kim is `person/kim-2`. */
export function newEntityId(type: EntityType, name: string, known: readonly { readonly id: string }[], decided: readonly EntityDecision[]): string {
  const taken = new Set([...known.map(({ id }) => id), ...decided.flatMap((decision) => [decision.id, ...(decision.kind === 'merge' ? [decision.into] : [])])]);
  const plain = plainId(type, name);
  for (let number = 1; ; number++) {
    const id = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(id)) return id;
  }
}
