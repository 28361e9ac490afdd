import { withoutInvisible } from './characters';

/**
 * Marks that are diacritics: combining marks of the Latin, Greek and Cyrillic scripts, variation selectors, points of Hebrew and Arabic.
 * Vowel signs of Indic scripts and the voicing marks of Japanese spell other words and stay.
 */
const DIACRITICS = /[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F]/g;
const UMLAUTS = /([aou])([\u0300-\u0307\u0309-\u036F]*)\u0308/g;

/** Letters whose sign is no combining mark, ligatures, and signs that are one to a reader. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ı: 'i', ſ: 's', ς: 'σ',
  ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st',
  '\u2019': "'", '\u2010': '-', '\u2011': '-',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}

/** Below it no character is combining, so text is folded and composed one character at a time. */
export const FIRST_COMBINING = 0x300;

/** A rule for whole texts, from which one for single characters below FIRST_COMBINING is drawn as they occur. */
export class CharacterRule {
  readonly #known: string[] = [];
  #short: Uint32Array | undefined;

  constructor(readonly slow: (text: string) => string) {}

  /** `code` is below FIRST_COMBINING. */
  ofCharacter(code: number): string {
    return (this.#known[code] ??= this.slow(String.fromCharCode(code)));
  }

  /** What each character below FIRST_COMBINING becomes: the first unit in the lower half, the second, if there is one, in the upper; 0 where that is neither one unit nor two. */
  short(): Uint32Array {
    return (this.#short ??= new Uint32Array(FIRST_COMBINING).map((_, code) => {
      const text = this.ofCharacter(code);
      return text.length === 1 ? text.charCodeAt(0) : text.length === 2 ? text.charCodeAt(0) + text.charCodeAt(1) * 2 ** 16 : 0;
    }));
  }

  of(text: string): string {
    let result = '';
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= FIRST_COMBINING) return this.slow(text);
      result += this.ofCharacter(code);
    }
    return result;
  }
}

function plain(text: string): string {
  return text.replace(LETTER, (letter) => LETTERS[letter]!).replace(DIACRITICS, '').normalize('NFC');
}

/** Lower case, without soft hyphens and zero-width characters, canonically decomposed. The same on every platform and in every locale. */
function decompose(text: string): string {
  return withoutInvisible(text).toLowerCase().normalize('NFD');
}

/** `fold`, `baseLetters` and `spelling` as rules, for whoever holds text in other shapes than strings. */
export const FOLD = new CharacterRule((text) => plain(decompose(text).replace(UMLAUTS, '$1e$2')));
export const BASE_LETTERS = new CharacterRule((text) => plain(decompose(text)));
const SPELLING = new CharacterRule((text) => withoutInvisible(text).normalize('NFC'));

/**
 * What a word is compared by: lower case, ä = ae, ö = oe, ü = ue, ß = ss, other diacritics removed, soft hyphens and zero-width characters
 * removed, ’ as ' and U+2010, U+2011 as -. Idempotent.
 */
export function fold(form: string): string {
  return isAscii(form) ? form.toLowerCase() : FOLD.of(form);
}

/** Like `fold`, but ä, ö, ü are a, o, u: the letters that words are sorted by (DIN 5007-1). */
export function baseLetters(form: string): string {
  return isAscii(form) ? form.toLowerCase() : BASE_LETTERS.of(form);
}

const STROKES: Readonly<Record<string, string>> = { ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T' };
const STROKE = new RegExp(`[${Object.keys(STROKES).join('')}]`, 'g');
const WITHOUT_DIACRITICS = new CharacterRule((text) => withoutInvisible(text).normalize('NFD').replace(STROKE, (letter) => STROKES[letter]!).replace(DIACRITICS, '').normalize('NFC'));

/** `spelling` without diacritics: case stays, ä is a, ł is l, ß stays. Idempotent. */
export function withoutDiacritics(form: string): string {
  return isAscii(form) ? form : WITHOUT_DIACRITICS.of(form);
}

/** What "as written" means: without soft hyphens and zero-width characters, NFC. Idempotent. */
export function spelling(form: string): string {
  return isAscii(form) ? form : SPELLING.of(form);
}
