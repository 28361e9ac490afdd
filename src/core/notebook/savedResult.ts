import type { SavedResult } from '../../protocol/engine';
import type { Row } from '../../protocol/result';
import { contentMarkdown } from './contentMarkdown';
import { codeSpan, escapeMarkdown } from './markdownText';
import { passageLink, type LinkBase } from './passageLink';
import { resultColumns, type PlaceContent } from './resultTable';
import { askedTexts, settingSentence, shownFormulas, totalSentence, warningSentences } from './resultSentences';
import { queryHash } from './RowsHasher';
import type { SavedInput } from './SavedInput';

interface SavedOptions extends LinkBase {
  /** Rows to keep; 0 keeps all. */
  readonly rows: number;
}

/** How a warning starts in a saved result. */
const WARNING_PREFIX = '> Warning: ';

/**
 * What a notebook keeps of a result: Markdown in English, the same for the same rows on every machine. Whatever comes from articles, queries or file
 * names is escaped.
 */
export function savedResult(input: SavedInput, options: SavedOptions): SavedResult {
  const rows = options.rows === 0 ? input.rows : input.rows.slice(0, options.rows);
  const markdown = resultMarkdown({ ...input, rows }, placeMarkdown(options));
  return { query: queryHash(input.result.method), used: input.used, rows: input.rowsHash, total: input.result.total, markdown };
}

/** Writes places as links that start from a folder, or as text where none leads there. */
export function placeMarkdown(links: LinkBase | null): (content: PlaceContent) => string {
  return ({ place: { path, line, page }, label: given }) => {
    const label = given ?? (page === undefined ? null : `${path}:${line}, p. ${page}`);
    return links !== null ? passageLink(path, line, links, label ?? undefined) : escapeMarkdown(label ?? (line === null ? path : `${path}:${line}`));
  };
}

/** Total, method, formulas, warnings and rows; a place is written by `link`. */
export function resultMarkdown({ result, rows, lines }: Pick<SavedInput, 'result' | 'rows' | 'lines'>, link: (content: PlaceContent) => string): string {
  const total = totalSentence(result, rows.length);
  const paragraphs = [
    `**${total.total}**${total.rest}`,
    `Method: ${escapeMarkdown(settingSentence(result))}; query: ${askedTexts(result).map(codeSpan).join('; ')}`,
    ...listed(shownFormulas(result), '- '),
    ...listed(warningSentences(result), WARNING_PREFIX),
    ...(rows.length === 0 ? [] : [table({ result, lines }, rows, link)]),
  ];
  return paragraphs.join('\n\n');
}

/** The warnings that a saved result shows, as they stand there. */
export function savedWarnings(saved: Pick<SavedResult, 'markdown'>): readonly string[] {
  return saved.markdown.split('\n').filter((line) => line.startsWith(WARNING_PREFIX)).map((line) => line.slice(WARNING_PREFIX.length));
}

function listed(lines: readonly string[], prefix: string): string[] {
  return lines.length === 0 ? [] : [lines.map((line) => prefix + escapeMarkdown(line)).join(prefix === WARNING_PREFIX ? '\n>\n' : '\n')];
}

function table(input: Pick<SavedInput, 'result' | 'lines'>, rows: readonly Row[], link: (content: PlaceContent) => string): string {
  const columns = resultColumns(input);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((row, index) => line(columns.map((column) => contentMarkdown(column.cell(row, index), link))));
  return [line(columns.map(({ title }) => escapeMarkdown(title))), line(columns.map(({ role }) => (role === 'left' || role === 'number' ? '---:' : '---'))), ...body].join('\n');
}

