import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** The functions of the program that core.ts names, bundled. */
export async function loadCore() {
  const folder = mkdtempSync(path.join(tmpdir(), 'korpus-train-'));
  try {
    const outfile = path.join(folder, 'core.mjs');
    await build({ entryPoints: [path.join(root, 'scripts/train/core.ts')], bundle: true, format: 'esm', outfile, platform: 'node', logLevel: 'warning' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
