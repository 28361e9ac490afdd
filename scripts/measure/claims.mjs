// Scores `claims` by the rules of test/gold/claims/GUIDELINES.md. A set is a folder with facts.jsonl; those of the seeds are about the files in seeds/.
// A pair of sentences of two articles that a sure fact joins is right, one that only unsure facts or repeats join counts neither way, any other one is wrong.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** The sets of a part as { name, folder, facts }; `folder` holds the articles. */
export function readSets(part) {
  const gold = path.join(root, 'test/gold/claims', part);
  return readdirSync(gold, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => {
    const facts = readFileSync(path.join(gold, name, 'facts.jsonl'), 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
    const folder = name === 'seeds' ? path.join(root, 'seeds') : path.join(gold, name);
    checkSpans(facts, folder);
    return { name, folder, facts };
  });
}

function checkSpans(facts, folder) {
  const texts = new Map();
  for (const { path: file, start, end, text } of facts.flatMap(({ passages }) => passages)) {
    if (!texts.has(file)) texts.set(file, readFileSync(path.join(folder, file), 'utf8'));
    if (texts.get(file).slice(start, end) !== text) throw new Error(`gold span that does not slice to its text: ${file} ${start}`);
  }
}

/** Runs `work` with a copy of the articles alone: nothing beside them can help. */
export async function withArticles({ folder }, work) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'korpus-claims-'));
  try {
    const articles = path.join(temporary, 'articles');
    mkdirSync(articles);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) copyFileSync(path.join(folder, file), path.join(articles, file));
    return await work(articles, path.join(temporary, 'cache'));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Labels of pairs of passages: `sure`, `open` (neither way), `contradicting`. Passages are gold sentences; `found` maps a passage to one. */
export function labelsOf(facts) {
  const [sure, open, contradicting] = [new Map(), new Set(), new Set()];
  for (const { fact, passages, unsure, contradicts = [] } of facts) {
    passages.forEach((one, at) => passages.slice(at + 1).forEach((other) => {
      if (one.path === other.path) return;
      const key = pairKey(one, other);
      if (unsure || one.repeat || other.repeat) open.add(key);
      else sure.set(key, fact);
    }));
    for (const [one, other] of contradicts) contradicting.add(pairKey(passages[one], passages[other]));
  }
  return { sure, open: new Set([...open].filter((key) => !sure.has(key))), contradicting };
}

export function pairKey(one, other) {
  return [`${one.path} ${one.start}`, `${other.path} ${other.start}`].sort().join(' | ');
}

/** The gold sentence that a found passage covers most of, else the passage itself. */
export function goldPassage(facts) {
  const known = facts.flatMap(({ passages }) => passages);
  return (passage) => {
    let [best, most] = [passage, 0];
    for (const each of known) {
      if (each.path !== passage.path) continue;
      const shared = Math.min(each.end, passage.end) - Math.max(each.start, passage.start);
      if (shared > most && shared * 2 >= each.end - each.start) [best, most] = [each, shared];
    }
    return best;
  };
}

/** { right, found, due } of pairs of { path, start, end }. */
export function countPairs(pairs, facts) {
  const { sure, open } = labelsOf(facts);
  const gold = goldPassage(facts);
  const found = new Set(pairs.map(([one, other]) => pairKey(gold(one), gold(other))).filter((key) => !open.has(key)));
  return { right: [...found].filter((key) => sure.has(key)).length, found: found.size, due: sure.size };
}

/** Counts of pairs of likely groups, of those that possible groups add, and of all. A group is { grade, passages }. */
export function countGrades(groups, facts) {
  const pairsOf = (grades) => groups.filter(({ grade }) => grades.includes(grade)).flatMap(({ passages }) => pairsIn(passages));
  const likely = countPairs(pairsOf(['likely']), facts);
  const all = countPairs(pairsOf(['likely', 'possible']), facts);
  return { likely, possible: { right: all.right - likely.right, found: all.found - likely.found, due: all.due }, all };
}

export function gradeFigures({ likely, possible, all }) {
  return `likely ${figures(likely)}   possible ${figures(possible)}   all ${figures(all)}`;
}

/** All pairs of passages that lie in two articles. */
function pairsIn(passages) {
  return passages.flatMap((one, at) => passages.slice(at + 1).filter((other) => other.path !== one.path).map((other) => [one, other]));
}

/** Groups that rows make, each as { grade, passages }. */
function groupsOf(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups.values()].map((passages) => ({ grade: passages[0].grade, passages }));
}

/** Pairs that the rows say may contradict each other: `contradicts` names passages of the group by their number in it. */
function contradictionsOf(rows) {
  return groupsOf(rows).flatMap(({ passages: group }) => group.flatMap((row) => [...(row.contradicts ?? '').matchAll(/\[(\d+)\]/g)].map(([, number]) => [row, group[Number(number) - 1]])));
}

export async function measure(part, withErrors) {
  const sums = { likely: none(), possible: none(), all: none() };
  const contradicting = none();
  for (const set of readSets(part)) {
    const rows = await withArticles(set, (articles, cache) => JSON.parse(execFileSync(process.execPath, ['bin/korpus.js', 'query', '* | claims', '--corpus', articles, '--no-config', '--cache', cache, '--format', 'json'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 })).rows);
    const grades = countGrades(groupsOf(rows), set.facts);
    const contradictions = countContradictions(contradictionsOf(rows), set.facts);
    console.log(`${set.name.padEnd(12)} ${gradeFigures(grades)}   contradictions ${figures(contradictions)}`);
    for (const grade of Object.keys(sums)) add(sums[grade], grades[grade]);
    add(contradicting, contradictions);
    if (withErrors) console.log(errorsOf(rows, set.facts).join('\n'));
  }
  console.log(`${'all'.padEnd(12)} ${gradeFigures(sums)}   contradictions ${figures(contradicting)}`);
}

function countContradictions(pairs, facts) {
  const { contradicting } = labelsOf(facts);
  const gold = goldPassage(facts);
  const found = new Set(pairs.map(([one, other]) => pairKey(gold(one), gold(other))));
  return { right: [...found].filter((key) => contradicting.has(key)).length, found: found.size, due: contradicting.size };
}

function errorsOf(rows, facts) {
  const { sure, open } = labelsOf(facts);
  const gold = goldPassage(facts);
  const pairs = groupsOf(rows).flatMap(({ passages }) => pairsIn(passages)).map(([one, other]) => [gold(one), gold(other)]);
  const found = new Set(pairs.map((pair) => pairKey(...pair)));
  const wrong = pairs.filter((pair) => !sure.has(pairKey(...pair)) && !open.has(pairKey(...pair))).map(([one, other]) => `  WRONG  ${one.text}\n         ${other.text}`);
  const missed = facts.filter(({ unsure }) => !unsure).flatMap(({ fact, passages }) => passages.flatMap((one, at) => passages.slice(at + 1)
    .filter((other) => other.path !== one.path && !one.repeat && !other.repeat && !found.has(pairKey(one, other))).map((other) => `  MISSED ${fact}\n         ${one.text}\n         ${other.text}`)));
  return [...new Set(wrong), ...missed];
}

export function none() {
  return { right: 0, found: 0, due: 0 };
}

export function add(sum, counts) {
  for (const key of Object.keys(sum)) sum[key] += counts[key];
}

export function figures({ right, found, due }) {
  const share = (part, whole) => (whole === 0 ? '  –' : (part / whole).toFixed(2));
  return `P ${share(right, found)} (${right} of ${found}) R ${share(right, due)} (of ${due})`;
}
