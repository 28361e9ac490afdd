import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasSentenceWithin, withoutTitles } from '../../../../src/core/corpus/structure/sentenceWithin';

/** The rule as it is meant, over the whole text. */
const RULE = /[\p{Ll}\p{N})"”“»]{2}[.!?]["”“«»]?\s+["„“»«]?\p{Lu}/u;
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('. ', '! ', '? ', '.” ', '. „', '.', ' ', '\n', '"', '»', ')') },
  { weight: 3, arbitrary: fc.constantFrom('Wort. Wort', 'ab! A', 'Wort', 'wort', 'ab', 'A', '12', 'Ä', 'ß', '𝐀', '𝐚𝐛', '𝟏', '\ud835', '\udc00', '你') },
  { weight: 2, arbitrary: fc.constantFrom('Dr. ', 'bzw. ', 'St. ', 'Prof.', 'xDr. ', '_Dr. ', 'äDr. ', '1St. ') },
);
const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('a sentence that ends within a line', () => {
  it('is found as a search over the whole line finds it, titles aside', () => {
    let found = 0;
    fc.assert(fc.property(texts, (text) => {
      const expected = RULE.test(text) && RULE.test(withoutTitles(text));
      if (expected) found++;
      assert.equal(hasSentenceWithin(text), expected, JSON.stringify(text));
    }), { numRuns: 3000 });
    assert.ok(found > 100);
  });

  it('is none behind a title', () => {
    for (const [text, expected] of [['Er kam. Sie ging.', true], ['Von Dr. Müller', false], ['Mit Dr. Müller kam er. Sie ging', true], ['Am 3. Mai', false], ['kurz', false]] as const) assert.equal(hasSentenceWithin(text), expected, text);
  });
});
