import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { NamedSpan } from '../../../../src/core/entity/NamedSpan';
import { createTagger, gazetteerTagger } from '../../../../src/core/entity/tagger/createTagger';
import { Cancelled } from '../../../../src/protocol/engine';
import { lines, shippedGazetteer, shippedTagger, tagged } from '../support';

function assertSound(text: string, named: readonly NamedSpan[]): void {
  let end = 0;
  for (const span of named) {
    assert.ok(span.start >= end && span.end > span.start && span.end <= text.length, 'names never overlap and are in order');
    assert.doesNotMatch(text.slice(span.start, span.end), /^\s|[\r\n]|\s$/, 'never across a paragraph, without blanks around');
    end = span.end;
  }
}

describe('tagger: German', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['Der russische Präsident Wladimir Putin flog nach Pjöngjang.', ['Wladimir Putin=person', 'Pjöngjang=place']],
    ['Bundeskanzlerin Angela Merkel sprach in Berlin mit dem Weißen Haus.', ['Angela Merkel=person', 'Berlin=place', 'Weißen Haus=organisation']],
    ['Die SPD kritisierte die Deutsche Bahn.', ['SPD=organisation', 'Deutsche Bahn=organisation']],
    ['RUSSLAND UND CHINA VERSTÄRKEN IHRE BEDROHUNGEN', ['RUSSLAND=place', 'CHINA=place']],
    ['Der Ingenieur Anton Siemens lebt in Berlin. Siemens baut dort eine Fabrik.', ['Anton Siemens=person', 'Berlin=place', 'Siemens=organisation']],
    ['Chinas Minister Li Shang Un Die deutsche Regierung schwieg in Berlin.', ['Chinas=place', 'Li Shang Un=person', 'Berlin=place']],
    ['Präsident Emmanuel Macron traf Marine Le Pen in Paris.', ['Emmanuel Macron=person', 'Marine Le Pen=person', 'Paris=place']],
    ['Boris Johnsons Plan scheiterte im Unterhaus.', ['Boris Johnsons=person']],
    ['In Mos\u00ADkau sprach er.', ['Mos\u00ADkau=place']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(tagged(text), expected));
  for (const text of ['Der russische Präsident lachte.', 'Die US-Beamten aßen beim Essen im Zug.', 'ohne grosse worte und punkte']) it(`no name in: ${text}`, () => assert.deepEqual(tagged(text), []));
});

describe('tagger: English', () => {
  it("leaves 's outside and titles away", () => assert.deepEqual(tagged("President Vladimir Putin's visit to North Korea ended on Friday.", 'en'), ['Vladimir Putin=person', 'North Korea=place']));
  const headlines: readonly (readonly [string, readonly string[]])[] = [
    ["BORIS JOHNSON'S PLAN FAILS", ['BORIS JOHNSON=person']],
    ['PRESIDENT OBAMA MEETS ANGELA MERKEL IN BERLIN', ['OBAMA=person', 'ANGELA MERKEL=person', 'BERLIN=place']],
    ['POLICE ARREST TWO MEN IN NEW YORK AFTER SHOOTING', ['NEW YORK=place']],
  ];
  for (const [text, expected] of headlines) it(`headline: ${text}`, () => assert.deepEqual(tagged(text, 'en'), expected));
  it('finds a place before a hyphen', () => assert.ok(tagged('The London-based company said so.', 'en').includes('London=place')));
});

describe('tagger: other languages, and without a model', () => {
  it('gives what the gazetteer is sure of', () => assert.deepEqual(tagged('Il presidente Putin arriva a Berlin e Moskau, dice la NATO.', 'it'), ['Berlin=place', 'Moskau=place', 'NATO=organisation']));
  it('is said by a value when the model is damaged', () => assert.deepEqual(createTagger(new Uint8Array(100), shippedGazetteer()), { kind: 'problem', reason: 'damaged' }));
  it('still finds what the gazetteer knows', () => {
    const text = 'Putin flog nach Moskau.';
    assert.deepEqual(gazetteerTagger(shippedGazetteer()).tag(text, lines(text)), [{ start: 16, end: 22, type: 'place' }]);
  });
});

describe('tagger: soundness', () => {
  it('on the seeds', () => {
    for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(`seeds/${name}`, 'utf8');
      const named = shippedTagger().tag(text, lines(text));
      assertSound(text, named);
      assert.ok(named.length > 30, name);
    }
  });

  it('on any mixture of names, marks and breaks', () => {
    const piece = fc.constantFrom('Kim', 'Jong', 'Un', 'Putin', 'Putins', 'Wladimir', 'von', 'der', 'Leyen', 'MOSKAU', 'RUSSLAND', 'Vereinigte', 'Staaten', 'Weißen', 'Hauses', "'s", '’', '-', '. ', ' ', ' ', ' ', '\n', '\r\n', '\u00a0', '\u00ad', '\u200b', '🚀', '\ud83d', 'e\u0301', 'St', '.', 'Petersburg', '„', '“', '(', ')', '12', 'USA', '中国', 'Москва', 'in');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('de', 'en', 'und'), (pieces, language) => {
      const text = pieces.join('');
      assertSound(text, shippedTagger().tag(text, lines(text, language)));
    }), { seed: 20261122, numRuns: 500 });
  });

  it('on any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('de', 'en'), (text, language) => assertSound(text, shippedTagger().tag(text, lines(text, language)))), { seed: 7, numRuns: 300 });
  });

  it('on a megabyte without a break, in time that grows with its length', () => {
    for (const unit of ['a', 'A', 'Kim ', 'VEREINIGTE ', 'A-', '„', 'Kim Jong Un (Putin) "', 'U.', '\u200b']) {
      const text = unit.repeat(1_000_000 / unit.length);
      for (const language of ['de', 'en']) assertSound(text, shippedTagger().tag(text, lines(text, language)));
    }
  }).timeout(120_000);

  it('on more names in a paragraph of a language without a model than a call takes as arguments', () => {
    const text = 'Paris et Berlin et Moscou. '.repeat(60_000);
    const found = shippedTagger().tag(text, lines(text, 'fr'));
    assertSound(text, found);
    assert.ok(found.length >= 120_000, String(found.length));
  }).timeout(60_000);

  it('answers the same however often it is asked', () => {
    const text = 'Wladimir Putin traf Kim Jong Un in Wladiwostok, teilte Interfax mit.';
    assert.deepEqual(tagged(text), tagged(text));
  });

  it('can be cancelled', () => {
    assert.throws(() => shippedTagger().tag('Kim Jong Un', lines('Kim Jong Un'), { cancelled: true }), Cancelled);
  });
});
