import assert from 'node:assert/strict';
import fc from 'fast-check';
import { minimalEdit } from '../../../src/extension/commands/minimalEdit';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\r\n', '\n', '\r', '😀', '😁', 'ü') });

describe('minimalEdit', () => {
  it('leaves equal ends alone', () => assert.deepEqual(minimalEdit('version: 1\narticles:\n', 'version: 1\nx\narticles:\n'), { start: 11, end: 11, text: 'x\n' }));
  it('makes the new text of the old one, between whole characters', () => {
    fc.assert(fc.property(text, text, (before, after) => {
      const { start, end, text: replacement } = minimalEdit(before, after);
      assert.equal(before.slice(0, start) + replacement + before.slice(end), after);
      for (const at of [start, end]) assert.ok(!/^(\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(before.slice(Math.max(0, at - 1), at + 1)) || at === 0, `splits at ${at}`);
    }), { seed: 3, numRuns: 500 });
  });
});
