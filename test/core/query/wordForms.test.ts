import assert from 'node:assert/strict';
import type { HitRow } from '../../../src/protocol/result';
import { completeAt } from '../../../src/core/query/editor/completeAt';
import { lexiconOf } from '../../../src/core/query/lexicon';
import { memoryCorpus, regionOf } from '../../support/memoryCorpus';
import { resultOf, rowsOf } from '../../support/run';

const A = 'Kim trifft Kim und Putin\nDie Rakete flog. Raketen fliegen, sagte er: „Zwei Rakete“ sei kein Plural.\nDer Raketenstart in Wladiwostok, Wladivostok und Vladivostok. Kim\nPutin\nTeilen Sie Raketen';
const corpus = memoryCorpus({
  'a.txt': { text: A, title: 'Kim trifft Kim und Putin', regions: [regionOf(A, 'Kim trifft Kim und Putin', 'title'), regionOf(A, 'Teilen Sie Raketen', 'boilerplate')], quotes: [{ text: '„Zwei Rakete“', speaker: 'Dmitri Peskow' }], names: { person: ['Putin'] } },
  'b.txt': { text: 'Pjöngjang, PJÖNGJANG, Pjongjang, Pjöng\u00adjang und Pjo\u0308ngjang. Die Straße, die STRASSE, Ausweichstraße. Putin sagte Kim und Kim.', title: 'Übung in Pjöngjang' },
});

const found = async (query: string): Promise<string[]> => (await rowsOf<HitRow>(corpus, `${query} | kwic`)).map(({ match }) => match.replace(/\u00ad/g, '¬').normalize('NFC'));
const paths = async (query: string): Promise<string[]> => (await rowsOf(corpus, `${query} | sort path`)).map(({ path }) => path as string);

describe('forms of a search', () => {
  const table: [query: string, ...matches: string[]][] = [
    ['/rakete[ns]?/', 'Rakete', 'Raketen', 'Rakete'],
    ['=/[Rr]aketen/', 'Raketen'],
    ['=/rakete/'],
    ['/.*raketen?.*/ in:all', 'Rakete', 'Raketen', 'Rakete', 'Raketenstart', 'Raketen'],
    ['/pj.ngjang/', 'Pjöngjang', 'PJÖNGJANG', 'Pjongjang', 'Pjöng¬jang', 'Pjöngjang'],
    ['/\\w+straße/', 'Ausweichstraße'],
    ['Wladiwostok~1', 'Wladiwostok', 'Wladivostok'],
    ['Wladiwostok~', 'Wladiwostok', 'Wladivostok', 'Vladivostok'],
    ['Pjoengjng~1', 'Pjöngjang', 'PJÖNGJANG', 'Pjöng¬jang', 'Pjöngjang'],
    ['=Raketen*', 'Raketen', 'Raketenstart'],
    ['=raketen*'],
    ['=Pj?ngjang', 'Pjöngjang', 'Pjongjang', 'Pjöng¬jang', 'Pjöngjang'],
    ['=PJ*', 'PJÖNGJANG'],
    ['=*straße', 'Ausweichstraße'],
    ['"Kim Putin"~0'],
    ['"Kim Putin"~1', 'Kim und Putin', 'Putin sagte Kim'],
    ['"Putin Kims"~3', 'Kim trifft Kim und Putin', 'Kim und Putin', 'Putin sagte Kim'],
    ['„Putin trifft Kim“~9', 'Kim trifft Kim und Putin', 'trifft Kim und Putin'],
    ['"Kim Kim"~3', 'Kim trifft Kim', 'Kim und Kim'],
    ['"Kim Kim Kim"~30'],
    ['="Kim und"~0', 'Kim und', 'Kim und', 'und Kim'],
    ['="kim und"~0'],
    ['"Kim Putin"~30 in:body', 'Putin sagte Kim'],
    ['/kim|putin/ -Rakete', 'Putin', 'Kim', 'Kim'],
  ];
  for (const [query, ...matches] of table) it(`${query} finds ${matches.join(', ') || 'nothing'}`, async () => assert.deepEqual(await found(query), matches));

  it('stand wherever a word does', async () => {
    assert.deepEqual(await paths('title:/[ü]bung/'), ['b.txt']);
    assert.deepEqual(await paths('title:=/[ü]bung/'), []);
    assert.deepEqual(await paths('title:Puttin~1'), ['a.txt']);
    assert.deepEqual(await paths('title:"Putin Kim"~1'), ['a.txt']);
    assert.deepEqual(await paths('title:"Kim Kim Kim"~9'), []);
    assert.deepEqual(await paths('title:=Üb*'), ['b.txt']);
    assert.deepEqual(await paths('$r = /kim|üb.*/\ntitle:$r'), ['a.txt', 'b.txt']);
    assert.deepEqual(await paths('quote:/rakete[ns]?/'), ['a.txt']);
    assert.deepEqual(await paths('quote:"Rakete zwei"~3'), ['a.txt']);
    assert.deepEqual(await paths('quote:"Rakete sei"~3'), []);
    assert.deepEqual(await paths('quote:Rakte~'), ['a.txt']);
    assert.deepEqual(await paths('speaker:/.*peskow/'), ['a.txt']);
    assert.deepEqual(await paths('speaker:=/.*peskow/'), []);
    assert.deepEqual(await paths('speaker:"Dmitri *"'), ['a.txt']);
    assert.deepEqual(await paths('NOT /raketen?/'), ['b.txt']);
    assert.deepEqual((await rowsOf<HitRow>(corpus, '* | kwic /str.*e/')).map(({ match }) => match), ['Straße', 'STRASSE']);
    assert.deepEqual((await rowsOf(corpus, '$r = /str.*e/\n$r | sentences')).length, 1);
    assert.deepEqual(await rowsOf(corpus, '/raketen?/ Kim | count'), [{ articles: 1, hits: 6 }]);
    assert.deepEqual((await rowsOf<HitRow>(corpus, '/raketen?/ in:quote | kwic')).map(({ match }) => match), ['Rakete']);
    assert.ok(((await rowsOf(corpus, 'Pjöngjang~1'))[0] as { readonly score: number }).score > 0);
  });

  it('name themselves as typed in the method line', async () => {
    const query = '/rakete[ns]?/ OR =/Kim/ OR Putin~1 OR "Kim Putin"~5 OR =„Kim Putin“~5 OR =Kim* | kwic';
    assert.deepEqual((await resultOf(corpus, query)).method.node, ['/rakete[ns]?/', '=/Kim/', 'Putin~1', '"Kim Putin"~5', '="Kim Putin"~5', '=Kim*']);
    assert.deepEqual((await resultOf(corpus, 'quote:/ra.*/ OR quote:="zwei Rakete"~1 | kwic')).method.node, ['quote:/ra.*/', 'quote:="zwei Rakete"~1']);
  });

  it('leave completion what it was', () => {
    const labels = (query: string): string[] => completeAt([query], 0, query.length, lexiconOf(corpus)).map(({ label }) => label);
    assert.ok(labels('"Kim Put').includes('Putin'));
    assert.ok(labels('"Kim Putin"~5 Rak').includes('Rakete'));
    assert.deepEqual(labels('title:/Rak'), []);
    assert.deepEqual(labels('/Rak/'), []);
  });
});
