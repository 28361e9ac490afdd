import type { Cell, Column, ColumnType } from '../../../protocol/result';
import { fold } from '../../text/fold';
import { compareForms } from '../../text/collate';
import type { Comparison, Condition, ValueNode } from '../ast';
import { fitsDate, parseDateQuery } from '../dates';
import type { CellReader } from './RowSource';

type RowTest = (row: number, cell: CellReader) => boolean;
type CellTest = (cell: Cell) => boolean;

/** Compiles a checked condition. `textOf` gives a value with its name replaced. */
export function compileCondition(condition: Condition, columns: readonly Column[], textOf: (value: ValueNode) => string): RowTest {
  switch (condition.type) {
    case 'and': case 'or': {
      const tests = condition.children.map((child) => compileCondition(child, columns, textOf));
      return condition.type === 'and' ? (row, cell) => tests.every((test) => test(row, cell)) : (row, cell) => tests.some((test) => test(row, cell));
    }
    case 'not': {
      const test = compileCondition(condition.child, columns, textOf);
      return (row, cell) => !test(row, cell);
    }
    case 'compare': {
      const { name } = condition.column;
      const type = columns.find((column) => column.name === name)!.type;
      const test = comparison(condition.operator, textOf(condition.value), type);
      return (row, cell) => test(cell(row, name));
    }
    case 'missing': throw new Error('condition with an error reached evaluation');
  }
}

/** Columns that a condition looks at. */
export function columnsIn(condition: Condition): readonly string[] {
  switch (condition.type) {
    case 'and': case 'or': return condition.children.flatMap(columnsIn);
    case 'not': return columnsIn(condition.child);
    case 'compare': return [condition.column.name];
    case 'missing': return [];
  }
}

/** What is unknown fits no comparison but `!=` and, as with `date:`, `= none`. */
function comparison(operator: Comparison, text: string, type: ColumnType): CellTest {
  if (operator === '!=') {
    const equal = comparison('=', text, type);
    return (cell) => !equal(cell);
  }
  if (operator === 'contains') {
    const wanted = fold(text);
    return (cell) => cell !== null && fold(String(cell)).includes(wanted);
  }
  if (type === 'number') return numbers(operator, Number(text));
  if (type === 'date') return dates(operator, text);
  if (operator === '=' && text === 'none') return (cell) => cell === null || equals('none')(cell);
  return operator === '=' ? equals(fold(text)) : strings(operator, text);
}

function equals(folded: string): CellTest {
  return (cell) => cell !== null && fold(String(cell)) === folded;
}

type Order = Exclude<Comparison, '!=' | 'contains'>;

const HOLDS: Readonly<Record<Order, (order: number) => boolean>> = {
  '=': (order) => order === 0, '<': (order) => order < 0, '<=': (order) => order <= 0, '>': (order) => order > 0, '>=': (order) => order >= 0,
};

function numbers(operator: Order, wanted: number): CellTest {
  return (cell) => typeof cell === 'number' && HOLDS[operator](cell - wanted);
}

function strings(operator: Order, wanted: string): CellTest {
  return (cell) => cell !== null && HOLDS[operator](compareForms(String(cell), wanted));
}

/** As `date:` compares: 2023-09-13 is within 2023-09, and `none` is no date. */
function dates(operator: Order, text: string): CellTest {
  const query = parseDateQuery(operator === '=' ? '' : operator, text);
  if (query === 'bad' || query === 'empty') throw new Error('unchecked date');
  return (cell) => fitsDate(query, cell === null ? undefined : String(cell));
}
