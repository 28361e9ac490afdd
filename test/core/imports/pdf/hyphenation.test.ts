import assert from 'node:assert/strict';
import { joinLines, wordsWithin } from '../../../../src/core/imports/pdf/hyphenation';

describe('a word at a line’s end', () => {
  const words = wordsWithin(['the Co-operation of all, a re-election', 'NORTHERN Landes', 'a well-', 'known fact']);
  for (const [one, other, joined] of [
    ['die Muni-', 'tion der', 'die Munition der'], ['der Kim-', 'Putin-Gipfel', 'der Kim-Putin-Gipfel'], ['Nord- ', 'und Süd', 'Nord-  und Süd'], ['Nord-', 'und Südkorea', 'Nord- und Südkorea'],
    ['pre-', 'and postwar', 'pre- and postwar'], ['soft\u00AD', 'ware', 'software'], ['Soft\u00AD', 'Ware', 'SoftWare'], ['2022-', '2023', '2022-2023'], ['die F-', '16 flog', 'die F-16 flog'], ['COVID-', '19', 'COVID-19'],
    ['NORTH-', 'ERN', 'NORTHERN'], ['MUNI-', 'TION', 'MUNITION'], ['a re-', 'election', 'a re-election'], ['co-', 'operation', 'co-operation'], ['govern-', 'ment', 'government'], ['E-Mail-', 'Adresse', 'E-Mail-Adresse'],
    ['a –', 'b', 'a – b'], ['ein Wort', 'noch', 'ein Wort noch'], ['das Lan-', 'des', 'das Landes'], ['朝鮮', '半島', '朝鮮半島'], ['x-', '“y”', 'x-“y”'], ['', 'a', ' a'],
  ] as const) {
    it(`${one} | ${other} → ${joined}`, () => assert.equal(joinLines(one, other, words), joined));
  }

  it('of a page goes on with the mark of the next', () => {
    assert.equal(joinLines('Muni-', 'tion', words, '\f'), 'Muni\ftion');
    assert.equal(joinLines('Nord-', 'und Süd', words, '\f'), 'Nord-\fund Süd');
    assert.equal(joinLines('the', 'president', words, '\f'), 'the\fpresident');
  });

  it('keeps its hyphen where a document parts no words', () => {
    const lines = ['a fine-grained, a well-known and a side-by-side view of fine-', 'grained things, a well-', 'known one, and a happy-', 'go-lucky one'];
    assert.equal(joinLines('a happy-', 'go-lucky', wordsWithin(lines)), 'a happy-go-lucky');
  });
});
