import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Found } from '../../core/imports/importArticles';
import { importMessage } from '../../core/imports/messages';
import { Unreadable } from '../../core/imports/Source';
import { compareUnits } from '../../core/text/compareUnits';
import { realPath } from '../realPath';
import { FileSource, unreadable } from './FileSource';
import { relativeTo } from './relativeTo';

/** What lies at a path, or why nothing can be taken from it. */
export type FoundAt = Found | { readonly name: string; readonly fault: Unreadable };

/** Folders that browsers save beside a page, by the page's name without ending. */
const BESIDE_PAGE = /^(.+)(?:_files|-Dateien|_fichiers|_archivos|_bestanden|\.files)$/i;

/** Hidden files, what is Korpus's own, and files about a project, which no corpus takes in unless they are named. */
const OWN = /^\.|\.korpus\.md$|^korpus\.yaml$|^(?:readme|changelog|licen[cs]e)\.(?:txt|md)$/i;

/**
 * The files at or below a path, in the order of their names; links are left alone below it, and so are dot-folders, node_modules, and what
 * a browser saved beside a page. `root` is the corpus. Whichever links lead to a source, its `original` is the way to its real place.
 */
export function* findSources(path: string, root: string): Generator<FoundAt> {
  const absolute = resolve(root, path);
  try {
    const stat = statSync(absolute);
    const [real, realRoot] = [realPath(absolute), realPath(root)];
    if (stat.isDirectory()) yield* below(real, '', realRoot);
    // What is read from a pipe or a device may never end, or never begin.
    else if (!stat.isFile()) yield { name: path, fault: new Unreadable(importMessage('notFile')) };
    else yield foundAt(real, basename(absolute), stat.size, realRoot);
  } catch (error) {
    if (error instanceof Error && 'code' in error) yield { name: path, fault: unreadable(error) };
    else throw error;
  }
}

function* below(folder: string, name: string, root: string): Generator<FoundAt> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareUnits(a.name, b.name));
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  for (const entry of entries) {
    const inner = name === '' ? entry.name : `${name}/${entry.name}`;
    const absolute = join(folder, entry.name);
    if (entry.isDirectory() && !isLeftAlone(entry.name, names)) yield* belowOrFault(absolute, inner, root);
    else if (entry.isFile() && !OWN.test(entry.name)) yield sizedAt(absolute, inner, root);
  }
}

function* belowOrFault(folder: string, name: string, root: string): Generator<FoundAt> {
  try {
    yield* below(folder, name, root);
  } catch (error) {
    yield { name, fault: unreadable(error) };
  }
}

function isLeftAlone(name: string, beside: ReadonlySet<string>): boolean {
  const page = BESIDE_PAGE.exec(name)?.[1]?.toLowerCase();
  return name.startsWith('.') || name === 'node_modules' || (page !== undefined && ['.html', '.htm', '.xhtml'].some((ending) => beside.has(page + ending)));
}

function sizedAt(absolute: string, name: string, root: string): FoundAt {
  try {
    return foundAt(absolute, name, statSync(absolute).size, root);
  } catch (error) {
    return { name, fault: unreadable(error) };
  }
}

function foundAt(absolute: string, name: string, size: number, root: string): Found {
  return { source: new FileSource(name, size, absolute), original: relativeTo(root, absolute), entry: '' };
}
