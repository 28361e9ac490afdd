import { IMPORT_LIMITS } from '../core/imports/limits';
import { importMessage } from '../core/imports/messages';
import { Unreadable, type Source } from '../core/imports/Source';
import { joined } from './joined';

/** All bytes of a source, up to `IMPORT_LIMITS.whole` or `limit`; throws `Unreadable` beyond, whatever its size says. */
export async function bytesOf(source: Source, limit: number = IMPORT_LIMITS.whole): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source.stream()) {
    size += part.length;
    if (size > limit) throw new Unreadable(importMessage('tooLarge', limit / 1024 / 1024));
    parts.push(part);
  }
  return joined(parts);
}
