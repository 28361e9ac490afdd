import assert from 'node:assert/strict';
import { createLemmaKey } from '../../../src/core/language/lemmaKey';
import { NEVER } from '../../../src/core/engine/CorpusStore';
import { runCell } from '../../../src/core/query/runCell';
import { formatMessage } from '../../../src/protocol/message';
import { shippedLemmas } from '../language/support';
import { memoryCorpus } from '../../support/memoryCorpus';

const corpus = memoryCorpus({
  'a.txt': { text: 'Die Lieferung kam. Waffenlieferungen und eine Waffenlieferung, dann Munitionslieferungen. Die Belieferung endet.', published: '2023-09-13' },
  'b.txt': { text: 'Eine Waffenlieferung. Krankenhäuser und ein Haus am Freitag, ein Tag. Rathaus. Sie gehen, das Vorgehen. In Russland, dem Land.', published: '2024-01-01' },
  'c.txt': { text: 'Die Drohnenlieferung, Panzerlieferung, Öllieferung und Gaslieferung.', published: '2025-01-01' },
}, createLemmaKey({ dictionary: shippedLemmas(), placeNames: new Set(['russland']) }));

async function hints(...cells: readonly string[]): Promise<readonly string[]> {
  const run = await runCell(corpus, cells, cells.length - 1, { cancellation: NEVER, yield: async () => {} });
  return run.diagnostics.filter(({ code }) => code === 'compounds').map(({ message }) => formatMessage(message));
}

describe('compounds that a search could mean as well', () => {
  const LIEFERUNG = 'Lieferung also stands at the end of longer words: Waffenlieferung (3), ';

  it('are named commonest first, each once for all its forms, with the pattern that finds them', async () => {
    assert.deepEqual(await hints('Lieferung date:..2024'), [`${LIEFERUNG}Munitionslieferungen (1). *lieferung* finds them too`]);
    assert.deepEqual(await hints('Lieferung'), await hints('Lieferungen | kwic').then((found) => found.map((text) => text.replace('Lieferungen', 'Lieferung').replace('*lieferungen*', '*lieferung*'))));
    assert.match((await hints('Lieferung'))[0]!, /\(3\), (?:\S+ \(1\)(?:, )?){3}, …\. /);
  });

  it('are counted in scope', async () => {
    assert.deepEqual(await hints('Lieferung date:2024'), [`${LIEFERUNG.replace('(3), ', '(1)')}. *lieferung* finds them too`]);
    assert.deepEqual(await hints('Lieferung date:2022'), []);
  });

  it('inside quotations are those that somebody is quoted or reported to have said', async () => {
    const text = 'Kim sagte, die Munition fehle. „Artilleriemunition fehlt“, sagte Putin. Panzermunition.';
    const said = memoryCorpus({ 'a.txt': { text, reported: [{ text: 'die Munition fehle', speaker: 'Kim' }], quotes: [{ text: '„Artilleriemunition fehlt“', speaker: 'Putin' }] } }, createLemmaKey({ dictionary: shippedLemmas() }));
    const run = await runCell(said, ['quote:Munition | quotes'], 0, { cancellation: NEVER, yield: async () => {} });
    const [found] = run.diagnostics.filter(({ code }) => code === 'compounds');
    assert.equal(formatMessage(found!.message), 'Munition also stands at the end of longer words: Artilleriemunition (1). quote:*munition* finds them too');
    assert.deepEqual([found!.start, found!.end, found!.fixes[0]!.text], [0, 'quote:Munition'.length, 'quote:*munition*']);
  });

  it('need a pattern for each stem', async () => {
    assert.deepEqual(await hints('Haus'), ['Haus also stands at the end of longer words: Krankenhäuser (1), Rathaus (1). (*haus* OR *häuser*) finds them too']);
  });

  it('come with a fix that replaces the word', async () => {
    const run = await runCell(corpus, ['Lieferung | kwic'], 0, { cancellation: NEVER, yield: async () => {} });
    const [found] = run.diagnostics;
    assert.deepEqual({ severity: found!.severity, fix: found!.fixes[0]!.text, span: found!.fixes[0]!.span }, { severity: 'hint', fix: '*lieferung*', span: { start: 0, end: 9 } });
    assert.equal(run.kind === 'result' && run.result.warnings.length, 0);
  });

  for (const query of ['=Lieferung', '*lieferung', '"Lieferung kam"', 'Lieferung Waffenlieferung', 'gehen', 'Tag', 'Land', 'Russland', '*', 'person:"x"', 'date:2024']) {
    it(`none for ${query}`, async () => assert.deepEqual(await hints(query), []));
  }

  it('none for a word that a name stands for', async () => assert.deepEqual(await hints('$w = Lieferung', '$w | kwic'), []));
});
