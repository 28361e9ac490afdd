import type { Assertion, Atom, RegexNode } from './syntax';

/** Instruction `n` reads a character (`atom`), asserts, or forks to `next` and `other`; the last one is `match`. */
export interface Program {
  /** Number into `atoms`, or one of the codes below. */
  readonly codes: readonly number[];
  readonly next: readonly number[];
  readonly other: readonly number[];
  /** Each different test once. */
  readonly atoms: readonly Atom[];
  readonly hasAssertions: boolean;
}

export const FORK = -1;
export const MATCH = -2;
export const ASSERTIONS: Readonly<Record<Assertion, number>> = { start: -3, end: -4, boundary: -5, noBoundary: -6 };

/** Thompson's construction: time and size linear in `node.size`. */
export function compileProgram(node: RegexNode): Program {
  return new Compiler().run(node);
}

class Compiler {
  readonly #codes: number[] = [];
  readonly #next: number[] = [];
  readonly #other: number[] = [];
  readonly #atoms: Atom[] = [];
  readonly #numbers = new Map<string, number>();
  #hasAssertions = false;

  run(node: RegexNode): Program {
    this.#write(node);
    this.#push(MATCH);
    return { codes: this.#codes, next: this.#next, other: this.#other, atoms: this.#atoms, hasAssertions: this.#hasAssertions };
  }

  /** An instruction that leads to the one behind it. */
  #push(code: number): number {
    const at = this.#codes.length;
    this.#codes.push(code);
    this.#next.push(at + 1);
    this.#other.push(at + 1);
    return at;
  }

  #write(node: RegexNode): void {
    switch (node.kind) {
      case 'atom': this.#push(this.#number(node.atom)); break;
      case 'assertion':
        this.#hasAssertions = true;
        this.#push(ASSERTIONS[node.assertion]);
        break;
      case 'all': for (const part of node.parts) this.#write(part); break;
      case 'any': this.#alternatives(node.parts); break;
      case 'repeat': this.#repeat(node.part, node.min, node.max); break;
    }
  }

  #number(atom: Atom): number {
    let number = this.#numbers.get(atom.key);
    if (number === undefined) {
      this.#numbers.set(atom.key, number = this.#atoms.length);
      this.#atoms.push(atom);
    }
    return number;
  }

  #alternatives(parts: readonly RegexNode[]): void {
    const ends: number[] = [];
    for (const part of parts.slice(0, -1)) {
      const fork = this.#push(FORK);
      this.#write(part);
      ends.push(this.#push(FORK));
      this.#other[fork] = this.#codes.length;
    }
    this.#write(parts.at(-1)!);
    for (const end of ends) this.#next[end] = this.#other[end] = this.#codes.length;
  }

  #repeat(part: RegexNode, min: number, max: number): void {
    for (let count = 0; count < min; count++) this.#write(part);
    if (max === Infinity) {
      const loop = this.#push(FORK);
      this.#write(part);
      this.#next[this.#push(FORK)] = loop;
      this.#other[loop] = this.#codes.length;
      return;
    }
    const forks: number[] = [];
    for (let count = min; count < max; count++) {
      forks.push(this.#push(FORK));
      this.#write(part);
    }
    for (const fork of forks) this.#other[fork] = this.#codes.length;
  }
}
