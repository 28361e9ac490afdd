import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** The functions of the program that an entry file of this folder names, bundled; with another text in place of one of its files, named as its end. */
export async function loadCore(entry = 'core.ts', replaced) {
  const folder = mkdtempSync(path.join(tmpdir(), 'korpus-train-'));
  try {
    const outfile = path.join(folder, 'core.cjs');
    await build({ entryPoints: [path.join(root, 'scripts/train', entry)], bundle: true, format: 'cjs', outfile, platform: 'node', logLevel: 'warning', plugins: replaced ? [inPlaceOf(replaced)] : [] });
    return (await import(pathToFileURL(outfile).href)).default;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inPlaceOf({ file, contents }) {
  const filter = new RegExp(`/${file.replaceAll('.', '\\.')}$`);
  return { name: 'replaced', setup: ({ onLoad }) => onLoad({ filter }, () => ({ contents, loader: 'ts' })) };
}
