import assert from 'node:assert/strict';
import fc from 'fast-check';
import { descending } from '../../../src/core/query/run/descending';
import { Pace } from '../../../src/core/query/run/Pace';

const pace = new Pace({ cancellation: { cancelled: false }, yield: () => Promise.resolve() });

describe('descending', () => {
  it('orders as a stable sort by comparison does', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }))), (values) => {
      const order = Uint32Array.from(values.keys()).reverse();
      assert.deepEqual([...descending(order, values, pace)], [...order].sort((a, b) => (values[a]! === values[b]! ? 0 : values[a]! < values[b]! ? 1 : -1)));
    }), { seed: 20261130 });
  });
});
