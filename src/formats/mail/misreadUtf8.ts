import { WINDOWS_1252_BYTES } from '../windows1252';

/** A text whose UTF-8 was read as Latin-1, as its sender said that it was: "fÃ¼r" as "für". All others as they are. */
export function misreadUtf8(text: string): string {
  if (!/[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u2122]/.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = WINDOWS_1252_BYTES.get(text.charAt(at));
    if (byte === undefined) return text;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
