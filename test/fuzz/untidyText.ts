import fc from 'fast-check';

const TERMS = ['Kim', 'Munition', '=Raketen', '-Putin', '"heiliger Kampf"', '="a  b"', '-"x"', '„ä  ö“', '«a»', '“b”', '*', 'Waffen*', '/rak ete/', '=/R/', 'Wladi~1', '"Kim  Putin"~5', '[word="a  b" & !entity="c"] []{0,3} [lemma="d"] within s',
  'title:Kim', 'title:"a  b"', 'date:>=$von', 'date:2023-09..2024', 'in:quote', 'person:"Kim Jong Un"', '$s', '-$s', 'NOT Kim', '(Kim OR Putin)', '( Kim\nPutin )', '(a(b)c)', '"a"b', 'a\\ b', 'c\\', 'path:a/b.txt', 'http\\://x', '"zwei\n Zeilen"', 'a-b', '-', '–'];
const JOINS = [' ', '  ', ' AND ', ' OR ', '\nOR ', '\n\n  AND ', ' // Notiz\nOR ', '\t', ''];
const PIPES = [' | ', '|', '\n| ', '\n\n    |', ' // warum\n  | ', '\r\n| ', '| '];
const VERBS = ['kwic', 'kwic context=8  Kim', 'kwic sort=1R,2R "a  b"', 'count by=source', 'count by="source"', 'where hits>3', 'where path=a/b AND NOT (hits<=$n OR title="x  y")', 'where  title  contains  Kim', 'where a!=b', 'where a\\>b = \\$x',
  'sort hits desc,path', 'select path , title', 'select "a b",c', 'top 20', 'top  $n', 'articles', 'keywords vs=$s', 'compare  $s,$s of=word', 'kwik   x= y', 'where', 'select a/b,/c , d', '', 'frequency of=lemma'];
const HEADS = ['', '', '', '$s = ', '  $größe=', '$n  =  ', '\n', '// Kommentar  \n', '   '];
const ENDS = ['\n', '\n\n\n', '  // Ende\n', '\n// eins\n//  zwei\n\n', '\r\n', ''];
const JUNK = ['|', '(', ')', '"', '„', '[', ']', '/', '//', '\\', '=', '-', '$', ',', ':', '>=', '\n', '\r', '\r\n', ' ', '\t', '\u00a0', '\u0000', '\u2028', 'AND', 'NOT', '\ud83d', 'a', '$s =', '~', '{', '!'];

const one = (from: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...from);
const search = fc.tuple(one(TERMS), fc.array(fc.tuple(one(JOINS), one(TERMS)), { maxLength: 5 })).map(([first, rest]) => first + rest.flat().join(''));
const statement = fc.tuple(one(HEADS), search, fc.array(fc.tuple(one(PIPES), one(VERBS)), { maxLength: 3 }), one(ENDS)).map(([head, text, verbs, end]) => head + text + verbs.flat().join('') + end);
const cell = fc.array(statement, { minLength: 1, maxLength: 3 }).map((statements) => statements.join(''));

/** A cell with a few characters put in or taken out anywhere. */
const damaged = fc.tuple(cell, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), one([...JUNK, ''])), { maxLength: 3 })).map(([text, cuts]) => cuts.reduce((now, [at, length, junk]) => {
  const start = at % (now.length + 1);
  return now.slice(0, start) + junk + now.slice(start + length);
}, text));

/** Cells as a person might write them, cells with slips in them, and noise. */
export const untidyCell = fc.oneof({ weight: 3, arbitrary: cell }, { weight: 3, arbitrary: damaged }, { weight: 1, arbitrary: fc.array(one([...JUNK, ...TERMS, ...VERBS]), { maxLength: 12 }).map((parts) => parts.join('')) });
