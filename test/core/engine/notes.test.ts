import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/protocol/engine';
import { formatMessage } from '../../../src/protocol/message';
import type { HitRow } from '../../../src/protocol/result';
import type { SavedKey } from '../../../src/protocol/standing';
import { MemoryFiles, memoryPorts } from '../../support/memoryPorts';

const TEXTS = {
  'a.txt': 'Erster Bericht\n\nWladimir Putin traf Kim Jong Un in Wladiwostok. Er sprach lange über Munition.\n',
  'b.txt': 'Zweiter Bericht\r\n\r\nSergej Lawrow reiste nach Moskau.\r\nPutin blieb dort bis zum Abend.\r\n',
};

async function setUp(yaml: string, texts: Readonly<Record<string, string>> = TEXTS) {
  const files = new MemoryFiles({ ...texts, 'korpus.yaml': yaml });
  const engine = createEngine(memoryPorts(files), { cacheName: 'c' });
  return { files, engine, state: await engine.open() };
}

const NOTES = 'notes:\n  - { path: a.txt, quote: Er sprach lange über Munition, prefix: "in Wladiwostok. ", tags: [ waffen ] }\n  - { path: b.txt, quote: Putin, prefix: "nach Moskau.\\n", note: Wer? }\n';

/** Each note: where it is, or why not and where perhaps. */
async function places(engine: Engine): Promise<readonly string[]> {
  return (await engine.notes()).map(({ entry, place, orphan }) => {
    if (place !== null) return `${entry.path}:${place.line} ${place.start}-${place.end}`;
    const proposal = orphan!.proposal;
    return `${orphan!.why}${proposal === null ? '' : ` ${proposal.path}:${proposal.line} ${proposal.text} ${Math.round(proposal.likeness * 100)}`}`;
  });
}
const said = (warnings: readonly { readonly line: number | null; readonly message: Parameters<typeof formatMessage>[0]; readonly severity?: string }[]) =>
  warnings.map(({ line, message, severity }) => `${line} ${severity}: ${formatMessage(message).slice(0, 39)}`);

describe('notes of korpus.yaml in the engine', () => {
  it('have their places, and follow a change of korpus.yaml at once', async () => {
    const { files, engine, state } = await setUp(NOTES);
    assert.deepEqual(state.warnings, []);
    assert.deepEqual(await places(engine), ['a.txt:3 64-93', 'b.txt:4 54-59']);
    files.write('korpus.yaml', NOTES.replace('waffen', 'munition'));
    const next = await engine.open();
    assert.ok(next.revision > state.revision);
    assert.deepEqual((await engine.notes())[0]!.entry.tags, ['munition']);
    assert.equal((await engine.open()).revision, next.revision);
  });

  it('are found again after the text changed, in the file and in an editor that has not saved', async () => {
    const { files, engine } = await setUp(NOTES);
    files.write('a.txt', `Vorweg.\n\n${TEXTS['a.txt']}`);
    await engine.open();
    assert.equal((await places(engine))[0], 'a.txt:5 73-102');
    const { notes } = await engine.annotate('b.txt', `Neu\r\n${TEXTS['b.txt']}`);
    assert.deepEqual(notes?.map(({ start, end, entry }) => [start, end, entry.note]), [[59, 64, 'Wer?']]);
    assert.deepEqual((await engine.annotate('b.txt', 'Ein anderer Text.')).notes, []);
  });

  it('are orphans when their words are gone: said as information with the line, proposed where they are close', async () => {
    const { files, engine } = await setUp(NOTES);
    files.write('a.txt', TEXTS['a.txt'].replace('lange über', 'länger über'));
    files.write('b.txt', TEXTS['b.txt'].replace('Putin blieb', 'Niemand blieb'));
    const { warnings } = await engine.open();
    assert.deepEqual(said(warnings), ['2 information: “Er sprach lange über Munition” no long', '3 information: “Putin” no longer stands in b.txt where']);
    assert.deepEqual(await places(engine), ['gone a.txt:3 Er sprach länger über Munition 93', 'gone']);
  });

  it('of an article that was renamed propose the one article that holds their words now', async () => {
    const { files, engine } = await setUp(NOTES);
    files.remove('a.txt');
    files.write('c.txt', TEXTS['a.txt']);
    const { warnings } = await engine.open();
    assert.deepEqual(said(warnings), ['2 information: This note names “a.txt”, but there is n']);
    assert.deepEqual((await places(engine))[0], 'noArticle c.txt:3 Er sprach lange über Munition 100');
    files.write('d.txt', TEXTS['a.txt']);
    await engine.open();
    assert.deepEqual((await places(engine))[0], 'noArticle');
  });

  it('read a text again only where it or a note on it has changed', async () => {
    const { files, engine } = await setUp(NOTES);
    files.reads.length = 0;
    files.write('b.txt', `${TEXTS['b.txt']}Mehr.\n`);
    await engine.open();
    assert.deepEqual(files.reads.filter((path) => path === 'a.txt'), []);
  });

  it('make results that ask for tags out of date when they change, and no others', async () => {
    const { files, engine } = await setUp(NOTES);
    const cells = ['tag:waffen | kwic', 'Munition | kwic', 'NOT tag:waffen', '$t = tag:waffen', '$t Putin'];
    const saved: (SavedKey | null)[] = [];
    for (const cell of cells.keys()) {
      const outcome = await engine.run({ cells }, cell, { limit: null, base: '', savedRows: 50 });
      saved.push(outcome.kind === 'result' ? outcome.cell.saved : null);
      if (cell === 0) assert.deepEqual(outcome.kind === 'result' && outcome.cell.result.rows.map((row) => (row as HitRow).match), ['Er sprach lange über Munition']);
    }
    const told = async () => (await engine.standing({ cells }, saved)).map(({ saved: own }) => (own?.used.kind === 'changed' ? Object.values(own.used.changes ?? {}).flat().join() : own?.used.kind ?? '-'));
    assert.deepEqual(await told(), ['same', 'same', 'same', '-', 'same']);
    const reordered = ['notes:', ...NOTES.trimEnd().split('\n').slice(1).reverse(), ''].join('\n');
    files.write('korpus.yaml', reordered);
    await engine.open();
    assert.deepEqual(await told(), ['same', 'same', 'same', '-', 'same']);
    files.write('korpus.yaml', reordered.replace('note: Wer?', 'tags: [ waffen ]'));
    await engine.open();
    assert.deepEqual(await told(), ['b.txt', 'same', 'b.txt', '-', 'b.txt']);
    files.write('korpus.yaml', reordered.replace('waffen', 'andere'));
    await engine.open();
    assert.deepEqual(await told(), ['a.txt', 'same', 'a.txt', '-', 'a.txt']);
  });
});
