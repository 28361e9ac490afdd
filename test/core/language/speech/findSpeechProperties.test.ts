import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Span } from '../../../../src/protocol/span';
import type { EntityType } from '../../../../src/protocol/article';
import { findSpeech } from '../../../../src/core/language/speech/findSpeech';
import type { Speech } from '../../../../src/core/language/speech/Speech';
import { paragraphsOf } from './support';

const PIECES = ['„', '“', '”', '"', '«', '»', '‚', '‘', '’', "'", '‹', '›', ',,', "''", ',', '.', ': ', '; ', ' - ', '(', ')', '\n', '\r\n', ' ', '\u00ad', '\u200b', '😀', 'sagte', 'said', 'teilte', 'mit', 'hieß', 'es',
  'laut', 'so', 'zufolge', 'nach Angaben', 'according to', 'dass', 'that', 'er', 'sie', 'he', 'Kim', 'Putin', 'der Minister', 'the company', 'sei', 'habe', 'und', 'and', 'der', 'die', 'das', 'zu kommen', 'told', 'called', 'nannte', 'als saying', 'quoted', 'as', 'Hans’', 'it’s', '5', 'wie', 'wurde', 'zitiert', 'says', 'there', 'who', 'while', 'one of the', 'she', 'they', 'pointed out', 'but has not said', 'police', 'zeigte sich überzeugt', 'derzufolge', '90,3'];
const piece = fc.constantFrom(...PIECES);
const mess = fc.array(fc.oneof({ weight: 8, arbitrary: piece.map((each) => `${each} `) }, { weight: 3, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) }), { maxLength: 90 }).map((parts) => parts.join(''));
const NAMES = /Kim|Putin/g;

function read(text: string, language: string): Speech {
  const named = [...text.matchAll(NAMES)].map(({ index, 0: name }) => ({ start: index, end: index + name.length, type: 'person' as EntityType }));
  return findSpeech({ text, paragraphs: paragraphsOf(text, language), named });
}

function assertSound(text: string, spans: readonly Span[]): void {
  let last = 0;
  for (const { start, end } of spans) {
    assert.ok(start >= last && end > start && end <= text.length, `${start}–${end} behind ${last}`);
    assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
    last = end;
  }
}

describe('findSpeech on any text', () => {
  for (const language of ['de', 'en', 'fr']) {
    it(`${language}: spans are in order, do not overlap, and stay on their line`, () => {
      fc.assert(fc.property(mess, (text) => {
        const { quotes, reported } = read(text, language);
        assertSound(text, quotes);
        assertSound(text, reported);
        for (const { cue } of [...quotes, ...reported]) if (cue !== null) assertSound(text, [cue]);
      }), { numRuns: 400, seed: 7 });
    });
  }

  it('a mark without a close holds no more than a sentence of a long line', () => {
    const { quotes } = read(`Kim sagte: „Ich gehe. ${'Das Wetter war schön. '.repeat(200)}`, 'de');
    assert.deepEqual(quotes.map(({ start, end }) => [start, end]), [[11, 21]]);
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['one mark without a close and a megabyte behind it', `„Ja ${'Kim ging nach Hause. Er aß. '.repeat(36_000)}`],
    ['a megabyte between two marks', `"Ja ${'Kim went home. He ate. '.repeat(44_000)}" said Kim`],
    ['nested marks of one kind', `${'"a '.repeat(40_000)}${'b" '.repeat(40_000)}`],
    ['demands with long lists', 'Kim forderte, Hamm, Ulm, Gera, Jena, Köln zu schützen, '.repeat(9000)],
    ['sources in front of sources', 'Nach Angaben von Kim sagte Putin laut Kim erklärte Putin, '.repeat(9000)],
    ['owners', 'Kims alte Putins neue '.repeat(25_000)],
    ['a thousand quotes', '„Ja“, sagte Kim. '.repeat(1000)],
    ['nothing but marks', '„“"»«‚‘\'’ '.repeat(20_000)],
    ['opening marks only', '„ a '.repeat(60_000)],
    ['opening and closing marks of other kinds', '"“ '.repeat(60_000)],
    ['single marks that open', " 'a".repeat(80_000)],
    ['one sentence of half a megabyte', 'und Kim sagte dass er laut Putin so komme, '.repeat(12_000)],
    ['no punctuation', 'Kim sagte said told laut '.repeat(20_000)],
    ['one word', 'a'.repeat(500_000)],
    ['capitals', 'KIM SAGTE DASS PUTIN KOMMT, '.repeat(18_000)],
    ['an opened quote and commas', `„a${', sagt'.repeat(80_000)}`],
    ['brackets', '(Kim ('.repeat(80_000)],
    ['colons', 'Kim: "a" : '.repeat(40_000)],
    ['genitives', "Kim's ".repeat(80_000)],
    ['lines', 'Kim sagte: „a\n'.repeat(20_000)],
    ['lines without a mark', 'x\n'.repeat(250_000)],
    ['speech that goes on in the same line', 'Kim said. "A b c. '.repeat(30_000)],
    ['clauses within clauses', 'Kim says while one of the men who said Putin says up to 300 of '.repeat(8000)],
    ['lines without a comma', '„Das ist gut\n'.repeat(40_000)],
  ];
  for (const [name, text] of hostile) {
    for (const language of ['de', 'en']) {
      it(`${language}: ${name} takes bounded time`, function () {
        this.timeout(20_000);
        const { quotes, reported } = read(text, language);
        assertSound(text, quotes);
        assertSound(text, reported);
      });
    }
  }
});
