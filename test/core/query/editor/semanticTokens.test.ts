import assert from 'node:assert/strict';
import { semanticTokens } from '../../../../src/core/query/editor/semanticTokens';

/** `type text` of each token; a definition's name with `!`. */
function tokens(source: string): readonly string[] {
  return semanticTokens(source).map(({ start, end, type, declaration }) => `${type.replace('korpus', '')}${declaration ? '!' : ''} ${source.slice(start, end)}`);
}

describe('semanticTokens', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Kim Putin', []],
    ['Kim AND Putin OR NOT a', ['keyword AND', 'keyword OR', 'keyword NOT']],
    ['Kim -Putin -(a)', ['operator -', 'operator -']],
    ['=Raketen', ['operator =', 'string Raketen']],
    ['"heiliger Kampf" -="b" „c“ «d»', ['string "heiliger Kampf"', 'operator -', 'operator =', 'string "b"', 'string „c“', 'string «d»']],
    ['"Kim Putin"~5', ['string "Kim Putin"', 'number ~5']],
    ['Waffen* P?ng Wladi~1 *', ['Wildcard Waffen*', 'Wildcard P?ng', 'Wildcard Wladi~1', 'operator *']],
    ['/rak[et]+/ -=/R a/', ['regexp /rak[et]+/', 'operator -', 'operator =', 'regexp /R a/']],
    ['title:Kim source:"Times of Israel" in:quote', ['Field title:', 'string Kim', 'Field source:', 'string "Times of Israel"', 'Field in:', 'enumMember quote']],
    ['[lemma="Waffe.*" & !entity!="place"%c] []{0,3} within s', ['Field lemma', 'operator =', 'regexp "Waffe.*"', 'Field entity', 'operator !=', 'regexp "place"', 'keyword %c', 'keyword within s']],
    ['[wort="a"]', ['operator =', 'regexp "a"']],
    ['title:/Kim.*/ -title:Waffen* speaker:"a b"~2', ['Field title:', 'regexp /Kim.*/', 'operator -', 'Field title:', 'string Waffen*', 'Field speaker:', 'string "a b"', 'number ~2']],
    ['date:2023-09..2024 date:>=$von date:none', ['Field date:', 'Date 2023-09..2024', 'Field date:', 'operator >=', 'variable $von', 'Field date:', 'enumMember none']],
    ['titel:Kim', []],
    ['$s = Kim\n-$s x', ['variable! $s', 'operator =', 'operator -', 'variable $s']],
    ['$größe=5', ['variable! $größe', 'operator =', 'number 5']],
    ['$von = 2023-09\n$a = 2023 b', ['variable! $von', 'operator =', 'Date 2023-09', 'variable! $a', 'operator =']],
    ['Kim | kwic context=8 sort=1R,2L', ['operator |', 'function kwic', 'parameter context', 'operator =', 'number 8', 'parameter sort', 'operator =', 'enumMember 1R,2L']],
    ['Kim | chart bar x=path', ['operator |', 'function chart', 'enumMember bar', 'parameter x', 'operator =', 'Column path']],
    ['Kim | count by="source"', ['operator |', 'function count', 'parameter by', 'operator =', 'string "source"']],
    ['Kim | kwic "a b" OR Waffe*', ['operator |', 'function kwic', 'string "a b"', 'keyword OR', 'Wildcard Waffe*']],
    ['Kim | where hits>=3 AND NOT (title contains "x" OR published = 2023-09)', [
      'operator |', 'function where', 'Column hits', 'operator >=', 'number 3', 'keyword AND', 'keyword NOT', 'Column title', 'keyword contains', 'string "x"', 'keyword OR', 'Column published', 'operator =', 'Date 2023-09']],
    ['Kim | where title ="x"', ['operator |', 'function where', 'Column title', 'operator =', 'string "x"']],
    ['Kim | sort hits desc, path', ['operator |', 'function sort', 'Column hits', 'keyword desc', 'Column path']],
    ['Kim | select path,"a b"', ['operator |', 'function select', 'Column path', 'string "a b"']],
    ['Kim | top $n', ['operator |', 'function top', 'variable $n']],
    ['Kim | kwik x=1 "y"', ['operator |', 'string "y"']],
    ['Kim // | kwic', ['comment // | kwic']],
    ['"a\n b" Kim', ['string "a', 'string  b"']],
    ['"Kim', ['string "Kim']],
    ['(Kim | kwic', ['operator |', 'function kwic']],
    ['', []],
  ];
  for (const [source, expected] of cases) it(JSON.stringify(source), () => assert.deepEqual(tokens(source), expected));
});
