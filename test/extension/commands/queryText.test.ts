import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entityQuery, pathQuery, phraseQuery, selectionQuery, wordQuery } from '../../../src/extension/commands/queryText';
import { scan } from '../../../src/core/query/scanner';

describe('phraseQuery', () => {
  it('quotes the words of a selection', () => assert.equal(phraseQuery('  „heiligen Kampf“ Russlands,'), '"heiligen Kampf Russlands"'));
  it('takes the first line that has words, since a phrase ends with its line', () => assert.equal(phraseQuery('\n — \nKim und\nPutin'), '"Kim und"'));
  it('has nothing to ask where there is no word', () => assert.equal(phraseQuery(' …„“ '), undefined));
  it('is one closed phrase whatever was selected', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '"', '„', '“', '\\', '*', '|', '//', '$', '\n', '[', ')', '~') }), (text) => {
      const query = phraseQuery(text);
      if (query === undefined) return;
      const { tokens } = scan(query);
      assert.deepEqual(tokens.map(({ kind, closed }) => [kind, closed]), [['quote', true], ['break', true]]);
    }), { seed: 2 });
  });
});

describe('wordQuery', () => {
  it('leaves a plain word bare', () => {
    for (const word of ['Munition', 'Jong-un', 'Großmächte', '7.000', 'Su-35']) assert.equal(wordQuery(word), word);
  });
  it('quotes what the language would read as its own', () => {
    for (const word of ['AND', 'or', 'NOT']) assert.equal(wordQuery(word), `"${word}"`);
    assert.equal(wordQuery('12:30'), '"12:30"');
  });
});

describe('selectionQuery', () => {
  it('takes one word bare and more as a phrase', () => {
    assert.equal(selectionQuery(' „Munition“ '), 'Munition');
    assert.equal(selectionQuery('OR'), '"OR"');
    assert.equal(selectionQuery('Kim Jong-un'), '"Kim Jong-un"');
    assert.equal(selectionQuery('…'), undefined);
  });
});

describe('pathQuery', () => {
  it('quotes paths and escapes what a glob would read', () => {
    assert.equal(pathQuery(['a/b c.txt', 'x*[1].txt', 'q".md']), 'path:"a/b c.txt" OR path:"x\\*[1].txt" OR path:"q\\".md"');
  });
});

describe('entityQuery', () => {
  const kim = { id: 'person/kim-jong-un', name: 'Kim Jong Un', type: 'person' as const };
  const paris = { id: 'place/paris', name: 'Paris', type: 'place' as const };
  for (const [entity, others, expected] of [
    [kim, [], 'person:"Kim Jong Un"'],
    [kim, [kim, { ...kim, id: 'person/kim-jong-un-2', name: 'Kim Jong-Un' }], 'person:person/kim-jong-un'],
    [{ ...kim, id: 'person/kim', name: 'Kim' }, [kim], 'person:person/kim'],
    [paris, [{ ...paris, id: 'person/paris', type: 'person' as const }], 'place:Paris'],
    [{ id: 'other/su-35', name: 'Su-35', type: 'other' as const }, [], 'entity:Su-35'],
    [{ id: 'organisation/x', name: 'Haus "X"\n AG', type: 'organisation' as const }, [], 'organisation:"Haus \\"X\\" AG"'],
  ] as const) it(expected, () => assert.equal(entityQuery(entity, others), expected));
});
