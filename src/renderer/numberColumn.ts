import type { Cell } from '../protocol/result';

/** Numbers that name a place or a time; they are not counted in thousands. */
const ORDINAL = new Set(['start', 'end', 'line', 'year', 'group']);

export interface NumberColumn {
  readonly decimals: number;
  /** Short, as the other numbers of the column: equally many decimals. */
  short(value: number): string;
  /** All digits. */
  full(value: number): string;
}

/** How the numbers of a column are written, after a look at some of them. */
export function createNumberColumn(name: string, sample: readonly Cell[], locale: string | undefined): NumberColumn {
  const numbers = sample.filter((value) => typeof value === 'number');
  const digits = decimals(numbers);
  const useGrouping = !ORDINAL.has(name);
  const short = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping });
  const full = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping });
  const tiny = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2, notation: 'scientific' });
  return {
    decimals: digits,
    short: (value) => (value !== 0 && Math.abs(value) < 0.5 * 10 ** -digits ? tiny.format(value) : short.format(value)),
    full: (value) => full.format(value),
  };
}

function decimals(numbers: readonly number[]): number {
  if (numbers.every(Number.isInteger)) return 0;
  return Math.max(...numbers.map(Math.abs)) < 1 ? 3 : 2;
}
