import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LinedText } from '../../../src/core/text/LinedText';
import { markedLine } from '../../../src/core/text/markedLine';

/** `|` at both ends of the span. */
function marked(source: string) {
  const start = source.indexOf('|');
  return markedLine(source.replaceAll('|', ''), { start, end: source.lastIndexOf('|') - 1 });
}

describe('markedLine', () => {
  it('shows the line without its line end, CRLF too', () => {
    assert.deepEqual(marked('Kim\r\nPutin AND |)|\r\nMoskau'), { line: 2, column: 11, text: 'Putin AND )', mark: '          ^' });
  });

  it('keeps tabs, so that the mark stands below the place', () => assert.equal(marked('\ta |bc|').mark, '\t  ^^'));
  it('ends the mark with the line', () => assert.equal(marked('a |bc\nde|').mark, '  ^^'));
  it('marks a place that has no width', () => assert.deepEqual(marked('Kim\n||'), { line: 2, column: 1, text: '', mark: '^' }));

  it('stands below wide, combining and invisible characters as a terminal shows them', () => {
    const at = (source: string, word: string) => markedLine(source, { start: source.indexOf(word), end: source.indexOf(word) + word.length });
    assert.equal(at('日本 😀 x', 'x').mark, '        ^');
    assert.equal(at('日本 x', '日本').mark, '^^^^');
    assert.equal(at('a\u0301b\u00adc x', 'x').mark, '    ^');
    assert.equal(at('日本 😀 x', 'x').column, 7);
  });
});

describe('LinedText', () => {
  it('agrees with splitting', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', 'ü')).map((parts) => parts.join(''));
    fc.assert(fc.property(text, fc.nat(40), (source, at) => {
      const offset = Math.min(at, source.length);
      const lined = new LinedText(source);
      const number = lined.lineOf(offset);
      const { start, end } = lined.line(number);
      assert.equal(source.slice(start, end), source.split(/\r\n|\r|\n/)[number - 1]);
      assert.ok(start <= offset && source.slice(end, offset).length <= 2);
    }), { seed: 20261122 });
    assert.throws(() => new LinedText('a').line(2), RangeError);
  });
});
