import { fold } from '../../text/fold';
import { tokens } from '../../text/tokenize';
import { UNABBREVIATED } from './nameTables';

const LONGEST = 10;
/** Letters, most of them capitals: BDI, GmbH, HANO, OSZE, AfD. */
const ABBREVIATION = /^\p{Lu}[\p{L}\p{N}&.-]*\p{Lu}[\p{L}\p{N}.]*$|^\p{Lu}\.?(?:\p{Lu}\.?)+$/u;

/** True for a name that is written as abbreviations are. */
export function isAbbreviation(form: string): boolean {
  if (form.length > LONGEST || form.length < 2 || /\s/.test(form) || !ABBREVIATION.test(form)) return false;
  const capitals = form.replace(/[^\p{Lu}]/gu, '').length;
  return 2 * capitals >= form.replace(/[^\p{L}]/gu, '').length;
}

/**
 * True when the letters are those of the words of a name: each word that counts gives its first, in order, and may give more of them (VCD:
 * Verkehrsclub Deutschland; HANO: Housing Authority of New Orleans). With `loose`, words may be passed over: for what stands in brackets behind the name.
 */
export function abbreviates(short: string, long: string, loose = false): boolean {
  const letters = fold(short).replace(/[^\p{L}\p{N}]/gu, '');
  const words = tokens(long).flatMap(({ start, end }) => fold(long.slice(start, end)).split('-'));
  if (letters.length < 2 || words.length > 16 || letters.length > LONGEST || words.length === 0) return false;
  return spells(letters, words, loose);
}

/** Walks the words with all counts of letters that can have been spelled so far. */
function spells(letters: string, words: readonly string[], loose: boolean): boolean {
  let spelled = new Set([0]);
  words.forEach((word, at) => {
    const mayBeLeftOut = UNABBREVIATED.has(word) || (loose && at > 0);
    const next = new Set(mayBeLeftOut ? spelled : []);
    for (const from of spelled) for (const end of endsWithin(letters, from, word)) next.add(end);
    spelled = next;
  });
  return spelled.has(letters.length);
}

/** How far the letters get in a word, one after the other; each is taken where it comes first. */
function endsWithin(letters: string, from: number, word: string): readonly number[] {
  if (from === letters.length || word[0] !== letters[from]) return [];
  const ends = [from + 1];
  let position = 1;
  for (let next = from + 1; next < letters.length; next++) {
    const found = word.indexOf(letters[next]!, position);
    if (found < 0) break;
    position = found + 1;
    ends.push(next + 1);
  }
  return ends;
}
