import assert from 'node:assert/strict';
import { guessDialect } from '../../../../src/core/imports/tables/csvDialect';
import { headerOf } from '../../../../src/core/imports/tables/headerOf';

describe('how a table is written', () => {
  for (const [text, hint, delimiter, quote] of [
    ['a,b\n1,2\n', ',', ',', '"'],
    ['Titel;Text\n"A; b";"Er kam, sah, siegte"\nB;C, d\n', ',', ';', '"'],
    ['a\tb\n1\t2, 3; 4\n', ',', '\t', '"'],
    ['id|text\n1|Nun, denn; ja\n2|a\n', ',', '|', '"'],
    ["id,text\n1,'a, b'\n2,'c'\n", ',', ',', "'"],
    ['text\tn\n"Nein", sagte er\t1\n"Ja" und "Nein"\t2\n', '\t', '\t', ''],
    ['one\ntwo, three\nfour\n', ',', ',', '"'],
    ['', '\t', '\t', '"'],
  ] as const) {
    it(JSON.stringify(text), () => assert.deepEqual(guessDialect(text, hint), { delimiter, quote }));
  }

  it('is told by rows of names, numbered where two are alike', () => {
    assert.deepEqual(headerOf(['Titel', 'Text', 'Titel', '']), { names: ['Titel', 'Text', 'Titel (2)', 'column 4'], named: true });
    assert.deepEqual(headerOf(['1', '2023-09-13', 'Kim']), { names: ['column 1', 'column 2', 'column 3'], named: false });
  });
});
