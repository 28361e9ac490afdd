import assert from 'node:assert/strict';
import { reference, REFERENCE_TITLE } from '../../src/core/query/editor/reference';
import { FORMS } from '../../src/core/query/forms';
import { parseCell } from '../../src/core/query/parser';
import { FIELDS, optionForm, VERBS } from '../../src/core/query/table';
import { referenceMarkdown } from '../../src/extension/language/referenceMarkdown';
import { english } from './support';

describe('the reference of the query language', () => {
  const page = referenceMarkdown(REFERENCE_TITLE, reference(), english);
  const headings = page.split('\n').filter((line) => line.startsWith('### ')).length;

  it('has an entry for each form, field and verb that is built, and no other', () => {
    assert.equal(headings, FORMS.length + [...FIELDS, ...VERBS].filter(({ built }) => built).length);
    assert.doesNotMatch(page, /Not built yet/);
  });

  it('leads from the head of its chapter to each field and verb', () => {
    const names = [...FIELDS, ...VERBS].filter(({ built }) => built).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length, 'an anchor each');
    for (const name of names) assert.match(page, new RegExp(`^(.* · )?\\[${name}:?\\]\\(#${name}\\)( · |$)`, 'm'), name);
  });

  it('explains every option of every verb', () => {
    for (const option of VERBS.filter(({ built }) => built).flatMap(({ options }) => options)) assert.ok(page.replaceAll('\\', '').includes(`**${optionForm(option)}**`), option.name);
  });

  it('shows examples that parse', () => {
    const examples = [...page.matchAll(/^```korpus\n([^]*?)\n```$/gm)].map(([, query]) => query!);
    assert.ok(examples.length > 30);
    for (const query of examples) assert.deepEqual(parseCell(query).statements.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error')), [], query);
  });
});
