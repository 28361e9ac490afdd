import { linkSync, lstatSync, promises, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { writtenBy } from '../../core/imports/articleFile';
import { importMessage } from '../../core/imports/messages';
import { Unreadable } from '../../core/imports/Source';
import { makeFolder } from '../makeFolder';
import { removeAbandoned, syncFolder, temporaryIn } from '../replaceFile';

export interface ArticleToWrite {
  /** Relative to the corpus. */
  readonly path: string;
  readonly content: string;
  readonly fate: 'new' | 'updated';
}

interface Planned {
  readonly article: ArticleToWrite;
  readonly absolute: string;
  readonly beside: string;
}

/** What stands in the way of one article, and not of the others: a file for a folder, a way too long, a folder that nobody may write to. */
const IN_THE_WAY: readonly unknown[] = ['EEXIST', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL', 'EACCES', 'EPERM', 'ENOENT'];

/**
 * Writes articles below the root of a corpus, each as a whole or not at all: a new one only where nothing stands, an updated one only over what
 * an import wrote and nobody changed. Answers for each why it was not written, if so; throws what the file system throws, and then none of
 * them is written. Together they are synced in about the time of one.
 */
export async function writeArticles(root: string, articles: readonly ArticleToWrite[]): Promise<readonly (Unreadable | undefined)[]> {
  const real = articles.length > 0 ? realRoot(root) : root;
  const planned = articles.map((article) => plannedAt(article, resolve(root, article.path), real));
  const refusals = await writeBeside(planned);
  const answers = planned.map((each, at) => refusals[at] ?? ('refused' in each ? each.refused : putInPlace(each.article, each.absolute, each.beside)));
  for (const folder of new Set(planned.flatMap((each) => ('refused' in each ? [] : [dirname(each.absolute)])))) {
    removeAbandoned(folder);
    syncFolder(folder);
  }
  return answers;
}

function plannedAt(article: ArticleToWrite, absolute: string, real: string): Planned | { readonly refused: Unreadable } {
  try {
    const refused = refusal(article, absolute, real);
    return refused === undefined ? { article, absolute, beside: temporaryIn(dirname(absolute)) } : { refused };
  } catch (error) {
    return { refused: obstacle(error, article.path) };
  }
}

/** All of them, or none: on a full disk nothing stays that is half written. */
async function writeBeside(planned: readonly (Planned | { readonly refused: Unreadable })[]): Promise<readonly (Unreadable | undefined)[]> {
  const written = await Promise.allSettled(planned.map(async (each) => ('refused' in each ? undefined : writeSynced(each))));
  const failed = written.find((each) => each.status === 'rejected');
  if (failed !== undefined) {
    for (const each of planned) if (!('refused' in each)) rmSync(each.beside, { force: true });
    throw failed.reason;
  }
  return written.map((each) => (each.status === 'fulfilled' ? each.value : undefined));
}

/** Throws what is no matter of this article alone. */
function obstacle(error: unknown, path: string): Unreadable {
  if (!(error instanceof Error && 'code' in error && IN_THE_WAY.includes(error.code))) throw error;
  return new Unreadable(importMessage('inTheWay', path, String(error.code)));
}

function realRoot(root: string): string {
  makeFolder(root);
  return realpathSync(root);
}

function refusal({ path, fate }: ArticleToWrite, absolute: string, root: string): Unreadable | undefined {
  const folder = dirname(absolute);
  makeFolder(folder);
  if (!isInside(realpathSync(folder), root)) return new Unreadable(importMessage('leadsOut', dirname(path)));
  return fate === 'updated' && !isUntouched(absolute) ? new Unreadable(importMessage('changedMeanwhile')) : undefined;
}

function isUntouched(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false })?.isFile() === true && writtenBy(readFileSync(absolute, 'utf8'))?.untouched === true;
}

async function writeSynced({ article, beside }: Planned): Promise<Unreadable | undefined> {
  let file;
  try {
    file = await promises.open(beside, 'wx');
  } catch (error) {
    return obstacle(error, article.path);
  }
  try {
    await file.writeFile(article.content, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  return undefined;
}

/** A new one is linked to what has been written beside it: unlike a renaming that never takes the place of a file that came meanwhile. */
function putInPlace({ fate }: ArticleToWrite, absolute: string, beside: string): Unreadable | undefined {
  if (fate === 'updated') {
    renameSync(beside, absolute);
    return undefined;
  }
  try {
    linkSync(beside, absolute);
    rmSync(beside);
  } catch (error) {
    if (lstatSync(absolute, { throwIfNoEntry: false })) {
      rmSync(beside, { force: true });
      return new Unreadable(importMessage('changedMeanwhile'));
    }
    // Where there are no hard links.
    if (!(error instanceof Error && 'code' in error)) throw error;
    renameSync(beside, absolute);
  }
  return undefined;
}

function isInside(folder: string, root: string): boolean {
  const way = relative(root, folder);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
