import type { PageItems, TextItem } from '../../src/core/imports/pdf/PdfPage';

/** How a block of lines is set: points from the upper left corner; letters are half as wide as high. */
export interface Block {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly leading?: number;
  readonly font?: string;
}

/** Lines of text as a page would show them; a line that begins with blanks is indented by as many halves of the size. */
export function block(lines: readonly string[], { x, y, size = 10, leading = 12, font = 'body' }: Block): readonly TextItem[] {
  return lines.flatMap((line, index) => {
    const text = line.trimStart();
    return text === '' ? [] : [{ text, x: x + (line.length - text.length) * size / 2, y: y + index * leading, width: text.length * size / 2, size, font }];
  });
}

export function page(...blocks: readonly (readonly TextItem[])[]): PageItems {
  return { width: 600, height: 800, items: blocks.flat() };
}
