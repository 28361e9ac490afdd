import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkNotebook } from '../../../src/core/query/checkNotebook';
import { completeAt } from '../../../src/core/query/editor/completeAt';
import { parseCell } from '../../../src/core/query/parser';
import { assertLinear, repeated } from '../../support/assertLinear';

const PIECES = ['Kim', 'Putin', ' ', '  ', '\n', '\r\n', '|', '(', ')', '"', '„', '“', '”', '«', '»', '[', ']', '{', '}', '/', '//', '\\', '=', '-', '–', '~', '5', '*', '?', '$', '$s', '$s =', '\n$s = ', 'AND', 'OR', 'NOT', 'and', ':', 'title:',
  'date:', '2023-09', '..', '>=', '<', '!=', ',', 'in:', 'kwic', 'count', 'where', 'sort', 'top', 'select', 'by=', 'source', 'context=', 'contains', 'hits', 'within s', '[word="', '[lemma=', '[]', '"]', '%c', '&', '!', '{0,3}', '+', '\u00ad', '\ud83d', '😀', '\u0000', 'é'];

const query = fc.oneof(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 60 }));

const parameters = { seed: 20261122, numRuns: 1500 };

describe('parser', () => {
  it('never throws, and every range lies inside its cell', () => {
    fc.assert(fc.property(query, query, (first, second) => {
      checkNotebook([first, second], undefined).forEach((found, cell) => {
        const { length } = [first, second][cell]!;
        for (const { start, end, fixes } of found) {
          assert.ok(0 <= start && start <= end && end <= length, `${start}–${end} of ${length}`);
          for (const { span } of fixes) assert.ok(0 <= span.start && span.start <= span.end && span.end <= length);
        }
      });
    }), parameters);
  });

  it('says something about every cell that it cannot run', () => {
    fc.assert(fc.property(query, (source) => {
      const search = JSON.stringify(parseCell(source).statements.map((statement) => statement.node));
      if (!/"type":"missing"/.test(search)) return;
      assert.ok(checkNotebook([source], undefined)[0]!.some((found) => found.severity === 'error'), source);
    }), parameters);
  });

  it('completes anywhere without throwing, and replaces only text around the cursor', () => {
    fc.assert(fc.property(query, fc.nat(), (source, at) => {
      const offset = at % (source.length + 1);
      for (const { span } of completeAt([source], 0, offset, undefined)) {
        assert.ok(span.start <= offset && offset <= span.end && span.end <= source.length);
      }
    }), parameters);
  });

  for (const [name, piece] of Object.entries({
    words: 'Kim Putin ', brackets: '(', closed: '(a) ', quotes: '"a" ', unclosed: '„a\n', patterns: '[a', regexes: '/a ', lines: 'Kim\n', comments: '// a\n', definitions: '$s = $t\n', escapes: '\\', operators: 'OR ', verbs: '| where a > 3 ', wrongKinds: '| kwic ', tables: '| count ', leftOut: '| select path | where title = a ', twice: '| select title, title ', pipes: '|', minus: '-', fields: 'title:x ', valueRegexes: 'title:/a/ ', fieldSlashes: 'a:/', fuzzies: 'Kim~2 ', tildes: '~1', nears: '"a b"~5 ', dashes: '– ',
    oneQuote: '["]"\n', openQuotes: '[„', tests: '[word="a"] ', comparisons: '[word="a" | lemma="b"', nots: '[!', nested: '[(', counts: '[]{', conditions: '| where (',
  })) {
    it(`takes time in proportion to the length: ${name}`, () => assertLinear(repeated(piece), (source) => checkNotebook([source], undefined)));
  }

  it('ends a statement at the line end, except where the next line goes on', () => {
    const spans = (source: string): string[] => parseCell(source).statements.map(({ node }) => source.slice(node.start, node.end));
    assert.deepEqual(spans('Kim\nPutin'), ['Kim', 'Putin']);
    assert.deepEqual(spans('Kim\r\n| kwic\r\nPutin'), ['Kim\r\n| kwic', 'Putin']);
    assert.deepEqual(spans('Kim\nORAN\nOR Putin\nANDERS'), ['Kim', 'ORAN\nOR Putin', 'ANDERS']);
    assert.deepEqual(spans('(Kim\nPutin)\n"a\nb"\n[a\nb]'), ['(Kim\nPutin)', '"a\nb"', '[a\nb]']);
    assert.deepEqual(spans('Kim // | kwic\nhttp\\://x'), ['Kim', 'http\\://x']);
    assert.deepEqual(spans('$a = Kim\n  $b = (Putin\n$c = x'), ['$a = Kim', '$b = (Putin', '$c = x']);
  });
});
