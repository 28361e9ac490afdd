import assert from 'node:assert/strict';
import { PROPERTIES } from './properties';

/** One case in so many of `npm run fuzz`. */
const SHARE = 250;

describe('fuzzing, a small share', function () {
  this.timeout(60_000);
  for (const property of PROPERTIES) {
    it(property.name, async () => assert.equal(await property.check({ seed: 4, runs: Math.ceil(property.cases / SHARE) }), undefined));
  }

  it('tries at least 100,000 cases a run', () => {
    assert.ok(PROPERTIES.reduce((sum, { cases }) => sum + cases, 0) >= 100_000);
  });
});
