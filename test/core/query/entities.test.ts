import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MadeLayers } from '../../../src/core/analysis/linkLayers';
import { formatMessage } from '../../../src/protocol/message';
import type { ArticleRow, HitRow, TableRow } from '../../../src/protocol/result';
import { checkNotebook } from '../../../src/core/query/checkNotebook';
import { completeAt } from '../../../src/core/query/editor/completeAt';
import { lexiconOf } from '../../../src/core/query/lexicon';
import { needsLayers } from '../../../src/core/query/needsLayers';
import { memoryCorpus, namedSpans, regionOf, type MemoryArticle } from '../../support/memoryCorpus';
import { resultOf, rowsOf } from '../../support/run';

const NAMES = { person: ['Kim Jong Un', 'Kim Jong-un', 'Kim Jong Il', 'Kim', 'Wladimir Putin', 'Putin', 'Putins', 'Washington'], place: ['Moskau', 'Moskaus', 'Washington', 'Pjöngjang'], organisation: ['Kreml'] };
const named = (text: string, more: Partial<MemoryArticle> = {}, names: MemoryArticle['names'] = NAMES): MemoryArticle => ({ text, names, ...more });
const repeat = 'Kim Jong Un traf Wladimir Putin.';
const FILES: Record<string, MemoryArticle> = {
  'a.txt': named('Kim Jong Un kam nach Moskau. Kim sah Putin, und Putin sah Kim.\nWladimir Putin lachte.', { sources: ['Toi'] }),
  'b.txt': named('Kim Jong Il war nie in Moskau. Kim blieb in Pjöngjang.'),
  'c.txt': named(`Der Kreml schwieg.\n${repeat}\n${repeat}`, { regions: [regionOf(repeat + '\n' + repeat, repeat, 'repeat', 5)].map((region) => ({ ...region, start: region.start + 19, end: region.end + 19 })) }),
  'd.txt': named('Washington in Washington', {}, { person: ['Washington'] }),
  'e.txt': named('Washington ist weit von Pjöngjang.', {}, { place: ['Washington', 'Pjöngjang'] }),
};
const corpus = memoryCorpus(FILES);
const paths = async (query: string) => (await rowsOf<ArticleRow>(corpus, query)).map(({ path }) => path).sort();
const matches = async (query: string) => (await rowsOf<HitRow>(corpus, query)).map(({ path, match }) => `${path[0]}:${match}`);
const warnings = async (query: string) => (await resultOf(corpus, query)).warnings.map(formatMessage);

const fixes = (query: string) => checkNotebook([query], lexiconOf(corpus))[0]!.flatMap((found) => found.fixes.map(({ text }) => text));

describe('person: place: organisation: entity:', () => {
  it('find mentions under any name and spelling, and no namesake', async () => {
    assert.deepEqual(await matches('person:"Kim Jong Un" | kwic'), ['a:Kim Jong Un', 'a:Kim', 'a:Kim', 'c:Kim Jong Un']);
    assert.deepEqual(await matches('person:"kim jong-un" | kwic'), await matches('person:"Kim Jong Un" | kwic'));
    assert.deepEqual(await matches('person:"Kim Jong Il" | kwic'), ['b:Kim Jong Il', 'b:Kim']);
    assert.deepEqual(await paths('org:Kreml'), ['c.txt']);
    assert.deepEqual(await paths('organisation:Kreml'), ['c.txt']);
    assert.deepEqual(await paths('entity:Pjoengjang'), ['b.txt', 'e.txt']);
    assert.deepEqual(await paths('entity:"person/kim-jong-un"'), ['a.txt', 'c.txt']);
    assert.deepEqual(await paths('person:Wladimir*'), ['a.txt', 'c.txt']);
  });

  it('mean all of several that fit, and name them', async () => {
    assert.deepEqual(await paths('person:Kim'), ['a.txt', 'b.txt', 'c.txt']);
    assert.deepEqual(await warnings('person:Kim'), ['Kim: several go by this name, and all are found: Kim Jong Un (5), Kim Jong Il (2)']);
    assert.deepEqual(await paths('entity:Washington'), ['d.txt', 'e.txt']);
    assert.deepEqual(await paths('place:Washington'), ['e.txt']);
    assert.deepEqual(await warnings('place:Washington'), []);
  });

  it('warn of a name that is absent, with the nearest of its kind', async () => {
    const result = await resultOf(corpus, 'place:Moskua');
    assert.equal(result.total, 0);
    assert.deepEqual(result.warnings.map(formatMessage), ['Moskua: nobody and nothing of that kind is named so here; did you mean Moskau (2)?']);
    assert.deepEqual(await warnings('person:Xyzzy'), ['Xyzzy: nobody and nothing of that kind is named so here']);
    assert.deepEqual(fixes('place:Moskua'), ['Moskau']);
  });

  it('offer ids where a name alone would mean several', () => {
    assert.deepEqual(fixes('entity:Washington'), ['person/washington', 'place/washington']);
  });

  it('admit articles and are the node where no word is left', async () => {
    const { method } = await resultOf(corpus, 'person:"Kim Jong Un" Moskau | kwic');
    assert.deepEqual([method.node, method.hits, method.scope.articles], [['Moskau'], 1, 2]);
    const alone = await resultOf(corpus, 'person:"Kim Jong Un" source:Toi | kwic');
    assert.deepEqual([alone.method.node, alone.method.hits, alone.method.scope.articles], [['person:"Kim Jong Un"'], 3, 1]);
    assert.deepEqual(await paths('person:"Kim Jong Un" NOT place:Moskau'), ['c.txt']);
    assert.deepEqual(await paths('NOT entity:"Kim Jong Un" NOT entity:Washington'), ['b.txt']);
    assert.deepEqual(await matches('* | kwic place:Moskau OR org:Kreml'), ['a:Moskau', 'b:Moskau', 'c:Kreml']);
  });

  it('keep to the regions in force', async () => {
    assert.equal((await matches('person:"Wladimir Putin" path:c.txt | kwic')).length, 1);
    assert.equal((await matches('in:all person:"Wladimir Putin" path:c.txt | kwic')).length, 2);
  });

  it('say when all mentions lie in regions that are left out', async () => {
    const left = memoryCorpus({
      'a.txt': named('Frankfurt\nKim kam.', { sources: ['Toi'], regions: [{ start: 0, end: 9, region: 'boilerplate' }] }, { place: ['Frankfurt'], person: ['Kim'] }),
      'b.txt': named('Kim blieb.', {}, { person: ['Kim'] }),
    });
    const said = async (query: string) => (await resultOf(left, query)).warnings.map(formatMessage);
    for (const query of ['place:Frankfurt', 'place:Frankfurt | kwic', 'place:Frankfurt source:Toi | kwic']) {
      assert.deepEqual(await said(query), ['Every hit lies in a region that is left out; in:all finds them: 1'], query);
    }
    assert.deepEqual(await said('place:Frankfurt path:b.txt'), ['No article fits all of the search']);
    assert.deepEqual(await said('place:Frankfurt person:Kim path:b.txt'), ['No article fits all of the search']);
  });

  it('are part of sentences, rank and named searches', async () => {
    assert.deepEqual((await rowsOf<TableRow>(corpus, 'person:"Kim Jong Un" person:"Wladimir Putin" | sentences')).map(({ text }) => text), ['Kim sah Putin, und Putin sah Kim.', repeat]);
    assert.deepEqual((await rowsOf<TableRow>(corpus, '$k = person:"Kim Jong Un"', '$k | sentences')).length, 3);
    const rows = await rowsOf<ArticleRow>(corpus, 'place:Moskau');
    assert.ok(rows.every(({ score, hits, passages }) => score > 0 && hits === 1 && passages.length === 1));
  });

  it('are completed under any spelling', () => {
    const offered = (cell: string) => completeAt([cell], 0, cell.length, lexiconOf(corpus)).map(({ label, insert, detail }) => `${label} → ${insert} (${detail})`);
    assert.deepEqual(offered('person:Kim'), ['Kim Jong Un → "Kim Jong Un" (person · 5)', 'Kim Jong Il → "Kim Jong Il" (person · 2)']);
    assert.deepEqual(offered('person:Put'), ['Wladimir Putin → "Wladimir Putin" (person · 5)']);
    assert.deepEqual(offered('person:Vladi'), ['Wladimir Putin → "Wladimir Putin" (person · 5)']);
    assert.deepEqual(offered('place:Vladi'), []);
    assert.deepEqual(offered('entity:Wash'), ['Washington → person/washington (person · 2)', 'Washington → place/washington (place · 1)']);
  });
});

describe('the verb entities, and count by entities', () => {
  it('lists entities of the articles found', async () => {
    assert.deepEqual(await rowsOf(corpus, 'Moskau | entities type=person'), [
      { id: 'person/kim-jong-un', name: 'Kim Jong Un', type: 'person', mentions: 3, articles: 1 },
      { id: 'person/wladimir-putin', name: 'Wladimir Putin', type: 'person', mentions: 3, articles: 1 },
      { id: 'person/kim-jong-il', name: 'Kim Jong Il', type: 'person', mentions: 2, articles: 1 },
    ]);
    assert.deepEqual((await rowsOf<TableRow>(corpus, 'Moskau | entities | where type = place')).map(({ name, mentions, articles }) => [name, mentions, articles]), [['Moskau', 2, 2], ['Pjöngjang', 1, 1]]);
  });

  it('counts articles by what they name; those that name none are not dropped', async () => {
    assert.deepEqual(await rowsOf(corpus, 'place:Moskau | count by=person'), [
      { person: 'Kim Jong Un', articles: 1, hits: 1, id: 'person/kim-jong-un' }, { person: 'Kim Jong Il', articles: 1, hits: 1, id: 'person/kim-jong-il' },
      { person: 'Wladimir Putin', articles: 1, hits: 1, id: 'person/wladimir-putin' },
    ].sort((a, b) => (a.person < b.person ? -1 : 1)));
    assert.deepEqual((await rowsOf<TableRow>(corpus, '* | count by=organisation')).map(({ organisation, articles }) => [organisation, articles]), [['Kreml', 1], [null, 4]]);
  });
});

describe('needsLayers', () => {
  const table: readonly (readonly [boolean, ...string[]])[] = [
    [false, 'Kim | kwic'], [true, 'person:Kim'], [true, 'Kim NOT (org:Kreml)'], [true, 'Kim | entities'], [true, '* | kwic person:Kim'], [true, 'Kim | count by=person'],
    [false, 'Kim | count by=source'], [true, '$k = person:Kim', '$k Moskau'], [false, '$k = person:Kim', 'Moskau'], [true, '$b = person', 'Kim | count by=$b'], [true, 'Kim in:quote'], [false, 'Kim in:body'], [true, 'speaker:Kim'], [true, 'Kim | dates'], [false, ''], [false, 'Kim | | ('],
  ];
  for (const [expected, ...cells] of table) it(cells.join(' ¶ '), () => assert.equal(needsLayers(cells, cells.length - 1), expected));
});

describe('entities beside a naive scan', () => {
  const word = fc.constantFrom('Kim Jong Un', 'Kim Jong Il', 'Kim', 'Wladimir Putin', 'Putin', 'Moskau', 'Kreml', 'sah', 'den', 'Rakete', '.\n');
  const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));

  it('finds the mentions that the linked layers have, whole names at token edges, in every article', async () => {
    await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), fc.constantFrom('Kim Jong Un', 'Kim', 'Putin', 'Wladimir Putin', 'Moskau'), async (texts, name) => {
      const files = Object.fromEntries(texts.map((each, number) => [`${number}.txt`, named(each)]));
      const random = memoryCorpus(files);
      const { entities } = random.layers!.entities;
      const meant = new Set(random.layers!.entities.named(name));
      const expected = texts.flatMap((each, article) => {
        const locals = random.layers!.layersOf(article).entities;
        const spans = namedSpans(each, NAMES);
        return spans.flatMap(({ start, end }, number) => {
          const local = locals.findIndex(({ mentions }) => mentions.includes(number));
          return meant.has((random.layers as MadeLayers).entities.links[article]![local]!) ? [{ path: `${article}.txt`, start, end }] : [];
        });
      });
      const rows = await rowsOf<HitRow>(random, `entity:"${name}" | kwic`);
      assert.deepEqual(rows.map(({ path, start, end }) => ({ path, start, end })), expected);
      const total = (await rowsOf<TableRow>(random, '* | entities')).reduce((sum, { mentions }) => sum + Number(mentions), 0);
      assert.equal(total, entities.reduce((sum, { mentions }) => sum + mentions, 0));
    }), { seed: 20261125, numRuns: 100 });
  });
});
