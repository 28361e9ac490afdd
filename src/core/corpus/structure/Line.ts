import type { Span } from '../../../protocol/span';
import { DIGIT, HIGH, kindOfPair, kindOfUnit, MARK } from '../../text/characters';
import type { Paragraph } from '../../text/Paragraph';
import { lettersOf } from './lettersOf';
import { hasSentenceWithin, withoutTitles } from './sentenceWithin';
import { ADDRESSES, FUNCTION_WORD, hashStep, IN_CREDIT, IN_PHRASE, OPENS_PHRASE, siteWeight, wordsOf, type WordFilter } from './words';

/** Code units of a line that are looked at; what a page says about itself is shorter. */
const LOOKED_AT = 440;
/** Words of a line that are looked at. */
const MOST_WORDS = 120;
/** A longer line is running text whatever it ends with. */
const LONGEST_HEADLINE = 28;
const LONGEST_SENTENCE = 60;
/** A credit lies within so many code units of the start or the end of a line. */
const CREDIT_OPENING = 60;
const CREDIT_END = 110;
/** A phrase that opens a line lies within so many words. */
const OPENING_WORDS = 9;
const ENDS_SENTENCE = /[.!?…:;,](?:["'”“’‘»«›‹)\]]|\s)*$/u;
const CLOSES = /[.!?](?:["'”“’‘»«›‹)\]]|\s)*$/u;
const OPEN_END = /(?:^|\s)(?:der|die|das|den|dem|des|eine|einen|einem|einer|und|oder|von|im|am|für|zur|zum|dass|the|a|and|or|of)$/u;
const STOP_WITHIN = /[\p{L})"”“»]{3}\.["”“’»«]*\s+["„“»«]?\p{Lu}/u;
/** A sentence with an agency's sign behind it. */
const SIGNED_SENTENCE = /[.!?]\s*\([^()]{2,30}\)$/u;
const OPENS_HEADLINE = /^(?:\p{Ll}{2,12}: (?=\p{Lu})|(?:[>»›→|#]\s*)?[\p{Lu}\p{Lo}\p{N}"„“”»«‚'’(¿¡…#+])/u;

/** A line that is not blank, without blanks at its edges. `text` holds its beginning, as far as it is looked at. */
export class Line implements Span {
  readonly text: string;
  readonly language: string;
  /** Words, at most MOST_WORDS, of letters or digits. */
  wordCount = 0;
  /** Letters, and how many of them are capitals. */
  letters = 0;
  capitals = 0;
  digits = 0;
  /** Words that begin with a capital. */
  capitalised = 0;
  /** Numbers of the words by which phrases of pages may be found. */
  hits: number[] | undefined;
  /** A word that names pictures or who sells them stands near its start, near its end. */
  opensLikeCredit = false;
  endsLikeCredit = false;
  /** At most so much do its words name what sites offer. */
  siteWeight = 0;
  functionWords = 0;
  /** A word stands in it that may speak to the reader. */
  addresses = false;
  /** Which marks stand in it: bits of MARKS. */
  marks = 0;
  /** Hashes of its words in lower case. */
  readonly hashes: Int32Array;
  /** Their lengths. */
  readonly lengths: Uint16Array;
  #headlineLike: boolean | undefined;
  #prose: boolean | undefined;
  #sentences: boolean | undefined;
  #words: readonly string[] | undefined;
  #lettersOnly: string | undefined;
  /** Where words begin; kept only for lines with hits. */
  #starts: Uint16Array | undefined;

  constructor(readonly start: number, readonly end: number, source: string, paragraph: Paragraph,
    /** Blank lines stand above it and below it. */
    readonly opens: boolean, readonly closes: boolean, filter: WordFilter) {
    this.text = source.slice(start, Math.min(end, start + LOOKED_AT));
    this.language = paragraph.language;
    this.#scan(filter);
    this.hashes = HASHES.slice(0, this.wordCount);
    this.lengths = LENGTHS.slice(0, this.wordCount);
  }

  get length(): number {
    return this.end - this.start;
  }

  /** In lower case. */
  get words(): readonly string[] {
    return this.#words ??= wordsOf(this.text, MOST_WORDS);
  }

  /** Letters and digits of `text` alone, folded: what copies are told by. */
  get lettersOnly(): string {
    return this.#lettersOnly ??= lettersOf(this.text);
  }

  /** One word in lower case; `undefined` beyond the last. */
  wordAt(number: number): string | undefined {
    const start = number < 0 || number >= this.wordCount ? undefined : this.#starts?.[number];
    if (start === undefined) return undefined;
    let end = start + 1;
    while (end < this.text.length && (UNITS[this.text.charCodeAt(end)]! > BETWEEN || UNITS[this.text.charCodeAt(end)] === LATTER)) end++;
    return this.text.slice(start, end).toLowerCase();
  }

  /** Stops like a sentence: the last mark is one. */
  get isClosed(): boolean {
    return this.length <= LOOKED_AT ? CLOSES.test(this.text) : true;
  }

  /**
   * Could be a headline: one stretch without a full stop, not too long, beginning like one. Questions and exclamations may stand within.
   */
  get isHeadlineLike(): boolean {
    return this.#headlineLike ??= this.#looksLikeHeadline();
  }

  #looksLikeHeadline(): boolean {
    if (this.wordCount === 0 || this.wordCount > LONGEST_HEADLINE || this.length > 260) return false;
    if (/[.:;,]["”“’‘»«)\]]*$/u.test(this.text) && !/\.{2,}["”]?$|…["”]?$/u.test(this.text)) return false;
    if (OPEN_END.test(this.text) || SIGNED_SENTENCE.test(this.text)) return false;
    return OPENS_HEADLINE.test(this.text) && !(STOP_WITHIN.test(this.text) && STOP_WITHIN.test(withoutTitles(this.text)));
  }

  /** Running text: closed sentences, or so long that it must be some. */
  get isProse(): boolean {
    return this.#prose ??= this.#looksLikeProse();
  }

  #looksLikeProse(): boolean {
    if (this.wordCount > LONGEST_HEADLINE) return true;
    if (this.isHeadlineLike) return false;
    return this.wordCount >= 7 || (this.wordCount >= 3 && this.isClosed);
  }

  /** More than one sentence, or so long that it must be. */
  get hasSentences(): boolean {
    return this.#sentences ??= this.wordCount > LONGEST_SENTENCE || hasSentenceWithin(this.text);
  }

  get endsOpen(): boolean {
    return this.length <= LOOKED_AT && !ENDS_SENTENCE.test(this.text);
  }

  get isCapitals(): boolean {
    return this.letters >= 4 && this.capitals >= this.letters * 0.9;
  }

  #scan(filter: WordFilter): void {
    const { text } = this;
    let hash = 0;
    let inWord = false;
    let [words, letters, capitals, digits, capitalised, marks] = [0, 0, 0, 0, 0, 0];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let unit = UNITS[code] || classOf(code);
      if (unit === PAIR) unit = kindOfPair(text, at, text.length) <= MARK ? LOWER : BETWEEN;
      if (unit <= BETWEEN) {
        if (unit === LATTER) continue;
        if (inWord) this.#endWord(filter.signsOf(hash), words, at, hash);
        inWord = false;
        if (code !== 0x20) marks |= BIT_OF_MARK.get(code) ?? 0;
        continue;
      }
      if (!inWord) {
        inWord = true;
        hash = 0;
        STARTS[words++] = at;
        if (unit === CAPITAL) capitalised++;
      }
      hash = hashStep(hash, code);
      if (unit === NUMBER) digits++;
      else letters++;
      if (unit === CAPITAL) capitals++;
    }
    if (inWord) this.#endWord(filter.signsOf(hash), words, text.length, hash);
    if (this.hits) this.#starts = STARTS.slice(0, words);
    this.wordCount = words;
    this.letters = letters;
    this.capitals = capitals;
    this.digits = digits;
    this.capitalised = capitalised;
    this.marks = marks;
  }

  #endWord(signs: number, number: number, end: number, hash: number): void {
    HASHES[number - 1] = hash;
    LENGTHS[number - 1] = end - STARTS[number - 1]!;
    if (signs === 0) return;
    if (signs & IN_PHRASE || (signs & OPENS_PHRASE && number <= OPENING_WORDS)) (this.hits ??= []).push(number - 1);
    if (signs & IN_CREDIT) {
      if (end <= CREDIT_OPENING) this.opensLikeCredit = true;
      if (end >= this.text.length - CREDIT_END) this.endsLikeCredit = true;
    }
    if (signs & ADDRESSES) this.addresses = true;
    if (signs & FUNCTION_WORD) this.functionWords++;
    this.siteWeight += siteWeight(signs);
  }
}

/** Classes of code units; 0 is not looked up yet. The second half of a pair belongs to the first. */
const LATTER = 1;
const BETWEEN = 2;
const LOWER = 3;
const CAPITAL = 4;
const NUMBER = 5;
const PAIR = 6;
const UNITS = new Uint8Array(0x10000);
/** Where the words of the line looked at begin. */
const STARTS = new Uint16Array(LOOKED_AT);
const HASHES = new Int32Array(LOOKED_AT);
const LENGTHS = new Uint16Array(LOOKED_AT);

function classOf(code: number): number {
  const kind = kindOfUnit(code);
  const unit = code >= 0xdc00 && code <= 0xdfff ? LATTER : kind === HIGH ? PAIR : kind > MARK ? BETWEEN : kind === DIGIT ? NUMBER : isCapital(code) ? CAPITAL : LOWER;
  UNITS[code] = unit;
  return unit;
}

/** Marks that outlines of page lines are told by. */
export const MARKS = { bracket: 1, slash: 2, arrow: 4, bar: 8, sign: 16, hash: 32, at: 64, colon: 128, star: 256, joint: 512 } as const;

const BIT_OF_MARK: ReadonlyMap<number, number> = new Map(([
  ['([', MARKS.bracket], ['/', MARKS.slash], ['>›»→▶►▸⟶➔‹«<', MARKS.arrow], ['|•·', MARKS.bar], ['©×✕✖', MARKS.sign], ['#', MARKS.hash], ['@', MARKS.at], [':', MARKS.colon], ['*', MARKS.star], ['-_.', MARKS.joint],
] as const).flatMap(([characters, bit]) => [...characters].map((character): [number, number] => [character.charCodeAt(0), bit])));

function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code < 0x100) return code >= 0xc0 && code <= 0xde && code !== 0xd7;
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}

/** The lines of a text from its paragraphs. */
export function linesOf(text: string, paragraphs: readonly Paragraph[], filter: WordFilter): readonly Line[] {
  const lines: Line[] = [];
  const edges = paragraphs.map(({ start, end }) => trimmed(text, start, end));
  paragraphs.forEach((paragraph, at) => {
    const { start, end } = edges[at]!;
    if (end <= start) return;
    const before = paragraphs[at - 1];
    const after = paragraphs[at + 1];
    const opens = before === undefined || hasBlankLine(text, before.end, paragraph.start);
    const closes = after === undefined || hasBlankLine(text, paragraph.end, after.start);
    lines.push(new Line(start, end, text, paragraph, opens, closes, filter));
  });
  return lines;
}

/** Between the end of a line and the start of a later one stands more than one line end. */
function hasBlankLine(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  const first = text.indexOf('\n', from);
  const second = first < 0 ? -1 : text.indexOf('\n', first + 1);
  return second >= 0 && second < to;
}

const BLANK = /\s/;

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return { start, end };
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || (code < 0x80 ? code >= 9 && code <= 13 : BLANK.test(text.charAt(at)));
}
