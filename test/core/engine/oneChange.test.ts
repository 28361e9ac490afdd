import assert from 'node:assert/strict';
import { CorpusStore } from '../../../src/core/engine/CorpusStore';
import { MemoryCache, MemoryFiles, memoryPorts } from '../../support/memoryPorts';
import { lemmaKey } from '../index/corpus';
import { dumpOf } from './indexDump';

/** Counts what is asked of the folder, and keeps which entries of the cache were written. */
class Watched {
  readonly files = new MemoryFiles(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${String(at).padStart(3, '0')}.txt`, `Bericht ${at}\n\nKim traf Putin.`])));
  readonly written: string[] = [];
  readonly cache = new MemoryCache();
  listed = 0;

  store(): CorpusStore {
    const { files, cache, written } = this;
    const watched = { list: (directory: string) => { this.listed++; return files.list(directory); }, stat: (path: string) => files.stat(path), read: (path: string) => files.read(path), resolveLink: () => files.resolveLink() };
    const kept = { load: (name: string) => cache.load(name), open: (name: string) => cache.open(name), store: (name: string, parts: readonly Uint8Array[]) => { written.push(name); return cache.store(name, parts); } };
    return new CorpusStore(memoryPorts(watched, kept), { cacheName: 'c', version: 'v', config: true, metadata: new Map(), lemmaKey });
  }

  /** Forgets what was asked so far. */
  settle(): void {
    this.listed = 0;
    this.written.length = 0;
    this.files.reads.length = 0;
  }

  async fresh() {
    const store = new CorpusStore(memoryPorts(this.files), { cacheName: 'c', version: 'v', config: true, metadata: new Map(), lemmaKey });
    await store.refresh({ rebuild: false });
    return dumpOf(store.snapshot!);
  }
}

describe('the paths of last time', () => {
  it('are told once, from the cache, before the folder is looked at', async () => {
    const watched = new Watched();
    const told: (readonly string[])[] = [];
    const lastPaths = (paths: readonly string[]): void => { told.push([`${watched.listed}`, ...paths]); };
    await watched.store().refresh({ rebuild: false, lastPaths });
    assert.equal(told.length, 0, 'nobody has read the corpus yet');
    watched.settle();
    watched.files.remove('000.txt');
    const store = watched.store();
    const state = await store.refresh({ rebuild: false, lastPaths });
    await store.refresh({ rebuild: false, lastPaths });
    assert.deepEqual([told.length, told[0]?.slice(0, 2), told[0]?.length, state.articles.length], [1, ['0', '000.txt'], 201, 199]);
  });
});

describe('one article that changed', () => {
  it('is all that is read and, in an entry of its own, all that is written', async () => {
    const watched = new Watched();
    const store = watched.store();
    await store.refresh({ rebuild: false });
    watched.settle();
    watched.files.write('100.txt', 'Anders\n\nHier stehen andere Häuser.');
    const state = await store.refresh({ rebuild: false, changed: ['100.txt'] });
    assert.deepEqual([watched.listed, watched.files.reads.filter((path) => path !== 'korpus.yaml'), watched.written], [0, ['100.txt'], ['c.changes']]);
    assert.ok(watched.cache.entries.get('c.changes')!.length < watched.cache.entries.get('c')!.length / 10);
    assert.match(state.articles[100]?.opening ?? '', /andere Häuser/);
    assert.deepEqual(dumpOf(store.snapshot!), await watched.fresh());
  });

  it('is known to the next window from the cache, also where it changed twice and others with it', async () => {
    const watched = new Watched();
    const store = watched.store();
    await store.refresh({ rebuild: false });
    for (const [path, text] of [['100.txt', 'Einmal'], ['007.txt', 'Sieben Häuser'], ['100.txt', 'Zweimal, Kim']] as const) {
      watched.files.write(path, text);
      await store.refresh({ rebuild: false, changed: [path] });
    }
    watched.files.remove('003.txt');
    await store.refresh({ rebuild: false });
    watched.settle();
    const next = watched.store();
    await next.refresh({ rebuild: false });
    assert.deepEqual([watched.files.reads.filter((path) => path !== 'korpus.yaml'), watched.written], [[], []]);
    assert.deepEqual(dumpOf(next.snapshot!), await watched.fresh());
    for (const expected of [['c'], []]) {
      await next.tidy();
      assert.deepEqual(watched.written.splice(0), expected, 'the next window after that finds it put in');
    }
    const third = watched.store();
    await third.refresh({ rebuild: false });
    assert.deepEqual([dumpOf(third.snapshot!), watched.written], [await watched.fresh(), []]);
  });

  it('is put into the index when somebody asks: several at once, with those that came and went meanwhile', async () => {
    const watched = new Watched();
    const store = watched.store();
    await store.refresh({ rebuild: false });
    const changes: readonly (() => void)[] = [
      () => { watched.files.write('100.txt', 'Einmal neue Häuser'); }, () => { watched.files.write('200.txt', 'Hinten'); }, () => { watched.files.remove('100.txt'); },
      () => { watched.files.write('200.txt', 'Hinten noch einmal'); }, () => { watched.files.write('100.txt', 'Wieder da'); }, () => { watched.files.remove('200.txt'); }, () => { watched.files.write('000.txt', 'Vorne'); },
    ];
    for (const change of changes) {
      change();
      await store.refresh({ rebuild: false });
    }
    assert.deepEqual(dumpOf(store.snapshot!), await watched.fresh());
    watched.files.write('050.txt', 'Mitte');
    await store.refresh({ rebuild: false, changed: ['050.txt'] });
    assert.deepEqual(dumpOf(store.snapshot!), await watched.fresh(), 'on top of what has been put together');
  });

  it('is read again where the entry that held it is lost, damaged or another window\'s', async () => {
    const lose: Readonly<Record<string, (watched: Watched) => unknown>> = {
      lost: ({ cache }) => cache.entries.delete('c.changes'),
      damaged: ({ cache }) => { const bytes = cache.entries.get('c.changes')!; bytes[bytes.length - 300]! ^= 4; },
      other: ({ cache }) => { cache.entries.set('c.changes', Buffer.from('KorpusIx of another window')); },
    };
    for (const [name, damage] of Object.entries(lose)) {
      const watched = new Watched();
      const store = watched.store();
      await store.refresh({ rebuild: false });
      watched.files.write('100.txt', 'Anders');
      await store.refresh({ rebuild: false, changed: ['100.txt'] });
      damage(watched);
      const next = watched.store();
      await next.refresh({ rebuild: false });
      assert.deepEqual(dumpOf(next.snapshot!), await watched.fresh(), name);
    }
  });

  it('and all the others are held as they lie in the cache, unless another window has written there meanwhile', async () => {
    for (const isOurs of [true, false]) {
      const watched = new Watched();
      const other = new Watched();
      other.files.write('100.txt', 'Von anderswo');
      await other.store().refresh({ rebuild: false });
      const { cache } = watched;
      const store = cache.store.bind(cache);
      if (!isOurs) cache.store = (name, parts) => { store(name, parts); return store('c', [other.cache.entries.get('c')!]); };
      const opened = watched.store();
      await opened.refresh({ rebuild: false });
      assert.deepEqual(dumpOf(opened.snapshot!), await watched.fresh(), String(isOurs));
      watched.files.write('100.txt', 'Anders');
      await opened.refresh({ rebuild: false, changed: ['100.txt'] });
      assert.deepEqual(dumpOf(opened.snapshot!), await watched.fresh(), String(isOurs));
    }
  });

  it('makes the whole be written anew once many have changed', async () => {
    const watched = new Watched();
    const store = watched.store();
    await store.refresh({ rebuild: false });
    watched.settle();
    for (let at = 0; at < 100; at++) {
      watched.files.write(`${String(at).padStart(3, '0')}.txt`, `Anders ${at}`);
      await store.refresh({ rebuild: false, changed: [`${String(at).padStart(3, '0')}.txt`] });
    }
    assert.deepEqual([watched.written.filter((name) => name === 'c').length, watched.listed], [1, 0]);
    const next = watched.store();
    await next.refresh({ rebuild: false });
    assert.deepEqual(dumpOf(next.snapshot!), await watched.fresh());
  });

  it('brings the folder to be looked at where it is no article that there was', async () => {
    const watched = new Watched();
    const store = watched.store();
    await store.refresh({ rebuild: false });
    for (const change of [() => watched.files.write('neu.txt', 'Neu'), () => watched.files.remove('neu.txt'), () => watched.files.write('korpus.yaml', 'version: 1\nexclude: [ 0* ]\n')]) {
      change();
      await store.refresh({ rebuild: false, changed: ['neu.txt'] });
      assert.deepEqual(dumpOf(store.snapshot!), await watched.fresh());
    }
  });
});
