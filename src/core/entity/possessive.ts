import type { Span } from '../../protocol/span';

/** End of a name without an English 's. */
export function endWithoutPossessive(text: string, { start, end }: Span): number {
  return end - start > 2 && /['’][sS]$/.test(text.slice(end - 2, end)) ? end - 2 : end;
}
