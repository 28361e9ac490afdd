import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Corpus } from '../../../src/core/query/Corpus';
import { checkNotebook } from '../../../src/core/query/checkNotebook';
import { completeAt } from '../../../src/core/query/editor/completeAt';
import { lexiconOf } from '../../../src/core/query/lexicon';
import { needsLayers, needsNotes } from '../../../src/core/query/needsLayers';
import { fold } from '../../../src/core/text/fold';
import { formatMessage } from '../../../src/protocol/message';
import type { ArticleRow, HitRow, TableRow } from '../../../src/protocol/result';
import { memoryCorpus, regionOf, type MemoryArticle } from '../../support/memoryCorpus';
import { NAIVE_REGIONS, NaiveCorpus } from '../../support/naiveCorpus';
import { resultOf, rowsOf } from '../../support/run';

const FILES: Record<string, MemoryArticle> = {
  'a.txt': { text: 'Kim drohte dem Westen mit Munition. „Wir antworten!“, sagte er.', tags: ['gipfel'], notes: [{ text: 'drohte dem Westen', tags: ['Drohung'] }, { text: '„Wir antworten!“', tags: ['drohung', 'zitat'] }] },
  'b.txt': { text: 'Putin versprach Munition.\nJetzt drohend anmelden', tags: ['Drohung'], regions: [regionOf('Putin versprach Munition.\nJetzt drohend anmelden', 'Jetzt drohend anmelden', 'boilerplate')], notes: [{ text: 'Jetzt drohend', tags: ['werbung'] }] },
  'c.txt': { text: 'Nichts von Belang 😀 hier.', notes: [{ text: '😀', tags: ['bild'] }, { text: 'Das ist gelöscht', tags: ['weg'] }] },
};
const corpus = memoryCorpus(FILES);
const paths = async (query: string) => (await rowsOf<ArticleRow>(corpus, query)).map(({ path }) => path[0]).sort().join('');
const matches = async (query: string) => (await rowsOf<HitRow>(corpus, query)).map(({ path, match }) => `${path[0]}:${match}`);
const warnings = async (query: string) => (await resultOf(corpus, query)).warnings.map(formatMessage);

describe('tag:', () => {
  it('admits articles that are tagged, or hold a tagged passage; the passages are its hits', async () => {
    assert.equal(await paths('tag:drohung'), 'ab');
    assert.deepEqual(await matches('tag:DROHUNG | kwic'), ['a:drohte dem Westen', 'a:Wir antworten']);
    assert.deepEqual(await matches('tag:zi* | kwic'), ['a:Wir antworten']);
    const { method } = await resultOf(corpus, 'tag:drohung | kwic');
    assert.deepEqual([method.node, method.hits, method.scope.articles], [['tag:drohung'], 2, 2]);
    assert.deepEqual((await rowsOf<ArticleRow>(corpus, 'tag:drohung')).map(({ path, hits }) => `${path} ${hits}`), ['a.txt 2', 'b.txt 0']);
  });

  it('restricts the articles where words are asked for, and can be an argument', async () => {
    assert.deepEqual(await matches('tag:drohung Munition | kwic'), ['a:Munition', 'b:Munition']);
    assert.deepEqual(await matches('tag:zitat Munition | kwic'), ['a:Munition']);
    assert.deepEqual(await matches('* | kwic tag:zitat OR tag:drohung'), ['a:drohte dem Westen', 'a:Wir antworten']);
    assert.equal(await paths('NOT tag:drohung'), 'c');
    assert.equal(await paths('tag:gipfel NOT tag:werbung'), 'a');
    const rows = await rowsOf<TableRow>(corpus, 'tag:drohung | count by=path');
    assert.deepEqual(rows.map(({ path, hits }) => `${path} ${hits}`), ['a.txt 2', 'b.txt 0']);
    assert.deepEqual((await rowsOf<TableRow>(corpus, 'tag:zitat | sentences')).map(({ text }) => text), ['„Wir antworten!“, sagte er.']);
  });

  it('keeps to the regions in force, and says so', async () => {
    assert.equal(await paths('tag:werbung'), '');
    assert.deepEqual(await warnings('tag:werbung'), ['Every hit lies in a region that is left out; in:all finds them: 1']);
    assert.deepEqual(await matches('tag:werbung in:all | kwic'), ['b:Jetzt drohend']);
    assert.deepEqual(await matches('tag:werbung in:boilerplate | kwic'), ['b:Jetzt drohend']);
  });

  it('says why there is nothing: no such tag, no passage, a place that was lost', async () => {
    assert.deepEqual(await warnings('tag:drohnug'), ['drohnug: no such tag; did you mean Drohung (2)?']);
    assert.deepEqual(await warnings('tag:gipfel | kwic'), ['Articles carry this tag as a whole; no passage in the regions in force does']);
    assert.deepEqual(await warnings('tag:weg'), ['Notes with this tag have lost their place in the text (see the Notes view): 1']);
  });

  it('admits the article where the passage is no word', async () => {
    assert.equal(await paths('tag:bild'), 'c');
    assert.deepEqual(await matches('tag:bild | kwic'), []);
  });

  it('is completed with what stands at articles and at passages', () => {
    const offered = completeAt(['tag:'], 0, 4, lexiconOf(corpus)).map(({ label, detail }) => `${label} ${detail}`);
    assert.deepEqual(offered, ['Drohung 2', 'bild 1', 'drohung 1', 'gipfel 1', 'werbung 1', 'zitat 1', 'weg ']);
    assert.deepEqual(checkNotebook(['tag:zitat | kwic'], lexiconOf(corpus)), [[]]);
  });

  it('needs the notes, and no language layer', () => {
    assert.deepEqual([needsLayers(['tag:x | kwic'], 0), needsNotes(['tag:x | kwic'], 0), needsNotes(['Munition'], 0)], [false, true, false]);
    assert.equal(needsNotes(['$s = tag:x', '$s Munition | kwic'], 1), true);
  });

  it('depends on the articles that are tagged or noted on, whatever of the notes is in place', async () => {
    const used = async (query: string) => (await resultOf(corpus, query)).used.join('');
    assert.equal(await used('tag:drohung'), '01');
    assert.equal(await used('tag:weg Munition'), '2');
    assert.equal(await used('NOT tag:gipfel'), '12');
  });
});

describe('tag: beside a naive scan', () => {
  const TAGS = ['a', 'b', 'Ü'];
  const article = fc.record({
    words: fc.array(fc.constantFrom('Kim', 'kam', 'nach', 'Moskau', '„Ja!“', '😀', 'Su-35', '.', '\n'), { minLength: 1, maxLength: 24 }),
    tags: fc.subarray(TAGS),
    notes: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.subarray(TAGS, { minLength: 1 })), { maxLength: 4 }),
    regions: fc.array(fc.constantFrom('body' as const, 'title' as const, 'boilerplate' as const, 'repeat' as const), { minLength: 3, maxLength: 3 }),
  }).map(({ words, tags, notes, regions }): MemoryArticle & { spans: readonly { start: number; end: number; tags: readonly string[] }[] } => {
    const text = words.join(' ');
    const third = Math.ceil(text.length / 3);
    return {
      text, tags,
      regions: regions.map((region, at) => ({ start: at * third, end: Math.min(text.length, (at + 1) * third), region })),
      spans: notes.map(([from, length, own]) => ({ start: from % text.length, end: Math.min(text.length, (from % text.length) + 1 + length), tags: own })),
    };
  });

  it('finds the same passages and articles', async () => {
    let found = 0;
    await fc.assert(fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 4 }), fc.constantFrom(...TAGS, 'ue', '?', 'x'), fc.constantFrom('', 'title', 'all', 'boilerplate', 'repeat'), async (articles, tag, region) => {
      const files = Object.fromEntries(articles.map((each, at) => [`${at}.txt`, each]));
      const plain = memoryCorpus(files);
      const own: Corpus = { ...plain, notes: articles.flatMap(({ spans }, at) => spans.map(({ tags, ...span }) => ({ article: at, span, tags }))) };
      const naive = new NaiveCorpus(files);
      const fits = (each: string) => (tag === '?' ? [...each].length === 1 || fold(each).length === 1 : fold(each) === fold(tag));
      const wanted = new Set<string>();
      const admitted = new Set<string>();
      articles.forEach(({ spans, tags }, at) => {
        const path = `${at}.txt`;
        if (tags!.some(fits)) admitted.add(path);
        for (const span of spans.filter((each) => each.tags.some(fits))) {
          const inside = naive.tokens(path, NAIVE_REGIONS['all']!).filter(({ start, end }) => start < span.end && end > span.start);
          const allowed = inside.filter(NAIVE_REGIONS[region]!);
          if (inside.length === 0) admitted.add(path);
          if (inside.length === 0 || allowed.length < inside.length) continue;
          wanted.add(`${path} ${inside[0]!.start} ${inside.at(-1)!.end}`);
          admitted.add(path);
        }
      });
      const scope = `tag:${tag}${region === '' ? '' : ` in:${region}`}`;
      const hits = await rowsOf<HitRow>(own, `${scope} | kwic`);
      assert.deepEqual(hits.map(({ path, start, end }) => `${path} ${start} ${end}`).sort(), [...wanted].sort());
      assert.deepEqual((await rowsOf<ArticleRow>(own, scope)).map(({ path }) => path).sort(), [...admitted].sort());
      found += wanted.size;
    }), { seed: 2, numRuns: 400 });
    assert.ok(found > 200, `${found}`);
  });
});
