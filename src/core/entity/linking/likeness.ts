import type { EntityType } from '../../../protocol/article';
import { boundedDistance } from '../../text/distance';
import { nameKey } from '../nameKey';
import { compareTokens, DIFFERENT } from './compareTokens';
import { NameToken } from './NameToken';

/** Steps between two names: of spelling, or what other likenesses count as. Lower is nearer. */
const SOUND = 2;
const MORE_WORDS = 3;
const FAMILY_NAME = 10;
/** The sounds of words that differ by more letters are not compared. */
const MOST_LETTERS_APART = 4;
/** Letters that may begin the same sound. */
const BEGINNINGS = ['vw', 'fp', 'stczjyie', 'kcqghx'];

/**
 * How near two names of a type are that linking has kept apart: by a spelling that is nearly the same, by sound (Nowak, Novak), by further given names
 * (John Adams, John Quincy Adams), or by a family name alone. `undefined` for names too far apart.
 */
export function likeness(one: string, other: string, type: EntityType): number | undefined {
  const [a, b] = [nameKey(one).split(' '), nameKey(other).split(' ')];
  const spelled = a.length === b.length ? spellingDistance(a, b) : a.join('') === b.join('') ? 0 : undefined;
  if (spelled !== undefined) return spelled;
  if (a.length === b.length) return soundAlike(a, b) ? SOUND : undefined;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (type !== 'person') return undefined;
  if (short.length > 1) return isPartOf(short, long) ? MORE_WORDS : undefined;
  return short[0]!.length > 2 && (long.at(-1) === short[0] || long[0] === short[0]) ? FAMILY_NAME : undefined;
}

/** Word by word, so that no short word is replaced by another. */
function spellingDistance(a: readonly string[], b: readonly string[]): number | undefined {
  let sum = 0;
  for (const [at, word] of a.entries()) {
    const other = b[at]!;
    const bound = stepsFor(Math.min(word.length, other.length));
    const distance = /\d/.test(word + other) && word !== other ? bound + 1 : boundedDistance(word, other, bound);
    if (distance > bound) return undefined;
    sum += distance;
  }
  return sum <= 2 ? sum : undefined;
}

/** Letters that may differ: short names of different people differ in one. */
function stepsFor(length: number): number {
  return length < 5 ? 0 : length < 8 ? 1 : 2;
}

function soundAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > 1 && a.every((word, at) => word !== b[at])) return false;
  return a.every((word, at) => word === b[at] || (mayStartAlike(word, b[at]!) && compareTokens(new NameToken(word), new NameToken(b[at]!)) > DIFFERENT));
}

function mayStartAlike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > MOST_LETTERS_APART) return false;
  return a[0] === b[0] || BEGINNINGS.some((letters) => letters.includes(a[0]!) && letters.includes(b[0]!));
}

/** The words of a name in their order, with the same last one: John Adams in John Quincy Adams. */
function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.at(-1) !== long.at(-1)) return false;
  let found = 0;
  for (const word of long) if (word === short[found]) found++;
  return found === short.length;
}
