import type { Gazetteer } from '../Gazetteer';
import type { LinkedEntity } from './LinkedCorpus';
import type { LocalEntity } from './LocalEntity';
import { entityAlone } from './madeEntity';

/** Finds names of a corpus by number. */
export interface NameSearches {
  /** The very name. */
  find(local: Pick<LocalEntity, 'type' | 'name'>): number | undefined;
  readonly people: { find(form: string): number | undefined };
  readonly things: { find(local: LocalEntity): number | undefined };
  entity(name: number): LinkedEntity;
}

/** What local entities of a further article are: entities of the corpus, or new ones as `linkCorpus` would make them. */
export function matchNames(locals: readonly LocalEntity[], { find, people, things, entity }: NameSearches, gazetteer: Gazetteer): readonly LinkedEntity[] {
  return locals.map((local) => {
    const name = find(local) ?? (local.type === 'person' ? people.find(local.name) : things.find(local));
    return name === undefined ? entityAlone(local, gazetteer) : entity(name);
  });
}
