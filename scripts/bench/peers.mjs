// Who Korpus is measured beside: what each does for the same questions. A query is a list of words.
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureHost, hostSupported } from '../host/ensureHost.mjs';

const TOP = 20;

/** MiniSearch with full bodies. It ranks all that it finds. */
export const minisearch = {
  build(articles) {
    const mini = new MiniSearch({ fields: ['text'] });
    mini.addAll(articles);
    return mini;
  },
  save: (mini) => JSON.stringify(mini),
  open: (json) => MiniSearch.loadJSON(json, { fields: ['text'] }),
  word: (mini, [word]) => mini.search(word).length,
  prefix: (mini, [word]) => mini.search(word.slice(0, 4), { prefix: true }).length,
  fuzzy: (mini, [word]) => mini.search(word, { fuzzy: 2 }).length,
  or: (mini, words) => mini.search(words.join(' ')).length,
};

export const flexsearch = {
  build(articles) {
    const flex = new FlexSearch.Index({ tokenize: 'strict', encode: (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [] });
    for (const { id, text } of articles) flex.add(id, text);
    return flex;
  },
  /** At most `limit` articles. */
  or: (flex, words, limit = TOP) => flex.search(words.join(' '), { suggest: true, limit }).length,
};

/** SQLite with FTS5, which keeps positions, and texts only where `keepsTexts` (its default) is set; `undefined` where this Node has none. */
export async function sqliteOver(articles, { file = ':memory:', keepsTexts = false } = {}) {
  const sqlite = await import('node:sqlite').catch(() => undefined);
  if (!sqlite) return undefined;
  const database = new sqlite.DatabaseSync(file);
  database.exec(`CREATE VIRTUAL TABLE texts USING fts5(text, ${keepsTexts ? '' : "content = '', "}tokenize = 'unicode61 remove_diacritics 0')`);
  const insert = database.prepare('INSERT INTO texts(rowid, text) VALUES (?, ?)');
  database.exec('BEGIN');
  for (const { id, text } of articles) insert.run(id + 1, text);
  database.exec('COMMIT');
  return database;
}

/** The questions to SQLite, over prepared statements. */
export function sqliteQueries(database) {
  const count = database.prepare('SELECT count(*) AS total FROM texts WHERE texts MATCH ?');
  const ranked = database.prepare(`SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ${TOP}`);
  const all = database.prepare('SELECT rowid FROM texts WHERE texts MATCH ?');
  const either = (words) => words.map((word) => `"${word}"`).join(' OR ');
  return {
    total: (words) => count.get(either(words)).total,
    or: (words) => ranked.all(either(words)),
    phrase: (words) => all.all(`"${words.join(' ')}"`).map(({ rowid }) => rowid - 1),
  };
}

/** The same with what is shown of each of the best: SQLite with texts cuts one snippet about as long as a passage of Korpus. */
export function sqliteRows(database) {
  const shown = database.prepare(`SELECT rowid, snippet(texts, 0, '[', ']', '…', 40) AS passage FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ${TOP}`);
  return {
    or: (words) => shown.all(words.map((word) => `"${word}"`).join(' OR ')),
    phrase: (words) => shown.all(`"${words.join(' ')}"`),
  };
}

/** ripgrep of the host's VS Code, or of the path; `undefined` where there is none. */
export async function findRipgrep() {
  const inPath = spawnSync('rg', ['--version']);
  if (inPath.status === 0) return 'rg';
  if (!hostSupported()) return undefined;
  const { entry } = await ensureHost();
  const modules = path.join(path.dirname(path.dirname(path.dirname(entry))), 'lib', 'vscode', 'node_modules', '@vscode');
  const folders = existsSync(modules) ? readdirSync(modules).filter((name) => name.startsWith('ripgrep')) : [];
  const places = folders.flatMap((name) => ['', `${process.platform}-${process.arch}`].map((place) => path.join(modules, name, 'bin', place, 'rg')));
  return places.find((file) => existsSync(file));
}

/** Files below a folder with a phrase, its words parted by what is no letter. */
export function ripgrepPhrase(rg, folder, words) {
  const { stdout } = spawnSync(rg, ['--files-with-matches', '--ignore-case', '--no-ignore', '--no-messages', '-e', `\\b${words.join('[^\\p{L}\\p{N}\\n]+')}\\b`, '.'], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return stdout.split('\n').filter(Boolean);
}
