// Trains the model that tells the lines of a page apart and writes src/core/corpus/structure/lineWeights.ts.
// Usage: node scripts/train/lines.mjs PAGES [--held PART]      PAGES: a file of one JSON object a line, { part, language, lines: [[kind, text]] },
//   kinds as in LINE_KINDS, or "?" where nobody knows: saved web pages whose lines pages.py has labelled by their HTML. The articles of
//   test/gold/structure/dev are learnt from as well. --held PART learns without that part and without a fifth of the gold at a time, prints how well those are told apart, and writes nothing:
//   pages line by line, the gold by all of the program as scripts/measure/measure.mjs has it, and what pages and gold teach alone.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tableOf } from '../measure/measure.mjs';
import { scoreStructure } from '../measure/structure.mjs';
import { CRF, train } from './crf.mjs';
import { seededRandom } from '../seededRandom.mjs';
import { loadCore, root } from './loadCore.mjs';

const OPTIONS = { ...CRF, epochs: 15, rate: 0.1, dropout: 0.2, l2: 0.0001, average: 5 };
/** How much an article of the gold counts beside a page. */
const GOLD_WEIGHT = 3;
const FOLDS = 5;
/** What a line has to beat to be the page's: text that is taken for it is lost to queries. */
const BIAS = 1;

const core = await loadCore('linesCore.ts');
const { LINE_KINDS, FEATURE_COUNT } = core;
const WEIGHTS = 'lineWeights.ts';
const KINDS = LINE_KINDS.length;
const ALLOWED = new Uint8Array(KINDS * KINDS + KINDS).fill(1);
/** What lines that are told apart by other means are learnt as. */
const LOOKS_LIKE = { '?': 'body', kicker: 'boilerplate', repeat: 'boilerplate', longRepeat: 'body' };
const TITLE = LINE_KINDS.indexOf('title');
const BOILERPLATE = LINE_KINDS.indexOf('boilerplate');

await main(process.argv.slice(2));

async function main(argv) {
  const held = argv.includes('--held') ? argv[argv.indexOf('--held') + 1] : undefined;
  const pages = readFileSync(argv[0], 'utf8').trim().split('\n').map((row) => JSON.parse(row));
  const gold = readGold();
  if (held !== undefined) await measure(pages, gold, held);
  else write(learn([...pages.flatMap(variantsOf), ...gold.map(ofGold)]));
}

function write(weights) {
  writeFileSync(path.join(root, 'src/core/corpus/structure', WEIGHTS), weightFile(weights));
}

function weightFile(weights) {
  const rows = core.textOfNumbers(flat(weights)).match(/.{1,180}/gs).map((row) => `  + '${row}'`).join('\n');
  return `// Made by scripts/train/lines.mjs; nothing here is written by hand.\n/** Weights of LineModel, as weightText.ts writes them. */\nexport const LINE_WEIGHTS = ''\n${rows};\n`;
}

function flat({ emission, transition, byKind, first }) {
  const biased = (kind) => (kind === BOILERPLATE ? BIAS : 0);
  return [...emission, ...transition.map((weight, at) => weight + byKind[at] - biased(at % KINDS)), ...first.map((weight, kind) => weight - biased(kind))];
}

function learn(sequences) {
  return train(sequences.map(({ sequence, weight }) => ({ ...sequence, weight, open: 0 })), FEATURE_COUNT, KINDS, 1, ALLOWED, { ...OPTIONS, seed: 1 });
}

function pageOf(text, language) {
  return new core.Page(text, core.linesOf(text, core.articleParagraphs(text, language), core.PAGE_FILTER));
}

/** Features and labels of a page; what a line says by its own words goes before its label. */
function exampleOf(text, language, kinds, weight) {
  const page = pageOf(text, language);
  if (page.lines.length !== kinds.length) return [];
  const features = [];
  core.eachLineFeatures(page, (each) => features.push(Int32Array.from(each)));
  const labels = Uint8Array.from(kinds, (kind, at) => labelOf(kind, core.knownKind(page, at)));
  return [{ page, kinds, weight, sequence: { features, labels, kinds: new Uint8Array(kinds.length) } }];
}

function labelOf(kind, known) {
  const label = LINE_KINDS.indexOf(LOOKS_LIKE[kind] ?? kind);
  if (label === TITLE || known === undefined || (known === 'caption' && kind === 'boilerplate')) return label;
  return LINE_KINDS.indexOf(known);
}

/** A page as it is, and as corpora have it: cut off, without what is not the article's, broken into short lines. */
function variantsOf({ lines, language }, number) {
  const random = seededRandom(number + 1);
  const gap = random() < 0.5 ? '\n' : '\n\n';
  return [lines, otherForm(lines, random)].flatMap((each) => exampleOf(each.map(([, text]) => text).join(gap), language, each.map(([kind]) => kind), 1));
}

function otherForm(lines, random) {
  const form = random();
  if (form < 0.4) return cutOff(lines, 600 + random() * 1600);
  if (form < 0.5) return lines.filter(([kind]) => kind !== 'title');
  if (form < 0.6) return lines.filter(([kind]) => kind !== 'boilerplate');
  if (form < 0.66) return lines.filter(([kind]) => kind === 'body');
  if (form < 0.74) return lines.filter(([kind]) => kind === 'title' || kind === 'body').slice(0, 2 + random() * 3);
  if (form < 0.82) return split(lines, (text) => broken(text, 60 + random() * 40)).filter(([kind]) => kind !== 'title' || random() < 0.5);
  if (form < 0.9) return split(lines, (text) => text.split(/(?<=[.!?]["“”»]?) (?=\p{Lu})/u));
  return lines.filter(([kind], at) => kind !== 'boilerplate' || at % 5 === 0);
}

/** Lines of running text as several, all else as it is. */
function split(lines, parts) {
  return lines.flatMap(([kind, text]) => (kind === 'body' ? parts(text).map((part) => [kind, part]) : [[kind, text]]));
}

/** Up to so many characters behind the first line of the article. */
function cutOff(lines, most) {
  const first = lines.findIndex(([kind]) => kind === 'body');
  let length = 0;
  const end = lines.findIndex(([, text], at) => at > first && (length += text.length) > most);
  return end < 0 ? lines : lines.slice(0, end);
}

function broken(text, width) {
  const parts = [''];
  for (const word of text.split(' ')) {
    if (parts.at(-1).length + word.length > width) parts.push(word);
    else parts.push(`${parts.pop()} ${word}`.trim());
  }
  return parts.filter((part) => part !== '');
}

function readGold() {
  const folder = path.join(root, 'test/gold/structure/dev');
  return readFileSync(path.join(folder, 'gold.jsonl'), 'utf8').trim().split('\n').map((row) => {
    const entry = JSON.parse(row);
    return { ...entry, text: readFileSync(path.join(folder, entry.path), 'utf8') };
  });
}

function ofGold(entry) {
  const page = pageOf(entry.text, entry.language);
  return exampleOf(entry.text, entry.language, page.lines.map((line) => goldKind(entry, line)), GOLD_WEIGHT)[0];
}

/** The kind of most of a line; repeats by their length. */
function goldKind({ title, kicker, regions }, line) {
  const covers = ({ start, end }) => 2 * (Math.min(end, line.end) - Math.max(start, line.start)) >= line.end - line.start;
  if (title && title.start < line.end && title.end > line.start) return 'title';
  if (kicker && covers(kicker)) return 'kicker';
  const kind = regions.find(covers)?.kind ?? 'body';
  return kind !== 'repeat' ? kind : line.wordCount > 28 ? 'longRepeat' : 'repeat';
}

async function measure(pages, gold, part) {
  const learnt = pages.filter((page) => page.part !== part).flatMap(variantsOf);
  const own = gold.map(ofGold);
  const model = new core.LineModel(Float32Array.from(flat(learn([...learnt, ...own]))));
  const left = pages.filter((page) => page.part === part);
  for (const wide of [true, false]) report(`pages of ${part}, ${wide ? 'whole' : 'around the headline'}`, left.filter((page) => page.wide === wide).flatMap((page) => exampleOf(page.lines.map(([, text]) => text).join('\n'), page.language, page.lines.map(([kind]) => kind), 1)).map((example) => ({ ...example, model })));
  await reportGold('learnt from pages alone', gold, [learn(learnt)]);
  await reportGold('learnt from the other folds', gold, foldsOf((without) => learn(without(own))));
  await reportGold('learnt from pages and the other folds', gold, foldsOf((without) => learn([...learnt, ...without(own)])));
}

function foldsOf(learnWithout) {
  return Array.from({ length: FOLDS }, (_, fold) => learnWithout((all) => all.filter((_, at) => at % FOLDS !== fold)));
}

/** Each article read by the program with the weights that did not learn from it. */
async function reportGold(name, gold, weights) {
  const programs = await Promise.all(weights.map((each) => loadCore('linesCore.ts', { file: WEIGHTS, contents: weightFile(each) })));
  const analyses = new Map(gold.map((entry, at) => [entry.path, analysed(programs[at % programs.length], entry)]));
  console.log(`gold, ${name}\n${tableOf(scoreStructure(gold, analyses, new Map(gold.map((entry) => [entry.path, entry.text]))).figures)}`);
}

function analysed({ readArticle, nodeCodec }, { path: file, text }) {
  const { info, title, kicker, contractRegions } = readArticle(file, new TextEncoder().encode(text), undefined, nodeCodec);
  return { ...info, title, kicker, regions: contractRegions };
}

function report(name, examples) {
  const counts = new Map();
  let titles = 0;
  for (const { page, kinds, model } of examples) {
    const found = model.read(page, (at, kind) => core.canBe(page, at, kind), undefined);
    const [title, wanted] = [found.indexOf('title'), kinds.indexOf('title')];
    if (title === wanted || (title >= 0 && wanted >= 0 && page.lines[title].text === page.lines[wanted].text)) titles++;
    kinds.forEach((kind, at) => {
      const key = `${kind} ${found[at]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  const total = (wanted) => [...counts].reduce((sum, [key, count]) => (wanted(...key.split(' ')) ? sum + count : sum), 0);
  const percent = (value, of) => `${((100 * value) / of).toFixed(1)}`;
  console.log(`${name}: ${examples.length}; titles ${percent(titles, examples.length)}`);
  for (const kind of LINE_KINDS.filter((each) => each !== 'title')) {
    const right = total((gold, found) => gold === kind && found === kind);
    console.log(`  ${kind}: P ${percent(right, total((gold, found) => found === kind && LINE_KINDS.includes(gold)))} R ${percent(right, total((gold) => gold === kind))} (${right})`);
  }
}
