import { Tokenizer } from 'htmlparser2';
import { importMessage } from '../../core/imports/messages';
import { Unreadable } from '../../core/imports/Source';
import type { Element, Node } from './Element';
import { closesParagraph, IMPLIED_ENDS, INLINE, VOID } from './htmlElements';

/** Elements and attributes of one document: what is beyond would fill memory. */
const MOST_PARTS = 1_000_000;
/** As browsers have it. What is deeper belongs to the element at this depth, so that whatever walks the tree may call itself. */
const MOST_DEPTH = 512;
/** Of an element; more than any page has. */
const MOST_ATTRIBUTES = 500;
/** Comments that are kept: those of a browser that saved the page stand at its beginning. */
const MOST_COMMENTS = 20;

export interface Markup {
  readonly root: Element;
  readonly comments: readonly string[];
  /** Whether every element has its end; of XML, as pages go without. */
  readonly complete: boolean;
}

interface Open extends Element {
  attributes: Map<string, string>;
  readonly children: Node[];
  parent: Element | undefined;
}

/** Of all elements that have none; nothing is ever put into it. */
const NO_ATTRIBUTES = new Map<string, string>();

function made(name: string): Open {
  return { name, attributes: NO_ATTRIBUTES, children: [], parent: undefined };
}

/**
 * The tree of an HTML page or an XML document, whatever state it is in; in time linear in its length. No entity but those of the language
 * is known, and nothing that a document refers to is ever loaded. Throws `Unreadable` for a document of too many parts.
 */
export function parseMarkup(text: string, language: 'html' | 'xml'): Markup {
  const builder = new Builder(text, language === 'html');
  const tokenizer = new Tokenizer({ xmlMode: language === 'xml', decodeEntities: true }, builder);
  tokenizer.write(text);
  tokenizer.end();
  return builder;
}

/** Makes the tree of what the tokenizer finds. Its own of tag soup, as the parser of the same library takes a time that grows with depth. */
class Builder implements Markup {
  readonly root: Open = made('');
  readonly comments: string[] = [];
  private readonly open: Open[] = [this.root];
  private parts = 0;
  /** Elements that are open beyond the greatest depth. */
  private beyond = 0;
  private foreign = 0;
  private tag: Open = this.root;
  private attribute = '';
  private value = '';

  constructor(private readonly text: string, private readonly html: boolean) {}

  get complete(): boolean {
    return this.open.length === 1;
  }

  isInForeignContext(): boolean {
    return this.foreign > 0;
  }

  ontext(start: number, end: number): void {
    this.add(this.text.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.add(String.fromCodePoint(codepoint));
  }

  oncdata(start: number, end: number, offset: number): void {
    if (!this.html || this.foreign > 0) this.add(this.text.slice(start, end - offset));
  }

  oncomment(start: number, end: number, offset: number): void {
    if (this.comments.length < MOST_COMMENTS) this.comments.push(this.text.slice(start, Math.min(end - offset, start + 2000)));
  }

  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  onopentagname(start: number, end: number): void {
    const written = this.text.slice(start, end);
    this.tag = made(this.html ? written.toLowerCase() : written);
  }

  onattribname(start: number, end: number): void {
    const written = this.text.slice(start, end);
    this.attribute = this.html ? written.toLowerCase() : written;
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    this.value += this.text.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    const { attributes } = this.tag;
    if (attributes.size >= MOST_ATTRIBUTES || attributes.has(this.attribute)) return;
    this.count();
    if (attributes === NO_ATTRIBUTES) this.tag.attributes = new Map([[this.attribute, this.value]]);
    else attributes.set(this.attribute, this.value);
  }

  onopentagend(): void {
    this.begin(this.html && VOID.has(this.tag.name));
  }

  onselfclosingtag(): void {
    this.begin(!this.html || this.foreign > 0 || VOID.has(this.tag.name));
  }

  onclosetag(start: number, end: number): void {
    const written = this.text.slice(start, end).trim();
    const name = this.html ? written.toLowerCase() : written;
    if (this.html && name === 'br') return this.put(made(name));
    if (this.beyond > 0) {
      this.beyond--;
      return;
    }
    const at = this.indexOfOpen(name, this.html && INLINE.has(name));
    if (at > 0) this.closeTo(at);
  }

  /** Where the innermost open element of this name is, or -1; one within a line is not looked for outside the block it is in. */
  private indexOfOpen(name: string, inLine: boolean): number {
    for (let at = this.open.length - 1; at > 0; at--) {
      const each = this.open[at]?.name ?? '';
      if (each === name) return at;
      if (inLine && !INLINE.has(each)) return -1;
    }
    return -1;
  }

  private closeTo(length: number): void {
    while (this.open.length > length) if (isForeign(this.open.pop()?.name)) this.foreign--;
  }

  private begin(empty: boolean): void {
    if (this.html && this.foreign === 0) this.endImplied(this.tag.name);
    if (empty) return this.put(this.tag);
    if (this.open.length >= MOST_DEPTH) {
      this.count();
      this.beyond++;
      return;
    }
    this.put(this.tag);
    this.open.push(this.tag);
    if (this.html && isForeign(this.tag.name)) this.foreign++;
  }

  private put(tag: Open): void {
    this.count();
    const parent = this.open[this.open.length - 1] ?? this.root;
    tag.parent = parent;
    parent.children.push(tag);
  }

  /** What an opening tag ends without saying so: a paragraph, the item, cell or row before. */
  private endImplied(name: string): void {
    if (this.beyond > 0) return;
    const ended = closesParagraph(name) ? 'p' : name === 'a' ? 'a' : undefined;
    const from = ended === undefined ? -1 : this.indexOfOpen(ended, true);
    if (from > 0) this.closeTo(from);
    const ends = IMPLIED_ENDS.get(name);
    if (ends === undefined) return;
    let at = this.open.length - 1;
    while (at > 0 && INLINE.has(this.open[at]?.name ?? '')) at--;
    while (at > 0 && ends.has(this.open[at]?.name ?? '')) this.closeTo(at--);
  }

  private add(text: string): void {
    const { children } = this.open[this.open.length - 1] ?? this.root;
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  }

  private count(): void {
    if (++this.parts > MOST_PARTS) throw new Unreadable(importMessage('tooManyParts', MOST_PARTS));
  }
}

function isForeign(name: string | undefined): boolean {
  return name === 'svg' || name === 'math';
}
