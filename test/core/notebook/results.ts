import type { SavedInput } from '../../../src/core/notebook/SavedInput';
import type { ArticleRow, HitRow, Method } from '../../../src/protocol/result';

export const method: Method = {
  verb: 'kwic', query: 'Munition | kwic', definitions: [], settings: { context: 8 }, scope: { articles: 5, tokens: 2431, leftOut: 120, regions: ['title', 'body'] },
  node: ['Munition'], hits: 12, formulas: [], corpus: 'abc',
};

export const hit = (overrides: Partial<HitRow> = {}): HitRow => ({
  path: '001_96b6.txt', start: 300, end: 308, left: 'für seinen Angriffskrieg dringend ', match: 'Munition', right: ', Experten vermuten', line: 3,
  title: 'Raketentechnik gegen Waffen?', published: null, source: null, ...overrides,
});

export const article = (overrides: Partial<ArticleRow> = {}): ArticleRow => ({
  path: '004.txt', title: 'Putin besucht Kim Jong Un', score: 1.5, hits: 4, published: '2024-06', source: null,
  passages: [{ start: 10, end: 60, line: 24, text: 'Pjöngjang versorgt Moskau mit Munition für den Krieg', nodes: [{ start: 40, end: 48 }] }], ...overrides,
});

const HIT_COLUMNS = ['path', 'start', 'end', 'left', 'match', 'right'].map((name) => ({ name, type: name === 'start' || name === 'end' ? 'number' as const : 'string' as const }));

export function hitsInput(rows: readonly HitRow[], overrides: Partial<Omit<SavedInput, 'result'>> = {}): SavedInput {
  return { result: { query: 'Munition | kwic', kind: 'hits', total: rows.length, columns: HIT_COLUMNS, method, warnings: [] }, rows, rowsHash: '0123456789abcdef', used: '1123456789abcdef', ...overrides };
}
