import assert from 'node:assert/strict';
import { completeAt } from '../../../../src/core/query/editor/completeAt';
import { lexiconOf, type Lexicon } from '../../../../src/core/query/lexicon';
import type { ArticleRow, TableRow } from '../../../../src/protocol/result';
import { memoryCorpus, type MemoryArticle } from '../../../support/memoryCorpus';
import { rowsOf } from '../../../support/run';

const VALUES = [
  'Plain', 'Fox News', 'say "hi"', 'back\\slash', 'end\\', 'a|b', '<b>bold</b>', '[x](command:y)', 'שלום \u202Eabc', 'two\nlines', '$(sync~spin)', '*star?*',
  '(paren)', '„deutsch“', '»so«', 'AND', '-minus', '=eq', '$name', 'x:y', '// nothing', 'a/b//c', '>=2023', '~2', "d'accord", 'ISO-Straße',
];

const files: Record<string, MemoryArticle> = Object.fromEntries(VALUES.map((value, at) => [
  `${at}.txt`, { text: `Text ${value} Ende`, sources: [value], tags: [value], title: value, names: { place: [value] } },
]));
const corpus = memoryCorpus(files);
const lexicon = lexiconOf(corpus);

/** The cell after taking what is offered as `label` at the ¦. */
function taken(marked: string, label: string, known: Lexicon | undefined = lexicon): string {
  const offset = marked.indexOf('¦');
  const source = marked.replace('¦', '');
  const item = completeAt([source], 0, offset, known).find((offered) => offered.label === label);
  assert.ok(item, `${label} is not offered at ${marked}`);
  return source.slice(0, item.span.start) + item.insert + source.slice(item.span.end);
}

const paths = async (query: string): Promise<readonly unknown[]> => (await rowsOf<ArticleRow>(corpus, query)).map(({ path }) => path);

describe('a completion of a value that looks like language', () => {
  for (const [at, value] of VALUES.entries()) {
    it(`finds what it says: ${JSON.stringify(value)}`, async () => {
      for (const marked of ['source:¦', 'source:"¦', 'source:"¦"', 'source:„¦“ Ende', 'Ende source:¦ | articles', 'tag:¦', 'tag:"¦" Ende', '-(source:¦ OR nixda) | articles']) {
        const found = await paths(taken(marked, value));
        const expected = [`${at}.txt`];
        if (marked.startsWith('-')) assert.equal(found.length, VALUES.length - 1, marked);
        else assert.deepEqual(found, expected, marked);
      }
    });

    it(`compares a column with what it says: ${JSON.stringify(value)}`, async () => {
      for (const marked of ['* | where source = ¦', '* | where source="¦', '* | where title != "x" AND source = "¦"', '* | where title = ¦ | sort path']) {
        assert.deepEqual(await paths(taken(marked, value)), [`${at}.txt`], marked);
      }
    });

    // A name stands on one line.
    if (!value.includes('\n')) it(`names an entity: ${JSON.stringify(value)}`, async () => {
      for (const marked of ['entity:¦', 'place:"¦', 'place:"¦" | articles']) assert.deepEqual(await paths(taken(marked, value)), [`${at}.txt`], marked);
      const [row] = await rowsOf<TableRow>(corpus, taken('* | entities | where name = ¦', value));
      assert.equal(row?.['name'], value);
    });
  }

  it('leads to a path', async () => {
    const names = ['a|b.txt', 'x "y".txt', 'a*b.txt', 'q?.txt', 'a[1].txt', '$(x).txt', 'sub dir/ü.txt', 'c\\d.txt', '-e.txt', 'f{1,2}.txt'];
    const odd = memoryCorpus(Object.fromEntries(names.map((name) => [name, 'Kim'])));
    for (const name of names) {
      for (const marked of ['path:¦', 'path:"¦', 'path:"¦"', '* | where path = ¦']) {
        assert.deepEqual((await rowsOf<ArticleRow>(odd, taken(marked, name, lexiconOf(odd)))).map(({ path }) => path), [name], marked);
      }
    }
  });

  it('is found as it is written on, escapes and all', async () => {
    for (const [marked, label] of [
      ['source:back\\\\sl¦', 'back\\slash'], ['source:"say \\"h¦', 'say "hi"'], ['source:"say \\"h¦"', 'say "hi"'], ['tag:"*sta¦', '*star?*'], ['source:strasse¦', 'ISO-Straße'], ['source:"d\'acc¦', "d'accord"],
    ] as const) assert.deepEqual(await paths(taken(marked, label)), [`${VALUES.indexOf(label)}.txt`], marked);
  });

  it('keeps a word apart from the operator that it reads like', async () => {
    const english = memoryCorpus({ 'a.txt': 'Ohio OR Oregon', 'b.txt': 'Ohio' });
    const word = completeAt(['Ohio OR'], 0, 7, lexiconOf(english)).find(({ kind, label }) => kind === 'word' && label === 'OR');
    assert.equal(word?.insert, '"OR"');
    assert.deepEqual((await rowsOf<ArticleRow>(english, `Ohio ${word.insert}`)).map(({ path }) => path), ['a.txt']);
  });
});
