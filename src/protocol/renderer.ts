import type { Page, PageRequest, SortKey } from './engine';
import type { Message } from './message';
import type { QueryResult } from './result';
import type { Span } from './span';

/** MIME type of the rich output; beside it stand text/markdown and text/plain. */
export const RESULT_MIME = 'application/vnd.korpus.result+json';

/** The JSON of an output item of type RESULT_MIME. */
export interface ResultOutput {
  readonly version: 1;
  /** URI of the corpus folder that the result's paths are relative to. */
  readonly corpus: string;
  readonly result: QueryResult;
  readonly handle: string | null;
  /** As in CellResult. */
  readonly count?: number;
  /** Texts of the user interface, already translated, by English source string. */
  readonly strings: Readonly<Record<string, string>>;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  readonly milliseconds: number;
}

/** From the renderer to the extension host. */
export type RendererRequest =
  | { readonly type: 'open'; readonly corpus: string; readonly path: string; readonly span: Span; readonly beside: boolean }
  | { readonly type: 'page'; readonly id: number; readonly corpus: string; readonly request: PageRequest }
  | { readonly type: 'export'; readonly corpus: string; readonly handle: string | null; readonly result: QueryResult; readonly sort: SortKey | null };

/** From the extension host to the renderer. */
export type RendererResponse =
  | { readonly type: 'page'; readonly id: number; readonly page: Page }
  | { readonly type: 'failed'; readonly id: number; readonly message: Message };
