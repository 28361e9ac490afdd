import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JsonElements, type JsonElement } from '../../../../src/core/imports/tables/JsonElements';

function scan(text: string, piece = text.length + 1, limit = 1_000_000): { readonly elements: readonly JsonElement[]; readonly found: boolean } {
  const scanner = new JsonElements(limit);
  const elements: JsonElement[] = [];
  for (let at = 0; at < text.length; at += piece) elements.push(...scanner.push(text.slice(at, at + piece)));
  return { elements: [...elements, ...scanner.end()], found: scanner.found };
}

const shown = (text: string, piece?: number) => scan(text, piece).elements.map(({ value, damaged, line }) => (damaged ? `damaged in line ${line}` : value));

describe('elements of a JSON list', () => {
  for (const [text, elements] of [
    ['[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
    ['{"n":2,"articles":[\n{"a":"]}"},\n{"a":"\\""}]}', [{ a: ']}' }, { a: '"' }]],
    ['{"tags":["x"],"meta":{"list":[{"no":1}]},"rows":[{"a":1}]}', [{ a: 1 }]],
    ['[{"a":1},{"a":,},\n{"a":3}]', [{ a: 1 }, 'damaged in line 1', { a: 3 }]],
    ['[{"a":"x"y"},\n{"a":2},\n{"a":"z"}]', ['damaged in line 1', { a: 2 }, { a: 'z' }]],
    ['[{"a":1},\n{"a":2', [{ a: 1 }, 'damaged in line 2']],
    ['[{"a":1}, nonsense, "text", 7, null]', [{ a: 1 }, 'damaged in line 1', 'text', 7, null]],
    ['[]', []],
    ['[', ['damaged in line 1']],
  ] as const) {
    it(text, () => {
      assert.deepEqual(shown(text), elements);
      assert.deepEqual(shown(text, 3), elements);
    });
  }

  it('are those of JSON.parse in pieces of any size', () => {
    const row = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(fc.property(fc.array(row), fc.integer({ min: 1, max: 50 }), fc.boolean(), (rows, piece, pretty) => {
      const text = JSON.stringify(rows, null, pretty ? 2 : 0);
      assert.deepEqual(scan(text, piece).elements.map(({ value }) => value), JSON.parse(text));
    }));
  });

  it('that nest a hundred thousand deep are damaged, and the next is read', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const { elements } = scan(`[${deep},\n{"a":1}]`, 65_536);
    assert.deepEqual(elements.map(({ value, damaged }) => (damaged ? 'damaged' : value)), ['damaged', { a: 1 }]);
  });

  it('that are longer than the limit are damaged, and the next is read', () => {
    const { elements } = scan(`[{"a":"${'x'.repeat(5000)}"},\n{"a":1}]`, 100, 1000);
    assert.deepEqual(elements.at(-1)?.value, { a: 1 });
    assert.ok(elements[0]?.damaged);
  });

  it('are none in what is no list', () => assert.equal(scan('{"a":1}').found, false));

  it('with a stray quotation mark in each take time in proportion', () => {
    const started = performance.now();
    assert.ok(scan(`[${'{"a":"b"c"},\n'.repeat(5_000)}]`, 65_536, 16 * 1024 * 1024).elements.length > 1000);
    assert.ok(performance.now() - started < 5000, `${performance.now() - started} ms`);
  });
});
