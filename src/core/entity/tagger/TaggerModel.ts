import { contentHash } from '../../text/hash';
import type { Lexicon } from './Lexicon';
import { LABELS } from './labels';
import { KIND_COUNT } from './WordTypes';

/**
 * The model file, little-endian: words of 32 bits MAGIC, VERSION, checksum (two), length of each section in bytes, then the sections, each a
 * multiple of four bytes. Sections: masks of words, German clusters, English clusters, German weights, English weights. Written by
 * scripts/train, opened by making views on its bytes.
 */
export const MAGIC = 0x4d4e504b;
export const VERSION = 3;
export const SECTIONS = 5;
export const HEADER_BYTES = 4 * (4 + SECTIONS);
export const BUCKETS = 1 << 16;
export const MASKS = 256;
export const CLUSTER_BITS = 10;
export const CLUSTERS = 1 << CLUSTER_BITS;
const TRANSITIONS = KIND_COUNT * LABELS * LABELS;
/** bias, number of features; then first labels and transitions by kind (16 bits each), keys (32 bits), weights (8 bits). */
const WEIGHTS_HEADER = 8;

/** Why a model file cannot be used. */
export interface ModelProblem {
  readonly kind: 'problem';
  readonly reason: 'damaged' | 'version';
}

export interface TaggerModel {
  readonly kind: 'model';
  lexicon(language: 'de' | 'en'): Lexicon;
  weights(language: 'de' | 'en'): TaggerWeights;
}

export function readModel(bytes: Uint8Array): TaggerModel | ModelProblem {
  if (bytes.length < HEADER_BYTES || bytes.length % 4 !== 0) return { kind: 'problem', reason: 'damaged' };
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4);
  if (words[0] !== MAGIC) return { kind: 'problem', reason: 'damaged' };
  if (words[1] !== VERSION) return { kind: 'problem', reason: 'version' };
  if (checksum(whole) !== hex(words[2]!) + hex(words[3]!)) return { kind: 'problem', reason: 'damaged' };
  const [masks, germanClusters, englishClusters, german, english] = sections(whole, words);
  if (!masks || !germanClusters || !englishClusters || !german || !english) return { kind: 'problem', reason: 'damaged' };
  return {
    kind: 'model',
    lexicon: (language) => new PackedLexicon(masks, language === 'de' ? germanClusters : englishClusters),
    weights: (language) => new TaggerWeights(language === 'de' ? german : english),
  };
}

/** What words 2 and 3 hold, as hexadecimal digits: the hash of all that follows them. */
export function checksum(bytes: Uint8Array): string {
  return contentHash(bytes.subarray(16));
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}

function sections(bytes: Uint8Array, words: Uint32Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  let at = HEADER_BYTES;
  for (let section = 0; section < SECTIONS; section++) {
    const length = words[4 + section]!;
    if (length % 4 !== 0 || at + length > bytes.length) return [];
    found.push(bytes.subarray(at, at + length));
    at += length;
  }
  return found;
}

/** Numbers by hash: entries per bucket (the upper half of a hash, one byte each), then lower halves, bucket by bucket. */
class Buckets {
  readonly count: number;
  readonly #first = new Uint32Array(BUCKETS + 1);
  readonly #rests: Uint16Array;

  constructor(buffer: ArrayBufferLike, at: number) {
    const counts = new Uint8Array(buffer, at, BUCKETS);
    for (let bucket = 0; bucket < BUCKETS; bucket++) this.#first[bucket + 1] = this.#first[bucket]! + counts[bucket]!;
    this.count = this.#first[BUCKETS]!;
    this.#rests = new Uint16Array(buffer, at + BUCKETS, this.count);
  }

  /** Number of the entry, or -1. */
  find(hash: number): number {
    const rest = hash & 0xffff;
    const end = this.#first[(hash >>> 16) + 1]!;
    for (let at = this.#first[hash >>> 16]!; at < end; at++) if (this.#rests[at] === rest) return at;
    return -1;
  }
}

/** Masks: a table of MASKS (16 bits each), buckets, the number of a mask for each entry (8 bits). Clusters: CLUSTERS paths (32 bits), buckets, for each entry the number of a path and above it the casing (16 bits). */
class PackedLexicon implements Lexicon {
  readonly #masks: Uint16Array;
  readonly #words: Buckets;
  readonly #maskOf: Uint8Array;
  readonly #paths: Int32Array;
  readonly #forms: Buckets;
  readonly #pathOf: Uint16Array;

  constructor(masks: Uint8Array, clusters: Uint8Array) {
    this.#masks = new Uint16Array(masks.buffer, masks.byteOffset, MASKS);
    const words = masks.byteOffset + 2 * MASKS;
    this.#words = new Buckets(masks.buffer, words);
    this.#maskOf = new Uint8Array(masks.buffer, words + BUCKETS + 2 * this.#words.count, this.#words.count);
    this.#paths = new Int32Array(clusters.buffer, clusters.byteOffset, CLUSTERS);
    const forms = clusters.byteOffset + 4 * CLUSTERS;
    this.#forms = new Buckets(clusters.buffer, forms);
    this.#pathOf = new Uint16Array(clusters.buffer, forms + BUCKETS + 2 * this.#forms.count, this.#forms.count);
  }

  mask(hash: number): number {
    const at = this.#words.find(hash);
    return at < 0 ? 0 : this.#masks[this.#maskOf[at]!]!;
  }

  cluster(hash: number): number {
    const at = this.#forms.find(hash);
    return at < 0 ? 0 : this.#paths[this.#pathOf[at]! & (CLUSTERS - 1)]!;
  }

  casing(hash: number): number {
    const at = this.#forms.find(hash);
    return at < 0 ? 0 : this.#pathOf[at]! >> CLUSTER_BITS;
  }
}

/** Weights of one language: for a feature's key one number a label; for the kind of a word one number for each pair of labels. */
export class TaggerWeights {
  /** What a name has to beat: taken from every "outside". */
  readonly bias: number;
  readonly first: Int16Array;
  /** By kind of the second word, first label, second label. */
  readonly transitions: Int16Array;
  readonly #keys: Int32Array;
  readonly #values: Int8Array;
  /** Open addressing: number of a feature + 1, or 0. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor({ buffer, byteOffset }: Uint8Array) {
    const head = new Int32Array(buffer, byteOffset, 2);
    this.bias = head[0]!;
    const features = head[1]!;
    let at = byteOffset + WEIGHTS_HEADER;
    this.first = new Int16Array(buffer, at, LABELS);
    at += 2 * LABELS;
    this.transitions = new Int16Array(buffer, at, TRANSITIONS);
    at += 2 * TRANSITIONS + ((2 * LABELS + 2 * TRANSITIONS) % 4);
    this.#keys = new Int32Array(buffer, at, features);
    this.#values = new Int8Array(buffer, at + 4 * features, features * LABELS);
    let size = 1024;
    while (size < features * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    for (let feature = 0; feature < features; feature++) {
      let slot = this.#keys[feature]! & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = feature + 1;
    }
  }

  /** Adds the weights of a feature to `scores` from `at` on. */
  add(key: number, scores: Int32Array, at: number): void {
    const feature = this.#find(key);
    if (feature < 0) return;
    const row = feature * LABELS;
    for (let label = 0; label < LABELS; label++) scores[at + label] = scores[at + label]! + this.#values[row + label]!;
  }

  #find(key: number): number {
    for (let slot = key & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const feature = this.#slots[slot]! - 1;
      if (feature < 0 || this.#keys[feature] === key) return feature;
    }
  }
}
