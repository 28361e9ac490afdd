import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { createEngine } from '../../src/core/engine/createEngine';
import { LemmaDictionary } from '../../src/core/language/LemmaDictionary';
import { createLemmaKey } from '../../src/core/language/lemmaKey';
import { fold } from '../../src/core/text/fold';
import { tokens } from '../../src/core/text/tokenize';
import type { Engine } from '../../src/protocol/engine';
import type { ArticleRow } from '../../src/protocol/result';
import { MemoryFiles, memoryPorts } from './memoryPorts';

/** A line of test/gold/ranking/needs.jsonl. */
export interface Need {
  readonly id: string;
  readonly language: string;
  readonly need: string;
  readonly query: string;
  /** 2 for articles that are about it, 1 for those that touch on it. */
  readonly answers: Readonly<Record<string, number>>;
}

/** Paths in the order that a ranking gives them, by need. */
export type Ranking = ReadonlyMap<string, readonly string[]>;

const FOLDERS = { structure: 'test/gold/structure/dev', links: 'test/gold/links/dev', speech: 'test/gold/speech/dev', seeds: 'seeds', own: 'test/gold/ranking/own' };

export function readNeeds(): readonly Need[] {
  return readFileSync('test/gold/ranking/needs.jsonl', 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Need);
}

function readPool(): Record<string, string> {
  return Object.fromEntries(Object.entries(FOLDERS).flatMap(([name, folder]) => readdirSync(folder).filter((file) => file.endsWith('.txt'))
    .map((file) => [`${name}/${file}`, readFileSync(join(folder, file), 'utf8')] as const)));
}

/** The needs' queries over the pool by Korpus, by its hits alone (naive tf), and by MiniSearch's BM25+ over the words as written and over Korpus's lemmas. */
export async function rankings(needs: readonly Need[]): Promise<Readonly<Record<'korpus' | 'tf' | 'minisearch' | 'minisearchLemmas', Ranking>>> {
  const pool = readPool();
  const engine = createEngine(memoryPorts(new MemoryFiles(pool)), { cacheName: 'ranking' });
  const rows = new Map<string, readonly ArticleRow[]>();
  for (const { id, query } of needs) rows.set(id, await articlesOf(engine, query));
  const languages = new Map((await engine.open()).articles.map(({ path, language }) => [path, language]));
  const byTf = (found: readonly ArticleRow[]): string[] => [...found].sort((a, b) => b.hits - a.hits || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
  return {
    korpus: new Map([...rows].map(([id, found]) => [id, found.map(({ path }) => path)])),
    tf: new Map([...rows].map(([id, found]) => [id, byTf(found)])),
    minisearch: miniSearch(needs, pool, (form) => [form.toLowerCase()]),
    minisearchLemmas: miniSearch(needs, pool, lemmasOf, languages),
  };
}

async function articlesOf(engine: Engine, query: string): Promise<readonly ArticleRow[]> {
  const outcome = await engine.run({ cells: [query] }, 0, { limit: null, base: '', savedRows: 1 });
  if (outcome.kind !== 'result' || outcome.cell.result.kind !== 'articles') throw new Error(`${query}: ${outcome.kind}`);
  return outcome.cell.result.rows;
}

type Forms = (form: string, languages: readonly string[]) => readonly string[];

const lemmaKey = createLemmaKey({ dictionary: new LemmaDictionary(readFileSync('dist/lemmas.de.bin')) });

function lemmasOf(form: string, languages: readonly string[]): readonly string[] {
  return [...new Set(languages.map((language) => lemmaKey(fold(form), language)))];
}

const wordsOf = (text: string): string[] => tokens(text).map(({ start, end }) => text.slice(start, end));

function miniSearch(needs: readonly Need[], pool: Readonly<Record<string, string>>, forms: Forms, languages?: ReadonlyMap<string, string>): Ranking {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'], tokenize: (text) => text.split(' '), processTerm: (term) => term });
  for (const [id, text] of Object.entries(pool)) index.add({ id, text: wordsOf(text).flatMap((form) => forms(form, [languages?.get(id) ?? ''])).join(' ') });
  return new Map(needs.map(({ id, query }) => [id, index.search(inWords(query, forms)).map((found) => found.id as string)]));
}

/** The same query for MiniSearch: words of an AND or OR, `x*` as a prefix; a phrase is its words. */
function inWords(query: string, forms: Forms): Parameters<MiniSearch['search']>[0] {
  const plain = query.replace(/["()]/g, ' ');
  const combineWith = / OR /.test(query) && !/\(/.test(query) ? 'OR' : 'AND';
  const words = plain.split(/ OR |\s+/).filter((word) => word !== '');
  return {
    combineWith,
    queries: words.map((word) => {
      const isPrefix = word.endsWith('*');
      return { queries: wordsOf(word).flatMap((form) => (isPrefix ? [form.toLowerCase(), form] : forms(form, ['de', 'en']))), combineWith: 'OR', prefix: isPrefix };
    }),
  };
}
