import { contentHash } from '../../text/hash';
import type { Lexicon } from './Lexicon';
import { LABELS } from './labels';
import { KIND_COUNT } from './WordTypes';

/**
 * The model file, little-endian: words of 32 bits MAGIC, VERSION, checksum (two), length of each section in bytes, then the sections, each a
 * multiple of four bytes. Sections: lexicon, German weights, English weights. Written by scripts/train, opened by making views on its bytes.
 */
export const MAGIC = 0x4d4e504b;
export const VERSION = 1;
export const SECTIONS = 3;
export const HEADER_BYTES = 4 * (4 + SECTIONS);
export const LEXICON_BUCKETS = 1 << 16;
export const LEXICON_MASKS = 256;
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
  readonly lexicon: Lexicon;
  weights(language: 'de' | 'en'): TaggerWeights;
}

export function readModel(bytes: Uint8Array): TaggerModel | ModelProblem {
  if (bytes.length < HEADER_BYTES || bytes.length % 4 !== 0) return { kind: 'problem', reason: 'damaged' };
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4);
  if (words[0] !== MAGIC) return { kind: 'problem', reason: 'damaged' };
  if (words[1] !== VERSION) return { kind: 'problem', reason: 'version' };
  if (checksum(whole) !== hex(words[2]!) + hex(words[3]!)) return { kind: 'problem', reason: 'damaged' };
  const [lexicon, german, english] = sections(whole, words);
  if (lexicon === undefined || german === undefined || english === undefined) return { kind: 'problem', reason: 'damaged' };
  const loaded = new Map<string, TaggerWeights>();
  return {
    kind: 'model',
    lexicon: new PackedLexicon(lexicon),
    weights: (language) => loaded.get(language) ?? remember(loaded, language, new TaggerWeights(language === 'de' ? german : english)),
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

function remember<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}

/** Masks of words: 256 masks, entries per bucket (the upper half of a hash), then lower halves and numbers of masks, bucket by bucket. */
class PackedLexicon implements Lexicon {
  readonly #masks: Uint16Array;
  readonly #first = new Uint32Array(LEXICON_BUCKETS + 1);
  readonly #rests: Uint16Array;
  readonly #classes: Uint8Array;

  constructor({ buffer, byteOffset }: Uint8Array) {
    this.#masks = new Uint16Array(buffer, byteOffset, LEXICON_MASKS);
    const counts = new Uint8Array(buffer, byteOffset + 2 * LEXICON_MASKS, LEXICON_BUCKETS);
    for (let bucket = 0; bucket < LEXICON_BUCKETS; bucket++) this.#first[bucket + 1] = this.#first[bucket]! + counts[bucket]!;
    const entries = this.#first[LEXICON_BUCKETS]!;
    const at = byteOffset + 2 * LEXICON_MASKS + LEXICON_BUCKETS;
    this.#rests = new Uint16Array(buffer, at, entries);
    this.#classes = new Uint8Array(buffer, at + 2 * entries, entries);
  }

  mask(hash: number): number {
    const bucket = hash >>> 16;
    const rest = hash & 0xffff;
    const end = this.#first[bucket + 1]!;
    for (let at = this.#first[bucket]!; at < end; at++) {
      if (this.#rests[at] === rest) return this.#masks[this.#classes[at]!]!;
    }
    return 0;
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
