import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NotebookAnalysis } from '../../../src/core/query/NotebookAnalysis';
import { resultStatement } from '../../../src/core/query/cellOutline';
import { Pace } from '../../../src/core/query/run/Pace';
import { usedArticles } from '../../../src/core/query/usedArticles';
import { memoryCorpus } from '../../support/memoryCorpus';
import { PATIENT, resultOf } from '../../support/run';

const corpus = memoryCorpus({
  'a.txt': { text: 'Kim traf Putin.', published: '2023-09-13', sources: ['TASS'], names: { person: ['Kim', 'Putin'] } },
  'b.txt': { text: 'Putin schwieg.', notes: [{ text: 'schwieg', tags: ['y'] }, { text: 'sprach', tags: ['x'] }], published: '2024-06-19', sources: ['Toi'], title: 'Munition', names: { person: ['Putin'] } },
  'c.txt': { text: 'Von Munition war keine Rede.', language: 'de', tags: ['x'] },
  'd.txt': { text: 'Nothing here.', language: 'en', published: '2023-09' },
});

async function told(...cells: readonly string[]): Promise<string> {
  const analysis = new NotebookAnalysis(cells, undefined);
  const set = await usedArticles(resultStatement(analysis.cells.at(-1))!, corpus, analysis, new Pace(PATIENT));
  return corpus.index.paths.filter((_, article) => set[article]).map((path) => path[0]).join('');
}

describe('the articles that a cell uses, told without running it', () => {
  it('are all, where nothing but words is asked for', async () => {
    assert.equal(await told('Munition | kwic'), 'abcd');
    assert.equal(await told('person:Putin | quotes'), 'abcd');
  });

  it('are narrowed by metadata, also behind a name', async () => {
    assert.equal(await told('path:a.txt Munition'), 'a');
    assert.equal(await told('date:2023-09 Kim'), 'ad');
    assert.equal(await told('$s = date:2023-09', '$s Kim | kwic'), 'ad');
    assert.equal(await told('$s = date:2023-09 Kim', '$s | kwic'), 'ad');
    assert.equal(await told('$s = date:2023-09 Kim', '$s path:b.txt'), 'ad');
    assert.equal(await told('$s = path:a.txt Kim', 'NOT $s source:Toi'), 'ab');
  });

  it('are those that a run says', async () => {
    const term = fc.constantFrom('Kim', 'Putin', 'Xyzzy', 'date:2023-09', 'source:TASS', 'lang:en', 'path:a.txt', 'tag:x', 'title:Munition', 'tag:y', 'person:Putin', 'in:title', '*', '"Kim traf"');
    const { search } = fc.letrec<{ search: string; part: string }>((tie) => ({
      part: fc.oneof({ depthSize: 'small' }, { weight: 4, arbitrary: term }, fc.constant('$s'), fc.constant('$t'), tie('part').map((inner) => (inner === 'in:title' ? inner : `NOT ${inner}`)), tie('search').map((inner) => `(${inner})`)),
      search: fc.tuple(fc.array(tie('part'), { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', ' OR ')).map(([parts, by]) => parts.join(by)),
    }));
    const plain = fc.tuple(fc.array(term, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', ' OR ')).map(([parts, by]) => parts.join(by));
    await fc.assert(fc.asyncProperty(plain, plain, search, fc.constantFrom('', ' | top 1', ' | kwic', ' | articles | where hits > 0'), async (one, two, last, verbs) => {
      const cells = [`$s = ${one}`, `$t = $s ${two}${verbs.includes('kwic') ? '' : verbs}`, `${last}${verbs}`];
      if (new NotebookAnalysis(cells, undefined).cells.some(({ statements }) => statements.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error')))) return;
      const { used } = await resultOf(corpus, ...cells);
      assert.equal(await told(...cells), Array.from(used, (article) => corpus.index.paths[article]![0]).join(''), cells.join(' ¶ '));
    }), { seed: 4, numRuns: 400 });
  });
});
