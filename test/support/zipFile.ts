import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/core/imports/zip/crc32';

/** An entry of an archive to be; what is given of `lies` stands in its directory instead of the truth. */
export interface ZipPart {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly lies?: { readonly flags?: number; readonly method?: number; readonly crc?: number; readonly unpacked?: number; readonly packed?: number; readonly offset?: number };
}

/** A zip folder, with whatever its directory is to say. */
export function zipFile(parts: readonly ZipPart[], { comment = '', entries }: { readonly comment?: string; readonly entries?: number } = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, stored = false, lies = {} } of parts) {
    const [title, plain] = [Buffer.from(name as string), Buffer.from(content as string)];
    const data = stored ? plain : deflateRawSync(plain);
    const fields = { flags: 0, method: stored ? 0 : 8, crc: crc32(plain), packed: data.length, unpacked: plain.length, offset: at, ...lies };
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(fields.flags, 2);
    common.writeUInt16LE(fields.method, 4);
    common.writeUInt32LE(fields.crc, 10);
    common.writeUInt32LE(fields.packed, 14);
    common.writeUInt32LE(fields.unpacked, 18);
    common.writeUInt16LE(title.length, 22);
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, title, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(fields.offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, rest, title]));
    files.push(file);
    at += file.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(entries ?? parts.length, 8);
  end.writeUInt16LE(entries ?? parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...files, ...directory, end, Buffer.from(comment)]));
}
