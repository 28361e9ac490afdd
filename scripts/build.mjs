// Builds what ships into dist/ and, with --tests, the tests into out/test/.  Usage: node scripts/build.mjs [--tests] [--production]
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureGazetteer } from './gazetteer.mjs';
import { licenceTexts } from './licenses.mjs';
import { ensureLemmas } from './words.mjs';
import { ensureWorld } from './world.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const production = process.argv.includes('--production');
process.chdir(root);

const common = {
  bundle: true,
  logLevel: 'warning',
  target: 'node20',
  legalComments: 'none',
  minify: production,
  sourcemap: production ? false : 'linked',
  metafile: true,
};
const browser = { ...common, platform: 'browser', format: 'esm', target: 'es2022' };
const node = { ...common, platform: 'node', format: 'cjs', external: ['vscode'] };

/**
 * What stays out of a bundle, as it comes with the first dynamic import: of what VS Code loads at start the YAML parser (first edit of korpus.yaml) and
 * the parser of queries (first query that is looked at), what asks for exports (first export) and for notes (first note), the overview (first one); of worker and command line the formats of exports and what draws pictures.
 */
const apart = { configEdits: 'src/core/corpus/configEdits.ts', queryEditor: 'src/core/query/editor/queryEditor.ts', exports: 'src/core/export/exports.ts', pictures: 'src/core/picture/pictures.ts', exportUi: 'src/extension/export/exportUi.ts', overviewUi: 'src/extension/overview/overviewUi.ts', noteUi: 'src/extension/notes/noteUi.ts' };
/** The same for the notebook renderer: what draws pictures. */
const drawnLater = { pictureView: 'src/renderer/pictureView.ts' };
const loadedLater = {
  name: 'loaded-later',
  setup({ onResolve }) {
    for (const [name, file] of Object.entries({ ...apart, ...drawnLater })) {
      const filter = new RegExp(`/${file.split('/').slice(-2).join('/').replace(/\.ts$/, '')}$`);
      onResolve({ filter }, ({ kind }) => (kind === 'dynamic-import' ? { path: `./${name}.js`, external: true } : undefined));
    }
  },
};

const entries = [
  { ...node, entryPoints: { extension: 'src/extension/extension.ts' }, plugins: [loadedLater] },
  { ...node, entryPoints: apart },
  { ...node, entryPoints: { worker: 'src/worker/thread.ts', cli: 'src/cli/main.ts' }, plugins: [loadedLater] },
  { ...browser, entryPoints: { renderer: 'src/renderer/index.ts', results: 'src/renderer/results.ts', overview: 'src/renderer/overview/overview.ts' }, plugins: [loadedLater] },
  { ...browser, entryPoints: drawnLater },
];

if (production) rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
await ensureGazetteer();
await ensureLemmas();
ensureWorld();
copyFileSync('media/names.model', 'dist/names.model');
const built = await Promise.all(entries.map((entry) => build({ ...entry, outdir: 'dist' })));
writeFileSync('dist/licenses.txt', licenceTexts(built.map(({ metafile }) => metafile)));

if (process.argv.includes('--tests')) {
  rmSync('out/test', { recursive: true, force: true });
  await build({
    ...node,
    external: ['vscode', 'mocha', '@vscode/vsce', 'happy-dom', 'playwright-core', 'esbuild', 'typescript', '@retorquere/bibtex-parser'],
    sourcemap: 'inline',
    entryPoints: readdirSync('test', { recursive: true }).filter((file) => /\.(test|host)\.ts$/.test(file)).map((file) => path.join('test', file)),
    outbase: 'test',
    outdir: 'out/test',
    logOverride: { 'empty-import-meta': 'silent' },
  });
}
