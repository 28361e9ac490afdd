import type { WritingFiles } from '../../src/node/replaceFile';

interface Inode {
  bytes: number[];
  synced: readonly number[];
}

type Naming = { readonly name: string; readonly inode: Inode } | { readonly from: string; readonly to: string } | { readonly removed: string };

/** What a disk promises and no more: content is sure once it is synced, names once their folder is. A power cut loses any of the rest, later names first. */
export class ModelDisk {
  readonly #open = new Map<number, Inode>();
  readonly #sure = new Map<string, Inode>();
  #namings: Naming[] = [];

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files)) {
      const bytes = [...Buffer.from(text)];
      this.#sure.set(name, { bytes, synced: bytes });
    }
  }

  readonly files: WritingFiles = {
    openSync: (path, flags) => this.#openFile(path, flags),
    writeSync: (file, bytes, offset) => this.#open.get(file)!.bytes.push(...bytes.subarray(offset)) * 0 + bytes.length - offset,
    fchmodSync: () => undefined,
    fsyncSync: (file) => {
      const inode = this.#open.get(file);
      if (inode !== undefined) inode.synced = [...inode.bytes];
      else this.#sync();
    },
    closeSync: () => undefined,
    renameSync: (from, to) => void this.#namings.push({ from, to }),
    rmSync: (path) => void this.#namings.push({ removed: path }),
    readdirSync: () => [],
    statSync: () => ({ mtimeMs: Date.now() }),
  };

  /** Each text (or `null`) that a name can have after a power cut now. */
  afterPowerCut(name: string): ReadonlySet<string | null> {
    const found = new Set<string | null>();
    for (let kept = 0; kept <= this.#namings.length; kept++) {
      const inode = named(this.#sure, this.#namings.slice(0, kept)).get(name);
      for (const bytes of inode === undefined ? [null] : remainsOf(inode)) found.add(bytes && Buffer.from(bytes).toString());
    }
    return found;
  }

  #openFile(path: string, flags: string): number {
    const file = this.#open.size + 3;
    if (flags === 'r') return -1;
    const inode: Inode = { bytes: [], synced: [] };
    this.#open.set(file, inode);
    this.#namings.push({ name: path, inode });
    return file;
  }

  #sync(): void {
    const now = named(this.#sure, this.#namings);
    this.#sure.clear();
    for (const [name, inode] of now) this.#sure.set(name, inode);
    this.#namings = [];
  }
}

function named(sure: ReadonlyMap<string, Inode>, namings: readonly Naming[]): Map<string, Inode> {
  const names = new Map(sure);
  for (const naming of namings) {
    if ('name' in naming) names.set(naming.name, naming.inode);
    else if ('removed' in naming) names.delete(naming.removed);
    else {
      const inode = names.get(naming.from);
      names.delete(naming.from);
      if (inode !== undefined) names.set(naming.to, inode);
    }
  }
  return names;
}

/** What was not synced may be there in whole, in part, as zeros or not at all. */
function remainsOf({ bytes, synced }: Inode): readonly (readonly number[])[] {
  const half = bytes.slice(0, (synced.length + bytes.length) >> 1);
  return [synced, half, [...synced, ...bytes.slice(synced.length).fill(0)], bytes];
}
