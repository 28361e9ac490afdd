import type { Dictionary } from '../../index/TokenIndex';
import { ENTITY_VALUES } from '../attributes';
import { comparesEntities, type AttributeNode, type TokenTest } from '../patternAst';
import { termsFitting, valuesFitting } from '../patternTerms';
import type { Pace } from './Pace';

/** One flag per term. */
type TermFlags = Uint8Array;

/** What a test says of a token by its term and, where `usesEntities`, the number of its type: entry `type * stride + term`. */
export interface TokenTable {
  readonly flags: TermFlags;
  readonly stride: number;
  readonly usesEntities: boolean;
}

/** Makes the tables of tests: each comparison is a single walk through the vocabulary. */
export class TokenTables {
  readonly #known = new Map<string, TermFlags>();
  readonly #stride: number;

  constructor(private readonly dictionary: Dictionary, private readonly pace: Pace) {
    this.#stride = dictionary.size + 1;
  }

  of(test: TokenTest): TokenTable {
    const isOfEntities = comparesEntities(test);
    const types = isOfEntities ? ENTITY_VALUES : ENTITY_VALUES.slice(0, 1);
    const flags = new Uint8Array(types.length * this.#stride);
    types.forEach((type, number) => flags.set(this.#flags(test, type), number * this.#stride));
    return { flags, stride: this.#stride, usesEntities: isOfEntities };
  }

  /** What the test says of terms whose tokens have an entity of this type. */
  #flags(test: TokenTest, type: string): TermFlags {
    this.pace.step(1 + this.#stride / 8);
    switch (test.type) {
      case 'attribute': return this.#attribute(test, type);
      case 'group': return this.#flags(test.child, type);
      case 'not': return this.#flags(test.child, type).map((flag) => 1 - flag);
      case 'and': return this.#joined(test.children, type, (a, b) => a & b);
      case 'or': return this.#joined(test.children, type, (a, b) => a | b);
      case 'missing': throw new Error('a broken pattern reached evaluation');
    }
  }

  #joined(children: readonly TokenTest[], type: string, join: (a: number, b: number) => number): TermFlags {
    const flags = this.#flags(children[0]!, type).slice();
    for (const child of children.slice(1)) {
      const other = this.#flags(child, type);
      for (let term = 0; term < flags.length; term++) flags[term] = join(flags[term]!, other[term]!);
    }
    return flags;
  }

  #attribute(node: AttributeNode, type: string): TermFlags {
    const flags = node.name === 'entity' ? this.#constant(valuesFitting(node, [type]).length > 0) : this.#terms(node);
    return node.operator === '=' ? flags : flags.map((flag) => 1 - flag);
  }

  #constant(holds: boolean): TermFlags {
    return new Uint8Array(this.#stride).fill(holds ? 1 : 0);
  }

  #terms(node: AttributeNode): TermFlags {
    const key = `${node.name} ${node.ignoreCase} ${node.ignoreDiacritics} ${node.value}`;
    let flags = this.#known.get(key);
    if (flags) return flags;
    this.#known.set(key, flags = this.#constant(false));
    for (const term of termsFitting(this.dictionary, node, (count) => this.pace.step(count))) flags[term] = 1;
    return flags;
  }
}
