import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mention } from '../../../src/protocol/article';
import { byEntity, mentionAt, spreadCount, typeCount } from '../../../src/extension/annotate/entityText';
import { inLine } from '../../../src/extension/annotate/inLine';
import { english as l10n } from '../support';

const mention = (start: number, end: number, id = 'person/x'): Mention => ({ start, end, text: 'x'.repeat(end - start), type: 'person', id, name: 'X' });

describe('mentionAt', () => {
  it('finds what a search one by one finds; between two that touch, the second', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 })), { maxLength: 10 }), fc.nat(80), (gaps, offset) => {
      let at = 0;
      const mentions = gaps.map(([gap, length]) => {
        const start = at + gap;
        at = start + length;
        return mention(start, at);
      });
      const expected = mentions.filter(({ start, end }) => start <= offset && offset <= end).at(-1);
      assert.equal(mentionAt(mentions, offset), expected);
    }), { seed: 20261122 });
  });
});

describe('counts in words', () => {
  it('have a singular', () => {
    assert.equal(typeCount('person', 1, l10n), '1 person');
    assert.equal(typeCount('place', 3, l10n), '3 places');
    assert.equal(spreadCount(1, 1, l10n), '1 mention in 1 article');
    assert.equal(spreadCount(17, 5, l10n), '17 mentions in 5 articles');
  });
});

describe('byEntity', () => {
  it('keeps the order of first mentions', () => {
    const found = byEntity([mention(0, 1, 'b'), mention(2, 3, 'a'), mention(4, 5, 'b')]);
    assert.deepEqual(found.map(({ id, mentions }) => [id, mentions.length]), [['b', 2], ['a', 1]]);
  });
});

describe('inLine', () => {
  it('keeps a blank at an end', () => assert.deepEqual([inLine(' a\r\nb\u202e '), inLine('a'), inLine(''), inLine(' \n')], [' a b ', 'a', '', ' ']));
});
