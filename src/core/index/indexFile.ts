import { contentHash } from '../text/hash';
import type { IndexArrays, SectionName } from './IndexArrays';
import { SECTIONS } from './IndexArrays';
import type { LemmaKey } from '../language/lemmaKey';
import { StoredIndex } from './StoredIndex';
import type { TokenIndex } from './TokenIndex';

/*
 * Layout, all numbers in the machine's byte order (another order reads as damaged):
 *   header    MAGIC (8 bytes) · hash of the rest of the header (16) · header length · format version · total length in units of ALIGNMENT ·
 *             sections · units of the version string (5 × 4 bytes)
 *   table     per section: offset in units of ALIGNMENT (4) · bytes (4) · hash of its bytes (16)
 *   version   its UTF-16 units, then zeros up to ALIGNMENT
 *   sections  those of SECTIONS in order, then `extra`, each followed by zeros up to ALIGNMENT
 */
const MAGIC = 'KorpusIx';
const FORMAT = 1;
const ALIGNMENT = 64;
const HASH_AT = 8;
const FIELDS_AT = 24;
const TABLE_AT = FIELDS_AT + 5 * 4;
const ENTRY = 24;
const VIEWS = {
  u8: (bytes: Uint8Array) => bytes,
  u16: (bytes: Uint8Array) => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2),
  u32: (bytes: Uint8Array) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4),
};
const NAMES = Object.keys(SECTIONS) as SectionName[];

interface Entry {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function writeAscii(to: Uint8Array, at: number, text: string): void {
  for (let unit = 0; unit < text.length; unit++) to[at + unit] = text.charCodeAt(unit);
}

function readAscii(from: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...from.subarray(at, at + length));
}

/**
 * The index as the parts of one file, to be written one after the other; most are views on the index's own arrays. `version` names what else
 * the content depends on (rules of lemmas, of structure): only the same string opens the file again. `extra` is the caller's. The same bytes for the same input.
 */
export function encodeIndex(index: TokenIndex, version: string, extra: Uint8Array): Uint8Array[] {
  if (!(index instanceof StoredIndex)) throw new Error('only an index that IndexBuilder or decodeIndex made can be encoded');
  const arrays = index.arrays;
  const contents = [...NAMES.map((name) => bytesOf(arrays[name])), extra];
  const headerLength = aligned(TABLE_AT + contents.length * ENTRY + version.length * 2);
  const entries: Entry[] = [];
  const parts: Uint8Array[] = [];
  let offset = headerLength;
  for (const bytes of contents) {
    entries.push({ offset, bytes });
    parts.push(bytes);
    const padding = aligned(bytes.length) - bytes.length;
    if (padding > 0) parts.push(new Uint8Array(padding));
    offset += bytes.length + padding;
  }
  return [encodeHeader(headerLength, offset, entries, version), ...parts];
}

function encodeHeader(length: number, total: number, entries: readonly Entry[], version: string): Uint8Array {
  const header = new Uint8Array(length);
  const numbers = new Uint32Array(header.buffer);
  writeAscii(header, 0, MAGIC);
  numbers.set([length, FORMAT, total / ALIGNMENT, entries.length, version.length], FIELDS_AT / 4);
  entries.forEach(({ offset, bytes }, at) => {
    const to = TABLE_AT + at * ENTRY;
    numbers.set([offset / ALIGNMENT, bytes.length], to / 4);
    writeAscii(header, to + 8, contentHash(bytes));
  });
  const units = new Uint16Array(header.buffer, TABLE_AT + entries.length * ENTRY, version.length);
  for (let unit = 0; unit < version.length; unit++) units[unit] = version.charCodeAt(unit);
  writeAscii(header, HASH_AT, contentHash(header.subarray(FIELDS_AT)));
  return header;
}

/**
 * Opens what `encodeIndex` made. The arrays are views on `bytes` (on a copy, where these do not lie on a border of 8 bytes). `undefined` for
 * another version or format, and for anything damaged. `lemmaKey` must be the one that the index was built with.
 */
export function decodeIndex(bytes: Uint8Array, version: string, lemmaKey: LemmaKey): { index: TokenIndex; extra: Uint8Array } | undefined {
  const file = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const sections = readSections(file, version);
  if (!sections) return undefined;
  const arrays = Object.fromEntries(NAMES.map((name, at) => {
    return [name, VIEWS[SECTIONS[name]](sections[at]!)];
  })) as unknown as IndexArrays;
  return { index: new StoredIndex(arrays, lemmaKey), extra: sections[NAMES.length]! };
}

/** The sections of an undamaged file of this version. */
function readSections(file: Uint8Array, version: string): Uint8Array[] | undefined {
  if (file.length < ALIGNMENT || readAscii(file, 0, MAGIC.length) !== MAGIC) return undefined;
  const length = new Uint32Array(file.buffer, file.byteOffset + FIELDS_AT, 1)[0]!;
  if (length < ALIGNMENT || length > file.length || length % ALIGNMENT !== 0) return undefined;
  if (contentHash(file.subarray(FIELDS_AT, length)) !== readAscii(file, HASH_AT, 16)) return undefined;
  const numbers = new Uint32Array(file.buffer, file.byteOffset, length / 4);
  const [, format, total, count, versionUnits] = numbers.subarray(FIELDS_AT / 4, TABLE_AT / 4);
  if (format !== FORMAT || total! * ALIGNMENT !== file.length || count !== NAMES.length + 1) return undefined;
  const written = new Uint16Array(file.buffer, file.byteOffset + TABLE_AT + count * ENTRY, versionUnits);
  if (versionUnits !== version.length || written.some((unit, at) => unit !== version.charCodeAt(at))) return undefined;
  const sections: Uint8Array[] = [];
  for (let at = 0; at < count; at++) {
    const entry = TABLE_AT + at * ENTRY;
    const section = readSection(file, numbers[entry / 4]! * ALIGNMENT, numbers[entry / 4 + 1]!, readAscii(file, entry + 8, 16));
    if (!section) return undefined;
    sections.push(section);
  }
  return sections;
}

function readSection(file: Uint8Array, offset: number, length: number, hash: string): Uint8Array | undefined {
  const end = aligned(offset + length);
  if (end > file.length) return undefined;
  const section = file.subarray(offset, offset + length);
  for (let at = offset + length; at < end; at++) if (file[at] !== 0) return undefined;
  return contentHash(section) === hash ? section : undefined;
}
