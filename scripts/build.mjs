// Builds what ships into dist/ and, with --tests, the tests into out/test/.  Usage: node scripts/build.mjs [--tests] [--production]
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureGazetteer } from './gazetteer.mjs';
import { licenceTexts } from './licenses.mjs';
import { quietPdf } from './quietPdf.mjs';
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
/** What is loaded later is required: `import()` of a bundle would have Node read all of it once more for names of exports. */
const node = { ...common, platform: 'node', format: 'cjs', external: ['vscode'], supported: { 'dynamic-import': false } };

/**
 * What stays out of a bundle, as it comes with the first dynamic import: of what VS Code loads at start all of Korpus (first command, view, notebook,
 * article or query); of that the YAML parser (first edit of korpus.yaml) and
 * the parser of queries (first query that is looked at), what asks for exports (first export) and for notes (first note), the overview (first one); of worker and command line the formats of exports and what draws pictures.
 */
const apart = { configEdits: 'src/core/corpus/configEdits.ts', queryEditor: 'src/core/query/editor/queryEditor.ts', exports: 'src/core/export/exports.ts', pictures: 'src/core/picture/pictures.ts', exportUi: 'src/extension/export/exportUi.ts', overviewUi: 'src/extension/overview/overviewUi.ts', noteUi: 'src/extension/notes/noteUi.ts', importUi: 'src/extension/imports/importUi.ts' };
/** Readers of formats to import, by the libraries they share. */
const formats = { 'formats-tables': 'src/formats/tables.ts', 'formats-pdf': 'src/formats/pdf.ts', 'formats-zip': 'src/formats/zip.ts', 'formats-web': 'src/formats/web.ts', 'formats-office': 'src/formats/office.ts', 'formats-references': 'src/formats/references.ts' };
/** What VS Code loads at start is a doorstep; this is what it leads to, and has such parts of its own. */
const behindDoorstep = { korpus: 'src/extension/korpus.ts' };
/** The same for the notebook renderer: what draws pictures. */
const drawnLater = { pictureView: 'src/renderer/pictureView.ts' };
const later = new Map(Object.entries({ ...behindDoorstep, ...apart, ...formats, ...drawnLater }).map(([name, file]) => [path.join(root, file), name]));
const loadedLater = {
  name: 'loaded-later',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path: file, resolveDir }) => {
      const name = kind === 'dynamic-import' ? later.get(`${path.join(resolveDir, file)}.ts`) : undefined;
      return name === undefined ? undefined : { path: `./${name}.js`, external: true };
    });
  },
};

/** Tests load the readers of formats as they ship, in their bundles. */
const readersAsShipped = {
  name: 'readers-as-shipped',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path: file, resolveDir }) => {
      const name = kind === 'dynamic-import' ? later.get(`${path.join(resolveDir, file)}.ts`) : undefined;
      return name !== undefined && name in formats ? { path: path.join(root, 'dist', `${name}.js`), external: true } : undefined;
    });
  },
};

/** Each bundle takes the editor's API once: an import of all names copies some 500 properties, and 150 modules have one. */
const oneApi = {
  name: 'one-api',
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /src.extension.+\.ts$/ }, async ({ path: file }) => ({ contents: (await readFile(file, 'utf8')).replace("import * as vscode from 'vscode';", "import vscode from 'vscode:once';"), loader: 'ts' }));
    onResolve({ filter: /^vscode:once$/ }, () => ({ path: 'vscode', namespace: 'once' }));
    onLoad({ filter: /^/, namespace: 'once' }, () => ({ contents: "export default require('vscode');" }));
  },
};

/** chardet has a second face that reads files, of which nothing is used: what its package gives to browsers has none. */
const noFiles = {
  name: 'no-files',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/fs\/node$/ }, ({ resolveDir }) => (/chardet.lib$/.test(resolveDir) ? { path: path.join(resolveDir, 'fs/browser.js') } : undefined));
  },
};

const entries = [
  { ...node, entryPoints: { extension: 'src/extension/extension.ts', ...behindDoorstep }, plugins: [loadedLater, oneApi] },
  { ...node, entryPoints: { ...apart, ...formats }, plugins: [oneApi, noFiles, quietPdf] },
  { ...node, entryPoints: { worker: 'src/worker/thread.ts', importThread: 'src/worker/importThread.ts', cli: 'src/cli/main.ts' }, plugins: [loadedLater] },
  { ...browser, entryPoints: { renderer: 'src/renderer/index.ts', results: 'src/renderer/results.ts', overview: 'src/renderer/overview/overview.ts', importPage: 'src/renderer/imports/startImport.ts' }, plugins: [loadedLater] },
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
    supported: {},
    plugins: [readersAsShipped],
    sourcemap: 'inline',
    entryPoints: readdirSync('test', { recursive: true }).filter((file) => /\.(test|host)\.ts$/.test(file)).map((file) => path.join('test', file)),
    outbase: 'test',
    outdir: 'out/test',
    logOverride: { 'empty-import-meta': 'silent' },
  });
}
