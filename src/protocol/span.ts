/** A stretch of an article's text in UTF-16 code units, end-exclusive: `text.slice(start, end)` is the span. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the text it covers. */
export interface TextSpan extends Span {
  readonly text: string;
}
