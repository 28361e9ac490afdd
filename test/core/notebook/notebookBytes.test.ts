import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeNotebook, encodeNotebook } from '../../../src/core/notebook/notebookBytes';
import { serializeNotebook } from '../../../src/core/notebook/NotebookDocument';
import { parseNotebook } from '../../../src/core/notebook/parseNotebook';
import type { TextCodec } from '../../../src/core/ports';

const codec: TextCodec = {
  decodeStrict: (bytes, encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  decode: () => { throw new Error('not needed'); },
  encode: (text) => new TextEncoder().encode(text),
};

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const roundTrip = (bytes: Uint8Array): Uint8Array => {
  const { text, encoding } = decodeNotebook(bytes, codec);
  return encodeNotebook(serializeNotebook(parseNotebook(text)), encoding, codec);
};

describe('decodeNotebook', () => {
  for (const [name, bytes, text, encoding] of [
    ['UTF-8', bytesOf('Käse'), 'Käse', 'utf-8'],
    ['UTF-8 with a mark', bytesOf([0xef, 0xbb, 0xbf], 'Käse'), '\uFEFFKäse', 'utf-8'],
    ['two marks', bytesOf([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'x'), '\uFEFF\uFEFFx', 'utf-8'],
    ['windows-1252', bytesOf([0x84, 0x4b, 0xe4, 0x81]), '„Kä\u0081', 'windows-1252'],
    ['UTF-16', bytesOf([0xff, 0xfe, 0xe4, 0x00]), '\uFEFFä', 'utf-16le'],
    ['big-endian UTF-16', bytesOf([0xfe, 0xff, 0x00, 0xe4]), '\uFEFFä', 'utf-16be'],
  ] as const) it(`reads ${name}`, () => assert.deepEqual(decodeNotebook(bytes, codec), { text, encoding }));

  it('gives any bytes back', () => {
    const marks = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]).map((mark) => Uint8Array.from(mark));
    fc.assert(fc.property(marks, fc.uint8Array({ maxLength: 60 }), (mark, body) => {
      const bytes = bytesOf([...mark], [...body]);
      assert.deepEqual([...roundTrip(bytes)], [...bytes]);
    }), { numRuns: 2000, seed: 8 });
  });

  it('goes over to UTF-8 for a character that has no byte', () => {
    assert.deepEqual([...encodeNotebook('ä', 'windows-1252', codec)], [0xe4]);
    assert.equal(Buffer.from(encodeNotebook('äж', 'windows-1252', codec)).toString(), 'äж');
  });
});
