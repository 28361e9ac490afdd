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
  /** Blanks, and tabs where the line has them, up to the span; then a `^` for each unit of it in this line, at least one. */
  readonly mark: string;
}

export function markedLine(source: string, { start, end }: Span): MarkedLine {
  const lines = new LinedText(source);
  const line = lines.lineOf(start);
  const span = lines.line(line);
  const before = source.slice(span.start, start);
  const width = Math.max(1, Math.min(end, span.end) - start);
  return { line, column: before.length + 1, text: source.slice(span.start, span.end), mark: before.replace(/[^\t]/g, ' ') + '^'.repeat(width) };
}
