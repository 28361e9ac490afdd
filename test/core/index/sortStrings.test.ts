import assert from 'node:assert/strict';
import fc from 'fast-check';
import { groupEqual, sortStrings } from '../../../src/core/index/sortStrings';
import { Strings } from '../../../src/core/index/Strings';
import { randomFrom } from '../../support/randomFrom';
import { nastyWord } from '../text/nasty';

const letters = fc.array(fc.constantFrom('a', 'b', '\0', 'ж', '\u{1D400}', '\u03FD', '\u03FE', '\u03FF'), { maxLength: 5 }).map((all) => all.join(''));
const lists = fc.array(fc.oneof(letters, nastyWord), { maxLength: 80 });

describe('sortStrings', () => {
  it('sorts by code units', () => {
    fc.assert(fc.property(lists, (list) => {
      assert.deepEqual(Array.from(sortStrings(Strings.of(list)), (number) => list[number]), [...list].sort());
    }), { seed: 31, numRuns: 1000 });
  });

  it('sorts whatever many units there are, and where there are none', () => {
    const random = randomFrom(33);
    for (const units of [0x10000, 5000, 300, 2, 1]) {
      const list = Array.from({ length: 3000 }, () => String.fromCharCode(...Array.from({ length: Math.floor(random() * 8) }, () => Math.floor(random() * units))));
      assert.deepEqual(Array.from(sortStrings(Strings.of(list)), (number) => list[number]), [...list].sort(), `${units} units`);
    }
    assert.deepEqual([...sortStrings(Strings.of(['', '', '']))].sort(), [0, 1, 2]);
    assert.deepEqual([...sortStrings(Strings.of([]))], []);
  });

  it('groups equal strings, also where it expects them nearly sorted', () => {
    fc.assert(fc.property(lists, fc.boolean(), fc.boolean(), (list, presorted, nearly) => {
      const strings = presorted ? [...list.slice(0, 60)].sort().concat(list.slice(60)) : list;
      const { order, examples, groups } = groupEqual(Strings.of(strings), nearly);
      const distinct = [...new Set(strings)].sort();
      assert.deepEqual(Array.from(order, (number) => strings[number]), [...strings].sort());
      assert.deepEqual(Array.from(examples, (number) => strings[number]), distinct);
      assert.deepEqual(Array.from(groups, (each) => distinct[each]), strings);
    }), { seed: 32, numRuns: 1000 });
  });
});
