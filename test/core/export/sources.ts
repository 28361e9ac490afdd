import type { ExportSource } from '../../../src/core/export/ExportSource';
import type { ArticleInfo } from '../../../src/protocol/article';
import type { Column, Row, TableRow } from '../../../src/protocol/result';
import { article as articleRow, hit, method } from '../notebook/results';

export const info = (path: string, known: Partial<ArticleInfo> = {}): ArticleInfo => ({
  path, title: null, published: null, sources: [], author: null, url: null, tags: [], language: 'de', languageFrom: 'text', encoding: 'utf-8', length: 0, tokens: 0, opening: '', remarks: [], ...known,
});

const column = (name: string, type: Column['type'] = 'string'): Column => ({ name, type });
const HIT_COLUMNS = [column('path'), column('start', 'number'), column('end', 'number'), column('left'), column('match'), column('right')];

type Texts = Readonly<Record<string, string>>;

function source(result: Partial<ExportSource['result']>, rows: readonly Row[], texts: Texts, articles: readonly ArticleInfo[]): ExportSource {
  return {
    result: { query: 'Rakete', total: rows.length, method, warnings: [], columns: HIT_COLUMNS, kind: 'hits', ...result } as ExportSource['result'],
    rows,
    corpus: {
      articles, warnings: [],
      article: (path) => articles.find((each) => each.path === path),
      text: (path) => texts[path] ?? '',
      about: () => [],
      languageOf: () => 'de',
      pause: () => Promise.resolve(),
    },
  };
}

/** Hits at `[path, start, end]`, in texts by path. */
export function hitsAt(texts: Texts, spans: readonly (readonly [path: string, start: number, end: number])[], query = 'Rakete | kwic'): ExportSource {
  const rows = spans.map(([path, start, end]) => hit({ path, start, end, match: texts[path]!.slice(start, end) }));
  return source({ query }, rows, texts, Object.keys(texts).map((path) => info(path)));
}

/** A table of a verb. */
export function tableOf(verb: string, rows: readonly TableRow[], texts: Texts = {}): ExportSource {
  const columns = Object.entries(rows[0] ?? {}).map(([name, value]) => column(name, typeof value === 'number' ? 'number' : 'string'));
  return source({ kind: 'table', query: `* | ${verb}`, columns, method: { ...method, verb } }, rows, texts, Object.keys(texts).map((path) => info(path)));
}

/** A list of all these articles. */
export function articlesOf(...articles: readonly ArticleInfo[]): ExportSource {
  const rows = articles.map(({ path, title }) => articleRow({ path, title, passages: [] }));
  return source({ kind: 'articles', query: '*', columns: [column('path'), column('title')] }, rows, {}, articles);
}
