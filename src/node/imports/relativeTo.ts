import { relative, sep } from 'node:path';

/** The way from a folder to a path, with `/`; `.` for the folder itself, and the path where there is no way (another drive). */
export function relativeTo(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/') || '.';
}
