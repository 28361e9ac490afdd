import { REGIONS, type TokenIndex, type TokenRegion } from '../../index/TokenIndex';

/** A set of regions as bits: bit `n` is `REGIONS[n]`, bit `QUOTED + n` the same inside quotations. */
export type RegionMask = number;

/** Added to the code of a token's region where it stands in a quotation, in an index that knows (`withQuotes`). */
export const QUOTED = 8;
const CODES = 2 * QUOTED;

const plain = (...regions: readonly TokenRegion[]): RegionMask => regions.reduce((mask, region) => mask | (1 << REGIONS.indexOf(region)), 0);
const inQuotes = (mask: RegionMask): RegionMask => mask << QUOTED;
const maskOf = (...regions: readonly TokenRegion[]): RegionMask => plain(...regions) | inQuotes(plain(...regions));

const ALL = maskOf(...REGIONS);

/** What holds without `in:`. */
export const DEFAULT_REGIONS: RegionMask = ALL & ~maskOf('boilerplate', 'repeat');

const NAMED: Readonly<Record<string, RegionMask>> = {
  title: maskOf('title', 'kicker'),
  body: ALL & ~maskOf('title', 'kicker', 'caption', 'boilerplate', 'repeat'),
  boilerplate: maskOf('boilerplate'),
  repeat: maskOf('repeat'),
  caption: maskOf('caption'),
  subheading: maskOf('subheading'),
  quote: DEFAULT_REGIONS & inQuotes(plain(...REGIONS)),
  all: ALL,
};

export const ALL_REGIONS: RegionMask = ALL;

/** The regions that `in:name` means. */
export function regionsNamed(name: string): RegionMask {
  const mask = NAMED[name];
  if (mask === undefined) throw new Error(`no region ${name}`);
  return mask;
}

/** Names of the regions in a mask; `quote` where it takes in quotations of regions that are not in it as a whole. */
export function regionNames(mask: RegionMask): readonly string[] {
  const whole = REGIONS.filter((_, code) => (mask >>> code) & 1);
  return (mask >>> QUOTED) & ~mask ? [...whole, 'quote'] : whole;
}

const sizes = new WeakMap<TokenIndex, Uint32Array>();

/** Tokens of each region in each article: entry `article * CODES + code`. Counted once for an index. */
function regionSizes(index: TokenIndex): Uint32Array {
  let counts = sizes.get(index);
  if (counts) return counts;
  counts = new Uint32Array(index.articleCount * CODES);
  const { regions } = index;
  for (let article = 0; article < index.articleCount; article++) {
    const end = index.articleStart(article + 1);
    for (let at = index.articleStart(article); at < end; at++) counts[article * CODES + regions[at]!]!++;
  }
  sizes.set(index, counts);
  return counts;
}

/** Whether every token stands in the regions of a mask. */
export function holdsAll(index: TokenIndex, mask: RegionMask): boolean {
  let known = wholes.get(index);
  if (!known) wholes.set(index, (known = new Map()));
  let whole = known.get(mask);
  if (whole === undefined) known.set(mask, (whole = regionSizes(index).every((tokens, at) => tokens === 0 || ((mask >>> (at % CODES)) & 1) === 1)));
  return whole;
}

const wholes = new WeakMap<TokenIndex, Map<RegionMask, boolean>>();

const titles = new WeakMap<TokenIndex, Uint32Array>();

/** Per article the position behind the last token of its title and kicker; where it has none, its first. Counted once for an index. */
export function titleEnds(index: TokenIndex): Uint32Array {
  let ends = titles.get(index);
  if (ends) return ends;
  ends = Uint32Array.from({ length: index.articleCount }, (_, article) => index.articleStart(article));
  const sizes = regionSizes(index);
  const title = regionsNamed('title');
  for (let article = 0; article < index.articleCount; article++) {
    let left = 0;
    for (let code = 0; code < CODES; code++) if ((title >>> code) & 1) left += sizes[article * CODES + code]!;
    for (let at = ends[article]!; left > 0; at++) {
      if (((title >>> index.regions[at]!) & 1) === 0) continue;
      ends[article] = at + 1;
      left--;
    }
  }
  titles.set(index, ends);
  return ends;
}

const tokensOfMasks = new WeakMap<TokenIndex, Map<RegionMask, Uint32Array>>();

/** Tokens per article that stand in the regions of a mask. Kept for an index: do not change it. */
export function tokensPerArticle(index: TokenIndex, mask: RegionMask): Uint32Array {
  let known = tokensOfMasks.get(index);
  if (!known) tokensOfMasks.set(index, (known = new Map()));
  let tokens = known.get(mask);
  if (!tokens) known.set(mask, (tokens = countTokens(index, mask)));
  return tokens;
}

function countTokens(index: TokenIndex, mask: RegionMask): Uint32Array {
  const counts = regionSizes(index);
  const tokens = new Uint32Array(index.articleCount);
  for (let at = 0; at < counts.length; at++) {
    const code = at % CODES;
    if ((mask >>> code) & 1) tokens[(at - code) / CODES]! += counts[at]!;
  }
  return tokens;
}
