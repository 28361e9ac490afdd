import type { Condition, SearchNode, ValueNode, VerbNode } from './ast';
import type { ParsedCell, ParsedStatement } from './parser';
import { appendAll } from '../appendAll';

/** Where a name is used. */
export interface NameUse {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The definitions of a notebook, for all of its cells. */
export interface Definitions {
  /** The first definition of each name. */
  readonly byName: ReadonlyMap<string, ParsedStatement>;
  /** Statements whose name is defined more than once. */
  readonly duplicates: ReadonlySet<ParsedStatement>;
  /** Statements that are part of a circle. */
  readonly circular: ReadonlySet<ParsedStatement>;
  /** Every definition behind those that it uses, as far as there are no circles; those in a circle come last but those behind one. */
  readonly inOrder: readonly ParsedStatement[];
}

export function collectDefinitions(cells: readonly ParsedCell[]): Definitions {
  const byName = new Map<string, ParsedStatement>();
  const duplicates = new Set<ParsedStatement>();
  const all: ParsedStatement[] = [];
  for (const statement of cells.flatMap((cell) => cell.statements)) {
    const name = statement.node.definition?.name;
    if (name === undefined) continue;
    all.push(statement);
    const first = byName.get(name);
    if (first) duplicates.add(first).add(statement);
    else byName.set(name, statement);
  }
  const targetsOf = (statement: ParsedStatement): ParsedStatement[] => targets(statement, byName);
  const { sorted, rest } = sort(all, targetsOf);
  const circular = new Set(rest.length ? sort(rest, dependentsAmong(rest, byName)).rest : []);
  const behind = sort(rest.filter((statement) => !circular.has(statement)), targetsOf).sorted;
  return { byName, duplicates, circular, inOrder: [...sorted, ...circular, ...behind] };
}

function targets(statement: ParsedStatement, byName: ReadonlyMap<string, ParsedStatement>): ParsedStatement[] {
  return [...new Set(namesIn(statement).map((use) => byName.get(use.name)))].filter((found) => found !== undefined);
}

function dependentsAmong(rest: readonly ParsedStatement[], byName: ReadonlyMap<string, ParsedStatement>): (statement: ParsedStatement) => ParsedStatement[] {
  const dependents = new Map<ParsedStatement, ParsedStatement[]>(rest.map((statement) => [statement, []]));
  for (const statement of rest) for (const target of targets(statement, byName)) dependents.get(target)?.push(statement);
  return (statement) => dependents.get(statement)!;
}

/** Kahn's algorithm: `sorted` holds each item behind all that it needs, `rest` those that never come free. */
function sort(items: readonly ParsedStatement[], needs: (item: ParsedStatement) => readonly ParsedStatement[]): { sorted: ParsedStatement[]; rest: ParsedStatement[] } {
  const open = new Map<ParsedStatement, number>();
  const waiting = new Map<ParsedStatement, ParsedStatement[]>(items.map((item) => [item, []]));
  for (const item of items) {
    const needed = needs(item).filter((other) => waiting.has(other));
    open.set(item, needed.length);
    for (const other of needed) waiting.get(other)!.push(item);
  }
  const sorted = items.filter((item) => open.get(item) === 0);
  for (let at = 0; at < sorted.length; at++) {
    for (const item of waiting.get(sorted[at]!)!) {
      const left = open.get(item)! - 1;
      open.set(item, left);
      if (left === 0) sorted.push(item);
    }
  }
  return { sorted, rest: items.filter((item) => open.get(item)! > 0) };
}

/** The definitions that statements need, each behind those that it needs itself. */
export function neededDefinitions(statements: readonly ParsedStatement[], definitions: Definitions): readonly ParsedStatement[] {
  const needed = new Set<ParsedStatement>();
  const open = [...statements];
  for (let at = 0; at < open.length; at++) {
    for (const { name } of namesIn(open[at]!)) {
      const definition = definitions.byName.get(name);
      if (!definition || needed.has(definition)) continue;
      needed.add(definition);
      open.push(definition);
    }
  }
  return definitions.inOrder.filter((definition) => needed.has(definition));
}

/** Every use of a name in a statement, in the order of the text. */
export function namesIn(statement: ParsedStatement): readonly NameUse[] {
  const uses: NameUse[] = [];
  const { search, verbs } = statement.node.pipeline;
  inSearch(search, uses);
  for (const verb of verbs) inVerb(verb, uses);
  return uses;
}

/** Every use of a name in a verb's options and argument, in the order of the text. */
export function namesInVerb(verb: VerbNode): readonly NameUse[] {
  const uses: NameUse[] = [];
  inVerb(verb, uses);
  return uses.sort((a, b) => a.start - b.start);
}

function inValue(value: ValueNode, uses: NameUse[]): void {
  if (value.name !== undefined) uses.push({ name: value.name, start: value.start, end: value.end });
}

function inSearch(node: SearchNode, uses: NameUse[]): void {
  switch (node.type) {
    case 'name': uses.push(node); break;
    case 'field': inValue(node.value, uses); break;
    case 'and': case 'or': for (const child of node.children) inSearch(child, uses); break;
    case 'not': case 'group': inSearch(node.child, uses); break;
    default: break;
  }
}

function inVerb(verb: VerbNode, uses: NameUse[]): void {
  for (const option of verb.options) inValue(option.value, uses);
  const { argument } = verb;
  if (argument.type === 'node') inSearch(argument.search, uses);
  if (argument.type === 'number') inValue(argument.value, uses);
  if (argument.type === 'queries') appendAll(uses, argument.names);
  if (argument.type === 'condition') inCondition(argument.condition, uses);
}

function inCondition(condition: Condition, uses: NameUse[]): void {
  switch (condition.type) {
    case 'compare': inValue(condition.value, uses); break;
    case 'and': case 'or': for (const child of condition.children) inCondition(child, uses); break;
    case 'not': inCondition(condition.child, uses); break;
    default: break;
  }
}
