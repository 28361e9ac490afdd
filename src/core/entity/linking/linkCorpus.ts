import type { EntityType } from '../../../protocol/article';
import { compareUnits } from '../../text/compareUnits';
import { contentHash } from '../../text/hash';
import type { Gazetteer, Known } from '../Gazetteer';
import { nameKey, slug } from '../nameKey';
import type { LinkedCorpus, LinkedEntity } from './LinkedCorpus';
import type { LocalEntity } from './LocalEntity';

interface Group {
  readonly id: string;
  readonly type: EntityType;
  readonly known: Known | undefined;
  /** Mentions under each of its fullest names. */
  readonly counts: Map<string, number>;
  readonly forms: Set<string>;
}

/**
 * Says which local entities of different articles are the same: one entity per id. The same answer whatever the order of the articles.
 * Runs anew with every change of the corpus, so it must stay fast: 10,000 articles in less than half a second.
 */
export function linkCorpus(articles: readonly (readonly LocalEntity[])[], gazetteer: Gazetteer): LinkedCorpus {
  const ids = new EntityIds(gazetteer);
  const numbers = new Map<string, number>();
  const groups: Group[] = [];
  const links = articles.map((locals) => Uint32Array.from(locals, (local) => {
    const { id, known } = ids.of(local);
    let number = numbers.get(id);
    if (number === undefined) {
      number = groups.push({ id, type: local.type, known, counts: new Map(), forms: new Set() }) - 1;
      numbers.set(id, number);
    }
    take(groups[number]!, local);
    return number;
  }));
  const entities = groups.map(linked);
  return {
    entities, links,
    match: (locals) => locals.map((local) => {
      const { id, known } = ids.of(local);
      const number = numbers.get(id);
      return number === undefined ? linked(take({ id, type: local.type, known, counts: new Map(), forms: new Set() }, local)) : entities[number]!;
    }),
  };
}

/** Ids of local entities; each name is looked up once. */
class EntityIds {
  readonly #known = new Map<string, { readonly id: string; readonly known: Known | undefined }>();

  constructor(private readonly gazetteer: Gazetteer) {}

  of({ type, name }: LocalEntity): { readonly id: string; readonly known: Known | undefined } {
    const key = `${type} ${name}`;
    let found = this.#known.get(key);
    if (found === undefined) this.#known.set(key, (found = this.#make(type, name)));
    return found;
  }

  #make(type: EntityType, name: string): { id: string; known: Known | undefined } {
    const entry = this.gazetteer.exact.get(name) ?? this.gazetteer.known.get(nameKey(name));
    const known = entry?.type === type ? entry : undefined;
    return { id: known?.id ?? `${type}/${slug(name) || contentHash(name)}`, known };
  }
}

function take(group: Group, { name, forms, mentions }: LocalEntity): Group {
  group.counts.set(name, (group.counts.get(name) ?? 0) + mentions.length);
  for (const form of forms) group.forms.add(form);
  return group;
}

function linked({ id, type, known, counts, forms }: Group): LinkedEntity {
  const byCount = [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || compareUnits(a, b)).map(([name]) => name);
  const name = known?.name ?? byCount[0]!;
  const names = [...new Set([name, ...byCount, ...[...forms].sort(compareUnits)])];
  const oldIds = [...new Set(names.map((each) => `${type}/${slug(each)}`))].filter((old) => old !== id);
  return { id, oldIds, type, name, names, position: known?.position ?? null };
}
