import { InstallationError } from '../../protocol/engine';
import type { Resources } from '../ports';
import { engineMessages } from './messages';

/** A data file as it is, and what was made of it. */
export interface DataFile<T> {
  readonly bytes: Uint8Array;
  readonly read: T;
}

/** A data file without which there is no engine. Throws `InstallationError` when it cannot be read. */
export async function dataFile<T>(resources: Resources, name: string, read: (bytes: Uint8Array) => T): Promise<DataFile<T>> {
  try {
    const bytes = await resources.load(name);
    return { bytes, read: read(bytes) };
  } catch {
    throw new InstallationError(engineMessages.dataDamaged(name));
  }
}

/** A data file that can be done without: a missing one is as good as an empty one. */
export async function optionalFile(resources: Resources, name: string): Promise<Uint8Array> {
  try {
    return await resources.load(name);
  } catch {
    return new Uint8Array();
  }
}
