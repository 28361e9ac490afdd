import assert from 'node:assert/strict';
import { newEntityId, plainId } from '../../../src/extension/decide/newEntityId';

describe('the id of a new entity', () => {
  it('is readable, made from type and name', () => {
    assert.equal(plainId('person', 'Kim Jong-un'), 'person/kim-jong-un');
    assert.equal(newEntityId('place', 'Wostotschny', [], []), 'place/wostotschny');
    assert.match(plainId('other', '???'), /^other\/./);
  });
  it('is another where an entity or a decision has it already', () => {
    assert.equal(newEntityId('person', 'Kim', [{ id: 'person/kim' }], []), 'person/kim-2');
    assert.equal(newEntityId('person', 'Kim', [{ id: 'person/kim' }], [{ kind: 'merge', id: 'person/kim-2', into: 'person/kim-3', line: 3 }]), 'person/kim-4');
  });
});
