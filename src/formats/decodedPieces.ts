import type { Source } from '../core/imports/Source';
import type { Message } from '../protocol/message';
import { decoderOf, type ByteDecoder } from './codePages';
import { encodingOf, remarkOf } from './decodeText';

/** Bytes of a piece at most, and of the beginning that an encoding is told by. */
const PIECE = 64 * 1024;

/** The text of a source piece by piece, in any common encoding, without its mark; lines end with `\n`. In flat memory, whatever pieces the source comes in. `told` of a guess, ahead of the piece that it holds from. */
export async function* decodedPieces(source: Source, told: (remark: Message) => void): AsyncIterable<string> {
  let decoder: PieceDecoder | undefined;
  let carried = false;
  for await (const bytes of smallPieces(source)) {
    decoder ??= new PieceDecoder(bytes, told);
    const text: string = (carried ? '\r' : '') + decoder.decode(bytes);
    carried = text.endsWith('\r');
    yield unixLines(carried ? text.slice(0, -1) : text);
  }
  const end = (carried ? '\r' : '') + (decoder?.end() ?? '');
  if (end !== '') yield unixLines(end);
}

/** Pieces of at most `PIECE` bytes; the first has as many, if the source has. */
async function* smallPieces(source: Source): AsyncIterable<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  let begun = false;
  for await (const bytes of source.stream()) {
    let rest = bytes;
    if (!begun) {
      rest = joined(head, bytes);
      if (rest.length < PIECE) {
        head = rest;
        continue;
      }
      begun = true;
    }
    for (let at = 0; at < rest.length; at += PIECE) yield rest.subarray(at, at + PIECE);
  }
  if (!begun && head.length > 0) yield head;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

function unixLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Stays open to other encodings than UTF-8 for as long as all is ASCII. */
class PieceDecoder {
  private decoder: ByteDecoder;
  private ascii = true;

  constructor(head: Uint8Array, private readonly told: (remark: Message) => void) {
    const label = this.labelOf(head);
    this.decoder = decoderOf(label, { fatal: label === 'utf-8' });
  }

  private labelOf(bytes: Uint8Array): string {
    const encoding = encodingOf(bytes);
    for (const remark of remarkOf(encoding)) this.told(remark);
    return encoding.label;
  }

  decode(bytes: Uint8Array): string {
    try {
      const text = this.decoder.decode(bytes, { stream: true });
      this.ascii &&= text.length === bytes.length;
      return text;
    } catch {
      this.decoder = decoderOf(this.ascii ? this.labelOf(bytes) : 'utf-8');
      return this.decoder.decode(bytes, { stream: true });
    }
  }

  end(): string {
    try {
      return this.decoder.decode();
    } catch {
      return '\uFFFD';
    }
  }
}
