import assert from 'node:assert/strict';
import { plainResult } from '../../../src/core/notebook/plainResult';
import { placeMarkdown, resultMarkdown } from '../../../src/core/notebook/savedResult';
import { formatMessage } from '../../../src/protocol/message';
import type { TableRow } from '../../../src/protocol/result';
import { memoryCorpus, type MemoryArticle } from '../../support/memoryCorpus';
import { resultOf, rowsOf } from '../../support/run';

const HARBOUR = `Der Hafen wird im Mai geschlossen.
Die Sanierung der Kaimauer von Brux kostet 12 Millionen Euro, teilte Ministerin Ada Kern mit.
Im Sommer legten dort die Ausflugsdampfer an.
Kern lobte die Arbeit der Taucher.`;
const TOWER = `Neues vom Leuchtturm.
Für die Instandsetzung der Kaimauer in Brux sind 17 Millionen Euro veranschlagt.
Der Turm bekommt eine neue Lampe.`;
const OTHER = 'Der Wolf ist zurück. Schäfer fordern Zäune. Niemand weiß, woher das Tier kam.';
const named = (text: string): MemoryArticle => ({ text, names: { person: ['Ada Kern'], place: ['Brux'] } });

describe('claims', () => {
  const corpus = memoryCorpus({ 'a.txt': named(HARBOUR), 'b.txt': named(TOWER), 'c.txt': OTHER });

  it('groups sentences of different articles that report the same in different words, and says why', async () => {
    const rows = await rowsOf<TableRow>(corpus, '* | claims');
    assert.deepEqual(rows.map(({ group, path, text }) => [group, path, text]), [
      [1, 'a.txt', HARBOUR.split('\n')[1]], [1, 'b.txt', TOWER.split('\n')[1]],
    ]);
    for (const { path, start, end, text } of rows) assert.equal((path === 'a.txt' ? HARBOUR : TOWER).slice(Number(start), Number(end)), text);
    assert.match(String(rows[0]!['words']), /Kaimauer/);
    assert.match(String(rows[0]!['words']), /Sanierung\/Instandsetzung/);
  });

  it('of articles that are weeks apart takes like sentences less for the same, and figures for counted anew', async () => {
    const told = async (one: string, other: string): Promise<readonly (readonly [number, string])[]> => {
      const flood = (published: string, helpers: number): MemoryArticle => ({ published, text: `Rund ${helpers} Helfer aus Brux füllten am Damm Sandsäcke.\nDie Fähre blieb im Hafen.` });
      const rows = await rowsOf<TableRow>(memoryCorpus({ 'a.txt': flood(one, 200), 'b.txt': flood(other, 400), 'c.txt': OTHER }), '* | claims Helfer');
      return rows.map(({ score, contradicts }) => [Number(score), String(contradicts)] as const);
    };
    const [near, far] = [await told('2024-07-17', '2024-07-18'), await told('2024-07-17', '2024-08-13')];
    assert.deepEqual(near.map(([, contradicts]) => contradicts), ['[2] 200 ↔ 400', '[1] 400 ↔ 200']);
    assert.ok(far.every(([score, contradicts]) => contradicts === '' && score < near[0]![0]), JSON.stringify([near, far]));
  });

  it('keeps the groups that hold its argument', async () => {
    assert.equal((await rowsOf(corpus, '* | claims Instandsetzung')).length, 2);
    const result = await resultOf(corpus, '* | claims Taucher');
    assert.deepEqual([result.total, result.warnings.map(formatMessage)], [0, ['No group of passages that may report the same holds the node; without it there is 1']]);
  });

  it('tells likely groups from possible ones, and gives those that are asked for', async () => {
    const weather = 'Der Wolf ist zurück. Die Taucher kommen im Herbst wieder. Niemand weiß, woher das Tier kam.';
    const both = memoryCorpus({ 'a.txt': named(HARBOUR), 'b.txt': named(TOWER), 'c.txt': named(`${HARBOUR.split('\n')[1]!}\nIm Herbst prüfen Taucher das Tor.\nIm Hafen liegt Eis.`), 'd.txt': weather });
    const graded = async (query: string): Promise<readonly string[]> => [...new Set((await rowsOf<TableRow>(both, query)).map(({ group, grade, score }) => `${group} ${grade} ${Number(score) >= 0.45}`))];
    assert.deepEqual(await graded('* | claims'), ['1 likely true', '2 likely true', '3 possible false', '4 possible false']);
    assert.deepEqual(await graded('* | claims grade=likely'), ['1 likely true', '2 likely true']);
    assert.deepEqual(await graded('* | claims grade=possible'), ['1 possible false', '2 possible false']);
    const [told] = (await resultOf(both, '* | claims grade=likely')).warnings.map(formatMessage);
    assert.match(told!, /Likely: 2, possible: 2\. Whether/);
    const none = await resultOf(corpus, '* | claims grade=possible');
    assert.deepEqual([none.total, none.warnings.map(formatMessage)], [0, ['No group is possible; without grade= there is 1']]);
  });

  it('stands the likely groups above the possible ones in text', async () => {
    const result = await resultOf(memoryCorpus({ 'a.txt': named(HARBOUR), 'b.txt': named(TOWER), 'c.txt': named('Im Herbst prüfen Taucher das Tor.\nDie Sanierung der Kaimauer von Brux kostet 12 Millionen Euro.') }), '* | claims');
    const text = plainResult({ result, rows: await result.rows(0, 50) }, 0);
    assert.deepEqual(text.match(/^(?:Likely to|May report|Group).{0,40}/gm)?.map((line) => line.replace(/\(0.*/, '')), ['Likely to report the same', 'Group 1, candidate, likely ', 'May report the same: few of these do', 'Group 2, candidate, possible ']);
  });

  it('looks only at what the search matches, where it is told to', async () => {
    assert.equal((await rowsOf(corpus, 'NOT path:b.txt | claims')).length, 0);
    assert.equal((await rowsOf(corpus, 'in:title * | claims')).length, 0);
  });

  it('says that groups are candidates, and why there are none', async () => {
    const warnings = async (query: string) => (await resultOf(corpus, query)).warnings.map(formatMessage);
    assert.deepEqual(await warnings('* | claims'), [
      'Groups are candidates, told by words, names and figures that are shared. Likely: 1, possible: 0. Whether they report the same is for you to judge',
      'Articles without a date of publication: 3. Their "on Wednesday" is compared by the name of the day alone; a date in the metadata tells which Wednesday',
    ]);
    assert.deepEqual(await warnings('path:a.txt | claims'), ['Claims are compared between articles, and the search finds only one: a wider search, such as * | claims, finds more']);
    assert.deepEqual(await warnings('NOT path:b.txt | claims'), ['No two of the 2 articles found say the same in sentences that share enough']);
  });
});

describe('claims, saved and printed', () => {
  const corpus = memoryCorpus({
    'a.txt': named('In Brux demonstrierten vor dem Rathaus 200 Menschen gegen die Schließung der Bäckerei.\nEs regnete.'),
    'b.txt': named('Vor dem Rathaus von Brux protestierten 400 Menschen gegen das Aus der Bäckerei, sagte Ada Kern.\nDie Sonne schien.'),
  });

  it('says which figures may contradict each other, and what only one passage has', async () => {
    const [a, b] = await rowsOf<TableRow>(corpus, '* | claims');
    assert.equal(a!['contradicts'], '[2] 200 ↔ 400');
    assert.equal(b!['contradicts'], '[1] 400 ↔ 200');
    assert.equal(b!['adds'], 'Ada Kern');
    assert.equal(a!['wording'], 'other');
  });

  it('takes people for people, whoever they are, and what was counted at another time for no contradiction', async () => {
    const told = async (one: string, other: string): Promise<readonly string[]> => {
      const rows = await rowsOf<TableRow>(memoryCorpus({ 'a.txt': named(one), 'b.txt': named(other), 'c.txt': 'Der Wolf ist zurück. Schäfer fordern Zäune.' }), '* | claims');
      return rows.map(({ contradicts }) => String(contradicts)).filter((contradicts) => contradicts !== '');
    };
    const evacuated = 'In Brux mussten nach dem Brand im Chemiewerk 140 Anwohner ihre Wohnungen verlassen.\nEs regnete.';
    const evacuation = (what: string): string => `In Brux verließen nach dem Brand im Chemiewerk ${what} ihre Häuser.\nDie Sonne schien.`;
    assert.deepEqual(await told(evacuated, evacuation('200 Menschen')), ['[2] 140 ↔ 200', '[1] 200 ↔ 140']);
    assert.deepEqual(await told(evacuated, evacuation('inzwischen 200 Menschen')), []);
    assert.deepEqual(await told(evacuated, evacuation('20 Menschen')), []);
    assert.deepEqual(await told(evacuated, evacuation('200 Hunde')), []);
  });

  it('keeps groups readable in Markdown and as text', async () => {
    const result = await resultOf(corpus, '* | claims');
    const rows = await result.rows(0, 10);
    const markdown = resultMarkdown({ result, rows }, placeMarkdown(null));
    assert.match(markdown, /^\| 1\.1 \| likely \(0\.\d\d\) \| In Brux demonstrierten vor dem Rathaus \*\*200\*\* Menschen/m);
    assert.match(markdown, /^\| Group \| Candidate \| Text \| According to \| May contradict \| In common \| Passage \|$/m);
    assert.match(plainResult({ result, rows }, 0), /^Likely to report the same\n\nGroup 1, candidate, likely \(0\.\d\d\); in common: .*Rathaus/m);
  });
});
