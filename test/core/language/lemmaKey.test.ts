import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createLemmaKey } from '../../../src/core/language/lemmaKey';
import { fold } from '../../../src/core/text/fold';
import { shippedLemmas } from './support';

const places = new Set(['berlin', 'moskau', 'ukraine', 'japan', 'england', 'spanien', 'nordkorea', 'langenau']);
const key = createLemmaKey({ placeNames: places, dictionary: shippedLemmas() });
const bare = createLemmaKey({ dictionary: shippedLemmas() });

describe('lemmaKey', () => {
  const same: readonly (readonly string[])[] = [
    ['rakete', 'raketen'], ['waffe', 'waffen'], ['kim', 'kims', "kim's"], ['moskau', 'moskaus'], ['putin', 'putins'], ['peskow', 'peskows'],
    ['nordkorea', 'nordkoreas'], ['haus', 'hauses', 'haeuser', 'haeusern'], ['fuehrer', 'fuehrers', 'fuehrern'], ['foto', 'fotos'],
    ['neu', 'neue', 'neuen'], ['ergebnis', 'ergebnisse', 'ergebnissen'], ['heilig', 'heiliger', 'heiligen'], ['moskauer', 'moskauern'],
    ['ukrainisch', 'ukrainische', 'ukrainischen'], ['hinweis', 'hinweise', 'hinweises'],
  ];
  for (const forms of same) {
    it(`German: ${forms.join(', ')} are one lemma, with place names and without`, () => {
      for (const of of [key, bare]) assert.equal(new Set(forms.map((form) => of(form, 'de'))).size, 1);
    });
  }

  const apart = [['berlin', 'berliner'], ['moskau', 'moskauer'], ['ukraine', 'ukrainer'], ['ukraine', 'ukrainisch'], ['japan', 'japaner'],
    ['england', 'englaender'], ['spanien', 'spanier'], ['nordkorea', 'nordkoreaner'], ['langenau', 'langenauer']] as const;
  for (const [name, origin] of apart) {
    it(`${origin} is no form of ${name}`, () => {
      for (const of of [key, bare]) assert.notEqual(of(name, 'de'), of(origin, 'de'));
    });
  }

  it('reduces both spellings of an umlaut', () => {
    for (const [a, b] of [['Fuehrer', 'Führer'], ['Kaempfe', 'Kampf'], ['Boese', 'böse']] as const) assert.equal(key(fold(a), 'de'), key(fold(b), 'de'));
  });

  it('stems English, with the outside ’s, and leaves other languages as they are folded', () => {
    assert.equal(key('weapons', 'en'), key('weapon', 'en'));
    assert.equal(key('kim’s', 'en'), key('kim', 'en'));
    assert.equal(key('armes', 'fr'), 'armes');
    assert.equal(key('armes', 'und'), 'armes');
  });

  it('leaves numbers alone', () => {
    assert.equal(key('7.000', 'de'), '7.000');
  });

  it('never throws and never answers with nothing', () => {
    const word = fc.stringMatching(/^[a-zäöüßé'’.\-0-9]{1,24}$/);
    fc.assert(fc.property(word, fc.constantFrom('de', 'en', 'fr', 'und'), (folded, language) => {
      assert.notEqual(key(folded, language), '');
    }), { seed: 11, numRuns: 400 });
  });
});
