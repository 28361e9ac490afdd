import { partsMarkdown } from '../notebook/contentMarkdown';
import { normalizeLineEnds, withoutLineEnds } from '../notebook/lines';
import { escapeMarkdown } from '../notebook/markdownText';
import type { PlaceContent } from '../notebook/resultTable';
import { placeMarkdown, resultMarkdown } from '../notebook/savedResult';
import { citationText } from './citationText';
import { EXPORT_MARKER } from './marker';
import type { ExportCell, NotebookContent } from './NotebookContent';
import { References, type QuotedPassage } from './References';

/**
 * A notebook as Markdown whose passages are footnotes, for Pandoc and GitHub: prose as it stands, queries as fences, results as tables.
 * The same bytes for the same notebook and corpus.
 */
export async function notebookMarkdown({ cells, corpus, links }: NotebookContent): Promise<string> {
  const references = new References(corpus);
  const label = footnoteLabels(cells);
  const linked = placeMarkdown(links);
  const place = (content: PlaceContent): string => {
    const passage = references.passage(content.place);
    return linked(content) + (passage === null ? '' : `[^${label}${passage.number}]`);
  };
  const blocks = cells.flatMap((cell) => (cell.kind === 'prose' ? [trimmed(cell.markdown)] : [fenced(cell.query), ...(cell.result === null ? [] : [resultMarkdown({ result: cell.result, rows: cell.result.rows }, place)])]));
  const notes = (await references.quoted()).map((passage) => `[^${label}${passage.number}]: ${footnote(passage, linked)}`);
  return `${[...blocks.filter((block) => block !== ''), ...notes, EXPORT_MARKER].join('\n\n')}\n`;
}

/** Author, title, source and date as far as known, path and line, and the passage with its words in bold. */
function footnote({ path, line, citation, parts }: QuotedPassage, linked: (content: PlaceContent) => string): string {
  const { before, title, after } = citationText(citation);
  const source = `${before === '' ? '' : `${escapeMarkdown(before)} `}*${escapeMarkdown(title)}*${escapeMarkdown(after)}`;
  return `${source} ${linked({ kind: 'place', place: { path, line, span: null }, label: `${path}, line ${line}` })}: “${partsMarkdown(parts)}”`;
}

/** What stands before the number, so that no footnote of the prose has the same name. */
function footnoteLabels(cells: readonly ExportCell[]): string {
  const prose = cells.map((cell) => (cell.kind === 'prose' ? cell.markdown : '')).join('\n');
  let label = '';
  while (new RegExp(`\\[\\^${label}\\d`).test(prose)) label += 'k';
  return label;
}

function trimmed(markdown: string): string {
  return withoutLineEnds(normalizeLineEnds(markdown)).replace(/^\n+/, '');
}

/** A fence longer than any in the query. */
function fenced(query: string): string {
  const text = trimmed(query);
  const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}korpus\n${text}\n${fence}`;
}
