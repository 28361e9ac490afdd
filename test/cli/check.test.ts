import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { commandLine } from '../support/commandLine';

const { korpus, corpus, inFolder } = commandLine();
const fence = (...queries: readonly string[]): string => queries.map((query) => `\`\`\`korpus\n${query}\n\`\`\`\n`).join('\n');
const file = (): string => inFolder('corpus', 'n.korpus.md');

const ARTICLES = { 'd.txt': 'Ohne Datum\n\nNichts.', 'a.txt': 'Titel\n\nEin Wort und Worte.', 'b.txt': 'Anderer Titel\n\nNichts.', 'korpus.yaml': 'version: 1\narticles:\n  a.txt: { published: 2023-09-13, source: TASS }\n  b.txt: { published: 2024-06-19, source: Toi }\n' };

/** A notebook with saved results over ARTICLES. */
async function saved(...queries: readonly string[]): Promise<string> {
  corpus({ ...ARTICLES, 'n.korpus.md': fence(...queries) });
  assert.equal((await korpus('run', file(), '--write')).code, 0);
  return readFileSync(file(), 'utf8');
}

const check = () => korpus('run', file(), '--check');
const edit = (text: string, from: string | RegExp, to: string): void => {
  const changed = text.replace(from, to);
  assert.notEqual(changed, text);
  writeFileSync(file(), changed);
};

describe('korpus run --check', () => {
  it('says nothing and ends with 0 where nothing differs, and writes nothing', async () => {
    const text = await saved('Wort | kwic', '$w = Wort', '$w | count by=source');
    assert.deepEqual(await check(), { code: 0, out: '', error: '' });
    assert.equal(readFileSync(file(), 'utf8'), text);
  });

  it('names the articles that changed, are new and gone, over what the cell used', async () => {
    await saved('Wort | kwic', 'date:2023 Wort | kwic', 'date:2024 Wort | kwic');
    corpus({ 'a.txt': 'Titel\n\nEin Wort und noch ein Wort.', 'c.txt': 'Neu\n\nWort.' });
    rmSync(inFolder('corpus', 'd.txt'));
    const { code, out } = await check();
    assert.equal(code, 1);
    const [first, second, ...more] = out.split(/^(?=cell)/m);
    assert.match(first!, /^cell 1: Wort \| kwic\n {2}total: saved 2, now 3\n {2}the rows differ\n {2}Changed since: a\.txt\n {2}New since: c\.txt\n {2}Gone since: d\.txt\n {2}- /);
    assert.match(second!, /^cell 2: date:2023 Wort \| kwic\n {2}the rows differ\n {2}Changed since: a\.txt\n {2}- /);
    assert.equal(more.length, 0, 'nothing of the third');
    rmSync(inFolder('cache'), { recursive: true });
    const again = await check();
    assert.equal(again.code, 1);
    assert.match(again.out, /\n {2}Articles that this result used have changed; which of them is not known here\.\n/);
  });

  it('counts the cells as the editor does, prose too', async () => {
    edit(await saved('Wort'), '```korpus', '# Titel\n\n```korpus');
    corpus({ 'a.txt': 'Titel\n\nEin Wort.' });
    assert.match((await check()).out, /^cell 2: Wort\n/);
  });

  it('takes other hits in as many articles for other rows, not for a total that somebody edited', async () => {
    await saved('Wort');
    corpus({ 'a.txt': 'Titel\n\nEin Wort und noch ein Wort.\n\nWort.' });
    assert.match((await check()).out, /^cell 1: Wort\n {2}the rows differ\n {2}Changed since: a\.txt\n {2}- \*\*1 article\*\*, 2 hits\n/);
  });

  it('is content where articles changed and findings did not', async () => {
    await saved('Wort | kwic context=1');
    corpus({ 'b.txt': 'Anderer Titel\n\nGar nichts.' });
    assert.deepEqual(await check(), { code: 0, out: '', error: '' });
  });

  it('says that a query changed when a definition of another cell did', async () => {
    const text = await saved('$k = Wort', '$k | kwic', 'Wort | kwic');
    edit(text, '$k = Wort', '$k = Titel');
    const { code, out } = await check();
    assert.equal(code, 1);
    assert.match(out, /^cell 2: \$k \| kwic\n {2}the query changed since its result was saved\n/);
    assert.doesNotMatch(out, /cell [13]/);
    edit(text, '$k = Wort', '$k  =  Wort   // dasselbe');
    assert.equal((await check()).code, 0);
  });

  it('says that a query changed also where it finds the same', async () => {
    edit(await saved('Wort | kwic'), '\nWort | kwic\n', '\nWort OR Xyzzy | kwic\n');
    const { code, out } = await check();
    assert.equal(code, 1);
    assert.match(out, /the query changed/);
    assert.doesNotMatch(out, /rows differ/);
  });

  it('compares warnings', async () => {
    const text = await saved('Xyzzy', 'Wort | count by=source');
    assert.match(text, /> Warning: Xyzzy/);
    edit(text, /> Warning: [^\n]*\n\n/, '');
    const { code, out } = await check();
    assert.equal(code, 1);
    assert.match(out, /^cell 1: Xyzzy\n {2}the warnings differ\n {2}\+ *\n {2}\+ > Warning: Xyzzy/);
  });

  it('says when the change lies beyond the saved rows', async () => {
    corpus({ ...ARTICLES, 'n.korpus.md': `---\nrows: 1\n---\n\n${fence('Wort | kwic context=1')}` });
    await korpus('run', file(), '--write');
    corpus({ 'a.txt': 'Titel\n\nEin Wort und Worte, ja.' });
    const { code, out } = await check();
    assert.equal(code, 1);
    assert.match(out, /the rows differ beyond the saved ones\n/);
    corpus({ 'a.txt': 'Titel\n\nEin Wort und Worte und Worte.' });
    assert.match((await check()).out, /total: saved 2, now 3\n {2}the rows differ beyond the saved ones\n/);
  });

  it('leaves it at the totals where all rows were saved and more came behind them', async () => {
    corpus({ ...ARTICLES, 'n.korpus.md': fence('Wort | kwic context=1') });
    await korpus('run', file(), '--write');
    corpus({ 'b.txt': 'Anderer Titel\n\nEin Wort.' });
    assert.match((await check()).out, /total: saved 2, now 3\n {2}Changed since: b\.txt\n/);
  });

  it('takes a smaller or larger number of saved rows for no difference', async () => {
    const text = await saved('Wort | kwic');
    writeFileSync(file(), `---\nrows: 1\n---\n\n${text}`);
    assert.equal((await check()).code, 0);
  });

  for (const [what, from, to, said] of [
    ['a row', /\| \*\*Wort\*\* \|/, '| **Ort** |', 'the saved rows were changed by hand'], ['a row that was taken out', /\n\|[^\n]*Worte\*\*[^\n]*/, '', 'the saved rows were changed by hand'],
    ['the total on show', '**2 hits**', '**3 hits**', 'the saved total was changed by hand'], ['the total of the marker', 'total=2', 'total=4', 'total: saved 4, now 2'], ['the hash of the rows', /rows=\w{8}/, 'rows=00000000', 'the rows differ beyond the saved ones'],
    ['the method', / N = \d+/, ' N = 99', 'what stands beside the saved rows was changed by hand'], ['the text beside the rows', '\n<!-- /korpus', '\nEine Notiz\n\n<!-- /korpus', 'what stands beside the saved rows was changed by hand'],
    ['the result', /<!-- korpus[^]*\/korpus:result -->\n/, '', 'no result is saved'],
  ] as const) {
    it(`sees that ${what} was changed by hand`, async () => {
      edit(await saved('Wort | kwic'), from, to);
      const { code, out } = await check();
      assert.deepEqual([code, out.split('\n')[1]], [1, `  ${said}`]);
    });
  }

  it('takes other blanks in a query for no difference', async () => {
    edit(await saved('Wort | kwic'), 'Wort | kwic', 'Wort   |  kwic // Notiz');
    assert.deepEqual(await check().then(({ code, out }) => [code, out]), [0, '']);
  });

  it('sees a result below a cell that makes none any more', async () => {
    edit(await saved('Wort'), '\nWort\n', '\n$w = Wort\n');
    assert.match((await check()).out, /the cell has no result any more/);
  });

  it('ends with 2 after all cells ran when one fails, with nothing on stdout, and says both faults', async () => {
    corpus({ ...ARTICLES, 'n.korpus.md': fence('Wort |', 'Wort', 'Wort | kwik') });
    const { code, out, error } = await check();
    assert.deepEqual([code, out], [2, '']);
    assert.match(error, /n\.korpus\.md:2:[^]*n\.korpus\.md:10:8: error/);
  });

  it('lets no article drive the terminal by its text or its name', async () => {
    await saved('Wort | kwic');
    corpus({ 'x\u001b[31m.txt': 'Titel\n\nEin \u001b[31mrotes\u202e Wort.' });
    const { code, out } = await check();
    assert.equal(code, 1);
    assert.doesNotMatch(out, /[\u001b\u202e]/);
    assert.match(out, /New since: x\\u001b/);
  });
});

describe('korpus run --set', () => {
  const NOTEBOOK = fence('$von = 2023-09\n$n = 1', 'date:>=$von | count by=source | top $n', '$von | kwic');
  const totals = (text: string) => [...text.matchAll(/total=(\d+)/g)].map(([, total]) => total).join();

  it('runs with other values as if they stood in the notebook, and prints them there', async () => {
    corpus({ ...ARTICLES, 'n.korpus.md': NOTEBOOK });
    assert.equal(totals((await korpus('run', file())).out), '2,0');
    const { code, out } = await korpus('run', file(), '--set', 'von=2024-01', '--set', '$n=7');
    assert.equal(code, 0);
    assert.equal(totals(out), '1,0');
    assert.match(out, /\$von = 2024-01\n\$n = 7\n/);
    corpus({ 'n.korpus.md': out });
    assert.equal((await check()).code, 0);
    assert.equal((await korpus('run', file(), '--check', '--set', 'von=2023')).code, 1);
  });

  it('puts quotes around what is no single word, and takes the value as it is', async () => {
    corpus({ ...ARTICLES, 'n.korpus.md': fence('$q = TASS', 'source:$q', 'title:$q') });
    for (const [value, wanted] of [['Toi', 'Toi'], ['Fox News', '"Fox News"'], ['a"b', '"a\\"b"'], ['=Toi', '"=Toi"'], ['Kim OR Putin', '"Kim OR Putin"'], ['$x', '"$x"'], ['(Kim', '"(Kim"'], ['a // b', '"a // b"'], ['T*', 'T*'], ['x=y', 'x=y']] as const) {
      const { code, out, error } = await korpus('run', file(), '--set', `q=${value}`);
      assert.equal(code, 0, `${value}: ${error}`);
      assert.ok(out.includes(`$q = ${wanted}\n`), out.slice(0, 60));
    }
  });

  it('refuses an unknown name and names those that there are', async () => {
    corpus({ ...ARTICLES, 'n.korpus.md': fence('$von = 2023-09', '$k = Kim OR Putin', '$e = =Kim', '$k date:$von') });
    const refused = async (...set: string[]) => {
      const { code, out, error } = await korpus('run', file(), ...set.flatMap((each) => ['--set', each]));
      assert.deepEqual([code, out], [2, '']);
      return error;
    };
    assert.match(await refused('vom=2024'), /\$vom is no name of a single value here; did you mean \$von\? There are \$von\n/);
    assert.match(await refused('k=Kim'), /\$k is no name of a single value here; there are \$von\n/);
    assert.match(await refused('von'), /--set NAME=VALUE/);
    assert.match(await refused('von='), /“” is no single value/);
    assert.match(await refused('von=1', 'von=2'), /twice/);
    assert.match(await refused('von=gestern'), /n\.korpus\.md:14:\d+: error/);
    corpus({ 'n.korpus.md': fence('Wort') });
    assert.match(await refused('von=1'), /no name stands for a single value here/);
  });

  it('is refused with --write, for the file would not say what its results are of', async () => {
    corpus({ ...ARTICLES, 'n.korpus.md': NOTEBOOK });
    const { code, error } = await korpus('run', file(), '--write', '--set', 'von=2024');
    assert.equal(code, 2);
    assert.match(error, /exclude each other/);
    assert.equal(readFileSync(file(), 'utf8'), NOTEBOOK);
  });

  it('works for a single query, too', async () => {
    corpus(ARTICLES);
    const { out } = await korpus('query', '$von = 2023\ndate:>=$von', '--corpus', inFolder('corpus'), '--set', 'von=2024', '--format', 'json');
    assert.equal((JSON.parse(out) as { total: number }).total, 1);
  });
});
