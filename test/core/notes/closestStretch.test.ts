import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { closestStretch } from '../../../src/core/notes/closestStretch';
import { naiveLevenshtein } from './naiveLevenshtein';

describe('closestStretch', () => {
  const words = fc.array(fc.constantFrom('Waffen', 'Waffe', 'liefern', 'keine', 'an', 'Kim', 'Nordkorea', 'heute'), { minLength: 2, maxLength: 8 }).map((list) => list.join(' '));

  it('is about as close as it says, and no whole-word stretch elsewhere is as close', () => {
    let answers = 0;
    fc.assert(fc.property(words, words, words, (before, quote, behind) => {
      const text = `${before}. ${quote.replace('e', 'a')}. ${behind}`;
      const found = closestStretch(text, quote);
      if (found === undefined) return;
      answers++;
      const limit = Math.floor(quote.length * 0.2);
      const distance = Math.round((1 - found.likeness) * quote.length);
      assert.ok(distance <= limit);
      const starts = [...text.matchAll(/[^\s.]+/g)].map(({ index }) => index);
      const ends = [...text.matchAll(/[^\s.]+/g)].map(({ index, 0: word }) => index + word.length);
      for (const start of starts) {
        for (const end of ends) {
          if (end <= start || (start < found.end && end > found.start)) continue;
          assert.ok(naiveLevenshtein(text.slice(start, end), quote) >= distance, `${text.slice(start, end)} in ${text} for ${quote}`);
        }
      }
    }), { seed: 1, numRuns: 300 });
    assert.ok(answers > 100, `${answers}`);
  });

  it('sees through other blanks, and keeps to whole words', () => {
    const text = 'Er sagte:  keine\r\n  Waffenlieferungen an  Nordkorea, nie.';
    const found = closestStretch(text, 'keine Waffenlieferung an Nordkorea')!;
    assert.equal(text.slice(found.start, found.end), 'keine\r\n  Waffenlieferungen an  Nordkorea');
  });

  it('answers nothing for what is short, empty or too long to look through', () => {
    assert.equal(closestStretch('Kim Jong-un', 'Kim'), undefined);
    assert.equal(closestStretch('', 'eine ganze Zeile'), undefined);
    assert.equal(closestStretch('ein Wort und '.repeat(400_000), 'noch eine ganze Zeile'), undefined);
  });
});
