import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readModel } from '../../../../src/core/entity/tagger/TaggerModel';
import { modelBytes } from '../support';

describe('the model file', () => {
  it('opens quickly', () => {
    const bytes = modelBytes();
    const started = performance.now();
    const model = readModel(bytes);
    assert.equal(model.kind, 'model');
    if (model.kind === 'model') model.weights('de');
    assert.ok(performance.now() - started < 300, 'a bound for a loaded machine; 10 ms is usual');
  });

  it('opens from bytes at any offset', () => {
    const bytes = modelBytes();
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    assert.equal(readModel(shifted.subarray(1)).kind, 'model');
  });

  it('tells that it is of another version', () => {
    const bytes = modelBytes();
    bytes[4] = 99;
    assert.deepEqual(readModel(bytes), { kind: 'problem', reason: 'version' });
  });

  for (const [name, bytes] of [['empty', new Uint8Array()], ['cut', modelBytes().subarray(0, 4000)], ['zeros', new Uint8Array(4096)], ['text', new TextEncoder().encode('<html>not found</html>..')]] as const) {
    it(`tells that it is damaged: ${name}`, () => assert.deepEqual(readModel(bytes), { kind: 'problem', reason: 'damaged' }));
  }

  it('tells that one byte is wrong, wherever', () => {
    const good = modelBytes();
    fc.assert(fc.property(fc.integer({ min: 8, max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      good[at] = good[at]! ^ flip;
      const answer = readModel(good);
      good[at] = good[at]! ^ flip;
      assert.deepEqual(answer, { kind: 'problem', reason: 'damaged' });
    }), { seed: 1, numRuns: 15 });
  });
});
