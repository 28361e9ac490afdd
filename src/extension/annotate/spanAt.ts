import type { Span } from '../../protocol/span';

/** The span that holds an offset. */
export function spanAt<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  return spans.find(({ start, end }) => start <= offset && offset < end);
}
