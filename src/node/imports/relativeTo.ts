import { relative, sep } from 'node:path';

/** The way from a folder to a path, with `/`; the path itself where there is none (another drive). */
export function relativeTo(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
