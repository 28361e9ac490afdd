import assert from 'node:assert/strict';
import { compareSaved } from '../../../src/core/notebook/compareSaved';
import { RowsHasher, queryHash, usedHash } from '../../../src/core/notebook/RowsHasher';
import { savedResult } from '../../../src/core/notebook/savedResult';
import type { Row } from '../../../src/protocol/result';
import { article, hit, hitsInput } from './results';

const columns = [{ name: 'a', type: 'number' as const }];
function digest(...rows: Row[]): string {
  const hasher = new RowsHasher(columns);
  for (const row of rows) hasher.add(row);
  return hasher.digest();
}

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
  it('leaves the score of an article out', () => {
    assert.equal(digest(article({ score: 1 })), digest(article({ score: 2 })));
    assert.notEqual(digest(article({ hits: 1 })), digest(article({ hits: 2 })));
    assert.notEqual(digest({ score: 1 }), digest({ score: 2 }));
  });
  it('knows a query by its text', () => {
    assert.equal(queryHash('a\r\nb\n'), queryHash('a\nb'));
    assert.notEqual(queryHash('a b'), queryHash('a  b'));
  });
  it('knows the articles by path and content', () => {
    const one = { path: 'a', contentHash: '1' };
    assert.notEqual(usedHash([one]), usedHash([one, { path: 'b', contentHash: '1' }]));
    assert.notEqual(usedHash([one]), usedHash([{ path: 'a', contentHash: '2' }]));
  });
});

describe('compareSaved', () => {
  const saved = (rows: Parameters<typeof hitsInput>[0], rowsHash = digest(...rows)) => savedResult(hitsInput(rows, { rowsHash }), { rows: 2, base: '' });
  it('finds nothing where nothing changed, whatever the articles read', () => {
    assert.deepEqual(compareSaved(saved([hit()]), { ...saved([hit()]), used: 'ffffffffffffffff' }), []);
  });
  it('names a missing result, a changed query, total and rows', () => {
    assert.deepEqual(compareSaved(null, saved([])), [{ kind: 'missing' }]);
    assert.deepEqual(compareSaved({ ...saved([]), query: 'x' }, saved([])), [{ kind: 'query' }]);
    const [total, rows] = compareSaved(saved([hit()]), saved([hit(), hit({ line: 9 })]));
    assert.deepEqual(total, { kind: 'total', saved: 1, fresh: 2 });
    assert.deepEqual(rows, { kind: 'rows', removed: [], added: ['| für seinen Angriffskrieg dringend | **Munition** | , Experten vermuten | [001_96b6.txt:9](001_96b6.txt#L9) |'] });
  });
  it('tells when the change lies beyond the rows that are kept', () => {
    const three = [hit(), hit({ line: 4 }), hit({ line: 5 })];
    assert.deepEqual(compareSaved(saved(three), saved([...three.slice(0, 2), hit({ line: 6 })])), [{ kind: 'rows', removed: [], added: [] }]);
  });
});
