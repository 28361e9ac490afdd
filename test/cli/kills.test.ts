import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { randomFrom } from '../support/randomFrom';

/** `npm run safety` takes 200. */
const POINTS = Number(process.env['KORPUS_KILLS'] ?? 4);
const SEED = Number(process.env['KORPUS_SEED'] ?? 6);
const CLI = resolve('dist/cli.js');
const QUERY = 'Munition OR "Kim Jong Un" | count by=path';

interface End {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** When a process is killed: so many milliseconds after its start, or after it has begun to write. */
interface Moment {
  readonly after: 'start' | 'writing';
  readonly wait: number;
}

describe(`a process killed at ${POINTS} random moments (seed ${SEED})`, function () {
  this.timeout(POINTS * 30_000);
  let folder = '';
  const corpus = (): string => join(folder, 'corpus');
  const cache = (): string => join(folder, 'cache');
  const notebook = (): string => join(corpus(), 'munition.korpus.md');
  const article = (number: number): string => join(corpus(), `weitere-${number}.txt`);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'korpus-kills-'));
    cpSync('seeds', corpus(), { recursive: true });
    const text = readFileSync(join(corpus(), '002_0e38799f239c3e12.txt'), 'utf8');
    for (let number = 0; number < 40; number++) writeFileSync(article(number), `${text}\n\nNummer ${number}.\n`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function korpus(args: readonly string[], moment?: Moment): Promise<End> {
    return new Promise((done, failed) => {
      const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
      const kill = (): void => { setTimeout(() => child.kill('SIGKILL'), moment?.wait); };
      const watchers = moment?.after === 'writing' ? [cache(), corpus()].map((path) => watch(path, (_event, name) => { if (name?.endsWith('.tmp')) kill(); })) : [];
      if (moment?.after === 'start') kill();
      const texts = { out: '', error: '' };
      child.stdout.setEncoding('utf8').on('data', (part: string) => { texts.out += part; });
      child.stderr.setEncoding('utf8').on('data', (part: string) => { texts.error += part; });
      child.on('error', failed).on('close', (code) => {
        for (const watcher of watchers) watcher.close();
        done({ code, ...texts });
      });
    });
  }

  const ask = (cacheFolder = cache()): Promise<End> => korpus(['query', QUERY, '--corpus', corpus(), '--format', 'json', '--cache', cacheFolder]);
  const leftovers = (): readonly string[] => [...readdirSync(cache()), ...readdirSync(corpus())].filter((name) => name.endsWith('.tmp'));

  it('leaves notebook, korpus.yaml and every article whole, and an index that opens or builds itself', async () => {
    const random = randomFrom(SEED);
    const config = readFileSync(join(corpus(), 'korpus.yaml'));
    const started = performance.now();
    assert.equal((await korpus(['run', notebook(), '--write', '--cache', cache()])).code, 0);
    const whole = performance.now() - started;
    const fresh = readFileSync(notebook(), 'utf8');
    const stale = fresh.replaceAll(/rows=\w{8}/g, 'rows=00000000');
    let killed = 0;
    for (let point = 0; point < POINTS; point++) {
      writeFileSync(notebook(), stale);
      const changed = readFileSync(article(point % 40), 'utf8');
      writeFileSync(article(point % 40), `${changed}Munition ${point}.\n`);
      const moment: Moment = random() < 0.5 ? { after: 'start', wait: random() * whole } : { after: 'writing', wait: random() * 4 };
      const command = random();
      const { code } = await korpus([
        ...command < 0.5 ? ['run', notebook(), '--write'] : command < 0.8 ? ['index', corpus(), '--rebuild'] : ['analyze', corpus()], '--cache', cache(),
      ], moment);
      if (code === null) killed++;
      const name = `point ${point}: ${JSON.stringify({ moment, command })}`;
      const text = readFileSync(notebook(), 'utf8');
      if (text !== stale) assert.equal((await korpus(['run', notebook(), '--cache', cache()])).out, text, name);
      assert.deepEqual(readFileSync(join(corpus(), 'korpus.yaml')), config, name);
      assert.ok(leftovers().length <= 2, `${name}: ${leftovers().join()}`);
      const answer = await ask();
      assert.equal(answer.code, 0, `${name}: ${answer.error}`);
      if (point % 5 === 0) assert.equal(answer.out, (await ask(join(folder, `cache-${point}`))).out, name);
      writeFileSync(article(point % 40), changed);
    }
    assert.ok(killed > POINTS / 4, `${killed} were killed in time`);
    writeFileSync(notebook(), stale);
    assert.equal((await korpus(['run', notebook(), '--write', '--cache', cache()])).code, 0);
    assert.deepEqual([readFileSync(notebook(), 'utf8') === fresh, leftovers()], [true, []]);
  });
});
