import type { NotebookFormat } from '../../protocol/export';
import type { Picture } from '../../protocol/picture';
import type { QueryResult } from '../../protocol/result';
import { parseNotebook } from '../notebook/parseNotebook';
import type { ExportCell, NotebookContent } from './NotebookContent';
import { notebookHtml } from './notebookHtml';
import { notebookMarkdown } from './notebookMarkdown';

interface NotebookWithResults extends Omit<NotebookContent, 'cells'> {
  /** The notebook file as it stands. */
  readonly text: string;
  /** One for each of its query cells: the query that was run, which parameters may have changed, what came of it, and its picture. */
  readonly queries: readonly { readonly query: string; readonly result: QueryResult | null; readonly picture?: Picture | undefined }[];
}

/** A notebook with fresh results as one document. */
export function exportNotebook({ text, queries, ...content }: NotebookWithResults, format: NotebookFormat): Promise<string> {
  const waiting = [...queries];
  const cells = parseNotebook(text).cells.flatMap((cell): readonly ExportCell[] => {
    if (cell.kind === 'markdown') return cell.role === 'frontMatter' && format === 'html' ? [] : [{ kind: 'prose', markdown: cell.value }];
    const next = waiting.shift();
    return next === undefined ? [] : [{ kind: 'query', ...next }];
  });
  switch (format) {
    case 'html': return notebookHtml({ ...content, cells });
    case 'markdown': return notebookMarkdown({ ...content, cells });
  }
}
