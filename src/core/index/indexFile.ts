import type { LemmaKey } from '../language/lemmaKey';
import type { StoredFile } from '../ports';
import { type BlockFile, DamagedIndex } from './BlockFile';
import { fileArrays } from './fileArrays';
import { SECTIONS, sectionsOf, type SectionName } from './IndexArrays';
import { bytesOf, encodeSections, openSections, type FileKind } from './sectionFile';
import { StoredIndex } from './StoredIndex';
import type { TokenIndex } from './TokenIndex';

/** The sections of SECTIONS in order, then `extra`. */
const NAMES = Object.keys(SECTIONS) as SectionName[];
const KIND: FileKind = { magic: 'KorpusIx', format: 2, sections: NAMES.length + 1 };

/**
 * The index as the parts of one file, to be written one after the other; most are views on the index's own arrays. `version` names what else
 * the content depends on (rules of lemmas, of structure): only the same string opens the file again. `extra` is the caller's. The same bytes for the same input.
 */
export function encodeIndex(index: TokenIndex, version: string, extra: Uint8Array): Uint8Array[] {
  if (!(index instanceof StoredIndex)) throw new Error('only an index that IndexBuilder or openIndex made can be encoded');
  const sections = sectionsOf(index.arrays);
  return encodeSections(KIND, version, [...NAMES.map((name) => bytesOf(sections[name])), extra]);
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
  const opened = openSections(file, KIND, version);
  if (!opened) return undefined;
  const { blocks, extents } = opened;
  const { from, length } = extents[NAMES.length]!;
  const extra: StoredBytes = {
    length,
    part(first, past) {
      blocks.load(from + first, from + past);
      return blocks.bytes.subarray(from + first, from + past);
    },
  };
  try {
    return { index: new StoredIndex(fileArrays(blocks, extents), lemmaKey), extra, blocks };
  } catch (error) {
    if (error instanceof DamagedIndex) return undefined;
    throw error;
  }
}
