import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { NotebookDocument } from '../core/notebook/NotebookDocument';
import { documentLinks } from '../core/export/documentLinks';
import { isExportedMarkdown } from '../core/export/marker';
import type { Engine } from '../protocol/engine';
import { NOTEBOOK_FORMATS, type ExportLinks, type NotebookExport, type NotebookFormat } from '../protocol/export';
import { UsageError } from './Terminal';

const ENDINGS = Object.values(NOTEBOOK_FORMATS).map(({ extension }) => `.${extension}`);
const NOTEBOOK = /\.korpus\.md$/i;

/** The file that `--export` names, told by its ending. */
export interface ExportFile {
  readonly path: string;
  readonly format: NotebookFormat;
}

export function exportFile(path: string | undefined): ExportFile | undefined {
  if (path === undefined) return undefined;
  const format = (Object.keys(NOTEBOOK_FORMATS) as NotebookFormat[]).find((each) => path.toLowerCase().endsWith(`.${NOTEBOOK_FORMATS[each].extension}`));
  if (format === undefined) throw new UsageError(`--export ${path}: the file must end in ${ENDINGS.join(' or ')}`);
  if (NOTEBOOK.test(path)) throw new UsageError(`--export ${path}: .korpus.md is the ending of notebooks; the file must end in ${ENDINGS.join(' or ')}`);
  const folder = dirname(resolve(path));
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw new UsageError(`--export ${path}: no such folder: ${dirname(path)}`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw new UsageError(`--export ${path}: that is a folder`);
  return { path, format };
}

/** An article is never written over, an earlier export is. Asked before anything is run. */
export function refuseArticle({ path }: ExportFile, root: string, articles: readonly { readonly path: string }[]): void {
  const inCorpus = slashed(relative(resolve(root), resolve(path)));
  if (!articles.some((article) => article.path === inCorpus) || !existsSync(path) || isExportedMarkdown(readFileSync(path, 'utf8'))) return;
  throw new UsageError(`--export ${path}: that is an article of the corpus; name another file`);
}

/** What to say of an export that has become an article of the corpus it is about. */
export async function articleWarning({ path }: ExportFile, root: string, engine: Engine): Promise<string | undefined> {
  const inCorpus = slashed(relative(resolve(root), resolve(path)));
  if (!isBelow(inCorpus) || !/\.md$/i.test(path)) return undefined;
  const { articles } = await engine.open();
  if (!articles.some((article) => article.path === inCorpus)) return undefined;
  return `${path} lies in the corpus and is read as an article from now on: write it elsewhere, or leave it out in korpus.yaml (exclude: [ ${JSON.stringify(inCorpus)} ])`;
}

/**
 * Where links of the document start: in the corpus, or beside the notebook as the notebook's own. Elsewhere nothing links, as the way there would tell of this
 * machine and hold on no other.
 */
function linksFrom({ path }: ExportFile, notebook: string, root: string, own: ExportLinks): Pick<NotebookExport, 'links' | 'folder'> {
  if (dirname(resolve(path)) === dirname(resolve(notebook))) return { links: own, folder: '' };
  const [document, from] = [path, notebook].map((file) => slashed(relative(resolve(root), resolve(file)))) as [string, string];
  return isBelow(document) ? documentLinks(document, isBelow(from) ? from : null) : { links: null, folder: null };
}

/** The name that a document has for want of a heading. */
function notebookName(notebook: string): string {
  return basename(notebook).replace(NOTEBOOK, '').replace(/\.md$/i, '');
}

/** How the notebook is to be exported. */
export function notebookExport(file: ExportFile, notebook: string, root: string, text: string, { rows }: NotebookDocument, saved: ExportLinks): NotebookExport {
  return { format: file.format, text, name: notebookName(notebook), rows, saved, ...linksFrom(file, notebook, root, saved) };
}

function isBelow(path: string): boolean {
  return path !== '..' && !path.startsWith('../') && !isAbsolute(path);
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
