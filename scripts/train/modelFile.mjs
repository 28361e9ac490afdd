// Writes the model file that src/core/entity/tagger/TaggerModel.ts describes and reads.
const SCALE = 32;

/** `german` and `english`: { keys: Map(key → number), weights, bias, clusters: Map(hash → { path, casing }) }. */
export function modelFile({ core, masks, german, english, threshold }) {
  const parts = [masksSection(core, masks), clustersSection(core, german.clusters), clustersSection(core, english.clusters), weightsSection(core, german, threshold), weightsSection(core, english, threshold)];
  const bytes = new Uint8Array(core.HEADER_BYTES + parts.reduce((sum, part) => sum + part.length, 0));
  const words = new Uint32Array(bytes.buffer);
  words[0] = core.MAGIC;
  words[1] = core.VERSION;
  parts.forEach((part, at) => { words[4 + at] = part.length; });
  let at = core.HEADER_BYTES;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const sum = core.checksum(bytes);
  words[2] = Number.parseInt(sum.slice(0, 8), 16);
  words[3] = Number.parseInt(sum.slice(8), 16);
  return bytes;
}

/** MASKS masks at most: the commonest stand for themselves, others for the commonest that says nothing wrong. */
function masksSection({ BUCKETS, MASKS }, masks) {
  const counts = new Map();
  for (const mask of masks.values()) counts.set(mask, (counts.get(mask) ?? 0) + 1);
  const kept = [0, ...[...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MASKS - 1).map(([mask]) => mask)];
  const numberOf = (mask) => {
    const exact = kept.indexOf(mask);
    return exact >= 0 ? exact : kept.findIndex((each) => each !== 0 && (each & mask) === each);
  };
  const entries = [...masks].map(([hash, mask]) => [hash, numberOf(mask)]).filter(([, number]) => number > 0);
  return hashedSection(BUCKETS, Uint16Array.from({ length: MASKS }, (_, at) => kept[at] ?? 0), entries, Uint8Array);
}

function clustersSection({ BUCKETS, CLUSTER_BITS, CLUSTERS }, clusters) {
  const paths = [...new Set([...clusters.values()].map(({ path }) => path))].sort((a, b) => a - b);
  if (paths.length > CLUSTERS) throw new Error(`${paths.length} clusters, at most ${CLUSTERS} have room`);
  const numbers = new Map(paths.map((path, at) => [path, at]));
  const entries = [...clusters].map(([hash, { path, casing }]) => [hash, numbers.get(path) | (casing << CLUSTER_BITS)]);
  return hashedSection(BUCKETS, Int32Array.from({ length: CLUSTERS }, (_, at) => paths[at] ?? 0), entries, Uint16Array);
}

/** A table, entries per bucket, lower halves of hashes, then a number for each entry. */
function hashedSection(buckets, table, entries, Numbers) {
  const sorted = entries.map(([hash, number]) => [hash >>> 0, number]).sort((a, b) => a[0] - b[0]);
  const bytes = new Uint8Array(align(table.byteLength + buckets + (2 + Numbers.BYTES_PER_ELEMENT) * sorted.length));
  bytes.set(new Uint8Array(table.buffer));
  const counts = bytes.subarray(table.byteLength, table.byteLength + buckets);
  const start = table.byteLength + buckets;
  const rests = new Uint16Array(bytes.buffer, start, sorted.length);
  const numbers = new Numbers(bytes.buffer, start + 2 * sorted.length, sorted.length);
  sorted.forEach(([hash, number], at) => {
    if (++counts[hash >>> 16] === 0) throw new Error('more than 255 entries in a bucket');
    rests[at] = hash & 0xffff;
    numbers[at] = number;
  });
  return bytes;
}

function weightsSection({ LABELS, KIND_COUNT }, { keys, weights, bias }, threshold) {
  const kept = [];
  for (const [key, number] of keys) {
    const row = weights.emission.subarray(number * LABELS, (number + 1) * LABELS);
    if (row.some((weight) => Math.abs(weight) >= threshold)) kept.push([key, row]);
  }
  kept.sort((a, b) => a[0] - b[0]);
  const transitions = KIND_COUNT * LABELS * LABELS;
  const head = 8 + 2 * LABELS + 2 * transitions;
  const bytes = new Uint8Array(align(align(head) + kept.length * (4 + LABELS)));
  new Int32Array(bytes.buffer, 0, 2).set([Math.round(bias * SCALE), kept.length]);
  new Int16Array(bytes.buffer, 8, LABELS).set(Array.from(weights.first, quantised));
  new Int16Array(bytes.buffer, 8 + 2 * LABELS, transitions).set(Array.from({ length: transitions }, (_, at) => quantised(weights.byKind[at] + weights.transition[at % (LABELS * LABELS)])));
  new Int32Array(bytes.buffer, align(head), kept.length).set(kept.map(([key]) => key));
  const values = new Int8Array(bytes.buffer, align(head) + 4 * kept.length, kept.length * LABELS);
  kept.forEach(([, row], at) => row.forEach((weight, label) => { values[at * LABELS + label] = Math.max(-127, Math.min(127, quantised(weight))); }));
  return bytes;
}

function quantised(weight) {
  return Math.round(weight * SCALE);
}

function align(length) {
  return Math.ceil(length / 4) * 4;
}
