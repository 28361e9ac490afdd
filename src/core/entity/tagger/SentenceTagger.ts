import type { NamedSpan } from '../NamedSpan';
import { contextFeatures, REACH } from './contextFeatures';
import { allowedTransitions, beginning, LABELS, TYPES } from './labels';
import { roleKey, type SentenceReader } from './SentenceReader';
import type { TaggerWeights } from './TaggerModel';
import type { WordType } from './WordTypes';

/** What a gazetteer's name of several words gives to its own labels, in the model's units. Measured on PUD. */
const PHRASE_BONUS = 96;
const IMPOSSIBLE = -1_000_000_000;
/** Roles of a word: itself, left and right neighbour, two to the left and right. Number and order are those of `SentenceReader.keys`. */
const ROLES = 5;
const allowed = allowedTransitions();
/** Labels that may stand before label l: before[previous[l]] to before[previous[l + 1] - 1]. */
const previous: number[] = [];
const before: number[] = [];
for (let to = 0; to <= LABELS; to++) {
  previous.push(before.length);
  for (let from = 0; to < LABELS && from < LABELS; from++) if (allowed[from * LABELS + to] === 1) before.push(from);
}

/** Scores the labels of a sentence and finds the best row of them (Viterbi). All sums are of integers, so the same on every machine. */
export class SentenceTagger {
  readonly #keys: number[] = [];
  #scores = new Int32Array(64 * LABELS);
  #back = new Int8Array(64 * LABELS);
  #labels = new Int8Array(64);
  /** 1 where neither the word nor its neighbours have a capital: no name is looked for. */
  #quiet = new Uint8Array(64);
  #now = new Int32Array(LABELS);
  #next = new Int32Array(LABELS);

  constructor(readonly reader: SentenceReader, readonly weights: TaggerWeights) {}

  /** Adds the names of the sentence to `found`. */
  tag(text: string, from: number, to: number, found: NamedSpan[]): void {
    const { reader } = this;
    reader.read(text, from, to);
    const { count, starts, ends } = reader.tokens;
    if (count === 0 || !reader.words.some(({ capital }) => capital)) return;
    this.#reserve(count);
    this.#score(count);
    this.#decode(count);
    let open = -1;
    for (let at = 0; at <= count; at++) {
      const label = at < count ? this.#labels[at]! : 0;
      if (open >= 0 && (label === 0 || label % 2 === 1)) {
        found.push({ start: starts[open]!, end: ends[at - 1]!, type: TYPES[(this.#labels[open]! - 1) >> 1]! });
        open = -1;
      }
      if (label % 2 === 1) open = at;
    }
  }

  #reserve(count: number): void {
    if (this.#labels.length >= count) return;
    this.#scores = new Int32Array(count * LABELS);
    this.#back = new Int8Array(count * LABELS);
    this.#labels = new Int8Array(count);
    this.#quiet = new Uint8Array(count);
  }

  #score(count: number): void {
    const { words } = this.reader;
    for (let at = 0; at < count; at++) {
      const isQuiet = !words[at + REACH]!.capital && !words[at + REACH - 1]!.capital && !words[at + REACH + 1]!.capital;
      this.#quiet[at] = isQuiet ? 1 : 0;
      if (!isQuiet) this.#scoreToken(at);
    }
  }

  #scoreToken(at: number): void {
    const { reader, weights } = this;
    const { words } = reader;
    const scores = this.#scores;
    const keys = this.#keys;
    const row = at * LABELS;
    const own = this.#wordScores(words[at + REACH]!);
    const left = this.#wordScores(words[at + REACH - 1]!);
    const right = this.#wordScores(words[at + REACH + 1]!);
    const left2 = this.#wordScores(words[at + REACH - 2]!);
    const right2 = this.#wordScores(words[at + REACH + 2]!);
    for (let label = 0; label < LABELS; label++) {
      scores[row + label] = own[label]! + left[LABELS + label]! + right[2 * LABELS + label]! + left2[3 * LABELS + label]! + right2[4 * LABELS + label]!;
    }
    scores[row] = scores[row]! - weights.bias;
    const setting = reader.settings[at]!;
    if (setting.phrase !== 0) scores[row + phraseLabel(setting.phrase)]! += PHRASE_BONUS;
    keys.length = 0;
    contextFeatures(words, at, setting, reader.lexicon, reader.groups, keys);
    for (let key = 0; key < keys.length; key++) weights.add(keys[key]!, scores, row);
  }

  #wordScores(word: WordType): Int32Array {
    if (word.scores !== undefined) return word.scores;
    const scores = new Int32Array(ROLES * LABELS);
    for (let role = 0; role < ROLES; role++) {
      const keys = role === 0 ? word.own : role < 3 ? word.near : word.far;
      for (let key = 0; key < keys.length; key++) this.weights.add(roleKey(keys[key]!, role), scores, role * LABELS);
    }
    word.scores = scores;
    return scores;
  }

  #decode(count: number): void {
    const { first } = this.weights;
    const isQuiet = this.#quiet[0] === 1;
    for (let label = 0; label < LABELS; label++) {
      const isPossible = isQuiet ? label === 0 : allowed[LABELS * LABELS + label] === 1;
      this.#now[label] = isPossible ? first[label]! + (isQuiet ? 0 : this.#scores[label]!) : IMPOSSIBLE;
    }
    for (let at = 1; at < count; at++) this.#step(at);
    let best = 0;
    for (let label = 1; label < LABELS; label++) if (this.#now[label]! > this.#now[best]!) best = label;
    for (let at = count - 1; at >= 0; at--) {
      this.#labels[at] = best;
      best = this.#back[at * LABELS + best]!;
    }
  }

  /** Best sums up to token `at`; a quiet token is outside of all names. */
  #step(at: number): void {
    const { transitions } = this.weights;
    const kind = this.reader.words[at + REACH]!.kind * LABELS * LABELS;
    const isQuiet = this.#quiet[at] === 1;
    const now = this.#now;
    const next = this.#next;
    if (isQuiet) next.fill(IMPOSSIBLE);
    for (let to = 0; to < (isQuiet ? 1 : LABELS); to++) {
      let best = IMPOSSIBLE * 2;
      let from = 0;
      for (let index = previous[to]!; index < previous[to + 1]!; index++) {
        const label = before[index]!;
        const score = now[label]! + transitions[kind + label * LABELS + to]!;
        if (score <= best) continue;
        best = score;
        from = label;
      }
      next[to] = best + (isQuiet ? 0 : this.#scores[at * LABELS + to]!);
      this.#back[at * LABELS + to] = from;
    }
    this.#now = next;
    this.#next = now;
  }
}

/** The label that a word of a gazetteer's name of several words has, by the code in its `Setting`. */
function phraseLabel(phrase: number): number {
  return beginning(phrase > 4 ? 'organisation' : 'place') + ((phrase - 1) % 4 === 0 ? 0 : 1);
}
