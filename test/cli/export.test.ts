import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'papaparse';
import { commandLine } from '../support/commandLine';

const { korpus, corpus, inFolder } = commandLine();

const query = (text: string, format: string, ...more: string[]) => korpus('query', text, '--corpus', 'seeds', '--format', format, ...more);
const seed = (path: string) => readFileSync(join('seeds', path), 'utf8');
const points = (text: string, start: number, end: number) => Array.from(text).slice(start, end).join('');

/** Set KORPUS_GOLDEN to write the files anew; then read the difference. */
describe('an export of the seeds is, to the byte,', () => {
  for (const [name, text, format] of [
    ['gewehr.csv', 'Gewehr | kwic context=sentence', 'csv'], ['gewehr.md', 'Gewehr | kwic context=sentence', 'markdown'], ['gewehr.jsonld', 'Gewehr | kwic', 'webanno'],
    ['peskow.ann', 'speaker:Peskow | quotes', 'brat'], ['kim.bib', 'Kim', 'bibtex'], ['kim.csl.json', 'Kim', 'csl'],
  ] as const) {
    it(name, async () => {
      const { code, out } = await query(text, format);
      assert.equal(code, 0);
      const file = join('test/cli/golden', name);
      if (process.env['KORPUS_GOLDEN'] !== undefined) writeFileSync(file, out);
      assert.equal(out, readFileSync(file, 'utf8'));
    });
  }
});

describe('korpus query --format', () => {
  it('csv holds every row, read back by another program', async () => {
    const { out } = await query('Kim | kwic', 'csv');
    const { rows } = JSON.parse((await query('Kim | kwic', 'json')).out) as { rows: Record<string, string | number | null>[] };
    const { data } = parseCsv<Record<string, string>>(out.trimEnd(), { header: true });
    assert.ok(rows.length > 20);
    assert.deepEqual(data.map((row) => [row['path'], Number(row['start']), row['match'], row['left']!.replace(/^'/, '')]), rows.map((row) => [row['path'], row['start'], row['match'], row['left']]));
  });

  it('brat and webanno count code points of the article', async () => {
    const { out } = await query('* | quotes', 'brat');
    let path = '';
    let seen = 0;
    for (const line of out.split('\n')) {
      if (line.startsWith('# ')) path = line.slice(2);
      const [, spans, said] = /^T\d+\tQuote ([\d ;]+)\t(.*)$/s.exec(line) ?? [];
      if (spans === undefined) continue;
      assert.equal(spans.split(';').map((span) => points(seed(path), ...(span.split(' ').map(Number) as [number, number]))).join(' '), said);
      seen++;
    }
    assert.ok(seen > 10);
    const { first, total } = JSON.parse((await query('* | quotes', 'webanno')).out) as { total: number; first: { items: { target: { source: string; selector: { start: number; end: number; exact: string }[] } }[] } };
    assert.equal(total, seen);
    for (const { target: { source, selector: [position, quote] } } of first.items) assert.equal(points(seed(source), position!.start, position!.end), quote!.exact);
  });

  it('brat and webanno say which entity a mention is, where the query asks for entities, and how a passage is tagged', async () => {
    const { out } = await query('person:Putin | kwic', 'brat');
    assert.match(out, /\nT2\tPerson 297 311\tWladimir Putin\n#2\tAnnotatorNotes T2\ttype: person; id: person\/wladimir-putin; name: Wladimir Putin\n/);
    const { first } = JSON.parse((await query('person:Putin | kwic', 'webanno')).out) as { first: { items: { body: { purpose: string; value: string }[] }[] } };
    for (const { body } of first.items) assert.equal(body.find(({ purpose }) => purpose === 'identifying')?.value, 'person/wladimir-putin');
    assert.doesNotMatch((await query('Putin | kwic', 'brat')).out, /#1/);
    const root = corpus({ 'a.txt': 'Ein Titel\n\nDie Rakete flog.\n', 'korpus.yaml': 'version: 1\nnotes:\n  - { path: a.txt, quote: Rakete, tags: [ waffe ] }\n' });
    const tagged = await korpus('query', 'tag:waffe | kwic', '--corpus', root, '--format', 'brat');
    assert.equal(tagged.out, '# a.txt\nT1\tHit 15 21\tRakete\n#1\tAnnotatorNotes T1\ttag: waffe\n');
  });

  it('says what can be exported so when a result cannot, with nothing on stdout', async () => {
    for (const [text, format, fix] of [['* | frequency', 'bibtex', /count by=path/], ['Kim', 'brat', /start and end do: kwic/], ['* | entities', 'webanno', /Web Annotation marks passages/]] as const) {
      const { code, out, error } = await query(text, format);
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, fix);
    }
    assert.match((await query('Kim', 'excel')).error, /unknown format “excel”; there are text, csv, json, markdown, bibtex, csl, webanno, brat/);
  });

  it('gives empty results in every format, and the warning on stderr', async () => {
    for (const format of ['csv', 'markdown', 'bibtex', 'csl', 'webanno', 'brat']) {
      const { code, error } = await query('Pjöngjng | kwic', format);
      assert.equal(code, 0);
      assert.match(error, /Pjöngjang/);
    }
  });

  it('brat --out makes a folder of copies, and never in the corpus or over other files', async () => {
    const target = inFolder('brat');
    assert.deepEqual((await query('Munition | kwic', 'brat', '--out', target)).code, 0);
    assert.deepEqual(readdirSync(target).sort().slice(0, 2), ['001_96b6eba5b60b899a.ann', '001_96b6eba5b60b899a.txt']);
    assert.equal(readFileSync(join(target, '001_96b6eba5b60b899a.txt'), 'utf8'), seed('001_96b6eba5b60b899a.txt'));
    assert.match((await query('Munition | kwic', 'brat', '--out', target)).error, /not an empty folder/);
    const root = corpus({ 'a.txt': 'Rakete' });
    const inside = await korpus('query', 'Rakete | kwic', '--corpus', root, '--format', 'brat', '--out', join(root, 'brat', 'new'));
    assert.equal(inside.code, 2);
    assert.match(inside.error, /lies in the corpus/);
    assert.ok(!existsSync(join(root, 'brat')));
    assert.match((await query('Munition | kwic', 'csv', '--out', target)).error, /--out goes with --format brat/);
  });
});

describe('korpus run --export', () => {
  const NOTEBOOK = '# Das Gewehr\n\nWer spricht davon? Siehe [Bericht](002_0e38799f239c3e12.txt#L23).\n\n```korpus\n$g = Gewehr\n```\n\n```korpus\n$g | kwic context=sentence\n```\n\n```korpus\nGewehr | count by=path\n```\n';

  function seedsWith(notebook = NOTEBOOK): string {
    const articles = readdirSync('seeds').filter((name) => name.endsWith('.txt') || name === 'korpus.yaml');
    return corpus({ ...Object.fromEntries(articles.map((name) => [name, readFileSync(join('seeds', name))])), 'n.korpus.md': notebook });
  }

  for (const ending of ['html', 'md']) {
    it(`writes the same bytes wherever the corpus stands (.${ending})`, async () => {
      const root = seedsWith();
      const file = join(root, `bericht.${ending}`);
      assert.deepEqual((await korpus('run', join(root, 'n.korpus.md'), '--export', file)).code, 0);
      const golden = join('test/cli/golden', `bericht.${ending}`);
      if (process.env['KORPUS_GOLDEN'] !== undefined) writeFileSync(golden, readFileSync(file));
      assert.equal(readFileSync(file, 'utf8'), readFileSync(golden, 'utf8'));
      assert.ok(!readFileSync(file, 'utf8').includes(inFolder()));
    });
  }

  it('leaves the notebook and stdout alone, and obeys rows: with the true total', async () => {
    const root = seedsWith(`---\nrows: 2\n---\n\n${NOTEBOOK}`);
    const file = join(root, 'out.html');
    const { code, out } = await korpus('run', join(root, 'n.korpus.md'), '--export', file);
    assert.deepEqual([code, out], [0, '']);
    assert.equal(readFileSync(join(root, 'n.korpus.md'), 'utf8'), `---\nrows: 2\n---\n\n${NOTEBOOK}`);
    const html = readFileSync(file, 'utf8');
    assert.match(html, /<strong>3 hits<\/strong>; the first 2 below/);
    assert.equal(html.match(/class="node/g)?.length, 3);
  });

  it('goes with --write and with --check, whose code it keeps', async () => {
    const root = seedsWith();
    const [notebook, file] = [join(root, 'n.korpus.md'), join(root, 'out.html')];
    const checked = await korpus('run', notebook, '--check', '--export', file);
    assert.equal(checked.code, 1);
    assert.match(checked.out, /no result is saved/);
    const exported = readFileSync(file, 'utf8');
    assert.equal((await korpus('run', notebook, '--write', '--export', file)).code, 0);
    assert.match(readFileSync(notebook, 'utf8'), /korpus:result/);
    assert.deepEqual([(await korpus('run', notebook, '--check', '--export', file)).code, readFileSync(file, 'utf8')], [0, exported]);
  });

  it('writes nothing when a cell fails', async () => {
    const root = seedsWith(`${NOTEBOOK}\n\`\`\`korpus\nKim | kwik\n\`\`\`\n`);
    const file = join(root, 'out.html');
    const { code, out, error } = await korpus('run', join(root, 'n.korpus.md'), '--export', file);
    assert.deepEqual([code, out, existsSync(file)], [2, '', false]);
    assert.match(error, /n\.korpus\.md:18:\d+: error: .*kwi[ck]/);
  });

  it('names the valid endings, and refuses folders, notebooks and articles', async () => {
    const root = seedsWith();
    writeFileSync(join(root, 'artikel.md'), '# Ein Artikel\n\nMit Gewehr.\n');
    for (const [name, reason] of [['x.pdf', /must end in \.html or \.md/], ['x.korpus.md', /ending of notebooks/], ['nowhere/x.html', /no such folder/], ['artikel.md', /an article of the corpus/]] as const) {
      const { code, out, error } = await korpus('run', join(root, 'n.korpus.md'), '--export', join(root, name));
      assert.deepEqual([code, out], [2, ''], name);
      assert.match(error, reason);
    }
    assert.equal(readFileSync(join(root, 'artikel.md'), 'utf8'), '# Ein Artikel\n\nMit Gewehr.\n');
  });

  it('says when its Markdown has become an article, and writes over it again', async () => {
    const root = seedsWith();
    const file = join(root, 'out.md');
    for (const _ of [1, 2]) {
      const { code, error } = await korpus('run', join(root, 'n.korpus.md'), '--export', file);
      assert.equal(code, 0);
      assert.match(error, /read as an article from now on.*exclude: \[ "out\.md" \]/);
    }
    writeFileSync(join(root, 'korpus.yaml'), 'version: 1\nexclude: [ out.md ]\n');
    assert.doesNotMatch((await korpus('run', join(root, 'n.korpus.md'), '--export', file)).error, /read as an article/);
  });

  it('links nothing from a place outside', async () => {
    const root = seedsWith();
    const file = inFolder('out.html');
    assert.equal((await korpus('run', join(root, 'n.korpus.md'), '--export', file)).code, 0);
    assert.doesNotMatch(readFileSync(file, 'utf8'), /class="path" href|corpus\//);
    mkdirSync(join(root, 'a b'));
    const below = join(root, 'a b', 'out.html');
    await korpus('run', join(root, 'n.korpus.md'), '--export', below);
    assert.match(readFileSync(below, 'utf8'), /<a href="\.\.\/002_0e38799f239c3e12\.txt#L23">Bericht.*<a class="path" href="\.\.\/002_0e38799f239c3e12\.txt#L41"/s);
  });
});
