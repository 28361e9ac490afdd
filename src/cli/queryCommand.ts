import type { Diagnostic } from '../protocol/diagnostic';
import type { CellResult, CorpusState, RunOutcome } from '../protocol/engine';
import { formatMessage } from '../protocol/message';
import type { QueryResult } from '../protocol/result';
import { resultCsv } from '../core/notebook/csv';
import { corpusWarnings, isAboutCache } from './corpusWarnings';
import { diagnosticText } from './diagnosticText';
import { openEngine, textOption } from './openEngine';
import { resultText } from './resultText';
import { EXIT, type Command } from './run';
import { UsageError } from './Terminal';

const FORMATS = ['text', 'json', 'csv', 'markdown'] as const;
const LATER = ['bibtex', 'csl', 'webanno', 'brat'];
type Format = (typeof FORMATS)[number];

export const queryCommand: Command = {
  usage: `korpus query 'QUERY' --corpus DIR [--format ${FORMATS.join('|')}] [--metadata FILE]`,
  options: { corpus: { type: 'string' }, format: { type: 'string' }, metadata: { type: 'string' } },
  async run(positionals, options, terminal) {
    const [query, ...more] = positionals;
    if (query === undefined) throw new UsageError(`no query given\nusage: ${queryCommand.usage}`);
    if (more.length > 0) throw new UsageError(`the query must be one argument; put it in quotes: '${positionals.join(' ')}'`);
    const folder = textOption(options, 'corpus');
    if (folder === undefined) throw new UsageError('no corpus given: add --corpus DIR');
    const format = formatOf(textOption(options, 'format') ?? 'text');
    const engine = openEngine(folder, options, terminal);
    const opened = await engine.open();
    const state = { ...opened, warnings: opened.warnings.filter((warning) => !isAboutCache(warning)) };
    for (const { message } of opened.warnings.filter(isAboutCache)) terminal.error(`warning: ${formatMessage(message)}\n`);
    const outcome = await engine.run({ cells: [query] }, 0, { limit: null, base: '', savedRows: format === 'markdown' ? 0 : 1 });
    for (const diagnostic of unsaid(outcome)) terminal.error(`${diagnosticText(query, diagnostic, 'query')}\n`);
    if (outcome.kind === 'error' || outcome.diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return EXIT.input;
    if (outcome.kind === 'nothing') throw new UsageError('the query only defines names: add a statement that uses them');
    terminal.out(render(outcome.cell, state, format));
    if (format === 'csv' || format === 'markdown') for (const warning of allWarnings(outcome.cell.result, state)) terminal.error(`warning: ${warning}\n`);
    return EXIT.done;
  },
};

/** The diagnostics that the result's own warnings do not say already. */
function unsaid(outcome: RunOutcome): readonly Diagnostic[] {
  const said = outcome.kind === 'result' ? outcome.cell.result.warnings.map(formatMessage) : [];
  return outcome.diagnostics.filter((diagnostic) => !said.includes(formatMessage(diagnostic.message)));
}

function formatOf(name: string): Format {
  const format = FORMATS.find((known) => known === name);
  if (format !== undefined) return format;
  if (LATER.includes(name)) throw new UsageError(`--format ${name} is not built yet; there are ${FORMATS.join(', ')}`);
  throw new UsageError(`unknown format “${name}”; there are ${FORMATS.join(', ')}`);
}

function render(cell: CellResult, state: CorpusState, format: Format): string {
  const { result, saved } = cell;
  switch (format) {
    case 'text': return resultText(result, allWarnings(result, state));
    case 'json': return `${JSON.stringify({ ...result, warnings: allWarnings(result, state) })}\n`;
    case 'csv': return resultCsv(result, result.rows, { mark: false, separator: ',' });
    case 'markdown': return `${saved.markdown}\n`;
  }
}

function allWarnings(result: QueryResult, state: CorpusState): string[] {
  return [...result.warnings.map(formatMessage), ...corpusWarnings(state)];
}
