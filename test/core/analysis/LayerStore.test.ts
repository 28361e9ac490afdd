import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleLayers } from '../../../src/core/analysis/ArticleLayers';
import { decodeLayers, encodeLayers } from '../../../src/core/analysis/layerCodec';
import { LayerStore } from '../../../src/core/analysis/LayerStore';
import { decodeSegment, encodeSegment } from '../../../src/core/analysis/segmentFile';
import type { Cache } from '../../../src/core/ports';
import { contentHash } from '../../../src/core/text/hash';
import { nodeCodec } from '../../../src/node/nodeCodec';
import { MemoryCache } from '../../support/memoryPorts';

const span = fc.tuple(fc.nat(20), fc.nat(30)).map(([gap, length]) => ({ gap, length }));
/** Spans in order, without overlap, with what `more` makes of each. */
function spans<T extends object>(more: fc.Arbitrary<T>): fc.Arbitrary<({ start: number; end: number } & T)[]> {
  return fc.array(fc.tuple(span, more), { maxLength: 6 }).map((list) => {
    let end = 0;
    return list.map(([{ gap, length }, rest]) => ({ start: end + gap, end: (end = end + gap + length), ...rest }));
  });
}
const string = fc.string({ unit: 'grapheme', maxLength: 12 });
const type = fc.constantFrom('person' as const, 'organisation' as const, 'place' as const, 'other' as const);
const speaker = fc.option(fc.record({ named: fc.option(fc.nat(9)), name: string }));
const report = fc.record({ speaker, cue: fc.option(fc.tuple(fc.nat(500), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }))) });
const layers: fc.Arbitrary<ArticleLayers> = fc.record({
  named: spans(fc.record({ type })),
  entities: fc.array(fc.record({ type, name: string, forms: fc.array(string, { maxLength: 3 }), english: string, mentions: fc.uniqueArray(fc.nat(99), { maxLength: 5 }).map((list) => list.sort((a, b) => a - b)) }, { requiredKeys: ['type', 'name', 'forms', 'mentions'] }), { maxLength: 5 }),
  quotes: spans(report.chain((each) => fc.constantFrom('direct' as const, 'partial' as const, 'term' as const).map((kind) => ({ ...each, kind })))),
  reported: spans(report),
  dates: spans(fc.record({ value: fc.option(fc.constantFrom('2023', '2023-09-13')), reason: fc.record({ template: string, args: fc.array(fc.oneof(string, fc.integer()), { maxLength: 2 }) }) }, { requiredKeys: ['value'] })),
}, { requiredKeys: ['named', 'entities'] });

const some = (number: number): ArticleLayers => ({ named: [{ start: number, end: number + 3, type: 'person' }], entities: [{ type: 'person', name: `Kim ${number}`, forms: [], mentions: [0] }] });
const key = (number: number): string => contentHash(String(number));
const storeOver = (cache: Cache, version = 'v'): LayerStore => new LayerStore({ cache, codec: nodeCodec, name: 'c.layers', version });

async function filled(cache: Cache, count: number, from = 0): Promise<LayerStore> {
  const store = storeOver(cache);
  await store.load();
  for (let number = from; number < from + count; number++) {
    store.put(key(number), some(number));
    if (number % 77 === 0) await store.save();
  }
  await store.save();
  return store;
}

async function held(store: LayerStore, count: number, from = 0): Promise<number> {
  await store.load();
  return Array.from({ length: count }, (_, at) => at + from).filter((number) => {
    const found = store.get(key(number));
    if (found !== undefined) assert.deepEqual(found, some(number));
    return found !== undefined;
  }).length;
}

describe('layerCodec', () => {
  it('gives back what it was given, in one line', () => {
    fc.assert(fc.property(layers, (given) => {
      const line = encodeLayers(given);
      assert.doesNotMatch(line, /\n/);
      assert.deepEqual(JSON.parse(JSON.stringify(decodeLayers(line))), JSON.parse(JSON.stringify(given)));
    }));
  });
});

describe('LayerStore', () => {
  it('has everything again in a new process, in segments of 500', async () => {
    const cache = new MemoryCache();
    await filled(cache, 1203);
    assert.deepEqual([...cache.entries.keys()], ['c.layers.0', 'c.layers.1', 'c.layers.2']);
    assert.equal(await held(storeOver(cache), 1203), 1203);
  });

  it('uses nothing of another version, and takes its place', async () => {
    const cache = new MemoryCache();
    await filled(cache, 600);
    const other = storeOver(cache, 'w');
    assert.equal(await held(other, 600), 0);
    other.put(key(1), some(1));
    await other.save();
    assert.deepEqual([...cache.entries.keys()], ['c.layers.0', 'c.layers.1']);
    assert.equal(await held(storeOver(cache, 'w'), 600), 1);
  });

  it('loses only the segment that is damaged, wherever a byte changes or is cut off', async () => {
    const cache = new MemoryCache();
    await filled(cache, 700);
    const whole = cache.entries.get('c.layers.0')!;
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), async (at, isCut) => {
      const bytes = isCut ? whole.slice(0, at) : Uint8Array.from(whole);
      if (!isCut) bytes[at]! ^= 1;
      cache.entries.set('c.layers.0', bytes);
      assert.equal(await held(storeOver(cache), 700), 200);
    }), { numRuns: 50 });
    await filled(cache, 500);
    assert.equal(await held(storeOver(cache), 700), 700);
  });

  it('does not look for the end of a line for ever in a segment that ends without one, whoever wrote it', () => {
    const body = Buffer.from(`${key(1)}{}`);
    const [head] = encodeSegment(new Map(), 'v', nodeCodec);
    const first = Buffer.from(head!).toString();
    assert.equal(decodeSegment(Buffer.concat([Buffer.from(first.replace(/\S+\n$/, `${contentHash(body)}\n`)), body]), 'v', nodeCodec), undefined);
  });

  it('two processes at once lose at most what the other has, and answer rightly', async () => {
    const cache = new MemoryCache();
    const [first, second] = [storeOver(cache), storeOver(cache)];
    await Promise.all([first.load(), second.load()]);
    for (let number = 0; number < 300; number++) (number % 2 ? first : second).put(key(number), some(number));
    await Promise.all([first.save(), second.save()]);
    assert.equal(await held(storeOver(cache), 300), 150);
  });

  it('stays in memory where nothing can be kept', async () => {
    let stores = 0;
    const store = await filled({ load: () => undefined, open: () => undefined, store: () => { stores++; return false; } }, 300);
    assert.equal(await held(store, 300), 300);
    assert.ok(stores < 3, String(stores));
  });

  it('keeps what it could not write, and writes it once there is room again', async () => {
    const cache = new MemoryCache();
    let isFull = true;
    const store = await filled({ load: (name) => cache.load(name), open: (name) => cache.open(name), store: (name, parts) => !isFull && cache.store(name, parts) }, 700);
    assert.deepEqual([store.unsaved, cache.entries.size], [700, 0]);
    isFull = false;
    for (let turn = 0; turn < 70; turn++) await store.save();
    assert.equal(store.unsaved, 0);
    assert.equal(await held(storeOver(cache), 700), 700);
  });

  it('loses nothing where the disk is full while it drops what is dead', async () => {
    const cache = new MemoryCache();
    let room = Infinity;
    const store = await filled({ load: (name) => cache.load(name), open: (name) => cache.open(name), store: (name, parts) => room-- > 0 && cache.store(name, parts) }, 2600);
    const alive = new Set(Array.from({ length: 700 }, (_, number) => key(number * 3)));
    const kept = async (from: Cache): Promise<number> => {
      const reader = storeOver(from);
      await reader.load();
      return [...alive].filter((each) => reader.has(each)).length;
    };
    room = 1;
    await store.compact(alive);
    room = Infinity;
    for (let turn = 0; turn < 70; turn++) await store.save();
    assert.equal(await kept(cache), 700);
  });

  it('drops what is dead when it is more than half', async () => {
    const cache = new MemoryCache();
    const store = await filled(cache, 2600);
    await store.compact(new Set(Array.from({ length: 1100 }, (_, number) => key(number))));
    assert.equal(await held(storeOver(cache), 2600), 2600);
    await store.compact(new Set(Array.from({ length: 700 }, (_, number) => key(number))));
    assert.equal(await held(storeOver(cache), 2600), 700);
    assert.equal(cache.entries.get('c.layers.5')?.length, 0);
    await filled(cache, 900, 5000);
    assert.equal(await held(storeOver(cache), 900, 5000), 900);
  });
});
