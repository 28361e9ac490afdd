import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TaggerTokens } from '../../../../src/core/entity/tagger/TaggerTokens';

function tokensOf(text: string, english = false): string[] {
  const tokens = new TaggerTokens();
  tokens.read(text, 0, text.length, english);
  return tokens.starts.map((start, at) => text.slice(start, tokens.ends[at]));
}

describe('TaggerTokens', () => {
  const german: readonly (readonly [string, readonly string[]])[] = [
    ['Er sah St. Gallen.', ['Er', 'sah', 'St.', 'Gallen', '.']],
    ['Am 5. Mai kam J. K. Rowling.', ['Am', '5.', 'Mai', 'kam', 'J.', 'K.', 'Rowling', '.']],
    ['„Nein“, sagte er ...', ['„', 'Nein', '“', ',', 'sagte', 'er', '...']],
    ['US-Beamte und die Humboldt-Universität', ['US-Beamte', 'und', 'die', 'Humboldt-Universität']],
    ['Mos\u00ADkau 🚀🚀!', ['Mos\u00ADkau', '🚀', '🚀', '!']],
    ['', []],
  ];
  for (const [text, expected] of german) it(`German: ${text}`, () => assert.deepEqual(tokensOf(text), expected));

  const english: readonly (readonly [string, readonly string[]])[] = [
    ["Putin's visit", ['Putin', "'s", 'visit']],
    ['a Moscow-based firm', ['a', 'Moscow', '-', 'based', 'firm']],
    ['U.S. President', ['U.S.', 'President']],
    ['in the U.S.', ['in', 'the', 'U.S.']],
    ['Vitamin C.', ['Vitamin', 'C', '.']],
  ];
  for (const [text, expected] of english) it(`English: ${text}`, () => assert.deepEqual(tokensOf(text, true), expected));

  it('every visible character lies in exactly one token, and tokens are in order', () => {
    const piece = fc.constantFrom('Kim', "'s", '-', '.', ' ', '\u00ad', '\u200b', '🚀', '\ud83d', '\udc00', 'e\u0301', 'U', 'S', '12', '„', '“', '\u00a0', '\t', '’', '..', 'ﬁ', '中');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, isEnglish) => {
      const text = pieces.join('');
      const tokens = new TaggerTokens();
      tokens.read(text, 0, text.length, isEnglish);
      let end = 0;
      tokens.starts.forEach((start, at) => {
        assert.ok(start >= end && tokens.ends[at]! > start);
        assert.match(text.slice(end, start), /^[\s\u00ad\u200b]*$/);
        end = tokens.ends[at]!;
      });
      assert.match(text.slice(end), /^[\s\u00ad\u200b]*$/);
    }), { seed: 20261125, numRuns: 1000 });
  });
});
