import assert from 'node:assert/strict';
import type { NamedSpan } from '../../../../src/core/entity/NamedSpan';
import { addGivenNames } from '../../../../src/core/entity/tagger/addGivenNames';
import type { EntityType } from '../../../../src/protocol/article';
import { shippedGazetteer } from '../support';

const spans = (text: string, names: readonly string[]): NamedSpan[] => names.map((name) => {
  const [form = '', type = 'person'] = name.split('=');
  return { start: text.indexOf(form), end: text.indexOf(form) + form.length, type: type as EntityType };
});

describe('addGivenNames', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['Die Politikerin Marine Le Pen kam.', ['Le Pen=place'], ['Marine Le Pen=person']],
    ['Marine Le Pen kam.', ['Le Pen'], ['Marine Le Pen=person']],
    ['Neben Hella Schmidt stand Mark Forster.', ['Schmidt', 'Forster'], ['Hella Schmidt=person', 'Mark Forster=person']],
    ['Kaiser Wilhelm kam.', ['Wilhelm'], ['Wilhelm=person']],
    ['Unter Kaiser Meiji war es so.', ['Meiji'], ['Meiji=person']],
    ['Dame Edna Everage sang.', ['Edna Everage'], ['Edna Everage=person']],
    ['Die Mark Brandenburg ist alt.', ['Brandenburg=place'], ['Brandenburg=place']],
    ['Bundeskanzlerin Merkel kam.', ['Merkel'], ['Merkel=person']],
    ['Peter Müller', ['Peter', 'Müller'], ['Peter=person', 'Müller=person']],
    ['die marine Le Pen', ['Le Pen'], ['Le Pen=person']],
    ['Peter\nMüller kam.', ['Müller'], ['Müller=person']],
  ];
  for (const [text, names, expected] of cases) {
    it(`${names.join(' | ')} in ${JSON.stringify(text)}`, () => assert.deepEqual(addGivenNames(text, spans(text, names), shippedGazetteer()).map(({ start, end, type }) => `${text.slice(start, end)}=${type}`), expected));
  }
});
