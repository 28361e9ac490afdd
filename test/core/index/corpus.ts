import fc from 'fast-check';
import type { IndexArticle } from '../../../src/core/index/IndexBuilder';
import { IndexBuilder } from '../../../src/core/index/IndexBuilder';
import type { TokenIndex } from '../../../src/core/index/TokenIndex';
import { REGIONS } from '../../../src/core/index/TokenIndex';
import { paragraphs } from '../../../src/core/text/tokenize';
import { nastyText } from '../text/nasty';

/** A stand-in for a stemmer that differs by language. */
export function lemmaKey(folded: string, language: string): string {
  return language === 'de' ? folded.replace(/(e?n|e?s|e)$/, '') : language === 'en' ? folded.replace(/s$/, '') : folded;
}

const region = fc.record({ start: fc.nat(200), length: fc.nat(100), region: fc.constantFrom(...REGIONS) })
  .map(({ start, length, region }) => ({ start, end: start + length, region }));

const article = fc.record({
  path: fc.constantFrom('a', 'b', 'ä', 'Z', '\u{1F600}', '\uFFFD').chain((letter) => fc.nat(99).map((number) => `${letter}/${number}.txt`)),
  text: nastyText,
  regions: fc.array(region, { maxLength: 4 }),
  languages: fc.infiniteStream(fc.constantFrom('de', 'de', 'en', 'und')),
  dropped: fc.infiniteStream(fc.nat(5)),
}).map(({ path, text, regions, languages, dropped }): IndexArticle => ({
  path, text, regions,
  paragraphs: paragraphs(text).filter(() => dropped.next().value !== 0).map((span) => ({ ...span, language: languages.next().value as string })),
}));

/** Small corpora of real and nasty text, in any order, with gaps between paragraphs and regions that overlap. */
export const corpus = fc.uniqueArray(article, { selector: ({ path }) => path, maxLength: 6 });

export function buildIndex(articles: readonly IndexArticle[]): TokenIndex {
  const builder = new IndexBuilder(lemmaKey);
  for (const article of articles) builder.add(article);
  return builder.finish();
}
