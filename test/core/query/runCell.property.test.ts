import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import type { ArticleRow, HitRow, TableRow } from '../../../src/protocol/result';
import { memoryCorpus, regionOf, type MemoryArticle } from '../../support/memoryCorpus';
import { NAIVE_REGIONS, NaiveCorpus, type NaiveHit, type NaiveTerm } from '../../support/naiveCorpus';
import { resultOf, rowsOf } from '../../support/run';

/** The seeds with a title, boilerplate and a repeat marked by hand, so that regions matter. */
function seeds(): Record<string, MemoryArticle> {
  const names = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
  return Object.fromEntries(names.map((name, at) => {
    const text = readFileSync(`seeds/${name}`, 'utf8');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const [first, second] = [lines[0]!, lines[1]!];
    const last = lines.at(-1)!;
    const regions = [regionOf(text, first, 'title'), regionOf(text, second, at % 2 ? 'kicker' : 'repeat', first.length), regionOf(text, last, 'boilerplate', text.length - last.length - 5)];
    const dates = ['2023-09-13', '2023-09', '2024', undefined, '2024-06-19'];
    const published = dates[at];
    return [name, { text, regions, title: first, sources: at % 2 ? ['Toi'] : [], ...(published === undefined ? {} : { published }) }];
  }));
}

const files = seeds();
const corpus = memoryCorpus(files);
const naive = new NaiveCorpus(files);
const vocabulary = [...new Set(naive.paths.flatMap((path) => naive.tokens(path, NAIVE_REGIONS['all']!).map((token) => token.form)))].sort();
const lines = naive.paths.flatMap((path) => files[path]!.text.split('\n')).filter((line) => line.length > 40);

interface Search {
  readonly text: string;
  /** Articles that it matches, within the regions around it. */
  readonly matches: (path: string, regions: string) => boolean;
  /** Hits of its positive words. */
  readonly hits: (path: string, regions: string) => readonly NaiveHit[];
}

function termSearch(text: string, term: NaiveTerm): Search {
  const known = new Map<string, readonly NaiveHit[]>();
  const hits = (path: string, regions: string): readonly NaiveHit[] => {
    const key = `${path} ${regions}`;
    const found = known.get(key) ?? naive.hits(path, term, NAIVE_REGIONS[regions]!);
    known.set(key, found);
    return found;
  };
  return { text, hits, matches: (path, regions) => hits(path, regions).length > 0 };
}

const known = fc.constantFrom(...vocabulary);
const word = known.chain((form) => fc.constantFrom(form, form.toLowerCase(), form.toUpperCase())).filter((form) => !/^(?:AND|OR|NOT)$/.test(form)).map((form) => termSearch(form, { kind: 'word', tokens: [form] }));
const exact = known.map((form) => termSearch(`=${form}`, { kind: 'exact', tokens: [form] }));
const wildcard = fc.tuple(known, fc.nat(), fc.constantFrom('*', '?', '*x', 'x*')).map(([form, at, mark]) => {
  const cut = at % (form.length + 1);
  const pattern = mark === '*' ? `${form.slice(0, cut)}*` : mark === '*x' ? `*${form.slice(cut)}` : mark === 'x*' ? `*${form.slice(0, cut)}*` : `${form.slice(0, cut)}?${form.slice(cut + 1)}`;
  return /^\*+$/.test(pattern) ? termSearch('Kim*', { kind: 'wildcard', tokens: ['Kim*'] }) : termSearch(pattern, { kind: 'wildcard', tokens: [pattern] });
});
const phrase = fc.tuple(fc.constantFrom(...lines), fc.nat(), fc.integer({ min: 2, max: 3 }), fc.boolean(), fc.constantFrom('""', '„“', '„”', '“”', '«»', '»«')).map(([line, at, size, isExact, quotes]) => {
  const forms = line.match(/[\p{L}\p{N}]+/gu)!;
  const start = at % Math.max(1, forms.length - size);
  const tokens = forms.slice(start, start + size);
  return termSearch(`${isExact ? '=' : ''}${quotes[0]}${tokens.join(' ')}${quotes[1]}`, { kind: isExact ? 'exact' : 'word', tokens });
});
const dates: Search[] = [
  ['date:2023-09', (date?: string) => date?.startsWith('2023-09')], ['date:none', (date?: string) => date === undefined], ['date:>=2024', (date?: string) => date !== undefined && date >= '2024'],
  ['date:2023-09-14..', (date?: string) => date !== undefined && date !== '2023-09-13'], ['date:<2024', (date?: string) => date?.startsWith('2023')],
].map(([text, test]) => metadata(text as string, (article) => (test as (date?: string) => boolean | undefined)(article.published) === true));

function metadata(text: string, test: (article: MemoryArticle) => boolean): Search {
  return { text, matches: (path) => test(files[path]!), hits: () => [] };
}

const field = fc.constantFrom(...dates, metadata('source:toi', (article) => article.sources?.[0] === 'Toi'), metadata('source:"T*"', (article) => article.sources?.[0] === 'Toi'),
  metadata('*', () => true), metadata('lang:de', () => true), metadata('path:000*', (article) => article === files[naive.paths[0]!]));

const { search } = fc.letrec<{ search: Search; unary: Search; term: Search }>((tie) => ({
  term: fc.oneof({ depthSize: 'small' }, { weight: 5, arbitrary: word }, exact, wildcard, { weight: 2, arbitrary: phrase }, field, tie('search').map((inner): Search => ({ ...inner, text: `(${inner.text})` })),
    fc.tuple(fc.constantFrom('title', 'body', 'boilerplate', 'repeat', 'all'), tie('term')).map(([name, inner]): Search => ({
      text: `(in:${name} ${inner.text})`, matches: (path) => inner.matches(path, name), hits: (path) => inner.hits(path, name),
    }))),
  unary: fc.oneof({ weight: 5, arbitrary: tie('term') }, fc.tuple(tie('term'), fc.constantFrom('NOT ', '-')).map(([inner, mark]): Search => ({
    text: mark + inner.text, matches: (path, regions) => !inner.matches(path, regions), hits: () => [],
  }))),
  search: fc.tuple(fc.array(fc.array(tie('unary'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }), fc.constantFrom(' ', ' AND ')).map(([alternatives, and]): Search => ({
    text: alternatives.map((all) => all.map((part) => part.text).join(and)).join(' OR '),
    matches: (path, regions) => alternatives.some((all) => all.every((part) => part.matches(path, regions))),
    hits: (path, regions) => alternatives.flatMap((all) => all.flatMap((part) => part.hits(path, regions))),
  })),
}));

/** Hits of a search as the oracle sees them: in articles that it matches, equal spans once, by path, start and end. */
function naiveHits(query: Search, regions = ''): NaiveHit[] {
  return naive.paths.filter((path) => query.matches(path, regions)).flatMap((path) => {
    const spans = new Map(query.hits(path, regions).map((hit) => [`${hit.start} ${hit.end}`, hit]));
    return [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

const parameters = { seed: 20261122, numRuns: 200 };
const spanOf = ({ path, start, end }: NaiveHit): NaiveHit => ({ path, start, end });

describe('runCell beside a naive scan of the seeds', function () {
  this.timeout(60_000);

  it('finds the same articles', async () => {
    await fc.assert(fc.asyncProperty(search, async (query) => {
      const rows = await rowsOf<ArticleRow>(corpus, query.text);
      const expected = naive.paths.filter((path) => query.matches(path, ''));
      assert.deepEqual(rows.map((row) => row.path).sort(), expected, query.text);
      const hits = naiveHits(query);
      for (const row of rows) assert.equal(row.hits, hits.filter((hit) => hit.path === row.path).length, query.text);
    }), parameters);
  });

  it('finds the same hits, and their text is the slice of the article', async () => {
    await fc.assert(fc.asyncProperty(search, fc.integer({ min: 1, max: 12 }), async (query, context) => {
      const result = await resultOf(corpus, `${query.text} | kwic Kim OR Xyzzy context=${context}`, `${query.text}`);
      const hits = naiveHits(query);
      assert.equal(result.method.hits, hits.length, query.text);
      if (!/[\p{L}\p{N}?]/u.test(query.text) || hits.length === 0) return;
      const rows = await rowsOf<HitRow>(corpus, `${query.text} | kwic context=${context}`);
      assert.deepEqual(rows.map(spanOf), hits, query.text);
      for (const row of rows) {
        const { text } = files[row.path]!;
        assert.equal(row.match, text.slice(row.start, row.end));
        assert.equal(text.slice(row.start - row.left.length, row.end + row.right.length), row.left + row.match + row.right);
        assert.equal(row.line, text.slice(0, row.start).split('\n').length);
      }
    }), parameters);
  });

  it('orders a concordance as comparing the words does, ties by path and start', async () => {
    const context = fc.uniqueArray(fc.constantFrom('1R', '2R', '3R', '1L', '2L'), { minLength: 1, maxLength: 3 });
    await fc.assert(fc.asyncProperty(fc.constantFrom('Kim', 'Putin OR Kim', '*raket*', '"heiliger Kampf" OR der'), context, async (text, keys) => {
      const rows = await rowsOf<HitRow>(corpus, `${text} | kwic sort=${keys.join(',')}`);
      const plain = await rowsOf<HitRow>(corpus, `${text} | kwic`);
      const keyed = plain.map((row, at) => ({ row, at, key: keys.map((key) => contextTerm(row, key)) }));
      keyed.sort((a, b) => a.key.reduce((order, term, at) => order || term - b.key[at]!, 0) || a.at - b.at);
      assert.deepEqual(rows.map(spanOf), keyed.map(({ row }) => spanOf(row)));
    }), { ...parameters, numRuns: 25 });
  });

  it('counts by every key as a loop does', async () => {
    await fc.assert(fc.asyncProperty(search, fc.constantFrom('source', 'lang', 'year', 'month', 'day', 'path'), async (query, by) => {
      const rows = await rowsOf<TableRow>(corpus, `${query.text} | count by=${by}`);
      const hits = naiveHits(query);
      const expected = new Map<string | null, { articles: number; hits: number }>();
      for (const path of naive.paths.filter((known) => query.matches(known, ''))) {
        const date = files[path]!.published ?? '';
        const key = { source: files[path]!.sources?.[0] ?? null, lang: 'de', path, year: date.slice(0, 4) || null, month: date.length > 4 ? date.slice(0, 7) : null, day: date.length > 7 ? date : null }[by];
        const sum = expected.get(key) ?? { articles: 0, hits: 0 };
        expected.set(key, { articles: sum.articles + 1, hits: sum.hits + hits.filter((hit) => hit.path === path).length });
      }
      assert.deepEqual(new Map(rows.map((row) => [row[by], { articles: row['articles'], hits: row['hits'] }])), expected, query.text);
    }), parameters);
  });

  it('counts words as a loop does', async () => {
    await fc.assert(fc.asyncProperty(search, fc.constantFrom('', 'title', 'body', 'all'), async (query, region) => {
      const rows = await rowsOf<TableRow>(corpus, `${region ? `in:${region} ` : ''}(${query.text}) | frequency`);
      const counts = new Map<string, { count: number; articles: Set<string> }>();
      let tokens = 0;
      for (const path of naive.paths.filter((known) => query.matches(known, region))) {
        for (const { form } of naive.tokens(path, NAIVE_REGIONS[region]!)) {
          tokens++;
          const sum = counts.get(form.toLowerCase()) ?? { count: 0, articles: new Set() };
          counts.set(form.toLowerCase(), { count: sum.count + 1, articles: sum.articles.add(path) });
        }
      }
      const expected = [...counts].map(([form, { count, articles }]) => [form, count, (count / tokens) * 1e6, articles.size]);
      assert.deepEqual(new Set(rows.map((row) => JSON.stringify([row['word'], row['count'], row['perMillion'], row['articles']]))), new Set(expected.map((row) => JSON.stringify(row))), query.text);
      for (let at = 1; at < rows.length; at++) assert.ok((rows[at - 1]!['count'] as number) >= (rows[at]!['count'] as number));
    }), { ...parameters, numRuns: 60 });
  });

  it('gives any page as a slice of all rows, in any order', async () => {
    const column = fc.constantFrom('left', 'match', 'right', 'path', 'start');
    await fc.assert(fc.asyncProperty(fc.nat({ max: 120 }), fc.nat({ max: 30 }), fc.option(fc.record({ column, descending: fc.boolean() })), async (offset, limit, sort) => {
      const result = await resultOf(corpus, 'Kim OR Putin | kwic');
      const all = await result.rows(0, result.rowCount, sort);
      assert.equal(all.length, result.rowCount);
      assert.deepEqual(await result.rows(offset, limit, sort), all.slice(offset, offset + limit));
    }), { ...parameters, numRuns: 40 });
  });
});

/** Term of the word so many places from a hit; 0 beyond the edge of the article. */
function contextTerm(row: HitRow, key: string): number {
  const { index } = corpus;
  const article = index.paths.indexOf(row.path);
  const [from, to] = [index.articleStart(article), index.articleStart(article + 1)];
  const positions = Array.from({ length: to - from }, (_, at) => from + at);
  const inside = positions.filter((at) => index.startOf(at) >= row.start && index.endOf(at) <= row.end);
  const distance = Number(key[0]);
  const at = key.endsWith('R') ? inside.at(-1)! + distance : inside[0]! - distance;
  return at >= from && at < to ? index.terms[at]! : 0;
}
