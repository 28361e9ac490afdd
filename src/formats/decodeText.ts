/** Text of bytes in any common encoding: by mark, by `declared`, as UTF-8 where that is valid, else the likeliest. Never throws. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const label = [declared, 'utf-8'].find((each) => each !== undefined && isDecodable(bytes, each)) ?? 'windows-1252';
  return new TextDecoder(label).decode(bytes);
}

function isDecodable(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
