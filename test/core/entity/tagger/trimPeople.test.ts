import assert from 'node:assert/strict';
import type { NamedSpan } from '../../../../src/core/entity/NamedSpan';
import { trimPeople } from '../../../../src/core/entity/tagger/trimPeople';
import { hashUnits } from '../../../../src/core/entity/tagger/hashing';
import { KNOWN } from '../../../../src/core/entity/tagger/Lexicon';
import { shippedGazetteer } from '../support';

const nouns = new Set(['plan', 'mann', 'koch'].map((word) => hashUnits(word)));
const german = { mask: (hash: number) => (nouns.has(hash) ? KNOWN.noun : 0), cluster: () => 0, casing: () => 0 };

const spans = (text: string, ...names: string[]): NamedSpan[] => names.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, type: 'person' as const }));

it('trimPeople: an organisation that is somebody of an organisation', () => {
  const found = (text: string): string[] => trimPeople(text, [{ start: 0, end: text.length, type: 'organisation' }], shippedGazetteer(), german).map(({ start, end, type }) => `${text.slice(start, end)}=${type}`);
  assert.deepEqual(found('Grace Rose of Barclays'), ['Grace Rose=person']);
  for (const name of ['Victoria University of Wellington', 'Bank of America', 'Boston Museum of Fine Arts', 'Charlotte School of Law']) assert.deepEqual(found(name), [`${name}=organisation`]);
});

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
    ['Boris Johnsons Plan scheitert.', ['Boris Johnsons Plan'], ['Boris Johnsons']],
    ['Anna Peter Meiers Mann ging.', ['Anna Peter Meiers Mann'], ['Anna Peter Meiers']],
    ['Rolf Andreas Koch ging.', ['Rolf Andreas Koch'], ['Rolf Andreas Koch']],
    ['Thomas Mann schrieb.', ['Thomas Mann'], ['Thomas Mann']],
    ['Donald Trump\nJr. kam.', ['Donald Trump'], ['Donald Trump']],
  ];
  for (const [text, names, expected] of cases) {
    it(`${names.join(' | ')} in ${JSON.stringify(text)}`, () => assert.deepEqual(trimPeople(text, spans(text, ...names), shippedGazetteer(), german).map(({ start, end }) => text.slice(start, end)), expected));
  }
});
