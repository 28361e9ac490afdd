import type { Region } from '../../protocol/article';
import type { Span } from '../../protocol/span';
import type { TokenRegion } from '../index/TokenIndex';
import type { Paragraph } from '../text/Paragraph';
import { findHeadline } from './headline';
import { findRepeats } from './repeats';

interface Structure {
  readonly title: Span | null;
  readonly kicker: Span | null;
  /** For the index: title and kicker beside what the contract names. In order, without overlap. */
  readonly regions: readonly (Span & { readonly region: TokenRegion })[];
  /** As CONTRACT.md has it, for `analyze`. */
  readonly contractRegions: readonly Region[];
}

interface StructureInput {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly frontMatter: Span | undefined;
  /** The title that metadata gives. */
  readonly givenTitle: string | undefined;
}

/** What stands where in an article: headline, kicker, repeats, and front matter as boilerplate. Everything else is body. */
export function findStructure({ text, paragraphs, frontMatter, givenTitle }: StructureInput): Structure {
  const bodyStart = frontMatter?.end ?? 0;
  const headline = findHeadline(text, bodyStart, givenTitle);
  const { title, kicker } = headline;
  const body = paragraphs.filter((paragraph) => paragraph.start >= bodyStart);
  const contractRegions: Region[] = [
    ...(frontMatter ? [{ ...frontMatter, kind: 'boilerplate' as const }] : []),
    ...findRepeats(text, body, headline).map(({ start, end }) => ({ start, end, kind: 'repeat' as const })),
  ];
  const regions = [
    ...contractRegions.map(({ start, end, kind }) => ({ start, end, region: kind })),
    ...(title ? [{ ...title, region: 'title' as const }] : []),
    ...(kicker ? [{ ...kicker, region: 'kicker' as const }] : []),
  ].sort((a, b) => a.start - b.start);
  return { title, kicker, regions, contractRegions };
}
