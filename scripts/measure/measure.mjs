// Measures one layer of the analysis against gold that was annotated by hand.
// Usage: node scripts/measure/measure.mjs LAYER PART [--errors]      LAYER names test/gold/LAYER and ./LAYER.mjs, PART is dev, test or, where
//   test/gold/LAYER/seeds.jsonl exists, seeds: copies of the .txt files in seeds/ alone.
//   --errors prints the mistakes one by one; never for `test`, which nobody who writes rules may look at.
// ./LAYER.mjs exports score(gold, analyses, texts) → { figures: [{ name, value, of }], errors: [string] }:
//   gold: the entries of gold.jsonl; analyses, texts: Maps from path to the object that `korpus analyze` prints, and to the text.
//   A figure is a share: `value` right of `of`; it prints as percentage and both numbers.
// Where a folder per set stands in place of gold.jsonl, ./LAYER.mjs exports measure(part, withErrors) instead, which prints its own figures.
// An entry's optional "metadata" ({ "published": … }) is given to the analysis as its line of --metadata.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const PARTS = ['dev', 'test', 'seeds'];

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));

async function main(argv) {
  const withErrors = argv.includes('--errors');
  const [layer, part] = argv.filter((each) => !each.startsWith('--'));
  const refusal = refusalOf(layer, part, withErrors);
  if (refusal !== undefined) {
    console.error(refusal);
    process.exitCode = 2;
    return;
  }
  const { score, measure } = await import(pathToFileURL(path.join(root, 'scripts/measure', `${layer}.mjs`)).href);
  if (measure !== undefined) return measure(part, withErrors);
  const { gold, texts } = readGold(layer, part);
  const { figures, errors } = score(gold, analyse(layer, part, gold), texts);
  console.log(`${layer}, ${part}: ${gold.length} articles`);
  console.log(tableOf(figures));
  if (withErrors) console.log(['', ...errors].join('\n'));
}

function refusalOf(layer, part, withErrors) {
  if (layer === undefined || !PARTS.includes(part)) return 'usage: node scripts/measure/measure.mjs LAYER dev|test|seeds [--errors]';
  if (!existsSync(goldFile(layer, part)) && !holdsSets(layer, part)) return `no gold: ${path.relative(root, goldFile(layer, part))}`;
  if (withErrors && part === 'test') return 'The mistakes of the test part are not shown: nobody tunes on them.';
  return undefined;
}

/** Layers whose gold is about several articles at once have a folder for each set, and measure by themselves. */
function holdsSets(layer, part) {
  const folder = path.join(root, 'test/gold', layer, part);
  return existsSync(folder) && readdirSync(folder).some((name) => existsSync(path.join(folder, name, 'facts.jsonl')));
}

function goldFile(layer, part) {
  return path.join(root, 'test/gold', layer, part === 'seeds' ? 'seeds.jsonl' : `${part}/gold.jsonl`);
}

function textFolder(layer, part) {
  return part === 'seeds' ? path.join(root, 'seeds') : path.join(root, 'test/gold', layer, part);
}

/** The entries with their texts; throws where a span does not slice to its text, for then no figure means anything. */
export function readGold(layer, part) {
  const gold = jsonLines(readFileSync(goldFile(layer, part), 'utf8'));
  const texts = new Map(gold.map((entry) => [entry.path, readFileSync(path.join(textFolder(layer, part), entry.path), 'utf8')]));
  const unsound = gold.flatMap((entry) => spansOf(entry).filter((span) => texts.get(entry.path).slice(span.start, span.end) !== span.text).map((span) => `${entry.path} ${span.start}: ${span.text}`));
  if (unsound.length > 0) throw new Error(`gold spans that do not slice to their text:\n${unsound.join('\n')}`);
  return { gold, texts };
}

/** Every { start, end, text } at any depth of a gold entry. */
export function spansOf(value) {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(spansOf);
  return typeof value.start === 'number' && typeof value.text === 'string' ? [value, ...inner] : inner;
}

function jsonLines(text) {
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

function analyse(layer, part, gold) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'korpus-measure-'));
  try {
    const args = ['bin/korpus.js', 'analyze', corpusFolder(layer, part, gold, temporary), '--no-config', '--cache', path.join(temporary, 'cache'), ...metadataArguments(gold, temporary)];
    const output = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 30 });
    const analyses = new Map(jsonLines(output).map((each) => [each.path, each]));
    const absent = gold.filter((entry) => !analyses.has(entry.path)).map((entry) => entry.path);
    if (absent.length > 0) throw new Error(`not analysed: ${absent.join(', ')}`);
    return analyses;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Where the texts stand with nothing else that could help: the seeds lie beside a korpus.yaml and are copied. */
function corpusFolder(layer, part, gold, temporary) {
  if (part !== 'seeds') return textFolder(layer, part);
  const folder = path.join(temporary, 'seeds');
  mkdirSync(folder);
  for (const entry of gold) copyFileSync(path.join(textFolder(layer, part), entry.path), path.join(folder, entry.path));
  return folder;
}

function metadataArguments(gold, folder) {
  const known = gold.filter((entry) => entry.metadata !== undefined);
  if (known.length === 0) return [];
  const file = path.join(folder, 'metadata.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(known.map((entry) => [entry.path, entry.metadata]))));
  return ['--metadata', file];
}

export function tableOf(figures) {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures.map(({ name, value, of }) => `${name.padEnd(width)}  ${percent(value, of)}   ${value} of ${of}`).join('\n');
}

function percent(value, of) {
  return of === 0 ? '    –' : ((100 * value) / of).toFixed(1).padStart(5);
}
