import assert from 'node:assert/strict';
import { languageCode, LANGUAGE_CODES } from '../../../src/core/language/languageCode';
import { languageNamed } from '../../../src/core/language/languageNamed';

describe('codes of languages', () => {
  for (const [tag, code] of [
    ['de', 'de'], ['DE', 'de'], ['de-AT', 'de'], ['de_CH', 'de'], ['zh-Hans-CN', 'zh'], ['deu', 'de'], ['ger', 'de'], ['eng', 'en'], ['fre', 'fr'], ['cmn', 'zh'], ['iw', 'he'], ['nds', 'nds'], ['hsb-DE', 'hsb'], [' en ', 'en'],
    ['', undefined], ['xx', undefined], ['german', undefined], ['d', undefined], ['de AT', undefined], ['und', undefined], ['mul', undefined], ['12', undefined], ['de-', undefined], ['__proto__', undefined],
  ] as const) {
    it(`${JSON.stringify(tag)}: ${String(code)}`, () => assert.equal(languageCode(tag), code));
  }

  it('are each the shortest, once', () => {
    assert.equal(new Set(LANGUAGE_CODES).size, LANGUAGE_CODES.length);
    for (const code of LANGUAGE_CODES) assert.equal(languageCode(code), code);
  });
});

describe('names of languages', () => {
  for (const [name, code] of [['German', 'de'], ['ngerman', 'de'], ['Deutsch', 'de'], ['Französisch', 'fr'], ['UK English', 'en'], ['русский', 'ru'], ['en-GB', 'en'], ['gut', undefined], ['', undefined], ['constructor', undefined]] as const) {
    it(`${JSON.stringify(name)}: ${String(code)}`, () => assert.equal(languageNamed(name), code));
  }

  it('are of languages that have a code', () => assert.deepEqual(['Latin', 'Sorbian', 'Upper Sorbian'].map(languageNamed), ['la', undefined, 'hsb']));
});
