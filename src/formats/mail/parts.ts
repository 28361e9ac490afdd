/** A part of a MIME message that is one file, or the head of all. */
export interface Part {
  /** By small name; unfolded, otherwise as written. */
  readonly header: (name: string) => string | undefined;
  readonly body: Uint8Array;
}

const MOST_PARTS = 10_000;
const MOST_HEADER = 64 * 1024;
const DEEPEST = 8;
const [NEWLINE, RETURN, DASH] = [0x0a, 0x0d, 0x2d];

/** The message's own head, then all parts that have none within, in their order. */
export function partsOf(bytes: Uint8Array): Part[] {
  const whole = partOf(bytes);
  return [whole, ...innerParts(whole, 0)].slice(0, MOST_PARTS);
}

function innerParts(part: Part, depth: number): Part[] {
  const boundary = /^\s*multipart\/[^;]*;(?:[\s\S]*;)?\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(part.header('content-type') ?? '');
  const name = boundary?.[1] ?? boundary?.[2];
  if (name === undefined || depth > DEEPEST) return [];
  return piecesOf(part.body, name).map(partOf).flatMap((inner) => (/^\s*multipart\//i.test(inner.header('content-type') ?? '') ? innerParts(inner, depth + 1) : [inner]));
}

/** What stands between the lines "--boundary"; the last also where the end of the file is missing. */
function piecesOf(body: Uint8Array, boundary: string): Uint8Array[] {
  const mark = new TextEncoder().encode(`--${boundary}`);
  const pieces: Uint8Array[] = [];
  let start = -1;
  for (let at = 0; at < body.length && pieces.length < MOST_PARTS;) {
    const next = body.indexOf(NEWLINE, at);
    const end = next < 0 ? body.length : next;
    if (body[at] === DASH && mark.every((byte, index) => body[at + index] === byte)) {
      if (start >= 0) pieces.push(body.subarray(start, Math.max(start, at - (body[at - 2] === RETURN ? 2 : 1))));
      start = body[at + mark.length] === DASH && body[at + mark.length + 1] === DASH ? -1 : Math.min(end + 1, body.length);
      if (start < 0) return pieces;
    }
    at = end + 1;
  }
  return start >= 0 && start < body.length ? [...pieces, body.subarray(start)] : pieces;
}

function partOf(bytes: Uint8Array): Part {
  const end = endOfHead(bytes);
  const lines = new TextDecoder('utf-8').decode(bytes.subarray(0, Math.min(end, MOST_HEADER))).replace(/^\uFEFF/, '').replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { header: (name) => headers.get(name), body: bytes.subarray(end) };
}

/** Behind the first blank line. */
function endOfHead(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, at);
    if (end < 0) return bytes.length;
    if (end === at || (end === at + 1 && bytes[at] === RETURN)) return end + 1;
    at = end + 1;
  }
  return bytes.length;
}
