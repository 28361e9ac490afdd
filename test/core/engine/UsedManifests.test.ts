import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UsedManifests } from '../../../src/core/engine/UsedManifests';
import { usedHash, type UsedArticle } from '../../../src/core/notebook/RowsHasher';
import { nodeCodec } from '../../../src/node/nodeCodec';
import { MemoryCache } from '../../support/memoryPorts';

const store = (cache: MemoryCache, bounds: { mostManifests?: number; mostStates?: number } = {}) => new UsedManifests({ cache, codec: nodeCodec, name: 'used', ...bounds });
const digest = (number: number): string => number.toString(16).padStart(16, '0');
const articles = (...paths: readonly string[]): readonly UsedArticle[] => paths.map((path) => ({ path, state: '0123456789abcdef' }));

describe('what is remembered of the articles behind a digest', function () {
  this.timeout(30_000);

  it('comes back as it was, whatever the paths', async () => {
    const article = fc.record({ path: fc.string({ unit: 'binary' }), state: fc.constantFrom('0123456789abcdef', '1123456789abcdef.2123456789abcdef') }, { noNullPrototype: true });
    await fc.assert(fc.asyncProperty(fc.array(fc.array(article), { maxLength: 6 }), async (lists) => {
      const cache = new MemoryCache();
      const writer = store(cache);
      for (const list of lists) await writer.keep(usedHash(list), () => list);
      for (const list of lists) assert.deepEqual(await store(cache).get(usedHash(list)), list);
    }), { seed: 7, numRuns: 50 });
  });

  it('is bounded by number and by size, the latest first', async () => {
    const cache = new MemoryCache();
    const writer = store(cache, { mostManifests: 3, mostStates: 5 });
    for (const number of [1, 2, 3]) await writer.keep(digest(number), () => articles('a'));
    await writer.keep(digest(1), () => articles('a'));
    await writer.keep(digest(4), () => articles('a', 'b'));
    const known = async () => (await Promise.all([1, 2, 3, 4, 5, 6].map(async (number) => (await store(cache).get(digest(number))) !== undefined))).map(Number).join('');
    assert.equal(await known(), '101100');
    await writer.keep(digest(5), () => articles('c', 'd', 'e', 'f'));
    assert.equal(await known(), '000010');
    await writer.keep(digest(6), () => articles('1', '2', '3', '4', '5', '6'));
    assert.equal(await known(), '000010', 'too large to be kept at all');
  });

  it('takes little room for many states of a large corpus', async () => {
    const cache = new MemoryCache();
    const writer = store(cache);
    const many = Array.from({ length: 2000 }, (_, number) => ({ path: `${number}.txt`, state: digest(number) }));
    for (let change = 0; change < 50; change++) {
      many[change * 7] = { path: `${change * 7}.txt`, state: digest(10_000 + change) };
      await writer.keep(usedHash(many), () => [...many]);
    }
    assert.ok(cache.entries.get('used')!.length < 100_000, String(cache.entries.get('used')!.length));
    assert.deepEqual(await store(cache).get(usedHash(many)), many);
  });

  it('keeps what another process has added meanwhile', async () => {
    const cache = new MemoryCache();
    const [one, two] = [store(cache), store(cache)];
    await one.get(digest(0));
    await two.get(digest(0));
    await one.keep(digest(1), () => articles('a'));
    await two.keep(digest(2), () => articles('b'));
    await one.keep(digest(3), () => articles('c'));
    assert.deepEqual(await two.get(digest(3)), articles('c'), 'also where the other has long read its own');
    for (const number of [1, 2, 3]) assert.notEqual(await store(cache).get(digest(number)), undefined, String(number));
  });

  it('is lost without harm where the file is damaged, of another version, or cannot be written', async () => {
    const cache = new MemoryCache();
    await store(cache).keep(digest(1), () => articles('a'));
    const bytes = cache.entries.get('used')!;
    for (const damaged of [bytes.slice(0, -3), new Uint8Array(), Buffer.from('korpus 1 used-99 0\n'), Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 5 ? byte ^ 1 : byte))]) {
      cache.entries.set('used', damaged);
      assert.equal(await store(cache).get(digest(1)), undefined);
    }
    const readOnly = Object.assign(new MemoryCache(), { store: () => false });
    const inMemory = store(readOnly);
    await inMemory.keep(digest(1), () => articles('a'));
    assert.deepEqual(await inMemory.get(digest(1)), articles('a'));
  });
});
