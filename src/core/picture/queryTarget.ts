import type { PictureTarget } from '../../protocol/picture';
import type { PictureInput } from './PictureInput';

/** A query over the same articles as the result, with the definitions that it needs; `null` where the search alone does not say which these are. */
export function queryTarget({ search, method }: Pick<PictureInput['result'], 'search' | 'method'>, queryFor: (search: string) => string): PictureTarget | null {
  return search === undefined ? null : { kind: 'query', query: [...method.definitions, queryFor(search)].join('\n') };
}
