import { ANY_WESTERN, GERMAN, type LatinLanguage } from './latinTables';

/** Signs that stand between two letters in any text. */
const BETWEEN_LETTERS = /[’‘‛ʼ´`–—‐‑…·•|/\\()[\]{}<>«»‹›\u00A0\u00AD\u200B-\u200F]/;
/** Marks that open a quotation, or are taken for a comma. */
const LOW = /[„‚]/;
/** What tables of DOS are drawn with. */
const BOX = /[\u2500-\u259F]/;
const LETTER = /\p{L}/u;
const SMALL = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;
const LATIN = /\p{Script=Latin}/u;
/** Letters that are looked back at for the beginning of a word. */
const LONGEST_WORD = 60;
/** Words of one letter. */
const ALONE = /[ÀÁÂÉÈÓÒÔÚÍÅÄÖÜØÆ]/;
/** What a place costs that is rare, to tell two readings that have nothing else against them. */
const RARE = 0.2;

/** How much a sign beyond ASCII is out of place in Latin text: from 0, where it may stand, to 1, where it cannot. */
export function misplacement(text: string, at: number, unit: string, language: LatinLanguage): number {
  if (/[\x80-\x9F\uFFFD]/.test(unit)) return 1;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + unit.length)];
  if (!LETTER.test(unit) || unit === 'ª' || unit === 'º') return ofSign(text, at, unit);
  if (unit === 'ƒ' && (LETTER.test(before) || LETTER.test(after))) return 1;
  if (!LATIN.test(unit)) return LATIN.test(before) || LATIN.test(after) ? 1 : 0;
  return CAPITAL.test(unit) ? ofCapital(text, at, unit) : ofSmall(text, at, unit, language);
}

/** Whether a sign stands where the language's words and sentences have it. */
export function isAtHome(text: string, at: number, unit: string, language: LatinLanguage): boolean {
  if (LETTER.test(unit)) return language.letters.includes(unit.toLowerCase());
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (unit === '’') return LETTER.test(before);
  if (/[“„‘«»]/.test(unit) && !LETTER.test(before) && (LETTER.test(after) || after === '\u00A0')) return true;
  if (/[”“»«]/.test(unit)) return /[\p{L}.,!?…\u00A0]/u.test(before) && !LETTER.test(after);
  if (BOX.test(unit)) return BOX.test(before + after);
  if (unit === '…') return LETTER.test(before) && !LETTER.test(after);
  return /[–—]/.test(unit) ? before === ' ' && after === ' ' : /[£€¥]/.test(unit) && (/\d/.test(after) || /[\d ]/.test(before));
}

function ofCapital(text: string, at: number, unit: string): number {
  const [first, before, after, next] = [text.charAt(at - 2), text.charAt(at - 1), text.charAt(at + 1), text.charAt(at + 2)];
  if (unit === 'Ÿ' && SMALL.test(after)) return 1;
  if (SMALL.test(before) || (CAPITAL.test(before) && !LETTER.test(first) && SMALL.test(after))) return 1;
  if (!LETTER.test(before) && CAPITAL.test(after) && SMALL.test(next)) return 1;
  return !LETTER.test(before) && !LETTER.test(after) && (!ALONE.test(unit) || /[.,!?]/.test(before)) ? 1 : 0;
}

function ofSmall(text: string, at: number, unit: string, language: LatinLanguage): number {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (CAPITAL.test(after) && (CAPITAL.test(before) ? unit !== 'ß' : !LETTER.test(before))) return 1;
  if (/\d/.test(after) && !LETTER.test(before)) return 1;
  if (isOfOtherWords(text, at, unit, language)) return 1;
  return isRare(text, at, unit) ? RARE : 0;
}

/** Letters that foreign names bring into any text, in words that are no names. */
function isOfOtherWords(text: string, at: number, unit: string, language: LatinLanguage): boolean {
  if (language === ANY_WESTERN || language.letters.includes(unit)) return false;
  if (language === GERMAN && unit === 'á') return isForSharpS(text, at);
  return !ANY_WESTERN.letters.includes(unit) && SMALL.test(wordStart(text, at));
}

/** Behind a vowel, but for names like Sebastián and Suárez. */
function isForSharpS(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return /[aeiouäöü]/i.test(before) && (SMALL.test(wordStart(text, at)) || /[ao]/.test(before) || !LETTER.test(text.charAt(at + 1)));
}

function isRare(text: string, at: number, unit: string): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (unit === 'à') return LETTER.test(after);
  if (unit === 'ê') return !LETTER.test(after);
  return !LETTER.test(before) && (/[ëï]/.test(unit) || /(?:^|\n|[.!?] )["']?$/.test(text.slice(Math.max(0, at - 3), at)));
}

function wordStart(text: string, at: number): string {
  let start = at;
  while (at - start < LONGEST_WORD && LETTER.test(text.charAt(start - 1))) start--;
  return text.charAt(start);
}

function ofSign(text: string, at: number, unit: string): number {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (BETWEEN_LETTERS.test(unit)) return unit === '•' && SMALL.test(before) && SMALL.test(after) ? 1 : 0;
  if (LETTER.test(before) && LETTER.test(after)) return LOW.test(unit) && isClosed(text, at) ? 0 : 1;
  if (SMALL.test(before)) return /[ˆ˜§¨¸]/.test(unit) ? 1 : LOW.test(unit) ? 0.5 : 0;
  if (LOW.test(unit) && /\p{L}['’]$/u.test(text.slice(Math.max(0, at - 2), at))) return 1;
  return SMALL.test(after) && /[™‰€†‡¢£¥§¦¨¸]/.test(unit) ? 1 : 0;
}

/** Whether a quotation that begins without a space ends in its line. */
function isClosed(text: string, at: number): boolean {
  const line = /^[^\n]{0,400}/.exec(text.slice(at + 1, at + 402))![0];
  const closing = /[“”’‘"'](?!\p{L})/u.exec(line);
  return closing !== null && !LOW.test(line.slice(0, closing.index));
}
