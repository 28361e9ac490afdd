/** Size of labels in pixels, as `pictureStyle` sets it. */
export const FONT = 12;

/** What steers the display instead of showing something: controls, and marks that turn text around. */
const STEERING = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u206F\uFFFE\uFFFF]/gu;
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const ZERO = /[\p{M}\u200B-\u200D\uFE0F]/u;

/** Text of articles, fit for one line of a picture. */
export function plainLabel(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(STEERING, '').trim();
}

/** Pixels that a text takes, estimated without a font and rather too many than too few. */
export function textWidth(text: string, size = FONT): number {
  let units = 0;
  for (const character of text) units += unitsOf(character);
  return units * size;
}

function unitsOf(character: string): number {
  if (ZERO.test(character)) return 0;
  if (WIDE.test(character)) return 1.05;
  if (/[ijl.,:;'|!()[\] ftrI-]/.test(character)) return 0.4;
  return /[mwMW@%—]/.test(character) ? 0.92 : /\p{Lu}/u.test(character) ? 0.7 : 0.64;
}

/** As much of a text as fits, `…` where something was cut. `keepEnd` cuts at the beginning, as of a path. */
export function fitted(text: string, width: number, { size = FONT, keepEnd = false } = {}): string {
  const plain = plainLabel(text);
  if (textWidth(plain, size) <= width) return plain;
  const characters = keepEnd ? [...plain].reverse() : [...plain];
  let [kept, taken] = [0, textWidth('…', size)];
  while (kept < characters.length && (taken += textWidth(characters[kept]!, size)) <= width) kept++;
  const part = characters.slice(0, kept);
  return keepEnd ? `…${part.reverse().join('')}` : `${part.join('').trimEnd()}…`;
}
