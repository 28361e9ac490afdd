import assert from 'node:assert/strict';
import { RowsHasher, queryHash, usedHash } from '../../../src/core/notebook/RowsHasher';
import type { ResultKind, Row } from '../../../src/protocol/result';
import { article, hit } from './results';

const columns = ['a', 'b', 'score', ...Object.keys(hit())].map((name) => ({ name, type: 'number' as const }));
function digestOf(kind: ResultKind, rows: readonly Row[]): string {
  const hasher = new RowsHasher({ kind, columns });
  for (const row of rows) hasher.add(row);
  return hasher.digest();
}
const digest = (...rows: Row[]): string => digestOf('table', rows);

describe('RowsHasher', () => {
  it('is 16 hexadecimal digits, also of no rows', () => assert.match(digest(), /^[0-9a-f]{16}$/));
  it('tells rows, order and number apart', () => {
    const digests = [digest(), digest(hit()), digest(hit({ start: 301 })), digest(hit(), hit()), digest(hit(), hit({ line: 4 })), digest(hit({ line: 4 }), hit()), digest(hit({ match: 'Munitio' }))];
    assert.equal(new Set(digests).size, digests.length);
  });
  it('minds neither the order of keys nor the last bits of a number', () => {
    assert.equal(digest({ a: 0.1 + 0.2, b: 'x' }), digest({ b: 'x', a: 0.3 }));
    assert.notEqual(digest({ a: 0.3 }), digest({ a: 0.30001 }));
    assert.notEqual(digest({ a: null }), digest({ a: 'null' }));
  });
  it('leaves what a row of a table keeps beside its columns out', () => {
    assert.equal(digest({ a: 1, beside: 1 }), digest({ a: 1, beside: 2 }));
  });
  it('leaves the score of an article out, and what is known of the article beside a hit', () => {
    assert.equal(digestOf('articles', [article({ score: 1 })]), digestOf('articles', [article({ score: 2 })]));
    assert.notEqual(digestOf('articles', [article({ source: 'TASS' })]), digestOf('articles', [article({ source: null })]));
    assert.equal(digestOf('hits', [hit({ source: 'TASS' })]), digestOf('hits', [hit({ source: null })]));
    assert.notEqual(digestOf('hits', [hit({ right: 'x' })]), digestOf('hits', [hit()]));
    assert.notEqual(digest({ score: 1 }), digest({ score: 2 }));
    assert.notEqual(digest({ ...hit(), source: 'TASS' }), digest({ ...hit() }));
  });
  it('knows a query by its text and by the definitions behind it', () => {
    const hash = (query: string, ...definitions: readonly string[]) => queryHash({ query, definitions });
    assert.notEqual(hash('a b'), hash('a  b'));
    assert.notEqual(hash('$a'), hash('$a', '$a = b'));
    assert.notEqual(hash('$a', '$a = b'), hash('$a', '$a = c'));
  });
  it('knows the articles by path and content', () => {
    const one = { path: 'a', state: '1' };
    assert.notEqual(usedHash([one]), usedHash([one, { path: 'b', state: '1' }]));
    assert.notEqual(usedHash([one]), usedHash([{ path: 'a', state: '2' }]));
  });
});
