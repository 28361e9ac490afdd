/** Puts the text of a document together: paragraphs parted by a blank line, items and rows a line each, notes at the end. */
export class Paper {
  private readonly blocks: string[] = [];
  private readonly notes: string[] = [];
  private lastLined = false;

  paragraph(text: string): void {
    this.write(tidy(text), false);
  }

  /** `level` counts from 0. */
  item(mark: string, text: string, level: number): void {
    const own = tidy(text);
    if (own !== '') this.write(`${'  '.repeat(Math.min(level, 8))}${mark} ${own}`, true);
  }

  row(cells: readonly string[]): void {
    const own = cells.map((cell) => tidy(cell).replace(/\s+/g, ' '));
    while (own.at(-1) === '') own.pop();
    this.write(own.join(' | '), true);
  }

  /** What is lined from here on is another list or table. */
  part(): void {
    this.lastLined = false;
  }

  /** Takes a place in the notes, whose mark stands in the text; what it says may be told later. */
  note(): { readonly mark: string; readonly say: (text: string) => void } {
    const at = this.notes.push('') - 1;
    return { mark: `[${at + 1}]`, say: (text) => (this.notes[at] = tidy(text)) };
  }

  text(): string {
    const notes = this.notes.flatMap((note, at) => (note === '' ? [] : [`\n\n[${at + 1}] ${note}`]));
    return [...this.blocks, ...notes].join('').trim();
  }

  private write(text: string, lined: boolean): void {
    if (text.trim() === '') return;
    this.blocks.push(this.blocks.length === 0 ? '' : lined && this.lastLined ? '\n' : '\n\n', text);
    this.lastLined = lined;
  }
}

/** Nothing is seen of soft hyphens and their like; U+000C would begin a page. */
function tidy(text: string): string {
  return text.replace(/[\0\u00AD\u200B\u2060\uFEFF]/g, '').replace(/\r\n?|[\f\v]/g, '\n').replace(/[ \u00A0]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();
}
