// How much of a page's article is kept, and how much else, beside Readability alone.
// Usage: node scripts/measure/pages.mjs FOLDER [--part dev|test] [--errors]
// FOLDER holds ground-truth.json ({ NAME: { articleBody } }) and html/NAME.html or .html.gz, as scrapinghub/article-extraction-benchmark has them.
// Words are counted as a bag per page; precision, recall and F1 are means over pages. The headline's own line is left out of what Korpus keeps, as
// neither the truth nor Readability has it. "Labelled" is what stays when lines that Korpus labels as the page's are left out, as queries with in:body do.
// --part dev has the pages that rules may be made from, test the others (by the name's first letter); --errors lists the worst.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadCore } from '../train/loadCore.mjs';

const [folder] = process.argv.slice(2);
const part = argument('--part');
const { decodeText, declaredEncoding, nodeCodec, readArticle, readPage } = await loadCore('../measure/pagesCore.ts');
const truth = Object.entries(JSON.parse(readFileSync(path.join(folder, 'ground-truth.json'), 'utf8'))).filter(([name]) => part === undefined || (/^[0-7]/.test(name) ? 'dev' : 'test') === part);

const ways = {
  'Readability': readability,
  'Korpus, text kept': (html) => kept(html),
  'Korpus, labelled': (html) => labelled(html),
  'all text': (html) => parseHTML(html).document.body?.textContent ?? '',
};
const pages = truth.map(([name, { articleBody }]) => ({ name, words: wordsOf(articleBody), html: pageOf(name) }));
for (const [way, textOf] of Object.entries(ways)) {
  const start = performance.now();
  const texts = pages.map(({ html }) => textOf(html));
  const time = performance.now() - start;
  const scores = pages.map(({ name, words }, at) => ({ name, ...score(words, wordsOf(texts[at])) }));
  console.log(`${way.padEnd(18)} P ${mean(scores, 'precision')}  R ${mean(scores, 'recall')}  F1 ${mean(scores, 'f1')}  ${pages.length} pages, ${(time / pages.length).toFixed(1)} ms each`);
  if (process.argv.includes('--errors')) for (const { name, precision, recall } of scores.sort((one, other) => one.f1 - other.f1).slice(0, 15)) console.log(`  ${name.slice(0, 12)} P ${precision.toFixed(2)} R ${recall.toFixed(2)}`);
}

function argument(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function pageOf(name) {
  const file = path.join(folder, 'html', `${name}.html`);
  const bytes = existsSync(file) ? readFileSync(file) : gunzipSync(readFileSync(`${file}.gz`));
  return decodeText(bytes, declaredEncoding(bytes));
}

function readability(html) {
  try {
    return new Readability(parseHTML(html).document).parse()?.textContent ?? '';
  } catch {
    return '';
  }
}

function kept(html) {
  const { text, metadata } = readPage(html);
  return text.split('\n').filter((line) => line !== metadata.title).join('\n');
}

function labelled(html) {
  const { text, metadata } = readPage(html);
  const { contractRegions } = readArticle('page.txt', Buffer.from(text), metadata, nodeCodec);
  let [body, at] = ['', 0];
  for (const { start, end, kind } of contractRegions) {
    if (kind !== 'boilerplate') continue;
    body += `${text.slice(at, start)}\n`;
    at = Math.max(at, end);
  }
  return (body + text.slice(at)).split('\n').filter((line) => line !== metadata.title).join('\n');
}

function wordsOf(text) {
  const counts = new Map();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function score(due, found) {
  const size = (bag) => [...bag.values()].reduce((sum, count) => sum + count, 0);
  let both = 0;
  for (const [word, count] of due) both += Math.min(count, found.get(word) ?? 0);
  const precision = size(found) === 0 ? 0 : both / size(found);
  const recall = size(due) === 0 ? 1 : both / size(due);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function mean(scores, key) {
  return (scores.reduce((sum, each) => sum + each[key], 0) / scores.length).toFixed(3);
}
