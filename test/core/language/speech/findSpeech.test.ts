import assert from 'node:assert/strict';
import { ENGLISH_ATTRIBUTION, GERMAN_ATTRIBUTION } from './attributionCases';
import { ENGLISH_CLAUSES } from './englishClauseCases';
import { ENGLISH_CASES } from './englishCases';
import { GERMAN_CASES } from './germanCases';
import { describeQuotes, describeReports, readMarked, speechOf } from './support';

describe('findSpeech', () => {
  for (const [language, cases] of [['de', [...GERMAN_CASES, ...GERMAN_ATTRIBUTION]], ['en', [...ENGLISH_CASES, ...ENGLISH_ATTRIBUTION, ...ENGLISH_CLAUSES]]] as const) {
    for (const [marked, quotes, speakers] of cases) {
      it(`${language}: ${marked}`, () => {
        const read = readMarked(marked);
        const speech = speechOf(language, read);
        assert.deepEqual(describeQuotes(speech), quotes);
        if (speakers === undefined) return;
        const expected = read.reported.map((span, at) => ({ ...span, cue: null, speaker: speakers[at] === '-' ? null : { named: null, name: speakers[at]! } }));
        assert.deepEqual(describeReports(read.text, speech.reported), describeReports(read.text, expected));
      });
    }
  }
});
