// Measures linking by itself: the names of the gold are given, so that no name is missed and none has a wrong type.
// Usage: node scripts/measure/linking-alone.mjs dev|test|seeds [--errors]      as measure.mjs; needs dist/gazetteer.txt
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { score } from './links.mjs';
import { readGold } from './measure.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const SOURCE = `
export { parseGazetteer } from './src/core/entity/Gazetteer';
export { linkArticle } from './src/core/entity/linking/linkArticle';
export { linkCorpus } from './src/core/entity/linking/linkCorpus';`;

const [part] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const { gold, texts } = readGold('links', part);
const { figures, errors } = score(gold, await link(gold, texts));
console.log(`linking of the names of the gold, ${part}: ${gold.length} articles`);
for (const { name, value, of } of figures.filter(({ name: figure }) => /found by both|apart/.test(figure))) console.log(`${name.padEnd(40)} ${((100 * value) / of).toFixed(1).padStart(5)}   ${value} of ${of}`);
if (process.argv.includes('--errors') && part !== 'test') console.log(['', ...errors].join('\n'));

async function link(entries, textOf) {
  const { parseGazetteer, linkArticle, linkCorpus } = await load();
  const gazetteer = parseGazetteer(readFileSync(path.join(root, 'dist/gazetteer.txt')), { decode: (bytes) => new TextDecoder().decode(bytes) });
  const locals = entries.map(({ path: file, entities }) => linkArticle(textOf.get(file), entities, gazetteer));
  const { entities, links } = linkCorpus(locals, gazetteer);
  return new Map(entries.map((entry, article) => {
    const ofSpan = new Map(locals[article].flatMap(({ mentions }, local) => mentions.map((mention) => [mention, entities[links[article][local]]])));
    return [entry.path, { entities: entry.entities.map((each, number) => ({ ...each, type: ofSpan.get(number).type, id: ofSpan.get(number).id })) }];
  }));
}

async function load() {
  const { outputFiles } = await build({ stdin: { contents: SOURCE, resolveDir: root, loader: 'ts' }, bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
