import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_CONFIG } from '../../src/core/corpus/config';
import { walkCorpus } from '../../src/core/corpus/walk';
import { FileProblem } from '../../src/core/ports';
import { cacheDirectory, cacheNameOf } from '../../src/node/cacheDirectory';
import { NodeCache } from '../../src/node/NodeCache';
import { nodeCodec } from '../../src/node/nodeCodec';
import { NodeFiles } from '../../src/node/NodeFiles';
import { nodePorts } from '../../src/node/nodePorts';

describe('ports over Node', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'korpus-node-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What its times say of a file once they are old enough to be trusted. */
  async function settledTime(path: string): Promise<number | undefined> {
    for (;;) {
      const modified = new NodeFiles(folder).stat(path)?.modified;
      if (!Number.isNaN(modified)) return modified;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  it('walks a real folder with links, each file once', async () => {
    mkdirSync(join(folder, 'corpus/sub'), { recursive: true });
    writeFileSync(join(folder, 'outside.txt'), 'x');
    writeFileSync(join(folder, 'corpus/a.txt'), 'abc');
    writeFileSync(join(folder, 'corpus/sub/b.md'), 'x');
    for (const [target, link] of [['../outside.txt', 'out.txt'], ['a.txt', 'same.txt'], ['nowhere', 'gone.txt'], ['..', 'sub/up'], ['loop', 'loop']] as const) {
      symlinkSync(target, join(folder, 'corpus', link));
    }
    const { entries, warnings } = await walkCorpus({ files: new NodeFiles(join(folder, 'corpus')), codec: nodeCodec, yield: async () => undefined }, EMPTY_CONFIG, { cancelled: false });
    assert.deepEqual(entries.map(({ path, size }) => [path, size]), [['a.txt', 3], ['sub/b.md', 1]]);
    assert.deepEqual(warnings.map(({ path }) => path), ['gone.txt', 'loop', 'out.txt', 'sub/up']);
  });

  it('names a file whose name is no Unicode instead of passing over it', async function () {
    if (process.platform !== 'linux') this.skip();
    writeFileSync(Buffer.concat([Buffer.from(join(folder, 'inv')), Buffer.of(0xff), Buffer.from('.txt')]), 'x');
    const { entries, warnings } = await walkCorpus({ files: new NodeFiles(folder), codec: nodeCodec, yield: async () => undefined }, EMPTY_CONFIG, { cancelled: false });
    assert.deepEqual([entries, warnings.map(({ path, message }) => [path, /Rename/.test(message.template)])], [[], [['inv\uFFFD.txt', true]]]);
  });

  it('tells a missing file from others, and never leaves the root', () => {
    const files = new NodeFiles(folder);
    assert.equal(files.stat('none.txt'), undefined);
    for (const path of ['none.txt', '../x', '../../etc/passwd', 'a\0b']) {
      assert.throws(() => files.read(path), (error) => error instanceof FileProblem && error.code === 'missing');
    }
    assert.throws(() => files.read(''), (error) => error instanceof FileProblem && error.code === 'unavailable');
  });

  it('tells a file that was written again by its times, though size and time of writing are those of before', async function () {
    if (process.platform === 'win32') this.skip();
    const written: (number | undefined)[] = [];
    for (const text of ['abc', 'xyz']) {
      writeFileSync(join(folder, 'a.txt'), text);
      utimesSync(join(folder, 'a.txt'), 1000, 1000);
      written.push(await settledTime('a.txt'));
    }
    assert.notEqual(written[0], written[1]);
  });

  it('trusts no time that is so young that the next change may have the same', async () => {
    const files = new NodeFiles(folder);
    writeFileSync(join(folder, 'a.txt'), 'abc');
    assert.ok(Number.isNaN(files.stat('a.txt')?.modified));
    assert.equal(await settledTime('a.txt'), files.stat('a.txt')?.modified);
  });

  it('keeps cache entries whole, and says when it cannot', () => {
    const cache = new NodeCache(join(folder, 'cache'));
    assert.equal(cache.load('one.index'), undefined);
    assert.equal(cache.store('one.index', [Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)]), true);
    assert.deepEqual([...cache.load('one.index') ?? []], [1, 2, 3]);
    assert.equal(cache.store('one.index', [Uint8Array.of(9)]), true);
    assert.deepEqual([...cache.load('one.index') ?? []], [9]);
    assert.deepEqual(readdirSync(join(folder, 'cache')), ['one.index']);
    writeFileSync(join(folder, 'file'), '');
    assert.equal(new NodeCache(join(folder, 'file')).store('x', [Uint8Array.of(1)]), false);
    assert.equal(new NodeCache(join(folder, 'file', 'deeper')).store('x', [Uint8Array.of(1)]), false);
    assert.throws(() => cache.load('../x'));
  });

  it('gives up where no folder can be made, instead of trying for ever', function () {
    if (process.platform !== 'linux') this.skip();
    assert.equal(new NodeCache('/proc/korpus/cache').store('x', [Uint8Array.of(1)]), false);
    assert.equal(new NodeCache(join(folder, 'not', 'yet', 'there')).store('x', [Uint8Array.of(1)]), true);
  });

  it('writes nothing into a read-only folder', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    chmodSync(folder, 0o500);
    assert.equal(new NodeCache(folder).store('x', [Uint8Array.of(1)]), false);
    chmodSync(folder, 0o700);
  });

  it('puts the cache where the platform wants it', () => {
    const at = (platform: string, environment: Record<string, string>) => cacheDirectory({ platform, environment, home: '/home/me' }).replaceAll('\\', '/');
    assert.equal(at('linux', {}), '/home/me/.cache/korpus');
    assert.equal(at('linux', { XDG_CACHE_HOME: '/big/cache' }), '/big/cache/korpus');
    assert.equal(at('linux', { XDG_CACHE_HOME: 'relative' }), '/home/me/.cache/korpus');
    assert.equal(at('darwin', {}), '/home/me/Library/Caches/korpus');
    assert.match(at('win32', { LOCALAPPDATA: 'C:/Users/me/AppData/Local' }), /Local\/korpus\/Cache$/);
    assert.notEqual(cacheNameOf('/a'), cacheNameOf('/b'));
    assert.match(cacheNameOf('/a'), /^[\w.-]+$/);
  });

  it('decodes windows-1252 in the range where it differs from Latin-1', () => {
    const all = Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at);
    assert.equal(nodeCodec.decode(all, 'windows-1252'), '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ');
    assert.equal(nodeCodec.decodeStrict(Uint8Array.of(0xff), 'utf-8'), undefined);
    assert.equal(nodeCodec.decodeStrict(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41), 'utf-8'), '\uFEFFA');
    assert.deepEqual([...nodeCodec.encode('ü')], [0xc3, 0xbc]);
  });

  it('lets other work go first', async () => {
    const ports = nodePorts({ root: folder, cacheDirectory: join(folder, 'c'), resourceDirectory: folder });
    let went = false;
    setImmediate(() => { went = true; });
    await ports.yield();
    assert.ok(went);
    writeFileSync(join(folder, 'data.bin'), Uint8Array.of(7));
    assert.deepEqual([...await ports.resources.load('data.bin')], [7]);
  });
});
