import assert from 'node:assert/strict';
import { formatCell } from '../../../../src/core/query/editor/formatCell';
import { applyEdits } from '../../../../src/core/query/editor/textEdit';

const format = (source: string): string => applyEdits(source, formatCell(source));

const LONG = 'Munition OR Rakete OR Gewehr OR Panzer OR Artillerie date:>=2023-09 source:"Times of Israel"';

describe('formatCell', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Kim   Putin', 'Kim Putin'], ['  Kim', 'Kim'], ['Kim\t OR\tPutin  ', 'Kim OR Putin'], ['Kim|kwic', 'Kim | kwic'], ['Kim  |kwic   context=8|top  5', 'Kim | kwic context=8 | top 5'],
    ['( Kim OR  Putin ) NOT(a)', '(Kim OR Putin) NOT (a)'], ['-( Kim )', '-(Kim)'], ['(a)(b)"c""d"e', '(a) (b) "c" "d" e'], ['(a)OR(b)AND"c"', '(a) OR (b) AND "c"'],
    ['$s=Kim', '$s = Kim'], ['   $größe   =5', '$größe = 5'], ['$s = =Raketen', '$s = =Raketen'], ['$s=-Kim', '$s = -Kim'], ['$s ="a  b"', '$s = "a  b"'],
    ['title:"a  b"   Kim', 'title:"a  b" Kim'], ['"a  b"~5   „c   d“', '"a  b"~5 „c   d“'], ['[word="a  b"]   []{0,3}   Kim', '[word="a  b"]   []{0,3} Kim'], ['/a  b/   c', '/a  b/ c'], ['a\\  b', 'a\\  b'], ['a-b   "c"-d', 'a-b "c"-d'],
    ['Kim | where hits>3 AND(path="x")', 'Kim | where hits > 3 AND (path = "x")'], ['Kim | where a<=-3', 'Kim | where a <= -3'], ['Kim | where a ="x"', 'Kim | where a = "x"'], ['Kim | where path=a/b', 'Kim | where path=a/b'],
    ['Kim | select path ,title,"a b"', 'Kim | select path, title, "a b"'], ['Kim | sort hits  desc,path', 'Kim | sort hits desc, path'], ['Kim | kwic sort=1R,2R', 'Kim | kwic sort=1R,2R'], ['Kim | count by="source"', 'Kim | count by="source"'],
    ['Kim // a  b', 'Kim // a  b'], ['Kim    // a', 'Kim // a'], ['// a\n\n\n\n// b', '// a\n\n// b'], ['//a\nKim', '//a\nKim'], ['Kim\n// a\n| kwic', 'Kim\n  // a\n  | kwic'], ['Kim | kwic\n\n\n\nPutin\n\n', 'Kim | kwic\n\nPutin\n'],
    ['Kim\n| kwic | top 5', 'Kim\n  | kwic\n  | top 5'], ['Kim // a\n| kwic', 'Kim // a\n  | kwic'], ['Kim\nOR Putin\nAND a', 'Kim\n  OR Putin\n  AND a'], ['(Kim\n   OR (Putin\na)\n)', '(Kim\n    OR (Putin\n      a)\n  )'],
    ['Kim\r\n| kwic\r\n\r\n\r\nPutin', 'Kim\r\n  | kwic\r\n\r\nPutin'], ['', ''], ['  \n ', '  \n '], ['Kim\n  \n', 'Kim\n'],
    [`${'a'.repeat(93)} | kwic`, `${'a'.repeat(93)} | kwic`], [`${'a'.repeat(94)} | kwic`, `${'a'.repeat(94)}\n  | kwic`],
    [`$s = ${LONG} | kwic | top 5\nKim|kwic`, `$s = ${LONG}\n  | kwic\n  | top 5\nKim | kwic`], [`${LONG}  ${LONG}`, `${LONG} ${LONG}`],
  ];
  for (const [before, after] of cases) {
    it(JSON.stringify(before), () => {
      assert.equal(format(before), after);
      assert.equal(format(after), after);
    });
  }

  it('leaves a statement that cannot be read as it is, and lays out the others', () => {
    for (const broken of ['(Kim   Putin', 'Kim   | ', '"Kim   x', 'Kim   AND', 'Kim | where   hits', 'Kim  | select a,,b', '$   x', '$s =', '[a   b', 'a   )', 'Kim  |  top  1  2']) {
      assert.equal(format(`a   b\n\n\n${broken}\n// c`), `a b\n\n${broken.trimEnd()}\n// c`, broken);
    }
  });

  it('lays out only the statements that a selection touches, and those whole', () => {
    const source = 'a   b\nc   d|kwic\n\n\n\ne   f';
    const [start, end] = [source.indexOf('d'), source.indexOf('d') + 1];
    assert.equal(applyEdits(source, formatCell(source, { start, end })), 'a   b\nc d | kwic\n\n\n\ne   f');
    assert.equal(applyEdits(source, formatCell(source, { start: 0, end: source.length })), format(source));
  });

  it('takes more comments than a call takes arguments', () => {
    const source = '//\n'.repeat(130_000);
    assert.deepEqual(formatCell(source), []);
    assert.deepEqual(formatCell(source, { start: 3, end: source.length }), []);
  });

  it('asks for no edit where nothing changes', () => assert.deepEqual(formatCell('$s = Kim | kwic\n\n// x\n$s | top 5'), []));
});
