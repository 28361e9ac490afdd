import assert from 'node:assert/strict';
import { referenceOf } from '../../../../src/core/imports/references/Reference';
import { References } from '../../../../src/core/imports/references/References';

const reference = (key: string, title: string, { author = 'Meier, Eva', published = '2023', files = [] as readonly string[], url = '', doi = '' } = {}) => referenceOf({ key, title, authors: [author], published, files, tags: [], url, doi });
const draft = (metadata: Readonly<Record<string, string>> = {}, text = '') => ({ metadata, text });

const LIST = new References([
  reference('meier2023', 'Gespräche an der Grenze und was von ihnen zu halten ist', { files: ['files/12/a.pdf'], doi: '10.1234/abc.5' }),
  reference('brandt1998', 'Der Hafen', { author: 'Brandt, Lena', published: '1998', files: ['C:\\Users\\x\\storage\\AB\\a.pdf'], url: 'https://www.example.org/hafen/' }),
  reference('kim1', 'Jahresbericht der Verwaltung', { author: 'Kim, Min-jun', published: '2021' }),
  reference('kim2', 'Jahresbericht der Verwaltung', { author: 'Kim, Min-jun', published: '2022' }),
]);

describe('which reference a source is meant by', () => {
  for (const [name, source, made, key] of [
    ['an attached file’s path', 'export/files/12/a.pdf', draft(), 'meier2023'],
    ['the longer path of two', 'zotero/storage/ab/A.pdf', draft(), 'brandt1998'],
    ['a name that fits two: none', 'a.pdf', draft(), undefined],
    ['such a name, and a DOI that tells them apart', 'a.pdf', draft({}, 'DOI: 10.1234/ABC.5.'), 'meier2023'],
    ['an address', 'x.html', draft({ url: 'http://example.org/hafen#top' }), 'brandt1998'],
    ['a DOI as an address', 'x.html', draft({ url: 'https://doi.org/10.1234/abc.5' }), 'meier2023'],
    ['a DOI far below: none', 'x.html', draft({}, `${'x '.repeat(3000)}10.1234/abc.5`), undefined],
    ['the key as a name', 'texts/Brandt1998.txt', draft(), 'brandt1998'],
    ['the title', 'x.pdf', draft({ title: 'Gespraeche an der Grenze – und was von ihnen zu halten ist' }), 'meier2023'],
    ['a title that two have: none', 'x.pdf', draft({ title: 'Jahresbericht der Verwaltung' }), undefined],
    ['such a title, with the year in the name', 'Kim - 2022 - Jahresbericht der Verwaltung.pdf', draft({ title: 'Jahresbericht der Verwaltung' }), 'kim2'],
    ['a name as Zotero makes them, cut', 'Meier - 2023 - Gespräche an der Grenze und w.pdf', draft(), 'meier2023'],
    ['a name as Zotero makes them, of another year: none', 'Meier - 2019 - Gespräche an der Grenze.pdf', draft(), undefined],
    ['the title of a file', 'Brandt_1998_Der Hafen.pdf', draft(), 'brandt1998'],
    ['nothing', 'x.pdf', draft({ title: 'Hafen' }), undefined],
  ] as const) {
    it(name, () => assert.equal(LIST.match(source, made)?.key, key));
  }
});
