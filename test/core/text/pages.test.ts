import assert from 'node:assert/strict';
import { bodyStart, pageAt, pagesOf } from '../../../src/core/text/pages';

const pageOf = (text: string, part: string): number | undefined => {
  const pages = pagesOf(text);
  return pages && pageAt(pages, text.indexOf(part));
};

describe('pages of an original', () => {
  it('are parted by form feeds, from the first that front matter names', () => {
    const text = '---\ntitle: T\npages: 12-14\n---\n\none\ftwo\n\n\fthree';
    assert.deepEqual(['one', 'two', 'three'].map((part) => pageOf(text, part)), [12, 13, 14]);
    assert.deepEqual(['one', 'two'].map((part) => pageOf('one\ftwo', part)), [1, 2]);
    assert.equal(pageOf('---\npages: "3"\n---\nalone', 'alone'), 3);
  });

  it('are not there in a text without, whatever it says', () => {
    for (const text of ['plain', '---\ntitle: T\n---\npages: 3\n', 'pages: 3\n', '---\nA rule, then prose.\npages: 3', '---\npages: many\n---\nx']) assert.equal(pagesOf(text), undefined, text);
  });

  it('begin behind the front matter', () => {
    assert.equal(bodyStart('---\na: 1\n---\nx'), 13);
    assert.equal(bodyStart('---\r\na: 1\r\n...\r\nx'), 16);
    for (const text of ['x', '---\n\n---\n', '---\na: 1\n']) assert.equal(bodyStart(text), 0);
  });
});
