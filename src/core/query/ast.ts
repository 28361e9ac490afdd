import type { Span } from '../../protocol/span';
import type { PatternNode } from './patternAst';

/** How a term says which words it means: bare, `"a phrase"`, `wild*`, `/expression/`, `fuzzy~2`, `"near each other"~5`. */
export type WordForm = 'word' | 'phrase' | 'wildcard' | 'regex' | 'fuzzy' | 'near';

/** A term that stands for words. */
export interface WordNode extends Span {
  readonly type: 'word';
  readonly form: WordForm;
  /** `=` before it: this spelling, case and diacritics. */
  readonly exact: boolean;
  /** What is searched for, without quotes, slashes, `=`, `~` and escapes (those of a wildcard or regular expression are still in it). */
  readonly text: string;
  /** Behind `~`: letters that may differ, or other tokens that may lie inside the span. 0 for all other forms. */
  readonly distance: number;
  /** As written, escapes in it: what it is when it serves as a value. */
  readonly raw: string;
}

/** A value after `field:` or an operator, `name=` or a comparison. */
export interface ValueNode extends Span {
  readonly quoted: boolean;
  readonly exact: boolean;
  /** As written between the quotes, or bare; escapes still in it. */
  readonly raw: string;
  /** Name of the definition that it stands for (`$von`), without `$`. */
  readonly name: string | undefined;
  /** What it is as a term, for fields that are compared with words; absent for a name. */
  readonly word?: WordNode;
}

export type DateOperator = '' | '>=' | '<=' | '>' | '<';

export interface FieldNode extends Span {
  readonly type: 'field';
  readonly name: string;
  readonly nameSpan: Span;
  readonly operator: DateOperator;
  readonly value: ValueNode;
}

export interface NameNode extends Span {
  readonly type: 'name';
  /** Without `$`. */
  readonly name: string;
}

export interface EveryNode extends Span {
  readonly type: 'every';
}

/** Stands where a term is missing; its diagnostic is already there. */
export interface MissingNode extends Span {
  readonly type: 'missing';
}

export interface ListNode extends Span {
  readonly type: 'and' | 'or';
  readonly children: readonly SearchNode[];
}

export interface NotNode extends Span {
  readonly type: 'not';
  readonly child: SearchNode;
  /** Written as `-`, not `NOT`. */
  readonly minus: boolean;
}

export interface GroupNode extends Span {
  readonly type: 'group';
  readonly child: SearchNode;
}

export type SearchNode = WordNode | PatternNode | FieldNode | NameNode | EveryNode | MissingNode | ListNode | NotNode | GroupNode;

export interface OptionNode extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: ValueNode;
}

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains';

export interface ColumnNode extends Span {
  readonly name: string;
}

export type Condition =
  | (Span & { readonly type: 'and' | 'or'; readonly children: readonly Condition[] })
  | (Span & { readonly type: 'not'; readonly child: Condition })
  | (Span & { readonly type: 'compare'; readonly column: ColumnNode; readonly operator: Comparison; readonly value: ValueNode })
  | MissingNode;

/** Without its marks and escapes. */
export interface QuotationNode extends Span {
  readonly text: string;
}

export interface OrderNode extends Span {
  readonly column: ColumnNode;
  readonly descending: boolean;
}

/** What stands after a verb besides its options. */
export type Argument =
  | { readonly type: 'none' }
  | { readonly type: 'node'; readonly search: SearchNode }
  | { readonly type: 'condition'; readonly condition: Condition }
  | { readonly type: 'order'; readonly keys: readonly OrderNode[] }
  | { readonly type: 'columns'; readonly columns: readonly ColumnNode[] }
  | { readonly type: 'number'; readonly value: ValueNode }
  | { readonly type: 'quotations'; readonly texts: readonly QuotationNode[] }
  | { readonly type: 'queries'; readonly names: readonly NameNode[] };

export interface VerbNode extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  readonly options: readonly OptionNode[];
  /** `none` also where a verb that wants one has none; the diagnostic is already there. */
  readonly argument: Argument;
}

export interface PipelineNode extends Span {
  readonly search: SearchNode;
  readonly verbs: readonly VerbNode[];
}

export interface StatementNode extends Span {
  /** What is defined; `undefined` for a pipeline that is run. */
  readonly definition: { readonly name: string; readonly nameSpan: Span } | undefined;
  readonly pipeline: PipelineNode;
}
