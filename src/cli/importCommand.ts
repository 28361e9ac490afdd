import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILE } from '../core/corpus/configFile';
import { parseConfig } from '../core/corpus/config';
import { setRecipe } from '../core/corpus/editRecipes';
import { METADATA_KEYS, type Metadata, type MetadataKey } from '../core/corpus/metadata';
import { COLUMN_KEYS, type ColumnMap } from '../core/imports/columns';
import { isDecided, recipeFor, type Recipe } from '../core/imports/Recipe';
import { languageNamed } from '../core/language/languageNamed';
import { partialDate } from '../core/text/partialDate';
import { relativeTo } from '../node/imports/relativeTo';
import { runImport } from '../node/imports/runImport';
import { makeFolder } from '../node/makeFolder';
import { ReadOnlyFile, rewriteFile } from '../node/rewriteFile';
import { formatMessage } from '../protocol/message';
import { importReport, type ImportReport } from './importReport';
import { textOption } from './openEngine';
import { EXIT, type Command, type Options } from './run';
import { UsageError, warningLine, type Terminal } from './Terminal';

export const importCommand: Command = {
  usage: 'korpus import [SOURCE…] --into DIR [--dry-run] [--set source=…] [--column text=…] [--keep-duplicates] [--format text|json]',
  options: {
    into: { type: 'string' }, 'dry-run': { type: 'boolean' }, set: { type: 'string', multiple: true }, column: { type: 'string', multiple: true },
    'keep-duplicates': { type: 'boolean' }, format: { type: 'string' },
  },
  async run(sources, options, terminal) {
    const into = textOption(options, 'into');
    if (into === undefined || into === '') throw new UsageError(`where to? usage: ${importCommand.usage}`);
    const format = textOption(options, 'format') ?? 'text';
    if (format !== 'text' && format !== 'json') throw new UsageError(`unknown format “${format}”; there are text, json`);
    const folder = resolve(into);
    const root = rootOf(folder);
    const write = options['dry-run'] !== true;
    const recipes = sources.length > 0 ? [newRecipe(sources, folder, root, options)] : keptRecipes(root, inCorpus(root, folder));
    sayProblems(root, terminal);
    const report = importReport(format, !write, terminal);
    const keep = write && sources.length > 0 ? () => keepRecipe(root, recipes[0]!, terminal) : undefined;
    try {
      if (write) makeFolder(folder);
      for (const recipe of recipes) await runOne(root, recipe, write, keep, report);
    } catch (error) {
      throw isOfFiles(error) ? new UsageError(cannotWrite(into, error, report.written)) : error;
    }
    if (report.written === 0 && (report.articles > 0 || recipes.some(isDecided))) keep?.();
    report.finish(write);
    return EXIT.done;
  },
};

/** What is faulty in korpus.yaml is not in force, which may be what somebody has decided of an article. */
function sayProblems(root: string, terminal: Terminal): void {
  for (const { message, line } of parseConfig(configText(root)).problems) terminal.error(`${warningLine(`${CONFIG_FILE}:${line}: ${formatMessage(message)}`)}\n`);
}

async function runOne(root: string, recipe: Recipe, write: boolean, beforeWriting: (() => void) | undefined, report: ImportReport): Promise<void> {
  for await (const step of runImport(root, recipe, { write, cancellation: { cancelled: false }, beforeWriting })) report.add(step);
}

/** What stands in the way, in words where they are plainer than the system's. */
const OBSTACLES: Readonly<Record<string, string>> = {
  EEXIST: 'a file stands there or above it', ENOTDIR: 'a file stands there or above it', ENOENT: 'no folder can be made there', EACCES: 'its permissions forbid it', EPERM: 'its permissions forbid it', EROFS: 'it is read-only',
};

function cannotWrite(into: string, error: NodeJS.ErrnoException, written: number): string {
  const why = OBSTACLES[error.code ?? ''] ?? error.message;
  return `cannot write to ${into}: ${why}${written === 0 ? '; nothing was written' : `; ${written} articles were written, and the same command goes on from there`}`;
}

/** What the file system threw: a full disk, a folder that may not be written to. */
function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** The nearest folder above with a korpus.yaml, else the folder itself. */
function rootOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, CONFIG_FILE))) return at;
    if (dirname(at) === at) return folder;
  }
}

/** What is kept of an import of the same sources holds, but for what the options say. */
function newRecipe(sources: readonly string[], folder: string, root: string, options: Options): Recipe {
  const missing = sources.find((source) => !existsSync(source));
  if (missing !== undefined) throw new UsageError(`no such file or folder: ${missing}`);
  const kept = recipeFor(parseConfig(configText(root)).config.imports, sources.map((source) => relativeTo(root, resolve(source))), inCorpus(root, folder));
  return {
    ...kept, set: { ...kept.set, ...metadataOf(pairs(options, 'set', METADATA_KEYS)) }, columns: { ...kept.columns, ...(pairs(options, 'column', COLUMN_KEYS) as ColumnMap) },
    duplicates: kept.duplicates || options['keep-duplicates'] === true,
  };
}

/** A folder of the corpus as recipes name it. */
function inCorpus(root: string, folder: string): string {
  return folder === root ? '' : relativeTo(root, folder);
}

/** The recipes of korpus.yaml that lead into a folder or below it. */
function keptRecipes(root: string, into: string): readonly Recipe[] {
  const text = configText(root);
  const { config, problems } = parseConfig(text);
  const recipes = config.imports.filter((recipe) => into === '' || recipe.into === into || recipe.into.startsWith(`${into}/`));
  if (config.imports.length === 0 && problems.length > 0) throw new UsageError(`${CONFIG_FILE}, line ${problems[0]!.line}: ${formatMessage(problems[0]!.message)}`);
  if (recipes.length === 0) throw new UsageError(`nothing to import: name a file or folder, as there is no “imports:” for ${into === '' ? 'this corpus' : into} in ${CONFIG_FILE}`);
  return recipes;
}

function keepRecipe(root: string, recipe: Recipe, terminal: Terminal): void {
  const old = configText(root);
  const edited = setRecipe(old, recipe);
  const notKept = (why: string) => terminal.error(`warning: how this is imported is not kept in ${CONFIG_FILE}, so name the sources again next time (${why})\n`);
  if ('problem' in edited) return notKept(formatMessage(edited.problem));
  try {
    if (edited.text !== old) rewriteFile(join(root, CONFIG_FILE), new TextEncoder().encode(edited.text));
  } catch (error) {
    if (!isOfFiles(error) && !(error instanceof ReadOnlyFile)) throw error;
    notKept(error.message);
  }
}

function configText(root: string): string {
  const path = join(root, CONFIG_FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** `key=value` options, by key; those of tags and sources may come several times. */
function pairs<K extends string>(options: Options, name: string, keys: readonly K[]): Partial<Record<K, string>> {
  const given = options[name];
  const found: Partial<Record<K, string>> = {};
  for (const each of Array.isArray(given) ? given : []) {
    const [, key, value] = /^([^=]+)=(.*)$/s.exec(String(each)) ?? [];
    const known = keys.find((candidate) => candidate === key);
    if (known === undefined || value === undefined) throw new UsageError(`--${name} takes ${keys.map((candidate) => `${candidate}=…`).join(', ')}; not “${String(each)}”`);
    found[known] = value;
  }
  return found;
}

function metadataOf(given: Partial<Record<MetadataKey, string>>): Metadata {
  const { source, tags, published, language, ...rest } = given;
  const code = language === undefined ? undefined : languageNamed(language);
  if (language !== undefined && code === undefined) throw new UsageError(`“${language}” is no language that Korpus knows. Write its code, such as de, en or fr.`);
  const date = published === undefined ? undefined : partialDate(published);
  if (published !== undefined && date === undefined) throw new UsageError(`“${published}” is no date. Write 2023, 2023-09 or 2023-09-13.`);
  const list = (text: string) => text.split(';').map((each) => each.trim()).filter((each) => each !== '');
  return { ...rest, ...(date !== undefined && { published: date }), ...(code !== undefined && { language: code }), ...(source !== undefined && { source: [source] }), ...(tags !== undefined && { tags: list(tags) }) };
}
