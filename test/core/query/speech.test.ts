import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleRow, HitRow, TableRow } from '../../../src/protocol/result';
import { completeAt } from '../../../src/core/query/editor/completeAt';
import { lexiconOf } from '../../../src/core/query/lexicon';
import { memoryCorpus, regionOf, type MemoryArticle } from '../../support/memoryCorpus';
import { resultOf, rowsOf } from '../../support/run';

const A = 'Dmitri Peskow sagte: „Keine Satelliten.“\nPeskow zufolge kommt Kim bald. „Gut“, so ein Sprecher der Polizei. „Satelliten, nein“, rief jemand.';
const B = 'Am Mittwoch sagte Putin: „Wir reden über Satelliten und Raketen.“\n„Wir reden über Satelliten und Raketen.“';
const FILES: Record<string, MemoryArticle> = {
  'a.txt': {
    text: A, names: { person: ['Dmitri Peskow', 'Peskow', 'Kim'] },
    quotes: [{ text: '„Keine Satelliten.“', speaker: 'Dmitri Peskow', cue: 'sagte' }, { text: '„Gut“', speaker: 'Sprecher der Polizei', cue: 'so' }, { text: '„Satelliten, nein“' }],
    reported: [{ text: 'kommt Kim bald', speaker: 'Peskow', cue: 'zufolge' }],
  },
  'b.txt': {
    text: B, names: { person: ['Putin'] }, regions: [regionOf(B, '„Wir reden', 'repeat', 60)].map(({ start, region }) => ({ start, end: B.length, region })),
    quotes: [{ text: '„Wir reden über Satelliten und Raketen.“', speaker: 'Putin', cue: 'sagte' }], dates: { 'Am Mittwoch': '2023-09-13', Raketen: null },
  },
  'c.txt': { text: 'Satelliten ohne Worte.' },
};
const corpus = memoryCorpus(FILES);
const quotes = async (query: string, verb = 'quotes') => (await rowsOf<TableRow>(corpus, `${query} | ${verb}`)).map(({ path, text, speaker }) => `${String(path)[0]}: ${text} (${speaker})`);
const paths = async (query: string) => (await rowsOf<ArticleRow>(corpus, query)).map(({ path }) => path).sort();

describe('the verbs quotes, reported and dates', () => {
  it('list passages that open where they stand', async () => {
    const rows = await rowsOf<TableRow>(corpus, '* | quotes');
    assert.deepEqual(rows[0], { path: 'a.txt', start: 21, end: 40, text: '„Keine Satelliten.“', speaker: 'Dmitri Peskow', cue: 'sagte', kind: 'direct', speakerId: 'person/dmitri-peskow', line: 1 });
    for (const { path, start, end, text } of rows) assert.equal(FILES[String(path)]!.text.slice(Number(start), Number(end)), text);
    assert.deepEqual(await quotes('*'), ['a: „Keine Satelliten.“ (Dmitri Peskow)', 'a: „Gut“ (Sprecher der Polizei)', 'a: „Satelliten, nein“ (null)', 'b: „Wir reden über Satelliten und Raketen.“ (Putin)']);
    assert.deepEqual(await rowsOf(corpus, '* | reported'), [{ path: 'a.txt', start: A.indexOf('kommt'), end: A.indexOf('kommt') + 14, text: 'kommt Kim bald', speaker: 'Dmitri Peskow', cue: 'zufolge', speakerId: 'person/dmitri-peskow', line: 2 }]);
    assert.deepEqual(await rowsOf(corpus, '* | dates'), [
      { path: 'b.txt', start: 0, end: 11, text: 'Am Mittwoch', value: '2023-09-13', line: 1 }, { path: 'b.txt', start: B.indexOf('Raketen'), end: B.indexOf('Raketen') + 7, text: 'Raketen', value: null, line: 1 },
    ]);
  });

  it('can be filtered and sorted like any table', async () => {
    assert.deepEqual((await rowsOf<TableRow>(corpus, '* | dates | where value >= 2023-09 | select text')).map(({ text }) => text), ['Am Mittwoch']);
    assert.deepEqual((await rowsOf<TableRow>(corpus, '* | quotes | where speaker contains polizei | select text')).map(({ text }) => text), ['„Gut“']);
  });
});

describe('speaker: and quote:', () => {
  it('admit articles, and filter the rows of quotes and reported', async () => {
    assert.deepEqual(await paths('speaker:Peskow'), ['a.txt']);
    assert.deepEqual(await quotes('speaker:Peskow'), ['a: „Keine Satelliten.“ (Dmitri Peskow)']);
    assert.deepEqual(await quotes('speaker:Peskow', 'reported'), ['a: kommt Kim bald (Dmitri Peskow)']);
    assert.deepEqual(await quotes('speaker:"Sprecher der Polizei"'), ['a: „Gut“ (Sprecher der Polizei)']);
    assert.deepEqual(await paths('quote:Satelliten'), ['a.txt', 'b.txt']);
    assert.deepEqual(await paths('quote:Rakete*'), ['b.txt']);
    assert.deepEqual(await quotes('quote:Satellit*'), ['a: „Keine Satelliten.“ (Dmitri Peskow)', 'a: „Satelliten, nein“ (null)', 'b: „Wir reden über Satelliten und Raketen.“ (Putin)']);
    assert.deepEqual(await quotes('quote:Satellit* speaker:Put*'), ['b: „Wir reden über Satelliten und Raketen.“ (Putin)']);
    assert.deepEqual(await quotes('speaker:Peskow OR speaker:Putin'), ['a: „Keine Satelliten.“ (Dmitri Peskow)', 'b: „Wir reden über Satelliten und Raketen.“ (Putin)']);
    assert.deepEqual(await quotes('Satelliten NOT speaker:Peskow'), ['b: „Wir reden über Satelliten und Raketen.“ (Putin)']);
  });

  it('have the quotes as hits', async () => {
    const rows = await rowsOf<HitRow>(corpus, 'speaker:Peskow | kwic');
    assert.deepEqual(rows.map(({ match }) => match), ['Keine Satelliten', 'kommt Kim bald']);
    const { method } = await resultOf(corpus, 'speaker:Peskow Kim | kwic');
    assert.deepEqual([method.node, method.hits], [['Kim'], 1]);
  });

  it('are checked and completed', async () => {
    assert.deepEqual((await resultOf(corpus, 'quote:Satelitten')).warnings.map(({ args }) => args), [['Satelitten', 'Satelliten (5)']]);
    assert.equal((await resultOf(corpus, 'speaker:Niemand')).warnings.length, 1);
    assert.deepEqual(completeAt(['speaker:Pes'], 0, 11, lexiconOf(corpus)).map(({ label }) => label), ['Dmitri Peskow']);
    assert.deepEqual(completeAt(['quote:Rak'], 0, 9, lexiconOf(corpus)).map(({ label }) => label), ['Raketen']);
  });
});

describe('in:quote', () => {
  const hits = async (query: string) => (await rowsOf<HitRow>(corpus, `${query} | kwic`)).map(({ path, start }) => `${path[0]}${start}`);

  it('holds hits inside quotations, in the usual regions', async () => {
    assert.deepEqual(await hits('Satelliten in:quote'), [`a${A.indexOf('Satelliten')}`, `a${A.lastIndexOf('Satelliten')}`, `b${B.indexOf('Satelliten')}`]);
    assert.deepEqual(await hits('Kim in:quote'), []);
    assert.deepEqual(await paths('Satelliten (in:quote Raketen)'), ['b.txt']);
    assert.deepEqual(await paths('Satelliten NOT (in:quote Satelliten)'), ['c.txt']);
  });

  it('unites with other regions, and the method line names it', async () => {
    const { method } = await resultOf(corpus, 'Satelliten in:quote | kwic');
    assert.deepEqual(method.scope.regions, ['quote']);
    assert.ok(method.scope.tokens > 0 && method.scope.tokens < 20);
    assert.deepEqual((await resultOf(corpus, 'Satelliten in:quote in:repeat | kwic')).method.scope.regions, ['repeat', 'quote']);
    assert.equal((await hits('Satelliten in:quote in:repeat')).length, 4);
    assert.equal((await hits('Satelliten in:quote in:all')).length, (await hits('Satelliten in:all')).length);
  });

  it('finds what lies inside quotations by a naive look at the text', async () => {
    const word = fc.constantFrom('Kim', 'Putin', 'sagte', '„', '“', '.\n');
    await fc.assert(fc.asyncProperty(fc.array(fc.array(word, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 }), async (texts) => {
      const files = Object.fromEntries(texts.map((words, number) => {
        const text = words.join(' ');
        const found = [...text.matchAll(/„[^„“\n]*“/g)].map((match) => ({ text: match[0], at: match.index }));
        // Given by their text: only the first of equal ones.
        return [`${number}.txt`, { text, quotes: found.filter((each, at) => found.findIndex((other) => text.indexOf(other.text) === text.indexOf(each.text)) === at && text.indexOf(each.text) === each.at) }];
      }));
      const random = memoryCorpus(files);
      const expected = Object.entries(files).flatMap(([path, { text, quotes: inside }]) => [...text.matchAll(/\bKim\b/g)].map((match) => match.index)
        .filter((at) => inside.some((quote) => quote.at < at && at + 3 <= quote.at + quote.text.length)).map((start) => ({ path, start })));
      const rows = await rowsOf<HitRow>(random, 'Kim in:quote | kwic');
      assert.deepEqual(rows.map(({ path, start }) => ({ path, start })), expected);
    }), { seed: 20261126, numRuns: 100 });
  });
});
