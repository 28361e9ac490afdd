// Has all articles of a folder analysed and linked, and kept in a cache as VS Code keeps it: analyseChild.mjs FOLDER CACHE. Prints an entity that many articles
// mention, and most other names do not begin like, as JSON.
import { createRequire } from 'node:module';
import { engineFile, starter } from './core.mjs';

const [folder, cache] = process.argv.slice(2);

const file = await engineFile();
const { cacheNameOf } = createRequire(import.meta.url)(file);
const engine = await starter(file, folder, cache, cacheNameOf(folder))();
await engine.open();
await engine.analyzeCorpus();
const [entity] = (await engine.entityPart('place', 0, 100)).filter(({ name }) => /^\p{L}{6,}$/u.test(name)).slice(-1);
console.log(JSON.stringify(entity));
process.exit(0);
