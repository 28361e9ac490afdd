import assert from 'node:assert/strict';
import { bylineOf } from '../../../src/core/imports/byline';

const BODY = 'Am Mittwoch stieg das Wasser in der Stadt so hoch wie seit zwanzig Jahren nicht mehr, sagte der Bürgermeister, der am Abend vor die Presse trat.';
const below = (line: string): string | undefined => bylineOf(`Flut in Weidenau\n\n${line}\n\n${BODY}`, 'Flut in Weidenau');

describe('a line below the headline that says who wrote it', () => {
  const names: readonly (readonly [line: string, author: string])[] = [
    ['Von Hans Müller', 'Hans Müller'],
    ['Von Hans Müller, dpa', 'Hans Müller'],
    ['Von Hans Müller, Berlin', 'Hans Müller'],
    ['VON HANS MÜLLER', 'HANS MÜLLER'],
    ['VON UNSEREM KORRESPONDENTEN Hans Müller', 'Hans Müller'],
    ['Von unserer Redakteurin Eva von der Heyden', 'Eva von der Heyden'],
    ['Von Anna Beispiel und Peter Müller', 'Anna Beispiel; Peter Müller'],
    ['Von Moritz Bachmann publiziert am 25. September 2018', 'Moritz Bachmann'],
    ['- by Bryan DeArdo', 'Bryan DeArdo'],
    ['By Natalie O’Brien | Nov 18, 2019', 'Natalie O’Brien'],
  ];
  for (const [line, author] of names) it(line, () => assert.equal(below(line), author));

  const none = ['Von Berlin nach Paris', 'Von New York', 'Von Bad Homburg', 'Von dem Haus', 'By The Numbers', 'By Popular Demand', 'Von Hans Müller, Eva Meier', 'Von Hans Müller bis Eva Meier', 'Von der Leyen reist nach Kiew', 'Hans Müller', 'By'];
  for (const line of none) it(`is not: ${line}`, () => assert.equal(below(line), undefined));

  it('stands above the text, once, and is no headline', () => {
    assert.equal(bylineOf(`Flut\n\n${BODY}\n\nVon Hans Müller`, 'Flut'), undefined);
    assert.equal(bylineOf(`Flut\n\nVon Hans Müller\n\nVon Eva Meier\n\n${BODY}`, 'Flut'), undefined);
    assert.equal(bylineOf(`Von Hans Müller\n\n${BODY}`, 'Von Hans Müller'), undefined);
  });
});
