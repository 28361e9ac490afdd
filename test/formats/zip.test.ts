import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IMPORT_LIMITS } from '../../src/core/imports/limits';
import { Unreadable, type Source } from '../../src/core/imports/Source';
import { bytesOf } from '../../src/formats/bytesOf';
import { entriesOf } from '../../src/formats/zip';
import { sourceOf } from '../support/importSources';
import { zipFile, type ZipPart } from '../support/zipFile';

/** `name: text` of what can be read, `name! reason` of what cannot. */
async function shown(bytes: Uint8Array, source: Source = sourceOf('a.zip', bytes)): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const entry of entriesOf(source)) {
    if ('reason' in entry) found.push(`${entry.item}! ${entry.reason.template.slice(0, 40)}`);
    else found.push(await bytesOf(entry, IMPORT_LIMITS.unpacked).then((content) => `${entry.name}: ${new TextDecoder().decode(content).slice(0, 40)}`, (error: unknown) => `${entry.name}! ${error instanceof Unreadable ? error.reason.template.slice(0, 40) : String(error)}`));
  }
  return found;
}

const part = (name: ZipPart['name'], content: ZipPart['content'] = 'text', more: Partial<ZipPart> = {}): ZipPart => ({ name, content, ...more });

describe('a zip folder as sources', function () {
  this.timeout(20_000);

  it('gives its files, packed and stored, and those of a folder within', async () => {
    const inner = zipFile([part('b.html', 'inner')]);
    assert.deepEqual(await shown(zipFile([part('x/'), part('x/a.txt', 'one'), part('c.txt', 'two', { stored: true }), part('in.zip', inner), part('leer.txt', '')])), ['a.zip/x/a.txt: one', 'a.zip/c.txt: two', 'a.zip/in.zip/b.html: inner', 'a.zip/leer.txt: ']);
  });

  it('reads what it needs alone where the source can be read anywhere', async () => {
    const bytes = zipFile([part('big.bin', Buffer.alloc(2_000_000, 'xyz'), { stored: true }), part('a.txt', 'one')], { comment: 'a remark' });
    let read = 0;
    const source: Source = { name: 'a.zip', size: bytes.length, stream() { throw new Error('all of it'); }, slice: async (start, end) => { read += end - start; return bytes.subarray(start, end); } };
    const names: string[] = [];
    for await (const entry of entriesOf(source)) {
      assert.ok(!('reason' in entry));
      names.push(entry.name);
      if (entry.name.endsWith('a.txt')) assert.equal(new TextDecoder().decode(await bytesOf(entry)), 'one');
    }
    assert.deepEqual([names, read < 200_000], [['a.zip/big.bin', 'a.zip/a.txt'], true]);
  });

  it('names what leads out, and writes nothing', async () => {
    const names = ['../out.txt', 'x/../../out.txt', '/etc/passwd', 'C:\\out.txt', 'c:out.txt', 'x\\out.txt', 'out\0.txt', './out.txt', '..'];
    const found = await shown(zipFile([...names.map((name) => part(name)), part('good.txt'), part('..txt'), part('a..b/c.txt')]));
    assert.equal(found.filter((line) => line.includes('! Its name leads out')).length, names.length);
    assert.deepEqual(found.slice(-3), ['a.zip/good.txt: text', 'a.zip/..txt: text', 'a.zip/a..b/c.txt: text']);
  });

  it('skips what systems put beside files, and numbers names that come twice', async () => {
    assert.deepEqual(await shown(zipFile([part('__MACOSX/._a.txt'), part('.DS_Store'), part('x/._b.txt'), part('a.txt', '1'), part('a.txt', '2'), part('a (2).txt', '3'), part('b', '4'), part('b', '5')])),
      ['a.zip/a.txt: 1', 'a.zip/a (2).txt: 2', 'a.zip/a (2) (2).txt: 3', 'a.zip/b: 4', 'a.zip/b (2): 5']);
  });

  it('reads names in UTF-8, said or not, and in DOS’s own', async () => {
    assert.deepEqual(await shown(zipFile([part('Grüße.txt'), part(new Uint8Array([0x47, 0x72, 0x81, 0xe1, 0x65, 0x2e, 0x74, 0x78, 0x74]))])), ['a.zip/Grüße.txt: text', 'a.zip/Grüße (2).txt: text']);
  });

  it('names what is locked, packed otherwise or damaged, and reads the rest', async () => {
    const found = await shown(zipFile([part('a.txt', 'x', { lies: { flags: 1 } }), part('b.txt', 'x', { lies: { method: 99 } }), part('c.txt', 'x', { lies: { crc: 1 } }), part('d.txt', 'x', { lies: { unpacked: 5 } }), part('e.txt', 'x', { lies: { offset: 3 } }), part('f.txt', 'good')]));
    assert.deepEqual(found.map((line) => line.slice(0, 40)), ['a.txt! It is locked by a password; unpac', 'b.txt! It is packed in a way that Korpus', 'a.zip/c.txt! It is damaged in its zip fo', 'a.zip/d.txt! It is damaged in its zip fo', 'e.txt! Its bytes are another file’s, as ', 'a.zip/f.txt: good']);
  });

  it('stops a bomb by what comes out of it, whatever it says', async () => {
    const zeros = Buffer.alloc(50_000_000);
    for (const unpacked of [zeros.length, 100]) {
      assert.deepEqual(await shown(zipFile([part('a.txt', zeros, { lies: { unpacked } })])), ['a.zip/a.txt! It unpacks to more than {0} times its si']);
    }
  });

  it('stops entries that are laid over each other', async () => {
    const kernel = zipFile([part('a.txt', Buffer.alloc(100_000))]);
    const found = await shown(zipFile([part('a.txt', Buffer.alloc(100_000)), ...Array.from({ length: 1000 }, (_, index) => part(`${index}.txt`, '', { lies: { offset: 0, packed: kernel.length } }))]));
    assert.equal(found.filter((line) => /another file’s/.test(line)).length, 1000);
  });

  it('goes two folders deep', async () => {
    const three = zipFile([part('c.zip', zipFile([part('d.txt')]))]);
    assert.deepEqual((await shown(zipFile([part('b.zip', three)]))).map((line) => line.split('!')[0]), ['b.zip/c.zip']);
    assert.deepEqual((await shown(zipFile([part('b.zip', 'no zip')]))).map((line) => line.split(';')[0]), ['b.zip! It is no zip folder, or a damaged one']);
  });

  it('of more entries than are read says so', async () => {
    const found = await shown(zipFile([part('a.txt')], { entries: 60_000 }));
    assert.deepEqual([found.length, /^! Of its files/.test(found[1]!)], [2, true]);
  });

  it('that is none, empty or cut off is refused or told of', async () => {
    await assert.rejects(shown(new Uint8Array(0)), Unreadable);
    await assert.rejects(shown(new TextEncoder().encode('PK and nothing else')), Unreadable);
    assert.deepEqual(await shown(zipFile([])), []);
    const whole = zipFile([part('a.txt', 'one'), part('b.txt', 'two')]);
    for (let end = 0; end < whole.length; end += 7) await assert.rejects(shown(whole.subarray(0, end)), Unreadable);
  });

  it('of any bytes is answered', async () => {
    const whole = zipFile([part('a.txt', 'one and one and one'), part('b/c.txt', 'two', { stored: true }), part('c.zip', zipFile([part('d.txt')]))]);
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), async (changes) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      await shown(bytes).catch((error: unknown) => assert.ok(error instanceof Unreadable));
    }));
  });
});
