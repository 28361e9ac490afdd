import assert from 'node:assert/strict';
import type { NamedSpan } from '../../../../src/core/entity/NamedSpan';
import { trimPeople } from '../../../../src/core/entity/tagger/trimPeople';

const spans = (text: string, ...names: string[]): NamedSpan[] => names.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, type: 'person' as const }));

describe('trimPeople', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['Donald Trump Jr. kam.', ['Donald Trump', 'Jr.'], ['Donald Trump Jr.']],
    ['Donald Trump Jr. kam.', ['Donald Trump'], ['Donald Trump Jr.']],
    ['Martin Luther King, Jr. was a preacher.', ['Martin Luther King'], ['Martin Luther King, Jr.']],
    ['Joe Biden Sr was his father.', ['Joe Biden'], ['Joe Biden Sr']],
    ['Donald Trump Jrx', ['Donald Trump'], ['Donald Trump']],
    ['Donald Trump Jr.', ['Donald Trump Jr.'], ['Donald Trump Jr.']],
    ['Jane Roe of Acme left.', ['Jane Roe of Acme'], ['Jane Roe']],
    ['Catherine of Aragon died.', ['Catherine of Aragon'], ['Catherine of Aragon']],
    ['Donald Trump\nJr. kam.', ['Donald Trump'], ['Donald Trump']],
  ];
  for (const [text, names, expected] of cases) {
    it(`${names.join(' | ')} in ${JSON.stringify(text)}`, () => assert.deepEqual(trimPeople(text, spans(text, ...names)).map(({ start, end }) => text.slice(start, end)), expected));
  }
});
