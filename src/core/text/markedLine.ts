import type { Span } from '../../protocol/span';
import { LinedText } from './LinedText';

/** The line that a span begins in, to be shown with a mark below the span. */
export interface MarkedLine {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** The line without its line end. */
  readonly text: string;
  /** Blanks, and tabs where the line has them, up to the span; then a `^` for each column of it in this line, at least one. Columns are those of a terminal. */
  readonly mark: string;
}

export function markedLine(source: string, { start, end }: Span): MarkedLine {
  const lines = new LinedText(source);
  const line = lines.lineOf(start);
  const span = lines.line(line);
  const before = source.slice(span.start, start);
  const marked = source.slice(start, Math.max(start, Math.min(end, span.end)));
  return { line, column: before.length + 1, text: source.slice(span.start, span.end), mark: blanks(before) + '^'.repeat(Math.max(1, blanks(marked).length)) };
}

/** Characters that stand on the one before them, or are not seen. */
const NO_COLUMN = /[\p{M}\p{Cf}]/gu;
/** East Asian wide and full-width characters and emoji, which take two columns. */
const TWO_COLUMNS = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/gu;

/** A blank for each column that a text takes; its tabs stay. */
function blanks(text: string): string {
  return text.replace(NO_COLUMN, '').replace(TWO_COLUMNS, '  ').replace(/[^\t]/gu, ' ');
}
