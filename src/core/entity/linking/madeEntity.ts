import type { EntityType } from '../../../protocol/article';
import { compareUnits } from '../../text/compareUnits';
import { contentHash } from '../../text/hash';
import type { Gazetteer, Known } from '../Gazetteer';
import { slug } from '../nameKey';
import { isAbbreviation } from './abbreviation';
import type { CorpusName } from './CorpusName';
import type { DoubtfulTowns } from './DoubtfulTowns';
import type { LinkedEntity } from './LinkedCorpus';
import type { LocalEntity } from './LocalEntity';
import { isSite, thingWords } from './thingKey';
import { knownOf } from './ThingSearch';

/** The entity that names of the corpus are together. */
export function entityOf(group: readonly CorpusName[], gazetteer: Gazetteer, towns: DoubtfulTowns | undefined): Linked {
  const entry = knownOfGroup(group, gazetteer);
  const best = group.length === 1 ? group : [...group].sort(byFullness);
  const type = entry?.type ?? typeOf(group);
  const canonical = entry?.name ?? best[0]!.name;
  const name = englishName(group) ?? canonical;
  return new Linked(entry?.id ?? idOf(type, canonical), type, name, best, entry === undefined || towns?.isDoubtful(entry, group) === true ? null : entry.position);
}

/** The entity that a local one is by itself. */
export function entityAlone(local: LocalEntity, gazetteer: Gazetteer): Linked {
  return entityOf([alone(local)], gazetteer, undefined);
}

function alone({ mentions, forms, english, ...local }: LocalEntity): CorpusName {
  return { ...local, number: -1, forms: new Set(forms), english: new Map(english === undefined ? [] : [[english, mentions.length]]), mentions: mentions.length, articles: 1 };
}

/** What English articles call it, where most mentions are theirs: the commonest name, then the longest. */
function englishName(group: readonly CorpusName[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { english } of group) for (const [name, count] of english) counts.set(name, (counts.get(name) ?? 0) + count);
  if (counts.size === 0) return undefined;
  const [all, own] = [group.reduce((sum, { mentions }) => sum + mentions, 0), [...counts.values()].reduce((sum, count) => sum + count, 0)];
  return own * 2 <= all ? undefined : [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || b.length - a.length || compareUnits(a, b))[0]![0];
}

/** Names and old ids are worked out when somebody asks: few entities are ever looked at. */
export class Linked implements LinkedEntity {
  #names: readonly string[] | undefined;

  constructor(readonly id: string, readonly type: EntityType, readonly name: string, private readonly group: readonly CorpusName[], readonly position: LinkedEntity['position']) {}

  get names(): readonly string[] {
    return (this.#names ??= [...new Set([this.name, ...this.group.map(({ name }) => name), ...this.group.flatMap(({ forms }) => [...forms]).sort(compareUnits)])]);
  }

  get oldIds(): readonly string[] {
    const types = [...new Set([this.type, ...this.group.map(({ type }) => type)])];
    return [...new Set(types.flatMap((type) => this.names.map((name) => idOf(type, name))))].filter((id) => id !== this.id);
  }

  withId(id: string): Linked {
    return new Linked(id, this.type, this.name, this.group, this.position);
  }
}

/** What the gazetteer knows under the commonest of the names that it knows. */
function knownOfGroup(group: readonly CorpusName[], gazetteer: Gazetteer): Known | undefined {
  let best: Known | undefined;
  let mentions = 0;
  for (const name of group) {
    const known = name.mentions > mentions ? knownOf(name, gazetteer) : undefined;
    if (known !== undefined) [best, mentions] = [known, name.mentions];
  }
  return best;
}

function idOf(type: EntityType, name: string): string {
  return `${type}/${slug(name) || contentHash(name)}`;
}

/** The type that most mentions have. */
function typeOf(group: readonly CorpusName[]): EntityType {
  const counts = new Map<EntityType, number>();
  for (const name of group) counts.set(ownType(name), (counts.get(ownType(name)) ?? 0) + name.mentions);
  return [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || compareUnits(a, b))[0]![0];
}

/** A site is a place, whoever runs it. */
function ownType({ type, name }: CorpusName): EntityType {
  return type === 'organisation' && isSite(thingWords(type, name)) ? 'place' : type;
}

/** Full names before parts of them and abbreviations, then the commonest, then by code units. */
function byFullness(a: CorpusName, b: CorpusName): number {
  return Number(isFull(b)) - Number(isFull(a)) || b.mentions - a.mentions || compareUnits(a.name, b.name);
}

function isFull({ type, name }: CorpusName): boolean {
  return type === 'person' ? /\p{L}{2}\S* (?:.* )?\S*\p{L}{2}/u.test(name) : !isAbbreviation(name);
}
