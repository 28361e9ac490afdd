import assert from 'node:assert/strict';
import { Window } from 'happy-dom';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/protocol/engine';
import { MemoryFiles, memoryPorts } from '../../support/memoryPorts';
import { HOSTILE, marksOf } from '../../support/pictures';

const TEXTS = { 'a.txt': 'Erster Bericht\n\nPutin traf Kim. Kim ging.', '<script>alert(1)<$script>&".txt': 'Zweiter Bericht\n\nNur Kim.' };
const opened = (): Engine => createEngine(memoryPorts(new MemoryFiles(TEXTS)), { cacheName: 'c' });

async function cellOf(engine: Engine, query: string) {
  const outcome = await engine.run({ cells: [query] }, 0, { limit: 1, base: '', savedRows: 50 });
  if (outcome.kind !== 'result') throw new Error(outcome.kind);
  return outcome.cell;
}

describe('pictures of an engine', () => {
  it('are named with the result, drawn over all of its rows on demand, and gone with it', async () => {
    const engine = opened();
    const cell = await cellOf(engine, 'Kim | dispersion');
    assert.deepEqual([cell.picture, cell.result.rows.length], ['dispersion', 1]);
    const picture = (await engine.picture({ handle: cell.handle!, width: 640 }))!;
    assert.deepEqual(marksOf(picture).filter(({ tag }) => tag === 'rect').map(({ mark: { opens } }) => opens?.kind === 'passage' && TEXTS[opens.path as keyof typeof TEXTS].slice(opens.span.start, opens.span.end)), ['Kim', 'Kim', 'Kim']);
    assert.equal(JSON.stringify(await engine.picture({ handle: cell.handle!, width: 640 })), JSON.stringify(picture), 'the same each time');
    await engine.release(cell.handle!);
    assert.equal(await engine.picture({ handle: cell.handle!, width: 640 }), undefined);
    assert.equal((await cellOf(engine, 'Kim | kwic')).picture, undefined);
  });

  it('stand in an exported page, above the table, whatever the names', async () => {
    const text = `# ${HOSTILE[0]}\n\n\`\`\`korpus\nKim | dispersion\n\`\`\`\n`;
    const { document: html } = await opened().exportNotebook({ cells: ['Kim | dispersion'] }, { format: 'html', text, name: 'x', links: null, folder: '', rows: 50, saved: { base: '' } });
    const { document } = new Window();
    document.write(html!);
    assert.equal(document.querySelectorAll('figure > svg.kp-picture[viewBox] rect > title').length, 3);
    assert.equal(document.querySelectorAll('script').length, 0);
    assert.equal(document.querySelectorAll('figure ~ .scroll table').length, 1);
    assert.match(document.querySelector('figure > svg')?.getAttribute('aria-label') ?? '', /^Where the hits of Kim stand in each article\. Hits: 3, most of them \(2\) in a\.txt\. Articles with a hit: 2 of 2\.$/);
    assert.ok([...document.querySelectorAll('svg title')].some(({ textContent }) => textContent.startsWith('<script>alert(1)<$script>&".txt: hit at')));
    const markdown = await opened().exportNotebook({ cells: ['Kim | dispersion'] }, { format: 'markdown', text, name: 'x', links: null, folder: '', rows: 50, saved: { base: '' } });
    assert.doesNotMatch(markdown.document!, /<svg/);
  });
});
