import type { ResultKind } from '../../protocol/result';
import type { SearchNode, ValueNode, WordNode } from './ast';
import { checkSearch } from './checkSearch';
import { checkVerbs } from './checkVerbs';
import { collectDefinitions, namesIn, type Definitions, type NameUse } from './definitions';
import type { Lexicon } from './lexicon';
import { parseCell, type ParsedCell, type ParsedStatement } from './parser';
import { error, problem, unknown } from './problem';
import type { ColumnSpec } from './columns';

/** Names that stand for names that stand for names, at most. */
const MAX_NAME_DEPTH = 100;

/** Names and words looked up for a suggestion, at most: each costs a walk through all that there are. */
const MOST_SUGGESTIONS = 10;

/** Values and words of the corpus that patterns are held against to tell which of them fit nothing: about a second's worth. */
const MOST_COMPARED = 10_000_000;

/** What a pipeline makes, as far as it is known without running it. */
export interface Shape {
  readonly kind: ResultKind;
  readonly columns: readonly ColumnSpec[];
}

/** A value with names replaced by what they stand for; escapes still in `raw`. */
export interface ResolvedValue {
  readonly raw: string;
  readonly quoted: boolean;
}

/**
 * All cells of a notebook, parsed and checked: definitions hold for every cell, so one cell alone says too little.
 * With a lexicon, what the corpus lacks is a warning.
 */
export class NotebookAnalysis {
  readonly cells: readonly ParsedCell[];
  readonly definitions: Definitions;
  /** `undefined` for a statement whose verbs have an error. */
  readonly #shapes = new Map<ParsedStatement, Shape | undefined>();
  readonly #depths = new Map<ParsedStatement, number>();
  #cellsOf: ReadonlyMap<ParsedStatement, number> | undefined;
  #suggestions = MOST_SUGGESTIONS;
  #comparisons = MOST_COMPARED;

  /** `tick` is called for every term, so that long checks can be interrupted by what it throws. */
  constructor(sources: readonly string[], readonly lexicon: Lexicon | undefined, readonly tick: () => void = () => undefined) {
    this.cells = sources.map((source) => parseCell(source, tick));
    this.definitions = collectDefinitions(this.cells);
    for (const statement of this.definitions.inOrder) this.#check(statement);
    for (const statement of this.cells.flatMap((cell) => cell.statements)) {
      if (!statement.node.definition) this.#check(statement);
    }
    for (const cell of this.cells) warnUnshown(cell);
  }

  /** Number of the cell that a statement stands in. */
  cellOf(statement: ParsedStatement): number {
    this.#cellsOf ??= new Map(this.cells.flatMap(({ statements }, cell) => statements.map((each) => [each, cell] as const)));
    return this.#cellsOf.get(statement)!;
  }

  /** The definition of a name that can be used. */
  definition(name: string): ParsedStatement | undefined {
    return this.definitions.byName.get(name);
  }

  shape(statement: ParsedStatement): Shape | undefined {
    return this.#shapes.get(statement);
  }

  /** The definition that a pipeline goes on with: `$s | …`. */
  head(search: SearchNode): ParsedStatement | undefined {
    return search.type === 'name' ? this.definition(search.name) : undefined;
  }

  /** The search itself or, for a name at the head, the one that it stands for in the end; a circle of names stays a name. */
  expanded(search: SearchNode): SearchNode {
    let node = search;
    for (let depth = 0, head = this.head(node); head && depth < MAX_NAME_DEPTH; depth++, head = this.head(node)) node = head.node.pipeline.search;
    return node;
  }

  /** The single literal that a name stands for. */
  literal(name: string): ResolvedValue | undefined {
    const word = this.literalWord(name);
    const isValue = word && !word.exact && ['word', 'phrase', 'wildcard'].includes(word.form);
    return isValue ? { raw: word.raw, quoted: word.form === 'phrase' } : undefined;
  }

  /** A value as a term, in whatever form; `undefined` when its name stands for something else. */
  wordValue(value: ValueNode): WordNode | undefined {
    if (value.name === undefined) return value.word;
    const word = this.literalWord(value.name);
    return word && { ...word, exact: word.exact || value.exact, start: value.start, end: value.end };
  }

  /** The one word or phrase that a name stands for. */
  literalWord(name: string): WordNode | undefined {
    for (let depth = 0, statement = this.definition(name); statement && depth < MAX_NAME_DEPTH; depth++) {
      const { search, verbs } = statement.node.pipeline;
      if (verbs.length) return undefined;
      if (search.type === 'word') return search;
      statement = this.head(search);
    }
    return undefined;
  }

  /** The value itself, or what its name stands for; `undefined` when that is no single value. */
  value(value: ValueNode): ResolvedValue | undefined {
    return value.name === undefined ? { raw: value.raw, quoted: value.quoted } : this.literal(value.name);
  }

  /** True as long as another suggestion may be looked for. */
  maySuggest(): boolean {
    return this.#suggestions-- > 0;
  }

  /** True as long as there is room for so many comparisons. */
  mayCompare(count: number): boolean {
    this.#comparisons -= count;
    return this.#comparisons >= 0;
  }

  #check(statement: ParsedStatement): void {
    this.tick();
    this.#checkDefinition(statement);
    this.#checkNames(statement);
    const report = (diagnostic: ParsedStatement['diagnostics'][number]): void => void statement.diagnostics.push(diagnostic);
    const { search, verbs } = statement.node.pipeline;
    const isLiteral = statement.node.definition !== undefined && verbs.length === 0 && (search.type === 'word' || search.type === 'name');
    if (!isLiteral) checkSearch(search, this, report);
    this.#shapes.set(statement, checkVerbs(statement.node.pipeline, this, report));
    sortByPlace(statement.diagnostics);
  }

  #checkDefinition(statement: ParsedStatement): void {
    const definition = statement.node.definition;
    if (!definition) return;
    const { diagnostics } = statement;
    if (this.definitions.duplicates.has(statement)) diagnostics.push(error('duplicate-name', definition.nameSpan, 'duplicateName', [`$${definition.name}`]));
    if (this.definitions.circular.has(statement)) diagnostics.push(error('circular-name', definition.nameSpan, 'circularName', [`$${definition.name}`]));
  }

  #checkNames(statement: ParsedStatement): void {
    let depth = 0;
    for (const use of namesIn(statement)) {
      const target = this.definition(use.name);
      if (target) depth = Math.max(depth, 1 + (this.#depths.get(target) ?? 0));
      const found = target ? this.#nameProblem(statement, target, use, depth) : this.#unknownName(use);
      if (found) statement.diagnostics.push(found);
    }
    this.#depths.set(statement, depth);
  }

  #nameProblem(statement: ParsedStatement, target: ParsedStatement, use: NameUse, depth: number): ReturnType<typeof error> | undefined {
    if (this.definitions.circular.has(statement) && this.definitions.circular.has(target)) return undefined;
    if (hasErrors(target)) return error('broken-name', use, 'brokenName', [`$${use.name}`]);
    return depth > MAX_NAME_DEPTH ? error('too-deep', use, 'tooDeep', [MAX_NAME_DEPTH]) : undefined;
  }

  #unknownName(use: NameUse): ReturnType<typeof error> {
    return unknown('unknown-name', use, 'unknownName', use.name, this.maySuggest() ? [...this.definitions.byName.keys()] : [], [], (name) => `$${name}`);
  }
}

export function hasErrors(statement: ParsedStatement): boolean {
  return statement.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** Of several queries in a cell the last one is its result. */
function warnUnshown({ statements }: ParsedCell): void {
  const queries = statements.filter(({ node }) => !node.definition);
  for (const { node, diagnostics } of queries.slice(0, -1)) {
    diagnostics.push(problem('unshown', 'warning', node, 'unshown'));
    sortByPlace(diagnostics);
  }
}

function sortByPlace(diagnostics: ParsedStatement['diagnostics']): void {
  diagnostics.sort((a, b) => a.start - b.start || a.end - b.end);
}
