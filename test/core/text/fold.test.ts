import assert from 'node:assert/strict';
import fc from 'fast-check';
import { baseLetters, fold, spelling } from '../../../src/core/text/fold';
import { nastyWord } from './nasty';

describe('fold', () => {
  const table: [string, string][] = [
    ['Unterstützung', 'unterstuetzung'], ['UNTERSTUETZUNG', 'unterstuetzung'], ['u\u0308ber', 'ueber'], ['Straße', 'strasse'], ['STRAẞE', 'strasse'],
    ['Pjöngjang', 'pjoengjang'], ['Ärzte', 'aerzte'], ['Coëffizient', 'coeffizient'], ['São', 'sao'], ['Łódź', 'lodz'], ['Søren', 'soren'], ['Kim’s', "kim's"],
    ['Jong\u2011un', 'jong-un'], ['Ra\u00ADke\u200Bte', 'rakete'], ['İstanbul', 'istanbul'], ['ΟΔΟΣ', 'οδοσ'], ['οδός', 'οδοσ'], ['й', 'и'], ['한국', '한국'], ['が', 'が'], ['ﬁnden', 'finden'], ['7.000', '7.000'],
  ];
  for (const [form, folded] of table) it(`${form} → ${folded}`, () => assert.equal(fold(form), folded));

  it('is idempotent and does not see case, composition or invisible characters', () => {
    fc.assert(fc.property(nastyWord, (word) => {
      assert.equal(fold(fold(word)), fold(word));
      assert.equal(fold(word.normalize('NFD')), fold(word));
      assert.equal(fold(spelling(word)), fold(word));
      assert.equal(fold([...word].join('\u00AD')), fold(word));
    }), { seed: 4, numRuns: 2000 });
  });

  it('sorts umlauts with their base letters', () => {
    assert.equal(baseLetters('Ärzte'), 'arzte');
    assert.equal(baseLetters('Straße'), 'strasse');
  });
});

describe('spelling', () => {
  it('composes and drops what cannot be seen', () => {
    assert.equal(spelling('Ra\u00ADketen'), 'Raketen');
    assert.equal(spelling('u\u00AD\u0308ber'), 'über');
    assert.equal(spelling('Kim’s'), 'Kim’s');
    fc.assert(fc.property(nastyWord, (word) => assert.equal(spelling(spelling(word)), spelling(word))), { seed: 5 });
  });
});
