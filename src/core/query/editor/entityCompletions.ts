import type { EntityType } from '../../../protocol/article';
import type { Completion } from '../../../protocol/diagnostic';
import type { CorpusEntity, EntityIndex } from '../../analysis/EntityIndex';
import { isOfType, unambiguousValue } from '../entityValue';
import { quoteValue } from '../quote';
import type { FieldSpec } from '../table';
import type { Place } from './completions';
import { entityParts } from './entityParts';
import { nameSearchOf } from '../../analysis/NameSearch';
import { wordBegins } from '../../text/WordBeginnings';

const MOST_ENTITIES = 50;
/** Who can say something. */
const SPEAKERS: readonly EntityType[] = ['person', 'organisation'];

/**
 * The commonest entities of the type of a field that go by a name of which a word begins as written, under whatever spelling, and what another
 * spelling than those in the texts means or begins. Each is written so that it means no other.
 */
export function entityCompletions(index: EntityIndex, spec: FieldSpec, place: Place): readonly Completion[] {
  return entitiesBeginning(index, place.prefix, (entity) => isMeant(entity, spec)).map((number) => ({
    ...completionOf(index.entities[number]!, place), insert: quoteValue(spec.value === 'speaker' ? index.entities[number]!.name : unambiguousValue(index, number, spec)),
  }));
}

/** The same as values of a column, where names stand as they are shown. */
export function entityNameCompletions(index: EntityIndex, type: EntityType | 'speaker' | undefined, place: Place): readonly Completion[] {
  const isWanted = (entity: CorpusEntity): boolean => (type === 'speaker' ? SPEAKERS.includes(entity.type) : isOfType(entity, type));
  return entitiesBeginning(index, place.prefix, isWanted).map((number) => completionOf(index.entities[number]!, place));
}

function isMeant(entity: CorpusEntity, spec: FieldSpec): boolean {
  return spec.value === 'speaker' ? SPEAKERS.includes(entity.type) : isOfType(entity, spec.entityType);
}

function entitiesBeginning(index: EntityIndex, written: string, isWanted: (entity: CorpusEntity) => boolean): readonly number[] {
  const isNumberWanted = (number: number): boolean => isWanted(index.entities[number]!);
  const search = nameSearchOf(index);
  const found = search.find(written, isNumberWanted, MOST_ENTITIES);
  if (found.length > 0) return found;
  const begun = search.findBySound(written, isNumberWanted, MOST_ENTITIES);
  return begun.length > 0 ? begun : index.named(written).filter(isNumberWanted);
}

function completionOf(entity: CorpusEntity, place: Place): Completion {
  const { name, type, mentions } = entity;
  const other = wordBegins(name, place.prefix) ? undefined : entity.names.find((spelling) => wordBegins(spelling, place.prefix));
  return {
    label: name, kind: 'value', detail: `${type} · ${mentions}`, help: entityParts([entity]), insert: quoteValue(name), span: place.span,
    ...(other !== undefined && { aside: other }),
  };
}
