import type { EntityType } from '../../../protocol/article';
import type { Gazetteer, Known } from '../Gazetteer';
import { nameKey } from '../nameKey';

/**
 * What the gazetteer knows under a name that was taken for a `type`. Whether a name is an organisation or a place taggers often mistake, so a known
 * organisation is one all the same; but teams go by the names of towns and states.
 */
export function lookUpKnown(gazetteer: Gazetteer, type: EntityType, form: string): Known | undefined {
  if (type === 'person') return undefined;
  const exact = gazetteer.linking.get(`=${form}`) ?? gazetteer.exact.get(form);
  if (exact !== undefined && fits(exact, type)) return exact;
  const key = nameKey(form);
  const found = gazetteer.linking.get(key) ?? gazetteer.known.get(key);
  return found !== undefined && fits(found, type) ? found : undefined;
}

function fits(known: Known, type: EntityType): boolean {
  return known.type === type || (known.kind === 'organisation' && type !== 'person');
}
