import { REGIONS, type TokenIndex, type TokenRegion } from '../../index/TokenIndex';

/** A set of regions as bits: bit `n` is `REGIONS[n]`. */
export type RegionMask = number;

const maskOf = (...regions: readonly TokenRegion[]): RegionMask => regions.reduce((mask, region) => mask | (1 << REGIONS.indexOf(region)), 0);

const ALL = (1 << REGIONS.length) - 1;

/** What holds without `in:`. */
export const DEFAULT_REGIONS: RegionMask = ALL & ~maskOf('boilerplate', 'repeat');

const NAMED: Readonly<Record<string, RegionMask>> = {
  title: maskOf('title', 'kicker'),
  body: ALL & ~maskOf('title', 'kicker', 'caption', 'boilerplate', 'repeat'),
  boilerplate: maskOf('boilerplate'),
  repeat: maskOf('repeat'),
  all: ALL,
};

export const ALL_REGIONS: RegionMask = ALL;

/** The regions that `in:name` means. */
export function regionsNamed(name: string): RegionMask {
  const mask = NAMED[name];
  if (mask === undefined) throw new Error(`no region ${name}`);
  return mask;
}

/** Names of the regions in a mask. */
export function regionNames(mask: RegionMask): readonly TokenRegion[] {
  return REGIONS.filter((_, code) => (mask >>> code) & 1);
}

const sizes = new WeakMap<TokenIndex, Uint32Array>();

/** Tokens of each region in each article: entry `article * REGIONS.length + code`. Counted once for an index. */
function regionSizes(index: TokenIndex): Uint32Array {
  let counts = sizes.get(index);
  if (counts) return counts;
  counts = new Uint32Array(index.articleCount * REGIONS.length);
  const { regions } = index;
  for (let article = 0; article < index.articleCount; article++) {
    const end = index.articleStart(article + 1);
    for (let at = index.articleStart(article); at < end; at++) counts[article * REGIONS.length + regions[at]!]!++;
  }
  sizes.set(index, counts);
  return counts;
}

/** Tokens per article that stand in the regions of a mask. */
export function tokensPerArticle(index: TokenIndex, mask: RegionMask): Uint32Array {
  const counts = regionSizes(index);
  const tokens = new Uint32Array(index.articleCount);
  for (let at = 0; at < counts.length; at++) {
    const code = at % REGIONS.length;
    if ((mask >>> code) & 1) tokens[(at - code) / REGIONS.length]! += counts[at]!;
  }
  return tokens;
}
