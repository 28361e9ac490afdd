import { DEFAULT_REGIONS, tokensPerArticle, type RegionMask } from './regions';
import type { ArticleSet, Atom, Selection } from './Selection';
import type { NamedQuery, VerbInput } from './VerbInput';

/** One of two queries that are compared, within the articles that the search around them finds. */
export interface Side {
  readonly name: string;
  readonly matched: ArticleSet;
  readonly scope: ArticleSet;
  /** Its own regions, or where it has none those of the search. */
  readonly mask: RegionMask;
  readonly node: readonly Atom[];
  readonly hits: number;
  /** Tokens of its articles, and of all in its scope. */
  readonly tokens: number;
  readonly scopeTokens: number;
}

export async function comparedSides(input: VerbInput): Promise<readonly [Side, Side]> {
  const [a, b] = input.queries;
  if (a === undefined || b === undefined) throw new Error('two queries reach evaluation');
  return [await sideOf(a, input), await sideOf(b, input)];
}

async function sideOf({ name, selection }: NamedQuery, { selection: around, finder }: VerbInput): Promise<Side> {
  const within = (articles: ArticleSet): ArticleSet => articles.map((flag, article) => flag & around.matched[article]!);
  const [matched, scope] = [within(selection.matched), within(selection.scope)];
  const mask = inForce(selection.mask, around);
  const node = selection.node.map((atom) => ({ ...atom, mask: inForce(atom.mask, around) }));
  for (const atom of node) await finder.prepare(atom);
  const sizes = tokensPerArticle(finder.index, mask);
  const sum = (articles: ArticleSet): number => sizes.reduce((all, size, article) => all + (articles[article] ? size : 0), 0);
  return { name, matched, scope, mask, node, hits: (await finder.ofAll(node, matched)).count, tokens: sum(matched), scopeTokens: sum(scope) };
}

/** As everywhere, `in:` inside overrules what holds around it. */
function inForce(own: RegionMask, around: Selection): RegionMask {
  return own === DEFAULT_REGIONS ? around.mask : own;
}
