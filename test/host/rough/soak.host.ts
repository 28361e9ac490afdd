import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/extension/ids';
import { extensionUri, until } from '../explorer/support';
import { closeAll } from '../notebook/support';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import { randomFrom } from '../../support/randomFrom';
import { Reader } from './Reader';
import { SoakWatch, type Memory } from './SoakWatch';

const SEED = Number(process.env.KORPUS_SOAK_SEED ?? 1);
/** `npm run soak` takes ten. */
const MINUTES = Number(process.env.KORPUS_SOAK_MINUTES ?? 0.5);
/** A person does something every five seconds. */
const ACTIONS_PER_HOUR = 720;
/** Minutes between two signs of life, without which the runner would give the window up. */
const SIGN = 0.5;
/** Megabytes that the heap of the extension host may grow by from the middle of the time to its end. */
const GROWTH = 25;
/** Minutes after which the heap tells of a leak, not of what was loaded first. */
const SETTLED = 5;

function tell(line: string): void {
  const file = process.env.KORPUS_TEST_PROGRESS;
  if (file) appendFileSync(file, `    ${line}\n`);
}

const inWords = ({ host, threads, buffers, resident }: Memory): string => `host ${host} MB, threads ${threads} MB, buffers ${buffers} MB, process ${resident} MB`;

describe('a stretch of random actions @rough', function () {
  this.timeout(MINUTES * 60_000 + 120_000);
  const watch = new SoakWatch();
  before(async () => {
    await Reader.prepare();
    await vscode.commands.executeCommand('korpus.articles.focus');
    await vscode.commands.executeCommand(COMMANDS.refresh);
  });
  after(async () => {
    watch.dispose();
    await closeAll();
  });

  it(`leaves no error, no connection and no growing heap behind (seed ${SEED})`, async () => {
    const reader = new Reader(randomFrom(SEED));
    const began = Date.now();
    const memories: Memory[] = [];
    let [actions, next] = [0, 0];
    for (; Date.now() - began < MINUTES * 60_000; actions++) {
      if ((Date.now() - began) / (MINUTES * 60_000) >= next) {
        memories.push(await watch.memory());
        tell(`${actions} actions: ${inWords(memories.at(-1)!)}`);
        next += Math.min(0.1, SIGN / MINUTES);
      }
      const name = await reader.act().catch((error: unknown) => assert.fail(`action ${actions}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));
      if (watch.errors.length > 0) assert.fail(`after action ${actions}, ${name}:\n${watch.errors.join('\n')}`);
    }
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    memories.push(await watch.memory());
    tell(`${actions} actions (${(actions / ACTIONS_PER_HOUR).toFixed(1)} hours of a person's), at the end: ${inWords(memories.at(-1)!)}`);
    tell([...reader.counts].map(([name, count]) => `${name} ${count}`).join(', '));
    assert.deepEqual(watch.errors, []);
    assert.deepEqual(watch.connections, []);
    const [middle, end] = [memories[Math.floor(memories.length / 2)]!, memories.at(-1)!];
    if (MINUTES >= SETTLED) assert.ok(end.host <= middle.host + GROWTH, `${inWords(middle)} in the middle, ${inWords(end)} at the end`);
    assert.ok(actions > 0);
  });

  it('answers afterwards what a window opened now would', async () => {
    await vscode.commands.executeCommand(COMMANDS.refresh);
    const corpora = new WorkspaceCorpora(extensionUri());
    try {
      const state = await corpora.all[0]!.ready();
      const onDisk = (await vscode.workspace.findFiles('**/*.txt')).length;
      await until(() => state.articles.length + state.unread.length >= onDisk);
      assert.ok(state.articles.length >= 5);
    } finally {
      corpora.dispose();
    }
  });
});
