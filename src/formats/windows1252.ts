/** 0x80 … 0x9F of windows-1252; five bytes have no character. Node 20 takes this range for control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Text that a decoder made of windows-1252, with the quotes and dashes that Node makes control characters of. */
export function windows1252(text: string): string {
  return text.replace(/[\x80-\x9F]/g, (unit) => HIGH.charAt(unit.charCodeAt(0) - 0x80));
}

/** By character, its byte. */
export const WINDOWS_1252_BYTES: ReadonlyMap<string, number> = new Map(Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).flatMap((unit, byte) => [[unit, byte], [windows1252(unit), byte]] as const));
