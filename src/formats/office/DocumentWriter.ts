import type { Element } from '../markup/Element';
import { Paper } from './Paper';
import { localName } from './unpacked';

/** Makes text of a document's body, part by part; a format says what its parts are. */
export abstract class DocumentWriter {
  protected readonly paper = new Paper();
  readonly #styled = new Map<string, string>();

  document(body: Element): string {
    this.blocks(body, this.paper);
    return this.paper.text();
  }

  /** The first paragraph in the style of that name. */
  styled(style: string): string {
    return this.#styled.get(style) ?? '';
  }

  protected seeStyle(style: string, text: string): void {
    if (text.trim() !== '' && !this.#styled.has(style)) this.#styled.set(style, text.trim());
  }

  protected blocks(element: Element, paper: Paper): void {
    for (const child of element.children) if (typeof child !== 'string' && !this.isLeftOut(child)) this.block(child, localName(child), paper);
  }

  protected abstract isLeftOut(element: Element): boolean;
  protected abstract block(element: Element, name: string, paper: Paper): void;
}
