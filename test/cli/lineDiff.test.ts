import assert from 'node:assert/strict';
import { lineDiff } from '../../src/cli/lineDiff';

const numbered = (count: number, except: (at: number) => string | undefined = () => undefined): string[] =>
  Array.from({ length: count }, (_, at) => except(at) ?? `row ${at}`);

describe('lineDiff', () => {
  it('shows what left and what came, in order', () => {
    assert.deepEqual(lineDiff(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e']), ['- b', '+ x', '+ e']);
    assert.deepEqual(lineDiff([], ['a']), ['+ a']);
    assert.deepEqual(lineDiff(['a', 'a'], ['a']), ['- a']);
    assert.deepEqual(lineDiff(['a'], ['a']), []);
  });

  it('finds few changes among tens of thousands of lines without a table of all pairs', () => {
    const before = numbered(40_000);
    const after = numbered(40_000, (at) => (at === 7 || at === 20_000 || at === 39_990 ? `new ${at}` : undefined));
    assert.deepEqual(lineDiff(before, after), [7, 20_000, 39_990].flatMap((at) => [`- row ${at}`, `+ new ${at}`]));
  });

  it('gives back both lists from what it shows where nothing is common', () => {
    const diff = lineDiff(numbered(2_000), numbered(2_000, (at) => `other ${at}`));
    assert.equal(diff.filter((line) => line.startsWith('- ')).length, 2_000);
    assert.equal(diff.filter((line) => line.startsWith('+ ')).length, 2_000);
  });
});
