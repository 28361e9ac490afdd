/** What a UTF-16 code unit (or a code point past the BMP) means to the token rule. 0 is "not looked up yet" in the table. */
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;
/** - U+2010 U+2011 ' ’ : join before a letter or digit. */
export const HYPHEN = 4;
/** . , : / : join between digits. */
export const POINT = 5;
/** Soft hyphen and zero-width characters: as if they were not there. */
export const INVISIBLE = 6;
/** First half of a surrogate pair: look at the code point. */
export const HIGH = 7;
const OTHER = 8;

/** Soft hyphen, zero-width space, joiners and marks of direction, word joiner and invisible operators, byte order mark. */
const INVISIBLE_CHARACTERS = '\\u00AD\\u200B-\\u200F\\u2060-\\u2064\\uFEFF';
const invisible = new RegExp(`[${INVISIBLE_CHARACTERS}]`);
const everyInvisible = new RegExp(`[${INVISIBLE_CHARACTERS}]`, 'g');

/** Kind of each code unit; 0 where `kindOfUnit` has not been asked yet. */
export const KINDS = new Uint8Array(0x10000);
const pastBmp = new Map<number, number>();

function classify(character: string): number {
  if (/^\p{L}/u.test(character)) return LETTER;
  if (/^\p{N}/u.test(character)) return DIGIT;
  if (/^\p{M}/u.test(character)) return MARK;
  if (/^[-\u2010\u2011'\u2019]/.test(character)) return HYPHEN;
  if (/^[.,:/]/.test(character)) return POINT;
  return invisible.test(character) ? INVISIBLE : OTHER;
}

export function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function classifyUnit(code: number): number {
  const kind = isHighHalf(code) ? HIGH : classify(String.fromCharCode(code));
  KINDS[code] = kind;
  return kind;
}

/** Kind of a code unit; HIGH where `kindOfPair` has to decide. */
export function kindOfUnit(code: number): number {
  return KINDS[code] || classifyUnit(code);
}

/** Kind of the code point whose first half stands at `at`; OTHER when the second half is missing or lies at or behind `end`. */
export function kindOfPair(text: string, at: number, end: number): number {
  return at + 1 < end ? kindOfHalves(text.charCodeAt(at), text.charCodeAt(at + 1)) : OTHER;
}

/** Kind of the code point of two halves; OTHER when `low` is no second half. `high` is a first half. */
export function kindOfHalves(high: number, low: number): number {
  if (low < 0xdc00 || low > 0xdfff) return OTHER;
  const point = (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
  let kind = pastBmp.get(point);
  if (kind === undefined) {
    kind = classify(String.fromCodePoint(point));
    pastBmp.set(point, kind);
  }
  return kind;
}

/** The text without soft hyphens and zero-width characters. */
export function withoutInvisible(text: string): string {
  return invisible.test(text) ? text.replace(everyInvisible, '') : text;
}
