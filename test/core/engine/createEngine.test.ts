import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import { FileProblem } from '../../../src/core/ports';
import { Cancelled, InputError, type Cancellation, type Engine, type RunOptions } from '../../../src/protocol/engine';
import { formatMessage } from '../../../src/protocol/message';
import type { HitRow } from '../../../src/protocol/result';
import { MemoryCache, MemoryFiles, memoryPorts } from '../../support/memoryPorts';

const RUN: RunOptions = { limit: null, base: '', savedRows: 50 };
const TEXTS = {
  'a.txt': 'Erster Bericht\n\nPutin traf Kim in Wladiwostok. Die Munition ist knapp.',
  'b.txt': 'Zweiter Bericht\n\nKim besuchte eine Fabrik. Von Munition war keine Rede.',
};

async function hits(engine: Engine, query: string, options: Partial<RunOptions> = {}) {
  const outcome = await engine.run({ cells: [query] }, 0, { ...RUN, ...options });
  assert.equal(outcome.kind, 'result', JSON.stringify(outcome));
  if (outcome.kind !== 'result') throw new Error('unreachable');
  return outcome.cell;
}

const matches = async (engine: Engine, word: string) => ((await hits(engine, `${word} | kwic`)).result.rows as HitRow[]).map((row) => `${row.path}:${row.match}`);

describe('createEngine', () => {
  it('reads nothing before the first call', () => {
    const files = new MemoryFiles(TEXTS);
    createEngine(memoryPorts(files), { cacheName: 'c' });
    assert.deepEqual(files.reads, []);
  });

  it('answers queries without being opened first', async () => {
    const engine = createEngine(memoryPorts(new MemoryFiles(TEXTS)), { cacheName: 'c' });
    assert.deepEqual(await matches(engine, 'Munition'), ['a.txt:Munition', 'b.txt:Munition']);
  });

  it('reads again only what changed, and follows new, changed and deleted files', async () => {
    const files = new MemoryFiles(TEXTS);
    const engine = createEngine(memoryPorts(files), { cacheName: 'c' });
    const first = await engine.open();
    files.reads.length = 0;
    assert.equal((await engine.open()).revision, first.revision);
    files.write('b.txt', 'Zweiter Bericht\n\nNun doch Munition und Munition.');
    files.write('c.txt', 'Dritter Bericht\n\nMunition.');
    const second = await engine.open();
    assert.deepEqual(files.reads.filter((path) => path.endsWith('.txt')).sort(), ['b.txt', 'c.txt']);
    assert.ok(second.revision > first.revision);
    assert.deepEqual((await matches(engine, 'Munition')).map((hit) => hit[0]), ['a', 'b', 'b', 'c']);
    files.remove('a.txt');
    assert.deepEqual((await engine.open()).articles.map((article) => article.path), ['b.txt', 'c.txt']);
    assert.deepEqual((await matches(engine, 'Munition')).map((hit) => hit[0]), ['b', 'b', 'c']);
  });

  it('opens from the cache without reading articles', async () => {
    const cache = new MemoryCache();
    const state = await createEngine(memoryPorts(new MemoryFiles(TEXTS), cache), { cacheName: 'c' }).open();
    const files = new MemoryFiles(TEXTS);
    const again = await createEngine(memoryPorts(files, cache), { cacheName: 'c' }).open();
    assert.deepEqual(files.reads.filter((path) => path.endsWith('.txt')), []);
    assert.deepEqual(again, state);
  });

  it('rebuilds a damaged cache and says so', async () => {
    const cache = new MemoryCache();
    const files = new MemoryFiles(TEXTS);
    await createEngine(memoryPorts(files, cache), { cacheName: 'c' }).open();
    cache.entries.set('c', (cache.entries.get('c') as Uint8Array).slice(0, 100));
    const engine = createEngine(memoryPorts(files, cache), { cacheName: 'c' });
    const state = await engine.open();
    assert.match(state.warnings.map((warning) => formatMessage(warning.message)).join(), /damaged/);
    assert.equal((await matches(engine, 'Munition')).length, 2);
  });

  it('starts over when an article changed under a query', async () => {
    const files = new MemoryFiles(TEXTS);
    const engine = createEngine(memoryPorts(files, new MemoryCache()), { cacheName: 'c' });
    await engine.open();
    files.write('a.txt', 'Ganz anderer Text, doch mit Munition.');
    const row = ((await hits(engine, 'Munition | kwic')).result.rows as HitRow[])[0];
    assert.equal(row?.path, 'a.txt');
    assert.match(row?.left ?? '', /anderer Text, doch mit $/);
  });

  it('lists a file that may not be read with reason and remedy, and tries it again', async () => {
    class Guarded extends MemoryFiles {
      forbidden = true;
      override read(path: string): Uint8Array {
        if (this.forbidden && path === 'b.txt') throw new FileProblem('forbidden', path);
        return super.read(path);
      }
    }
    const files = new Guarded(TEXTS);
    const engine = createEngine(memoryPorts(files), { cacheName: 'c' });
    const state = await engine.open();
    assert.deepEqual(state.unread.map((one) => one.path), ['b.txt']);
    files.forbidden = false;
    assert.deepEqual((await engine.open()).unread, []);
  });

  it('leaves out a file that vanishes between walk and reading', async () => {
    class Vanishing extends MemoryFiles {
      override read(path: string): Uint8Array {
        if (path === 'b.txt') this.remove(path);
        return super.read(path);
      }
    }
    const state = await createEngine(memoryPorts(new Vanishing(TEXTS)), { cacheName: 'c' }).open();
    assert.deepEqual(state.articles.map((article) => article.path), ['a.txt']);
    assert.deepEqual(state.unread, []);
  });

  it('works with a damaged korpus.yaml and names the place', async () => {
    const files = new MemoryFiles({ ...TEXTS, 'korpus.yaml': 'version: 1\narticles:\n  a.txt: { title: "offen\n' });
    const state = await createEngine(memoryPorts(files), { cacheName: 'c' }).open();
    assert.equal(state.articles.length, 2);
    const warning = state.warnings[0];
    assert.equal(warning?.path, 'korpus.yaml');
    assert.ok((warning?.line ?? 0) >= 1);
  });

  it('reads a korpus.yaml that is no UTF-8 as windows-1252, and says so', async () => {
    const files = new MemoryFiles({ ...TEXTS, 'korpus.yaml': Buffer.from('version: 1\narticles:\n  a.txt: { source: S\xfcddeutsche }\n', 'latin1') });
    const state = await createEngine(memoryPorts(files), { cacheName: 'c' }).open();
    assert.equal(state.articles[0]?.sources[0]?.name, 'Süddeutsche');
    assert.deepEqual(state.warnings.map(({ path, line }) => [path, line]), [['korpus.yaml', 1]]);
  });

  it('reads the articles when korpus.yaml may not be read, and names it', async () => {
    class Guarded extends MemoryFiles {
      override read(path: string): Uint8Array {
        if (path === 'korpus.yaml') throw new FileProblem('forbidden', path);
        return super.read(path);
      }
    }
    const state = await createEngine(memoryPorts(new Guarded({ ...TEXTS, 'korpus.yaml': 'version: 1\n' })), { cacheName: 'c' }).open();
    assert.equal(state.articles.length, 2);
    assert.deepEqual(state.warnings.map(({ path, message }) => [path, message.template]), [['korpus.yaml', 'korpus.yaml could not be read, so nothing of it is in force. Check that it is a file and that you may read it.']]);
  });

  it('keeps what it knew when the folder is gone for a while, and says so in words', async () => {
    class Unplugged extends MemoryFiles {
      gone = false;
      override list(directory: string) {
        if (this.gone) throw new FileProblem('missing', directory);
        return super.list(directory);
      }
    }
    const files = new Unplugged(TEXTS);
    const engine = createEngine(memoryPorts(files), { cacheName: 'c' });
    const before = await engine.open();
    files.gone = true;
    await assert.rejects(engine.open(), (error) => error instanceof InputError && /could not be read/.test(error.reason.template));
    files.gone = false;
    assert.equal(await engine.open(), before);
  });

  it('takes metadata from korpus.yaml as soon as it changes', async () => {
    const files = new MemoryFiles(TEXTS);
    const engine = createEngine(memoryPorts(files), { cacheName: 'c' });
    await engine.open();
    files.write('korpus.yaml', 'version: 1\narticles:\n  a.txt: { title: Gegeben, published: 2023-09-13, source: AFP }\n');
    const info = (await engine.open()).articles[0];
    assert.deepEqual([info?.title, info?.published?.value, info?.sources[0]?.name], ['Gegeben', '2023-09-13', 'AFP']);
    assert.equal((await hits(engine, 'source:AFP')).result.total, 1);
  });

  it('rejects with Cancelled and keeps the last state when reading is cancelled', async () => {
    const files = new MemoryFiles(TEXTS);
    const engine = createEngine(memoryPorts(files), { cacheName: 'c' });
    const state = await engine.open();
    files.write('c.txt', 'Noch eine Munition.');
    await assert.rejects(engine.open({ cancellation: { cancelled: true } }), Cancelled);
    assert.equal((await matches(engine, 'Munition')).length, 2);
    assert.equal((await engine.open()).articles.length, state.articles.length + 1);
  });

  it('interrupts a query within its loops', async () => {
    const text = 'Wort '.repeat(200_000);
    const engine = createEngine(memoryPorts(new MemoryFiles({ 'a.txt': text })), { cacheName: 'c' });
    await engine.open();
    let asked = 0;
    const cancellation: Cancellation = { get cancelled() { return ++asked > 3; } };
    await assert.rejects(engine.run({ cells: ['Wort | kwic'] }, 0, RUN, { cancellation }), Cancelled);
  });

  it('finds the names of a corpus once, however many ask at the same time', async () => {
    const engine = createEngine(memoryPorts(new MemoryFiles(TEXTS)), { cacheName: 'c' });
    const heard: number[][] = [[], [], []];
    const progress = heard.map((list) => ({ done }: { done: number }) => list.push(done));
    await Promise.all([engine.entities({ progress: progress[0]! }), engine.analyzeCorpus({ progress: progress[1]! }), engine.mentions('place/wladiwostok', { progress: progress[2]! })]);
    assert.deepEqual(heard, [[0, 2], [2], [2]]);
  });

  it('goes on analysing for the others when one of them cancels', async () => {
    const engine = createEngine(memoryPorts(new MemoryFiles(TEXTS)), { cacheName: 'c' });
    let asked = 0;
    const first = engine.analyzeCorpus({ cancellation: { get cancelled() { return asked++ > 0; } } });
    const second = engine.entities();
    await assert.rejects(first, Cancelled);
    assert.ok((await second).some(({ id }) => id === 'place/wladiwostok'));
  });

  it('gives a name in changed text the id that it has in the corpus, and says what else there is to draw', async () => {
    const engine = createEngine(memoryPorts(new MemoryFiles(TEXTS)), { cacheName: 'c' });
    await engine.analyzeCorpus();
    const text = 'Neuer Titel\n\nAuch in Moskau und Wladiwostok.';
    const annotations = await engine.annotate('a.txt', text);
    assert.deepEqual(annotations.entities.map(({ start, end, id }) => [text.slice(start, end), id]), [['Moskau', 'place/moskau'], ['Wladiwostok', 'place/wladiwostok']]);
    assert.deepEqual(annotations.title, { start: 0, end: 11 });
  });

  it('analyses an article once in its life: not in a new process, not under a new name', async () => {
    const cache = new MemoryCache();
    const files = new MemoryFiles(TEXTS);
    const before = await createEngine(memoryPorts(files, cache), { cacheName: 'c' }).entities();
    files.remove('a.txt');
    files.write('z.txt', TEXTS['a.txt']);
    const engine = createEngine(memoryPorts(files, cache), { cacheName: 'c' });
    await engine.open();
    files.reads.length = 0;
    assert.deepEqual(await engine.entities(), before);
    assert.deepEqual(files.reads, []);
  });

  it('finds an entity by a spelling of its name that no article has', async () => {
    const engine = createEngine(memoryPorts(new MemoryFiles({ 'a.txt': 'Am Abend las Anton Tschechow aus seinen Werken vor. Später sagte Tschechow, er sei müde.' })), { cacheName: 'c' });
    assert.deepEqual(await matches(engine, 'person:"Anton Chekhov"'), ['a.txt:Anton Tschechow', 'a.txt:Tschechow']);
    assert.deepEqual((await hits(engine, 'person:"Anton Chekhov"')).result.warnings, []);
  });

  it('keeps what was analysed before it was cancelled', async () => {
    const cache = new MemoryCache();
    const files = new MemoryFiles(Object.fromEntries(Array.from({ length: 20 }, (_, number) => [`${number}.txt`, `Bericht ${number}\n\nPutin war in Moskau.`])));
    const engine = createEngine(memoryPorts(files, cache), { cacheName: 'c' });
    await engine.open();
    files.reads.length = 0;
    const cancellation: Cancellation = { get cancelled() { return files.reads.length >= 12; } };
    await assert.rejects(engine.analyzeCorpus({ cancellation }), Cancelled);
    const again = createEngine(memoryPorts(files, cache), { cacheName: 'c' });
    await again.open();
    const heard: number[] = [];
    await again.analyzeCorpus({ progress: ({ done }) => heard.push(done) });
    assert.ok(heard[0]! >= 12, String(heard));
    assert.equal(heard.at(-1), 20);
  });

  it('shows the line of a mention without its line end, and can be stopped there too', async () => {
    const engine = createEngine(memoryPorts(new MemoryFiles({ 'a.txt': 'Bericht\r\nin Moskau\r\nEnde\r\n' })), { cacheName: 'c' });
    const [found] = await engine.mentions('place/moskau');
    assert.deepEqual(found?.mentions.map(({ text, line, column }) => ({ text, line, column })), [{ text: 'in Moskau', line: 2, column: 3 }]);
    await assert.rejects(engine.mentions('place/moskau', { cancellation: { cancelled: true } }), Cancelled);
  });

  it('sends a page and keeps the rest behind a handle until it is released', async () => {
    const engine = createEngine(memoryPorts(new MemoryFiles({ 'a.txt': Array.from({ length: 120 }, (_, n) => `Wort${n} Kern Rest`).join('\n') })), { cacheName: 'c' });
    const cell = await hits(engine, 'Kern | kwic', { limit: 50 });
    assert.equal(cell.result.rows.length, 50);
    assert.equal(cell.result.total, 120);
    const handle = cell.handle as string;
    const page = await engine.page({ handle, offset: 100, limit: 50, sort: null });
    assert.equal(page.rows?.length, 20);
    const sorted = await engine.page({ handle, offset: 0, limit: 2, sort: { column: 'left', descending: true } });
    assert.match((sorted.rows as HitRow[])[0]?.left ?? '', /Wort99 $/);
    await engine.release(handle);
    assert.equal((await engine.page({ handle, offset: 0, limit: 1, sort: null })).rows, undefined);
  });

  it('sorts a result of any size in one way: contexts outwards from the node, umlauts by their letter, numbers as numbers, unknown values last', async () => {
    const lines = ['aus Paris Kern und', 'von Zug Kern aber', 'nach Ahlen Kern Äpfel'];
    const files = new MemoryFiles({
      'a.txt': lines.join('\n\n'), 'b.txt': 'Kern Kern', 'c.txt': 'Kern '.repeat(10), 'd.txt': 'Kern',
      'korpus.yaml': 'version: 1\narticles:\n  a.txt: { source: Zeitung }\n  b.txt: { source: Ährenpost }\n  c.txt: { source: Bote }\n',
    });
    const engine = createEngine(memoryPorts(files), { cacheName: 'c' });
    const sorted = async (query: string, column: string, descending = false) => {
      const { handle, result } = await hits(engine, query, { limit: 50 });
      assert.equal(result.rows.length, result.total);
      return (await engine.page({ handle: handle as string, offset: 0, limit: 50, sort: { column, descending } })).rows as unknown as Record<string, unknown>[];
    };
    const kwic = 'Kern path:a.txt | kwic context=1';
    assert.deepEqual((await sorted(kwic, 'left')).map((row) => String(row['left']).trim()), ['Ahlen', 'Paris', 'Zug']);
    assert.deepEqual((await sorted(kwic, 'right')).map((row) => String(row['right']).trim()), ['aber', 'Äpfel', 'und']);
    const count = 'Kern | count by=source';
    assert.deepEqual((await sorted(count, 'hits', true)).map((row) => row['hits']), [10, 3, 2, 1]);
    assert.deepEqual((await sorted(count, 'source')).map((row) => row['source']), ['Ährenpost', 'Bote', 'Zeitung', null]);
    assert.deepEqual((await sorted(count, 'source', true)).map((row) => row['source']), ['Zeitung', 'Bote', 'Ährenpost', null]);
  });

  it('shows pages of the state that a result was made of, whatever became of the article', async () => {
    const files = new MemoryFiles({ 'a.txt': Array.from({ length: 120 }, (_, n) => `Wort${n} Kern Rest`).join('\n') });
    const engine = createEngine(memoryPorts(files), { cacheName: 'c' });
    const { handle } = await hits(engine, 'Kern | kwic', { limit: 50 });
    files.write('a.txt', 'Etwas anderes');
    await engine.open();
    const page = await engine.page({ handle: handle as string, offset: 119, limit: 50, sort: null });
    assert.match((page.rows as HitRow[])[0]?.left ?? '', /Wort119 $/);
  });

  it('saves hashes over all rows, whatever is kept of them', async () => {
    const texts = { 'a.txt': Array.from({ length: 80 }, (_, n) => `Satz ${n} mit Kern`).join('\n') };
    const few = await hits(createEngine(memoryPorts(new MemoryFiles(texts)), { cacheName: 'c' }), 'Kern | kwic', { savedRows: 5 });
    const all = await hits(createEngine(memoryPorts(new MemoryFiles(texts)), { cacheName: 'c' }), 'Kern | kwic', { savedRows: 0 });
    assert.equal(few.saved.rows, all.saved.rows);
    assert.ok(few.saved.markdown.length < all.saved.markdown.length);
    const other = await hits(createEngine(memoryPorts(new MemoryFiles({ 'a.txt': `${texts['a.txt']}!\nKern` })), { cacheName: 'c' }), 'Kern | kwic', { savedRows: 5 });
    assert.notEqual(other.saved.rows, few.saved.rows);
  });

  it('finds words by prefix and with typos, articles by title', async () => {
    const engine = createEngine(memoryPorts(new MemoryFiles(TEXTS)), { cacheName: 'c' });
    assert.deepEqual((await engine.find('muni')).words[0], { word: 'Munition', count: 2, articles: 2 });
    assert.ok((await engine.find('Muniton')).words.some((found) => found.word === 'Munition'));
    assert.deepEqual((await engine.find('zweiter')).articles.map((found) => found.path), ['b.txt']);
  });

  it('lists entities and where they are named, and nothing for an unknown id', async () => {
    const engine = createEngine(memoryPorts(new MemoryFiles(TEXTS)), { cacheName: 'c' });
    const place = (await engine.entities()).find((entity) => entity.name === 'Wladiwostok');
    assert.deepEqual([place?.type, place?.mentions, place?.articles], ['place', 1, 1]);
    const [where] = await engine.mentions(place?.id ?? '');
    const mention = where?.mentions[0]?.mention;
    assert.equal(TEXTS['a.txt'].slice(mention?.start, mention?.end), 'Wladiwostok');
    await assert.rejects(engine.mentions('place/nowhere'), InputError);
  });

  it('is empty for an empty folder, without failing', async () => {
    const engine = createEngine(memoryPorts(new MemoryFiles()), { cacheName: 'c' });
    assert.deepEqual((await engine.open()).articles, []);
    const cell = await hits(engine, 'Munition');
    assert.equal(cell.result.total, 0);
    assert.ok(cell.result.warnings.length > 0);
  });
});
