import type { StoredBytes } from '../index/indexFile';
import type { TextCodec } from '../ports';
import { ArticleRecords, HASH, type StoredRecords } from './ArticleRecords';
import type { ArticleRecord } from './Snapshot';

/*
 * Layout, all numbers in the machine's byte order:
 *   head      records · bytes of `about` (4 each)
 *   about     JSON, then zeros up to a multiple of 8
 *   columns   sizes, times (8 each) · hashes, fingerprints of what is given (HASH each)
 *   places    where the record begins among the records, and behind the last where they end (4 each)
 *   records   JSON, a comma behind each but the last
 */
const HEAD = 8;
const COMMA = 44;

interface Layout {
  readonly about: number;
  readonly sizes: number;
  readonly modified: number;
  readonly hashes: number;
  readonly givens: number;
  readonly places: number;
  readonly records: number;
}

function layoutOf(count: number, aboutLength: number): Layout {
  const sizes = Math.ceil((HEAD + aboutLength) / 8) * 8;
  const modified = sizes + 8 * count;
  const hashes = modified + 8 * count;
  const givens = hashes + HASH * count;
  const places = givens + HASH * count;
  return { about: HEAD, sizes, modified, hashes, givens, places, records: places + 4 * (count + 1) };
}

/** Records, and `about` them what JSON can say. */
export function encodeRecords(records: ArticleRecords, about: unknown, codec: Pick<TextCodec, 'encode'>): Uint8Array {
  const said = codec.encode(JSON.stringify(about));
  const listed = Array.from({ length: records.length }, (_, at) => records.storedBytes(at) ?? codec.encode(JSON.stringify(records.at(at))));
  const layout = layoutOf(records.length, said.length);
  const bytes = new Uint8Array(layout.records + listed.reduce((sum, { length }) => sum + length + 1, 0));
  const { sizes, modified, hashes, givens } = records.columns;
  new Uint32Array(bytes.buffer, 0, 2).set([records.length, said.length]);
  bytes.set(said, layout.about);
  new Float64Array(bytes.buffer, layout.sizes, records.length).set(sizes);
  new Float64Array(bytes.buffer, layout.modified, records.length).set(modified);
  bytes.set(codec.encode(hashes + givens), layout.hashes);
  const places = new Uint32Array(bytes.buffer, layout.places, records.length + 1);
  let end = 0;
  listed.forEach((record, at) => {
    bytes.set(record, layout.records + end);
    bytes[layout.records + end + record.length] = COMMA;
    places[at + 1] = end += record.length + 1;
  });
  return bytes.subarray(0, bytes.length - Math.min(1, records.length));
}

/** What `encodeRecords` made, read as it is needed. */
export function openRecords(file: StoredBytes, codec: Pick<TextCodec, 'decode'>): { readonly records: ArticleRecords; readonly about: unknown } {
  const text = (from: number, to: number): string => codec.decode(file.part(from, to), 'utf-8');
  const [count, aboutLength] = numbersOf(file, Uint32Array, 0, 2) as unknown as [number, number];
  const layout = layoutOf(count, aboutLength);
  const columns = {
    sizes: numbersOf(file, Float64Array, layout.sizes, count), modified: numbersOf(file, Float64Array, layout.modified, count),
    hashes: text(layout.hashes, layout.givens), givens: text(layout.givens, layout.places),
  };
  const placesOf = (at: number) => numbersOf(file, Uint32Array, layout.places + 4 * at, 2) as unknown as [number, number];
  const stored: StoredRecords = {
    bytes(at) {
      const [from, to] = placesOf(at);
      return file.part(layout.records + from, layout.records + to - 1);
    },
    read: (at) => JSON.parse(codec.decode(stored.bytes(at), 'utf-8')) as ArticleRecord,
    readAll: () => JSON.parse(`[${text(layout.records, file.length)}]`) as ArticleRecord[],
  };
  return { records: ArticleRecords.stored(columns, stored), about: JSON.parse(text(layout.about, layout.about + aboutLength)) };
}

function numbersOf<T extends Float64Array | Uint32Array>(file: StoredBytes, type: { new (buffer: ArrayBufferLike, at: number, length: number): T; readonly BYTES_PER_ELEMENT: number }, from: number, length: number): T {
  const bytes = file.part(from, from + length * type.BYTES_PER_ELEMENT);
  return new type(bytes.buffer, bytes.byteOffset, length);
}
