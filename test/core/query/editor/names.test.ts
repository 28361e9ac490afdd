import assert from 'node:assert/strict';
import { nameAt, usesOf } from '../../../../src/core/query/editor/names';
import { marked } from './cursor';

/** The name at the cursor as it is written there, with its kind. */
function at(...texts: readonly string[]): string | undefined {
  const { sources, cells, cell, offset } = marked(texts);
  const name = nameAt(cells, cell, offset);
  return name && `${name.kind} ${sources[cell]!.slice(name.start, name.end)}`;
}

/** The cells with every place of the name at the cursor in brackets: ⟦ ⟧ a use, ⟪ ⟫ a definition. */
function places(...texts: readonly string[]): readonly string[] {
  const { sources, cells, cell, offset } = marked(texts);
  const name = nameAt(cells, cell, offset)?.name;
  assert.ok(name !== undefined, texts.join('\n'));
  return sources.map((source, index) => usesOf(cells, name).filter((place) => place.cell === index).reverse().reduce((text, { start, end, kind }) => {
    const [open, close] = kind === 'use' ? ['⟦', '⟧'] : ['⟪', '⟫'];
    return text.slice(0, start) + open + text.slice(start, end) + close + text.slice(end);
  }, source));
}

describe('nameAt', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['¦$s = Kim', 'definition $s'], ['$¦s = Kim', 'definition $s'], ['$s¦ = Kim', 'definition $s'], ['$s ¦= Kim', undefined], ['$s = K¦im', undefined],
    ['$s¦ Munition', 'use $s'], ['Munition $s¦', 'use $s'], ['-$¦s Kim', 'use $s'], ['¦-$s Kim', undefined], ['NOT ($s¦)', 'use $s'],
    ['date:>=$v¦on', 'use $von'], ['date:>=¦$von', 'use $von'], ['da¦te:>=$von', undefined],
    ['Kim | top $¦n', 'use $n'], ['Kim | kwic context=$¦c Kim', 'use $c'], ['Kim | count by=source | where hits > $¦n', 'use $n'], ['Kim | kwic $¦k', 'use $k'],
    ['Kim | kwik $¦k', 'use $k'], ['Kim | kwik x=$¦k', 'use $k'],
    ['"$¦s"', undefined], ['\\$¦s', undefined], ['Kim // $¦s', undefined], ['=$¦s', undefined], ['a$¦s', undefined], ['$¦', undefined], ['$¦1', undefined],
    ['Kim | where a > \\$¦x', undefined], ['Kim | kwik \\$¦x', undefined], ['¦', undefined],
    ['$größ¦e = 5', 'definition $größe'], ['$Имя¦ x', 'use $Имя'], ['($a $b¦', 'use $b'],
  ];
  for (const [text, expected] of cases) it(`${text} → ${expected ?? 'none'}`, () => assert.equal(at(text), expected));

  it('tells cells apart', () => {
    assert.equal(at('$a', '$¦b = x', '$c'), 'definition $b');
    assert.equal(nameAt([], 0, 0), undefined);
  });
});

describe('usesOf', () => {
  it('finds a name wherever it stands, in all cells and in their order', () => {
    assert.deepEqual(
      places('$s¦ = Kim Putin', '$s | kwic\n$t = $s OR -$s', 'x (a NOT $s) date:$s | kwic context=$s $s | where hits > $s AND NOT (b = $s) | top $s'),
      ['⟪$s⟫ = Kim Putin', '⟦$s⟧ | kwic\n$t = ⟦$s⟧ OR -⟦$s⟧', 'x (a NOT ⟦$s⟧) date:⟦$s⟧ | kwic context=⟦$s⟧ ⟦$s⟧ | where hits > ⟦$s⟧ AND NOT (b = ⟦$s⟧) | top ⟦$s⟧'],
    );
  });
  it('minds case and length, and leaves quotes, comments and longer words alone', () => {
    assert.deepEqual(places('$s¦ = "$s" // $s', '$S $ss $s1 a$s \\$s /$s/ $s'), ['⟪$s⟫ = "$s" // $s', '$S $ss $s1 a$s \\$s /$s/ ⟦$s⟧']);
  });
  it('finds both definitions of a name that is defined twice, and one that nobody defines', () => {
    assert.deepEqual(places('$s = a\n$s = b', '$¦s'), ['⟪$s⟫ = a\n⟪$s⟫ = b', '⟦$s⟧']);
    assert.deepEqual(places('$¦s', '$s Kim'), ['⟦$s⟧', '⟦$s⟧ Kim']);
  });
  it('finds it behind a verb that is misspelled, and in statements with mistakes', () => {
    assert.deepEqual(places('$s¦ = Kim', 'x | kwik vs=$s $s >$s | top $s', '(Kim $s', 'Kim AND AND $s | where'), ['⟪$s⟫ = Kim', 'x | kwik vs=⟦$s⟧ ⟦$s⟧ >⟦$s⟧ | top ⟦$s⟧', '(Kim ⟦$s⟧', 'Kim AND AND ⟦$s⟧ | where']);
  });
});
