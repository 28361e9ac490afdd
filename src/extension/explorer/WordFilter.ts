import { baseLetters, fold } from '../../core/text/fold';

/** A text as filters look into it. */
export function searchable(text: string): string {
  const [folded, base] = [fold(text), baseLetters(text)];
  return folded === base ? folded : `${folded}\n${base}`;
}

/** Holds for what contains every word of the filter, wherever in a word it stands. Case and diacritics do not count; ü is found as ü, ue and u. */
export class WordFilter {
  readonly #words: readonly (readonly string[])[];

  constructor(readonly text: string) {
    this.#words = text.split(/\s+/).filter((word) => word !== '').map((word) => [...new Set([fold(word), baseLetters(word)])]);
  }

  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  fits(text: string): boolean {
    return this.isEmpty || this.fitsSearchable(searchable(text));
  }

  /** The same for a text that has been made searchable before. */
  fitsSearchable(haystack: string): boolean {
    return this.#words.every((forms) => forms.some((form) => haystack.includes(form)));
  }
}
