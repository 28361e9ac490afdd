import type { Column } from '../../../protocol/result';

export type ChartShape = 'bar' | 'line' | 'dot';

/** What a chart is drawn of: a column that tells the places, and one of numbers that tells the sizes. */
export interface ChartSpec {
  readonly shape: ChartShape;
  readonly x: string;
  readonly y: string;
}

/** Settings of `chart` with what is left out filled in; `undefined` where no column holds numbers. */
export function chartOf(columns: readonly Column[], settings: Readonly<Record<string, string>>): ChartSpec | undefined {
  const y = settings['y'] ?? columns.find(({ type, name }) => type === 'number' && name !== settings['x'])?.name ?? columns.find(({ type }) => type === 'number')?.name;
  const x = settings['x'] ?? (columns.find(({ type }) => type !== 'number') ?? columns[0])?.name;
  return x === undefined || y === undefined ? undefined : { shape: settings['shape'] as ChartShape, x, y };
}
