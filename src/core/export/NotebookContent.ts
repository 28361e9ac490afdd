import type { Picture } from '../../protocol/picture';
import type { QueryResult } from '../../protocol/result';
import type { LinkBase } from '../notebook/passageLink';
import type { ExportCorpus } from './ExportSource';

export type ExportCell =
  | { readonly kind: 'prose'; readonly markdown: string }
  /** `result` holds the rows that are to be shown, and is `null` for a cell of definitions. */
  | { readonly kind: 'query'; readonly query: string; readonly result: QueryResult | null; readonly picture?: Picture | undefined };

/** A notebook with fresh results, to be written as one document. */
export interface NotebookContent {
  /** Name of its file, for a notebook without a heading. */
  readonly name: string;
  readonly cells: readonly ExportCell[];
  readonly corpus: ExportCorpus;
  /** Where links to articles start from; `null` where none leads there. */
  readonly links: LinkBase | null;
  /** The notebook's folder as seen from the document's, for links in prose: `''` for the same one, `null` where none leads there. */
  readonly folder: string | null;
}
