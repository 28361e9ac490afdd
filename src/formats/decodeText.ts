import { analyse } from 'chardet';
import { importMessage } from '../core/imports/messages';
import type { Message } from '../protocol/message';
import { decoderOf } from './codePages';
import { likelierLatin } from './likelierLatin';

/** Bytes that a guess is made of. */
const SAMPLE = 64 * 1024;
/** Of a guess by letters' frequencies; below it the bytes are too few or too mixed to tell. */
const SURE = 30;
/** Text of these has no byte above 127, so that it is valid UTF-8, too. */
const SEVEN_BITS = /^(?:iso-2022-|hz)/i;

export interface FoundEncoding {
  /** As `TextDecoder` knows it. */
  readonly label: string;
  /** Told by the frequency of letters, or the last resort, and not by what the bytes show or are said to be. */
  readonly isGuess: boolean;
}

/**
 * Text of bytes in any common encoding, without its mark. What bytes show goes before `declared`, which often lies: a mark, NULs of UTF-16, UTF-8 (also
 * with a few damaged places). Never throws; what cannot be decoded becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  return readText(bytes, declared).text;
}

/** As `decodeText`, with what is to be said of a guess. */
export function readText(bytes: Uint8Array, declared?: string): { readonly text: string; readonly remarks: readonly Message[] } {
  const encoding = encodingOf(bytes, declared);
  return { text: decoderOf(encoding.label).decode(bytes), remarks: remarkOf(encoding) };
}

export function remarkOf({ label, isGuess }: FoundEncoding): readonly Message[] {
  return isGuess ? [importMessage('encodingGuessed', label)] : [];
}

/** The encoding of bytes; of what comes in parts, by its beginning. */
export function encodingOf(bytes: Uint8Array, declared?: string): FoundEncoding {
  const label = shownOrSaid(bytes, declared);
  return { label: label ?? guessed(bytes), isGuess: label === undefined };
}

function shownOrSaid(bytes: Uint8Array, declared: string | undefined): string | undefined {
  const marked = byMark(bytes) ?? byNuls(bytes);
  if (marked !== undefined) return marked;
  const label = knownLabel(declared);
  if (label !== undefined && SEVEN_BITS.test(label)) return label;
  if (isUtf8(bytes)) return bytes.includes(0x1b) && isDecodable(bytes, 'iso-2022-jp') && /\x1b\$[@B]/.test(ascii(bytes)) ? 'iso-2022-jp' : 'utf-8';
  return label !== undefined && !/^utf-/.test(label) && isDecodable(bytes, label) ? label : undefined;
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: of text in Latin letters every other byte is 0. */
function byNuls(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length, 4096) & ~1;
  let [even, odd] = [0, 0];
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (end < 8 || even + odd < 0.3 * end / 2) return undefined;
  return odd > 10 * even ? 'utf-16le' : even > 10 * odd ? 'utf-16be' : undefined;
}

/** Whether it is valid but for a last character that is cut off, or has ten characters of several bytes for each damaged place. */
function isUtf8(bytes: Uint8Array): boolean {
  if (isDecodable(bytes, 'utf-8')) return true;
  const text = new TextDecoder('utf-8').decode(bytes);
  let [good, damaged] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) damaged++;
    else if (unit > 127) good++;
  }
  return good > 10 * damaged || (damaged === 1 && text.endsWith('\ufffd') && good > 0);
}

function guessed(bytes: Uint8Array): string {
  const sample = sampleOf(bytes);
  const best = analyse(sample).find(({ name }) => !/^(?:ascii|utf)/i.test(name) && knownLabel(name) !== undefined && isDecodable(bytes, name));
  const label = (best !== undefined && best.confidence >= SURE ? knownLabel(best.name) : undefined) ?? 'windows-1252';
  return likelierLatin(sample, label) ?? label;
}

/** The beginning from the first byte on that is not ASCII, as it tells nothing before. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 127);
  const from = Math.max(0, first - 200);
  return bytes.subarray(from, from + SAMPLE);
}

/** As its decoder calls it; the standard takes Latin-1 for windows-1252, as all the world means that. */
function knownLabel(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : decoderOf(label).encoding;
  } catch {
    return undefined;
  }
}

function isDecodable(bytes: Uint8Array, label: string): boolean {
  try {
    decoderOf(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 4096));
}
