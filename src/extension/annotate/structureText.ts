import type { Annotations, Mention, Region, RegionKind } from '../../protocol/article';
import { translateMessage, type Translator } from '../translate';

/** Kinds that queries leave out unless `in:` takes them in. */
export const LEFT_OUT: ReadonlySet<RegionKind> = new Set(['boilerplate', 'repeat']);

/** Mentions outside of what queries leave out. */
export function mentionsInText({ regions, entities }: Pick<Annotations, 'regions' | 'entities'>): readonly Mention[] {
  const leftOut = regions.filter(({ kind }) => LEFT_OUT.has(kind));
  return entities.filter((mention) => !leftOut.some(({ start, end }) => start < mention.end && mention.start < end));
}

export function kindName(kind: RegionKind | 'title', l10n: Translator): string {
  switch (kind) {
    case 'title': return l10n.t('Title');
    case 'boilerplate': return l10n.t('Boilerplate');
    case 'repeat': return l10n.t('Repeat');
    case 'caption': return l10n.t('Caption');
    case 'subheading': return l10n.t('Subheading');
  }
}

/** "Boilerplate: a line to share the article". */
export function regionLabel({ kind, reason }: Region, l10n: Translator): string {
  return reason === undefined ? kindName(kind, l10n) : l10n.t('{0}: {1}', kindName(kind, l10n), translateMessage(l10n, reason));
}

/** What it means for queries, or nothing where it means nothing. */
export function regionEffect({ kind }: Region, l10n: Translator): string {
  return LEFT_OUT.has(kind) ? l10n.t('Left out of queries; “in:{0}” finds it.', kind) : '';
}

/** Regions of one kind with nothing but blank text between them. */
export interface RegionRun {
  readonly start: number;
  readonly end: number;
  readonly kind: RegionKind;
  readonly regions: readonly Region[];
}

/** Neighbouring regions of the kinds that queries leave out, taken together. `text` is that of the document. */
export function leftOutRuns(regions: readonly Region[], text: string): readonly RegionRun[] {
  const runs: { start: number; end: number; kind: RegionKind; regions: Region[] }[] = [];
  for (const region of regions) {
    if (!LEFT_OUT.has(region.kind)) continue;
    const last = runs.at(-1);
    if (last?.kind === region.kind && text.slice(last.end, region.start).trim() === '') {
      last.regions.push(region);
      last.end = region.end;
    } else runs.push({ start: region.start, end: region.end, kind: region.kind, regions: [region] });
  }
  return runs;
}

/** Reasons that one run names. */
const REASONS = 3;

/** "Boilerplate, left out of queries: subscription wall · reading time". */
export function runLabel({ kind, regions }: RegionRun, l10n: Translator): string {
  const reasons = [...new Set(regions.flatMap(({ reason }) => (reason === undefined ? [] : [translateMessage(l10n, reason)])))];
  const shown = reasons.length > REASONS ? [...reasons.slice(0, REASONS), '…'] : reasons;
  const name = kindName(kind, l10n);
  return shown.length === 0 ? l10n.t('{0}, left out of queries', name) : l10n.t('{0}, left out of queries: {1}', name, shown.join(' · '));
}
