import type { PictureTarget } from '../../protocol/picture';
import { quote } from '../query/quote';
import type { PictureInput } from './PictureInput';
import { queryTarget } from './queryTarget';

type Result = PictureInput['result'];

/** The mentions of an entity. */
export function entityTarget(result: Result, id: string): PictureTarget | null {
  return queryTarget(result, (search) => `${search} | kwic ${entity(id)}`);
}

/** What a pair of `network` counts: sentences, articles, or (paragraphs no query lists) where both are named in the articles that name both. */
export function pairTarget(result: Result, a: string, b: string): PictureTarget | null {
  const both = `${entity(a)} AND ${entity(b)}`;
  switch (result.method.settings['within']) {
    case 'article': return queryTarget(result, (search) => `${grouped(search)} AND ${both}`);
    case 'paragraph': return queryTarget(result, (search) => `${grouped(search)} AND ${both} | kwic ${entity(a)} OR ${entity(b)}`);
    default: return queryTarget(result, (search) => `${search} | sentences ${both}`);
  }
}

/** Without parentheses where these are not needed: inside them `in:` would hold for the search alone. */
function grouped(search: string): string {
  return / OR /.test(search) ? `(${search})` : search;
}

function entity(id: string): string {
  return `entity:${quote(id)}`;
}
