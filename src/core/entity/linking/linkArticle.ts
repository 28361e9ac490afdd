import type { Gazetteer } from '../Gazetteer';
import type { NamedSpan } from '../NamedSpan';
import { isAbbreviation } from './abbreviation';
import { ArticleNames, type ArticleName } from './ArticleNames';
import type { LocalEntity } from './LocalEntity';
import { readerOf } from './NameReader';
import { PeopleOfText } from './PeopleOfText';
import { ThingsOfText } from './ThingsOfText';

/**
 * Groups an article's named spans into what they name: each span belongs to exactly one entity. Entities are in the order of their first
 * mention. `isEnglish`: the article is. Depends on nothing but its arguments, so that the result can be saved with the text; raise LAYER_RULES when it changes.
 */
export function linkArticle(text: string, named: readonly NamedSpan[], gazetteer: Gazetteer, isEnglish = false): readonly LocalEntity[] {
  const names = new ArticleNames(text, named, gazetteer).all;
  const people = new PeopleOfText(names, readerOf(gazetteer));
  const keys = people.keysOf(names);
  const things = new ThingsOfText(text, names);
  const groups = new Map<string, ArticleName[]>();
  for (const name of names) {
    const key = name.type === 'person' ? `person ${keys.get(name.number)!}` : things.keyOf(name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name]);
    else group.push(name);
  }
  return [...groups.values()].map((group) => entityOf(group, people.titleOf(group[0]!.number), isEnglish));
}

function entityOf(names: readonly ArticleName[], title: string | undefined, isEnglish: boolean): LocalEntity {
  const known = names.find((name) => name.known !== undefined)?.known;
  const fullest = names.reduce((best, name) => (fullness(name) > fullness(best) ? name : best));
  const name = known?.name ?? (title === undefined ? fullest.form : `${title} ${fullest.form}`);
  const forms = [...new Set(names.map(({ form }) => form))].filter((form) => form !== name);
  return { type: fullest.type, name, forms, ...(isEnglish && known !== undefined && fullest.form !== name && { english: fullest.form }), mentions: names.map(({ number }) => number) };
}

function fullness({ tokens, form }: ArticleName): number {
  return isAbbreviation(form) ? 0 : tokens.length;
}
