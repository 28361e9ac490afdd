import assert from 'node:assert/strict';
import { guessColumns } from '../../../src/core/imports/columns';

const LONG = 'Der Präsident sagte am Mittwoch, es werde keine Gespräche geben, solange die Manöver andauern.';

describe('which column is what', () => {
  for (const [name, header, row, map] of [
    ['by German names', ['ID', 'Überschrift', 'Datum', 'Quelle', 'Autorin', 'Volltext', 'Schlagwörter', 'Link'], ['1', 'A', '13.09.2023', 'dpa', 'B', LONG, 'x', 'https://a.example/'],
      { text: 'Volltext', title: 'Überschrift', published: 'Datum', source: 'Quelle', author: 'Autorin', url: 'Link', tags: 'Schlagwörter', id: 'ID' }],
    ['by English names in any case', ['ARTICLE_ID', 'Headline', 'Published At', 'Body', 'Keywords'], ['1', 'A', '2023-09-13', LONG, 'x'],
      { text: 'Body', title: 'Headline', published: 'Published At', tags: 'Keywords', id: 'ARTICLE_ID' }],
    ['by what they hold', ['a', 'b', 'c', 'd'], ['7', LONG, '13.09.2023', 'https://a.example/1'], { text: 'b', published: 'c', url: 'd' }],
    ['of languages, but not where they are none', ['lang', 'text', 'Sprache'], ['de', LONG, 'gut'], { text: 'text', language: 'lang' }],
    ['by the last part of a key', ['meta.title', 'meta.date', 'data.text'], ['A', '2023', LONG], { text: 'data.text', title: 'meta.title', published: 'meta.date' }],
    ['not by a name that the column belies', ['text', 'inhaltlich', 'date'], ['x', LONG + LONG, 'later'], { text: 'inhaltlich' }],
    ['with an address that is longer than all else', ['name', 'where'], ['A', 'https://a.example/' + 'x'.repeat(200)], { title: 'name', url: 'where' }],
    ['in hostile names', ['__proto__', 'constructor', 'toString', 'text'], ['a', 'b', 'c', LONG], { text: 'text' }],
    ['in none', ['a', 'b'], ['1', '2'], {}],
  ] as const) {
    it(name, () => assert.deepEqual(guessColumns(header, [row, row]), map));
  }
});
