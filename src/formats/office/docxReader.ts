import { importMessage } from '../../core/imports/messages';
import { Unreadable, type Reader } from '../../core/imports/Source';
import { bytesOf } from '../bytesOf';
import type { Element } from '../markup/Element';
import { itemsOf, type ItemOf } from './docxLists';
import { DocumentWriter } from './DocumentWriter';
import { Paper } from './Paper';
import { documentMetadata } from './properties';
import { lineOfPart, localName, partNamed, partsNamed, unpacked, valueOf } from './unpacked';

const WANTED = /^(?:_rels\/\.rels|word\/[\w-]+\.xml|docProps\/(?:core|app)\.xml)$/;

/** Word's documents (ISO 29500). Comments, deletions, headers, footers and hidden text are left out; what fields show stays. */
export const docxReader: Reader = {
  async *read(source) {
    const files = unpacked(await bytesOf(source), (name) => WANTED.test(name) || /document\d*\.xml$/.test(name));
    const main = mainFile(files);
    if (main === undefined) throw new Unreadable(importMessage('notDocx'));
    const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
    const writer = new DocxWriter(itemsOf(files.get(`${folder}numbering.xml`), files.get(`${folder}styles.xml`)), notesOf(files, folder));
    const text = writer.document(main.body);
    if (text === '') throw new Unreadable(importMessage('noText'));
    const core = partNamed(files.get('docProps/core.xml'), 'coreProperties');
    const property = (name: string): string => lineOfPart(core, name);
    yield {
      item: '', text,
      ...documentMetadata({
        title: property('title'), titleInText: writer.styled('title'), author: property('creator'), created: property('created'), dateInText: writer.styled('date'),
        source: lineOfPart(partNamed(files.get('docProps/app.xml'), 'Properties'), 'Company'), tags: property('keywords').split(/[,;]/),
      }),
    };
  },
};

function mainFile(files: ReadonlyMap<string, Element>): { readonly name: string; readonly body: Element } | undefined {
  const relations = partsNamed(partNamed(files.get('_rels/.rels'), 'Relationships'), 'Relationship');
  const named = relations.find((relation) => /\/officeDocument$/.test(valueOf(relation, 'Type') ?? ''));
  for (const name of [valueOf(named, 'Target')?.replace(/^\//, ''), 'word/document.xml']) {
    const body = name === undefined ? undefined : partNamed(files.get(name), 'document', 'body');
    if (name !== undefined && body !== undefined) return { name, body };
  }
  return undefined;
}

/** By kind and id. */
function notesOf(files: ReadonlyMap<string, Element>, folder: string): ReadonlyMap<string, Element> {
  const notes = new Map<string, Element>();
  for (const kind of ['footnote', 'endnote']) {
    for (const note of partsNamed(partNamed(files.get(`${folder}${kind}s.xml`), `${kind}s`), kind)) notes.set(`${kind} ${valueOf(note, 'id') ?? ''}`, note);
  }
  return notes;
}

/** Their text is not the document's. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'sectPr', 'Fallback', 'annotationRef', 'footnoteRef', 'endnoteRef', 'rt', 'sdtPr', 'sdtEndPr']);
const SIGNS: ReadonlyMap<string, string> = new Map([['tab', '\t'], ['ptab', '\t'], ['br', '\n'], ['cr', '\n'], ['noBreakHyphen', '\u2011']]);

class DocxWriter extends DocumentWriter {
  private inTable = false;
  private list = '';
  /** A damaged note can refer to itself. */
  private noteDepth = 0;

  constructor(private readonly itemOf: ItemOf, private readonly notes: ReadonlyMap<string, Element>) {
    super();
  }

  protected override isLeftOut(element: Element): boolean {
    return LEFT_OUT.has(localName(element));
  }

  protected override block(element: Element, name: string, paper: Paper): void {
    if (name === 'p') this.paragraph(element, paper);
    else if (name === 'tbl') this.rows(element, paper);
    else this.blocks(element, paper);
  }

  private paragraph(paragraph: Element, paper: Paper): void {
    const boxes: Element[] = [];
    const text = this.inline(paragraph, boxes);
    const style = (valueOf(partNamed(paragraph, 'pPr', 'pStyle'), 'val') ?? '').toLowerCase().replace('titel', 'title').replace('datum', 'date');
    this.seeStyle(style, text);
    const item = text.trim() === '' ? undefined : this.itemOf(paragraph);
    if (item === undefined || /^heading|^title/.test(style)) paper.paragraph(text);
    else {
      if (item.level === 0 && item.list !== this.list) paper.part();
      this.list = item.list;
      paper.item(item.mark, text, item.level);
    }
    for (const box of boxes) this.blocks(box, paper);
  }

  /** A row may hold tables; those are lines of its cell. */
  private rows(table: Element, paper: Paper): void {
    const around = this.inTable;
    if (!around) paper.part();
    this.inTable = true;
    this.eachRow(table, paper);
    this.inTable = around;
    if (!around) paper.part();
  }

  private eachRow(within: Element, paper: Paper): void {
    for (const child of within.children) {
      if (typeof child === 'string' || LEFT_OUT.has(localName(child))) continue;
      if (localName(child) === 'tr') paper.row(this.cells(child));
      else this.eachRow(child, paper);
    }
  }

  private cells(row: Element): string[] {
    const wrapped = row.children.flatMap((child) => (typeof child === 'string' ? [] : localName(child) === 'sdt' ? partsNamed(partNamed(child, 'sdtContent'), 'tc') : localName(child) === 'tc' ? [child] : []));
    return wrapped.map((cell) => {
      const paper = new Paper();
      this.blocks(cell, paper);
      return paper.text();
    });
  }

  private inline(element: Element, boxes: Element[]): string {
    let text = '';
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const name = localName(child);
      if (LEFT_OUT.has(name) || (name === 'r' && partNamed(child, 'rPr', 'vanish') !== undefined)) continue;
      if (name === 't') text += child.children.join('');
      else if (name === 'txbxContent') boxes.push(child);
      else if (name === 'footnoteReference' || name === 'endnoteReference') text += this.note(name.slice(0, -'Reference'.length), valueOf(child, 'id') ?? '');
      else text += SIGNS.get(name) ?? this.inline(child, boxes);
    }
    return text;
  }

  private note(kind: string, id: string): string {
    const note = this.notes.get(`${kind} ${id}`);
    if (note === undefined) return '';
    const { mark, say } = this.paper.note();
    const paper = new Paper();
    if (this.noteDepth < 2) {
      this.noteDepth++;
      this.blocks(note, paper);
      this.noteDepth--;
    }
    say(paper.text());
    return mark;
  }
}
