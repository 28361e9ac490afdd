import type { Gazetteer } from '../Gazetteer';
import { type CorpusName, CorpusNames } from './CorpusName';
import { CorpusPeople } from './CorpusPeople';
import { CorpusThings } from './CorpusThings';
import { DoubtfulTowns } from './DoubtfulTowns';
import type { LinkedCorpus, LinkedEntity, LinkedNames } from './LinkedCorpus';
import type { LocalEntity } from './LocalEntity';
import { entityOf, type Linked } from './madeEntity';
import { matchNames } from './matchNames';
import { readerOf } from './NameReader';
import { UnionFind } from './UnionFind';

/** Says which local entities of different articles are the same. The same answer whatever the order of the articles. */
export function linkCorpus(articles: readonly (readonly LocalEntity[])[], gazetteer: Gazetteer): LinkedCorpus {
  const names = new CorpusNames();
  for (const locals of articles) names.add(locals);
  return linkNames(names, gazetteer);
}

/** The same of names that have been collected. Runs anew with every change of the corpus, so it must stay fast: 10,000 articles in less than half a second. */
export function linkNames(names: CorpusNames, gazetteer: Gazetteer): LinkedCorpus {
  const sets = new UnionFind();
  const reader = readerOf(gazetteer);
  for (let count = names.all.length; count > 0; count--) sets.add();
  const people = new CorpusPeople(names.all.filter(({ type }) => type === 'person'), sets, reader);
  const things = new CorpusThings(names.all.filter(({ type }) => type !== 'person'), sets, gazetteer, reader);
  for (const { word, number, mentions } of people.unclaimed) {
    const place = things.unknownPlace(word);
    if (place !== undefined && place.mentions >= mentions) sets.join(place.number, number);
  }
  const groups = new Map<number, CorpusName[]>();
  for (const name of names.all) {
    const root = sets.root(name.number);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [name]);
    else group.push(name);
  }
  const towns = new DoubtfulTowns(names, gazetteer);
  const entities = withOwnIds([...groups.values()].map((group) => entityOf(group, gazetteer, towns)));
  const numbers = new Map([...groups.keys()].map((root, number) => [root, number]));
  const entityNumber = (name: number): number => numbers.get(sets.root(name))!;
  const searches = { find: (local: Pick<LocalEntity, 'type' | 'name'>) => names.find(local)?.number, people, things, entity: (name: number) => entities[entityNumber(name)]! };
  return {
    entities,
    links: names.links.map((links) => links.map(entityNumber)),
    match: (locals) => matchNames(locals, searches, gazetteer),
    names: linkedNames(names, people, things, entityNumber),
  };
}

function linkedNames(names: CorpusNames, people: CorpusPeople, things: CorpusThings, entityNumber: (name: number) => number): LinkedNames {
  return {
    all: names.all, entityNumber,
    known: () => things.known(),
    *keys() {
      for (const [kind, key, name] of people.keys()) yield [`person ${kind}`, key, name];
      for (const [kind, key, name] of things.keys()) yield [`thing ${kind}`, key, name];
    },
  };
}

/** Two entities that would have one id: the later by its names gets a number behind it. */
function withOwnIds(entities: readonly Linked[]): readonly LinkedEntity[] {
  const taken = new Set<string>();
  return entities.map((entity) => {
    let id = entity.id;
    for (let number = 2; taken.has(id); number++) id = `${entity.id}-${number}`;
    taken.add(id);
    return id === entity.id ? entity : entity.withId(id);
  });
}
