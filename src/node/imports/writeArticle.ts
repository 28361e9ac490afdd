import { existsSync, linkSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { writtenBy } from '../../core/imports/articleFile';
import { importMessage } from '../../core/imports/messages';
import { Unreadable } from '../../core/imports/Source';
import { replaceFile } from '../replaceFile';

/**
 * Writes an article below the root of a corpus, as a whole or not at all: a new one only where nothing stands, an updated one only over what an
 * import wrote and nobody changed. Refuses, by `Unreadable`, folders that lead out of the corpus.
 */
export function writeArticle(root: string, path: string, content: string, fate: 'new' | 'updated'): void {
  const absolute = resolve(root, path);
  mkdirSync(dirname(absolute), { recursive: true });
  if (!isInside(realpathSync(dirname(absolute)), realpathSync(root))) throw new Unreadable(importMessage('leadsOut', dirname(path)));
  const bytes = [new TextEncoder().encode(content)];
  if (fate === 'new') createFile(absolute, bytes);
  else if (isUntouched(absolute)) replaceFile(absolute, bytes, { tidy: false });
  else throw new Unreadable(importMessage('changedMeanwhile'));
}

function isUntouched(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false })?.isFile() === true && writtenBy(readFileSync(absolute, 'utf8'))?.untouched === true;
}

/** Linked to what has been written beside it: unlike a renaming that never takes the place of a file that came meanwhile. */
function createFile(absolute: string, bytes: readonly Uint8Array[]): void {
  const beside = join(dirname(absolute), `.korpus-import-${process.pid}.tmp`);
  replaceFile(beside, bytes, { tidy: false });
  try {
    linkSync(beside, absolute);
  } catch (error) {
    if (existsSync(absolute)) throw new Unreadable(importMessage('changedMeanwhile'));
    // Where there are no hard links.
    if (!(error instanceof Error && 'code' in error)) throw error;
    replaceFile(absolute, bytes, { tidy: false });
  } finally {
    rmSync(beside, { force: true });
  }
}

function isInside(folder: string, root: string): boolean {
  const way = relative(root, folder);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
