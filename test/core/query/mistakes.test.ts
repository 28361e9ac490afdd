import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic, Fix } from '../../../src/protocol/diagnostic';
import { checkNotebook } from '../../../src/core/query/checkNotebook';
import { lexiconOf } from '../../../src/core/query/lexicon';
import { sureFixes, withFixes } from '../../../src/core/query/sureFixes';
import { formatMessage } from '../../../src/protocol/message';
import { memoryCorpus } from '../../support/memoryCorpus';
import { MISTAKES, unmarked } from '../../support/mistakes';

const corpus = memoryCorpus({ 'a.txt': { text: 'Kim und Putin liefern Munition. Die Rakete.', published: '2023-09-13', sources: ['Toi'] } });

const check = (query: string, lexicon?: Parameters<typeof checkNotebook>[1]): readonly Diagnostic[] => checkNotebook([query], lexicon)[0]!;
const said = ({ code, message }: Diagnostic): string => `${code} ${formatMessage(message)}`;
const mended = (query: string, { span, text }: Fix): string => query.slice(0, span.start) + text + query.slice(span.end);

describe('a mistake is answered with a range, a message and, where it is sure, a fix', () => {
  for (const [marked, code, message, expected] of MISTAKES) {
    it(marked, () => {
      const { query, start, end } = unmarked(marked);
      const [first] = check(query);
      assert.ok(first);
      const shown = message.endsWith(': …') ? said(first).replace(/: (?!.*: ).*$/, ': …') : said(first);
      assert.deepEqual({ start: first.start, end: first.end, said: shown }, { start, end, said: `${code} ${message}` });
      const fix = first.fixes[0];
      assert.equal(fix && mended(query, fix), expected);
      for (const each of first.fixes) assert.ok(!check(mended(query, each)).some((found) => said(found) === said(first)), 'the fix leaves what it is for');
    });
  }
});

/** What only the corpus tells: a word that it lacks. */
const ABSENT: readonly [query: string, message: string, mended: string][] = [
  ['kwic Kim', 'kwic: no such word. As a step it stands behind a search and |, such as * | kwic', '* | kwic Kim'],
  ['count Kim', 'count: no such word. As a step it stands behind a search and |, such as * | count', '* | count Kim'],
  ['Kim kwic', 'kwic: no such word. As a step it stands behind a search and |, such as * | kwic', 'Kim | kwic'],
  ['Kim Putin frequency', 'frequency: no such word. As a step it stands behind a search and |, such as * | frequency', 'Kim Putin | frequency'],
  ['lang:german', 'german: no article in this language; there are: de', 'lang:de'],
  ['lang:Deutsch', 'Deutsch: no article in this language; there are: de', 'lang:de'],
  ['source:Tio', 'Tio: no such source; did you mean Toi (1)?', 'source:Toi'],
];

describe('a mistake that the corpus tells', () => {
  for (const [query, message, expected] of ABSENT) {
    it(query, () => {
      const [first] = check(query, lexiconOf(corpus));
      assert.equal(first && formatMessage(first.message), message);
      assert.equal(mended(query, first!.fixes[0]!), expected);
    });
  }

  it('is none where invisible characters stand in a word, a phrase or the value of a node, as they are passed over', () => {
    for (const query of ['Ki\u00adm', 'Ki\ufeffm', '\ufeffKim', '"Kim\u200b und Pu\u00adtin"', 'Kim | kwic Muni\u00adtion', '=Ki\u00adm', 'Ra\u00adk*', '/Ki\u00ad[m]/', 'source:T\u00adoi', 'Kim | where title contains "K\u00adim"', '\u200eKim\u200e']) assert.deepEqual(check(query, lexiconOf(corpus)), [], query);
  });

  it('is none where joiners belong to a spelling', () => {
    assert.deepEqual(check('source:می\u200cخواهم Kim | where title contains "👩\u200d🚀"'), []);
  });
});

/** A cell after all fixes that are surely meant, round after round. */
function allFixed(cell: string): string {
  let text = cell;
  for (let round = 0; round < 20; round++) {
    const fixes = sureFixes(check(text));
    if (fixes.length === 0) return text;
    text = withFixes(text, fixes);
  }
  return assert.fail(`there is no end to fixing ${JSON.stringify(cell)}: ${JSON.stringify(text)}`);
}

describe('all fixes that are surely meant', () => {
  const CASES: readonly [name: string, cell: string, fixed: string][] = [
    ['mend everything at once', 'quelle:Toi UND datum:13.09.2023 | konkordanz context = 5', 'source:Toi AND date:2023-09-13 | kwic context=5'],
    ['and again what comes to light', 'Kim | group by quelle', 'Kim | count by=source'],
    ['leave what may be meant otherwise', 'Kim and Putin | kwic | count', 'Kim and Putin | kwic | count'],
    ['leave what has no end, or several fixes', 'wer:Kim "Putin', 'wer:Kim "Putin'],
    ['take an operator away that lacks both sides', 'OR', ''],
  ];
  for (const [name, cell, fixed] of CASES) it(name, () => assert.equal(allFixed(cell), fixed));

  it('come to an end, whatever mistakes meet', () => {
    const mistakes = fc.array(fc.constantFrom(...MISTAKES.map(([marked]) => unmarked(marked).query)), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(mistakes, fc.constantFrom('\n', ' ', '', ' | '), (queries, between) => void allFixed(queries.join(between))), { seed: 20261130, numRuns: 400 });
  });
});
