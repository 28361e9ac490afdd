import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIG_FILE } from '../core/corpus/configFile';
import { withResults } from '../core/notebook/composeNotebook';
import { serializeNotebook, stopsRunning, valueOffsets, type NotebookDocument } from '../core/notebook/NotebookDocument';
import { parseNotebook } from '../core/notebook/parseNotebook';
import type { Diagnostic } from '../protocol/diagnostic';
import type { Engine, RunOptions, SavedResult } from '../protocol/engine';
import { corpusWarnings } from '../core/engine/corpusWarnings';
import { diagnosticText } from './diagnosticText';
import { nodeCodec } from '../node/nodeCodec';
import { existingBytes, openEngine, textOption } from './openEngine';
import { resultDifferences } from './resultDifferences';
import { EXIT, type Command, type Options } from './run';
import { printable, UsageError, type Terminal } from './Terminal';

const LATER = ['set', 'export'];

export const notebookCommand: Command = {
  usage: 'korpus run NOTEBOOK [--corpus DIR] [--check | --write] [--metadata FILE]',
  options: { corpus: { type: 'string' }, metadata: { type: 'string' }, check: { type: 'boolean' }, write: { type: 'boolean' }, set: { type: 'string', multiple: true }, export: { type: 'string' } },
  async run([file, ...more], options, terminal) {
    if (file === undefined || more.length > 0) throw new UsageError(`usage: ${notebookCommand.usage}`);
    for (const name of LATER) if (options[name] !== undefined) throw new UsageError(`--${name} is not built yet`);
    if (options['check'] === true && options['write'] === true) throw new UsageError('--check and --write exclude each other');
    const text = notebookText(file);
    const document = parseNotebook(text);
    const stop = stopsRunning(document);
    if (stop !== undefined) throw new UsageError(diagnosticText(text, stop, file));
    const results = await runCells(file, text, document, options, terminal);
    if (results === undefined) return EXIT.input;
    return finish(file, text, document, results, options, terminal);
  },
};

/** Saved results by cell, or `undefined` when a cell failed; its faults are then on stderr. */
async function runCells(file: string, text: string, document: NotebookDocument, options: Options, terminal: Terminal) {
  const root = corpusOf(file, options);
  const engine = openEngine(root, options, terminal);
  for (const warning of corpusWarnings(await engine.open())) terminal.error(`warning: ${printable(warning)}\n`);
  const queries = document.cells.flatMap((cell, index) => (cell.kind === 'query' ? [{ index, value: cell.value }] : []));
  const cells = queries.map((query) => query.value);
  const links = linksBetween(resolve(root), resolve(dirname(file)), document.rows);
  const results = new Map<number, SavedResult | null>();
  let failed = false;
  for (const [at, { index }] of queries.entries()) {
    const outcome = await runCell(engine, cells, at, links);
    reportAt(file, text, valueOffsets(document)[index] as number, outcome.diagnostics, terminal);
    if (outcome.kind === 'error') failed = true;
    else results.set(index, outcome.kind === 'result' ? outcome.cell.saved : null);
  }
  return failed ? undefined : results;
}

function runCell(engine: Engine, cells: readonly string[], at: number, run: RunOptions) {
  if ((cells[at] as string).trim() === '') return { kind: 'nothing' as const, diagnostics: [] };
  return engine.run({ cells }, at, run);
}

/** How links lead from the notebook's folder to articles of the corpus, be the notebook inside it or not. */
function linksBetween(root: string, folder: string, savedRows: number): RunOptions {
  const slashed = (path: string) => path.split(sep).join('/');
  const base = slashed(relative(root, folder));
  const inside = base !== '..' && !base.startsWith('../');
  return { limit: 1, savedRows, base: inside ? base : '', ...(!inside && { root: slashed(relative(folder, root)) }) };
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

function finish(file: string, text: string, document: NotebookDocument, results: ReadonlyMap<number, SavedResult | null>, options: Options, terminal: Terminal): number {
  if (options['check'] === true) {
    const differences = resultDifferences(document, results);
    terminal.out(differences);
    return differences === '' ? EXIT.done : EXIT.differences;
  }
  const fresh = serializeNotebook(withResults(document, results, text.includes('\r\n') ? '\r\n' : '\n'));
  if (options['write'] !== true) terminal.out(fresh);
  else if (fresh !== text) replaceFile(file, fresh);
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

/** Writes the file as a whole or not at all. A link stays one, and the file keeps its permissions. */
function replaceFile(file: string, text: string): void {
  const target = realpathSync(file);
  const temporary = join(dirname(target), `.${Date.now()}-${process.pid}.korpus.tmp`);
  try {
    writeFileSync(temporary, text, { mode: statSync(target).mode & 0o777 });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new UsageError(`cannot write ${file}: ${(error as Error).message}`);
  }
}
