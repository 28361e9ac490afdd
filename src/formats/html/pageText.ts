import { childrenOf, elementsOf, oneLine, rawText, type Element } from '../markup/Element';
import { INLINE } from '../markup/htmlElements';

export interface TextRules {
  /** What is not written, with all that is within. */
  readonly leaveOut: (element: Element) => boolean;
  /** Lines of quotations begin with "> ", as mails have it. */
  readonly markQuotes?: boolean;
}

/** What no reader of a page sees as its text. */
const NEVER = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'noembed', 'noframes', 'iframe', 'object', 'embed', 'applet', 'audio', 'video', 'canvas', 'svg', 'map', 'input', 'select', 'option', 'datalist', 'textarea', 'button', 'progress', 'meter', 'rp', 'annotation', 'annotation-xml']);
/** Nothing is seen of them, and some part words. */
const INVISIBLE = /[\0\u00AD\u200B\u2060\uFEFF]/g;

/**
 * The text of a page as it is read: paragraphs, headings and other blocks parted by a blank line, an item of a list or a row of a table a line. What
 * is preformatted stays as it is; other blanks are one space. No U+000C is left, as that begins a page.
 */
export function pageText(root: Element, rules: TextRules): string {
  const writer = new Writer(rules, quotesOf(root));
  writer.write(root);
  return writer.text();
}

function quotesOf(root: Element): readonly [string, string] {
  let top = root;
  while (top.parent !== undefined) top = top.parent;
  const lang = childrenOf(top, 'html')[0]?.attributes.get('lang') ?? '';
  return /^de\b/i.test(lang) ? ['„', '“'] : ['“', '”'];
}

export function isNever(name: string): boolean {
  return NEVER.has(name);
}

class Writer {
  private readonly blocks: string[] = [];
  /** How many line ends part the next block from the one before. */
  private gap = 0;
  private line = '';
  /** Of an item that nothing is written of yet. */
  private mark = '';
  /** Lists and tables of data around: their parts are lines. */
  private lined = 0;
  private inTable = false;
  /** Of the lists around, innermost last: the next item's number, or `undefined` for a list without. */
  private readonly numbers: (number | undefined)[] = [];
  private quoted = 0;
  private preformatted = false;

  constructor(private readonly rules: TextRules, private readonly quotes: readonly [string, string]) {}

  text(): string {
    this.endBlock();
    return this.blocks.join('').trim();
  }

  write(element: Element): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.add(child);
      else if (!NEVER.has(child.name) && !this.rules.leaveOut(child)) this.writeElement(child);
    }
  }

  private add(text: string): void {
    const seen = text.replace(INVISIBLE, '');
    this.line += this.preformatted ? seen.replace(/\r\n?/g, '\n').replace(/\f/g, ' ') : seen.replace(/[\s\u00A0]+/g, ' ');
  }

  private writeElement(element: Element): void {
    const { name } = element;
    if (name === 'br') this.line += '\n';
    else if (name === 'q') this.writeQuotation(element);
    else if (INLINE.has(name)) this.write(element);
    else {
      this.endBlock();
      this.writeBlock(element);
      this.endBlock();
    }
  }

  private writeBlock(element: Element): void {
    const { name } = element;
    if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') this.writeList(element);
    else if (name === 'li') this.writeItem(element);
    else if (name === 'table') this.writeTable(element);
    else if (name === 'tr' && this.inTable) this.writeRow(element);
    else if (name === 'pre') this.writePreformatted(element);
    else if (name === 'blockquote') this.writeBlockquote(element);
    else this.write(element);
  }

  private writeList(list: Element): void {
    const start = Number(list.attributes.get('start') ?? 1);
    this.numbers.push(list.name === 'ol' ? (Number.isSafeInteger(start) ? start : 1) : undefined);
    this.lined++;
    this.write(list);
    this.endBlock();
    this.lined--;
    this.numbers.pop();
    this.part();
  }

  private writeItem(item: Element): void {
    const last = this.numbers.length - 1;
    const number = this.numbers[last];
    if (number !== undefined) this.numbers[last] = number + 1;
    this.mark = `${'  '.repeat(Math.max(0, last))}${number === undefined ? '-' : `${number}.`} `;
    this.lined++;
    this.write(item);
    this.endBlock();
    this.lined--;
    this.mark = '';
  }

  private writeTable(table: Element): void {
    const around = this.inTable;
    this.inTable = isData(table);
    if (this.inTable) this.lined++;
    this.write(table);
    this.endBlock();
    if (this.inTable) this.lined--;
    this.inTable = around;
    this.part();
  }

  private writeRow(row: Element): void {
    const cells = childrenOf(row, 'td', 'th').filter((cell) => !this.rules.leaveOut(cell)).map((cell) => {
      const writer = new Writer(this.rules, this.quotes);
      writer.write(cell);
      return oneLine(writer.text());
    });
    while (cells.at(-1) === '') cells.pop();
    this.line = cells.join(' | ');
  }

  private writePreformatted(element: Element): void {
    const around = this.preformatted;
    this.preformatted = true;
    this.write(element);
    this.endBlock();
    this.preformatted = around;
  }

  private writeBlockquote(element: Element): void {
    this.quoted++;
    this.write(element);
    this.endBlock();
    this.quoted--;
  }

  private writeQuotation(element: Element): void {
    this.line += this.quotes[0];
    this.write(element);
    this.line += this.quotes[1];
  }

  /** Two breaks in a row begin a paragraph. */
  private endBlock(): void {
    const lines = this.preformatted ? trimLines(this.line) : this.line.replace(/ +/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
    this.line = '';
    if (lines !== '') {
      const written = this.mark + lines;
      const start = this.rules.markQuotes ? '> '.repeat(Math.min(this.quoted, 20)) : '';
      this.blocks.push('\n'.repeat(this.gap), start === '' ? written : written.replace(/^/gm, start));
      this.gap = 0;
      this.mark = '';
    }
    this.part();
  }

  private part(): void {
    if (this.blocks.length > 0) this.gap = Math.max(this.gap, this.lined > 0 ? 1 : 2);
  }
}

function trimLines(text: string): string {
  return text.replace(/^\n+/, '').trimEnd();
}

/** Letters of a cell beyond which it is a column of a page, not a value. */
const LONG_CELL = 600;

/** Whether a table is one, or only puts parts of a page beside each other. */
function isData(table: Element): boolean {
  if (table.attributes.get('role') === 'presentation') return false;
  let cells = 0;
  for (const each of elementsOf(table)) {
    if (each !== table && NO_DATA.has(each.name)) return false;
    if (each.name !== 'td') continue;
    cells++;
    if (childrenOf(each, 'p', 'div').length > 2 || rawText(each).length > LONG_CELL) return false;
  }
  return cells > 1;
}

const NO_DATA = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'article', 'section', 'main', 'form']);
