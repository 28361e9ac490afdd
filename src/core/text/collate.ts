import { compareUnits } from './compareUnits';
import { baseLetters } from './fold';

/** Lower case, decomposed, so that a letter without a diacritic comes before the same letter with one. */
function accents(form: string): string {
  return form.toLowerCase().normalize('NFD');
}

/** One character for each of the form's: lower case comes first. */
function cases(form: string): string {
  let key = '';
  for (const character of form) key += character === character.toLowerCase() ? '0' : '1';
  return key;
}

/**
 * Compares by base letters, then diacritics, then case (lower first), then code units: a total order that is the same on every platform.
 * Punctuation comes before digits and those before letters, as their code units do.
 */
export function compareForms(a: string, b: string): number {
  if (a === b) return 0;
  return compareUnits(baseLetters(a), baseLetters(b)) || compareWithinBase(a, b);
}

/** `compareForms` for two forms whose base letters are known to be equal. */
export function compareWithinBase(a: string, b: string): number {
  if (a === b) return 0;
  return compareUnits(accents(a), accents(b)) || compareUnits(cases(a), cases(b)) || compareUnits(a, b);
}

/** A string that sorts by code units as `compareForms` sorts the forms, as long as they hold no U+0000. */
export function collationKey(form: string): string {
  return [baseLetters(form), accents(form), cases(form), form].join('\0');
}
