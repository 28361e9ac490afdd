import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Score {
  score(gold: readonly object[], analyses: ReadonlyMap<string, object>): { figures: { name: string; value: number; of: number }[]; errors: string[] };
}

describe('the score of names and linking', () => {
  const name = (start: number, text: string, type: string, id: string) => ({ start, end: start + text.length, text, type, id });
  const anna = name(0, 'Anna Weber', 'person', 'person/anna-weber');
  const short = name(20, 'Weber', 'person', 'person/anna-weber');
  const karl = name(40, 'Karl Weber', 'person', 'person/karl-weber');
  const west = { ...name(60, 'Westen', 'place', 'place/westen'), optional: true };
  const gold = [{ path: 'a.txt', language: 'de', entities: [anna, short, karl, west] }];
  let module: Score;
  before(async () => {
    module = (await import(pathToFileURL(path.resolve('scripts/measure/links.mjs')).href)) as Score;
  });

  const scored = (entities: readonly object[]) => {
    const { figures, errors } = module.score(gold, new Map([['a.txt', { entities }]]));
    return { errors, figure: (wanted: string) => figures.filter((each) => each.name === wanted).map(({ value, of }) => `${value} of ${of}`).join() };
  };

  it('finds no mistake where all is as in the gold, whatever the ids are called; an optional name counts for nothing', () => {
    for (const more of [[], [west]]) {
      const { errors, figure } = scored([{ ...anna, id: 'x' }, { ...short, id: 'x' }, { ...karl, id: 'y' }, ...more]);
      assert.deepEqual(errors, []);
      assert.equal(figure('names F1'), '6 of 6');
      assert.equal(figure('B³ found by both F1'), '3 of 3');
      assert.equal(figure('pairs of one family name kept apart'), '1 of 1');
    }
  });

  it('two people taken for one cost precision and are named', () => {
    const { errors, figure } = scored([{ ...anna, id: 'x' }, { ...short, id: 'x' }, { ...karl, id: 'x' }]);
    assert.equal(figure('B³ found by both P'), '1.67 of 3');
    assert.equal(figure('B³ found by both R'), '3 of 3');
    assert.equal(figure('pairs of one family name kept apart'), '0 of 1');
    assert.match(errors.join('\n'), /^PEOPLE MERGED x \(3\)/);
  });

  it('one person taken for two costs recall; a missed mention stands alone; a wrong type is no right name', () => {
    const { errors, figure } = scored([{ ...anna, id: 'x' }, { ...karl, id: 'y', type: 'place' }]);
    assert.equal(figure('names P'), '1 of 2');
    assert.equal(figure('names R'), '1 of 3');
    assert.equal(figure('B³ found by both F1'), '2 of 2');
    assert.equal(figure('B³ missed alone R'), '2 of 3');
    assert.deepEqual(errors.map((each) => each.split(' ')[0]), ['missed', 'type']);
    assert.equal(scored([{ ...anna, id: 'x' }, { ...short, id: 'y' }, { ...karl, id: 'z' }]).figure('B³ found by both R'), '2 of 3');
  });
});
