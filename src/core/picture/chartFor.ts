import type { FullResult } from '../query/runCell';
import type { ChartSpec } from '../query/run/chart';

type Charted = Pick<FullResult, 'method' | 'columns' | 'chart'>;

/** The chart that a result is drawn as: what `chart` asked for, else bars where a table counts words or articles. */
export function chartFor({ method, columns, chart }: Charted): ChartSpec | undefined {
  const spec = chart ?? usualChart({ method, columns });
  return spec && [spec.x, spec.y].every((name) => columns.some((column) => column.name === name)) ? spec : undefined;
}

function usualChart({ method, columns }: Charted): ChartSpec | undefined {
  const [first] = columns;
  switch (method.verb) {
    case 'frequency': return first && { shape: 'bar', x: first.name, y: 'count' };
    case 'count': return first && method.settings['by'] !== undefined ? { shape: 'bar', x: String(method.settings['by']), y: method.node.length > 0 ? 'hits' : 'articles' } : undefined;
    default: return undefined;
  }
}
