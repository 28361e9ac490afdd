import type { Span } from '../../protocol/span';
import type { Condition, SearchNode, ValueNode, VerbNode } from './ast';
import { parseCell, type ParsedStatement } from './parser';

export type SemanticKind = 'comment' | 'name' | 'field' | 'value' | 'word' | 'phrase' | 'wildcard' | 'operator' | 'verb' | 'option' | 'column' | 'unbuilt';

export interface SemanticToken extends Span {
  readonly kind: SemanticKind;
}

/** Spans of the statements of a cell, definitions among them, in order. */
export function statementSpans(source: string): readonly Span[] {
  return parseCell(source).statements.map(({ node }) => ({ start: node.start, end: node.end }));
}

/** What stands where in a cell, for colours: in order, without overlap. */
export function semanticTokens(source: string): readonly SemanticToken[] {
  const { statements, comments } = parseCell(source);
  const tokens: SemanticToken[] = comments.map((comment) => ({ kind: 'comment', ...comment }));
  const add = (kind: SemanticKind, { start, end }: Span): void => {
    if (end > start) tokens.push({ kind, start, end });
  };
  for (const statement of statements) ofStatement(statement, add);
  return tokens.sort((a, b) => a.start - b.start);
}

type Add = (kind: SemanticKind, span: Span) => void;

function ofStatement({ node, tokens }: ParsedStatement, add: Add): void {
  if (node.definition) add('name', node.definition.nameSpan);
  ofSearch(node.pipeline.search, add);
  for (const verb of node.pipeline.verbs) ofVerb(verb, add);
  const isKeyword = /^(?:AND|OR|NOT)$/;
  for (const token of tokens) {
    if (token.kind === 'pipe' || (token.kind === 'chunk' && isKeyword.test(token.raw))) add('operator', token);
  }
}

function ofSearch(node: SearchNode, add: Add): void {
  switch (node.type) {
    case 'word': add(node.form, node); break;
    case 'every': add('wildcard', node); break;
    case 'unbuilt': add('unbuilt', node); break;
    case 'name': add('name', node); break;
    case 'field':
      add('field', { start: node.nameSpan.start, end: node.nameSpan.end + 1 });
      add(node.value.name === undefined ? 'value' : 'name', { start: node.nameSpan.end + 1, end: node.value.end });
      break;
    case 'and': case 'or': for (const child of node.children) ofSearch(child, add); break;
    case 'not':
      if (node.minus) add('operator', { start: node.start, end: node.start + 1 });
      ofSearch(node.child, add);
      break;
    case 'group': ofSearch(node.child, add); break;
    case 'missing': break;
  }
}

function ofValue(value: ValueNode, add: Add): void {
  add(value.name === undefined ? 'value' : 'name', value);
}

function ofVerb(verb: VerbNode, add: Add): void {
  add('verb', verb.nameSpan);
  for (const option of verb.options) {
    add('option', { start: option.nameSpan.start, end: option.nameSpan.end + 1 });
    ofValue(option.value, add);
  }
  const { argument } = verb;
  switch (argument.type) {
    case 'node': ofSearch(argument.search, add); break;
    case 'columns': for (const column of argument.columns) add('column', column); break;
    case 'order': for (const key of argument.keys) add('column', key.column); break;
    case 'number': ofValue(argument.value, add); break;
    case 'condition': ofCondition(argument.condition, add); break;
    case 'none': break;
  }
}

function ofCondition(condition: Condition, add: Add): void {
  switch (condition.type) {
    case 'and': case 'or': for (const child of condition.children) ofCondition(child, add); break;
    case 'not': ofCondition(condition.child, add); break;
    case 'compare':
      add('column', condition.column);
      ofValue(condition.value, add);
      break;
    case 'missing': break;
  }
}
