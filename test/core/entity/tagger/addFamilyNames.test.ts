import assert from 'node:assert/strict';
import type { NamedSpan } from '../../../../src/core/entity/NamedSpan';
import { addFamilyNames } from '../../../../src/core/entity/tagger/addFamilyNames';
import type { EntityType } from '../../../../src/protocol/article';
import { shippedGazetteer } from '../support';

const spans = (text: string, names: readonly string[]): NamedSpan[] => names.map((name) => {
  const [form = '', type = 'person'] = name.split('=');
  return { start: text.indexOf(form), end: text.indexOf(form) + form.length, type: type as EntityType };
});

describe('addFamilyNames', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['Hella von Sinnen sang.', ['Hella'], ['Hella von Sinnen']],
    ['Simon van der Bellen kam.', ['Simon'], ['Simon van der Bellen']],
    ['Dietrich von der Hauptgeschäftsstelle kam.', ['Dietrich'], ['Dietrich']],
    ['Johanna von Braun kam mit Peter.', ['Johanna', 'Braun', 'Peter'], ['Johanna', 'Braun', 'Peter']],
    ['Julia von Greenpeace sprach.', ['Julia', 'Greenpeace=organisation'], ['Julia', 'Greenpeace']],
    ['Anna von nebenan kam.', ['Anna'], ['Anna']],
    ['Kim von Samsung kam.', ['Kim'], ['Kim']],
    ['Merkel von der Leyen', ['Merkel'], ['Merkel']],
    ['Simon\nvon der Heide', ['Simon'], ['Simon']],
  ];
  for (const [text, names, expected] of cases) {
    it(`${names.join(' | ')} in ${JSON.stringify(text)}`, () => assert.deepEqual(addFamilyNames(text, spans(text, names), shippedGazetteer()).map(({ start, end }) => text.slice(start, end)), expected));
  }
});
