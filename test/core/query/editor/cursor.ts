import { parseCell, type ParsedCell } from '../../../../src/core/query/parser';

/** Cells and the place of the cursor, which is written ¦ (a | is part of the language). */
export interface Marked {
  readonly sources: readonly string[];
  readonly cells: readonly ParsedCell[];
  readonly cell: number;
  readonly offset: number;
}

export function marked(texts: readonly string[]): Marked {
  const cell = texts.findIndex((text) => text.includes('¦'));
  const sources = texts.map((text) => text.replace('¦', ''));
  return { sources, cells: sources.map((cell) => parseCell(cell)), cell, offset: texts[cell]!.indexOf('¦') };
}
