/** A stretch of text as a page shows it, upright; lengths in points from the page's upper left corner. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly width: number;
  /** Of its letters. */
  readonly size: number;
  readonly font: string;
}

export interface PageItems {
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
}

/** Text between two wide gaps of one line of a page. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** All that stands on one baseline, from left to right. */
export interface Row {
  readonly y: number;
  readonly segments: readonly Segment[];
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** A line of a column. */
export interface Line extends Segment {
  /** Edges of the column that it stands in. */
  readonly column: { readonly left: number; readonly right: number };
}

export function rowText(row: Row): string {
  return row.segments.map(({ text }) => text).join(' ');
}
