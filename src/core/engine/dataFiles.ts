import { InstallationError } from '../../protocol/engine';
import type { Resources } from '../ports';
import { contentHash } from '../text/hash';
import { engineMessages } from './messages';

/** A data file that is there. */
export interface DataFile<T> {
  /** Of its bytes. */
  readonly hash: string;
  /** What it holds, made when it is first asked for. Throws `InstallationError` for a damaged one. */
  read(): T;
  /** The same file, of which something else is made. */
  also<U>(make: (bytes: Uint8Array) => U): DataFile<U>;
}

/** A data file without which there is no engine. Throws `InstallationError` for a missing one. */
export async function dataFile<T>(resources: Resources, name: string, make: (bytes: Uint8Array) => T): Promise<DataFile<T>> {
  const load = async (): Promise<Uint8Array> => resources.load(name);
  const bytes = await load().catch((): never => refuse(name));
  return fileOf(name, bytes, contentHash(bytes), make);
}

function fileOf<T>(name: string, bytes: Uint8Array, hash: string, make: (bytes: Uint8Array) => T): DataFile<T> {
  let made: { readonly value: T } | undefined;
  const makeOf = (): { readonly value: T } => {
    try {
      return { value: make(bytes) };
    } catch {
      return refuse(name);
    }
  };
  return { hash, read: () => (made ??= makeOf()).value, also: (other) => fileOf(name, bytes, hash, other) };
}

function refuse(name: string): never {
  throw new InstallationError(engineMessages.dataDamaged(name));
}

/** A data file that can be done without: a missing one is as good as an empty one. */
export async function optionalFile(resources: Resources, name: string): Promise<Uint8Array> {
  try {
    return await resources.load(name);
  } catch {
    return new Uint8Array();
  }
}
