import { windows1252 } from './windows1252';

/** 0x80 … 0xFF of what DOS wrote in Western Europe, and of what it was built with; `TextDecoder` knows neither. */
const CP850 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';
const CP437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';
const PAGES: ReadonlyMap<string, string> = new Map([['cp850', CP850], ['cp437', CP437]]);
const PIECE = 8192;

/** What makes text of bytes, also piece by piece. */
export interface ByteDecoder {
  readonly encoding: string;
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

/** A decoder by its label, with the code pages of DOS and all of windows-1252; throws for an unknown one. */
export function decoderOf(label: string, options: { fatal?: boolean } = {}): ByteDecoder {
  const encoding = codePageNamed(label);
  const page = encoding === undefined ? undefined : PAGES.get(encoding);
  if (encoding !== undefined && page !== undefined) return { encoding, decode: (bytes) => byPage(bytes ?? new Uint8Array(), page) };
  const decoder = new TextDecoder(label, options);
  if (decoder.encoding !== 'windows-1252') return decoder;
  return { encoding: decoder.encoding, decode: (bytes, how) => windows1252(decoder.decode(bytes, how)) };
}

/** `ibm850`, `CP-850`, `437`. */
function codePageNamed(label: string): string | undefined {
  const number = /^\s*(?:(?:x-)?(?:ibm|cp|dos|csibm|cspc)[-_ ]?)?(850|437)(?:multilingual)?\s*$/i.exec(label)?.[1];
  return number === undefined ? undefined : `cp${number}`;
}

function byPage(bytes: Uint8Array, page: string): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...Array.from(bytes.subarray(at, at + PIECE), (byte) => (byte < 0x80 ? byte : page.charCodeAt(byte - 0x80))));
  return text;
}
