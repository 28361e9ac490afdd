import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIG_FILE } from '../core/corpus/configFile';
import { withResults } from '../core/notebook/composeNotebook';
import { serializeNotebook, stopsRunning, valueOffsets, type NotebookDocument } from '../core/notebook/NotebookDocument';
import { parseNotebook } from '../core/notebook/parseNotebook';
import type { Diagnostic } from '../protocol/diagnostic';
import type { Engine, RunOutcome, SavedResult } from '../protocol/engine';
import type { ExportedCell, ExportLinks, NotebookExport } from '../protocol/export';
import { corpusWarnings } from '../core/engine/corpusWarnings';
import { checkFindings } from './checkFindings';
import { diagnosticText } from './diagnosticText';
import { nodeCodec } from '../node/nodeCodec';
import { ReadOnlyFile, rewriteFile } from '../node/rewriteFile';
import { articleWarning, exportFile, notebookExport, refuseArticle, type ExportFile } from './exportFile';
import { existingBytes, openEngine, textOption } from './openEngine';
import { EXIT, type Command, type Options } from './run';
import { withSetValues } from './setOption';
import { UsageError, warningLine, type Terminal } from './Terminal';

export const notebookCommand: Command = {
  usage: 'korpus run NOTEBOOK [--corpus DIR] [--check | --write] [--set NAME=VALUE]… [--export FILE] [--metadata FILE]',
  options: { corpus: { type: 'string' }, metadata: { type: 'string' }, check: { type: 'boolean' }, write: { type: 'boolean' }, set: { type: 'string', multiple: true }, export: { type: 'string' } },
  async run([file, ...more], options, terminal) {
    if (file === undefined || more.length > 0) throw new UsageError(`usage: ${notebookCommand.usage}`);
    refuseContradictions(options);
    const { text, document } = openNotebook(file, options);
    const target = exportFile(textOption(options, 'export'));
    const root = corpusOf(file, options);
    const engine = openEngine(root, options, terminal);
    const state = await engine.open();
    const known = corpusWarnings(state);
    const warn = (warnings: readonly string[]): void => { for (const warning of warnings) terminal.error(`${warningLine(warning)}\n`); };
    warn(known);
    if (target !== undefined) refuseArticle(target, root, state.articles);
    const outcomes = await (target === undefined ? runCells(engine, file, root, document) : runAndExport(engine, notebookExport(target, file, root, text, document, linksBetween(root, file)), document));
    // Running may have shown more of what is wrong.
    warn(corpusWarnings(await engine.open({ changed: [] })).filter((warning) => !known.includes(warning)));
    const results = resultsOf(outcomes.cells, file, text, document, terminal);
    if (results === undefined) return EXIT.input;
    if (target !== undefined) await writeExport(target, root, engine, outcomes.exported ?? '', terminal);
    return options['check'] === true ? check(engine, document, results, terminal) : finish(file, text, document, results, options, terminal);
  },
};

function refuseContradictions(options: Options): void {
  if (options['write'] !== true) return;
  if (options['check'] === true) throw new UsageError('--check and --write exclude each other');
  if (options['set'] !== undefined) throw new UsageError('--set and --write exclude each other: the file would hold results of values that it does not name. Change the value in the notebook, or print the notebook without --write');
}

/** The notebook with the values that `--set` gives. */
function openNotebook(file: string, options: Options): { readonly text: string; readonly document: NotebookDocument } {
  const text = notebookText(file);
  const document = parseNotebook(text);
  const stop = stopsRunning(document);
  if (stop !== undefined) throw new UsageError(diagnosticText(text, stop, file));
  const queries = queriesOf(document);
  const changed = withSetValues(queries, options);
  if (changed === queries) return { text, document };
  const values = changed.values();
  const withValues = { ...document, cells: document.cells.map((cell) => (cell.kind === 'query' ? { ...cell, value: values.next().value! } : cell)) };
  return { text: serializeNotebook(withValues), document: withValues };
}

interface Outcomes {
  /** One for each query cell. */
  readonly cells: readonly ExportedCell[];
  readonly exported: string | null;
}

function queriesOf(document: NotebookDocument): readonly string[] {
  return document.cells.flatMap((cell) => (cell.kind === 'query' ? [cell.value] : []));
}

async function runCells(engine: Engine, file: string, root: string, document: NotebookDocument): Promise<Outcomes> {
  const cells = queriesOf(document);
  const outcomes: ExportedCell[] = [];
  for (const [at, query] of cells.entries()) {
    const outcome: RunOutcome = query.trim() === '' ? { kind: 'nothing', diagnostics: [] } : await engine.run({ cells }, at, { limit: 1, savedRows: document.rows, ...linksBetween(root, file) });
    outcomes.push({ failed: outcome.kind === 'error', saved: outcome.kind === 'result' ? outcome.cell.saved : null, diagnostics: outcome.diagnostics });
  }
  return { cells: outcomes, exported: null };
}

async function runAndExport(engine: Engine, request: NotebookExport, document: NotebookDocument): Promise<Outcomes> {
  const { document: exported, outcomes } = await engine.exportNotebook({ cells: queriesOf(document) }, request);
  return { cells: outcomes, exported };
}

/** Saved results by cell, or `undefined` when a cell failed; its faults are then on stderr. */
function resultsOf(outcomes: readonly ExportedCell[], file: string, text: string, document: NotebookDocument, terminal: Terminal): ReadonlyMap<number, SavedResult | null> | undefined {
  const places = document.cells.flatMap((cell, index) => (cell.kind === 'query' ? [index] : []));
  outcomes.forEach(({ diagnostics }, at) => reportAt(file, text, valueOffsets(document)[places[at] as number] as number, diagnostics, terminal));
  if (outcomes.some(({ failed }) => failed)) return undefined;
  return new Map(outcomes.map(({ saved }, at) => [places[at] as number, saved]));
}

async function writeExport(target: ExportFile, root: string, engine: Engine, text: string, terminal: Terminal): Promise<void> {
  writeText(target.path, text);
  const warning = await articleWarning(target, root, engine);
  if (warning !== undefined) terminal.error(`${warningLine(warning)}\n`);
}

/** How links lead from the notebook's folder to articles of the corpus, be the notebook inside it or not. */
function linksBetween(corpus: string, file: string): ExportLinks {
  const slashed = (path: string) => path.split(sep).join('/');
  const [root, folder] = [resolve(corpus), resolve(dirname(file))];
  const base = slashed(relative(root, folder));
  const inside = base !== '..' && !base.startsWith('../');
  return { base: inside ? base : '', ...(!inside && { root: slashed(relative(folder, root)) }) };
}

/** Diagnostics of a cell, placed in the notebook file. */
function reportAt(file: string, text: string, offset: number, diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  for (const diagnostic of diagnostics) {
    // An invitation to look further is for whoever types the query.
    if (diagnostic.code === 'compounds') continue;
    const placed = { ...diagnostic, start: diagnostic.start + offset, end: diagnostic.end + offset };
    terminal.error(`${diagnosticText(text, placed, file)}\n`);
  }
}

async function check(engine: Engine, document: NotebookDocument, results: ReadonlyMap<number, SavedResult | null>, terminal: Terminal): Promise<number> {
  const differences = await checkFindings(engine, document, results);
  terminal.out(differences);
  return differences === '' ? EXIT.done : EXIT.differences;
}

function finish(file: string, text: string, document: NotebookDocument, results: ReadonlyMap<number, SavedResult | null>, options: Options, terminal: Terminal): number {
  const fresh = serializeNotebook(withResults(document, results, text.includes('\r\n') ? '\r\n' : '\n'));
  if (options['write'] !== true && options['export'] === undefined) terminal.out(fresh);
  if (options['write'] !== true || fresh === text) return EXIT.done;
  if (notebookText(file) !== text) throw new UsageError(`${file} was changed while its cells ran; nothing was written. Run it again`);
  writeText(file, fresh);
  return EXIT.done;
}

/** `--corpus`, else the nearest folder above the notebook with a korpus.yaml, else the notebook's own folder. */
function corpusOf(file: string, options: Options): string {
  const given = textOption(options, 'corpus');
  if (given !== undefined) return given;
  const own = resolve(dirname(file));
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, CONFIG_FILE))) return folder;
    if (dirname(folder) === folder) return own;
  }
}

/** The text of a notebook. What is no UTF-8 could not be written back byte for byte, so it is refused. */
function notebookText(file: string): string {
  const bytes = existingBytes(file);
  const text = nodeCodec.decodeStrict(bytes, 'utf-8');
  if (text === undefined) throw new UsageError(`${file} is not valid UTF-8; save it as UTF-8 first`);
  return text;
}

function writeText(file: string, text: string): void {
  try {
    rewriteFile(file, nodeCodec.encode(text));
  } catch (error) {
    throw new UsageError(error instanceof ReadOnlyFile ? `${file} is read-only; nothing was written` : `cannot write ${file}: ${(error as Error).message}`);
  }
}
