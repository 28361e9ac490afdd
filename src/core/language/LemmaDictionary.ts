import type { AlsoForm } from './Wanted';

const MAGIC = 'korpus-lemmas 1\n';
const HEADER = MAGIC.length + 12;
const HYPHEN_LABEL = 27;
const LABEL = 31;
const LAST = 32;
const TARGET = 6;
const NOUN = -2;

/** Makes a lemma of a form or a form of a lemma: without two letters at `skip` (ge, zu) unless negative (-2: a noun's), without the last `cut`, with `append`. */
interface Edit {
  readonly skip: number;
  readonly cut: number;
  readonly append: string;
}

/**
 * Forms of a language with their lemmas, all folded, in the bytes that scripts/words.mjs writes: the magic line; three little-endian numbers: how many
 * arcs, the root of the forms, the root of the lemmas; the arcs; the edits, one a line. Arcs form minimal automata: 5 bits of letter (1–26, 27 is the
 * hyphen), a bit at the last arc of a node, 26 bits that name the first arc of the next node. Arcs 0 come first and name edits instead: a
 * word ends here, and these make its results. Nothing is unpacked: a lookup follows the arcs.
 */
export class LemmaDictionary {
  readonly #arcs: Uint32Array;
  readonly #forms: number;
  readonly #lemmas: number;
  readonly #edits: readonly Edit[];

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEADER || ascii(bytes, 0, MAGIC.length) !== MAGIC) throw new Error('lemmas: not a dictionary of this version');
    const [count, forms, lemmas] = [0, 4, 8].map((at) => view.getUint32(MAGIC.length + at, true)) as [number, number, number];
    const end = HEADER + count * 4;
    if (end > bytes.length || forms >= count || lemmas >= count) throw new Error('lemmas: the dictionary is damaged');
    this.#arcs = new Uint32Array(count);
    for (let arc = 0; arc < count; arc++) this.#arcs[arc] = view.getUint32(HEADER + arc * 4, true);
    this.#forms = forms;
    this.#lemmas = lemmas;
    this.#edits = ascii(bytes, end, bytes.length).split('\n').map(parseEdit);
  }

  /** Whether `word.slice(from, to)` is a form. */
  has(word: string, from = 0, to = word.length): boolean {
    return this.#end(this.#forms, word, from, to) >= 0;
  }

  /** The lemma that a form counts to. */
  lemma(form: string): string | undefined {
    const end = this.#end(this.#forms, form);
    return end < 0 ? undefined : edited(form, this.#edits[this.#arcs[end]! >>> TARGET]!);
  }

  /** All lemmas that a form may belong to, the one that it counts to first. */
  lemmas(form: string): readonly string[] {
    return this.#results(this.#forms, form).map((edit) => edited(form, edit));
  }

  /** Forms of a lemma that count to another one: Stellen, a noun's form, to stellen. */
  alsoForms(lemma: string): readonly AlsoForm[] {
    return this.#results(this.#lemmas, lemma).map((edit) => ({ folded: edited(lemma, edit), noun: edit.skip === NOUN }));
  }

  #results(root: number, word: string): readonly Edit[] {
    const found: Edit[] = [];
    for (let arc = this.#end(root, word); arc >= 0; arc++) {
      const value = this.#arcs[arc]!;
      if ((value & LABEL) !== 0) break;
      found.push(this.#edits[value >>> TARGET]!);
      if ((value & LAST) !== 0) break;
    }
    return found;
  }

  /** The first arc that names an edit of the word, -1 for none. */
  #end(root: number, word: string, from = 0, to = word.length): number {
    const arcs = this.#arcs;
    let node = root;
    for (let at = from; at < to; at++) {
      const label = labelOf(word.charCodeAt(at));
      if (label === 0) return -1;
      let arc = arcs[node]!;
      while ((arc & LABEL) !== label) {
        if ((arc & LAST) !== 0) return -1;
        arc = arcs[++node]!;
      }
      node = arc >>> TARGET;
    }
    return (arcs[node]! & LABEL) === 0 ? node : -1;
  }
}

function edited(word: string, { skip, cut, append }: Edit): string {
  const end = word.length - cut;
  return (skip < 0 ? word.slice(0, end) : word.slice(0, skip) + word.slice(skip + 2, end)) + append;
}

function labelOf(code: number): number {
  return code >= 97 && code <= 122 ? code - 96 : code === 45 ? HYPHEN_LABEL : 0;
}

function parseEdit(line: string): Edit {
  const [skip, cut, append] = line.split(' ') as [string, string, string];
  return { skip: Number(skip), cut: Number(cut), append };
}

/** The core has no decoder of its own, and these bytes are letters, digits and blanks. */
function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}
