import assert from 'node:assert/strict';
import { commonValue, faultOf, FIELDS, knownValues, tagEdits } from '../../../src/extension/commands/metadataFields';
import { METADATA_KEYS } from '../../../src/core/corpus/metadata';
import { article, published, sources } from '../explorer/articles';

it('lets a person set all that korpus.yaml knows', () => assert.deepEqual([...FIELDS], [...METADATA_KEYS]));

describe('faultOf a date', () => {
  for (const date of ['2023', '2023-09', '2023-09-13', '2024-02-29', '0099-01-01']) it(`takes ${date}`, () => assert.equal(faultOf('published', date), undefined));
  for (const date of ['23', '2023-9', '2023-13', '2023-02-29', '2023-09-31', '2023-00', '13.9.2023', '2023-09-13T10:00', 'x2023']) {
    it(`refuses ${date}`, () => assert.equal(faultOf('published', date), 'date'));
  }
});

describe('faultOf', () => {
  it('lets an empty value remove any field', () => assert.equal(faultOf('published', '  '), undefined));
  it('wants a web address', () => {
    assert.equal(faultOf('url', 'https://example.org/a?b=ü'), undefined);
    assert.equal(faultOf('url', 'example.org'), 'url');
    assert.equal(faultOf('url', 'javascript:alert(1)'), 'url');
  });
});

describe('values to offer', () => {
  const articles = [article('1', { sources: sources('dpa'), published: published('2023') }), article('2', { sources: sources('AP') }), article('3', { sources: sources('AP'), tags: ['x'] })];
  it('lists the commonest first', () => assert.deepEqual(knownValues(articles, 'source'), ['AP', 'dpa']));
  it('prefills only what all share', () => {
    assert.equal(commonValue(articles, 'source'), '');
    assert.equal(commonValue(articles.slice(1), 'source'), 'AP');
  });
});

describe('tagEdits', () => {
  const articles = [{ path: '1', tags: ['all', 'some'] }, { path: '2', tags: ['all'] }, { path: '3', tags: ['all'] }];
  it('leaves a tag alone that only some have', () => {
    assert.deepEqual(tagEdits(articles, ['all', 'new']), [{ paths: ['1'], tags: ['all', 'some', 'new'] }, { paths: ['2', '3'], tags: ['all', 'new'] }]);
  });
  it('removes what all had', () => assert.deepEqual(tagEdits(articles, []), [{ paths: ['1'], tags: ['some'] }, { paths: ['2', '3'], tags: [] }]));
  it('edits nothing when nothing changes', () => assert.deepEqual(tagEdits(articles, ['all']), []));
});
