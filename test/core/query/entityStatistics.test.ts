import assert from 'node:assert/strict';
import type { TableRow } from '../../../src/protocol/result';
import { checkNotebook } from '../../../src/core/query/checkNotebook';
import { formatMessage } from '../../../src/protocol/message';
import { memoryCorpus, regionOf } from '../../support/memoryCorpus';
import { resultOf, rowsOf } from '../../support/run';

const BOILERPLATE = 'Impressum: Putin, Kim.';
const A = `Kim traf Putin in Moskau. Putin dankte Kim.\nPeskow sprach am Dienstag mit Kim über das Jahr 2019.\n${BOILERPLATE}`;
const B = 'Putin lobte Peskow. Kim schwieg.';
const names = { person: ['Kim', 'Putin', 'Peskow'], place: ['Moskau'] };
const corpus = memoryCorpus({
  'a.txt': { text: A, names, published: '2023-09-13', dates: { Dienstag: '2023-09-12', 'Jahr 2019': '2019' }, regions: [regionOf(A, BOILERPLATE, 'boilerplate')] },
  'b.txt': { text: B, names, published: '2023-09' },
  'c.txt': { text: 'Niemand kam.' },
});

const edges = async (cell: string) => (await rowsOf<TableRow>(corpus, cell)).map(({ a, b, together, articles }) => [a, b, together, articles]);

describe('network', () => {
  it('counts sentences that name both, each pair once, whatever is left out', async () => {
    assert.deepEqual(await edges('* | network type=person min=1'), [['Kim', 'Putin', 2, 1], ['Kim', 'Peskow', 1, 1], ['Putin', 'Peskow', 1, 1]]);
    assert.deepEqual(await edges('* | network type=person'), [['Kim', 'Putin', 2, 1]]);
    assert.deepEqual((await edges('* in:all | network type=person min=1'))[0], ['Kim', 'Putin', 3, 1]);
  });

  it('… or paragraphs, or articles, of the types that are asked for', async () => {
    assert.deepEqual(await edges('* | network type=person within=paragraph min=2'), [['Kim', 'Peskow', 2, 2], ['Kim', 'Putin', 2, 2]]);
    assert.deepEqual(await edges('* | network type=person within=article min=2'), [['Kim', 'Peskow', 2, 2], ['Kim', 'Putin', 2, 2], ['Putin', 'Peskow', 2, 2]]);
    assert.deepEqual(await edges('* | network type=place,person within=article min=1 | where b = Moskau'), [['Kim', 'Moskau', 1, 1], ['Peskow', 'Moskau', 1, 1], ['Putin', 'Moskau', 1, 1]]);
  });

  it('says that there is nothing to list, not that the articles are empty', async () => {
    const said = async (cell: string): Promise<string[]> => (await resultOf(corpus, cell)).warnings.map(formatMessage);
    for (const verb of ['network', 'map', 'entities', 'quotes', 'reported']) assert.deepEqual(await said(`path:c.txt | ${verb}`), [`There is nothing in the articles found that ${verb} would list`]);
    assert.deepEqual(await said('path:c.txt in:caption | network'), ['The articles found hold no words in the regions in force']);
  });

  it('says that nothing stands together often enough, and which types there are', async () => {
    assert.deepEqual((await resultOf(corpus, '* | network min=9')).warnings.map(formatMessage), ['Nothing occurs 9 times or more: min= says how often it must']);
    assert.match(formatMessage(checkNotebook(['* | network type=person,planet'], undefined)[0]![0]!.message), /person, place, organisation, other/);
  });
});

describe('timeline', () => {
  const points = async (cell: string) => (await rowsOf<TableRow>(corpus, cell)).map(({ date, articles, mentions }) => [date, articles, mentions]);

  it('counts articles by publication and, apart, the dates that they speak of; what is not known that exactly is unknown', async () => {
    assert.deepEqual(await points('* | timeline'), [['2023-09-12', 0, 1], ['2023-09-13', 1, 0], [null, 2, 1]]);
    assert.deepEqual(await points('* | timeline by=month'), [['2023-09', 2, 1], [null, 1, 1]]);
    assert.deepEqual(await points('* | timeline by=year'), [['2019', 0, 1], ['2023', 2, 1], [null, 1, 0]]);
    assert.deepEqual(await points('path:b.txt | timeline by=month'), [['2023-09', 1, 0]]);
  });
});

describe('map', () => {
  it('lists places without coordinates, too', async () => {
    assert.deepEqual(await rowsOf<TableRow>(corpus, '* | map'), [{ name: 'Moskau', latitude: null, longitude: null, mentions: 1, articles: 1, id: 'place/moskau' }]);
  });
});
