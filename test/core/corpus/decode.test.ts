import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { decodeArticle, evenLineEnds } from '../../../src/core/corpus/decode';
import { nodeCodec } from '../../../src/node/nodeCodec';

const bytes = (...parts: readonly (string | number)[]) => Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));
const decode = (input: Uint8Array) => decodeArticle(input, nodeCodec);
const utf16 = (text: string, big: boolean) => Uint8Array.from([...text].flatMap((unit) => {
  const [low, high] = [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8];
  return big ? [high, low] : [low, high];
}));

describe('decodeArticle', () => {
  it('reads UTF-8 with and without a mark, and takes the mark away', () => {
    assert.deepEqual(decode(bytes('Pjöngjang 😀')), { text: 'Pjöngjang 😀', encoding: 'utf-8', replaced: 0, binary: false });
    assert.deepEqual(decode(bytes(0xef, 0xbb, 0xbf, 'Pjöngjang')), { text: 'Pjöngjang', encoding: 'utf-8', replaced: 0, binary: false });
  });

  it('reads UTF-16 by its mark', () => {
    assert.deepEqual(decode(Uint8Array.of(0xff, 0xfe, ...utf16('Kön', false))), { text: 'Kön', encoding: 'utf-16le', replaced: 0, binary: false });
    assert.deepEqual(decode(Uint8Array.of(0xfe, 0xff, ...utf16('Kön', true))), { text: 'Kön', encoding: 'utf-16be', replaced: 0, binary: false });
  });

  it('falls back to windows-1252, with its quotes and dashes', () => {
    const read = decode(Uint8Array.of(0x84, 0x4b, 0xfc, 0x93, 0x20, 0x96, 0x20, 0x80));
    assert.deepEqual(read, { text: '„Kü“ – €', encoding: 'windows-1252', replaced: 0, binary: false });
  });

  it('counts what it had to replace', () => {
    assert.deepEqual(decode(bytes(0xef, 0xbb, 0xbf, 'ab', 0xff, 'cd')), { text: 'ab\uFFFDcd', encoding: 'utf-8', replaced: 1, binary: false });
    assert.equal(decode(bytes(0xfc, 0x81, 'abc')).replaced, 1);
    assert.equal(decode(bytes('ein \uFFFD im Text')).replaced, 0);
  });

  it('knows binary data: NULs early on, control characters throughout, PDF', () => {
    assert.ok(decode(bytes('PK', 3, 4, 20, 0, 0)).binary);
    assert.ok(decode(bytes('%PDF-1.7 and so on')).binary);
    assert.ok(decode(Uint8Array.from({ length: 2000 }, (_, at) => 1 + ((at * 7919) % 255))).binary);
    assert.ok(!decode(bytes('Zeile\tmit Tab\r\n\fneue Seite\x1b')).binary);
    assert.ok(!decode(bytes(`${'Text '.repeat(200)}`, 0, 'und weiter')).binary);
    assert.ok(!decode(new Uint8Array()).binary);
  });

  for (const [raw, text] of [
    ['a\nb\nc', 'a\nb\nc'], ['a\r\nb\r\nc', 'a\r\nb\r\nc'], ['a\rb', 'a\r\nb'],
    ['a\r\nb\nc\n', 'a\nb\nc\n'], ['a\r\nb\r\nc\n', 'a\r\nb\r\nc\r\n'], ['a\r\nb\n', 'a\nb\n'], ['a\rb\nc\r', 'a\r\nb\r\nc\r\n'],
  ] as const) {
    it(`line ends of ${JSON.stringify(raw)} become one kind`, () => assert.equal(evenLineEnds(raw), text));
  }

  it('never throws, and leaves one kind of line end', () => {
    const byte = fc.oneof(fc.constantFrom(0x0a, 0x0d, 0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x41, 0xc3, 0xbc), fc.nat(255));
    fc.assert(fc.property(fc.array(byte, { maxLength: 60 }), (raw) => {
      const { text, replaced, encoding } = decode(Uint8Array.from(raw));
      assert.ok(!/\r(?!\n)/.test(text));
      assert.ok(!(/\r\n/.test(text) && /(?<!\r)\n/.test(text)));
      assert.ok(replaced <= text.length);
      if (encoding === 'windows-1252') assert.ok(text.length <= raw.length * 2);
    }), { seed: 5, numRuns: 1000 });
  });

  it('takes a line of 30 MB in its stride', () => {
    const started = performance.now();
    const read = decode(new Uint8Array(30_000_000).fill(0x61));
    assert.equal(read.text.length, 30_000_000);
    assert.ok(performance.now() - started < 3000);
  });
});
