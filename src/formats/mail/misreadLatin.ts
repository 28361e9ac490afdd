import { decoderOf } from '../codePages';
import { likelierLatin } from '../likelierLatin';
import { WINDOWS_1252_BYTES } from '../windows1252';

/** Of a long text the beginning tells. */
const SAMPLE = 64 * 1024;

/** A text of DOS or the old Macintosh that was read as windows-1252, as its charset was wrong, unknown or not said: "M„rz" as "März". All others as they are. */
export function misreadLatin(text: string): string {
  if (!/[^\0-\x7F]/.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = WINDOWS_1252_BYTES.get(text.charAt(at));
    if (byte === undefined) return text;
    bytes[at] = byte;
  }
  const label = likelierLatin(bytes.subarray(0, SAMPLE), 'windows-1252');
  return label === undefined ? text : decoderOf(label).decode(bytes);
}
