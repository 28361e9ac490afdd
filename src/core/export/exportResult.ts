import { fitsFormat, RESULT_FORMATS, type ExportedResult, type ResultExport, type ResultFormat } from '../../protocol/export';
import type { Message } from '../../protocol/message';
import { formatMessage } from '../../protocol/message';
import type { TableRow } from '../../protocol/result';
import { shownCells } from '../notebook/shownCells';
import { placeMarkdown, resultMarkdown } from '../notebook/savedResult';
import { bibtex } from './bibtex';
import { bratFolder, bratStream } from './brat';
import { citationKeys } from './citationKeys';
import { citationOf, type Citation } from './Citation';
import { cslJson } from './csl';
import { resultCsv } from './csv';
import type { ExportSource } from './ExportSource';
import { exportMessages } from './messages';
import { pathsOf } from './passages';
import { webAnnotations } from './webAnnotation';

type Options = Pick<ResultExport, 'format' | 'csv' | 'links' | 'folder'>;

/** A result in one of the formats, all rows of it. A format that the result does not fit is answered with what would. */
export async function exportResult(source: ExportSource, options: Options): Promise<ExportedResult> {
  const { format } = options;
  if (!fitsFormat(format, source.result)) return { kind: 'unfit', reason: unfit(format) };
  if (format !== 'brat') return { kind: 'text', text: await write(source, { ...options, format }), remarks: [] };
  if (options.folder === true) return { kind: 'files', files: await bratFolder(source), remarks: [] };
  const { text, withCarriageReturns } = await bratStream(source);
  return { kind: 'text', text, remarks: withCarriageReturns.map((path) => exportMessages.carriageReturns(path)) };
}

async function write(source: ExportSource, { format, csv, links }: Options & { readonly format: Exclude<ResultFormat, 'brat'> }): Promise<string> {
  const { result, rows, corpus } = source;
  switch (format) {
    case 'csv': return resultCsv(result, rows, csv);
    case 'json': return `${JSON.stringify({ ...result, rows: result.kind === 'table' ? rows.map((row) => shownCells(row as TableRow, result.columns)) : rows, warnings: [...result.warnings.map(formatMessage), ...corpus.warnings] })}\n`;
    case 'markdown': return `${resultMarkdown({ result, rows }, placeMarkdown(links))}\n`;
    case 'bibtex': return bibtex(citations(source));
    case 'csl': return cslJson(citations(source));
    case 'webanno': return webAnnotations(source);
  }
}

/** The articles that the rows name, by path. */
function citations({ rows, corpus }: ExportSource): readonly Citation[] {
  const keys = citationKeys(corpus.articles);
  return pathsOf(rows).flatMap((path) => {
    const article = corpus.article(path);
    return article === undefined ? [] : [citationOf(article, keys.get(path)!)];
  });
}

function unfit(format: ResultFormat): Message {
  const { label, needs } = RESULT_FORMATS[format];
  return needs === 'articles' ? exportMessages.needsArticles(label) : exportMessages.needsPassages(label);
}
