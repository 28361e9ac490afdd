import assert from 'node:assert/strict';
import { compareNumbers, isOfUnit, readNumbers, type StatedNumber } from '../../../src/core/claims/numbers/readNumbers';
import { fold } from '../../../src/core/text/fold';
import { tokens } from '../../../src/core/text/tokenize';

function read(text: string, language: string): readonly StatedNumber[] {
  let end = 0;
  return readNumbers([...tokens(text)].map((token) => {
    const gap = text.slice(end, token.start);
    end = token.end;
    return { folded: fold(text.slice(token.start, token.end)), gap };
  }), language, () => false);
}

const shown = (text: string, language: string): string => read(text, language).map(({ value, unit, loose }) => `${loose === undefined ? '' : { [-1]: '<', 0: '~', 1: '>' }[loose]}${value} ${unit}`.trim()).join('; ');

describe('numbers that a sentence states', () => {
  it('are read with scale, unit and the room they leave', () => {
    for (const [language, text, expected] of [
      ['de', 'Rund 40.000 Liter liefen aus', '~40000 litre'], ['de', '40 Kubikmeter Wasser', '40000 litre'], ['de', 'knapp acht Millionen Euro', '<8000000 euro'],
      ['de', '7,8 Millionen Euro', '7800000 euro'], ['de', 'mehr als 200 Menschen', '>200'], ['de', 'das zweite seit langem', '2 ordinal'], ['de', '610.000 Euro im Jahr', '610000 euro'],
      ['de', 'sechs der 24 Wagen', '6; 24'], ['de', 'die Hälfte', '50 percent'], ['de', 'gegen 4.50 Uhr', '~4.833333333333333 clock'], ['de', 'Ein Mann geht, keine Zahl', ''],
      ['de', 'siebenundzwanzig Boote', '27'], ['de', 'zweihundert Boote', '200'], ['de', 'zweihundertelf', '211'], ['de', 'Hundert Boote und Rundfunk', ''], ['de', 'eine Viertelmillion Euro', '250000 euro'], ['en', 'thirty-three boats', '33'], ['en', 'two hundred and thirty-three people', '233'],
      ['en', 'its £212m swoop', '212000000 pound'], ['en', '148 million pounds last year', '148000000 pound'], ['en', 'more than 2 per cent', '>2 percent'], ['en', '2.3 percent', '2.3 percent'],
      ['en', 'nearly three quarters of the equity', '<75 percent'], ['en', 'half a year', '6 month'], ['en', 'around six months', '~6 month'], ['en', 'about 640 people', '~640'], ['en', '1,500 jobs', '1500'], ['en', 'a wall of 200m', '200 metre'],
    ] as const) assert.equal(shown(text, language), expected, text);
  });

  it('are the same, the same but for rounding, or two', () => {
    const compared = (one: string, other: string): string => compareNumbers(read(one, 'de')[0]!, read(other, 'de')[0]!);
    for (const [one, other, expected] of [
      ['40.000 Liter', '40 Kubikmeter', 'same'], ['knapp acht Millionen Euro', '7,8 Millionen Euro', 'rounded'], ['gut 600.000 Euro', '610.000 Euro', 'rounded'], ['rund 640 Leute', '615 Leute', 'different'],
      ['rund 30.000 Liter', '38.000 Liter', 'different'], ['74 Prozent', '71 Prozent', 'different'], ['das erste', 'das zweite', 'different'], ['sechs', 'sieben', 'different'],
    ] as const) assert.equal(compared(one, other), expected, `${one} – ${other}`);
  });

  it('may be of one measure where one text leaves the currency away', () => {
    const agree = (one: string, other: string): boolean => isOfUnit(read(one, 'de')[0]!, read(other, 'de')[0]!);
    assert.deepEqual([agree('2,4 Milliarden', '2,4 Mrd. Euro'), agree('2,4 Milliarden Dollar', '2,4 Mrd. Euro'), agree('400', '400 Euro'), agree('300.000 Liter', '300.000 Euro')], [true, false, false, false]);
  });
});
