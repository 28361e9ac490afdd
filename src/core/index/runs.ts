/** A list of bytes as its runs of equal ones: where each ends, and its byte. */
export interface Runs {
  readonly ends: Uint32Array;
  readonly codes: Uint8Array;
}

export function runsOf(bytes: Uint8Array): Runs {
  const ends: number[] = [];
  const codes: number[] = [];
  for (let from = 0; from < bytes.length; ) {
    const code = bytes[from]!;
    let to = from + 1;
    while (to < bytes.length && bytes[to] === code) to++;
    ends.push(to);
    codes.push(code);
    from = to;
  }
  return { ends: Uint32Array.from(ends), codes: Uint8Array.from(codes) };
}

export function expandRuns({ ends, codes }: Runs, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let from = 0;
  for (let run = 0; run < ends.length; run++) {
    if (codes[run] !== 0) bytes.fill(codes[run]!, from, ends[run]);
    from = ends[run]!;
  }
  return bytes;
}
