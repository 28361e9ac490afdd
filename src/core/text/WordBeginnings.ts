import { firstAtLeast } from '../index/firstAtLeast';
import { baseLetters, fold } from './fold';

/** Stands before each word. */
const WORD = '\u0001';
/** Stands behind the last. */
const END = '\u0002';

/** Texts of many things in a row, found at once by the beginning of any word in them, case and diacritics aside, umlauts with and without dots. */
export class WordBeginnings {
  /** The texts of all things, and where each ends. */
  constructor(private readonly all: string, private readonly ends: Uint32Array) {}

  /** One text for each thing, made by `spelled` or `worded`. */
  static of(texts: readonly string[]): WordBeginnings {
    let end = 0;
    return new WordBeginnings(texts.join(''), Uint32Array.from(texts, (text) => (end += text.length)));
  }

  /** Numbers of the first `most` things, ascending, in which a word begins like this and those behind it go on like this. */
  find(written: string, most: number, admit: (number: number) => boolean = () => true): readonly number[] {
    return this.findParts(spellings(written), most, admit);
  }

  /** The same for beginnings that are made like the texts. */
  findParts(parts: readonly string[], most: number, admit: (number: number) => boolean): readonly number[] {
    const found = new Set<number>();
    for (const part of new Set(parts)) {
      let count = 0;
      for (let at = this.all.indexOf(part); at >= 0 && count < most; ) {
        const number = firstAtLeast(this.ends, at + 1);
        if (admit(number)) {
          found.add(number);
          count++;
        }
        at = this.all.indexOf(part, this.ends[number]);
      }
    }
    return [...found].sort((a, b) => a - b).slice(0, most);
  }
}

/** A thing by its names. */
export function spelled(names: readonly string[]): string {
  return [...new Set(names.flatMap(spellings))].map((name) => name + END).join('');
}

/** Words as they are, each the beginning of its own. */
export function worded(words: readonly string[]): string {
  return words.map((word) => WORD + word).join('');
}

/** Whether a word of a text begins as written, and those behind it go on so. */
export function wordBegins(text: string, written: string): boolean {
  const begun = spellings(written);
  return spellings(text).some((spelling) => begun.some((part) => spelling.includes(part)));
}

/** A text as it is searched, with and without the dots of its umlauts. */
function spellings(text: string): readonly string[] {
  const [folded, bare] = [joined(fold(text)), joined(baseLetters(text))];
  return folded === bare ? [folded] : [folded, bare];
}

function joined(text: string): string {
  return WORD + text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '').join(WORD);
}
