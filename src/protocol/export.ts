import type { Diagnostic } from './diagnostic';
import type { SavedResult, SortKey } from './engine';
import type { Message } from './message';
import type { QueryResult } from './result';

export type ResultFormat = 'csv' | 'json' | 'markdown' | 'bibtex' | 'csl' | 'webanno' | 'brat';
export type NotebookFormat = 'html' | 'markdown';

/** What a format needs of a result: any rows, rows that name their articles, or rows that name a span of an article. */
type Need = 'rows' | 'articles' | 'passages';

export interface FormatSpec {
  /** Its name to people. */
  readonly label: string;
  /** What it is for, as a template that an edge translates. */
  readonly doc: string;
  readonly needs: Need;
  /** Of a file, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
}

/** Every format of a result. Command line and editor offer what stands here. */
export const RESULT_FORMATS: Readonly<Record<ResultFormat, FormatSpec>> = {
  csv: { label: 'CSV', doc: 'Table for a spreadsheet', needs: 'rows', extension: 'csv', mediaType: 'text/csv' },
  json: { label: 'JSON', doc: 'Rows, method and warnings for a program', needs: 'rows', extension: 'json', mediaType: 'application/json' },
  markdown: { label: 'Markdown', doc: 'Table with links, as in a notebook', needs: 'rows', extension: 'md', mediaType: 'text/markdown' },
  bibtex: { label: 'BibTeX', doc: 'The articles, to be cited in LaTeX', needs: 'articles', extension: 'bib', mediaType: 'application/x-bibtex' },
  csl: { label: 'CSL-JSON', doc: 'The articles, for Zotero or Pandoc', needs: 'articles', extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
  webanno: { label: 'Web Annotation', doc: 'The passages as annotations by the W3C', needs: 'passages', extension: 'jsonld', mediaType: 'application/ld+json' },
  brat: { label: 'brat', doc: 'The passages as standoff annotations (.ann)', needs: 'passages', extension: 'ann', mediaType: 'text/plain' },
};

export const RESULT_FORMAT_NAMES = Object.keys(RESULT_FORMATS) as readonly ResultFormat[];

/** Formats of a whole notebook, by the ending of the file. */
export const NOTEBOOK_FORMATS: Readonly<Record<NotebookFormat, { readonly label: string; readonly extension: string }>> = {
  html: { label: 'HTML', extension: 'html' },
  markdown: { label: 'Markdown', extension: 'md' },
};

/** Whether a result can be written in a format. */
export function fitsFormat(format: ResultFormat, { kind, columns }: Pick<QueryResult, 'kind' | 'columns'>): boolean {
  const has = (name: string) => columns.some((column) => column.name === name);
  switch (RESULT_FORMATS[format].needs) {
    case 'rows': return true;
    case 'articles': return has('path');
    case 'passages': return kind !== 'articles' && has('path') && has('start') && has('end');
  }
}

export interface CsvOptions {
  readonly separator: ',' | ';' | '\t';
  /** A byte order mark at the start, by which Excel knows UTF-8. */
  readonly mark: boolean;
}

export interface NotebookExport {
  readonly format: NotebookFormat;
  /** The notebook file as it stands; its query cells are those of the call's NotebookSource, one by one. */
  readonly text: string;
  /** Name of the file without its ending, for a notebook without a heading. */
  readonly name: string;
  /** Rows of each result; 0 for all. */
  readonly rows: number;
  /** Where links of saved results start, as in RunOptions. */
  readonly saved: ExportLinks;
  /** Where links of the document start; `null` where none leads to the articles. */
  readonly links: ExportLinks | null;
  /** The notebook's folder as seen from the document's, for links in prose: `''` for the same one, `null` where none leads there. */
  readonly folder: string | null;
}

/** `base` and `root` as in RunOptions. */
export interface ExportLinks {
  readonly base: string;
  readonly root?: string;
}

/** `document` is `null` when a cell failed. There is an outcome for each query cell. */
export interface ExportedNotebook {
  readonly document: string | null;
  readonly outcomes: readonly ExportedCell[];
}

/** `saved` is what the notebook would keep of the result that the document shows; `null` for a cell without one. */
export interface ExportedCell {
  readonly failed: boolean;
  readonly saved: SavedResult | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ResultExport {
  /** As in CellResult; without one, `result` holds all rows. */
  readonly handle: string | null;
  readonly result: QueryResult;
  readonly format: ResultFormat;
  /** `null` keeps the result's own order. */
  readonly sort: SortKey | null;
  readonly csv: CsvOptions;
  /** Where links of Markdown start; `null` where none leads to the articles. */
  readonly links: ExportLinks | null;
  /** brat only: one file an article, with the article's text beside it, in place of one stream. */
  readonly folder?: boolean;
}

/** `path` is relative, with `/`. */
export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

/** `gone`: the worker no longer keeps the result. `unfit`: the format is none for such a result; the message says what is. */
export type ExportedResult =
  | { readonly kind: 'text'; readonly text: string; readonly remarks: readonly Message[] }
  | { readonly kind: 'files'; readonly files: readonly ExportedFile[]; readonly remarks: readonly Message[] }
  | { readonly kind: 'unfit'; readonly reason: Message }
  | { readonly kind: 'gone' };
