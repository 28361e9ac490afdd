import type { FileEntry } from '../ports';
import { contentHash } from '../text/hash';
import { provenanceKey, writtenBy, type Provenance } from './articleFile';
import { TakenNames } from './articleName';
import { LikeTexts } from './LikeTexts';

/** An article that an earlier import wrote. */
export interface Imported {
  readonly path: string;
  /** Hash of what was read then. */
  readonly read: string;
  readonly untouched: boolean;
}

export interface Likeness {
  readonly path: string;
  /** 1 for the same text. */
  readonly likeness: number;
}

/** Of texts that are not the same, however alike: the estimate of a word changed in a long one is 1. */
const MOST_ALIKE = 0.99;

/** Shorter texts (headlines, empty pages) are alike by chance. */
const TELLING = 100;

/** What stands in a corpus: where each imported article came from, and which texts there are. Grows with what an import puts there. */
export class Shelf {
  readonly names: TakenNames;
  readonly #imported = new Map<string, Imported>();
  readonly #texts = new Map<string, string>();
  readonly #like = new LikeTexts();
  readonly #paths: string[] = [];

  /** `real` is the way to an original's real place, where links lead to it. */
  constructor(stands?: (path: string) => boolean, private readonly real: (original: string) => string = (original) => original) {
    this.names = new TakenNames(stands);
  }

  /** Takes in an article as it stands in the corpus. */
  add({ path }: Pick<FileEntry, 'path'>, text: string): void {
    this.names.take(path);
    const written = writtenBy(text);
    if (written) this.#addImported(provenanceKey({ ...written, original: this.real(written.original) }), { path, read: written.read, untouched: written.untouched });
    this.#keep(path, bodyOf(text));
  }

  /** Of an article and its copies the source is followed by one that nobody has edited, the first of them. */
  #addImported(key: string, imported: Imported): void {
    const other = this.#imported.get(key);
    if (other === undefined || (imported.untouched && !other.untouched)) this.#imported.set(key, imported);
  }

  imported(from: Pick<Provenance, 'original' | 'entry' | 'item'>): Imported | undefined {
    return this.#imported.get(provenanceKey(from));
  }

  /** The article that is the same text or nearly so, and from now on this one too. */
  addText(path: string, text: string): Likeness | undefined {
    return this.#keep(path, text);
  }

  #keep(path: string, text: string): Likeness | undefined {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain.length < TELLING) return undefined;
    const hash = contentHash(plain);
    const same = this.#texts.get(hash);
    if (same !== undefined) return { path: same, likeness: 1 };
    this.#texts.set(hash, path);
    const near = this.#like.add(plain);
    this.#paths.push(path);
    return near && { path: this.#paths[near.earlier]!, likeness: Math.min(near.likeness, MOST_ALIKE) };
  }
}

function bodyOf(text: string): string {
  const end = text.startsWith('---\n') || text.startsWith('---\r\n') ? /\r?\n---\r?\n/.exec(text) : null;
  return end === null ? text : text.slice(end.index + end[0].length);
}
