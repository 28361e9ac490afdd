import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NearKinds, spansNear } from '../../../src/core/query/run/nearness';

/** Spans of a text whose tokens are letters, each of which can stand for some of the words; a blank breaks the text. */
function near(text: string, words: readonly string[], others: number): string[] {
  const numbers = new NearKinds();
  const found = [...text].flatMap((letter, at) => {
    const fits = words.flatMap((letters, word) => (letters.includes(letter) ? [word] : []));
    return fits.length > 0 ? [{ at, kind: numbers.number(fits) }] : [];
  });
  const tokens = { at: found.map(({ at }) => at), kind: found.map(({ kind }) => kind) };
  const { first, last } = spansNear({ kinds: numbers.kinds, words: words.length, others }, tokens, (from, to) => !text.slice(from, to).includes(' '));
  return first.map((from, hit) => `${from}:${text.slice(from, last[hit]! + 1)}`);
}

/** Tries all spans, and all ways to give each word a token of its own, the first token among them. */
function naive(text: string, words: readonly string[], others: number): string[] {
  const canPlace = (left: readonly string[], tokens: string): boolean => left.length === 0
    || [...tokens].some((token, at) => left[0]!.includes(token) && canPlace(left.slice(1), tokens.slice(0, at) + tokens.slice(at + 1)));
  return [...text].flatMap((token, from) => {
    for (let to = from + 1; to <= text.length && to - from <= words.length + others; to++) {
      const span = text.slice(from, to);
      if (span.includes(' ')) return [];
      if (words.some((word, at) => word.includes(token) && canPlace(words.filter((_, other) => other !== at), span.slice(1)))) return [`${from}:${span}`];
    }
    return [];
  });
}

describe('spansNear', () => {
  const table: [text: string, words: readonly string[], others: number, spans: readonly string[]][] = [
    ['kxp', ['k', 'p'], 1, ['0:kxp']], ['kxp', ['k', 'p'], 0, []], ['pxk', ['k', 'p'], 1, ['0:pxk']], ['kkp', ['k', 'p'], 1, ['0:kkp', '1:kp']], ['kpk', ['k', 'p'], 0, ['0:kp', '1:pk']],
    ['kxk', ['k', 'k'], 3, ['0:kxk']], ['k', ['k', 'k'], 3, []], ['k p', ['k', 'p'], 3, []], ['ab', ['ab', 'a'], 0, ['0:ab']], ['ba', ['ab', 'a'], 0, ['0:ba']], ['bb', ['ab', 'a'], 0, []], ['k', ['k'], 0, ['0:k']],
  ];
  for (const [text, words, others, spans] of table) it(`${words.join(' ')} ~${others} in "${text}": ${spans.join(', ') || 'none'}`, () => assert.deepEqual(near(text, words, others), spans));

  it('finds what trying everything finds, also where a token can stand for several words', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'x', 'x', ' '), { maxLength: 24 }).map((all) => all.join(''));
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'ab', 'bc', 'abc'), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(text, words, fc.nat({ max: 8 }), (letters, wanted, others) => assert.deepEqual(near(letters, wanted, others), naive(letters, wanted, others))), { seed: 20261130, numRuns: 5000 });
  });

  it('takes time in proportion to the text', () => {
    assert.equal(near(`${'a'.repeat(200_000)}b`, ['a', 'a', 'b'], 1_000_000).length, 199_999);
    assert.equal(near('ab'.repeat(100_000), ['ab', 'ab', 'c'], 1_000_000).length, 0);
  });
});
