import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { makeFolder } from '../node/makeFolder';
import { realPath } from '../node/realPath';
import type { ExportedFile } from '../protocol/export';
import { UsageError } from './Terminal';

/** The absolute path of a folder that is empty or not there yet, and outside of the corpus, whose articles its files would become. */
export function newFolderOutside(path: string, corpus: string): string {
  const folder = resolve(path);
  const inside = relative(realPath(resolve(corpus)), realPath(folder));
  if (inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(inside) !== inside) throw new UsageError(`${path} lies in the corpus, where its files would be read as articles: name a folder outside`);
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat !== undefined && (!stat.isDirectory() || readdirSync(folder).length > 0)) throw new UsageError(`${path} is not an empty folder: name a new one`);
  return folder;
}

export function writeFiles(folder: string, files: readonly ExportedFile[]): void {
  try {
    for (const { path, text } of files) {
      const file = join(folder, ...path.split('/'));
      makeFolder(dirname(file));
      writeFileSync(file, text);
    }
  } catch (error) {
    throw new UsageError(`cannot write to ${folder}: ${(error as Error).message}`);
  }
}
