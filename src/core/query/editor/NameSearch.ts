import type { CorpusEntity, EntityIndex } from '../../analysis/EntityIndex';
import { slavicKeys } from '../../entity/linking/soundKeys';
import { firstAtLeast } from '../../index/firstAtLeast';
import type { Yield } from '../../ports';
import { baseLetters, fold } from '../../text/fold';

/** Stands before each word of a name. */
const WORD = '\u0001';
const STEP = 2000;
/** Entities, the commonest, whose names are compared by their sound where none begins as written. */
const MOST_SOUNDED = 5000;
/** Letters that say enough of how a name sounds. */
const LEAST_SOUND = 4;

/** Texts of many entities in a row, to be searched at once. */
class Texts {
  readonly #all: string;
  readonly #ends: Uint32Array;

  constructor(texts: readonly string[]) {
    this.#all = texts.join('');
    let end = 0;
    this.#ends = Uint32Array.from(texts, (text) => (end += text.length));
  }

  /** Numbers of the texts that hold any of the parts, ascending: the first `most` for which `admit` holds. */
  find(parts: readonly string[], admit: (number: number) => boolean, most: number): readonly number[] {
    const found = new Set<number>();
    for (const part of new Set(parts)) {
      let count = 0;
      for (let at = this.#all.indexOf(part); at >= 0 && count < most; ) {
        const number = firstAtLeast(this.#ends, at + 1);
        if (admit(number)) {
          found.add(number);
          count++;
        }
        at = this.#all.indexOf(part, this.#ends[number]);
      }
    }
    return [...found].sort((a, b) => a - b).slice(0, most);
  }
}

/** Entities by the beginning of any word of any of their names, case and diacritics aside, umlauts with and without dots. */
export class NameSearch {
  readonly #names: Texts;
  #sounds: Texts | undefined;

  constructor(private readonly index: EntityIndex, texts: readonly string[] = index.entities.map(textOf)) {
    this.#names = new Texts(texts);
  }

  /** Numbers of the first `most` entities for which `admit` holds, in the order of the index: the commonest first. */
  find(written: string, admit: (number: number) => boolean, most: number): readonly number[] {
    return this.#names.find(spellings(written), admit, most);
  }

  /** The same by how a word sounds that was transliterated: `Wostoch` and `Vostoč` begin Wostotschny. */
  findBySound(written: string, admit: (number: number) => boolean, most: number): readonly number[] {
    const word = written.trim();
    const keys = word.length < LEAST_SOUND ? [] : slavicKeys(word).filter((key) => key.length >= LEAST_SOUND);
    this.#sounds ??= new Texts(this.index.entities.slice(0, MOST_SOUNDED).map(soundsOf));
    return this.#sounds.find(keys.map((key) => WORD + key), admit, most);
  }
}

/** A name as it is searched, with and without the dots of its umlauts. */
function spellings(name: string): readonly string[] {
  const folded = WORD + joined(fold(name));
  const bare = WORD + joined(baseLetters(name));
  return folded === bare ? [folded] : [folded, bare];
}

function joined(text: string): string {
  return text.trim().replace(/[\s\-.]+/g, WORD);
}

function textOf({ names }: CorpusEntity): string {
  return names.length === 1 ? spellings(names[0]!).join('') : [...new Set(names.flatMap(spellings))].join('');
}

function soundsOf({ names }: CorpusEntity): string {
  const words = new Set(names.flatMap((name) => name.split(/[\s-]+/)));
  return [...words].flatMap(slavicKeys).map((key) => WORD + key).join('');
}

const known = new WeakMap<EntityIndex, NameSearch>();

/** The search over the names of an index; made once. */
export function nameSearchOf(index: EntityIndex): NameSearch {
  let search = known.get(index);
  if (!search) known.set(index, search = new NameSearch(index));
  return search;
}

/** Makes the search, and what `named` rests on, before somebody waits for it, letting other work go first now and then. */
export async function prepareNameSearch(index: EntityIndex, pause: Yield): Promise<void> {
  if (known.has(index)) return;
  const texts: string[] = [];
  while (texts.length < index.entities.length) {
    texts.push(...index.entities.slice(texts.length, texts.length + STEP).map(textOf));
    await pause();
  }
  known.set(index, new NameSearch(index, texts));
  index.named('');
}

/** Whether a word of a name begins as it is written. */
export function nameBegins(name: string, written: string): boolean {
  const begun = spellings(written);
  return spellings(name).some((spelling) => begun.some((part) => spelling.includes(part)));
}
