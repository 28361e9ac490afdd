import type { Message } from '../../../protocol/message';

/** What a cell or field holds: a list where the format has lists. */
export type Value = string | readonly string[];

/** A row of a table, or an object of a list. */
export interface TableRow {
  /** From 1. */
  readonly number: number;
  /** The value of a column; '' or absent is none. */
  get(column: string): Value | undefined;
  readonly remarks: readonly Message[];
}

export function textOf(value: Value | undefined): string {
  return value === undefined || typeof value === 'string' ? (value ?? '') : value.join('; ');
}
