import type { Message } from './message';
import type { Span } from './span';

/** A sentence, or what is the same in every language. */
export type Said = Message | string;

/** A line of a list: a name as a query writes it, or a word of the corpus, and what is to be said of it. */
export interface HelpItem {
  readonly name: string;
  readonly text: Said | null;
}

/** A part of an explanation. Every string in it is data, never markup: the edge that draws it escapes it. */
export type HelpPart =
  | { readonly kind: 'title'; readonly name: string; readonly note: Said | null }
  | { readonly kind: 'text'; readonly text: Message }
  | { readonly kind: 'list'; readonly label: Message | null; readonly items: readonly HelpItem[] }
  | { readonly kind: 'formula'; readonly formula: string }
  /** Lines of a query. */
  | { readonly kind: 'query'; readonly query: string };

/** What is to be said of a stretch of a cell. */
export interface Hover extends Span {
  readonly parts: readonly HelpPart[];
}

export interface SignatureParameter {
  readonly label: Said;
  readonly help: readonly HelpPart[];
}

/** `name` and the labels of its parameters, with blanks between them, are the line that an editor shows. */
export interface Signature {
  readonly name: string;
  readonly help: readonly HelpPart[];
  readonly parameters: readonly SignatureParameter[];
  /** The parameter at the cursor. */
  readonly active: number | null;
}
