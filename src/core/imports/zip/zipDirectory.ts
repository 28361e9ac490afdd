/** An entry as an archive's directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Of its header, from the archive's first byte. */
  readonly offset: number;
}

/** Where the directory stands, how long it is and how many entries it says it has. */
export interface ZipDirectory {
  readonly offset: number;
  readonly size: number;
  readonly entries: number;
}

/** Bytes at the end of an archive that the end of its directory, with the longest comment, lies in. */
export const ZIP_TAIL = 22 + 65_535 + 76;
/** Bytes of an entry's header ahead of its name. */
export const ZIP_HEADER = 30;

const [END, END64, LOCATOR64, ENTRY, HEADER] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50];
/** The upper half of what DOS wrote (code page 437), as packers without Unicode do; some write UTF-8 without saying so. */
const DOS = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';

/** The directory's place by the archive's last bytes, of which `tail` begins at `start`; `undefined` where there is none. Zip64 too. */
export function findDirectory(tail: Uint8Array, start: number): ZipDirectory | undefined {
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) > tail.length) continue;
    const plain = { entries: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), offset: view.getUint32(at + 16, true) };
    const large = plain.entries === 0xffff || plain.size === 0xffffffff || plain.offset === 0xffffffff;
    return (large ? findLarge(view, at, start) : undefined) ?? plain;
  }
  return undefined;
}

function findLarge(view: DataView, end: number, start: number): ZipDirectory | undefined {
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR64) return undefined;
  const at = Number(view.getBigUint64(end - 12, true)) - start;
  if (!(at >= 0 && at + 56 <= view.byteLength) || view.getUint32(at, true) !== END64) return undefined;
  return { entries: Number(view.getBigUint64(at + 32, true)), size: Number(view.getBigUint64(at + 40, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

/** Entries of a directory's bytes, up to the first that is none; whether all that was announced is there. */
export function* entriesOfDirectory(bytes: Uint8Array, decode: (name: Uint8Array) => string | undefined): Generator<ZipEntry> {
  const view = viewOf(bytes);
  for (let at = 0; at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY;) {
    const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const flags = view.getUint16(at + 8, true);
    const sizes = { packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true) };
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    yield {
      name: decode(name) ?? dosName(name), encrypted: (flags & 1) === 1, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true),
      ...sizes, ...largeSizes(extra, sizes),
    };
    at += 46 + nameLength + extraLength + commentLength;
  }
}

/** Where an entry's data begin, behind its header; `undefined` where no header stands. */
export function dataOffset(header: Uint8Array, offset: number): number | undefined {
  if (header.length < ZIP_HEADER) return undefined;
  const view = viewOf(header);
  return view.getUint32(0, true) === HEADER ? offset + ZIP_HEADER + view.getUint16(26, true) + view.getUint16(28, true) : undefined;
}

/** Sizes that do not fit in four bytes stand in a field of their own, in this order. */
function largeSizes(extra: Uint8Array, sizes: Pick<ZipEntry, 'packed' | 'unpacked' | 'offset'>): Partial<ZipEntry> {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    const large: { -readonly [K in 'unpacked' | 'packed' | 'offset']?: number } = {};
    let from = at + 4;
    for (const key of ['unpacked', 'packed', 'offset'] as const) {
      if (sizes[key] !== 0xffffffff || from + 8 > end) continue;
      large[key] = Number(view.getBigUint64(from, true));
      from += 8;
    }
    return large;
  }
  return {};
}

function dosName(bytes: Uint8Array): string {
  return [...bytes].map((byte) => (byte < 128 ? String.fromCharCode(byte) : DOS[byte - 128]!)).join('');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
