import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Cancellation } from '../../protocol/engine';
import { parseConfig, EMPTY_CONFIG, type CorpusConfig } from '../../core/corpus/config';
import { CONFIG_FILE } from '../../core/corpus/configFile';
import { decodeArticle } from '../../core/corpus/decode';
import { walkCorpus } from '../../core/corpus/walk';
import { Shelf } from '../../core/imports/Shelf';
import { FileProblem } from '../../core/ports';
import { letOthers } from '../letOthers';
import { nodeCodec } from '../nodeCodec';
import { NodeFiles } from '../NodeFiles';
import { realPath } from '../realPath';
import { originalPath } from './originalPath';
import { relativeTo } from './relativeTo';

export interface Shelved {
  readonly shelf: Shelf;
  /** Paths of the corpus's articles. */
  readonly articles: ReadonlySet<string>;
}

/** What a corpus holds, read whole: an import must not take what it has already. Articles that cannot be read only keep their names. */
export async function readShelf(root: string, cancellation: Cancellation): Promise<Shelved> {
  if (!existsSync(root)) return { shelf: new Shelf(), articles: new Set() };
  const files = new NodeFiles(root);
  const { entries } = await walkCorpus({ files, codec: nodeCodec, yield: letOthers }, readConfig(files), cancellation);
  const shelf = new Shelf((path) => stands(join(root, path)), realOriginals(root));
  for (const entry of entries) {
    const text = textOf(files, entry.path);
    if (text === undefined) shelf.names.take(entry.path);
    else shelf.add(entry, text);
  }
  return { shelf, articles: new Set(entries.map(({ path }) => path)) };
}

/** Remembers, as the rows of a table have one original. */
function realOriginals(root: string): (original: string) => string {
  const known = new Map<string, string>();
  const realRoot = realPath(root);
  return (original) => {
    const real = known.get(original) ?? realOriginal(root, realRoot, original);
    known.set(original, real);
    return real;
  };
}

function realOriginal(root: string, realRoot: string, original: string): string {
  const path = originalPath(root, original);
  return path === undefined ? original : relativeTo(realRoot, realPath(path));
}

function stands(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A file stands where a folder should, or the path is too long: that is said when it comes to writing.
    return false;
  }
}

function readConfig(files: NodeFiles): CorpusConfig {
  const text = textOf(files, CONFIG_FILE);
  return text === undefined ? EMPTY_CONFIG : parseConfig(text).config;
}

function textOf(files: NodeFiles, path: string): string | undefined {
  try {
    const decoded = decodeArticle(files.read(path), nodeCodec);
    return decoded.binary ? undefined : decoded.text;
  } catch (error) {
    if (error instanceof FileProblem) return undefined;
    throw error;
  }
}
