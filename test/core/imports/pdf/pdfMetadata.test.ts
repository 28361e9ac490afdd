import assert from 'node:assert/strict';
import { pdfMetadata } from '../../../../src/core/imports/pdf/pdfMetadata';

describe('what a PDF says of itself', () => {
  for (const title of ['Microsoft Word - bericht_final.doc', 'bericht.indd', 'untitled', 'Unbenannt 1', '', '   ', 'C:\\Users\\x\\a', 'PowerPoint-Präsentation', '12-345', 'scan 17', 'report.tex']) {
    it(`is no title: “${title}”`, () => assert.equal(pdfMetadata({ title }, 'Das Größte').metadata.title, 'Das Größte'));
  }
  for (const title of ['Nordkorea droht dem Nachbarn', 'Der Fall Microsoft', 'Titelkämpfe in der Provinz', 'Printmedien im Wandel']) {
    it(`is a title: “${title}”`, () => assert.equal(pdfMetadata({ title }, 'Das Größte').metadata.title, title));
  }
  it('is an author or a program, a day, tags', () => {
    assert.deepEqual(pdfMetadata({ title: 'Nordkorea droht', author: 'Eva Meier', created: 'D:20230913101500+02\'00\'', keywords: 'Kim, Putin' }, undefined).metadata, { title: 'Nordkorea droht', author: 'Eva Meier', published: '2023-09-13', tags: ['Kim', 'Putin'] });
    for (const author of ['Administrator', 'Microsoft Office User', 'pc12', 'LaTeX with hyperref', '']) assert.equal(pdfMetadata({ author }, undefined).metadata.author, undefined, author);
  });
});
