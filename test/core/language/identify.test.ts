import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { declaredLanguages, identifyLanguages, paragraphLanguages } from '../../../src/core/language/identify';
import { paragraphs } from '../../../src/core/text/tokenize';

const of = (text: string) => identifyLanguages(text, paragraphs(text));

describe('identifyLanguages', () => {
  for (const [language, text] of [
    ['de', 'Der russische Präsident hat den Gast am Mittwoch empfangen und mit ihm gesprochen.'],
    ['de', 'Kim besuchte Moskau.'], ['de', 'Rakete Raketen'], ['en', 'Kim visited Moscow.'],
    ['en', 'The president said that he would not attend the meeting because of the war.'],
    ['fr', 'Le président russe Vladimir Poutine a reçu le dirigeant nord-coréen Kim Jong-un au cosmodrome, où les deux hommes se sont entretenus pendant plusieurs heures.'],
    ['es', 'El presidente ruso, Vladímir Putin, recibió al líder norcoreano en el cosmódromo de Vostochni, donde ambos hablaron de cooperación militar y de ayuda humanitaria.'],
    ['nl', 'De Russische president heeft de Noord-Koreaanse leider ontvangen op de ruimtebasis in het Russische Verre Oosten, waar zij spraken over samenwerking.'],
    ['fr', 'Le président Emmanuel Macron a rencontré Vladimir Poutine à Moscou mercredi. « Nous avons bien parlé », a déclaré Macron.'],
    ['es', 'El presidente francés se reunió el miércoles en Moscú con su homólogo ruso. Hablaron durante más de cinco horas sobre Ucrania.'],
    ['it', 'Il presidente francese ha incontrato mercoledì a Mosca il suo omologo russo. I due hanno parlato per cinque ore.'],
    ['nl', 'De Franse president heeft woensdag in Moskou zijn Russische ambtgenoot ontmoet. Ze spraken meer dan vijf uur.'],
    ['de', 'Polizei warnt Fahrer: Stau, Unfall, Vollsperrung, Regen, Sturm, Glatteis, Nebel, Schnee, Hagel, Gewitter'],
    ['en', 'Trump hits China with new tariffs on steel imports, markets fall sharply across Asia, Europe braces'],
    ['ru', 'Это русский текст о встрече в Москве'], ['uk', 'Президент Росії зустрівся з лідером КНДР на космодромі.'],
    ['ko', '김정은 국무위원장이 러시아를 방문했다.'], ['zh', '金正恩访问俄罗斯。普京欢迎他。'],
    ['und', ''], ['und', '123 456 ***'], ['und', 'Kim'],
  ] as const) {
    it(`${language}: ${text.slice(0, 50)}`, () => assert.equal(of(text).article, language));
  }

  it('knows each paragraph on its own; short ones follow the article', () => {
    const german = 'Der russische Präsident hat den Gast am Mittwoch empfangen und mit ihm über die Lage gesprochen, wie es in einer Mitteilung heißt.';
    const english = 'The president said that he would not attend the meeting because of the war.';
    const text = [german, 'Gipfel', english, 'Leave a Reply', german, 'What we know about it and what we do not', 'Это русский текст о встрече в Москве', '123', german].join('\n');
    assert.deepEqual(of(text), { article: 'de', paragraphs: ['de', 'de', 'en', 'de', 'de', 'en', 'ru', 'de', 'de'] });
    assert.deepEqual(paragraphLanguages(text, paragraphs(text), 'de'), of(text).paragraphs);
  });

  const german = 'Der russische Präsident hat den Gast am Mittwoch empfangen und mit ihm über die Lage gesprochen, wie es in einer Mitteilung heißt.';
  const english = 'The president said that he would not attend the meeting because of the war.';
  const russian = 'Это русский текст о встрече в Москве';
  const ukrainian = 'Президент Росії зустрівся з лідером КНДР на космодромі.';
  const french = 'Le président russe Vladimir Poutine a reçu le dirigeant nord-coréen Kim Jong-un au cosmodrome, où les deux hommes se sont entretenus pendant plusieurs heures.';
  for (const [name, declared, lines, expected] of [
    ['English within German stays', 'de', [german, english, 'Gipfel'], ['de', 'en', 'de']],
    ['German within English stays', 'en', [german, english, 'Gipfel'], ['de', 'en', 'en']],
    ['what trigrams alone say follows', 'de', [french, german], ['de', 'de']],
    ['what reads as German throughout is Low German if that is stated', 'nds', [german, english, german], ['nds', 'en', 'nds']],
    ['a German paragraph within French stays', 'fr', [french, french, french, german], ['fr', 'fr', 'fr', 'de']],
    ['another script stays', 'de', [german, russian], ['de', 'ru']],
    ['the script of most of it is the stated language’s', 'bg', [ukrainian, russian, '1999'], ['bg', 'bg', 'bg']],
    ['a long paragraph in Latin script stays within Cyrillic, a short one follows', 'ru', [russian.repeat(9), french, 'Gipfel'], ['ru', 'fr', 'ru']],
    ['nothing tells', 'it', ['Kim', '123'], ['it', 'it']],
  ] as const) {
    it(`of which the language is stated (${declared}): ${name}`, () => {
      const text = lines.join('\n');
      assert.deepEqual(declaredLanguages(text, paragraphs(text), declared), expected);
    });
  }

  it('finds German throughout the seeds', () => {
    for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
      const { article, paragraphs: each } = of(readFileSync(`seeds/${name}`, 'utf8'));
      assert.deepEqual([article, ...new Set(each)], ['de', 'de'], name);
    }
  });

  it('answers for any text, one language a paragraph, the same again', () => {
    const text = fc.array(fc.constantFrom('der', 'the', ' ', '\n', 'Ü', '日本', 'я', '😀', '.', 'ne', '\ud83d'), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (one) => {
      const answer = of(one);
      assert.equal(answer.paragraphs.length, paragraphs(one).length);
      for (const language of [answer.article, ...answer.paragraphs]) assert.match(language, /^[a-z]{2,3}$/);
      assert.deepEqual(of(one), answer);
    }), { seed: 23, numRuns: 300 });
  });
});
