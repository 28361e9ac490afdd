import { Inflate } from 'fflate/browser';
import { formatOf } from '../core/imports/formatOf';
import { IMPORT_LIMITS } from '../core/imports/limits';
import { importMessage } from '../core/imports/messages';
import { Unreadable, type Source, type Unread } from '../core/imports/Source';
import { crc32 } from '../core/imports/zip/crc32';
import { EntryNames, isLitter, leadsOut, shownName } from '../core/imports/zip/entryPath';
import { dataOffset, entriesOfDirectory, findDirectory, ZIP_HEADER, ZIP_TAIL, type ZipEntry } from '../core/imports/zip/zipDirectory';
import { bytesOf } from './bytesOf';

/** Bytes that are unpacked at once; what comes of them is some thousand times as much at most. */
const PIECE = 16 * 1024;
/** Bytes that any entry may unpack to, however small it is packed. */
const SMALL = 1024 * 1024;
/** Bytes of a directory: some hundred for each entry that is read. */
const DIRECTORY = IMPORT_LIMITS.entries * 400;

/**
 * Files of a zip folder as sources, `archive.zip/inner/page.html`, those of zip folders within it too. Nothing is written, and no name is taken for
 * a path: what leads out is told of. An entry's bytes are unpacked when it is read, counted as they come and checked by their sum. Throws `Unreadable`.
 */
export function entriesOf(archive: Source): AsyncIterable<Source | Unread> {
  return entriesWithin(archive, 1, '');
}

async function* entriesWithin(archive: Source, depth: number, prefix: string): AsyncIterable<Source | Unread> {
  const bytes = await randomAccess(archive);
  const { entries, more } = await directoryOf(bytes);
  const overlapping = overlaps(entries);
  const names = new EntryNames();
  for (const entry of entries) {
    if (isLitter(entry.name) && !leadsOut(entry.name)) continue;
    const item = prefix + shownName(entry.name);
    const refused = refusal(entry, overlapping.has(entry));
    if (refused !== undefined) {
      yield { item, reason: importMessage(refused) };
      continue;
    }
    const source = new EntrySource(`${archive.name}/${names.free(entry.name)}`, entry, bytes);
    if (formatOf(entry.name, new Uint8Array()) !== 'zip') yield source;
    else if (depth >= IMPORT_LIMITS.depth) yield { item, reason: importMessage('deepArchive', IMPORT_LIMITS.depth) };
    else yield* within(source, depth + 1, `${item}/`);
  }
  if (more) yield { item: prefix, reason: importMessage('manyEntries', IMPORT_LIMITS.entries) };
}

/** Entries of an archive in an archive; where that cannot be read, it is one entry that cannot be. */
async function* within(source: Source, depth: number, prefix: string): AsyncIterable<Source | Unread> {
  try {
    yield* entriesWithin(source, depth, prefix);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield { item: prefix.slice(0, -1), reason: error.reason };
  }
}

function refusal(entry: ZipEntry, overlaps: boolean): 'leadsOutOfArchive' | 'encryptedEntry' | 'overlappingEntry' | 'unknownPacking' | undefined {
  if (leadsOut(entry.name)) return 'leadsOutOfArchive';
  if (entry.encrypted) return 'encryptedEntry';
  if (overlaps) return 'overlappingEntry';
  return entry.method === 0 || entry.method === 8 ? undefined : 'unknownPacking';
}

/** Bytes from anywhere in an archive. */
type Slice = (start: number, end: number) => Promise<Uint8Array>;

async function randomAccess(archive: Source): Promise<{ readonly slice: Slice; readonly size: number }> {
  const { slice } = archive;
  if (slice !== undefined) return { slice: (start, end) => slice.call(archive, start, end), size: archive.size };
  const bytes = await bytesOf(archive, IMPORT_LIMITS.unpacked);
  return { slice: (start, end) => Promise.resolve(bytes.subarray(start, end)), size: bytes.length };
}

async function directoryOf({ slice, size }: { readonly slice: Slice; readonly size: number }): Promise<{ readonly entries: readonly ZipEntry[]; readonly more: boolean }> {
  const start = Math.max(0, size - ZIP_TAIL);
  const found = findDirectory(await slice(start, size), start);
  if (found === undefined || found.offset + found.size > size) throw new Unreadable(importMessage('damagedArchive'));
  const bytes = await slice(found.offset, found.offset + Math.min(found.size, DIRECTORY));
  const entries: ZipEntry[] = [];
  for (const entry of entriesOfDirectory(bytes, utf8)) {
    if (entries.length === IMPORT_LIMITS.entries) return { entries, more: true };
    entries.push(entry);
  }
  if (entries.length === 0 && found.entries > 0) throw new Unreadable(importMessage('damagedArchive'));
  return { entries, more: found.entries > entries.length };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Entries whose bytes lie within another's: so a small archive unpacks to any size. */
function overlaps(entries: readonly ZipEntry[]): ReadonlySet<ZipEntry> {
  const found = new Set<ZipEntry>();
  let end = 0;
  for (const entry of [...entries].sort((one, other) => one.offset - other.offset)) {
    if (entry.offset < end) found.add(entry);
    else end = entry.offset + ZIP_HEADER + entry.packed;
  }
  return found;
}

class EntrySource implements Source {
  readonly size: number;

  constructor(readonly name: string, private readonly entry: ZipEntry, private readonly archive: { readonly slice: Slice; readonly size: number }) {
    this.size = entry.unpacked;
  }

  async *stream(): AsyncGenerator<Uint8Array> {
    const { entry } = this;
    let [size, crc] = [0, 0];
    const most = Math.min(IMPORT_LIMITS.unpacked, Math.max(SMALL, entry.packed * IMPORT_LIMITS.ratio));
    for await (const bytes of entry.method === 0 ? this.packed() : this.inflated()) {
      size += bytes.length;
      if (size > most) throw new Unreadable(importMessage(size > IMPORT_LIMITS.unpacked ? 'unpacksTooLarge' : 'unpacksTooMuch', size > IMPORT_LIMITS.unpacked ? IMPORT_LIMITS.unpacked / 1024 / 1024 : IMPORT_LIMITS.ratio));
      crc = crc32(bytes, crc);
      yield bytes;
    }
    if (size !== entry.unpacked || crc !== entry.crc) throw new Unreadable(importMessage('damagedEntry'));
  }

  private async *packed(): AsyncGenerator<Uint8Array> {
    const { offset, packed } = this.entry;
    const start = dataOffset(await this.archive.slice(offset, offset + ZIP_HEADER), offset);
    if (start === undefined || start + packed > this.archive.size) throw new Unreadable(importMessage('damagedEntry'));
    for (let at = start; at < start + packed; at += PIECE) yield this.archive.slice(at, Math.min(at + PIECE, start + packed));
  }

  private async *inflated(): AsyncGenerator<Uint8Array> {
    const parts: Uint8Array[] = [];
    const inflate = new Inflate((part) => { parts.push(part); });
    for await (const bytes of this.packed()) {
      try {
        inflate.push(bytes);
      } catch {
        throw new Unreadable(importMessage('damagedEntry'));
      }
      yield* parts.splice(0);
    }
  }
}
