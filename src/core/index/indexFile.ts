import type { LemmaKey } from '../language/lemmaKey';
import type { StoredFile } from '../ports';
import { BLOCK_BYTES, BlockFile, DamagedIndex, hashOfBlock } from './BlockFile';
import { fileArrays, type Extent, type Extents } from './fileArrays';
import { SECTIONS, sectionsOf, type SectionName } from './IndexArrays';
import { StoredIndex } from './StoredIndex';
import type { TokenIndex } from './TokenIndex';

/*
 * Layout, all numbers in the machine's byte order (another order reads as damaged):
 *   header    MAGIC (8 bytes) · checksum of the rest of the header (8) · header length · format version · length of the blocks, in units of
 *             ALIGNMENT · sections · units of the version string (5 × 4 bytes)
 *   table     per section: offset among the blocks, in units of ALIGNMENT (4) · bytes (4)
 *   checksums of the blocks (8 each)
 *   version   its UTF-16 units, then zeros up to ALIGNMENT
 *   blocks    the sections of SECTIONS in order, then `extra`, each followed by zeros up to ALIGNMENT; a checksum for each BLOCK_BYTES of them
 */
const MAGIC = 'KorpusIx';
const FORMAT = 2;
const ALIGNMENT = 64;
const CHECKSUM_AT = 8;
const FIELDS_AT = 16;
const FIELDS = 5;
const TABLE_AT = FIELDS_AT + FIELDS * 4;
const ENTRY = 8;
const NAMES = Object.keys(SECTIONS) as SectionName[];
/** The fields before the table, and room to spare. */
const FIRST_READ = 64;

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/**
 * The index as the parts of one file, to be written one after the other; most are views on the index's own arrays. `version` names what else
 * the content depends on (rules of lemmas, of structure): only the same string opens the file again. `extra` is the caller's. The same bytes for the same input.
 */
export function encodeIndex(index: TokenIndex, version: string, extra: Uint8Array): Uint8Array[] {
  if (!(index instanceof StoredIndex)) throw new Error('only an index that IndexBuilder or openIndex made can be encoded');
  const sections = sectionsOf(index.arrays);
  const contents = [...NAMES.map((name) => bytesOf(sections[name])), extra];
  const extents: Extent[] = [];
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const bytes of contents) {
    extents.push({ from: length, length: bytes.length });
    parts.push(bytes);
    const padding = aligned(bytes.length) - bytes.length;
    if (padding > 0) parts.push(new Uint8Array(padding));
    length += bytes.length + padding;
  }
  return [encodeHeader(extents, length, checksumsOf(parts, length), version), ...parts];
}

/** Two numbers for each block that the parts make when they are laid one after the other. */
function checksumsOf(parts: readonly Uint8Array[], length: number): Uint32Array {
  const checksums = new Uint32Array(Math.ceil(length / BLOCK_BYTES) * 2);
  const block = new Uint8Array(BLOCK_BYTES);
  let filled = 0;
  let number = 0;
  const flush = (): void => {
    if (filled === 0) return;
    checksums.set(hashOfBlock(block.subarray(0, filled), number), 2 * number);
    number++;
    filled = 0;
  };
  for (const part of parts) {
    for (let from = 0; from < part.length; ) {
      const to = Math.min(part.length, from + BLOCK_BYTES - filled);
      block.set(part.subarray(from, to), filled);
      filled += to - from;
      from = to;
      if (filled === BLOCK_BYTES) flush();
    }
  }
  flush();
  return checksums;
}

function encodeHeader(extents: readonly Extent[], length: number, checksums: Uint32Array, version: string): Uint8Array {
  const checksumsAt = TABLE_AT + extents.length * ENTRY;
  const versionAt = checksumsAt + checksums.byteLength;
  const header = new Uint8Array(aligned(versionAt + version.length * 2));
  const numbers = new Uint32Array(header.buffer);
  for (let unit = 0; unit < MAGIC.length; unit++) header[unit] = MAGIC.charCodeAt(unit);
  numbers.set([header.length, FORMAT, length / ALIGNMENT, extents.length, version.length], FIELDS_AT / 4);
  extents.forEach(({ from, length: bytes }, at) => numbers.set([from / ALIGNMENT, bytes], (TABLE_AT + at * ENTRY) / 4));
  numbers.set(checksums, checksumsAt / 4);
  const units = new Uint16Array(header.buffer, versionAt, version.length);
  for (let unit = 0; unit < version.length; unit++) units[unit] = version.charCodeAt(unit);
  numbers.set(hashOfBlock(header.subarray(FIELDS_AT), 0), CHECKSUM_AT / 4);
  return header;
}

/** Bytes of a file that are read when they are asked for, which throws DamagedIndex for what was not written so. */
export interface StoredBytes {
  readonly length: number;
  part(from: number, to: number): Uint8Array;
}

export interface OpenedIndex {
  readonly index: TokenIndex;
  /** What the caller gave to `encodeIndex`. It begins at a multiple of 64 bytes. */
  readonly extra: StoredBytes;
  /** All of both: held by them for as long as one is used. */
  readonly blocks: BlockFile;
}

/**
 * Opens what `encodeIndex` made. Little is read at once, all else when it is needed, which throws DamagedIndex for what was not
 * written so. `undefined` for another version or format, for what is cut or no index at all, and where damage shows at once. `lemmaKey` must
 * be the one that the index was built with.
 */
export function openIndex(file: StoredFile, version: string, lemmaKey: LemmaKey): OpenedIndex | undefined {
  const header = readHeader(file, version);
  if (!header) return undefined;
  const { blocks, extents } = header;
  const { from, length } = extents[NAMES.length]!;
  const named = Object.fromEntries(NAMES.map((name, at) => [name, extents[at]!])) as unknown as Extents;
  const extra: StoredBytes = {
    length,
    part(first, past) {
      blocks.load(from + first, from + past);
      return blocks.bytes.subarray(from + first, from + past);
    },
  };
  try {
    return { index: new StoredIndex(fileArrays(blocks, named), lemmaKey), extra, blocks };
  } catch (error) {
    if (error instanceof DamagedIndex) return undefined;
    throw error;
  }
}

function readHeader(file: StoredFile, version: string): { blocks: BlockFile; extents: Extent[] } | undefined {
  const length = headerLength(file);
  if (length === undefined) return undefined;
  const header = new Uint8Array(length);
  if (!file.read(0, header)) return undefined;
  const numbers = new Uint32Array(header.buffer);
  const [first, second] = hashOfBlock(header.subarray(FIELDS_AT), 0);
  if (numbers[CHECKSUM_AT / 4] !== first || numbers[CHECKSUM_AT / 4 + 1] !== second) return undefined;
  const [, format, units, count, versionUnits] = numbers.subarray(FIELDS_AT / 4, TABLE_AT / 4);
  const blocksLength = units! * ALIGNMENT;
  if (format !== FORMAT || length + blocksLength !== file.size || count !== NAMES.length + 1) return undefined;
  const checksumsAt = TABLE_AT + count * ENTRY;
  const checksums = numbers.subarray(checksumsAt / 4, checksumsAt / 4 + Math.ceil(blocksLength / BLOCK_BYTES) * 2);
  const written = new Uint16Array(header.buffer, checksumsAt + checksums.byteLength, versionUnits);
  if (versionUnits !== version.length || written.some((unit, at) => unit !== version.charCodeAt(at))) return undefined;
  const extents = Array.from({ length: count }, (_, at) => ({ from: numbers[(TABLE_AT + at * ENTRY) / 4]! * ALIGNMENT, length: numbers[(TABLE_AT + at * ENTRY) / 4 + 1]! }));
  return { blocks: new BlockFile(file, length, blocksLength, checksums), extents };
}

/** Bytes of the header, where the file is an index by its first bytes and has as many. */
function headerLength(file: StoredFile): number | undefined {
  const start = new Uint8Array(FIRST_READ);
  if (file.size < FIRST_READ || !file.read(0, start)) return undefined;
  if (String.fromCharCode(...start.subarray(0, MAGIC.length)) !== MAGIC) return undefined;
  const length = new Uint32Array(start.buffer)[FIELDS_AT / 4]!;
  return length >= FIRST_READ && length <= file.size && length % ALIGNMENT === 0 ? length : undefined;
}
