/** The tree that comes with Readability; only what is used of it, as the package has no types of its own for it. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export interface LibraryElement {
    readonly textContent: string;
    setAttribute(name: string, value: string): void;
    getAttribute(name: string): string | undefined;
    appendChild(node: unknown): void;
    getElementsByTagName(name: string): readonly LibraryElement[];
  }
  export interface LibraryDocument {
    title: string;
    readonly body: LibraryElement;
    createElement(name: string): LibraryElement;
    createTextNode(text: string): unknown;
  }
  export default class JSDOMParser {
    parse(markup: string): LibraryDocument;
  }
}
