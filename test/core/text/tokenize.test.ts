import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forEachToken, paragraphs, TokenScanner, tokens } from '../../../src/core/text/tokenize';
import type { Span } from '../../../src/protocol/span';
import { nastyText, SEED_TEXTS } from './nasty';

const RULE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-\u2010\u2011'\u2019](?=[\p{L}\p{N}])|(?<=\p{N})[.,:/](?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const INVISIBLE = /^[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]$/;

/** QUERY.md taken literally: the expression runs over the text without invisible characters, and its spans are mapped back. */
function naive(text: string): Span[] {
  let visible = '';
  const origin: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    if (INVISIBLE.test(unit)) continue;
    const paired = text.codePointAt(at)! > 0xffff || (at > 0 && text.codePointAt(at - 1)! > 0xffff);
    visible += /[\uD800-\uDFFF]/.test(unit) && !paired ? ' ' : unit;
    origin.push(at);
  }
  return [...visible.matchAll(RULE)].map((match) => ({ start: origin[match.index]!, end: origin[match.index + match[0].length - 1]! + 1 }));
}

const words = (text: string): string[] => tokens(text).map(({ start, end }) => text.slice(start, end));

describe('tokenize', () => {
  it('keeps together what QUERY.md names', () => {
    assert.deepEqual(words('Kim Jong-un, der Putin-Besuch (Su-35): 7.000 am 13.9.2023.'), ['Kim', 'Jong-un', 'der', 'Putin-Besuch', 'Su-35', '7.000', 'am', '13.9.2023']);
    assert.deepEqual(words("Kim’s d'accord 12:30 3/4 a.b 1.a Anti- „imper"), ['Kim’s', "d'accord", '12:30', '3/4', 'a', 'b', '1', 'a', 'Anti', 'imper']);
  });

  it('keeps soft hyphens inside the span and leaves them out at its edges', () => {
    const text = '\u00ADRa\u00ADke\u00AD\u200Bten\u00AD-\u00ADtest\u00AD x';
    assert.deepEqual(words(text), ['Ra\u00ADke\u00AD\u200Bten\u00AD-\u00ADtest', 'x']);
  });

  it('agrees with the rule as a regular expression', () => {
    for (const text of SEED_TEXTS) assert.deepEqual(tokens(text), naive(text));
    fc.assert(fc.property(nastyText, (text) => assert.deepEqual(tokens(text), naive(text))), { seed: 1, numRuns: 3000 });
  });

  it('sees nothing behind the end it is given', () => {
    fc.assert(fc.property(nastyText, fc.nat(200), fc.nat(200), (text, a, b) => {
      const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const found: Span[] = [];
      forEachToken(text, (start, end) => found.push({ start: start - from, end: end - from }), from, to);
      assert.deepEqual(found, tokens(text.slice(from, to)));
    }), { seed: 2, numRuns: 1000 });
  });

  it('goes on from any place as if it had begun there', () => {
    fc.assert(fc.property(nastyText, fc.infiniteStream(fc.nat(8)), (text, steps) => {
      const scanner = new TokenScanner();
      scanner.reset(text);
      while (scanner.next()) {
        const from = Math.min(text.length, scanner.end + 4 - steps.next().value!);
        if (from < scanner.start) continue;
        scanner.skipTo(from);
        const rest = new TokenScanner();
        rest.reset(text, from);
        const expected = rest.next() ? [rest.start, rest.end] : [];
        assert.deepEqual(scanner.next() ? [scanner.start, scanner.end] : [], expected, `${JSON.stringify(text)} from ${from}`);
      }
    }), { seed: 4, numRuns: 1000 });
  });

  it('has lines as paragraphs, whatever their ends', () => {
    assert.deepEqual(paragraphs('a\r\n\nb\rc'), [{ start: 0, end: 1 }, { start: 3, end: 3 }, { start: 4, end: 5 }, { start: 6, end: 7 }]);
    fc.assert(fc.property(nastyText, (text) => {
      assert.deepEqual(paragraphs(text).map(({ start, end }) => text.slice(start, end)), text.split(/\r\n|\r|\n/));
    }), { seed: 3, numRuns: 500 });
  });

  it('does not choke on long runs of anything', () => {
    const counts = ['a', 'a\u00AD', '\u00AD', 'a-', '1.', '-', '\uD835', 'e\u0301'].map((unit) => tokens(unit.repeat(1_000_000)).length);
    assert.deepEqual(counts, [1, 1, 0, 1, 1, 0, 0, 1]);
  });
});
