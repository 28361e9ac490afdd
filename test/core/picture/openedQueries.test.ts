import assert from 'node:assert/strict';
import { pictureOf as named } from '../../../src/core/picture/pictureOf';
import { memoryCorpus } from '../../support/memoryCorpus';
import { english, marksOf, pictureOf } from '../../support/pictures';
import { resultOf, run } from '../../support/run';

const ODD = 'Kim OR Putin AND Kim NOT „Sieg“ 7.000 Jong-un d’Arc O\'Neill x|y a"b [c] $d *e* f? /g/ =h i~2 in:title Öl ß Größe İstanbul 金正恩 كيم';
const corpus = memoryCorpus({
  'a | "b".txt': { text: `${ODD}. Kim traf Jong-un. ${ODD}.`, names: { person: ['Kim', 'Putin', 'Jong-un', 'O\'Neill', 'كيم'], place: ['İstanbul', '金正恩', '[c] $d'], organisation: ['x|y', 'a"b', '/g/'], other: ['*e*', 'f?'] } },
  'c.txt': { text: `Putin sah Kim. ${ODD}. OR und AND.`, names: { person: ['Kim', 'Putin'], place: ['İstanbul'], organisation: ['x|y', 'a"b'] }, published: '2023-09-13' },
});
const QUERIES = [
  '* | network type=person,place,organisation,other min=1', '* | network min=1 within=article', '* | network min=1 within=paragraph', 'Kim OR Putin | network min=1 within=article', 'in:all NOT path:c.txt | network min=1',
  ...['Kim', 'Kim OR Putin', '=Kim', 'OR*', '"Kim traf"', '/ki.|put.*/', '[word="Kim"]', 'person:Kim', '7.000', '"d’Arc"', 'Öl', '="Kim traf"', 'Kom~'].map((node) => `* | collocates ${node} min=1 window=3`),
  'Kim | collocates min=1 of=lemma measure=G2', 'Kim -Niemand | collocates min=1 window=1,4', 'in:body Kim | collocates min=1 measure=MI | where right > 0 | sort word desc',
  'path:c.txt | keywords', '* | frequency', '* | ngrams n=2 min=1 | chart', 'path:c.txt | ngrams min=1 of=lemma | chart dot',
  '* | map', 'Kim OR Putin | map | sort name desc', 'path:"c.txt" | map | select name, id, longitude, mentions, latitude',
];

describe('what the marks of pictures open', () => {
  for (const query of QUERIES) {
    it(`is a query that runs and finds something: ${query}`, async () => {
      const result = await resultOf(corpus, query);
      assert.ok(named(result), 'has a picture');
      const marks = marksOf(await pictureOf(result));
      assert.ok(marks.length > 0);
      for (const { mark } of marks) {
        assert.ok(mark.opens?.kind === 'query', english(mark.label));
        const opened = await run(corpus, mark.opens.query);
        assert.ok(opened.kind === 'result' && opened.diagnostics.every(({ severity }) => severity !== 'error') && opened.result.rowCount > 0, `${english(mark.label)}: ${mark.opens.query}`);
      }
    });
  }
});
