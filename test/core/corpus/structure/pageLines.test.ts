import assert from 'node:assert/strict';
import { articleParagraphs } from '../../../../src/core/corpus/readArticle';
import { findStructure } from '../../../../src/core/corpus/structure/findStructure';
import { ARTICLE_LINES, linesOfTable, PAGE_LINES } from './pageLines';

const ARTICLE = {
  de: [
    'Kim und Putin treffen sich im Osten Russlands',
    'Der nordkoreanische Machthaber ist am Mittwoch im Osten Russlands eingetroffen, wo ihn der russische Präsident empfing. Die beiden sprachen lange miteinander.',
    'Am Abend folgte ein Essen, bei dem beide Seiten ihre Freundschaft priesen und weitere Besuche in Aussicht stellten. Die Nachbarn reagierten mit Sorge.',
    'Am Freitag reiste der Gast in eine Fabrik weiter, in der Flugzeuge gebaut werden, bevor er zurück in seine Hauptstadt fuhr.',
  ],
  en: [
    'Kim and Putin meet in the far east of Russia',
    'The North Korean leader arrived in the far east of Russia on Wednesday, where the Russian president received him. The two spoke for hours.',
    'A dinner followed in the evening, at which both sides praised their friendship and spoke of further visits. The neighbours reacted with concern.',
    'On Friday the guest travelled on to a factory that builds aircraft, before he went back to his capital by train.',
  ],
} as const;

/** Lines that stand only below an article: about its writer, about the house. */
const KNOWN_MISSES: ReadonlySet<string> = new Set([
  'Our journalists follow the site\'s editorial standards.',
  'Jane Doe is a reporter covering East Asia for the Example Times. Follow her on X at @janedoe.',
]);

function kindsWithin(language: 'de' | 'en', line: string, at: number): readonly string[] {
  const [title, ...body] = ARTICLE[language];
  const text = [title, ...body.slice(0, at), line, ...body.slice(at)].join('\n\n');
  const { contractRegions } = findStructure({ text, paragraphs: articleParagraphs(text, language), frontMatter: undefined, givenTitle: undefined });
  const start = text.indexOf(`\n${line}`) + 1;
  return contractRegions.filter((region) => region.start < start + line.length && region.end > start).map(({ kind }) => kind);
}

for (const language of ['de', 'en'] as const) {
  describe(`lines of a page (${language})`, () => {
    for (const line of linesOfTable(PAGE_LINES[language])) {
      it(line, () => {
        if (!KNOWN_MISSES.has(line)) assert.deepEqual(kindsWithin(language, line, 2), ['boilerplate'], 'within');
        if (!line.startsWith('Our journalists')) assert.deepEqual(kindsWithin(language, line, 3), ['boilerplate'], 'below');
      });
    }
  });

  describe(`lines of an article (${language})`, () => {
    for (const line of linesOfTable(ARTICLE_LINES[language])) {
      it(line, () => {
        for (const at of [1, 2, 3]) assert.deepEqual(kindsWithin(language, line, at), [], String(at));
      });
    }
  });
}
