import assert from 'node:assert/strict';
import { checkNotebook } from '../../../src/core/query/checkNotebook';
import { lexiconOf } from '../../../src/core/query/lexicon';
import { resultOf } from '../../support/run';
import { memoryCorpus } from '../../support/memoryCorpus';

const corpus = memoryCorpus({ 'a.txt': 'Kim liefert Munition', 'b\\c.txt': 'Putin schweigt' });

/** The query with the first fix of its first finding; `undefined` where there is none. */
function mended(query: string): string | undefined {
  const fix = checkNotebook([query], lexiconOf(corpus))[0]![0]?.fixes[0];
  return fix && query.slice(0, fix.span.start) + fix.text + query.slice(fix.span.end);
}

describe('a fix', () => {
  const CASES: readonly [name: string, query: string, mended: string | undefined][] = [
    ['closes every bracket that has no end', '(Kim (Putin', '(Kim (Putin))'],
    ['does not put a bracket where a string without an end would swallow it', 'Kim | where (path = "a', undefined],
    ['does not put a bracket behind a backslash', '(Kim \\', undefined],
    ['closes a quotation behind a backslash', '»Kim\\', '»Kim\\\\«'],
    ['closes a bracket of a condition where something else is amiss', 'Kim | where (hits > 1', 'Kim | where (hits > 1)'],
    ['takes away every NOT that has no term', 'Kim NOT NOT', 'Kim '],
    ['puts a comma behind the direction', 'Kim | sort hits desc path', 'Kim | sort hits desc, path'],
    ['writes a step behind a search', 'frequency', '* | frequency'],
    ['writes a | before a step behind a search', 'Kim frequency', 'Kim | frequency'],
    ['does not make a step of a word amid others', 'Kim frequency Putin', undefined],
    ['does not make a step that would need an argument', 'sort', undefined],
    ['does not make an operator without a term on each side', '(Kim and)', undefined],
    ['does not make an operator behind another', 'Kim OR or Putin', undefined],
    ['brings what belongs to a pattern up to it from another line', '([word="Kim"]\n within s)', '([word="Kim"] within s)'],
    ['ends a quotation of a step as it began', '* | verify »Kim', '* | verify »Kim«'],
    ['makes no expression of what = stood twice before', '==/Kim', undefined],
    ['leaves one of many signs between comparisons', '[word="Kim" ||| word="Putin"]', '[word="Kim" | word="Putin"]'],
    ['makes no minus where a field has no value', 'here !date:(3)', undefined],
    ['corrects one token of a word with several', 'Kim…Munitio', '"Kim…Munition"'],
    ['corrects a token that holds a soft hyphen', '"Kim Muni\u00ADtio"', '"Kim Munition"'],
  ];
  for (const [name, query, expected] of CASES) it(name, () => assert.equal(mended(query), expected));

  it('names what stands in a closed bracket, and not the bracket, where a condition is broken', () => {
    assert.deepEqual(checkNotebook(['Kim | where (path Kim > 3)'], undefined)[0]!.map(({ code }) => code), ['syntax', 'syntax']);
  });
});

describe('a value of a condition', () => {
  it('has its escapes taken off once', async () => {
    assert.equal((await resultOf(corpus, '* | where path = "b\\\\c.txt"')).rowCount, 1);
    assert.deepEqual(checkNotebook(['* | where title = \\$a'], undefined), [[]]);
  });
});
