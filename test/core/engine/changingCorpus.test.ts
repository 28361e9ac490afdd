import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Ports } from '../../../src/core/ports';
import { Cancelled, type Engine, type RunOutcome } from '../../../src/protocol/engine';
import { MemoryCache, MemoryFiles, memoryPorts } from '../../support/memoryPorts';

type Contents = Readonly<Record<string, string>>;

const BEFORE: Contents = {
  'a.txt': 'Erster Bericht\n\nWladimir Putin traf Kim Jong Un in Wladiwostok. Die Munition ist knapp, sagte Putin.',
  'b.txt': 'Zweiter Bericht\n\nKim Jong Un besuchte eine Fabrik. „Munition gibt es nicht“, sagte Kim.',
  'c.txt': 'Dritter Bericht\n\nNichts davon.',
};
/** One changed, one gone, one new, and a decision about a name. */
const AFTER: Contents = {
  'a.txt': 'Erster Bericht\n\nMunition, Munition: Wladimir Putin traf Kim Jong Un.',
  'b.txt': BEFORE['b.txt']!,
  'd.txt': 'Vierter Bericht\n\nAuch hier Munition für Kim Jong Un.',
  'korpus.yaml': 'version: 1\narticles:\n  b.txt: { source: TASS }\nentities:\n  - { name: person/kim-jong-un, as: Kim III }\n',
};
const QUERIES = ['Munition | kwic', '$k = Munition\n$k OR Putin | count by=source', 'person:"Kim Jong Un"', '* | entities', 'Munition | sentences', '* | quotes'];

function turn(files: MemoryFiles, to: Contents): void {
  for (const path of new Set([...Object.keys(BEFORE), ...Object.keys(AFTER)])) {
    if (to[path] === undefined) files.remove(path);
    else if (files.stat(path) === undefined || Buffer.from(files.read(path)).toString() !== to[path]) files.write(path, to[path]);
  }
}

/** What is saved of a result: it says all of its rows, and of which articles. */
function told(outcome: RunOutcome): string {
  assert.equal(outcome.kind, 'result', JSON.stringify(outcome));
  return outcome.kind === 'result' ? JSON.stringify(outcome.cell.saved) : '';
}

const run = (engine: Engine, query: string) => engine.run({ cells: [query] }, 0, { limit: 50, base: '', savedRows: 0 });

async function alone(contents: Contents, query: string): Promise<string> {
  return told(await run(createEngine(memoryPorts(new MemoryFiles(contents)), { cacheName: 'c' }), query));
}

/** Calls `happen` once, at the `at`-th time, once armed, that the engine reads a file or lets others go first. */
class Moment {
  #left: number;
  isArmed = false;
  happened = false;

  constructor(at: number, private readonly happen: () => void) {
    this.#left = at;
  }

  tick(): void {
    if (!this.isArmed || this.happened || this.#left-- > 0) return;
    this.happened = true;
    this.happen();
  }
}

function portsWith(files: MemoryFiles, moment: Moment): Ports {
  const ports = memoryPorts(files, new MemoryCache());
  return {
    ...ports,
    files: { list: (path) => files.list(path), stat: (path) => files.stat(path), resolveLink: () => files.resolveLink(), read: (path) => { moment.tick(); return files.read(path); } },
    yield: async () => { moment.tick(); await ports.yield(); },
  };
}

describe('a corpus that changes while a query runs', function () {
  this.timeout(120_000);

  for (const query of QUERIES) {
    for (const refreshes of [false, true]) {
      it(`gives the answer of before or of after, never a mixture: ${query.replace('\n', ' ¶ ')}${refreshes ? ', read again meanwhile' : ''}`, async () => {
        const allowed = [await alone(BEFORE, query), await alone(AFTER, query)];
        assert.notEqual(allowed[0], allowed[1]);
        let moments = 0;
        for (let at = 0; at === moments; at++) {
          const files = new MemoryFiles(BEFORE);
          let reading: Promise<unknown> | undefined;
          const moment = new Moment(at, () => {
            turn(files, AFTER);
            if (refreshes) reading = engine.open();
          });
          const engine = createEngine(portsWith(files, moment), { cacheName: 'c' });
          await engine.open();
          moment.isArmed = true;
          const answer = told(await run(engine, query));
          await reading;
          assert.ok(allowed.includes(answer), `at ${at}: ${answer}`);
          if (moment.happened) moments++;
          await engine.open();
          assert.equal(told(await run(engine, query)), allowed[1], `and of after once it is read, at ${at}`);
        }
        assert.ok(moments > 0, String(moments));
      });
    }
  }

  it('is told apart by what was saved: a result of before is out of date after', async () => {
    const files = new MemoryFiles(BEFORE);
    const engine = createEngine(memoryPorts(files), { cacheName: 'c' });
    const outcome = await run(engine, 'Munition | kwic');
    const saved = outcome.kind === 'result' ? outcome.cell.saved : null;
    const before = engine.standing({ cells: ['Munition | kwic'] }, [saved]);
    turn(files, AFTER);
    const [, after] = await Promise.all([engine.open(), before]);
    assert.ok(['same', 'changed'].includes(after[0]!.saved!.used.kind));
    assert.equal((await engine.standing({ cells: ['Munition | kwic'] }, [saved]))[0]!.saved!.used.kind, 'changed');
  });

  it('is answered for several at once, each as alone', async () => {
    const engine = createEngine(memoryPorts(new MemoryFiles(BEFORE)), { cacheName: 'c' });
    const answers = await Promise.all([...QUERIES, ...QUERIES].map(async (query) => told(await run(engine, query))));
    const expected = await Promise.all(QUERIES.map((query) => alone(BEFORE, query)));
    assert.deepEqual(answers, [...expected, ...expected]);
  });
});

describe('a run that is interrupted', function () {
  this.timeout(120_000);

  for (const query of QUERIES) {
    it(`never ends as a success once it has seen that it is, and leaves the engine whole: ${query.replace('\n', ' ¶ ')}`, async () => {
      const expected = await alone(BEFORE, query);
      let seen = true;
      for (let at = 0; seen; at++) {
        const engine = createEngine(memoryPorts(new MemoryFiles(BEFORE)), { cacheName: 'c' });
        await engine.open();
        let polls = 0;
        seen = false;
        const cancellation = { get cancelled() { seen ||= polls++ >= at; return seen; } };
        const end = await engine.run({ cells: [query] }, 0, { limit: 50, base: '', savedRows: 0 }, { cancellation }).then(told, (error: unknown) => error);
        if (seen) assert.ok(end instanceof Cancelled, `at ${at}: ${String(end)}`);
        else assert.equal(end, expected);
        if (at % 7 === 0 || !seen) assert.equal(told(await run(engine, query)), expected);
      }
    });
  }
});
