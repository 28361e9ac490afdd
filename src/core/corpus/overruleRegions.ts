import type { Region } from '../../protocol/article';
import type { Message } from '../../protocol/message';
import type { Span } from '../../protocol/span';
import type { TokenRegion } from '../index/TokenIndex';
import { locate, occurrences } from '../text/quoteAnchor';
import { corpusMessage } from './messages';
import type { RegionDecision } from './RegionDecision';

/** What of a structure can be overruled. Regions are in order and do not overlap; what is in none is body. */
export interface OverrulableStructure {
  readonly title: Span | null;
  readonly kicker: Span | null;
  readonly regions: readonly Labelled[];
  readonly contractRegions: readonly Region[];
}

export interface RegionOrphan {
  readonly decision: RegionDecision;
  readonly why: 'gone' | 'ambiguous';
}

type Labelled = Span & { readonly region: TokenRegion; readonly reason?: Message };

/**
 * Puts a person's decisions above what was found, in their order: each stretch becomes what they say and nothing else, and the rest of a
 * region that it cuts keeps its kind. An article has one title and one kicker: a new one makes the old one body.
 */
export function overruleRegions<S extends OverrulableStructure>(text: string, structure: S, decisions: readonly RegionDecision[]): { readonly structure: S; readonly orphans: readonly RegionOrphan[] } {
  if (decisions.length === 0) return { structure, orphans: [] };
  const orphans: RegionOrphan[] = [];
  let regions: readonly Labelled[] = structure.regions;
  for (const decision of decisions) {
    const spans = stretchesOf(text, decision);
    if (typeof spans === 'string') orphans.push({ decision, why: spans });
    else for (const span of spans) regions = relabelled(regions, span, decision.kind);
  }
  const ordered = [...regions].sort((a, b) => a.start - b.start);
  return { structure: { ...structure, ...rebuilt(text, ordered) }, orphans };
}

function stretchesOf(text: string, decision: RegionDecision): readonly Span[] | RegionOrphan['why'] {
  if (decision.path === undefined) return occurrences(text, decision.quote).filter(({ start, end }) => isWholeLine(text, start, end));
  const span = locate(text, decision);
  return typeof span === 'string' ? span : [span];
}

const BLANK_BEFORE = /(?:^|[\r\n])[^\S\r\n]*$/;
const BLANK_BEHIND = /^[^\S\r\n]*(?:[\r\n]|$)/;
/** Blanks at an edge of a line beyond which it is not looked for its end. */
const EDGE = 64;

function isWholeLine(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - EDGE), start);
  const behind = text.slice(end, end + EDGE);
  return (start < EDGE || /[\r\n]/.test(before)) && BLANK_BEFORE.test(before) && BLANK_BEHIND.test(behind);
}

function relabelled(regions: readonly Labelled[], span: Span, kind: TokenRegion): readonly Labelled[] {
  const isSingle = kind === 'title' || kind === 'kicker';
  const rest = regions.filter(({ region }) => !isSingle || region !== kind).flatMap((region) => without(region, span));
  return kind === 'body' ? rest : [...rest, { start: span.start, end: span.end, region: kind, reason: corpusMessage('regionDecided') }];
}

function without(region: Labelled, { start, end }: Span): Labelled[] {
  if (region.end <= start || end <= region.start) return [region];
  return [{ ...region, end: start }, { ...region, start: end }].filter((part) => part.start < part.end);
}

/** A title that was cut in two is none: what is left of it is body, as no part of a headline is one. */
function rebuilt(text: string, regions: readonly Labelled[]): OverrulableStructure {
  const parts = regions.filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const single = (kind: 'title' | 'kicker'): Span | null => {
    const [first] = parts.filter(({ region }) => region === kind);
    return first === undefined ? null : { start: first.start, end: first.end };
  };
  const [title, kicker] = [single('title'), single('kicker')];
  return {
    title,
    kicker,
    regions: parts.filter(({ start, region }) => (region !== 'title' || start === title?.start) && (region !== 'kicker' || start === kicker?.start)),
    contractRegions: parts.flatMap(({ start, end, region, reason }) => (region === 'body' || region === 'title' || region === 'kicker' ? [] : [{ start, end, kind: region, ...(reason && { reason }) }])),
  };
}
