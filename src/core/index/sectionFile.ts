import type { StoredFile } from '../ports';
import { BLOCK_BYTES, BlockFile, type DamagedIndex, hashOfBlock } from './BlockFile';

/*
 * A file of sections, all numbers in the machine's byte order (another order reads as damaged):
 *   header    magic (8 bytes) · checksum of the rest of the header (8) · header length · format version · length of the blocks, in units of
 *             ALIGNMENT · sections · units of the version string (5 × 4 bytes)
 *   table     per section: offset among the blocks, in units of ALIGNMENT (4) · bytes (4)
 *   checksums of the blocks (8 each)
 *   version   its UTF-16 units, then zeros up to ALIGNMENT
 *   blocks    the sections in order, each followed by zeros up to ALIGNMENT; a checksum for each BLOCK_BYTES of them
 */
const ALIGNMENT = 64;
const CHECKSUM_AT = 8;
const FIELDS_AT = 16;
const FIELDS = 5;
const TABLE_AT = FIELDS_AT + FIELDS * 4;
const ENTRY = 8;
/** The fields before the table, and room to spare. */
const FIRST_READ = 64;

/** What kind of file it is: eight letters, and a number that is raised when its sections change. */
export interface FileKind {
  readonly magic: string;
  readonly format: number;
  readonly sections: number;
  /** Makes what is thrown where a block is not what was written. */
  readonly damaged?: () => DamagedIndex;
}

/** Where a section lies among the blocks, in bytes. */
export interface Extent {
  readonly from: number;
  readonly length: number;
}

export interface OpenedSections {
  /** Of all sections: held by them for as long as one is used. */
  readonly blocks: BlockFile;
  readonly extents: readonly Extent[];
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

export function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/**
 * Sections as the parts of one file, to be written one after the other; most are views on what is given. `version` names what else the
 * content depends on: only the same string opens the file again. The same bytes for the same input.
 */
export function encodeSections(kind: FileKind, version: string, sections: readonly Uint8Array[]): Uint8Array[] {
  const extents: Extent[] = [];
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const bytes of sections) {
    extents.push({ from: length, length: bytes.length });
    parts.push(bytes);
    const padding = aligned(bytes.length) - bytes.length;
    if (padding > 0) parts.push(new Uint8Array(padding));
    length += bytes.length + padding;
  }
  return [encodeHeader(kind, extents, length, checksumsOf(parts, length), version), ...parts];
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

function encodeHeader({ magic, format }: FileKind, extents: readonly Extent[], length: number, checksums: Uint32Array, version: string): Uint8Array {
  const checksumsAt = TABLE_AT + extents.length * ENTRY;
  const versionAt = checksumsAt + checksums.byteLength;
  const header = new Uint8Array(aligned(versionAt + version.length * 2));
  const numbers = new Uint32Array(header.buffer);
  for (let unit = 0; unit < magic.length; unit++) header[unit] = magic.charCodeAt(unit);
  numbers.set([header.length, format, length / ALIGNMENT, extents.length, version.length], FIELDS_AT / 4);
  extents.forEach(({ from, length: bytes }, at) => numbers.set([from / ALIGNMENT, bytes], (TABLE_AT + at * ENTRY) / 4));
  numbers.set(checksums, checksumsAt / 4);
  const units = new Uint16Array(header.buffer, versionAt, version.length);
  for (let unit = 0; unit < version.length; unit++) units[unit] = version.charCodeAt(unit);
  numbers.set(hashOfBlock(header.subarray(FIELDS_AT), 0), CHECKSUM_AT / 4);
  return header;
}

/**
 * Opens what `encodeSections` made. Only the head is read at once. `undefined` for another kind, version or format, for what is cut, and where
 * damage shows at once.
 */
export function openSections(file: StoredFile, kind: FileKind, version: string): OpenedSections | undefined {
  const length = headerLength(file, kind.magic);
  if (length === undefined) return undefined;
  const header = new Uint8Array(length);
  if (!file.read(0, header)) return undefined;
  const numbers = new Uint32Array(header.buffer);
  const [first, second] = hashOfBlock(header.subarray(FIELDS_AT), 0);
  if (numbers[CHECKSUM_AT / 4] !== first || numbers[CHECKSUM_AT / 4 + 1] !== second) return undefined;
  const [, format, units, count, versionUnits] = numbers.subarray(FIELDS_AT / 4, TABLE_AT / 4);
  const blocksLength = units! * ALIGNMENT;
  if (format !== kind.format || length + blocksLength !== file.size || count !== kind.sections) return undefined;
  const checksumsAt = TABLE_AT + count * ENTRY;
  const checksums = numbers.subarray(checksumsAt / 4, checksumsAt / 4 + Math.ceil(blocksLength / BLOCK_BYTES) * 2);
  const written = new Uint16Array(header.buffer, checksumsAt + checksums.byteLength, versionUnits);
  if (versionUnits !== version.length || written.some((unit, at) => unit !== version.charCodeAt(at))) return undefined;
  const extents = Array.from({ length: count }, (_, at) => ({ from: numbers[(TABLE_AT + at * ENTRY) / 4]! * ALIGNMENT, length: numbers[(TABLE_AT + at * ENTRY) / 4 + 1]! }));
  return { blocks: new BlockFile(file, length, blocksLength, checksums, kind.damaged), extents };
}

/** Bytes of the header, where the file is of this kind by its first bytes and has as many. */
function headerLength(file: StoredFile, magic: string): number | undefined {
  const start = new Uint8Array(FIRST_READ);
  if (file.size < FIRST_READ || !file.read(0, start)) return undefined;
  if (String.fromCharCode(...start.subarray(0, magic.length)) !== magic) return undefined;
  const length = new Uint32Array(start.buffer)[FIELDS_AT / 4]!;
  return length >= FIRST_READ && length <= file.size && length % ALIGNMENT === 0 ? length : undefined;
}
