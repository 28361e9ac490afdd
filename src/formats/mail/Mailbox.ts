import { joined } from '../joined';

/** Bytes of a line that what it says can depend on. */
const LONGEST_LINE = 64 * 1024;
const [NEWLINE, RETURN, F, GREATER] = [0x0a, 0x0d, 0x46, 0x3e];

/** A mail of a mailbox; without bytes where it is larger than the limit. */
export interface Letter {
  readonly bytes: Uint8Array | undefined;
}

/**
 * Cuts a mailbox (RFC 4155: mails behind a line "From …" each) into its mails as it comes in, so that never more than one is in memory, and of that no more than
 * `limit` bytes. Undoes the ">" before lines of a mail that begin with "From ".
 */
export async function* lettersOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Letter> {
  const cutter = new Cutter(limit);
  for await (const piece of stream) yield* cutter.push(piece);
  yield* cutter.end();
}

class Cutter {
  private parts: Uint8Array[] = [];
  private size = 0;
  /** Whether a line "From …" was seen at all. */
  private begun = false;
  private carry: Uint8Array = new Uint8Array(0);
  private afterBlank = true;
  /** Whether what comes next goes on in a line whose beginning is gone already. */
  private withinLine = false;

  constructor(private readonly limit: number) {}

  *push(piece: Uint8Array): Generator<Letter> {
    const bytes = this.carry.length === 0 ? piece : joined([this.carry, piece]);
    let [run, at] = [0, 0];
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, at)) {
      if (!this.withinLine && this.afterBlank && isPostmark(bytes, at, end)) {
        this.add(bytes.subarray(run, at));
        yield* this.finish();
        run = end + 1;
      }
      this.afterBlank = !this.withinLine && (end === at || (end === at + 1 && bytes[at] === RETURN));
      this.withinLine = false;
      at = end + 1;
    }
    this.add(bytes.subarray(run, at));
    this.keep(bytes.subarray(at));
  }

  *end(): Generator<Letter> {
    this.add(this.carry);
    yield* this.finish();
  }

  /** What has no end yet waits, unless it is longer than any line that matters. */
  private keep(rest: Uint8Array): void {
    if (rest.length > LONGEST_LINE) {
      this.add(rest);
      this.withinLine = true;
      this.carry = new Uint8Array(0);
    } else this.carry = rest.slice();
  }

  private add(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.size += bytes.length;
    if (this.size > this.limit) this.parts = [];
    else this.parts.push(bytes.slice());
  }

  private *finish(): Generator<Letter> {
    const bytes = this.size > this.limit ? undefined : unescaped(joined(this.parts));
    if (this.begun || bytes === undefined || bytes.some((byte) => byte > 32)) yield { bytes };
    this.begun = true;
    this.parts = [];
    this.size = 0;
  }
}

/** "From somebody Wed Sep 13 10:00:00 2023", in its many forms; text that begins with "From " has no time of day and year. */
function isPostmark(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] !== F || end - start > 300) return false;
  return /^From .*\d{1,2}:\d{2}.*\b\d{4}\b/.test(String.fromCharCode(...bytes.subarray(start, end)));
}

/** One ">" less before each ">From " that begins a line. */
function unescaped(bytes: Uint8Array): Uint8Array {
  let to = 0;
  let start = true;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const drop = start && byte === GREATER && isEscaped(bytes, at);
    start = byte === NEWLINE;
    if (!drop) bytes[to++] = byte;
  }
  return bytes.subarray(0, to);
}

function isEscaped(bytes: Uint8Array, at: number): boolean {
  let from = at;
  while (bytes[from] === GREATER && from - at < 100) from++;
  return bytes[from] === F && bytes[from + 1] === 0x72 && bytes[from + 2] === 0x6f && bytes[from + 3] === 0x6d && bytes[from + 4] === 0x20;
}
