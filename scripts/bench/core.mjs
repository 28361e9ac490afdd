// Korpus's own sources, bundled for the bench.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureGazetteer } from '../gazetteer.mjs';
import { ensureLemmas } from '../words.mjs';

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

async function bundle(name, contents, resolveDir, options = {}) {
  const outfile = path.join(root, 'out', 'bench', `${name}.cjs`);
  await build({ stdin: { contents, resolveDir: path.join(root, resolveDir), loader: 'ts' }, bundle: true, format: 'cjs', platform: 'node', target: 'node20', outfile, logLevel: 'warning', ...options });
  return outfile;
}

/** As it ships: minified, and without what comes with the first export or picture, which the bench asks for none of. */
const SHIPPED = {
  minify: true, legalComments: 'none', supported: { 'dynamic-import': false },
  plugins: [{ name: 'loaded-later', setup: ({ onResolve }) => void onResolve({ filter: /^\./ }, ({ kind, path: file }) => (kind === 'dynamic-import' ? { path: file, external: true } : undefined)) }],
};

/** The parts that are measured alone, with `lemmaKey`, the German one. */
export async function loadCore() {
  const contents = `
    export { IndexBuilder } from './index/IndexBuilder';
    export { encodeIndex, openIndex } from './index/indexFile';
    export { NodeCache } from '../node/NodeCache';
    export { LemmaDictionary } from './language/LemmaDictionary';
    export { createLemmaKey } from './language/lemmaKey';
    export { boundedDistance } from './text/distance';
    export { articlesOf } from './query/run/articlesOfHits';
    export { ContextOrder } from './query/run/ContextOrder';
    export { rankArticles } from './query/run/rankArticles';
    export { Ranking } from './query/run/Ranking';
    export { DEFAULT_REGIONS } from './query/run/regions';
    export { HitFinder } from './query/run/Selection';
    export { Pace } from './query/run/Pace';
    export { runCell } from './query/runCell';
    export { fold } from './text/fold';
    export { compileRegex } from './text/regex';
    export { paragraphs } from './text/tokenize';`;
  const core = (await import(pathToFileURL(await bundle('core', contents, 'src/core')).href)).default;
  await ensureLemmas();
  const lemmaKey = core.createLemmaKey({ dictionary: new core.LemmaDictionary(readFileSync(path.join(root, 'dist', 'lemmas.de.bin'))) });
  return { ...core, lemmaKey };
}

/** The file with `createEngine` and `nodePorts`: the engine as worker and command line start it. */
export async function engineFile() {
  await ensureGazetteer();
  await ensureLemmas();
  await bundle('thread', "import './worker/thread';", 'src', SHIPPED);
  return bundle('engine', "export { createEngine } from './core/engine/createEngine'; export { nodePorts } from './node/nodePorts'; export { cacheNameOf } from './node/cacheDirectory';", 'src', SHIPPED);
}

/** Starts the engine on a folder as the product does; the cache lies in a folder of its own. */
export function starter(file, folder, cache, cacheName = 'bench') {
  // As a worker's script is: importing it would have Node read all of it once more for names of exports.
  const { createEngine, nodePorts } = createRequire(import.meta.url)(file);
  return async () => {
    return createEngine(nodePorts({ root: folder, cacheDirectory: cache, resourceDirectory: path.join(root, 'dist'), threadFile: path.join(root, 'out', 'bench', 'thread.cjs') }), { cacheName });
  };
}
