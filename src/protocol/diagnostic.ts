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

export type CompletionKind = 'word' | 'field' | 'value' | 'verb' | 'option' | 'column' | 'name' | 'keyword';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What stands to the right of the label: a count, a type. */
  readonly detail: string;
  /** Longer explanation, if there is one. */
  readonly documentation: Message | null;
  /** The text it puts in place of `span`. */
  readonly insert: string;
  readonly span: Span;
}
