import { corpusWarnings, isAboutCache } from '../core/engine/corpusWarnings';
import type { Diagnostic } from '../protocol/diagnostic';
import type { CellResult, CorpusState, Engine, RunOutcome } from '../protocol/engine';
import { RESULT_FORMAT_NAMES, type ResultFormat } from '../protocol/export';
import { formatMessage } from '../protocol/message';
import type { QueryResult } from '../protocol/result';
import { diagnosticText } from './diagnosticText';
import { newFolderOutside, writeFiles } from './newFolder';
import { openEngine, textOption } from './openEngine';
import { resultText } from './resultText';
import { EXIT, type Command, type Options } from './run';
import { withSetValues } from './setOption';
import { UsageError, warningLine, type Terminal } from './Terminal';

const FORMATS = ['text', ...RESULT_FORMAT_NAMES] as const;
type Format = (typeof FORMATS)[number];
/** The rest say the warnings themselves. */
const SILENT: readonly Format[] = ['csv', 'markdown', 'bibtex', 'csl', 'webanno', 'brat'];

export const queryCommand: Command = {
  usage: `korpus query 'QUERY' --corpus DIR [--format ${FORMATS.join('|')}] [--out DIR, with brat] [--set NAME=VALUE]… [--metadata FILE]`,
  options: { corpus: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' }, set: { type: 'string', multiple: true }, metadata: { type: 'string' } },
  async run(positionals, options, terminal) {
    const [written, ...more] = positionals;
    if (written === undefined) throw new UsageError(`no query given\nusage: ${queryCommand.usage}`);
    if (more.length > 0) throw new UsageError(`the query must be one argument; put it in quotes: '${positionals.join(' ')}'`);
    const [query] = withSetValues([written], options) as [string];
    const folder = textOption(options, 'corpus');
    if (folder === undefined) throw new UsageError('no corpus given: add --corpus DIR');
    const format = formatOf(textOption(options, 'format') ?? 'text');
    const target = targetOf(options, format, folder);
    const engine = openEngine(folder, options, terminal);
    const opened = await engine.open();
    for (const { message } of opened.warnings.filter(isAboutCache)) terminal.error(`${warningLine(formatMessage(message))}\n`);
    const outcome = await engine.run({ cells: [query] }, 0, { limit: format === 'text' ? null : 0, base: '', savedRows: 1 });
    for (const diagnostic of unsaid(outcome)) terminal.error(`${diagnosticText(query, diagnostic, 'query')}\n`);
    if (outcome.kind === 'error' || outcome.diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return EXIT.input;
    if (outcome.kind === 'nothing') throw new UsageError('the query only defines names: add a statement that uses them');
    // Running may have shown more of what is wrong.
    const warnings = allWarnings(outcome.cell.result, await engine.open({ changed: [] }));
    if (format === 'text') terminal.out(resultText(outcome.cell.result, warnings));
    else await write(engine, outcome.cell, format, target, terminal);
    if (SILENT.includes(format)) for (const warning of warnings) terminal.error(`${warningLine(warning)}\n`);
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
  if (format === undefined) throw new UsageError(`unknown format “${name}”; there are ${FORMATS.join(', ')}`);
  return format;
}

/** The new folder that `--out` names, for the one format that has files. */
function targetOf(options: Options, format: Format, corpus: string): string | undefined {
  const out = textOption(options, 'out');
  if (out === undefined) return undefined;
  if (format !== 'brat') throw new UsageError('--out goes with --format brat, which has files; for the others write > FILE');
  return newFolderOutside(out, corpus);
}

async function write(engine: Engine, { handle, result }: CellResult, format: ResultFormat, target: string | undefined, terminal: Terminal): Promise<void> {
  const exported = await engine.exportResult({ handle, result, format, sort: null, links: { base: '' }, csv: { separator: ',', mark: false }, folder: target !== undefined });
  switch (exported.kind) {
    case 'unfit': throw new UsageError(formatMessage(exported.reason));
    case 'gone': throw new Error('the result is not kept');
    case 'text': terminal.out(exported.text); break;
    case 'files': writeFiles(target as string, exported.files); break;
  }
  for (const remark of exported.remarks) terminal.error(`${warningLine(formatMessage(remark))}\n`);
}

function allWarnings(result: QueryResult, state: CorpusState): string[] {
  const { articles, unread, warnings } = state;
  return [...result.warnings.map(formatMessage), ...corpusWarnings({ articles, unread, warnings: warnings.filter((warning) => !isAboutCache(warning)) })];
}
