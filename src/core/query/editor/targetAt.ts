import type { Span } from '../../../protocol/span';
import type { ColumnNode, Condition, FieldNode, SearchNode, ValueNode, VerbNode } from '../ast';
import type { ParsedCell, ParsedStatement } from '../parser';
import { fieldNamed, KEYWORDS, verbNamed, type FieldSpec, type OptionSpec, type ValueSpec, type VerbSpec } from '../table';

/** What a place of a cell is about. */
export type Target = Span & (
  | { readonly kind: 'verb'; readonly spec: VerbSpec }
  | { readonly kind: 'option'; readonly spec: OptionSpec; readonly verb: VerbSpec }
  | { readonly kind: 'setting'; readonly spec: OptionSpec; readonly verb: VerbSpec; readonly value: ValueNode }
  | { readonly kind: 'column'; readonly name: string; readonly verb: VerbNode }
  | { readonly kind: 'field'; readonly spec: FieldSpec }
  | { readonly kind: 'value'; readonly spec: FieldSpec; readonly node: FieldNode; readonly search: SearchNode }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'keyword'; readonly spec: ValueSpec }
  | { readonly kind: 'term'; readonly node: SearchNode; readonly search: SearchNode }
);

export interface TargetPlace {
  readonly statement: ParsedStatement;
  readonly target: Target;
}

const holds = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;
/** Only inside or before a character of it: a term that ends where the next begins loses to that. */
const covers = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end;
const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** What stands at `offset`, or ends there. Never throws. */
export function targetAt(cell: ParsedCell, offset: number): TargetPlace | undefined {
  for (const touches of [covers, holds]) {
    for (const statement of cell.statements) {
      if (!holds(statement.node, offset)) continue;
      const target = inStatement(statement, (span) => touches(span, offset));
      if (target) return { statement, target };
    }
  }
  return undefined;
}

type Touches = (span: Span) => boolean;

function inStatement(statement: ParsedStatement, touches: Touches): Target | undefined {
  const { definition, pipeline } = statement.node;
  if (definition && touches(definition.nameSpan)) return { kind: 'name', name: definition.name, ...definition.nameSpan };
  for (const verb of pipeline.verbs) {
    if (!touches(verb)) continue;
    const target = inVerb(verb, touches);
    if (target) return target;
  }
  return inSearch(pipeline.search, pipeline.search, touches) ?? inKeywords(statement, touches);
}

function inKeywords({ tokens }: ParsedStatement, touches: Touches): Target | undefined {
  const token = tokens.find((candidate) => candidate.kind === 'chunk' && touches(candidate));
  const spec = token && KEYWORDS.find(({ name }) => name === token.raw);
  return spec && { kind: 'keyword', spec, ...spanOf(token) };
}

function inVerb(verb: VerbNode, touches: Touches): Target | undefined {
  const spec = verbNamed(verb.name);
  if (!spec) return undefined;
  if (touches(verb.nameSpan)) return { kind: 'verb', spec, ...verb.nameSpan };
  for (const option of verb.options) {
    const found = spec.options.find(({ name }) => name === option.name);
    if (!touches(option) || !found) continue;
    if (!found.bare && touches(option.nameSpan)) return { kind: 'option', spec: found, verb: spec, ...option.nameSpan };
    if (found.column && option.value.name === undefined) return { kind: 'column', name: option.value.raw, verb, ...spanOf(option.value) };
    return nameOf(option.value) ?? { kind: 'setting', spec: found, verb: spec, value: option.value, ...spanOf(option.value) };
  }
  return inArgument(verb, touches);
}

function inArgument(verb: VerbNode, touches: Touches): Target | undefined {
  const { argument } = verb;
  const inColumn = (column: ColumnNode): Target => ({ kind: 'column', name: column.name, verb, ...spanOf(column) });
  switch (argument.type) {
    case 'node': return inSearch(argument.search, argument.search, touches);
    case 'condition': return inCondition(argument.condition, inColumn, touches);
    case 'columns': return argument.columns.filter(touches).map(inColumn)[0];
    case 'order': return argument.keys.map(({ column }) => column).filter(touches).map(inColumn)[0];
    case 'number': return touches(argument.value) ? nameOf(argument.value) : undefined;
    case 'queries': return argument.names.filter(touches).map(({ name, start, end }): Target => ({ kind: 'name', name, start, end }))[0];
    case 'quotations': case 'none': return undefined;
  }
}

function inCondition(condition: Condition, inColumn: (column: ColumnNode) => Target, touches: Touches): Target | undefined {
  if (!touches(condition)) return undefined;
  switch (condition.type) {
    case 'and': case 'or': return firstOf(condition.children, (child) => inCondition(child, inColumn, touches));
    case 'not': return inCondition(condition.child, inColumn, touches);
    case 'compare': return touches(condition.column) ? inColumn(condition.column) : touches(condition.value) ? nameOf(condition.value) : undefined;
    case 'missing': return undefined;
  }
}

/** A `$name` that serves as a value. */
function nameOf(value: ValueNode): Target | undefined {
  return value.name === undefined ? undefined : { kind: 'name', name: value.name, ...spanOf(value) };
}

function inSearch(node: SearchNode, search: SearchNode, touches: Touches): Target | undefined {
  if (!touches(node)) return undefined;
  switch (node.type) {
    case 'and': case 'or': return firstOf(node.children, (child) => inSearch(child, search, touches));
    case 'not': case 'group': return inSearch(node.child, search, touches);
    case 'name': return { kind: 'name', name: node.name, ...spanOf(node) };
    case 'field': return inField(node, search, touches);
    case 'missing': return undefined;
    default: return { kind: 'term', node, search, ...spanOf(node) };
  }
}

function inField(node: FieldNode, search: SearchNode, touches: Touches): Target | undefined {
  const spec = fieldNamed(node.name);
  if (!spec) return undefined;
  if (!touches({ start: node.nameSpan.end + 1, end: node.end })) return { kind: 'field', spec, start: node.start, end: node.nameSpan.end + 1 };
  return nameOf(node.value) ?? { kind: 'value', spec, node, search, start: node.nameSpan.end + 1, end: node.end };
}

function firstOf<T>(items: readonly T[], find: (item: T) => Target | undefined): Target | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}
