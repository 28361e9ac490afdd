import type { NamedSpan } from '../NamedSpan';
import type { Gazetteer } from '../Gazetteer';
import { ArticleNames, type ArticleName } from './ArticleNames';
import type { LocalEntity } from './LocalEntity';
import { PeopleByName } from './PeopleByName';

/**
 * Groups an article's named spans into what they name: each span belongs to exactly one entity. Entities are in the order of their first
 * mention. Depends on nothing but its arguments, so that the result can be saved with the text; raise LAYER_RULES when it changes.
 */
export function linkArticle(text: string, named: readonly NamedSpan[], gazetteer: Gazetteer): readonly LocalEntity[] {
  const names = new ArticleNames(text, named, gazetteer).all;
  const people = new PeopleByName(names, gazetteer);
  const groups = new Map<string, ArticleName[]>();
  for (const name of names) {
    const key = name.type === 'person' ? (people.meant(name) ?? name).key : name.known?.id ?? name.key;
    const group = groups.get(`${name.type} ${key}`);
    if (group === undefined) groups.set(`${name.type} ${key}`, [name]);
    else group.push(name);
  }
  return [...groups.values()].map(entityOf);
}

function entityOf(names: readonly ArticleName[]): LocalEntity {
  const fullest = names.reduce((best, name) => (name.tokens.length > best.tokens.length ? name : best));
  const name = fullest.known?.name ?? fullest.form;
  const forms = [...new Set(names.map(({ form }) => form))].filter((form) => form !== name);
  return { type: fullest.type, name, forms, mentions: names.map(({ number }) => number) };
}
