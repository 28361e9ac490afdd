import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { anchorOf, locate, occurrences, type QuoteAnchor } from '../../../src/core/text/quoteAnchor';

/** The text without its `|` marks, and the span between them. */
function marked(text: string): { text: string; start: number; end: number } {
  const [before = '', inside = '', behind = ''] = text.split('|');
  return { text: before + inside + behind, start: before.length, end: before.length + inside.length };
}

describe('locate', () => {
  const table: readonly (readonly [string, QuoteAnchor])[] = [
    ['Gestern kam |Kim| an.', { quote: 'Kim' }],
    ['Kim kam. Später sagte |Kim| ab.', { quote: 'Kim', prefix: 'Später sagte ' }],
    ['Kim kam. Später sagte |Kim| ab.', { quote: 'Kim', prefix: 'sagte' }],
    ['|Kim| kam. Später sagte Kim ab.', { quote: 'Kim', suffix: ' kam' }],
    ['Kimono und |Kim|', { quote: 'Kim' }],
    ['Der Titel\r\n\r\n|Kim| trifft Putin. Kim reist.', { quote: 'Kim', prefix: 'Der Titel\n\n' }],
    ['Ein ganz neuer Satzanfang, wie der Sprecher |Kim| sagte. Kim kam.', { quote: 'Kim', prefix: 'Satz, wie der Sprecher ' }],
    ['|金正恩|在平壤', { quote: '金正恩' }],
  ];
  for (const [text, anchor] of table) {
    it(`${JSON.stringify(anchor)} in ${JSON.stringify(text)}`, () => {
      const { text: plain, start, end } = marked(text);
      assert.deepEqual(locate(plain, anchor), { start, end });
    });
  }
  it('answers no place where several fit', () => {
    assert.equal(locate('Kim und Kim', { quote: 'Kim' }), 'ambiguous');
    assert.equal(locate('sagte Kim und sagte Kim', { quote: 'Kim', prefix: 'sagte ' }), 'ambiguous');
  });
  it('answers no place where the words are gone, or stand elsewhere only', () => {
    assert.equal(locate('Putin kam', { quote: 'Kim' }), 'gone');
    assert.equal(locate('Kim kam. Putin ging.', { quote: 'Kim', prefix: 'Gestern erklärte der Übersetzer von ' }), 'gone');
    assert.equal(locate('', { quote: 'Kim', prefix: 'x' }), 'gone');
    assert.equal(locate('Kim', { quote: '' }), 'gone');
  });
  it('takes the place whose surroundings changed least, if one does', () => {
    const text = 'Nach dem Treffen in Moskau sagte Kim ja. Vor dem Treffen in Peking sagte Kim nein.';
    assert.deepEqual(locate(text, { quote: 'Kim', prefix: 'nach einem Treffen in Moskau sagte ' }), { start: text.indexOf('Kim'), end: text.indexOf('Kim') + 3 });
  });
});

describe('occurrences', () => {
  it('are whole words where there are any', () => {
    assert.deepEqual(occurrences('Kimono Kim', 'Kim'), [{ start: 7, end: 10 }]);
    assert.deepEqual(occurrences('Putin-Besuch', 'Putin'), [{ start: 0, end: 5 }]);
    assert.deepEqual(occurrences('Waffenlieferung', 'lieferung'), [{ start: 6, end: 15 }]);
  });
});

describe('anchorOf', () => {
  it('has a little of the text before, from the start of a word', () => {
    const { text, ...span } = marked('Am Mittwoch ist der nordkoreanische Machthaber |Kim| in Russland eingetroffen.');
    assert.deepEqual(anchorOf(text, span), { quote: 'Kim', prefix: 'nordkoreanische Machthaber ' });
  });
  it('has more where that is needed, and text behind at the start', () => {
    const line = 'Der Machthaber sagte dem Präsidenten zu, Kim komme bald. ';
    const text = `Anders: ${line}${line}`;
    const second = text.lastIndexOf('Kim');
    assert.deepEqual(locate(text, anchorOf(text, { start: second, end: second + 3 })!), { start: second, end: second + 3 });
    const start = anchorOf('Kim kam. Kim ging.', { start: 0, end: 3 })!;
    assert.equal(start.prefix, undefined);
    assert.ok(start.suffix?.startsWith(' kam'));
  });
  it('is none where nothing tells the place from others', () => {
    assert.equal(anchorOf('Kim '.repeat(2000), { start: 4000, end: 4003 }), undefined);
  });
  it('finds its own span, or says that it cannot', () => {
    const text = fc.array(fc.constantFrom('Kim', 'Kims', 'ü', '😀', ' ', '\n', '\r\n', '.', 'a', '\u00ad'), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
      const start = whole.length === 0 ? 0 : a % whole.length;
      const end = Math.min(whole.length, start + 1 + (b % 5));
      if (end <= start) return;
      const anchor = anchorOf(whole, { start, end });
      if (anchor !== undefined) assert.deepEqual(locate(whole, anchor), { start, end });
    }), { seed: 7, numRuns: 1000 });
  });
  it('takes linear time on a megabyte of one word', () => {
    const text = 'Kim '.repeat(250_000);
    assert.equal(locate(text, { quote: 'Kim', prefix: 'x'.repeat(1000) }), 'gone');
  }).timeout(20_000);
});
