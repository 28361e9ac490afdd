import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { commandLine } from '../support/commandLine';

const SEEDS = 'seeds';
const { korpus, corpus, inFolder } = commandLine();

describe('korpus query', () => {
  it('answers with spans that slice to their text', async () => {
    const { code, out } = await korpus('query', 'Munition | kwic', '--corpus', SEEDS, '--format', 'json');
    assert.equal(code, 0);
    const result = JSON.parse(out);
    assert.equal(result.kind, 'hits');
    assert.equal(result.total, result.rows.length);
    assert.ok(result.total >= 4);
    for (const row of result.rows) {
      const text = readFileSync(join(SEEDS, row.path), 'utf8');
      assert.equal(text.slice(row.start, row.end), row.match);
      assert.match(row.match, /^Munition/i);
      assert.ok(text.includes(row.left + row.match + row.right));
    }
  });

  it('says what the numbers are about in the words of a saved result', async () => {
    const { out } = await korpus('query', 'Munition | count by=lang', '--corpus', SEEDS);
    assert.match(out, /\n1 row\ncount by=lang; node: Munition \(\d+ hits\); scope: 5 articles, /);
  });

  it('says nothing of hits where no word is looked for', async () => {
    const { out } = await korpus('query', 'source:"Fox News"', '--corpus', SEEDS);
    assert.match(out, /^1\. .*\n {3}004_bbd1d1e14c627851\.txt\n\n1 article\n/);
  });

  it('gives the same bytes from the cache and without it', async () => {
    const first = await korpus('query', 'Putin Kim', '--corpus', SEEDS, '--format', 'json');
    assert.deepEqual(await korpus('query', 'Putin Kim', '--corpus', SEEDS, '--format', 'json'), first);
  });

  it('says where a query is wrong, points at it, and keeps stdout empty', async () => {
    const { code, out, error } = await korpus('query', 'Munition | kwik', '--corpus', SEEDS);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(error, /query:1:12: error: .*kwi[ck]/);
    assert.match(error, /\n {2}Munition \| kwik\n {13}\^\^\^\^\n/);
    assert.match(error, /kwic/);
  });

  it('finds nothing without failing, and says so', async () => {
    const { code, out } = await korpus('query', 'Pjöngjng', '--corpus', SEEDS, '--format', 'json');
    const result = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(result.rows, []);
    assert.ok(result.warnings.some((warning: string) => warning.includes('Pjöngjang')), result.warnings.join());
  });

  it('says once that a word is absent', async () => {
    const { out, error } = await korpus('query', 'Pjöngjng', '--corpus', SEEDS);
    assert.equal(`${out}${error}`.match(/Pjöngjang \(/g)?.length, 1, out + error);
  });

  it('refuses a query without a statement at its first character', async () => {
    const { code, out, error } = await korpus('query', ' // nothing', '--corpus', SEEDS);
    assert.deepEqual([code, out], [2, '']);
    assert.match(error, /^query:1:1: error:/);
    assert.ok(!error.includes('only defines'));
  });

  it('gives the same bytes when the cache was damaged, and says on stderr that it was', async () => {
    const root = corpus({ 'a.txt': 'Titel\n\nEin Wort.' });
    const first = await korpus('query', 'Wort', '--corpus', root, '--format', 'json');
    for (const name of readdirSync(inFolder('cache'))) writeFileSync(inFolder('cache', name), 'damaged');
    const again = await korpus('query', 'Wort', '--corpus', root, '--format', 'json');
    assert.equal(again.out, first.out);
    assert.match(again.error, /damaged/);
  });

  it('goes on without a korpus.yaml that cannot be read, and says so', async () => {
    const root = corpus({ 'a.txt': 'Titel\n\nEin Wort.', 'korpus.yaml/x.txt': 'Wort', 'n.korpus.md': '```korpus\nWort\n```\n' });
    const { code, out } = await korpus('query', 'Wort', '--corpus', root, '--format', 'json');
    assert.equal(code, 0);
    assert.match(JSON.parse(out).warnings.join(), /^korpus\.yaml: korpus\.yaml could not be read/);
    assert.match((await korpus('run', join(root, 'n.korpus.md'), '--corpus', root)).error, /warning: korpus\.yaml/);
  });

  it('says that metadata names no article here, such as korpus.yaml given as it is', async () => {
    const root = corpus({ 'a.txt': 'Titel\n\nEin Wort.' });
    writeFileSync(inFolder('m.yaml'), 'articles:\n  a.txt: { source: X }\n');
    const { code, out } = await korpus('query', 'Wort', '--corpus', root, '--format', 'json', '--metadata', inFolder('m.yaml'));
    assert.equal(code, 0);
    assert.match(JSON.parse(out).warnings.join(), /names 1 paths that are no articles here, such as “articles”/);
  });

  it('shows a concordance in a terminal with the node in one column and its own blanks and commas around it', async () => {
    const { out } = await korpus('query', 'Munition | kwic', '--corpus', SEEDS);
    const lines = out.split('\n').filter((line) => line.includes('[Munition]'));
    assert.equal(new Set(lines.map((line) => line.indexOf('['))).size, 1);
    assert.ok(lines.some((line) => line.includes(' dringend [Munition], Experten')));
    assert.ok(lines.some((line) => line.includes(' für [Munition] aus Nordkorea')));
  });

  it('takes a query that starts with a minus', async () => {
    const { code, out } = await korpus('query', '-Gewehr', '--corpus', SEEDS, '--format', 'json');
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).total, 4);
  });

  it('names the folder that does not exist', async () => {
    const { code, error } = await korpus('query', 'Kim', '--corpus', inFolder('nowhere'));
    assert.equal(code, 2);
    assert.match(error, /nowhere/);
  });

  it('guards cells of CSV that a spreadsheet would run', async () => {
    const root = corpus({ 'a.txt': 'Titel\n\nEin Wort.' , 'korpus.yaml': 'version: 1\narticles:\n  a.txt: { title: "=1+1" }\n' });
    const { out } = await korpus('query', 'Wort', '--corpus', root, '--format', 'csv');
    assert.ok(!/(^|,)"?=1\+1/m.test(out), out);
    assert.match(out, /=1\+1/);
  });

  it('does not let an article drive the terminal', async () => {
    const root = corpus({ 'a.txt': 'Titel\n\nEin \u001b[31mrotes\u001b[0m Wort.' });
    const { out } = await korpus('query', 'Wort | kwic', '--corpus', root);
    assert.ok(!out.includes('\u001b'));
    assert.match(out, /rotes/);
  });

  it('warns of a fallback encoding and keeps offsets exact in it', async () => {
    const root = corpus({ 'a.txt': Buffer.from('Über Nacht\n\nDie Größe zählt.', 'latin1') });
    const { out } = await korpus('query', 'Größe | kwic', '--corpus', root, '--format', 'json');
    const result = JSON.parse(out);
    assert.equal('Über Nacht\n\nDie Größe zählt.'.slice(result.rows[0].start, result.rows[0].end), 'Größe');
    assert.ok(result.warnings.some((warning: string) => warning.includes('a.txt')));
  });
});

describe('korpus analyze', () => {
  it('prints one object an article, sorted, whose spans slice to their text', async () => {
    const { code, out } = await korpus('analyze', SEEDS);
    assert.equal(code, 0);
    const lines = out.trim().split('\n').map((line) => JSON.parse(line));
    assert.equal(lines.length, 5);
    assert.deepEqual(lines.map((line) => line.path), lines.map((line) => line.path).sort());
    for (const analysis of lines) {
      const text = readFileSync(join(SEEDS, analysis.path), 'utf8');
      assert.equal(analysis.language, 'de');
      for (const span of [analysis.title, ...analysis.sentences, ...analysis.entities, ...analysis.regions]) assert.equal(text.slice(span.start, span.end), span.text);
    }
  });

  it('gives paths relative to the deepest folder that holds all arguments', async () => {
    const root = corpus({ 'a/one.txt': 'Eins.', 'a/b/two.txt': 'Zwei.', 'c/three.txt': 'Drei.' });
    const { out } = await korpus('analyze', join(root, 'a/one.txt'), join(root, 'a/b/two.txt'));
    assert.deepEqual(out.trim().split('\n').map((line) => JSON.parse(line).path), ['b/two.txt', 'one.txt']);
  });

  it('takes metadata from a file that wins over korpus.yaml', async () => {
    const root = corpus({ 'a.txt': 'Titel\n\nText.', 'korpus.yaml': 'version: 1\narticles:\n  a.txt: { published: 2020-01-01 }\n' });
    writeFileSync(inFolder('meta.json'), '{"a.txt": {"published": "2023-09-13"}}');
    const published = async (...more: string[]) => JSON.parse((await korpus('analyze', root, ...more)).out).published;
    assert.deepEqual(await published(), { value: '2020-01-01', from: 'metadata' });
    assert.deepEqual(await published('--metadata', inFolder('meta.json')), { value: '2023-09-13', from: 'metadata' });
    assert.equal(await published('--no-config'), null);
  });

  it('never passes over a file in silence: named itself it fails, in a folder it is named, as are faults of korpus.yaml', async () => {
    const root = corpus({ 'a.txt': 'Titel\n\nText.', 'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]), 'korpus.yaml': 'version: 7\n' });
    const alone = await korpus('analyze', join(root, 'a.txt'), join(root, 'picture.txt'));
    assert.deepEqual([alone.code, alone.out], [2, '']);
    assert.match(alone.error, /picture\.txt: .*binary/);
    const all = await korpus('analyze', root);
    assert.equal(all.code, 0);
    assert.equal(all.out.trim().split('\n').length, 1);
    assert.match(all.error, /korpus\.yaml:1: .*version 7[^]*picture\.txt: .*binary/);
  });

  it('fails on a path that does not exist', async () => {
    assert.equal((await korpus('analyze', inFolder('none.txt'))).code, 2);
  });
});

describe('korpus run', () => {
  for (const notebook of readdirSync(SEEDS).filter((name) => name.endsWith('.korpus.md'))) {
    it(`--check finds nothing changed in ${notebook}`, async () => {
      assert.deepEqual(await korpus('run', join(SEEDS, notebook), '--check'), { code: 0, out: '', error: '' });
    });
  }

  const NOTEBOOK = '# Fund\n\n```korpus\nWort | count by=path\n```\n\nEnde.\n';

  it('prints the notebook with results and writes nothing; --write writes, a second --write changes nothing, --check agrees', async () => {
    const root = corpus({ 'a.txt': 'Titel\n\nEin Wort.', 'n.korpus.md': NOTEBOOK });
    const file = join(root, 'n.korpus.md');
    const { code, out } = await korpus('run', file);
    assert.equal(code, 0);
    assert.match(out, /<!-- korpus:result v=1 [^>]*total=1 -->/);
    assert.equal(readFileSync(file, 'utf8'), NOTEBOOK);
    assert.equal((await korpus('run', file, '--check')).code, 1);
    await korpus('run', file, '--write');
    assert.equal(readFileSync(file, 'utf8'), out);
    await korpus('run', file, '--write');
    assert.equal(readFileSync(file, 'utf8'), out);
    assert.deepEqual(await korpus('run', file, '--check'), { code: 0, out: '', error: '' });
    assert.deepEqual(readdirSync(root).sort(), ['a.txt', 'n.korpus.md']);
  });

  it('shows what changed since the results were saved', async () => {
    const root = corpus({ 'a.txt': 'Titel\n\nEin Wort.', 'n.korpus.md': NOTEBOOK });
    await korpus('run', join(root, 'n.korpus.md'), '--write');
    corpus({ 'b.txt': 'Anderer Titel\n\nNoch ein Wort und Worte.' });
    const { code, out } = await korpus('run', join(root, 'n.korpus.md'), '--check');
    assert.equal(code, 1);
    assert.match(out, /cell 2: Wort/);
    assert.match(out, /total: saved 1, now 2/);
    assert.match(out, /\+ .*b\.txt/);
  });

  it('runs all cells, then fails, and writes nothing when one of them is wrong', async () => {
    const text = '```korpus\nWort |\n```\n\n```korpus\nWort\n```\n';
    const root = corpus({ 'a.txt': 'Titel\n\nEin Wort.', 'n.korpus.md': text });
    const { code, out, error } = await korpus('run', join(root, 'n.korpus.md'), '--write');
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(error, /n\.korpus\.md:2:/);
    assert.equal(readFileSync(join(root, 'n.korpus.md'), 'utf8'), text);
  });

  it('takes rows that were changed by hand for a difference, though the hash beside them still fits', async () => {
    const root = corpus({ 'a.txt': 'Titel\n\nEin Wort.', 'n.korpus.md': NOTEBOOK });
    const file = join(root, 'n.korpus.md');
    await korpus('run', file, '--write');
    const written = readFileSync(file, 'utf8');
    writeFileSync(file, written.replace('| 1 | 1 |', '| 1 | 7 |'));
    const { code, out } = await korpus('run', file, '--check');
    assert.equal(code, 1);
    assert.match(out, /- .*\| 7 \|\n.*\+ .*\| 1 \| 1 \|/);
    await korpus('run', file, '--write');
    assert.equal(readFileSync(file, 'utf8'), written);
  });

  it('writes through a link and keeps the permissions of the file', async () => {
    const root = corpus({ 'a.txt': 'Titel\n\nEin Wort.', 'real.md': NOTEBOOK });
    chmodSync(join(root, 'real.md'), 0o600);
    symlinkSync('real.md', join(root, 'n.korpus.md'));
    assert.equal((await korpus('run', join(root, 'n.korpus.md'), '--write')).code, 0);
    assert.ok(lstatSync(join(root, 'n.korpus.md')).isSymbolicLink());
    assert.match(readFileSync(join(root, 'real.md'), 'utf8'), /korpus:result/);
    assert.equal(lstatSync(join(root, 'real.md')).mode & 0o777, 0o600);
  });

  it('writes nothing over a read-only file', async () => {
    const file = join(corpus({ 'a.txt': 'Titel\n\nEin Wort.', 'n.korpus.md': NOTEBOOK }), 'n.korpus.md');
    chmodSync(file, 0o444);
    const { code, error } = await korpus('run', file, '--write');
    assert.deepEqual([code, readFileSync(file, 'utf8')], [2, NOTEBOOK]);
    assert.match(error, /n\.korpus\.md is read-only; nothing was written/);
  });

  it('writes nothing over a notebook that was changed while its cells ran', async () => {
    const root = corpus({ 'a.txt': Buffer.from('Gr\xf6\xdfe\n\nEin Wort.', 'latin1'), 'n.korpus.md': NOTEBOOK });
    const file = join(root, 'n.korpus.md');
    let error = '';
    // The warning about the encoding comes after the notebook was read, and before it is written.
    const edit = (text: string): void => {
      error += text;
      if (text.startsWith('warning')) writeFileSync(file, `${NOTEBOOK}\nVon Hand.\n`);
    };
    const code = await run(['run', file, '--write', '--cache', inFolder('cache')], { out: () => undefined, error: edit, isTerminal: false, resources: join(process.cwd(), 'dist') });
    assert.equal(code, 2);
    assert.match(error, /was changed while its cells ran; nothing was written/);
    assert.equal(readFileSync(file, 'utf8'), `${NOTEBOOK}\nVon Hand.\n`);
  });

  it('refuses a notebook that is no UTF-8, for its bytes could not come back', async () => {
    const bytes = Buffer.from('# Gr\xfc\xdfe\n\n```korpus\nWort\n```\n', 'latin1');
    const root = corpus({ 'a.txt': 'Titel\n\nEin Wort.', 'n.korpus.md': bytes });
    const { code, out, error } = await korpus('run', join(root, 'n.korpus.md'), '--write');
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(error, /UTF-8/);
    assert.deepEqual(readFileSync(join(root, 'n.korpus.md')), bytes);
  });

  it('does not run a notebook with merge conflicts', async () => {
    const root = corpus({ 'n.korpus.md': '<<<<<<< a\n```korpus\nx\n```\n=======\n>>>>>>> b\n' });
    const { code, error } = await korpus('run', join(root, 'n.korpus.md'), '--write');
    assert.equal(code, 2);
    assert.match(error, /n\.korpus\.md:1:1/);
  });
});

describe('korpus index', () => {
  it('prints the figures of the corpus, and rebuilds a damaged cache by itself', async () => {
    const first = await korpus('index', SEEDS, '--format', 'json');
    const figures = JSON.parse(first.out);
    assert.equal(figures.articles, 5);
    assert.ok(figures.tokens > 2500);
    const cache = inFolder('cache');
    const file = join(cache, readdirSync(cache)[0] as string);
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 0xff;
    writeFileSync(file, bytes);
    const again = JSON.parse((await korpus('index', SEEDS, '--format', 'json')).out);
    assert.equal(again.tokens, figures.tokens);
    assert.match(again.warnings.join(), /damaged/);
  });

  it('names a file that is no text, with the reason and what to do', async () => {
    const root = corpus({ 'a.txt': 'Titel\n\nText.', 'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]) });
    const figures = JSON.parse((await korpus('index', root, '--format', 'json')).out);
    assert.equal(figures.articles, 1);
    assert.deepEqual(figures.unread.map((one: { path: string }) => one.path), ['picture.txt']);
  });
});

describe('korpus', () => {
  it('lists its commands', async () => {
    const { code, out } = await korpus('--help');
    assert.equal(code, 0);
    for (const name of ['analyze', 'query', 'run', 'index']) assert.match(out, new RegExp(`korpus ${name}`));
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    for (const option of ['--version', '-V']) assert.deepEqual(await korpus(option), { code: 0, out: `${version}\n`, error: '' });
  });

  it('refuses unknown commands and options', async () => {
    assert.equal((await korpus('frobnicate')).code, 2);
    assert.equal((await korpus('query', 'Kim', '--corpus', SEEDS, '--frob')).code, 2);
    assert.equal((await korpus('toString')).code, 2);
  });
});
