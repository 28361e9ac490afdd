import type { UnreadArticle } from '../../protocol/article';
import type { Metadata } from '../corpus/metadata';
import type { RegionDecision } from '../corpus/RegionDecision';
import type { FileEntry } from '../ports';
import { compareUnits } from '../text/compareUnits';
import { contentHash } from '../text/hash';
import type { Snapshot } from './Snapshot';

/** What korpus.yaml and `--metadata` say of one file. */
export interface Given {
  readonly metadata: Metadata | undefined;
  /** How its structure is overruled. */
  readonly regions: readonly RegionDecision[];
}

/** Files that are no articles, by path, as they were when that was found. */
export type UnreadFiles = Map<string, { readonly entry: FileEntry; readonly given: string; readonly unread: UnreadArticle }>;

export interface UpdatePlan {
  /** Articles of the previous snapshot that stay as they are. */
  readonly keep: readonly number[];
  readonly read: readonly { readonly entry: FileEntry; readonly given: Given }[];
  readonly stillUnread: UnreadFiles;
}

/** What of a folder has to be read, which `suspect` always has, and what stays as it is in `previous`. Both are sorted by path. */
export function planUpdate(
  entries: readonly FileEntry[], previous: Snapshot | undefined, unread: UnreadFiles, givenFor: (path: string) => Given, suspect: ReadonlySet<string>,
): UpdatePlan {
  const keep: number[] = [];
  const read: { entry: FileEntry; given: Given }[] = [];
  const stillUnread: UnreadFiles = new Map();
  const paths = previous?.paths ?? [];
  let article = 0;
  for (const entry of entries) {
    const given = givenFor(entry.path);
    const print = fingerprint(given);
    while (article < paths.length && paths[article]! < entry.path) article++;
    const failed = unread.get(entry.path);
    if (suspect.has(entry.path)) read.push({ entry, given });
    else if (paths[article] === entry.path && previous!.records.isOf(article, entry, print)) keep.push(article);
    else if (failed !== undefined && failed.entry.size === entry.size && failed.entry.modified === entry.modified && failed.given === print) stillUnread.set(entry.path, failed);
    else read.push({ entry, given });
  }
  return { keep, read, stillUnread };
}

/** Where a decision stands in the file does not count, nor the order of what is known. */
export function fingerprint({ metadata, regions }: Given): string {
  const known = metadata && Object.entries(metadata).sort(([a], [b]) => compareUnits(a, b));
  if (regions.length > 0) return contentHash(JSON.stringify([known ?? null, regions.map((region) => ({ ...region, line: 0 }))]));
  return known === undefined ? '' : contentHash(JSON.stringify(known));
}
