import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { articleParagraphs } from '../../../../src/core/corpus/readArticle';
import { PAGE_FILTER } from '../../../../src/core/corpus/structure/judgeLine';
import { linesOf } from '../../../../src/core/corpus/structure/Line';
import { eachLineFeatures, FEATURE_COUNT, FEATURES_OF_LINE } from '../../../../src/core/corpus/structure/lineFeatures';
import { LineModel, WEIGHT_COUNT } from '../../../../src/core/corpus/structure/LineModel';
import { canBe, kindsOfLines } from '../../../../src/core/corpus/structure/markLines';
import { Page } from '../../../../src/core/corpus/structure/Page';
import { numbersOf, textOfNumbers } from '../../../../src/core/corpus/structure/weightText';
import { structureOf } from './structureOf';

const PROSE = [
  'Der Stadtrat von Neuhafen hat am Dienstagabend beschlossen, die alte Brücke über den Fluss abzureißen und an ihrer Stelle eine neue zu bauen.',
  'Die Kosten werden auf zwölf Millionen Euro geschätzt, von denen das Land die Hälfte trägt, wie die Bürgermeisterin nach der Sitzung sagte.',
  'Gegen den Plan hatten mehrere Vereine protestiert, weil die Brücke im Jahr 1911 erbaut wurde und lange das Wahrzeichen des Ortes war.',
];
const MENU = ['Neuhafen & Umland', 'Wetterwarnungen', 'Vereinsleben', 'Sport', 'Gewinnspiele', 'Trauer', 'Augenblicke', 'Menschen im Hafen', 'Anmelden'];

const pageOf = (text: string) => new Page(text, linesOf(text, articleParagraphs(text, 'de'), PAGE_FILTER));
const anyText = fc.array(fc.constantFrom(...PROSE, ...MENU, 'Neue Brücke', '• eins', '', 'Foto: Anna Berg/dpa', '13.9.2023', '😀', 'a'), { maxLength: 30 }).map((lines) => lines.join('\n'));

describe('LineModel', () => {
  it('finds the article in the middle of a page', () => {
    const { title, regions } = structureOf([...MENU, 'Neuhafen reißt seine alte Brücke ab', 'Von Anna Berg', '13. September 2023', ...PROSE, 'Mehr zum Thema', 'Ein Hafen wird zum Park', ...MENU, 'Impressum'].join('\n'));
    assert.equal(title, 'Neuhafen reißt seine alte Brücke ab');
    for (const line of MENU) assert.equal(regions.filter((region) => region.endsWith(`: ${line}`)).length, 2, line);
    for (const line of PROSE) assert.ok(!regions.some((region) => region.endsWith(line)), line);
  });

  it('gives every line a kind that it can be, and one title at most', () => {
    fc.assert(fc.property(anyText, (text) => {
      const page = pageOf(text);
      const kinds = kindsOfLines(page, undefined);
      assert.equal(kinds.length, page.lines.length);
      assert.ok(kinds.filter((kind) => kind === 'title').length <= 1);
      kinds.forEach((kind, at) => assert.ok(kind === 'body' || canBe(page, at, kind), `${kind}: ${page.lines[at]?.text}`));
    }), { seed: 7, numRuns: 500 });
  });

  it('takes the best sequence: as a naive reading of all of them says', () => {
    const weights = Float32Array.from({ length: WEIGHT_COUNT }, (_, at) => Math.sin(at * 12.9898) * 0.5);
    const model = new LineModel(weights);
    const page = pageOf([MENU[0], PROSE[0], MENU[1], PROSE[1]].join('\n'));
    const kinds = model.read(page, () => true, 1);
    assert.deepEqual(kinds, bestByTrial(page, weights, 1));
  });

  it('numbers features below their count, each line as many', () => {
    fc.assert(fc.property(anyText, (text) => {
      eachLineFeatures(pageOf(text), (features) => {
        assert.equal(features.length, FEATURES_OF_LINE);
        assert.ok(features.every((feature) => feature < FEATURE_COUNT));
        assert.equal(new Set(features).size, FEATURES_OF_LINE);
      });
    }), { seed: 11, numRuns: 200 });
  });

  it('reads its weights as they were written', () => {
    const numbers = [0, 0.08, -0.08, 3.36, -3.36, 1.04];
    assert.deepEqual([...numbersOf(textOfNumbers(numbers))].map((number) => Math.round(number * 100) / 100), numbers);
    assert.ok(!/[\\'`]/.test(textOfNumbers(numbers)));
  });
});

/** Tries all sequences in which `title` is the only title. */
function bestByTrial(page: Page, weights: Float32Array, title: number): readonly string[] {
  const kinds = ['body', 'title', 'subheading', 'caption', 'boilerplate'];
  const scores: number[][] = [];
  eachLineFeatures(page, (features) => scores.push(kinds.map((_, kind) => features.reduce((sum, feature) => sum + weights[feature * 5 + kind]!, 0))));
  const transition = (from: number, to: number): number => weights[FEATURE_COUNT * 5 + from * 5 + to]!;
  const first = (kind: number): number => weights[FEATURE_COUNT * 5 + 25 + kind]!;
  let best: { score: number; sequence: number[] } = { score: -Infinity, sequence: [] };
  const extend = (sequence: number[], score: number): void => {
    const at = sequence.length;
    if (at === page.lines.length) {
      if (score > best.score) best = { score, sequence };
      return;
    }
    kinds.forEach((_, kind) => {
      if ((kind === 1) === (at === title)) extend([...sequence, kind], score + scores[at]![kind]! + (at === 0 ? first(kind) : transition(sequence[at - 1]!, kind)));
    });
  };
  extend([], 0);
  return best.sequence.map((kind) => kinds[kind]!);
}
