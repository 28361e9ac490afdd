import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { isAboutCache } from '../../src/core/engine/corpusWarnings';
import { createEngine } from '../../src/core/engine/createEngine';
import { encodeLayers } from '../../src/core/analysis/layerCodec';
import { LayerStore } from '../../src/core/analysis/LayerStore';
import { UsedManifests } from '../../src/core/engine/UsedManifests';
import { BLOCK_BYTES } from '../../src/core/index/BlockFile';
import type { Ports } from '../../src/core/ports';
import { contentHash } from '../../src/core/text/hash';
import { nodeCodec } from '../../src/node/nodeCodec';
import type { Engine } from '../../src/protocol/engine';
import { randomFrom } from '../support/randomFrom';
import { MemoryCache, MemoryFiles, memoryPorts } from '../support/memoryPorts';
import { fuzzProperty } from './FuzzProperty';

const CONTENTS = {
  'a.txt': 'Erster Bericht\n\nWladimir Putin traf Kim Jong Un in Wladiwostok. Die Munition ist knapp, sagte Putin.',
  'b.txt': 'Second report\n\nKim visited a factory. “No rockets,” said a spokesman of the houses.',
  'sub/c.md': '---\ntitle: Dritter\nsource: TASS\npublished: 2023-09-13\n---\nKim und Putin, Munition.',
  'korpus.yaml': 'version: 1\narticles:\n  a.txt: { source: [ Agentur ], tags: [ x ] }\n',
};
const QUERIES = ['Munition OR house | kwic', '* | frequency', 'source:TASS OR Kim*'];
/** Bytes of arrays at once; the whole cache is smaller than a hundredth of it. */
const MOST_MEMORY = 64 << 20;

/** What is done to the bytes of an entry. */
type Damage =
  | { readonly kind: 'flip' | 'number'; readonly at: number; readonly by: number }
  | { readonly kind: 'cut' | 'zeros'; readonly at: number; readonly by: number }
  | { readonly kind: 'longer' | 'moved' | 'swapped'; readonly at: number; readonly by: number };

const damage: fc.Arbitrary<readonly Damage[]> = fc.array(fc.record({
  kind: fc.constantFrom('flip' as const, 'flip' as const, 'flip' as const, 'number' as const, 'cut' as const, 'zeros' as const, 'longer' as const, 'moved' as const, 'swapped' as const),
  // The head of a file says most of the rest, so every second place is in it.
  at: fc.oneof(fc.nat(1023), fc.nat(1 << 20)), by: fc.integer({ min: 1, max: 0xffff }),
}), { minLength: 1, maxLength: 3 });

/** Damaged bytes, never those that were given. */
function damaged(whole: Uint8Array, all: readonly Damage[]): Uint8Array {
  let bytes = Uint8Array.from(whole);
  for (const { kind, at: place, by } of all) {
    if (bytes.length === 0) break;
    const at = place % bytes.length;
    switch (kind) {
      case 'flip': bytes[at]! ^= 1 << (by % 8); break;
      case 'number': bytes.set([0xff, 0xff, 0xff, by & 0xff].slice(0, bytes.length - at), at); break;
      case 'cut': bytes = bytes.slice(0, at); break;
      case 'zeros': bytes.fill(0, at, at + by); break;
      case 'longer': bytes = Uint8Array.from([...bytes, ...bytes.subarray(at, at + by)]); break;
      case 'moved': bytes = Uint8Array.from([...bytes.subarray(at), ...bytes.subarray(0, at)]); break;
      case 'swapped': bytes.copyWithin(at, (at + by) % bytes.length, (at + by) % bytes.length + 64);
    }
  }
  return bytes;
}

function boundedMemory(): () => void {
  const before = process.memoryUsage().arrayBuffers;
  return () => {
    const grown = process.memoryUsage().arrayBuffers - before;
    assert.ok(grown < MOST_MEMORY, `${grown} bytes of arrays`);
  };
}

/** Ports whose data files are small, so that thousands of engines can be made. */
function ports(cache: MemoryCache, contents: Readonly<Record<string, string>> = CONTENTS): Ports {
  return { ...memoryPorts(new MemoryFiles(contents), cache), resources: { load: (name) => smallFile(name) } };
}

const LEMMAS = import(pathToFileURL('scripts/words/packLemmas.mjs').href)
  .then(({ packLemmas }) => (packLemmas as (lists: { lemmas: string[][]; also: string[][] }) => Uint8Array)({ lemmas: [['kims', 'kim']], also: [['a', 'b']] }));
const PLACES = [...'Wladiwostok Moskau Minsk Pjöngjang Fabrik Bericht'.split(' ')].map((name, at) => `city\t${name}\tRU\t${at}\t${at}\t90000\t${name.toLowerCase()}`);
const GAZETTEER = Buffer.from(['korpus-gazetteer 2', ...PLACES, ...['cautious', 'first', 'women', 'either', 'family', 'words'].map((name) => `${name}\tkim`)].join('\n'));

function smallFile(name: string): Uint8Array | Promise<Uint8Array> {
  switch (name) {
    case 'lemmas.de.bin': return LEMMAS;
    case 'gazetteer.txt': return GAZETTEER;
    default: throw new Error(`left out: ${name}`);
  }
}

async function answers(engine: Engine, onceOpen: () => void = () => undefined): Promise<unknown> {
  const { articles, unread, warnings, tokens } = await engine.open();
  onceOpen();
  const told = [];
  for (const query of QUERIES) {
    const outcome = await engine.run({ cells: [query] }, 0, { limit: null, base: '', savedRows: 0 });
    told.push(outcome.kind === 'result' ? outcome.cell.saved : outcome);
  }
  return { articles, unread, warnings: warnings.filter((warning) => !isAboutCache(warning)), tokens, told };
}

/** Words enough that the index is read in many parts. */
const random = randomFrom(6);
const LARGE = Object.fromEntries(Array.from({ length: 8 }, (_, number) => [`${number}.txt`, Array.from({ length: 14 }, () => `${Array.from({ length: 40 }, () => `wort${Math.floor(random() ** 3 * 3000)}`).join(' ')} Munition.`).join('\n')]));

function wholeOf(contents: Readonly<Record<string, string>>) {
  let made: Promise<{ readonly entries: ReadonlyMap<string, Uint8Array>; readonly answers: unknown }> | undefined;
  return () => (made ??= (async () => {
    const cache = new MemoryCache();
    return { answers: await answers(createEngine(ports(cache, contents), { cacheName: 'c' })), entries: new Map(cache.entries) };
  })());
}
const whole = wholeOf(CONTENTS);
const largeWhole = wholeOf(LARGE);

const layers = (number: number) => ({ named: [{ start: number, end: number + 3, type: 'person' as const }], entities: [{ type: 'person' as const, name: `Kim ${number}`, forms: ['Kims'], mentions: [0] }] });
const key = (number: number): string => contentHash(`article ${number}`);
let savedLayers: Promise<Uint8Array> | undefined;
function layersFile(): Promise<Uint8Array> {
  return (savedLayers ??= (async () => {
    const cache = new MemoryCache();
    const store = new LayerStore({ cache, codec: nodeCodec, name: 'l', version: 'v' });
    for (let number = 0; number < 20; number++) store.put(key(number), layers(number));
    await store.save();
    return cache.entries.get('l.0')!;
  })());
}

const lists = Array.from({ length: 6 }, (_, number) => Array.from({ length: 1 + number * 3 }, (_unused, at) => ({ path: `${at}.txt`, state: contentHash(String(number % 3)) })));
let savedLists: Promise<Uint8Array> | undefined;
function listsFile(): Promise<Uint8Array> {
  return (savedLists ??= (async () => {
    const cache = new MemoryCache();
    const store = new UsedManifests({ cache, codec: nodeCodec, name: 'u' });
    for (const [number, list] of lists.entries()) await store.keep(key(number), () => list);
    return cache.entries.get('u')!;
  })());
}

/** What an engine says of names; each answer by itself. */
async function nameAnswers(engine: Engine): Promise<unknown> {
  await engine.open();
  await engine.analyzeCorpus();
  const entities = await engine.entities();
  const notebook = { cells: ['place:Wla', 'place:Wladiwostok OR place:Vladivostok'] };
  const outcome = await engine.run({ cells: ['* | entities'] }, 0, { limit: null, base: '', savedRows: 0 });
  return {
    entities, mentions: await Promise.all(entities.map(({ id }) => engine.mentions(id))), completed: await engine.complete(notebook, 0, 9), hovered: await engine.hover(notebook, 1, 8),
    annotated: await engine.annotate('a.txt', 'Noch ein Bericht aus Wladiwostok.'), told: outcome.kind === 'result' ? outcome.cell.saved : outcome,
  };
}
let savedNames: Promise<{ readonly entries: ReadonlyMap<string, Uint8Array>; readonly answers: unknown }> | undefined;
function keptNames() {
  return (savedNames ??= (async () => {
    const cache = new MemoryCache();
    const answers = await nameAnswers(createEngine(ports(cache), { cacheName: 'c' }));
    assert.ok(cache.entries.has('c.links'));
    return { answers, entries: new Map(cache.entries) };
  })());
}

export const DAMAGE_PROPERTIES = [
  fuzzProperty('damage to any entry of the cache is found or does no harm: all answers are those without a cache', 10_000, fc.tuple(damage, fc.nat(1000)), async ([all, which]) => {
    const { entries, answers: expected } = await whole();
    const cache = new MemoryCache();
    const names = [...entries.keys()];
    for (const [name, bytes] of entries) cache.entries.set(name, name === names[which % names.length] ? damaged(bytes, all) : bytes);
    const checkMemory = boundedMemory();
    const engine = createEngine(ports(cache), { cacheName: 'c' });
    assert.deepEqual(await answers(engine), expected);
    engine.dispose();
    checkMemory();
    if (which % 8 === 0) assert.deepEqual(await answers(createEngine(ports(cache), { cacheName: 'c' })), expected, 'and the next time');
  }),
  fuzzProperty('damage to a large index, before it is opened or while it is open, is found or does no harm: all answers are those without a cache', 1_000, fc.tuple(damage, fc.boolean()), async ([all, isOpen]) => {
    const { entries, answers: expected } = await largeWhole();
    const [cache, index] = [new MemoryCache(), entries.get('c')!];
    assert.ok(index.length > 3 * BLOCK_BYTES, String(index.length));
    const bad = damaged(index, all);
    const live = isOpen ? Uint8Array.from(index) : bad;
    cache.entries.set('c', live);
    const checkMemory = boundedMemory();
    const engine = createEngine(ports(cache, LARGE), { cacheName: 'c' });
    assert.deepEqual(await answers(engine, () => { if (isOpen) live.set(bad.subarray(0, live.length)); }), expected);
    checkMemory();
  }),
  fuzzProperty('damage to what names are linked to, before it is opened or while it is open, is found or does no harm: all answers are those without a cache', 5_000, fc.tuple(damage, fc.boolean()), async ([all, isOpen]) => {
    const { entries, answers: expected } = await keptNames();
    const cache = new MemoryCache();
    for (const [name, bytes] of entries) cache.entries.set(name, bytes);
    const [whole, bad] = [entries.get('c.links')!, damaged(entries.get('c.links')!, all)];
    const live = isOpen ? Uint8Array.from(whole) : bad;
    cache.entries.set('c.links', live);
    const checkMemory = boundedMemory();
    const engine = createEngine(ports(cache), { cacheName: 'c' });
    if (isOpen) {
      await engine.open();
      await engine.entities();
      live.set(bad.subarray(0, live.length));
    }
    assert.deepEqual(await nameAnswers(engine), expected);
    checkMemory();
  }),
  fuzzProperty('damage to saved layers of articles costs another analysis, never gives other layers', 10_000, damage, async (all) => {
    const cache = new MemoryCache();
    cache.entries.set('l.0', damaged(await layersFile(), all));
    const store = new LayerStore({ cache, codec: nodeCodec, name: 'l', version: 'v' });
    const checkMemory = boundedMemory();
    await store.load();
    for (let number = 0; number < 20; number++) {
      const found = store.get(key(number));
      if (found !== undefined) assert.equal(encodeLayers(found), encodeLayers(layers(number)));
    }
    checkMemory();
    store.put(key(0), layers(0));
    await store.save();
    const again = new LayerStore({ cache, codec: nodeCodec, name: 'l', version: 'v' });
    await again.load();
    assert.ok(again.has(key(0)));
  }),
  fuzzProperty('damage to the lists of used articles loses lists, never gives other ones', 10_000, damage, async (all) => {
    const cache = new MemoryCache();
    cache.entries.set('u', damaged(await listsFile(), all));
    const store = new UsedManifests({ cache, codec: nodeCodec, name: 'u' });
    for (const [number, list] of lists.entries()) {
      const found = await store.get(key(number));
      if (found !== undefined) assert.deepEqual(found, list);
    }
    await store.keep(key(0), () => lists[0]!);
    assert.deepEqual(await new UsedManifests({ cache, codec: nodeCodec, name: 'u' }).get(key(0)), lists[0]);
  }),
];
