import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAboutCache } from '../../../src/core/engine/corpusWarnings';
import { CorpusStore } from '../../../src/core/engine/CorpusStore';
import type { Cache, FileProblem, Files } from '../../../src/core/ports';
import { Cancelled, InputError, type CorpusState } from '../../../src/protocol/engine';
import { FlakyFiles } from '../../support/FlakyFiles';
import { MemoryCache, MemoryFiles, memoryPorts } from '../../support/memoryPorts';
import { lemmaKey } from '../index/corpus';
import { dumpOf } from './indexDump';

const PATHS = ['a.txt', 'b.md', 'sub/c.txt', 'sub/tief/d.txt', 'ä.txt', 'README.md'];
const TEXTS = ['', 'Kim', 'Ein Bericht\n\nKim traf Putin. Kim ging.', 'A report\n\nKim met Putin in the house.\nReaders’ houses.', '---\ntitle: Vorn\nlanguage: en\n---\nHouses, Kim.', '\uFEFFMunition\r\n\r\nMunition für Kim\u0000', 'S\u00fcd und s\u0075\u0308d, Kim!'];
const CONFIGS = [
  'version: 1\n', 'version: 1\narticles:\n  a.txt: { title: Anders, language: en }\n', 'version: 1\nexclude: [ sub/ ]\n', 'version: 1\nregions:\n  - { quote: Kim, kind: boilerplate }\n',
  'version: 1\nentities:\n  - { name: person/kim, as: Kim III }\n', 'version: 1\narticles: {\n',
];

type Change =
  | { readonly kind: 'write' | 'remove' | 'unreadable'; readonly path: string; readonly text: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'switch'; readonly texts: readonly string[] };
type Step =
  | Change
  | { readonly kind: 'read' | 'named' | 'rebuild' | 'restart' | 'lose cache' | 'full disk' | 'damage'; readonly at: number }
  | { readonly kind: 'cancel'; readonly after: number }
  /** Something changes or fails at the n-th operation on files of one reading. */
  | { readonly kind: 'during'; readonly at: number; readonly change: Change }
  | { readonly kind: 'fault'; readonly at: number; readonly code: FileProblem['code'] };

const path = fc.constantFrom(...PATHS, 'korpus.yaml', '.gitignore');
const text = fc.constantFrom(...TEXTS, ...CONFIGS, 'sub/\n*.md\n');
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), path, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'unreadable' as const), path, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), path: fc.constantFrom(...PATHS), to: fc.constantFrom(...PATHS, 'neu.txt') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('switch' as const), texts: fc.array(fc.constantFrom(...TEXTS), { minLength: PATHS.length, maxLength: PATHS.length }) }) },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: change },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('read' as const, 'read' as const, 'named' as const, 'rebuild' as const, 'restart' as const, 'lose cache' as const, 'full disk' as const, 'damage' as const), at: fc.nat(5000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), after: fc.nat(6) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('during' as const), at: fc.nat(12), change }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fault' as const), at: fc.nat(20), code: fc.constantFrom('missing' as const, 'forbidden' as const, 'unavailable' as const) }) },
);

/** A corpus with a cache, and all that can happen to both. */
class World {
  readonly #memory = new MemoryFiles({ 'a.txt': TEXTS[2]!, 'sub/c.txt': TEXTS[3]! });
  readonly #hidden = new Set<string>();
  readonly #cache = new MemoryCache();
  #isFull = false;
  #during: { readonly at: number; readonly change: Change } | undefined;
  readonly #files = new FlakyFiles(this.#guarded(), (operation) => { if (operation === this.#during?.at) this.#change(this.#during.change); });
  #store = this.#open();

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'read': await this.#store.refresh({ rebuild: false }); break;
      case 'named': await this.#store.refresh({ rebuild: false, changed: PATHS.slice(0, step.at % 4) }); break;
      case 'rebuild': await this.#store.refresh({ rebuild: true }); break;
      case 'restart': this.#store = this.#open(); break;
      case 'lose cache': this.#cache.entries.clear(); break;
      case 'full disk': this.#isFull = !this.#isFull; break;
      case 'damage': this.#damage(step.at); break;
      case 'cancel': await this.#cancelled(step.after); break;
      case 'during': await this.#meanwhile(step); break;
      case 'fault': await this.#failing(step); break;
      default: this.#change(step);
    }
  }

  /** Holds the corpus, read once more, against one that never knew anything else. */
  async check(): Promise<void> {
    // What became of the cache is said once.
    await this.#store.refresh({ rebuild: false });
    const state = await this.#store.refresh({ rebuild: false });
    const fresh = new CorpusStore(memoryPorts(this.#guarded()), options());
    assert.deepEqual(told(state), told(await fresh.refresh({ rebuild: false })));
    assert.deepEqual(dumpOf(this.#store.snapshot!), dumpOf(fresh.snapshot!));
    assert.equal(await this.#store.refresh({ rebuild: false }), state, 'at rest nothing changes any more');
  }

  #guarded(): Files {
    const [memory, hidden] = [this.#memory, this.#hidden];
    const guard = new FlakyFiles(memory);
    return {
      list: (directory) => guard.list(directory), stat: (file) => guard.stat(file), resolveLink: () => memory.resolveLink(),
      read: (file) => {
        if (hidden.has(file)) { guard.failAt(0, 'forbidden'); return guard.read(file); }
        return memory.read(file);
      },
    };
  }

  #open(): CorpusStore {
    const cache: Cache = { load: (name) => this.#cache.load(name), open: (name) => this.#cache.open(name), store: (name, parts) => !this.#isFull && this.#cache.store(name, parts) };
    return new CorpusStore(memoryPorts(this.#files, cache), options());
  }

  #change(change: Change): void {
    switch (change.kind) {
      case 'write': this.#hidden.delete(change.path); this.#memory.write(change.path, change.text); break;
      case 'remove': this.#memory.remove(change.path); break;
      case 'unreadable':
        if (this.#memory.stat(change.path) === undefined) break;
        // Taking permissions away changes a time of the file.
        this.#memory.write(change.path, this.#memory.read(change.path));
        this.#hidden.add(change.path);
        break;
      case 'rename': {
        const held = this.#memory.stat(change.path) && this.#memory.read(change.path);
        if (held === undefined) break;
        this.#memory.remove(change.path);
        this.#memory.write(change.to, held);
        break;
      }
      case 'switch': PATHS.forEach((file, at) => (change.texts[at] === '' ? this.#memory.remove(file) : this.#memory.write(file, change.texts[at]!)));
    }
  }

  #damage(at: number): void {
    for (const [name, bytes] of this.#cache.entries) {
      const damaged = Uint8Array.from(bytes);
      if (damaged.length > 0) damaged[at % damaged.length]! ^= 1 + (at % 255);
      this.#cache.entries.set(name, at % 3 === 0 ? damaged.slice(0, at % damaged.length) : damaged);
    }
  }

  async #cancelled(after: number): Promise<void> {
    let looks = 0;
    const cancellation = { get cancelled() { return looks++ >= after; } };
    await this.#store.refresh({ rebuild: true, cancellation }).catch((error: unknown) => assert.ok(error instanceof Cancelled, String(error)));
  }

  async #meanwhile(during: { readonly at: number; readonly change: Change }): Promise<void> {
    this.#files.failAt(-1, 'missing');
    this.#during = during;
    await this.#store.refresh({ rebuild: false });
    this.#during = undefined;
  }

  async #failing({ at, code }: { readonly at: number; readonly code: FileProblem['code'] }): Promise<void> {
    this.#files.failAt(at, code);
    await this.#store.refresh({ rebuild: false }).catch((error: unknown) => assert.ok(error instanceof InputError, String(error)));
    this.#files.failAt(-1, code);
  }
}

function options() {
  return { cacheName: 'c', version: 'v', config: true, metadata: new Map(), lemmaKey };
}

/** How often it was read, and what became of the cache meanwhile, is no part of a state. */
function told({ articles, unread, warnings, tokens }: CorpusState): unknown {
  return { articles, unread, warnings: warnings.filter((warning) => !isAboutCache(warning)), tokens };
}

describe('a corpus that is followed through changes, faults and restarts', function () {
  this.timeout(120_000);

  it('ends as if it had been read once, at the end', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const world = new World();
      for (const each of steps) await world.take(each);
      await world.check();
    }), { seed: 6, numRuns: 400 });
  });

  for (const code of ['missing', 'forbidden', 'unavailable'] as const) {
    it(`says or lists what fails, whichever operation on a file it is, and is whole with the next reading (${code})`, async () => {
      const contents = { 'a.txt': TEXTS[2]!, 'sub/c.txt': TEXTS[3]!, 'sub/.gitignore': 'x\n', 'korpus.yaml': CONFIGS[1]! };
      const whole = new CorpusStore(memoryPorts(new MemoryFiles(contents)), options());
      const expected = told(await whole.refresh({ rebuild: false }));
      let operations = 0;
      for (let at = 0; at === operations; at++) {
        const files = new FlakyFiles(new MemoryFiles(contents));
        const store = new CorpusStore(memoryPorts(files), options());
        files.failAt(at, code);
        const first = await store.refresh({ rebuild: false }).catch((error: unknown) => error);
        if (files.operations > at) operations++;
        if (first instanceof Error) assert.ok(first instanceof InputError, String(first));
        files.failAt(-1, code);
        assert.deepEqual(told(await store.refresh({ rebuild: false })), expected, `at ${at}`);
        assert.deepEqual(dumpOf(store.snapshot!), dumpOf(whole.snapshot!), `at ${at}`);
      }
      assert.ok(operations >= 8, String(operations));
    });
  }
});
