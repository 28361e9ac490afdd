import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analyser } from '../../../src/core/analysis/createAnalyser';
import type { EntityIndex } from '../../../src/core/analysis/EntityIndex';
import { LayerStore } from '../../../src/core/analysis/LayerStore';
import { nameSearchOf } from '../../../src/core/analysis/NameSearch';
import { ArticleRecords } from '../../../src/core/engine/ArticleRecords';
import { indexedArticles } from '../../../src/core/engine/IndexedArticles';
import { LanguageLayer, LayersNotRead, type LanguageParts, type LinkedLayers } from '../../../src/core/engine/LanguageLayer';
import { LinkCache } from '../../../src/core/engine/LinkCache';
import { Snapshot } from '../../../src/core/engine/Snapshot';
import { ENTITY_TYPES, type EntityDecision } from '../../../src/core/entity/decisions/EntityDecision';
import { parseGazetteer } from '../../../src/core/entity/Gazetteer';
import { linkArticle } from '../../../src/core/entity/linking/linkArticle';
import { DamagedIndex } from '../../../src/core/index/BlockFile';
import { contentHash } from '../../../src/core/text/hash';
import { paragraphs } from '../../../src/core/text/tokenize';
import { nodeCodec } from '../../../src/node/nodeCodec';
import { regionOf, namedSpans } from '../../support/memoryCorpus';
import { MemoryCache } from '../../support/memoryPorts';
import { buildIndex } from '../index/corpus';

const GAZETTEER = parseGazetteer(nodeCodec.encode([
  'korpus-gazetteer 2', 'country\tRussland\tRU\t60\t100\t144000000\trussland|russia|russische foderation', 'city\tMoskau\tRU\t55.75\t37.6\t10000000\tmoskau|moscow', 'city\tEssen\tDE\t51.4\t7\t580000\tessen',
  'organisation\tVereinte Nationen\t\t\t\t0\tvereinte nationen|=UN', 'cautious\tessen', 'first\twladimir|kim|anna|sergej|viktor|orban', 'women\tanna', 'either\tkim', 'family\tkim|xi', 'words\tder',
].join('\n')), nodeCodec);

const NAMES = {
  person: ['Wladimir Putin', 'Vladimir Poutine', 'Putin', 'Putins', 'Kim Jong Un', 'Kim', 'Frau Merkel', 'Anna Merkel', 'Sergej Lawrow', 'Sergey Lavrov', 'Viktor Orbán', 'Orbán Viktor', 'Müller', 'Anna Mueller', 'Jean-Luc', '李明'],
  place: ['Moskau', 'Moscow', 'Russland', 'Essen', 'Wostotschny', 'Wostochny', 'Würzburg'],
  organisation: ['UN', 'Vereinte Nationen', 'Rheinische Post', 'Rheinischen Post', 'Siemens AG', 'Siemens', 'Deutsche Presse Agentur Nord', 'DPAN', 'FC Würzburger Kickers', 'Würzburger Kickers', 'Wostotschny'],
  other: ['Krieg und Frieden'],
};
const SPELLINGS = [...Object.values(NAMES).flat(), 'Wladimir Poutin', 'Lavrow', 'A. Merkel', 'Vostochny', 'Merkels', 'nobody', 'moskau', 'rheinische post', '', 'Poutine'];
const LEFT_OUT = 'Anzeige';

const line = fc.array(fc.constantFrom(...Object.values(NAMES).flat(), 'traf', 'und', 'in', 'sagte'), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const text = fc.tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.option(line)).map(([lines, end]) => [...lines, ...(end === null ? [] : [`${LEFT_OUT} ${end}`])].join('\n'));
const texts = fc.array(text, { minLength: 1, maxLength: 7 });

const anyId = fc.constantFrom('person/wladimir-putin', 'person/putin', 'place/moskau', 'place/moscow', 'organisation/siemens', 'organisation/siemens-ag', 'person/kim-jong-un', 'organisation/vereinte-nationen', 'person/neu');
const decision: fc.Arbitrary<EntityDecision> = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), id: anyId, into: anyId, line: fc.nat() }), fc.record({ kind: fc.constant('reject' as const), id: anyId, line: fc.nat() }),
  fc.record({ kind: fc.constant('name' as const), id: anyId, as: fc.constantFrom('Der Chef', 'Moskau'), line: fc.nat() }), fc.record({ kind: fc.constant('type' as const), id: anyId, as: fc.constantFrom('person' as const, 'other' as const), line: fc.nat() }),
  fc.record({ kind: fc.constant('mention' as const), id: anyId, path: fc.constantFrom('0.txt', '1.txt'), quote: fc.constantFrom('traf', 'Moskau', 'UN'), line: fc.nat() }),
  fc.record({ kind: fc.constant('reject' as const), id: anyId, path: fc.constantFrom('0.txt', '1.txt'), quote: fc.constantFrom('Putin', 'Moskau'), line: fc.nat() }),
);
const decisions = fc.array(decision, { maxLength: 4 });

function snapshotOf(all: readonly string[]): Snapshot {
  const articles = all.map((each, at) => ({ path: `${at}.txt`, text: each, paragraphs: paragraphs(each).map((span) => ({ ...span, language: 'de' })), regions: each.includes(LEFT_OUT) ? [{ ...regionOf(each, LEFT_OUT, 'boilerplate'), end: each.length }] : [] }));
  const records = articles.map(({ path, text: own }) => ({
    hash: contentHash(own), size: own.length, modified: 1, given: '', title: null, kicker: null, regions: [],
    info: { path, title: null, published: null, sources: [], author: null, url: null, tags: [], language: 'de', languageFrom: 'text' as const, encoding: 'utf-8' as const, length: own.length, tokens: 1, opening: '', remarks: [] },
  }));
  return new Snapshot(indexedArticles(buildIndex(articles), ArticleRecords.of(records)), (path) => all[Number.parseInt(path, 10)]!);
}

const analyser: Analyser = {
  version: 'a',
  analyse({ text: own }) {
    const named = namedSpans(own, NAMES);
    return { named, entities: linkArticle(own, named, GAZETTEER), quotes: [] };
  },
};

function partsOver(cache: MemoryCache, version = 'r'): LanguageParts & { analysed: number } {
  const parts = {
    analysed: 0, gazetteer: GAZETTEER, pause: async () => undefined,
    analyser: { ...analyser, analyse: (...given: Parameters<Analyser['analyse']>) => { parts.analysed++; return analyser.analyse(...given); } },
    store: new LayerStore({ cache, codec: nodeCodec, name: 'layers', version: 'a' }), links: new LinkCache({ cache, codec: nodeCodec, name: 'links', version, gazetteer: GAZETTEER }),
  };
  return parts;
}

/** Linked afresh, and kept in the cache. */
async function kept(snapshot: Snapshot, cache: MemoryCache, decided: readonly EntityDecision[]): Promise<LinkedLayers> {
  const layer = new LanguageLayer(snapshot, partsOver(cache), decided);
  const layers = await layer.complete({});
  await layer.keep({});
  return layers;
}

/** What was kept; fails where it is not opened. */
async function opened(snapshot: Snapshot, cache: MemoryCache, decided: readonly EntityDecision[]): Promise<LinkedLayers> {
  const layers = await new LanguageLayer(snapshot, partsOver(cache), decided).complete({});
  assert.equal(layers.made, undefined, 'linked anew');
  return layers;
}

function indexTold(index: EntityIndex): unknown {
  const { entities } = index;
  const ids = [...new Set([...entities.map(({ id }) => id), ...SPELLINGS.map((name) => `person/${name.toLowerCase().replace(/ /g, '-')}`), 'place/moscow', 'organisation/siemens', 'person/wladimir-putin'])];
  const search = nameSearchOf(index);
  return {
    entities: entities.map(({ id, type, name, names, position, mentions, articles, articleCount, anywhere }) => ({ id, type, name, names, position, mentions, articles: [...articles], articleCount, anywhere: [...anywhere] })),
    types: ENTITY_TYPES.map((type) => [...index.ofType(type)]), found: ids.map((id) => [id, index.find(id)]), named: SPELLINGS.map((name) => [name, index.named(name)]),
    begun: SPELLINGS.flatMap((name) => [1, 3, 50].map((most) => [name, search.find(name.slice(0, 3), (number) => number % 3 !== 1, most), search.findBySound(name, () => true, most)])),
  };
}

function told(layers: LinkedLayers, all: readonly string[], others: readonly string[]): unknown {
  return {
    index: indexTold(layers.entities),
    articles: all.map((_, article) => [layers.mentionsOf(article), layers.namesHash(article)]),
    matched: others.map((other) => {
      const named = namedSpans(other, NAMES);
      return layers.linked.match(linkArticle(other, named, GAZETTEER)).map(({ id, name, type, names }) => ({ id, name, type, names }));
    }),
    decided: SPELLINGS.map((name) => layers.names.mentions('0.txt', name, [{ start: 0, end: name.length, text: name, type: 'person', id: 'person/wladimir-putin', name }])),
  };
}

describe('what names are linked to, out of the cache', function () {
  this.timeout(120_000);

  it('is what linking afresh comes to: entities, their articles, names, mentions, completion, further texts, whatever was decided', async () => {
    await fc.assert(fc.asyncProperty(texts, decisions, fc.array(text, { maxLength: 3 }), async (all, decided, others) => {
      const [snapshot, cache] = [snapshotOf(all), new MemoryCache()];
      const expected = told(await kept(snapshot, cache, decided), all, others);
      assert.deepEqual(told(await opened(snapshot, cache, decided), all, others), expected);
    }), { seed: 61, numRuns: 300 });
  });

  it('is followed by other decisions as what was linked afresh is, and these are kept in their turn', async () => {
    await fc.assert(fc.asyncProperty(texts, decisions, decisions, async (all, before, after) => {
      const [snapshot, cache] = [snapshotOf(all), new MemoryCache()];
      await kept(snapshot, cache, before);
      const expected = told(await kept(snapshot, new MemoryCache(), after), all, []);
      const layer = new LanguageLayer(snapshot, partsOver(cache), before);
      await layer.complete({});
      const redecided = layer.redecided(after);
      assert.deepEqual(told(await redecided.complete({}), all, []), expected);
      await redecided.keep({});
      assert.deepEqual(told(await opened(snapshot, cache, after), all, []), expected);
    }), { seed: 62, numRuns: 120 });
  });

  it('is followed by other decisions where another window has analysed and kept it', async () => {
    const [before, after] = [['Wladimir Putin traf Kim Jong Un.'], ['Wladimir Putin traf Kim Jong Un.', 'Anna Merkel in Moskau.']].map(snapshotOf);
    const cache = new MemoryCache();
    const [own, other] = [partsOver(cache), partsOver(cache)];
    await new LanguageLayer(before!, own, []).complete({});
    const elsewhere = new LanguageLayer(after!, other, []);
    await elsewhere.complete({});
    await elsewhere.keep({});
    const layer = new LanguageLayer(after!, own, []);
    assert.equal((await layer.complete({})).made, undefined, 'linked anew');
    const decided = [{ kind: 'reject', id: 'place/moskau', line: 1 }] as const;
    const redecided = layer.redecided(decided);
    assert.deepEqual(indexTold((await redecided.complete({})).entities), indexTold((await kept(after!, new MemoryCache(), decided)).entities));
    await redecided.keep({});
    await opened(after!, cache, decided);
  });

  it('is not used for any other state: articles, decisions or rules', async () => {
    const [all, decided] = [['Wladimir Putin traf Kim Jong Un.', 'Moskau.'], [{ kind: 'reject', id: 'place/moskau', line: 1 }] as const];
    const cache = new MemoryCache();
    const snapshot = snapshotOf(all);
    await kept(snapshot, cache, decided);
    const isOpened = async (state: Snapshot, decisionsNow: readonly EntityDecision[], version?: string): Promise<boolean> => (await new LanguageLayer(state, partsOver(cache, version), decisionsNow).complete({})).made === undefined;
    assert.ok(await isOpened(snapshot, [{ ...decided[0], line: 7 }]), 'the line of a decision tells nothing');
    assert.ok(!(await isOpened(snapshot, [])));
    assert.ok(!(await isOpened(snapshotOf([...all, 'Neu.']), decided)));
    assert.ok(!(await isOpened(snapshotOf([...all].reverse()), decided)));
    assert.ok(!(await isOpened(snapshot, decided, 'other rules')));
  });

  it('needs no article\'s layers for names, and says so where they are asked for', async () => {
    const [cache, snapshot] = [new MemoryCache(), snapshotOf(['Wladimir Putin traf Kim Jong Un.'])];
    await kept(snapshot, cache, []);
    const loads: string[] = [];
    const layers = await new LanguageLayer(snapshot, partsOver(Object.assign(new MemoryCache(), { entries: cache.entries, load: (name: string) => { loads.push(name); return cache.entries.get(name); } })), []).complete({});
    assert.equal(layers.mentionsOf(0).length, 2);
    assert.deepEqual(loads, []);
    const unread = (() => { try { return layers.layersOf(0); } catch (error) { return error; } })();
    assert.ok(unread instanceof LayersNotRead);
    await unread.read();
    assert.equal(layers.layersOf(0).named.length, 2);
  });

  it('is found damaged, or harmless: any byte changed or cut gives the answers of before or none', async () => {
    const all = ['Wladimir Putin traf Anna Merkel in Moskau.\nSiemens AG', 'Vladimir Poutine und Frau Merkel. UN'];
    const [snapshot, cache] = [snapshotOf(all), new MemoryCache()];
    const expected = JSON.stringify(told(await kept(snapshot, cache, []), all, all));
    const whole = cache.entries.get('links')!;
    const change = fc.oneof(fc.nat(1500), fc.nat(whole.length - 1));
    await fc.assert(fc.asyncProperty(change, fc.integer({ min: 1, max: 255 }), fc.constantFrom('flip', 'cut', 'later' as const), async (place, by, how) => {
      const at = place % whole.length;
      const bad = how === 'cut' ? whole.slice(0, at) : whole.map((byte, number) => (number === at ? byte ^ by : byte));
      const live = Uint8Array.from(how === 'later' ? whole : bad);
      cache.entries.set('links', live);
      try {
        const layers = await new LanguageLayer(snapshot, partsOver(cache), []).complete({});
        live.set(bad.subarray(0, live.length));
        assert.equal(JSON.stringify(told(layers, all, all)), expected);
      } catch (error) {
        if (!(error instanceof DamagedIndex)) throw error;
      }
    }), { seed: 63, numRuns: 400 });
  });
});
