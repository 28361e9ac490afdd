import { fold } from '../../text/fold';
import type { Gazetteer } from '../Gazetteer';
import { contextFeatures, LINE, REACH, type Setting } from './contextFeatures';
import { GROUP } from './featureGroups';
import { hashUnits, mix } from './hashing';
import { CASING, KNOWN, type Lexicon, NAME_BITS } from './Lexicon';
import { TaggerTokens } from './TaggerTokens';
import { type WordType, WordTypes } from './WordTypes';
import { SHAPE } from './wordShape';

/** Word types that are kept; beyond it the memory starts afresh. */
const MOST_TYPES = 100_000;
/** Letters of words that tell how a line is written. */
const LONGER = 4;
const LABEL_TOKENS = 3;
/** Quotation marks and brackets count when they close within so many tokens. */
const INSIDE_REACH = 10;
const OPENING = new Map([['„', '“”"'], ['"', '"'], ['“', '”"'], ['»', '«'], ['«', '»'], ['‚', '‘’'], ['(', ')'], ['[', ']']]);
const NONE: Setting = { phrase: 0, inside: 0, line: 0 };
const PLAIN: readonly Setting[] = Object.values(LINE).map((line) => ({ ...NONE, line }));

/** A sentence as the tagger sees it; training and tagging read texts by this same class. */
export class SentenceReader {
  readonly tokens = new TaggerTokens();
  /** With REACH words of padding at each end. */
  words: WordType[] = [];
  settings: Setting[] = [];
  readonly #types: WordTypes;
  readonly #known = new Map<string, WordType>();
  readonly #start: WordType;
  readonly #end: WordType;

  constructor(readonly gazetteer: Gazetteer, readonly lexicon: Lexicon, readonly english: boolean, readonly groups: readonly boolean[] = []) {
    this.#types = new WordTypes(gazetteer, lexicon, english, groups);
    this.#start = this.#types.make('\u0002');
    this.#end = this.#types.make('\u0003');
  }

  read(text: string, from: number, to: number): void {
    this.tokens.read(text, from, to, this.english);
    const { starts, ends, count } = this.tokens;
    const words = [this.#start, this.#start];
    for (let at = 0; at < count; at++) words.push(this.#type(text.slice(starts[at]!, ends[at]!)));
    words.push(this.#end, this.#end);
    this.words = words;
    const isShout = isShouted(words);
    if (isShout) for (let at = 0; at < count; at++) words[at + REACH] = this.#type(this.#spoken(text.slice(starts[at]!, ends[at]!)));
    this.settings = new Array<Setting>(count).fill(NONE);
    this.#findInside(text);
    this.#findPhrases();
    if (this.english) this.#findLine(isShout);
  }

  /** Class of a token that transitions depend on. */
  kind(at: number): number {
    return this.words[at + REACH]!.kind;
  }

  /** Keys of all features of token `at`, as training counts them. */
  keys(at: number, keys: number[]): void {
    const { words } = this;
    addAll(keys, words[at + REACH]!.own, 0);
    addAll(keys, words[at + REACH - 1]!.near, 1);
    addAll(keys, words[at + REACH + 1]!.near, 2);
    addAll(keys, words[at + REACH - 2]!.far, 3);
    addAll(keys, words[at + REACH + 2]!.far, 4);
    contextFeatures(words, at, this.settings[at]!, this.lexicon, this.groups, keys);
  }

  #type(raw: string): WordType {
    let type = this.#known.get(raw);
    if (type === undefined) {
      if (this.#known.size >= MOST_TYPES) this.#known.clear();
      type = this.#types.make(raw);
      this.#known.set(raw, type);
    }
    return type;
  }

  /** A word of a line in capitals as it would stand in a sentence. */
  #spoken(raw: string): string {
    if (raw.length < 2 || raw !== raw.toUpperCase()) return raw;
    const lower = raw.toLowerCase();
    const title = lower.replace(/(^|[-‐‑])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
    return this.english ? this.#spokenByUse(raw, lower, title) : this.#spokenByKind(raw, lower, title);
  }

  /** As the dictionary of German has it. */
  #spokenByKind(raw: string, lower: string, title: string): string {
    const mask = this.lexicon.mask(hashUnits(fold(raw)));
    if ((mask & (KNOWN.word | KNOWN.verb | KNOWN.adjective)) !== 0 && (mask & (KNOWN.noun | NAME_BITS)) === 0) return lower;
    return this.gazetteer.exact.has(raw) ? raw : title;
  }

  /** As running text has it. */
  #spokenByUse(raw: string, lower: string, title: string): string {
    const { lexicon } = this;
    const casing = lexicon.casing(hashUnits(title)) || lexicon.casing(hashUnits(lower)) || lexicon.casing(hashUnits(raw));
    if (casing === CASING.capitals) return raw;
    return casing === CASING.small || casing === CASING.mostlySmall ? lower : title;
  }

  #findInside(text: string): void {
    const { starts, count } = this.tokens;
    for (let at = 0; at < count; at++) {
      const closing = OPENING.get(text.charAt(starts[at]!));
      if (closing === undefined) continue;
      let close = at + 1;
      while (close < count && close - at <= INSIDE_REACH && !closing.includes(text.charAt(starts[close]!))) close++;
      if (close >= count || close - at > INSIDE_REACH || close === at + 1) continue;
      const kind = /[([]/.test(text.charAt(starts[at]!)) ? 8 : 0;
      for (let inner = at + 1; inner < close; inner++) this.settings[inner] = { ...NONE, phrase: 0, inside: 1 + kind + (inner === at + 1 ? 1 : 0) + (inner === close - 1 ? 2 : 0) };
      if (kind === 0) at = close;
    }
  }

  #findPhrases(): void {
    const { count } = this.tokens;
    if (this.groups[GROUP.phrase] === false) return;
    for (let at = 0; at < count; at++) {
      const length = this.#phraseAt(at);
      if (length === 0) continue;
      const type = this.#phraseType;
      for (let inner = 0; inner < length; inner++) this.settings[at + inner] = { ...NONE, phrase: 1 + type * 4 + (inner === 0 ? 0 : inner === length - 1 ? 2 : 1), inside: this.settings[at + inner]!.inside };
      at += length - 1;
    }
  }

  #findLine(isShout: boolean): void {
    let small = 0;
    let large = 0;
    for (const { key, shape, capital } of this.words) {
      if (key.length < LONGER || shape === SHAPE.mark || shape === SHAPE.digits) continue;
      if (capital) large++;
      else small++;
    }
    const line = isShout ? LINE.shouted : lineOf(small, large, this.tokens.count);
    const plain = PLAIN[line]!;
    for (let at = 0; at < this.settings.length; at++) this.settings[at] = this.settings[at] === NONE ? plain : { ...this.settings[at]!, line };
  }

  #phraseType = 0;

  /** Words of the longest name of the gazetteer of two words or more that begins here; 0 for none. */
  #phraseAt(at: number): number {
    const { words, gazetteer } = this;
    const first = words[at + REACH]!;
    if (!first.capital) return 0;
    const most = Math.min(gazetteer.longest.get(first.key) ?? 0, this.tokens.count - at);
    let key = first.key;
    let found = 0;
    for (let length = 2; length <= most; length++) {
      key += ` ${words[at + REACH + length - 1]!.key}`;
      const known = gazetteer.known.get(key) ?? (key.endsWith('s') ? gazetteer.known.get(key.slice(0, -1)) : undefined);
      if (known === undefined) continue;
      found = length;
      this.#phraseType = known.kind === 'organisation' ? 1 : 0;
    }
    return found;
  }
}

function addAll(keys: number[], more: readonly number[], role: number): void {
  for (let at = 0; at < more.length; at++) keys.push(roleKey(more[at]!, role));
}

/** The key of a word's feature as seen from another word. */
export function roleKey(key: number, role: number): number {
  return mix(key, role + 200);
}

function lineOf(small: number, large: number, count: number): number {
  if (small + large === 0) return LINE.none;
  if (small === 0) return count <= LABEL_TOKENS ? LINE.label : LINE.titled;
  return large > 2 * small ? LINE.mostlyTitled : LINE.sentence;
}

/** Most words of more than three letters are in capitals. */
function isShouted(words: readonly WordType[]): boolean {
  let shouted = 0;
  let all = 0;
  for (const word of words) {
    if (word.key.length < LONGER || word.shape === SHAPE.mark || word.shape === SHAPE.digits) continue;
    all++;
    if (word.shape === SHAPE.capitals) shouted++;
  }
  return shouted >= 2 && shouted * 3 > all * 2;
}
