import { importMessage } from '../../core/imports/messages';
import { Unreadable, type Reader } from '../../core/imports/Source';
import { bytesOf } from '../bytesOf';
import { lineOf, type Element } from '../markup/Element';
import { DocumentWriter } from './DocumentWriter';
import { Paper } from './Paper';
import { documentMetadata } from './properties';
import { lineOfPart, localName, partNamed, partsNamed, unpacked, valueOf } from './unpacked';
import { appendAll } from '../../core/appendAll';

/** OpenDocument texts (ISO 26300). Comments, deletions, headers and footers are left out. */
export const odtReader: Reader = {
  async *read(source) {
    const files = unpacked(await bytesOf(source), (name) => /^(?:content|styles|meta|META-INF\/manifest)\.xml$/.test(name));
    const body = partNamed(files.get('content.xml'), 'document-content', 'body', 'text');
    if (body === undefined) throw new Unreadable(importMessage(isLocked(files) ? 'locked' : 'notOdt'));
    const writer = new OdtWriter(numberedLists([partNamed(files.get('content.xml'), 'document-content', 'automatic-styles'), ...['styles', 'automatic-styles'].map((name) => partNamed(files.get('styles.xml'), 'document-styles', name))]));
    const text = writer.document(body);
    if (text === '') throw new Unreadable(importMessage('noText'));
    const meta = partNamed(files.get('meta.xml'), 'document-meta', 'meta');
    const of = (name: string): string => lineOfPart(meta, name);
    yield {
      item: '', text,
      ...documentMetadata({
        title: of('title'), titleInText: writer.styled('Title'), author: of('initial-creator') || of('creator'), created: of('creation-date'), dateInText: writer.styled('Date'), source: '',
        tags: partsNamed(meta, 'keyword').flatMap((keyword) => lineOf(keyword).split(/[,;]/)),
      }),
    };
  },
};

function isLocked(files: ReadonlyMap<string, Element>): boolean {
  return partsNamed(partNamed(files.get('META-INF/manifest.xml'), 'manifest'), 'file-entry').some((entry) => partNamed(entry, 'encryption-data') !== undefined);
}

/** Names of lists whose first level has numbers. */
function numberedLists(styles: readonly (Element | undefined)[]): ReadonlySet<string> {
  const lists = styles.flatMap((each) => partsNamed(each, 'list-style')).filter((style) => style.children.find((child): child is Element => typeof child !== 'string')?.name.endsWith('list-level-style-number'));
  return new Set(lists.map((style) => valueOf(style, 'name') ?? ''));
}

const LEFT_OUT = new Set(['tracked-changes', 'annotation', 'annotation-end', 'forms', 'sequence-decls', 'variable-decls', 'user-field-decls', 'note-citation', 'ruby-text', 'hidden-text', 'object', 'object-ole', 'image', 'event-listeners', 'table-column']);
/** Of one cell or row that stands for many: programs write thousands to fill a page. */
const MOST_REPEATED = 50;

class OdtWriter extends DocumentWriter {
  /** Of the lists around: the number of the last item, or `undefined`. */
  private readonly counts: (number | undefined)[] = [];
  private mark = '';

  constructor(private readonly numbered: ReadonlySet<string>) {
    super();
  }

  /** Comments, deletions and what describes pictures. */
  protected override isLeftOut(element: Element): boolean {
    return LEFT_OUT.has(localName(element)) || element.name === 'svg:title' || element.name === 'svg:desc';
  }

  protected override block(element: Element, name: string, paper: Paper): void {
    if (name === 'p' || name === 'h') this.paragraph(element, paper);
    else if (name === 'list') this.list(element, paper);
    else if (name === 'list-item' || name === 'list-header') this.item(element, paper);
    else if (name === 'table-row') this.row(element, paper);
    else {
      if (name === 'table') paper.part();
      this.blocks(element, paper);
    }
  }

  private paragraph(paragraph: Element, paper: Paper): void {
    const boxes: Element[] = [];
    const text = this.inline(paragraph, boxes);
    const style = valueOf(paragraph, 'style-name') ?? '';
    this.seeStyle(style, text);
    if (this.counts.length === 0 || localName(paragraph) === 'h') paper.paragraph(text);
    else paper.item(this.mark || ' ', text, this.counts.length - 1);
    if (text.trim() !== '') this.mark = '';
    for (const box of boxes) this.blocks(box, paper);
  }

  private list(list: Element, paper: Paper): void {
    const name = valueOf(list, 'style-name');
    if (this.counts.length === 0) paper.part();
    this.counts.push((name === undefined ? this.counts.at(-1) !== undefined : this.numbered.has(name)) ? 0 : undefined);
    this.blocks(list, paper);
    this.counts.pop();
    if (this.counts.length === 0) paper.part();
  }

  private item(item: Element, paper: Paper): void {
    const last = this.counts.length - 1;
    const count = this.counts[last];
    if (count !== undefined) this.counts[last] = count + 1;
    this.mark = count === undefined ? '-' : `${count + 1}.`;
    this.blocks(item, paper);
  }

  private row(row: Element, paper: Paper): void {
    const cells: string[] = [];
    for (const cell of partsNamed(row, 'table-cell')) {
      const inner = new Paper();
      const counts = this.counts.splice(0);
      this.blocks(cell, inner);
      appendAll(this.counts, counts);
      const times = Math.min(MOST_REPEATED, Number(valueOf(cell, 'number-columns-repeated')) || 1);
      for (let time = 0; time < times; time++) cells.push(inner.text());
    }
    const times = Math.min(MOST_REPEATED, Number(valueOf(row, 'number-rows-repeated')) || 1);
    for (let time = 0; time < times; time++) paper.row(cells);
  }

  private inline(element: Element, boxes: Element[]): string {
    let text = '';
    for (const child of element.children) {
      if (typeof child === 'string') {
        text += child.replace(/\s+/g, ' ');
        continue;
      }
      const name = localName(child);
      if (this.isLeftOut(child)) continue;
      if (name === 's') text += ' '.repeat(Math.min(100, Number(valueOf(child, 'c')) || 1));
      else if (name === 'tab') text += '\t';
      else if (name === 'line-break') text += '\n';
      else if (name === 'text-box' || name === 'table') boxes.push(child);
      else text += name === 'note' ? this.note(child) : this.inline(child, boxes);
    }
    return text;
  }

  private note(note: Element): string {
    const { mark, say } = this.paper.note();
    const paper = new Paper();
    const counts = this.counts.splice(0);
    this.blocks(note, paper);
    appendAll(this.counts, counts);
    say(paper.text());
    return mark;
  }
}
