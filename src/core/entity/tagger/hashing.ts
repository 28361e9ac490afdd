/** Mixes one more value into a key: one multiplication and two shifts, since it runs for every feature of every token. */
export function mix(key: number, value: number): number {
  const mixed = Math.imul(key ^ Math.imul(value + 0x7f4a7c15, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Hash of a stretch of a string (FNV-1a over code units, then mixed). */
export function hashUnits(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash, to - from);
}
