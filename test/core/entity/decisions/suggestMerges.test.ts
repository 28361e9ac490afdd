import assert from 'node:assert/strict';
import { EntityDecisions } from '../../../../src/core/entity/decisions/EntityDecisions';
import { typeOfId, type EntityChange } from '../../../../src/core/entity/decisions/EntityDecision';
import { suggestMerges } from '../../../../src/core/entity/decisions/suggestMerges';
import { slug } from '../../../../src/core/entity/nameKey';

const named = (type: string, name: string, mentions: number) => ({ id: `${type}/${slug(name)}`, type: typeOfId(`${type}/x`)!, name, mentions });
const ALL = [
  named('place', 'Wostotschny', 7), named('place', 'Wostochny', 2), named('organisation', 'Wostochny', 1),
  named('person', 'Kim Jong-un', 20), named('person', 'Kim Jong-il', 3), named('person', 'Kim', 2), named('person', 'Lee', 2), named('person', 'Ree', 1),
  named('person', 'Peter Nowak', 3), named('person', 'Peter Novak', 2), named('person', 'John Adams', 3), named('person', 'John Quincy Adams', 2),
  named('other', 'Iskander 9K720', 1), named('other', 'Iskander 9K721', 1), named('organisation', 'Nord Stream', 4), named('organisation', 'Nordstream', 1),
];
const suggestions = (name: string, type: string, ...changes: readonly EntityChange[]) => {
  const decisions = new EntityDecisions(changes.map((change) => ({ ...change, line: 1 })));
  const at = ALL.findIndex((entity) => entity.name === name && entity.type === type);
  return suggestMerges(ALL, at, decisions).map(({ from, into }) => `${from.name} → ${into.name}`);
};

describe('suggestMerges', () => {
  for (const [name, type, expected] of [
    ['Wostochny', 'place', ['Wostochny → Wostotschny']],
    ['Wostotschny', 'place', ['Wostochny → Wostotschny']],
    ['Wostochny', 'organisation', []],
    ['Kim Jong-un', 'person', ['Kim → Kim Jong-un']],
    ['Kim', 'person', ['Kim → Kim Jong-un', 'Kim → Kim Jong-il']],
    ['Lee', 'person', []],
    ['Peter Novak', 'person', ['Peter Novak → Peter Nowak']],
    ['John Adams', 'person', ['John Quincy Adams → John Adams']],
    ['Iskander 9K720', 'other', []],
    ['Nordstream', 'organisation', ['Nordstream → Nord Stream']],
  ] as const) {
    it(`${name} (${type}): ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(suggestions(name, type), expected));
  }
  it('not what the user has kept apart', () => {
    assert.deepEqual(suggestions('Wostochny', 'place', { kind: 'distinct', id: 'place/wostotschny', from: 'place/wostochny' }), []);
  });
  it('nothing for an entity that is none', () => assert.deepEqual(suggestMerges(ALL, -1, new EntityDecisions([])), []));
});
