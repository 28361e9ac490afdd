import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { noteAnchor, placeQuote, proposeQuote } from '../../../src/core/notes/placeQuote';
import type { QuoteAnchor } from '../../../src/core/text/quoteAnchor';
import type { Span } from '../../../src/protocol/span';

/** The text without its `|` marks, and the span between them. */
function marked(text: string): Span & { readonly text: string } {
  const [before = '', inside = '', behind = ''] = text.split('|');
  return { text: before + inside + behind, start: before.length, end: before.length + inside.length };
}

/** What stands at the place of an anchor. */
function found(text: string, anchor: QuoteAnchor): string {
  const place = placeQuote(text, anchor);
  return typeof place === 'string' ? place : `${place.start} ${text.slice(place.start, place.end)}`;
}

function anchored(text: string): QuoteAnchor {
  const { text: plain, ...span } = marked(text);
  const anchor = noteAnchor(plain, span);
  assert.ok(anchor, text);
  return anchor;
}

describe('placeQuote', () => {
  const table: readonly (readonly [what: string, before: string, after: string, found: string])[] = [
    ['an unchanged text', 'Gestern kam |Kim| an.', 'Gestern kam Kim an.', '12 Kim'],
    ['text added far before', 'Gestern kam |Kim| an.', 'Neu. Gestern kam Kim an.', '17 Kim'],
    ['the words before changed, of a telling passage', 'Er sagte: |Wir liefern keine Waffen| mehr.', 'Dann: Wir liefern keine Waffen mehr.', '6 Wir liefern keine Waffen'],
    ['the words before changed, of a single word', 'Der Machthaber |Kim| kam.', 'Sein Übersetzer Kim kam.', 'gone'],
    ['a little of the words before changed', 'Am Mittwoch kam der Machthaber |Kim| an.', 'Am Montag ging der Machthaber Kim an.', '30 Kim'],
    ['the passage gone', 'Der Machthaber |Kim| kam.', 'Der Machthaber kam.', 'gone'],
    ['the word within another', 'Der Machthaber |Kim| kam.', 'Der Machthaber Kimono kam.', 'gone'],
    ['a copy with the same text before', 'Da kam der Machthaber |Kim| an.', 'Da kam der Machthaber Kim an. Da kam der Machthaber Kim an.', 'ambiguous'],
    ['one of two gone', '|Kim trifft Putin am Mittwoch|\n\nKim trifft Putin am Mittwoch\n', 'Kim trifft Putin am Mittwoch\n', 'gone'],
    ['the other of two gone', 'Kim trifft Putin am Mittwoch\n\n|Kim trifft Putin am Mittwoch|', 'Kim trifft Putin am Mittwoch', 'gone'],
    ['the second of two still there', 'Kim trifft Putin am Mittwoch\n\n|Kim trifft Putin am Mittwoch|', 'Neu\nKim trifft Putin am Mittwoch\n\nKim trifft Putin am Mittwoch', '34 Kim trifft Putin am Mittwoch'],
    ['other line ends and breaks', 'Er sagte: |Wir liefern\r\nkeine Waffen| mehr.', 'Er sagte: Wir liefern keine\nWaffen mehr.', '10 Wir liefern keine\nWaffen'],
    ['a part of a word', 'Die Waffen|lieferung| kam.', 'Neu. Die Waffenlieferung kam.', '15 lieferung'],
    ['marks of a pattern', 'Er rief: |(was?) [*]| \\d+ $1 $&', 'Er rief: (was?)  [*] \\d+ $1 $&', '9 (was?)  [*]'],
    ['emoji', 'Toll |😀 👩‍👩‍👧| sagte er. 😀', '😀! Toll 😀 👩‍👩‍👧 sagte er. 😀', '9 😀 👩‍👩‍👧'],
    ['a language without blanks', '然后|金正恩|在平壤。', '昨天。然后金正恩在平壤。', '5 金正恩'],
  ];
  for (const [what, before, after, expected] of table) it(`answers to ${what}`, () => assert.equal(found(after, anchored(before)), expected));

  it('takes a hand-written quote where it stands once, in whole words', () => {
    assert.equal(found('Kim und Kimono', { quote: 'Kim' }), '0 Kim');
    assert.equal(found('Kim und Kim', { quote: 'Kim' }), 'ambiguous');
    assert.equal(found('Kimono', { quote: 'Kim' }), 'gone');
    assert.equal(found('', { quote: 'Kim' }), 'gone');
  });
});

describe('proposeQuote', () => {
  const proposed = (text: string, anchor: QuoteAnchor): string | undefined => {
    const like = proposeQuote(text, anchor);
    return like && `${text.slice(like.start, like.end)} ${Math.round(like.likeness * 100)}`;
  };
  it('has the same words in other surroundings, and words that are close', () => {
    assert.equal(proposed('Sein Übersetzer Kim kam.', anchored('Der Machthaber |Kim| kam.')), 'Kim 100');
    const anchor = anchored('Er sagte: |Wir liefern keine Waffen an Nordkorea|, und ging.');
    assert.equal(proposed('Er sagte: Wir liefern keinerlei Waffen an Nordkorea, und ging.', anchor), 'Wir liefern keinerlei Waffen an Nordkorea 89');
    assert.equal(proposed('Er sagte: Nordkorea bekommt nichts von uns, und ging.', anchor), undefined);
  });
  it('has none where two are about as close', () => {
    const anchor = anchored('Er sagte: |Wir liefern keine Waffen an Nordkorea|, und ging.');
    assert.equal(proposed('Wir liefern keina Waffen an Nordkorea. Wir liefern keino Waffen an Nordkorea.', anchor), undefined);
    assert.equal(proposed('Sagt Kim. Sagt Kim.', anchored('Der Machthaber |Kim| kam.')), undefined);
  });
});

describe('a note after an edit of its article', () => {
  const word = fc.constantFrom('Kim', 'Putin', 'der', 'die', 'Waffe', 'und', 'sagte', 'kam', 'Kimono', '„Ja!“', '😀', 'ein', 'Übersetzer', 'heute', 'nie');
  const gap = fc.constantFrom(' ', ' ', ' ', '. ', '\n', '\r\n');
  const prose = (least: number, most: number) => fc.array(fc.tuple(word, gap), { minLength: least, maxLength: most }).map((parts) => parts.flat().join('').trimEnd());
  /** A text and a stretch of whole words in it. */
  const noted = fc.tuple(prose(8, 60), fc.nat(), fc.integer({ min: 1, max: 8 })).map(([text, at, length]) => {
    const words = [...text.matchAll(/\S+/g)];
    const first = at % words.length;
    const last = Math.min(words.length - 1, first + length - 1);
    return { text, start: words[first]!.index, end: words[last]!.index + words[last]![0].length };
  });
  const plain = (text: string) => text.replace(/\s+/g, ' ');

  it('stands at the same words, or nowhere, when text is put in or taken out elsewhere', () => {
    let kept = 0;
    fc.assert(fc.property(noted, prose(0, 12), fc.nat(), fc.nat({ max: 40 }), ({ text, ...span }, insert, at, cut) => {
      const anchor = noteAnchor(text, span);
      if (anchor === undefined) return;
      const places = [...Array(text.length + 1).keys()].filter((place) => place <= span.start || place >= span.end);
      const from = places[at % places.length]!;
      const to = Math.min(from + cut, from <= span.start ? span.start : text.length);
      const after = text.slice(0, from) + (insert === '' ? '' : ` ${insert} `) + text.slice(to);
      const moved = from <= span.start ? after.length - text.length : 0;
      const place = placeQuote(after, anchor);
      if (typeof place === 'string') return;
      // A copy of passage and context that the edit itself made is no other place to a reader.
      const isCopy = place.start !== span.start + moved && insert !== '' && place.start < from + insert.length + 2 && place.end > from;
      if (!isCopy) assert.deepEqual(place, { start: span.start + moved, end: span.end + moved }, after);
      kept++;
    }), { seed: 3, numRuns: 4000 });
    assert.ok(kept > 1500, `${kept}`);
  });

  it('is never at other words than its own, whatever the text has become', () => {
    fc.assert(fc.property(noted, prose(0, 60), ({ text, ...span }, after) => {
      const anchor = noteAnchor(text, span);
      const place = anchor && placeQuote(after, anchor);
      if (typeof place === 'object') assert.equal(plain(after.slice(place.start, place.end)), plain(text.slice(span.start, span.end)));
    }), { seed: 4, numRuns: 4000 });
  });

  it('has no place when its words were deleted, though the same words stand elsewhere', () => {
    let several = 0;
    let deleted = 0;
    fc.assert(fc.property(noted, ({ text, ...span }) => {
      const anchor = noteAnchor(text, span);
      if (anchor === undefined) return;
      if (anchor.suffix !== undefined) several++;
      const after = text.slice(0, span.start) + text.slice(span.end);
      // Deleting one of several in a row leaves the passage with all of its context standing: "sagte ja ja" without the second.
      const context = plain(`${anchor.prefix ?? ''}${anchor.quote}${anchor.suffix ?? ''}`).trim();
      if (plain(after).includes(context)) return;
      deleted++;
      assert.equal(typeof placeQuote(after, anchor), 'string', after);
    }), { seed: 5, numRuns: 6000 });
    assert.ok(several > 700 && deleted > 4000, `${several} ${deleted}`);
  });

  it('is found at once where it was made', () => {
    fc.assert(fc.property(noted, ({ text, ...span }) => {
      const anchor = noteAnchor(text, span);
      if (anchor !== undefined) assert.deepEqual(placeQuote(text, anchor), span);
    }), { seed: 6, numRuns: 2000 });
  });
});
