import { existsSync, linkSync, lstatSync, mkdirSync, promises, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { writtenBy } from '../../core/imports/articleFile';
import { importMessage } from '../../core/imports/messages';
import { Unreadable } from '../../core/imports/Source';
import { removeAbandoned, syncFolder, temporaryIn } from '../replaceFile';

export interface ArticleToWrite {
  /** Relative to the corpus. */
  readonly path: string;
  readonly content: string;
  readonly fate: 'new' | 'updated';
}

/**
 * Writes articles below the root of a corpus, each as a whole or not at all: a new one only where nothing stands, an updated one only over what
 * an import wrote and nobody changed. Answers for each why it was not written, if so; throws what the file system throws. Together they
 * are synced in about the time of one.
 */
export async function writeArticles(root: string, articles: readonly ArticleToWrite[]): Promise<readonly (Unreadable | undefined)[]> {
  const real = articles.length > 0 ? realRoot(root) : root;
  const written = await Promise.all(articles.map(async (article) => {
    const absolute = resolve(root, article.path);
    const refused = refusal(article, absolute, real);
    const beside = temporaryIn(dirname(absolute));
    if (refused === undefined) await writeSynced(beside, article.content);
    return { article, absolute, beside, refused };
  }));
  const answers = written.map(({ article, absolute, beside, refused }) => refused ?? putInPlace(article, absolute, beside));
  for (const folder of new Set(written.map(({ absolute }) => dirname(absolute)))) {
    removeAbandoned(folder);
    syncFolder(folder);
  }
  return answers;
}

function realRoot(root: string): string {
  mkdirSync(root, { recursive: true });
  return realpathSync(root);
}

function refusal({ path, fate }: ArticleToWrite, absolute: string, root: string): Unreadable | undefined {
  const folder = dirname(absolute);
  mkdirSync(folder, { recursive: true });
  if (!isInside(realpathSync(folder), root)) return new Unreadable(importMessage('leadsOut', dirname(path)));
  return fate === 'updated' && !isUntouched(absolute) ? new Unreadable(importMessage('changedMeanwhile')) : undefined;
}

function isUntouched(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false })?.isFile() === true && writtenBy(readFileSync(absolute, 'utf8'))?.untouched === true;
}

async function writeSynced(path: string, content: string): Promise<void> {
  const file = await promises.open(path, 'wx');
  try {
    await file.writeFile(content, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
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
    if (existsSync(absolute)) {
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
