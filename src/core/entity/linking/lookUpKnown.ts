import type { EntityType } from '../../../protocol/article';
import type { Gazetteer, Known } from '../Gazetteer';
import { nameKey } from '../nameKey';

/** What the gazetteer knows under a name, if it is of the type. */
export function lookUpKnown(gazetteer: Gazetteer, type: EntityType, form: string): Known | undefined {
  if (type !== 'place' && type !== 'organisation') return undefined;
  const found = gazetteer.exact.get(form) ?? gazetteer.known.get(nameKey(form));
  return found?.type === type ? found : undefined;
}
