import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { LemmaDictionary } from '../../../src/core/language/LemmaDictionary';
import { lemmaBytes, shippedLemmas } from './support';

type Pack = (lists: Record<'lemmas' | 'also', readonly (readonly string[])[]>) => Uint8Array;

describe('LemmaDictionary', () => {
  let packLemmas: Pack;
  before(async () => {
    ({ packLemmas } = await import(pathToFileURL('scripts/words/packLemmas.mjs').href) as { packLemmas: Pack });
  });

  it('answers with the lemmas of a form in their order, and with the forms that count to another', () => {
    const dictionary = new LemmaDictionary(packLemmas({
      lemmas: [['gegangen', 'gehen'], ['gehen', 'gehen'], ['lagen', 'lage', 'liegen'], ['lage', 'lage'], ['anzukommen', 'ankommen'], ['e-mails', 'e-mail']],
      also: [['liegen', 'lagen'], ['stelle', 'Stellen']],
    }));
    assert.deepEqual(['gegangen', 'gehen', 'anzukommen', 'e-mails', 'lagen'].map((form) => dictionary.lemma(form)), ['gehen', 'gehen', 'ankommen', 'e-mail', 'lage']);
    assert.deepEqual(dictionary.lemmas('lagen'), ['lage', 'liegen']);
    assert.deepEqual(dictionary.alsoForms('liegen'), [{ folded: 'lagen', noun: false }]);
    assert.deepEqual(dictionary.alsoForms('stelle'), [{ folded: 'stellen', noun: true }]);
    for (const unknown of ['', 'geh', 'gehens', 'Gehen', 'größe', '7', 'liegen']) assert.equal(dictionary.lemma(unknown), undefined);
    assert.ok(dictionary.has('angehende', 2, 7) && !dictionary.has('angehende', 2));
    assert.deepEqual(dictionary.alsoForms('gehen'), []);
  });

  it('holds any words with their lemmas', () => {
    const word = fc.stringMatching(/^[a-e-]{1,6}$/);
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(word, fc.array(word, { minLength: 1, maxLength: 3 })), { selector: ([form]) => form, minLength: 1 }), fc.array(word), (entries, others) => {
      const dictionary = new LemmaDictionary(packLemmas({ lemmas: entries.map(([form, lemmas]) => [form, ...lemmas]), also: [['a', 'b']] }));
      const known = new Map(entries);
      for (const form of [...known.keys(), ...others]) assert.deepEqual(dictionary.lemmas(form), known.get(form) ?? []);
    }), { seed: 3, numRuns: 100 });
  });

  it('throws on bytes that are no dictionary, and on half of one', () => {
    assert.throws(() => new LemmaDictionary(new Uint8Array(4)), /lemmas/);
    assert.throws(() => new LemmaDictionary(lemmaBytes().slice(0, 5000)), /lemmas/);
  });

  it('knows what the words of the world are made of, wherever its bytes lie', () => {
    const shifted = new Uint8Array(lemmaBytes().length + 1);
    shifted.set(lemmaBytes(), 1);
    const dictionary = new LemmaDictionary(shifted.subarray(1));
    for (const form of ['haeusern', 'gegangen', 'groesste']) assert.equal(dictionary.lemma(form), shippedLemmas().lemma(form));
    assert.equal(dictionary.lemma('haeusern'), 'haus');
  });
});
