import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import { ENTITY_TYPES } from '../../../src/core/entity/decisions/EntityDecision';
import type { Engine } from '../../../src/protocol/engine';
import { formatMessage } from '../../../src/protocol/message';
import { MemoryCache, MemoryFiles, memoryPorts } from '../../support/memoryPorts';

const TEXTS = {
  'a.txt': 'Erster Bericht\n\nWladimir Putin traf Kim Jong Un in Wladiwostok. Putin sprach lange über Moskau.\n\nJetzt anmelden\n',
  'b.txt': 'Zweiter Bericht\n\nSergej Lawrow reiste nach Moskau. Putin blieb in Moskau.\n\nJetzt anmelden\n',
};
async function setUp(yaml = '') {
  const files = new MemoryFiles({ ...TEXTS, ...(yaml !== '' && { 'korpus.yaml': yaml }) });
  const engine = createEngine(memoryPorts(files), { cacheName: 'c' });
  await engine.open();
  return { files, engine };
}

const names = async (engine: Engine) => new Map((await engine.entities()).map(({ id, name, type, mentions }) => [id, `${name} ${type} ${mentions}`]));
const analysed = async (engine: Engine, path: string) => (await engine.analyze([path]))[0]!.entities.map(({ text, id, name }) => `${text} = ${id} ${name}`);

describe('decisions of korpus.yaml in the engine', () => {
  it('follow at once: the state changes, names are counted anew, and no article is read for it', async () => {
    const { files, engine } = await setUp();
    const before = await names(engine);
    assert.match(before.get('place/moskau') ?? '', /^Moskau place 3$/);
    const first = await engine.open();
    files.reads.length = 0;
    files.write('korpus.yaml', 'entities:\n  - { name: place/moskau, as: Die Hauptstadt }\n  - { type: place/moskau, as: organisation }\n  - { reject: place/wladiwostok }\n');
    const second = await engine.open();
    assert.ok(second.revision > first.revision);
    const after = await names(engine);
    assert.deepEqual(files.reads.filter((path) => path.endsWith('.txt')), []);
    assert.equal(after.get('place/moskau'), 'Die Hauptstadt organisation 3');
    assert.equal(after.has('place/wladiwostok'), false);
    assert.equal((await engine.open()).revision, second.revision);
    const { entities } = await engine.annotate('b.txt', TEXTS['b.txt']);
    assert.deepEqual(new Set(entities.filter(({ id }) => id === 'place/moskau').map(({ name, type }) => `${name} ${type}`)), new Set(['Die Hauptstadt organisation']));
    files.remove('korpus.yaml');
    await engine.open();
    assert.deepEqual(await names(engine), before);
  });

  it('merge: one entity by the name of the other, and the old id still answers', async () => {
    const { engine } = await setUp('entities:\n  - { merge: place/wladiwostok, into: place/moskau }\n');
    assert.equal((await names(engine)).get('place/moskau'), 'Moskau place 4');
    const outcome = await engine.run({ cells: ['place:Wladiwostok | kwic'] }, 0, { limit: null, base: '', savedRows: 50 });
    assert.ok(outcome.kind === 'result' && outcome.cell.result.total === 4, JSON.stringify(outcome));
    const found = await engine.mentions('place/wladiwostok');
    assert.deepEqual(found.map(({ path, mentions }) => `${path} ${mentions.length}`), ['a.txt 2', 'b.txt 2']);
    assert.ok((await analysed(engine, 'a.txt')).includes('Wladiwostok = place/moskau Moskau'));
  });

  it('show in parts of lists as in all of them: by type, the commonest first, without what is rejected', async () => {
    const { engine } = await setUp('entities:\n  - { reject: place/wladiwostok }\n  - { type: person/kim-jong-un, as: other }\n');
    const all = await engine.entities();
    const counts = await engine.entityCounts();
    for (const type of ENTITY_TYPES) {
      const own = all.filter((entity) => entity.type === type);
      assert.equal(counts[type], own.length);
      assert.deepEqual([...await engine.entityPart(type, 0, 1), ...await engine.entityPart(type, 1, 100)], own);
    }
    assert.equal(counts.other, 1);
    assert.deepEqual(await engine.entity('place/moskau'), all.find(({ id }) => id === 'place/moskau'));
    assert.equal(await engine.entity('place/wladiwostok'), undefined);
  });

  it('single stretches: what is missed is marked, what is wrong is another or nothing', async () => {
    const { engine } = await setUp(['entities:',
      '  - { mention: organisation/redaktion, path: a.txt, quote: Bericht, prefix: "Erster ", as: Die Redaktion }',
      '  - { reject: place/moskau, path: b.txt, quote: Moskau, prefix: "blieb in " }',
      `  - { mention: person/putin-2, path: b.txt, quote: Putin, prefix: "Moskau. " }`, ''].join('\n'));
    const entities = await names(engine);
    assert.equal(entities.get('organisation/redaktion'), 'Die Redaktion organisation 1');
    assert.equal(entities.get('place/moskau'), 'Moskau place 2');
    assert.equal(entities.get('person/putin-2'), 'Putin person 1');
    assert.deepEqual((await engine.mentions('person/putin-2')).map(({ path, mentions }) => [path, mentions[0]!.line]), [['b.txt', 3]]);
    assert.ok((await analysed(engine, 'a.txt'))[0]!.startsWith('Bericht = organisation/redaktion'));
  });

  it('a decision whose place is gone, or whose article, is named with its line and moves nowhere', async () => {
    const { engine, files } = await setUp('entities:\n  - { reject: place/moskau, path: b.txt, quote: Moskau, prefix: "blieb in " }\n  - { mention: person/x, path: c.txt, quote: X }\nregions:\n  - { path: a.txt, quote: nirgends, kind: body }\n');
    const problems = async () => (await engine.open()).warnings.map(({ line, message }) => `${line}: ${formatMessage(message)}`);
    assert.deepEqual((await problems()).map((problem) => problem.slice(0, 2)), ['3:', '5:']);
    files.write('b.txt', 'Zweiter Bericht\n\nMoskau liegt weit weg von hier, und dort ist Winter.');
    assert.match((await problems())[0] ?? '', /^2: “Moskau” no longer stands in b\.txt/);
    assert.ok((await names(engine)).has('place/moskau'));
  });

  it('regions: read again with the new labels, those of one article or of every line alike', async () => {
    const { engine, files } = await setUp();
    const first = await engine.open();
    files.write('korpus.yaml', 'regions:\n  - { quote: Jetzt anmelden, kind: boilerplate }\n  - { path: a.txt, quote: Erster Bericht, kind: body }\n');
    const second = await engine.open();
    assert.ok(second.revision > first.revision);
    assert.deepEqual(second.articles.map(({ title }) => title), [null, 'Zweiter Bericht']);
    const [a, b] = await engine.analyze([]);
    for (const { regions } of [a!, b!]) assert.deepEqual(regions.map(({ kind, text }) => [kind, text]), [['boilerplate', 'Jetzt anmelden']]);
    assert.equal((await engine.annotate('a.txt', TEXTS['a.txt'])).title, null);
  });

  it('about structure count: views, references and queries say the same number of mentions', async () => {
    const left = 'regions:\n  - { path: b.txt, quote: Sergej Lawrow reiste nach Moskau. Putin blieb in Moskau., kind: boilerplate }\n';
    for (const yaml of [left, `${left}entities:\n  - { reject: place/moskau, path: a.txt, quote: Moskau }\n  - { mention: person/x, path: b.txt, quote: reiste }\n`]) {
      const { engine } = await setUp(yaml);
      const listed = await engine.entities();
      const outcome = await engine.run({ cells: ['* | entities'] }, 0, { limit: null, base: '', savedRows: 0 });
      assert.ok(outcome.kind === 'result' && outcome.cell.result.kind === 'table');
      assert.deepEqual(listed, outcome.cell.result.rows.map(({ id, name, type, mentions, articles }) => ({ id, name, type, mentions, articles })));
      assert.ok(listed.every(({ id }) => id !== 'person/sergej-lawrow' && id !== 'person/x'));
      const putin = (await engine.mentions('person/wladimir-putin')).map(({ path, mentions }) => [path, mentions.map(({ leftOut }) => leftOut)]);
      assert.deepEqual(putin, [['a.txt', [false, false]], ['b.txt', [true]]]);
      assert.deepEqual((await engine.mentions('person/sergej-lawrow')).map(({ path }) => path), ['b.txt']);
      const all = await engine.run({ cells: ['person:Lawrow in:all | kwic'] }, 0, { limit: null, base: '', savedRows: 0 });
      assert.equal(all.kind === 'result' && all.cell.result.total, 1);
    }
  });

  it('hold after a restart from the cache', async () => {
    const cache = new MemoryCache();
    const files = new MemoryFiles({ ...TEXTS, 'korpus.yaml': `entities:\n  - { name: place/moskau, as: M }\nregions:\n  - { quote: Jetzt anmelden, kind: boilerplate }\n` });
    const state = await createEngine(memoryPorts(files, cache), { cacheName: 'c' }).open();
    files.reads.length = 0;
    const engine = createEngine(memoryPorts(files, cache), { cacheName: 'c' });
    assert.deepEqual(await engine.open(), state);
    assert.deepEqual(files.reads.filter((path) => path.endsWith('.txt')), []);
    assert.match((await names(engine)).get('place/moskau') ?? '', /^M place/);
  });

  it('propose what may be one, and nothing that the user has decided otherwise', async () => {
    const files = { 'a.txt': 'Titel\n\ner kam nach wostochny und blieb in wostotschny, was kein Modell von sich aus als Namen nimmt.' };
    const marked = 'entities:\n  - { mention: place/wostochny, path: a.txt, quote: wostochny }\n  - { mention: place/wostotschny, path: a.txt, quote: wostotschny }\n';
    const propose = (more: string) => createEngine(memoryPorts(new MemoryFiles({ ...files, 'korpus.yaml': marked + more })), { cacheName: 'c' }).suggestMerges('place/wostochny');
    assert.deepEqual((await propose('')).map(({ from, into }) => [from.name, into.name]), [['wostochny', 'wostotschny']]);
    assert.deepEqual(await propose('  - { distinct: place/wostotschny, from: place/wostochny }\n'), []);
    assert.deepEqual(await propose('  - { merge: place/wostochny, into: place/wostotschny }\n'), []);
    assert.deepEqual(await propose('  - { reject: place/wostotschny }\n'), []);
  });
});
