import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { Cancelled } from '../../../src/protocol/engine';
import type { Mention } from '../../../src/protocol/article';
import { lines, namesIn, readable, shipped } from './support';

function assertSound(text: string, mentions: readonly Mention[]): void {
  let end = 0;
  for (const mention of mentions) {
    assert.equal(text.slice(mention.start, mention.end), mention.text);
    assert.ok(mention.start >= end && mention.end > mention.start, 'mentions never overlap and are in order');
    assert.doesNotMatch(mention.text, /[\r\n]/, 'never across a paragraph');
    assert.match(mention.id, /^(person|place|organisation|other)\/.+/);
    end = mention.end;
  }
}

describe('recogniser: places and organisations', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['Er flog von Pjöngjang nach Wladiwostok.', ['Pjöngjang=place/pjoengjang', 'Wladiwostok=place/wladiwostok']],
    ['Moskaus Sieg, Nordkoreas Raketen', ['Moskaus=place/moskau', 'Nordkoreas=place/nordkorea']],
    ['RUSSLAND UND CHINA', ['RUSSLAND=place/russland', 'CHINA=place/china']],
    ['in den Vereinigten Staaten und bei den Vereinten Nationen', ['Vereinigten Staaten=place/usa', 'Vereinten Nationen=organisation/vereinte-nationen']],
    ['eine Erklärung des Weißen Hauses', ['Weißen Hauses=organisation/weisses-haus']],
    ['Der Kreml warnte die USA und die Nato.', ['Kreml=organisation/kreml', 'USA=place/usa', 'Nato=organisation/nato']],
    ['aus Paris und Honduras', ['Paris=place/paris', 'Honduras=place/honduras']],
    ['Sankt Petersburg, St. Petersburg und Tel Aviv', ['Sankt Petersburg=place/sankt-petersburg', 'St. Petersburg=place/sankt-petersburg', 'Tel Aviv=place/tel-aviv']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(readable(text), expected));

  const none = ['der russische Präsident', 'ein Berliner, die Südkoreaner', 'US-Beamte und der Kreml-Sprecher', 'die Ukraine-Offensive', 'Un, uns, eu', 'beim Essen im Zug', 'ein neuer Lauf'];
  for (const text of none) it(`no name in: ${text}`, () => assert.deepEqual(readable(text), []));

  it('a town whose name is a word needs a preposition', () => assert.deepEqual(readable('Das Essen in Essen'), ['Essen=place/essen']));
});

describe('recogniser: people', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['Präsident Wladimir Putin sprach.', ['Wladimir Putin=person/wladimir-putin']],
    ['Kim Jong Un, dann Kim Jong-un', ['Kim Jong Un=person/kim-jong-un', 'Kim Jong-un=person/kim-jong-un']],
    ['Wladimir Putin kam. Putins Zug, Putin selbst.', ['Wladimir Putin=person/wladimir-putin', 'Putins=person/wladimir-putin', 'Putin=person/wladimir-putin']],
    ['Putin besucht Kim\nWladimir Putin und Kim Jong Un', ['Putin=person/wladimir-putin', 'Kim=person/kim-jong-un', 'Wladimir Putin=person/wladimir-putin', 'Kim Jong Un=person/kim-jong-un']],
    ['Kim Jong Un lachte. Kim Jong Il nicht. Kim ging.', ['Kim Jong Un=person/kim-jong-un', 'Kim Jong Il=person/kim-jong-il', 'Kim=person/kim']],
    ['Wladimir Putin traf Kim Jong Un. Da dankte Kim Putin.', ['Wladimir Putin=person/wladimir-putin', 'Kim Jong Un=person/kim-jong-un', 'Kim=person/kim-jong-un', 'Putin=person/wladimir-putin']],
    ['Wladimir Putin traf Kim Jong Un. So Kim zu Putin.', ['Wladimir Putin=person/wladimir-putin', 'Kim Jong Un=person/kim-jong-un', 'Kim=person/kim-jong-un', 'Putin=person/wladimir-putin']],
    ['Ursula von der Leyen kam. Frau von der Leyen sprach.', ['Ursula von der Leyen=person/ursula-von-der-leyen', 'von der Leyen=person/ursula-von-der-leyen']],
    ['Angela Merkel und Hans-Peter Müller', ['Angela Merkel=person/angela-merkel', 'Hans-Peter Müller=person/hans-peter-mueller']],
    ['George W. Bush', ['George W. Bush=person/george-w-bush']],
    ['Viktoria Davis und Davis', ['Viktoria Davis=person/viktoria-davis', 'Davis=person/viktoria-davis']],
  ];
  for (const [text, expected] of table) it(text.replace('\n', ' / '), () => assert.deepEqual(readable(text), expected));

  it('a name in capitals is shown like any other', () => assert.deepEqual(namesIn('Mikhail METZEL').map(({ text, name }) => [text, name]), [['Mikhail METZEL', 'Mikhail Metzel']]));
  it('a compound with a name is none', () => assert.deepEqual(readable('Wladimir Putin plant einen Putin-Besuch'), ['Wladimir Putin=person/wladimir-putin']));
  it('does not reach over a line end', () => assert.deepEqual(readable('Wladimir\nMüller'), []));
  it('ignores soft hyphens in matching and keeps them in the span', () => {
    const [mention] = namesIn('In Mos\u00ADkau.');
    assert.deepEqual([mention?.text, mention?.id], ['Mos\u00ADkau', 'place/moskau']);
  });
});

describe('recogniser: English', () => {
  it("leaves 's outside and titles away", () => assert.deepEqual(
    readable("President Vladimir Putin's visit to North Korea", 'en'),
    ['Vladimir Putin=person/vladimir-putin', 'North Korea=place/nordkorea'],
  ));
  it('finds what only compromise knows', () => assert.ok(readable('Officials of the Ford Motor Company met Mr. Okonkwo.', 'en').join() === 'Ford Motor Company=organisation/ford-motor-company,Okonkwo=person/okonkwo'));
  it('stays sound over pieces', () => {
    const text = "Mr. John Smith's sister met Barack Obama in Washington, D.C. and at Stanford University; ".repeat(80);
    assertSound(text, namesIn(text, 'en'));
  });
});

describe('recogniser: soundness', () => {
  it('on the seeds', () => {
    for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(`seeds/${name}`, 'utf8');
      const mentions = namesIn(text);
      assertSound(text, mentions);
      assert.ok(mentions.length > 30, name);
    }
  });

  it('on any mixture of names, marks and breaks', () => {
    const piece = fc.constantFrom('Kim', 'Jong', 'Un', 'Putin', 'Putins', 'Wladimir', 'von', 'der', 'Leyen', 'Ursula', 'Moskau', 'Vereinigte', 'Staaten', 'Weißen', 'Hauses', "'s", '’', '-', '. ', ' ', ' ', ' ', '\n', '\r\n', '\u00a0', '\u00ad', '🚀', '\ud83d', 'e\u0301', 'St', '.', 'Petersburg', '„', '“', '12', 'USA', 'UN', 'Essen', 'in');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('de', 'en', 'und'), (pieces, language) => {
      const text = pieces.join('');
      assertSound(text, namesIn(text, language));
    }), { seed: 20261122, numRuns: 500 });
  });

  it('on a megabyte without a break', () => {
    for (const unit of ['a', 'Kim ', 'Vereinigte ', 'A-', 'Kim Jong Un Putin ']) {
      const text = unit.repeat(1_000_000 / unit.length);
      assertSound(text, namesIn(text));
    }
  }).timeout(60_000);

  it('can be cancelled', () => {
    const text = 'Kim Jong Un';
    assert.throws(() => shipped().mentions(text, lines(text), { cancelled: true }), Cancelled);
  });
});
