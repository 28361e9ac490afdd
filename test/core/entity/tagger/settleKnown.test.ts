import assert from 'node:assert/strict';
import type { NamedSpan } from '../../../../src/core/entity/NamedSpan';
import { settleKnown } from '../../../../src/core/entity/tagger/settleKnown';
import { shippedGazetteer } from '../support';

describe('settleKnown', () => {
  const settle = (text: string, named: readonly NamedSpan[]) =>
    settleKnown(text, [{ start: 0, end: text.length, language: 'de' }], named, shippedGazetteer()).map(({ start, end, type }) => `${text.slice(start, end)}=${type}`);

  it('gives states and organisations their type', () => {
    assert.deepEqual(settle('Die Türkei und die Nato schweigen.', [{ start: 4, end: 10, type: 'person' }, { start: 19, end: 23, type: 'other' }]), ['Türkei=place', 'Nato=organisation']);
  });

  it('adds those that were not found, and nothing inside another name', () => {
    const text = 'Sie flog in die Türkei. Das Deutsche Institut für Japan Studien schloss.';
    assert.deepEqual(settle(text, [{ start: 28, end: 63, type: 'organisation' }]), ['Türkei=place', 'Deutsche Institut für Japan Studien=organisation']);
  });

  it('drops words that name nothing', () => assert.deepEqual(settle('Es kostet 5 Euro.', [{ start: 12, end: 16, type: 'other' }]), []));

  it('leaves people their names', () => {
    const text = 'Jordan sprach mit Chad.';
    assert.deepEqual(settle(text, [{ start: 0, end: 6, type: 'person' }]).slice(0, 1), ['Jordan=person']);
  });
});
