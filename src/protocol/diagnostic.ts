import type { HelpPart } from './help';
import type { Message } from './message';
import type { Span } from './span';

export type Severity = 'error' | 'warning' | 'hint';

/** Replaces `span` of the same cell by `text`. */
export interface Fix {
  readonly title: Message;
  readonly span: Span;
  readonly text: string;
}

/** A finding about the text of a query, with the place in its cell. */
export interface Diagnostic extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly fixes: readonly Fix[];
}

export type CompletionKind = 'word' | 'field' | 'attribute' | 'value' | 'verb' | 'option' | 'column' | 'name' | 'keyword';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Stands directly behind the label: the spelling that was meant. */
  readonly aside?: string;
  /** What stands to the right of the label: a count, a type. */
  readonly detail: string;
  readonly help: readonly HelpPart[];
  /** The text it puts in place of `span`. */
  readonly insert: string;
  readonly span: Span;
  /** Something must follow, which can be completed in turn. */
  readonly goesOn?: true;
}
