import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseNotebook } from '../../../src/core/notebook/parseNotebook';

const samples = readdirSync('seeds').filter((name) => name.endsWith('.korpus.md'));

describe('the sample notebooks', () => {
  it('are four, one of them with twenty questions', () => {
    assert.equal(samples.length, 4);
    assert.equal(readFileSync('seeds/zwanzig-fragen.korpus.md', 'utf8').match(/^\*\*\d+\./gm)?.length, 20);
  });
  for (const name of samples) {
    const { cells, problems } = parseNotebook(readFileSync(`seeds/${name}`, 'utf8'));
    const results = cells.flatMap((cell) => (cell.kind === 'query' && cell.result !== null ? [cell.result.saved] : []));

    it(`hold no problem, and a result below each query that has one: ${name}`, () => {
      assert.deepEqual(problems, []);
      const without = cells.filter((cell) => cell.kind === 'query' && cell.result === null).map((cell) => cell.value);
      assert.deepEqual(without.filter((value) => !/^\$\w+ =[^\n]*$/.test(value)), []);
    });

    it(`link lines that hold what they were found for: ${name}`, () => {
      let checked = 0;
      for (const row of results.flatMap(({ markdown }) => markdown.split('\n')).filter((line) => line.startsWith('|'))) {
        const [, path, line] = /\]\(([^)#]+)#L(\d+)\)/.exec(row) ?? [];
        const node = /\*\*([^*]+)\*\*/.exec(row)?.[1];
        if (path === undefined || node === undefined) continue;
        const text = readFileSync(`seeds/${decodeURIComponent(path)}`, 'utf8').split('\n')[Number(line) - 1] ?? '';
        assert.ok(text.includes(node), `${path}:${line} holds no ${node}`);
        checked++;
      }
      assert.ok(checked > 1);
    });
  }
});
