import assert from 'node:assert/strict';
import { resultText } from '../../src/cli/resultText';
import type { QueryResult } from '../../src/protocol/result';
import { memoryCorpus } from '../support/memoryCorpus';
import { resultOf } from '../support/run';

const corpus = memoryCorpus({ 'a.txt': 'Kim liefert Munition. Putin nimmt Munition. Kim nimmt Geld.', 'b.txt': 'Kim schickt Munition an Putin.' });

async function textOf(query: string): Promise<string> {
  const result = await resultOf(corpus, query);
  return resultText({ ...result, rows: await result.rows(0, 100) } as unknown as QueryResult, []);
}

describe('a result as text in a terminal', () => {
  it('sets whole numbers where others have decimals, with the points below one another', async () => {
    const columns = [{ name: 'word', type: 'string' }, { name: 'count', type: 'number' }, { name: 'logDice', type: 'number' }];
    const rows = [{ word: 'eins', count: 12, logDice: 7 }, { word: 'zwei', count: 3, logDice: 11.5 }];
    const lines = resultText({ ...await resultOf(corpus, 'Munition | collocates min=1'), columns, rows } as unknown as QueryResult, []).split('\n');
    const [one, two] = [lines.find((line) => line.startsWith('eins'))!, lines.find((line) => line.startsWith('zwei'))!];
    assert.equal(one.lastIndexOf('7') + 1, two.indexOf('.50'), `${one}\n${two}`);
    // Whole numbers alone end where their column ends.
    assert.equal(one.indexOf('12') + 2, two.indexOf('3') + 1);
  });

  it('emphasises the collocates that are asked for', async () => {
    const text = await textOf('Munition | kwic collocates=1');
    assert.match(text, /\*Kim\* liefert \[Munition\]/);
    assert.match(text, /\*Kim\* schickt \[Munition\] an Putin/);
    assert.doesNotMatch(await textOf('Munition | kwic'), /\*/);
  });
});
