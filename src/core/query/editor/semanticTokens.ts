import type { Span } from '../../../protocol/span';
import type { Argument, Condition, FieldNode, OptionNode, SearchNode, ValueNode, VerbNode, WordNode } from '../ast';
import { attributeNamed } from '../attributes';
import { parseCell, type ParsedStatement } from '../parser';
import { visitAttributes, type PatternNode } from '../patternAst';
import type { Token } from '../scanner';
import { fieldNamed, verbNamed } from '../table';
import type { SemanticToken, TokenType } from './tokenTypes';

/**
 * What a cell is made of, in the order of its text; none reaches over a line end or into another. Words that are searched for have no token, nor has what the
 * language does not know: a misspelled verb must not look like one.
 */
export function semanticTokens(source: string): readonly SemanticToken[] {
  const { statements, comments } = parseCell(source);
  const found: SemanticToken[] = comments.map(({ start, end }) => ({ start, end, type: 'comment', declaration: false }));
  for (const statement of statements) new Painter(source, found).statement(statement);
  let end = 0;
  return found.sort((a, b) => a.start - b.start).flatMap((token) => {
    // `="x"` behind a column is an operator to its condition and to its token.
    if (token.start < end) return [];
    end = token.end;
    return linesOf(token, source);
  });
}

function linesOf(token: SemanticToken, source: string): readonly SemanticToken[] {
  return [...source.slice(token.start, token.end).matchAll(/[^\r\n]+/g)].map((line) => {
    const start = token.start + line.index;
    return { ...token, start, end: start + line[0].length };
  });
}

/** A number, or a date but for years, which look like one. */
const FIGURE = /^-?\d+(?:[.-]\d+)*$/;
const DATE = /^\d{4}-\d{2}/;
const KEYWORD = /^(?:AND|OR|NOT)$/;

class Painter {
  constructor(private readonly source: string, private readonly found: SemanticToken[]) {}

  statement({ node: { definition, pipeline }, tokens }: ParsedStatement): void {
    if (definition) {
      this.#add(definition.nameSpan, 'variable', true);
      this.#operatorIn(definition.nameSpan.end, this.source.indexOf('=', definition.nameSpan.end) + 1);
    }
    for (const token of tokens) this.#token(token);
    const { search, verbs } = pipeline;
    if (definition && verbs.length === 0 && search.type === 'word' && FIGURE.test(search.raw)) this.#add(search, DATE.test(search.raw) ? 'korpusDate' : 'number');
    else this.#search(search);
    for (const verb of verbs) this.#verb(verb);
  }

  #add({ start, end }: Span, type: TokenType, declaration = false): void {
    if (start < end) this.found.push({ start, end, type, declaration });
  }

  /** What stands between two places, without the blanks around it. */
  #operatorIn(from: number, to: number): void {
    const text = this.source.slice(from, to);
    const start = from + text.length - text.trimStart().length;
    const operator = text.trim();
    this.#add({ start, end: start + operator.length }, /^\p{L}/u.test(operator) ? 'keyword' : 'operator');
  }

  /** What tokens alone tell, wherever they stand. */
  #token({ kind, raw, start, end, minus, exact, closed, suffix }: Token): void {
    const from = start + (minus ? 1 : 0);
    const open = from + (exact ? 1 : 0);
    if (kind === 'pipe') this.#add({ start, end }, 'operator');
    if (kind === 'chunk' && KEYWORD.test(raw)) this.#add({ start, end }, 'keyword');
    if (kind !== 'quote' && kind !== 'regex') return;
    this.#add({ start: from, end: open }, 'operator');
    const distance = closed && kind === 'quote' ? suffix.length : 0;
    this.#add({ start: open, end: end - distance }, kind === 'quote' ? 'string' : 'regexp');
    this.#add({ start: end - distance, end }, 'number');
  }

  #search(node: SearchNode): void {
    switch (node.type) {
      case 'and': case 'or': for (const child of node.children) this.#search(child); break;
      case 'not':
        if (node.minus) this.#add({ start: node.start, end: node.start + 1 }, 'operator');
        this.#search(node.child);
        break;
      case 'group': this.#search(node.child); break;
      case 'name': this.#add(node, 'variable'); break;
      case 'every': this.#add(node, 'operator'); break;
      case 'field': this.#field(node); break;
      case 'word': this.#word(node); break;
      case 'pattern': this.#pattern(node); break;
      case 'missing': break;
    }
  }

  /** A term in a chunk; quotes and regular expressions are tokens of their own. */
  #word({ form, exact, start, end }: WordNode): void {
    if (form !== 'word' && form !== 'wildcard' && form !== 'fuzzy') return;
    const from = exact ? start + 1 : start;
    this.#add({ start, end: from }, 'operator');
    if (form !== 'word') this.#add({ start: from, end }, 'korpusWildcard');
    else if (exact) this.#add({ start: from, end }, 'string');
  }

  /** Brackets, quantifiers and what joins attributes keep the colours of the grammar. */
  #pattern({ steps, within }: PatternNode): void {
    for (const step of steps) {
      visitAttributes(step.test, ({ name, nameSpan, operatorSpan, valueSpan, flagsSpan }) => {
        if (attributeNamed(name)) this.#add(nameSpan, 'korpusField');
        this.#add(operatorSpan, 'operator');
        this.#add(valueSpan, 'regexp');
        if (flagsSpan) this.#add(flagsSpan, 'keyword');
      });
    }
    if (within) this.#add(within, 'keyword');
  }

  #field({ name, nameSpan, value }: FieldNode): void {
    const spec = fieldNamed(name);
    if (!spec) return;
    this.#add({ start: nameSpan.start, end: nameSpan.end + 1 }, 'korpusField');
    this.#operatorIn(nameSpan.end + 1, value.start);
    this.#value(value, spec.value === 'date' && /\d/.test(value.raw) ? 'korpusDate' : spec.values || spec.value === 'date' ? 'enumMember' : 'string');
  }

  #value(value: ValueNode, bare: TokenType): void {
    if (value.quoted || value.word?.form === 'regex') return;
    const type = bare === 'korpusDate' || !FIGURE.test(value.raw) ? bare : DATE.test(value.raw) ? 'korpusDate' : 'number';
    this.#add(value, value.name !== undefined ? 'variable' : type);
  }

  #verb({ name, nameSpan, options, argument }: VerbNode): void {
    const spec = verbNamed(name);
    if (!spec) return;
    const isColumn = (option: OptionNode): boolean => spec.options.some((known) => known.column && known.name === option.name);
    this.#add(nameSpan, 'function');
    for (const option of options) {
      if (option.nameSpan.end > option.nameSpan.start) this.#add(option.nameSpan, 'parameter');
      this.#operatorIn(option.nameSpan.end, option.value.start);
      this.#value(option.value, isColumn(option) ? 'korpusColumn' : 'enumMember');
    }
    this.#argument(argument);
  }

  #argument(argument: Argument): void {
    switch (argument.type) {
      case 'node': this.#search(argument.search); break;
      case 'condition': this.#condition(argument.condition); break;
      case 'columns': for (const column of argument.columns) this.#column(column); break;
      case 'order':
        for (const key of argument.keys) {
          this.#column(key.column);
          this.#operatorIn(key.column.end, key.end);
        }
        break;
      case 'number': this.#value(argument.value, 'number'); break;
      case 'queries': for (const name of argument.names) this.#add(name, 'variable'); break;
      case 'quotations': for (const text of argument.texts) this.#add(text, 'string'); break;
      case 'none': break;
    }
  }

  #column(column: Span): void {
    if (!this.#isQuoted(column)) this.#add(column, 'korpusColumn');
  }

  #condition(condition: Condition): void {
    switch (condition.type) {
      case 'and': case 'or': for (const child of condition.children) this.#condition(child); break;
      case 'not': this.#condition(condition.child); break;
      case 'compare':
        this.#column(condition.column);
        this.#operatorIn(condition.column.end, condition.value.start);
        this.#value(condition.value, 'string');
        break;
      case 'missing': break;
    }
  }

  #isQuoted({ start }: Span): boolean {
    return /["„“”«»]/.test(this.source[start] ?? '');
  }
}
