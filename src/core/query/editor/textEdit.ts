import type { Span } from '../../../protocol/span';

/** Replaces a span of one cell. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The text after edits that stand in its order and do not overlap. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}
