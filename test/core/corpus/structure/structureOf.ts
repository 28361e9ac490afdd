import { articleParagraphs } from '../../../../src/core/corpus/readArticle';
import { findStructure } from '../../../../src/core/corpus/structure/findStructure';

/** What stands where in a text, as `kind: text`, with title and kicker; and where it says that it comes from. */
export function structureOf(text: string, language = 'de') {
  const paragraphs = articleParagraphs(text, language);
  const structure = findStructure({ text, paragraphs, frontMatter: undefined, givenTitle: undefined });
  const slice = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
  return {
    title: slice(structure.title),
    kicker: slice(structure.kicker),
    regions: structure.contractRegions.map((region) => `${region.kind}: ${slice(region)}`),
    reasons: structure.contractRegions.map(({ reason }) => reason?.template),
    origins: structure.origins,
    spans: structure.contractRegions,
    all: structure.regions,
    paragraphs,
  };
}
