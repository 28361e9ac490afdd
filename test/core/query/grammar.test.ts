import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseCell } from '../../../src/core/query/parser';

type Make = fc.Arbitrary<string>;

const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  NEWLINE: ['\n', '\r\n'], NAME: ['a', 'treffen_2', 'Größe'], WORD: ['Kim', 'Raketen', 'Jong-un', '13.9.2023'], WILDCARD: ['Waffen*', 'P?öngjang'], NUMBER: ['1', '5', '20'],
  REGEX: ['rakete[ns]?', '(a|b)+', '[Rr]akete'], DATE: ['2023', '2023-09', '2023-09-13'], REGION: ['title', 'body', 'quote', 'all'], COLUMN: ['count', 'word', 'path'],
};

/** The grammar as it stands in the README, as generators of its sentences. Left to itself, depth runs out at the first alternative. */
class Grammar {
  readonly #rules: ReadonlyMap<string, readonly string[]>;

  constructor(text: string) {
    const rules = text.split(/;\s*$/m).flatMap((rule) => {
      const [, name, body] = /^\s*(\w+)\s*=\s+([^]*)$/.exec(rule) ?? [];
      return name === undefined ? [] : [[name, body!.match(/"[^"]*"|'[^']*'|\w+|[[\]{}()|]/g)!] as const];
    });
    this.#rules = new Map(rules);
  }

  get names(): readonly string[] {
    return [...this.#rules.keys()];
  }

  sentence(name: string, depth = 11): Make {
    const samples = SAMPLES[name];
    if (samples !== undefined) return fc.constantFrom(...samples);
    const tokens = this.#rules.get(name);
    assert.ok(tokens, `no rule ${name}`);
    return this.#alternatives([...tokens], depth - 1);
  }

  #alternatives(tokens: string[], depth: number): Make {
    const choices: Make[] = [];
    do choices.push(this.#sequence(tokens, depth)); while (tokens[0] === '|' && tokens.shift());
    return depth <= 0 ? choices[0]! : fc.oneof(...choices);
  }

  #sequence(tokens: string[], depth: number): Make {
    const parts: Make[] = [];
    while (tokens.length > 0 && !'|)]}'.includes(tokens[0]!)) parts.push(this.#item(tokens, depth));
    return fc.tuple(...parts).map((texts) => texts.join(''));
  }

  #item(tokens: string[], depth: number): Make {
    const token = tokens.shift()!;
    if (/^["']/.test(token)) return fc.constant(token.slice(1, -1));
    if (!'[{('.includes(token)) return depth <= 0 && token === 'search' ? fc.constant('Kim') : this.sentence(token, depth);
    const inner = this.#alternatives(tokens, depth);
    tokens.shift();
    if (token === '(') return inner;
    return fc.array(inner, { maxLength: token === '[' ? 1 : 2 }).map((texts) => texts.join(''));
  }
}

describe('the grammar in the README', () => {
  const block = /```ebnf\n([^]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const grammar = new Grammar(block);

  it('has a rule for every name that it uses', () => {
    const used = [...block.replace(/"[^"]*"|'[^']*'/g, '').matchAll(/\b[a-z]+\b/g)].map(([name]) => name);
    assert.deepEqual([...new Set(used)].sort(), [...grammar.names].sort());
  });

  it('reaches every form', () => {
    const cells = fc.sample(grammar.sentence('cell'), { numRuns: 1000, seed: 4 }).join('\n');
    for (const form of [/\[lemma=/, /"~\d/, /=\//, /Kim~/, /in:quote/, /date:>=2023/, /NOT \(/, /within s/, /\| (?:kwic|count|collocates|ngrams|claims) \S/, /\| where NOT /, / contains /, /\| verify "/, /\| sort /, /\| select /, /title:=\//, /quote:=?"[^"]*"~/]) assert.match(cells, form);
  });

  it('makes cells that parse without an error', () => {
    fc.assert(fc.property(grammar.sentence('cell'), (cell) => {
      const errors = parseCell(cell).statements.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, [], cell);
    }), { numRuns: 500 });
  });
});
