import type { EntityType } from '../../protocol/article';
import type { CorpusEntity, EntityIndex } from '../analysis/EntityIndex';
import { compileWildcard, hasWildcard } from '../text/wildcard';
import type { ResolvedValue } from './NotebookAnalysis';
import { unescape } from './quote';
import type { FieldSpec } from './table';

/** Numbers of the entities that the value of `person:` and the like means, commonest first: those that go by this name in any spelling, or have it as their id. */
export function entitiesMeant(entities: EntityIndex, spec: FieldSpec, value: ResolvedValue): readonly number[] {
  const text = unescape(value.raw);
  const byId = text.includes('/') ? entities.find(text) : undefined;
  const numbers = byId !== undefined ? [byId] : hasWildcard(value.raw) ? matching(entities, value.raw) : entities.named(text);
  return numbers.filter((number) => isOfType(entities.entities[number]!, spec.entityType));
}

function matching(entities: EntityIndex, pattern: string): readonly number[] {
  const fits = compileWildcard(pattern);
  return entities.entities.flatMap(({ names }, number) => (names.some(fits) ? [number] : []));
}

export function isOfType(entity: CorpusEntity, type: EntityType | undefined): boolean {
  return type === undefined || entity.type === type;
}

/** What a value must say to mean this entity and no other: its name, or where others go by that too, its id. */
export function unambiguousValue(entities: EntityIndex, number: number, spec: FieldSpec): string {
  const { name, id } = entities.entities[number]!;
  const meant = entities.named(name).filter((other) => isOfType(entities.entities[other]!, spec.entityType));
  return meant.length === 1 && meant[0] === number ? name : id;
}
