/** What a UTF-16 code unit (or a code point past the BMP) means to the token rule. 0 is "not looked up yet" in the table. */
const LETTER = 1;
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

const kinds = new Uint8Array(0x10000);
const pastBmp = new Map<number, number>();

function classify(character: string): number {
  if (/^\p{L}/u.test(character)) return LETTER;
  if (/^\p{N}/u.test(character)) return DIGIT;
  if (/^\p{M}/u.test(character)) return MARK;
  if (/^[-\u2010\u2011'\u2019]/.test(character)) return HYPHEN;
  if (/^[.,:/]/.test(character)) return POINT;
  return invisible.test(character) ? INVISIBLE : OTHER;
}

function classifyUnit(code: number): number {
  const kind = code >= 0xd800 && code <= 0xdbff ? HIGH : classify(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

/** Kind of a code unit; HIGH where `kindOfPair` has to decide. */
export function kindOfUnit(code: number): number {
  return kinds[code] || classifyUnit(code);
}

/** Kind of the code point whose first half stands at `at`; OTHER when the second half is missing or lies at or behind `end`. */
export function kindOfPair(text: string, at: number, end: number): number {
  const point = at + 1 < end ? text.codePointAt(at)! : 0;
  if (point < 0x10000) return OTHER;
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
