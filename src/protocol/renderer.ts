import type { Page, PageRequest, SortKey } from './engine';
import type { Message } from './message';
import type { Picture, PictureName, PictureRequest } from './picture';
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
  /** As in CellResult. */
  readonly picture?: PictureName | undefined;
  /** Texts of the user interface, already translated, by English source string. */
  readonly strings: Readonly<Record<string, string>>;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  readonly milliseconds: number;
  /** The run has not ended: nothing of it is saved yet. The same handle comes again when it has. */
  readonly isUnfinished?: true;
}

/** From the renderer to the extension host. */
export type RendererRequest =
  /** `line` (1-based) is there where no more is known of the passage, and counts in place of `span`. */
  | { readonly type: 'open'; readonly corpus: string; readonly path: string; readonly span: Span; readonly beside: boolean; readonly line?: number }
  | { readonly type: 'page'; readonly id: number; readonly corpus: string; readonly request: PageRequest }
  | { readonly type: 'picture'; readonly id: number; readonly corpus: string; readonly request: PictureRequest }
  /** Runs a cell's text in the results view. */
  | { readonly type: 'query'; readonly corpus: string; readonly query: string }
  /** Writes an order by words of the context (`1R,2L`) into the query that was asked, and runs it. */
  | { readonly type: 'writeSort'; readonly corpus: string; readonly handle: string | null; readonly query: string; readonly places: string }
  /** A picture as two files, of which the user takes one: SVG as text, PNG in base64, `null` where the page cannot make it. */
  | { readonly type: 'savePicture'; readonly corpus: string; readonly query: string; readonly svg: string; readonly png: string | null }
  | { readonly type: 'export'; readonly corpus: string; readonly handle: string | null; readonly result: QueryResult; readonly sort: SortKey | null };

/** From the extension host to the renderer. */
export type RendererResponse =
  | { readonly type: 'page'; readonly id: number; readonly page: Page }
  /** `picture` is `null` when the result is no longer kept. `strings` translate its words, by their English. */
  | { readonly type: 'picture'; readonly id: number; readonly picture: Picture | null; readonly strings: Readonly<Record<string, string>> }
  | { readonly type: 'failed'; readonly id: number; readonly message: Message };
