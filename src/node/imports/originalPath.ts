import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { realPath } from '../realPath';

/** Where the source lies that an article names as its original; from the real place of the corpus, as links may lead to it. `undefined` where it is gone. */
export function originalPath(root: string, original: string): string | undefined {
  return [realPath(root), root].map((from) => resolve(from, original)).find((path) => existsSync(path));
}
