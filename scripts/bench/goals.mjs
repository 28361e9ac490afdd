// What is to be reached. A goal reads its value out of the figures of runs, by name of the run (`10k`, `100k`, `host`), and says whether more or less is better.

const ratio = (id, peer) => (run) => quotient(rowOf(run, id)?.peers[peer], rowOf(run, id)?.korpus);
const share = (id, peer) => (run) => quotient(rowOf(run, id)?.korpus, rowOf(run, id)?.peers[peer]);
const value = (id) => (run) => rowOf(run, id)?.korpus;
/** From the run `10k` to the run `100k`, by the growth of the text: 1 is linear. */
const growth = (id, side = 'korpus') => (large, small) => {
  const [to, from] = [rowOf(large, id), rowOf(small, id)].map((row) => (side === 'korpus' ? row?.korpus : row?.peers[side]));
  return quotient(to, from);
};

/** What was done for a goal that is not reached, and what stands in its way. */
const TRIED = {
  build: 'Words are read, hashed and numbered in loops over flat arrays (a tenth less after reading several look-ups at once); lemma keys are made once for a folded word, not for each spelling (another tenth); words are sorted as packed numbers. Half of the time is the dictionary: 240,000 words in 10,000 articles, of which SQLite sorts none while it builds. Two threads would have to copy the texts; in the first opening, where they read them, both are busy with the articles.',
  open: 'One system call a file (`stat`) is half of it, and grows with the folder as the file explorer does; what is known of the articles is read as it is needed, the index by the blocks that a word rests on.',
  strict: 'Half of the time makes rows with their passages, for which 20 files are read; ids beside ids and rows beside rows say what the index does.',
  turns: 'The same questions take a fraction of it beside SQLite\'s ids, a row above; the collector probably falls into turns of Korpus, after SQLite has made its rows. It is the one figure that was not so in another run (3.7×, best of three rounds).',
  memory: 'Every article answers, so all texts are read; 32 MB of them stay, as the same query takes 350 ms with them and 770 ms without (10k). A word of few articles shows what the index holds.',
  view: 'VS Code starts its extension host after its own explorer, and lists 10,000 files sooner than that.',
  cells: 'VS Code shows a notebook only after its own explorer has its rows: an extension that does nothing but complete one word in one (`scripts/bench/bare`, column "bare extension") does not hold either. What was kept of the corpus and its names is opened while the notebook is being shown, 50 ms and half a second at 100,000 articles, so that the first letter finds it ready. In some rounds the window is busy with its explorer for five seconds right then, and both wait.',
  analysis: 'Each article is read by itself, and what they name is linked in two thirds of the memory that it took before, with the same outcome byte by byte; 233 articles a second are 8 % fewer than at 10,000. The collector probably takes them, as the heap grows to 3 GB.',
  explorer: 'VS Code loads its own explorer first and lists the folder meanwhile.',
};

export const GOALS = [
  { what: 'index build against MiniSearch `addAll`, 10k', run: '10k', of: ratio('build', 'minisearch'), least: 8, aim: 12, tried: TRIED.build },
  { what: 'index build against MiniSearch `addAll`, 100k', run: '100k', of: ratio('build', 'minisearch'), least: 12, aim: 15 },
  ...['10k', '100k'].flatMap((run) => [
    { what: `index build against SQLite FTS5 without texts, ${run}`, run, of: ratio('build', 'sqlite'), least: 1.2, aim: 2, tried: TRIED.build },
    { what: `index build against SQLite FTS5 with texts, as it is by default, ${run}`, run, of: ratio('build', 'sqliteTexts'), least: 1.2, aim: 2, tried: TRIED.build },
  ]),
  { what: 'open to first answer, against MiniSearch loadJSON, 10k: the index', run: '10k', of: ratio('openIndex', 'minisearch'), least: 40, aim: 80 },
  { what: 'open to first answer, 10k: all of Korpus, with a look at every file of the folder', run: '10k', of: ratio('open', 'minisearch'), least: 40, aim: 80, tried: TRIED.open },
  { what: 'open at 100k against 10k: the index', run: '100k', beside: '10k', of: growth('openIndex'), most: 3, aim: 1.5 },
  { what: 'open at 100k against 10k: all of Korpus, with a look at every file of the folder', run: '100k', beside: '10k', of: growth('open'), most: 3, aim: 1.5, tried: TRIED.open },
  ...['10k', '100k'].flatMap((run) => [
    { what: `OR, ranked top 20, p95, against MiniSearch, ${run}: rows beside ids`, run, of: ratio('or-p95', 'minisearch'), least: 8, aim: 20 },
    { what: 'the same: ids', run, of: ratio('orIds-p95', 'minisearch'), least: 8, aim: 20 },
    { what: `OR, ranked top 20, p95, against SQLite, ${run}: rows beside ids`, run, of: ratio('or-p95', 'sqlite'), least: 5, aim: 10, tried: TRIED.strict },
    { what: 'the same: ids', run, of: ratio('orIds-p95', 'sqlite'), least: 5, aim: 10 },
    { what: 'the same: rows', run, of: ratio('orRows-p95', 'sqliteTexts'), least: 5, aim: 10 },
    { what: `phrase p95 against SQLite, ${run}: rows beside ids`, run, of: ratio('phrase-p95', 'sqlite'), least: 1.3, aim: 2, tried: TRIED.strict },
    { what: 'the same: ids', run, of: ratio('phraseIds-p95', 'sqlite'), least: 1.3, aim: 2 },
    { what: 'the same: rows', run, of: ratio('phraseRows-p95', 'sqliteTexts'), least: 1.3, aim: 2, tried: TRIED.turns },
    { what: `phrase p95 against ripgrep, ${run}`, run, of: ratio('ripgrep-p95', 'ripgrep'), least: 20, aim: 50 },
    { what: `fuzzy p95 against MiniSearch, ${run}`, run, of: ratio('fuzzy-p95', 'minisearch'), least: 1, aim: 3 },
  ]),
  { what: 'one changed file, durable, against a rebuild, 10k', run: '10k', of: share('change', 'peer'), most: 1 / 100, aim: 1 / 1000 },
  { what: "resident memory against MiniSearch's heap, 10k, after a word that all articles have", run: '10k', of: share('memory', 'minisearch'), most: 1 / 2, aim: 1 / 5, tried: TRIED.memory },
  { what: "resident memory against MiniSearch's heap, 10k, after a word that few have", run: '10k', of: share('memoryFew', 'minisearch'), most: 1 / 2, aim: 1 / 5 },
  { what: 'index file against text, 10k', run: '10k', of: value('sizeShare'), most: 2.2, aim: 0.9 },
  { what: 'index file against text, 100k', run: '100k', of: value('sizeShare'), most: 2.2, aim: 0.9 },
  { what: 'longest stall of the extension host, ms', run: 'host', of: value('stall'), most: 50, aim: 16 },
  { what: "explorer's first rows against the file explorer's, 100k", run: 'host', of: share('explorer', 'peer'), most: 1, aim: 1 },
  { what: "explorer's first rows, clicked in a window that shows the file explorer first", run: 'host', of: share('explorerClicked', 'peer'), most: 1, aim: 1, tried: TRIED.explorer },
  ...['10k', '100k'].flatMap((size) => [
    { what: `Entities view's first rows against the file explorer's, opened again, ${size}`, run: 'host', of: share(`entities${size}`, 'peer'), most: 1, aim: 1, tried: TRIED.view },
    { what: `an entity completed in a cell, since the window has been opened, ${size}`, run: 'host', of: share(`completion${size}`, 'peer'), most: 1, aim: 1, tried: TRIED.cells },
    { what: `the same, since the cell has been shown, ${size}`, run: 'host', of: share(`completionAsked${size}`, 'peer'), most: 1, aim: 1, tried: TRIED.cells },
    { what: `a hover on an entity in a cell, since the window has been opened, ${size}`, run: 'host', of: share(`hover${size}`, 'peer'), most: 1, aim: 1, tried: TRIED.cells },
    { what: `the same, since the cell has been shown, ${size}`, run: 'host', of: share(`hoverAsked${size}`, 'peer'), most: 1, aim: 1, tried: TRIED.cells },
  ]),
  { what: "activation against `require('minisearch')`", run: '10k', of: share('activation', 'minisearch'), most: 3, aim: 1 },
  { what: 'growth 10k → 100k: build', run: '100k', beside: '10k', of: growth('buildLemmas'), most: 10, aim: 10 },
  { what: 'growth 10k → 100k: first opening (read, index, save)', run: '100k', beside: '10k', of: growth('firstOpen'), most: 10, aim: 10 },
  { what: 'growth 10k → 100k: OR p95', run: '100k', beside: '10k', of: growth('or-p95'), most: 10, aim: 10 },
  { what: 'growth 10k → 100k: phrase p95', run: '100k', beside: '10k', of: growth('phrase-p95'), most: 10, aim: 10 },
  { what: 'growth 10k → 100k: language analysis', run: '100k', beside: '10k', of: growth('analysis'), most: 10, aim: 10, tried: TRIED.analysis },
];

/** What a goal comes to: `{ value, holds, reached }`; `undefined` where a figure is missing. */
export function judge(goal, runs) {
  const run = runs[goal.run];
  const value = run && goal.of(run, goal.beside && runs[goal.beside]);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return goal.least === undefined
    ? { value, holds: value <= goal.most, reached: value <= goal.aim }
    : { value, holds: value >= goal.least, reached: value >= goal.aim };
}

function rowOf(run, id) {
  return run?.rows.find((row) => row.id === id);
}

function quotient(above, below) {
  return above === undefined || below === undefined ? undefined : above / below;
}
