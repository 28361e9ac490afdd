import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resources } from '../core/ports';

/** Data files that ship beside the bundle. A missing one is a broken installation, so it throws. */
export function nodeResources(directory: string): Resources {
  return { load: (name) => readFileSync(join(directory, name)) };
}
