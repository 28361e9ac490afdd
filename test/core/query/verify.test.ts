import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkNotebook } from '../../../src/core/query/checkNotebook';
import { alignWords } from '../../../src/core/query/run/alignWords';
import { runCell } from '../../../src/core/query/runCell';
import { formatMessage } from '../../../src/protocol/message';
import type { TableRow } from '../../../src/protocol/result';
import { memoryCorpus, regionOf } from '../../support/memoryCorpus';
import { PATIENT, resultOf, rowsOf } from '../../support/run';

const A = 'Kreml-Sprecher Dmitri Peskow sagte: „Wir werden die Zusammenarbeit mit unseren Nachbarn nicht einstellen.“\nImpressum: Wir drucken gern Zitate nach.';
const corpus = memoryCorpus({ 'a.txt': { text: A, regions: [regionOf(A, 'Impressum: Wir drucken gern Zitate nach.', 'boilerplate')] }, 'b.txt': 'Er sagte: Wir werden die Zusammenarbeit mit den Nachbarn nicht einstellen.' });

const verified = async (quotation: string, search = '*') => (await rowsOf<TableRow>(corpus, `${search} | verify "${quotation}"`)).map(({ status, path, found }) => [status, path, found]);

describe('verify', () => {
  it('finds a quotation word for word, whatever its punctuation, case and marks', async () => {
    assert.deepEqual(await verified('Die Zusammenarbeit mit unseren Nachbarn – nicht einstellen!'), [['exact', 'a.txt', 'die Zusammenarbeit mit unseren Nachbarn nicht einstellen']]);
    assert.deepEqual(await verified('wir werden die Zusammenarbeit'), [['exact', 'a.txt', 'Wir werden die Zusammenarbeit'], ['exact', 'b.txt', 'Wir werden die Zusammenarbeit']]);
  });

  it('finds what was altered: a word left out, added, exchanged, in another form', async () => {
    const whole = 'Wir werden die Zusammenarbeit mit unseren Nachbarn nicht einstellen';
    for (const quotation of [whole.replace('einstellen', 'beenden'), whole.replace('Wir', 'Sie'), whole.replace('unseren ', ''), whole.replace('nicht', 'niemals'), whole.replace('werden', 'werden jetzt'), whole.replace('unseren', 'unserem')]) {
      const [first] = await verified(quotation, 'path:a.txt');
      assert.deepEqual(first, ['altered', 'a.txt', whole], quotation);
    }
  });

  it('takes a quotation of thousands of words, asks meanwhile whether it is interrupted, and ends in time', async () => {
    const words = Array.from({ length: 3000 }, (_, at) => `wort${String.fromCharCode(97 + (at % 26), 97 + ((at * 7) % 25), 97 + ((at * 3) % 23))}`);
    const long = memoryCorpus({ 'a.txt': words.join(' '), 'b.txt': `Kim ${words.join(' ')}` });
    let looks = 0;
    const outcome = await runCell(long, [`* | verify "${words.map((word, at) => (at % 5 === 0 ? 'anders' : word)).join(' ')}"`], 0, { ...PATIENT, cancellation: { get cancelled() { looks++; return false; } } });
    assert.equal(outcome.kind === 'result' ? outcome.result.total : -1, 2);
    assert.ok(looks > 2000, `${looks} looks`);
  }).timeout(20_000);

  it('gives the nearest place only, and says that it is a candidate', async () => {
    const result = await resultOf(corpus, '* | verify "Wir werden die Zusammenarbeit mit den Nachbarn niemals einstellen"');
    assert.deepEqual((await result.rows(0, 9)).map((row) => (row as TableRow)['path']), ['b.txt']);
    assert.match(result.warnings.map(formatMessage).join(), /candidates/);
  });

  it('says that it stands nowhere; what is left out counts only where the search takes it in', async () => {
    assert.deepEqual(await verified('Ganz andere Worte über ganz andere Dinge'), [['absent', null, null]]);
    assert.deepEqual(await verified('Wir drucken gern Zitate nach'), [['absent', null, null]]);
    assert.deepEqual(await verified('Wir drucken gern Zitate nach', '* in:all'), [['exact', 'a.txt', 'Wir drucken gern Zitate nach']]);
    assert.deepEqual(await verified('…'), [['absent', null, null]]);
  });

  it('takes several, in any marks, and wants marks', async () => {
    assert.deepEqual((await rowsOf<TableRow>(corpus, '* | verify „Zusammenarbeit mit“, «Impressum»')).map(({ text, status }) => [text, status]), [['Zusammenarbeit mit', 'exact'], ['Zusammenarbeit mit', 'exact'], ['Impressum', 'absent']]);
    const said = (cell: string) => checkNotebook([cell], undefined).flat().map(({ message }) => formatMessage(message)).join();
    assert.match(said('* | verify Zusammenarbeit'), /quotation marks/);
    assert.match(said('* | verify'), /verify "…"/);
    assert.match(said('* | verify "x'), /no end/);
  });

  it('finds every stretch of the seeds where it stands, and altered at every place when one word of it is exchanged', async () => {
    const files = Object.fromEntries(readdirSync('seeds').filter((name) => name.endsWith('.txt')).map((name) => [name, readFileSync(`seeds/${name}`, 'utf8')]));
    const seeds = memoryCorpus(files);
    const { index } = seeds;
    await fc.assert(fc.asyncProperty(fc.nat({ max: index.tokenCount - 30 }), fc.integer({ min: 6, max: 24 }), fc.nat(), async (first, length, pick) => {
      const article = index.articleOf(first);
      const last = Math.min(first + length, index.articleStart(article + 1)) - 1;
      if (last - first < 5) return;
      const { path } = seeds.articles[article]!;
      const quotation = files[path]!.slice(index.startOf(first), index.endOf(last));
      const at = { path, start: index.startOf(first), end: index.endOf(last) };
      const found = async (text: string) => (await rowsOf<TableRow>(seeds, `* in:all | verify "${text.replace(/[\\"„“”«»]/g, '\\$&')}"`)).map((row) => ({ status: row['status'], path: row['path'], start: row['start'], end: row['end'] }));
      assert.ok((await found(quotation)).some((row) => row.status === 'exact' && row.path === at.path && row.start === at.start && row.end === at.end), quotation);
      const inner = first + 1 + (pick % (last - first - 1));
      const altered = `${files[path]!.slice(at.start, index.startOf(inner))}Xyzzy${files[path]!.slice(index.endOf(inner), at.end)}`;
      assert.ok((await found(altered)).some((row) => row.status === 'altered' && row.path === at.path && row.start === at.start && row.end === at.end), altered);
    }), { seed: 30, numRuns: 150 });
  }).timeout(60_000);
});

describe('alignWords', () => {
  /** All stretches, each by the textbook distance. */
  function naive(words: string, text: string): number {
    const distance = (a: string, b: string): number => (a === '' || b === '' ? Math.max(a.length, b.length)
      : Math.min(distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1), distance(a.slice(1), b) + 1, distance(a, b.slice(1)) + 1));
    let least = Infinity;
    for (let from = 0; from <= text.length; from++) for (let to = from; to <= text.length; to++) least = Math.min(least, distance(words, text.slice(from, to)));
    return least;
  }

  it('aligns with a text of any length', () => {
    assert.deepEqual(alignWords(1, 300_000, (_, place) => (place === 7 ? 0 : 1)), { from: 7, to: 8, cost: 0 });
  });

  it('finds the least cost of any stretch', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
    fc.assert(fc.property(letters, letters, (words, text) => {
      const found = alignWords(words.length, text.length, (word, place) => (words[word] === text[place] ? 0 : 1));
      assert.equal(found?.cost ?? words.length, naive(words, text));
    }), { seed: 3, numRuns: 300 });
  });
});
