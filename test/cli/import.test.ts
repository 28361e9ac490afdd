import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { chmodSync, copyFileSync, mkdirSync, promises, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commandLine } from '../support/commandLine';
import { pdfFile } from '../support/pdfFile';

const { korpus, inFolder } = commandLine();
const LONG = 'Nordkoreas Machthaber Kim Jong Un ist mit dem Zug nach Russland gereist, wo er Präsident Putin im Kosmodrom Wostotschny treffen will. Es geht um Munition.';

function put(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(inFolder(path)), { recursive: true });
    writeFileSync(inFolder(path), content);
  }
}

const read = (path: string): string => readFileSync(inFolder(path), 'utf8');
const importing = (...more: string[]) => korpus('import', inFolder('in'), '--into', inFolder('corpus'), ...more);

describe('korpus import', () => {
  it('makes articles that are found at once, and leaves the sources alone', async () => {
    put({ 'in/press/2023-09-13_kim.txt': LONG, 'in/note.md': '---\ntitle: "Notiz: eins"\n---\nMunition und mehr.' });
    const { code, out } = await importing('--set', 'source=Blatt');
    assert.equal(code, 0);
    assert.match(out, /2 new\n$/);
    assert.match(read('corpus/press/2023-09-13_kim.md'), /^---\npublished: 2023-09-13\nsource: Blatt\noriginal: \.\.\/in\/press\/2023-09-13_kim\.txt\n/);
    const { rows } = JSON.parse((await korpus('query', 'Munition | kwic', '--corpus', inFolder('corpus'), '--format', 'json')).out) as { rows: { path: string; left: string; source: string }[] };
    assert.deepEqual(rows.map(({ path, source }) => [path, source]), [['note.md', 'Blatt'], ['press/2023-09-13_kim.md', 'Blatt']]);
    assert.equal(rows[0]!.left, '');
    assert.equal(read('in/press/2023-09-13_kim.txt'), LONG);
  });

  it('runs again from korpus.yaml: adds what is new, updates what changed, keeps what was edited or moved', async () => {
    put({ 'in/a.txt': `${LONG} A.`, 'in/b.txt': `${LONG} B, ganz anders: ${'Wort '.repeat(30)}`, 'in/c.txt': `C ${'Satz '.repeat(40)}`, 'corpus/korpus.yaml': '# mine\nversion: 1\n' });
    await importing();
    assert.match(read('corpus/korpus.yaml'), /^# mine\nversion: 1\nimports:\n {2}- \{ from: \[ \.\.\/in \], into: "" \}\n$/);
    const edited = read('corpus/b.md').replace('ganz anders', 'gar nicht');
    put({ 'in/a.txt': `${LONG} A, geändert.`, 'in/b.txt': `${LONG} B, neu.`, 'in/d.txt': `D ${'Zeile '.repeat(40)}`, 'corpus/b.md': edited, 'corpus/moved/c.md': read('corpus/c.md') });
    rmSync(inFolder('corpus/c.md'));
    const { out } = await korpus('import', '--into', inFolder('corpus'));
    assert.deepEqual(out.split('\n').slice(0, 5), [
      'updated   a.txt → a.md', 'edited    b.txt → b.md', 'same      c.txt → moved/c.md', 'new       d.txt → d.md', '1 new, 1 updated, 1 unchanged, 1 edited by hand and kept',
    ]);
    assert.match(read('corpus/a.md'), /geändert/);
    assert.equal(read('corpus/b.md'), edited);
    const before = read('corpus/korpus.yaml');
    assert.match((await korpus('import', '--into', inFolder('corpus'))).out, /3 unchanged, 1 edited by hand and kept\n$/);
    assert.equal(read('corpus/korpus.yaml'), before);
  });

  it('keeps what was decided when the same sources are named again, but for what is said anew', async () => {
    put({ 'in/a.txt': `${LONG} A.`, 'in/b.txt': 'B'.repeat(10), 'corpus/korpus.yaml': 'imports:\n  - { from: [ ../in ], into: "", set: { source: Blatt, author: X }, items: { b.txt: skip } }\n' });
    assert.match((await importing('--set', 'author=Y')).out, /1 new, 1 left out\n$/);
    assert.match(read('corpus/a.md'), /^---\nsource: Blatt\nauthor: Y\n/);
    assert.match(read('corpus/korpus.yaml'), /set: \{ source: \[ Blatt \], author: Y \}, items: \{ b\.txt: skip \} \}\n$/);
    assert.match((await importing()).out, /1 unchanged, 1 left out\n$/);
  });

  it('writes nothing on a dry run, and tells the same', async () => {
    put({ 'in/a.txt': LONG, 'in/b.txt': LONG, 'in/x.png': 'x' });
    const { out } = await importing('--dry-run', '--format', 'json');
    const report = JSON.parse(out) as { written: boolean; counts: Record<string, number>; steps: { from: string; fate: string; like: unknown }[] };
    assert.deepEqual(report.steps.map(({ from, fate }) => [from, fate]), [['a.txt', 'new'], ['b.txt', 'duplicate'], ['x.png', 'skipped']]);
    assert.deepEqual([report.written, report.counts['new'], report.steps[1]!.like], [false, 1, { path: 'a.md', likeness: 1 }]);
    assert.throws(() => readdirSync(inFolder('corpus')));
    assert.match((await importing('--dry-run', '--set', 'published=2023-09', '--set', 'source=Blatt')).out, /^new {7}a\.txt → a\.md {2}\[de, 2023-09, Blatt\]\nduplicate b\.txt {2}\(the same text as a\.md\)\n/);
    assert.match((await importing('--keep-duplicates')).out, /2 new, 1 left out\n$/);
  });

  it('takes a text in which one word differs for another text, and says how alike they are', async () => {
    const long = Array.from({ length: 3000 }, (_, at) => `Wort${(at * 7919) % 3001}`).join(' ');
    put({ 'in/a.txt': long, 'in/b.txt': long.replace('Wort5 ', 'Wort6 '), 'in/c.txt': ` ${long}\n` });
    const { out } = await importing();
    assert.match(out, /new {7}a\.txt → a\.md\nnew {7}b\.txt → b\.md {2}\(nearly the same as a\.md \(99 %\)\)\nduplicate c\.txt {2}\(the same text as a\.md\)\n/);
    assert.match((await korpus('import', '--into', inFolder('corpus'))).out, /2 unchanged, 1 in the corpus already\n$/);
  });

  it('never writes over a file that no import made, nor through a link out of the corpus', async () => {
    put({ 'in/a.txt': LONG, 'in/out/b.txt': `${LONG} B anders ${'Wort '.repeat(40)}`, 'corpus/a.md': 'mine', 'elsewhere/x': '' });
    symlinkSync(inFolder('elsewhere'), inFolder('corpus/out'));
    const { out, error } = await importing();
    assert.match(out, /new {7}a\.txt → a-2\.md\n/);
    assert.match(error, /out\/b\.txt: The folder out leads out of the corpus/);
    assert.equal(read('corpus/a.md'), 'mine');
    assert.deepEqual(readdirSync(inFolder('elsewhere')), ['x']);
  });

  it('says which sources could not be read, and imports the rest', async () => {
    put({ 'in/a.txt': LONG, 'in/empty.txt': ' \n' });
    const { code, out, error } = await importing();
    assert.equal(code, 0);
    assert.match(error, /^empty\.txt: There is no text in it\.\n$/);
    assert.match(out, /1 new, 1 unread\n$/);
  });

  it('knows a source again by whichever links it is reached', async () => {
    put({ 'in/a.txt': LONG, 'in/sub/b.txt': 'auch kurz', 'real/korpus.yaml': 'version: 1\n' });
    symlinkSync(inFolder('in'), inFolder('link'));
    symlinkSync(inFolder('in/a.txt'), inFolder('other.txt'));
    symlinkSync(inFolder('real'), inFolder('corpus'));
    assert.match((await korpus('import', inFolder('link'), '--into', inFolder('corpus'))).out, /2 new\n$/);
    assert.match(read('real/a.md'), /^original: \.\.\/in\/a\.txt$/m);
    for (const [from, into] of [['in', 'corpus'], ['in', 'real'], ['link', 'real'], ['link/a.txt', 'real'], ['other.txt', 'corpus']] as const) {
      assert.match((await korpus('import', inFolder(from), '--into', inFolder(into))).out, /^same [^]*[12] unchanged\n$/, `${from} ${into}`);
    }
    put({ 'real/a.md': read('real/a.md').replace('original: ../in/a.txt', 'original: ../link/a.txt') });
    assert.match((await korpus('import', inFolder('in/a.txt'), '--into', inFolder('real'))).out, /^same      a\.txt/);
  });

  it('ends soon where no folder can be made, and says why', async function () {
    put({ 'in/a.txt': LONG, 'file': '' });
    for (const [into, why] of [[inFolder('file'), 'a file stands there or above it'], [inFolder('file/x'), 'a file stands there or above it'], ...process.platform === 'linux' ? [['/proc/korpus', 'no folder can be made there'], ['/proc/korpus/x', 'no folder can be made there']] as const : []] as const) {
      const { code, out, error } = await korpus('import', inFolder('in'), '--into', into);
      assert.deepEqual([code, out, error], [2, '', `korpus: cannot write to ${into}: ${why}; nothing was written\n`]);
    }
  });

  it('says of a file without ending that it has none', async () => {
    put({ 'in/noten': 'x', 'in/.x/y': '', 'in/x.y/z': '1', 'in/a.xyz': '' });
    assert.equal((await importing()).out, [
      'skipped   a.xyz  (No article is made of .xyz files.)', ...['noten', 'x.y/z'].map((name) => `skipped   ${name}  (Its name has no ending that says what it is. Give it the one that it should have, such as .txt or .html.)`), '3 left out\n',
    ].join('\n'));
  });

  it('keeps how before the first article is written, and not what nothing came of', async () => {
    put({ 'in/x.png': 'x' });
    assert.match((await importing()).out, /1 left out\n$/);
    assert.deepEqual(readdirSync(inFolder('corpus')), []);
    assert.match((await importing('--set', 'source=Blatt')).out, /1 left out\n$/);
    assert.match(read('corpus/korpus.yaml'), /set: \{ source: \[? ?Blatt/);
    rmSync(inFolder('corpus/korpus.yaml'));
    put({ 'in/a.txt': LONG });
    const { open } = promises;
    promises.open = async () => { throw Object.assign(new Error('ENOSPC: no space left on device, open'), { code: 'ENOSPC', syscall: 'open' }); };
    try {
      assert.match((await importing()).error, /ENOSPC: no space left on device, open; nothing was written\n$/);
    } finally {
      promises.open = open;
    }
    assert.match(read('corpus/korpus.yaml'), /^imports:$/m);
    assert.match((await korpus('import', '--into', inFolder('corpus'))).out, /1 new, 1 left out\n$/);
  });

  it('says of one article what stands in its way, and imports the rest', async () => {
    put({ 'in/a/x.txt': LONG, 'in/b.txt': 'B', 'corpus/a': 'a file for a folder' });
    const { code, out, error } = await importing();
    assert.equal(code, 0);
    assert.match(out, /unread {4}a\/x\.txt → a\/x\.md .*\nnew {7}b\.txt → b\.md\n1 new, 1 unread\n$/);
    assert.match(error, /^a\/x\.txt: Nothing can be written at a\/x\.md \((EEXIST|ENOTDIR)\)/);
    assert.deepEqual(readdirSync(inFolder('corpus')).sort(), ['a', 'b.md', 'korpus.yaml']);
  });

  it('takes no name that a folder, a link or any file has which is no article', async () => {
    put({ 'in/a.txt': LONG, 'in/b.txt': 'B', 'corpus/a.md/x.png': '' });
    symlinkSync(inFolder('nowhere'), inFolder('corpus/b.md'));
    assert.match((await importing()).out, /a\.txt → a-2\.md\n.*b\.txt → b-2\.md\n2 new/);
    assert.match((await importing()).out, /2 unchanged\n$/);
  });

  it('leaves nothing half written on a full disk, says so, and goes on from there', async () => {
    put(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`in/${at}.txt`, `Text ${at}`])));
    const { open } = promises;
    let opened = 0;
    promises.open = async (...args) => {
      const file = await open.apply(promises, args);
      if (++opened > 70) file.writeFile = async () => { throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' }); };
      return file;
    };
    try {
      const { code, out, error } = await importing();
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, /cannot write to .*ENOSPC: no space left on device.* 64 articles were written, and the same command goes on from there\n$/);
      assert.equal(readdirSync(inFolder('corpus')).filter((name) => /^\d+\.md$/.test(name)).length, 64);
      assert.equal(readdirSync(inFolder('corpus')).length, 65);
    } finally {
      promises.open = open;
    }
    assert.match((await importing()).out, /36 new, 64 unchanged\n$/);
  });

  it('says that korpus.yaml is read-only or damaged, and has imported all the same', async () => {
    for (const [yaml, mode, said] of [['version: 1\n', 0o444, /read-only/], ['version: 1\nimports: [\n', 0o644, /damaged \(line 3\)/]] as const) {
      put({ 'in/a.txt': LONG, 'corpus/korpus.yaml': yaml });
      chmodSync(inFolder('corpus/korpus.yaml'), mode);
      const { code, out, error } = await importing();
      assert.deepEqual([code, out], [0, 'new       a.txt → a.md\n1 new\n']);
      assert.match(error, /^warning: how this is imported is not kept/m);
      assert.match(error, said);
      assert.equal(read('corpus/korpus.yaml'), yaml);
      rmSync(inFolder('corpus'), { recursive: true });
    }
  });

  it('names what of a decision is not in force', async () => {
    put({ 'in/a.txt': LONG, 'corpus/korpus.yaml': 'imports:\n  - { from: [ ../in ], into: "", items: { a.txt: { title: T, language: Klingon } } }\n' });
    const { code, error } = await korpus('import', '--into', inFolder('corpus'));
    assert.equal(code, 0);
    assert.match(error, /^warning: korpus\.yaml:2: “Klingon” is no code of a language, so the language of “a\.txt” is found by its text/);
    assert.match(read('corpus/a.md'), /^---\ntitle: T\noriginal/);
  });

  it('decides of each of two sources of one name in different folders', async () => {
    put({ 'one/kim.txt': LONG, 'two/kim.txt': `${LONG} Und von Schiffen, die im Hafen lagen.`, 'three/kim.txt': 'Etwas anderes. '.repeat(20), 'corpus/korpus.yaml': 'version: 1\nimports:\n  - { from: [ ../one, ../two, ../three ], into: "", items: { kim.txt: { title: Eins }, kim (2).txt: { title: Zwei }, kim (3).txt: skip } }\n' });
    assert.match((await korpus('import', '--into', inFolder('corpus'))).out, /2 new, 1 left out\n$/);
    assert.deepEqual(['kim.md', 'kim-2.md'].map((path) => /title: (.*)\noriginal: \.\.\/(.*)/.exec(read(`corpus/${path}`))!.slice(1)), [['Eins', 'one/kim.txt'], ['Zwei', 'two/kim.txt']]);
  });

  it('knows a source again whose name another system has decomposed', async () => {
    put({ 'in/Übergabe.txt': LONG });
    await importing();
    rmSync(inFolder('in/Übergabe.txt'));
    put({ [`in/${'Übergabe'.normalize('NFD')}.txt`]: `${LONG} Neu.` });
    assert.match((await korpus('import', '--into', inFolder('corpus'))).out, /1 updated\n$/);
  });

  it('does not take a damaged korpus.yaml for one without imports', async () => {
    put({ 'corpus/korpus.yaml': '<<<<<<< HEAD\nversion: 1\n=======\n>>>>>>> x\n' });
    const { code, error } = await korpus('import', '--into', inFolder('corpus'));
    assert.equal(code, 2);
    assert.match(error, /^korpus: korpus\.yaml, line 1: /);
  });

  it('follows the source with the article, not with a copy that somebody has edited', async () => {
    put({ 'in/a.txt': LONG });
    await importing();
    put({ 'corpus/z-copy.md': `${read('corpus/a.md')}mine` });
    put({ 'in/a.txt': `${LONG} Neu.` });
    assert.match((await importing()).out, /^updated   a\.txt → a\.md\n/);
    assert.match(read('corpus/a.md'), /Neu\.\n$/);
    assert.match(read('corpus/z-copy.md'), /mine$/);
    assert.match((await importing()).out, /^same {6}a\.txt → a\.md\n/);
  });

  it('takes a file once that is named by itself and by its folder', async () => {
    put({ 'in/a.txt': 'kurz', 'in/sub/b.txt': 'auch kurz' });
    assert.match((await importing(inFolder('in/sub'), inFolder('in/a.txt'))).out, /^new .*\nnew .*\n2 new\n$/);
  });

  it('writes no article that it would not know again: controls go, halves of characters are replaced, binary data is named', async () => {
    put({ 'in/a.txt': 'Text\0 eins', 'in/b.json': '[{"id":1,"text":"halb \\ud800 davon"}]', 'in/c.txt': '\u0001\u0002\0\u0003\u0004\u0005x', 'in/d.txt': 'Seite eins\fSeite zwei' });
    const { out, error } = await importing();
    assert.match(out, /3 new, 1 unread\n$/);
    assert.equal(error, 'c.txt: It holds binary data and no text. Give it the ending that it should have, or save its text as .txt.\n');
    assert.match(read('corpus/a.md'), /\n\nText eins\n$/);
    assert.match(read('corpus/d.md'), /\n\nSeite eins\fSeite zwei\n$/);
    put({ 'in/a.txt': 'Text\0 zwei', 'in/b.json': '[{"id":1,"text":"halb \\ud800 weg"}]' });
    assert.match((await importing()).out, /2 updated, 1 unchanged, 1 unread\n$/);
  });

  it('reads no device or pipe, which may never end', async function () {
    if (process.platform === 'win32') this.skip();
    const { code, error } = await korpus('import', '/dev/null', '--into', inFolder('corpus'));
    assert.equal(code, 0);
    assert.match(error, /null: It is neither a file nor a folder\.\n$/);
  });

  it('leaves articles of the corpus alone when it is its own source', async () => {
    put({ 'corpus/korpus.yaml': 'version: 1\n', 'corpus/a.txt': LONG, 'corpus/n.korpus.md': LONG });
    const { out } = await korpus('import', inFolder('corpus'), '--into', inFolder('corpus', 'new'));
    assert.equal(out, 'skipped   a.txt  (It is an article of the corpus already.)\n1 left out\n');
    assert.equal(read('corpus/korpus.yaml'), 'version: 1\n');
  });

  for (const [argv, said] of [
    [[], /where to\?/], [['x', '--into', ''], /where to\?/], [['x'], /where to\?/], [['--into', '.'], /nothing to import/], [['/nowhere/at/all', '--into', '.'], /no such file or folder/],
    [['.', '--into', '.', '--set', 'x=1'], /--set takes title=…/], [['.', '--into', '.', '--set', 'published=gestern'], /no date/], [['.', '--into', '.', '--format', 'xml'], /unknown format/],
  ] as const) {
    it(`says what is wrong with: import ${argv.join(' ')}`, async () => {
      const { code, out, error } = await korpus('import', ...argv.map((arg) => (arg === '.' ? inFolder('.') : arg)));
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, said);
    });
  }
});

const FIXTURES = 'test/fixtures/imports';

describe('korpus import of many kinds of sources', () => {
  it('takes a folder of forty files over all formats in by one command, and finds it unchanged by the next', async function () {
    this.timeout(60_000);
    assert.ok(readdirSync(FIXTURES).length > 40);
    const { code, out } = await korpus('import', FIXTURES, '--into', inFolder('corpus'), '--format', 'json');
    const { steps, counts } = JSON.parse(out) as { steps: { from: string; fate: string; path: string | null; title?: string; published?: string; reason: string | null }[]; counts: Record<string, number> };
    assert.equal(code, 0);
    const of = (fate: string) => steps.filter((step) => step.fate === fate).map(({ from }) => from);
    assert.deepEqual(of('unread'), [
      'articles.jsonl#row 4', 'bomb.zip/zeros.txt', 'bote.rss#https://bote.example/3', 'broken-quote.csv#row 1', 'broken-quote.csv#row 4', 'gesperrt.pdf', 'leer.html', 'liste-flut.mbox#mail 3',
      'mixed.zip/../outside.txt', 'mixed.zip//absolute.txt', 'sandholm-ordner.zip/../entwischt.txt', 'sandholm.jsonl#row 2', 'scan.pdf', 'truncated.json#row 3', 'truncated.pdf',
    ]);
    assert.deepEqual(of('skipped'), ['bild.jpg', 'csl.json', 'list.ris', 'sandholm-ordner.zip/liste.bib', 'zotero.bib']);
    assert.equal(counts['new'], 60);
    const known = Object.fromEntries(steps.map(({ from, title, published }) => [from, [title, published]]));
    assert.deepEqual(known['bericht-libreoffice.docx']?.[1], '2023-09-13');
    assert.deepEqual(known['sandholm-ordner.zip/seiten/hafen.txt'], ['Harbour fee', '2024-02-01']);
    assert.deepEqual(known['brief.md'], ['Brief: an alle', '2024-03-01']);
    const again = JSON.parse((await korpus('import', '--into', inFolder('corpus'), '--format', 'json')).out) as { counts: Record<string, number> };
    assert.deepEqual([again.counts['same'], again.counts['new'], again.counts['updated'], again.counts['edited']], [60, 0, 0, 0]);
    assert.match((await korpus('query', 'title:Flaschenpost', '--corpus', inFolder('corpus'))).out, /sandholm\/2024-01-03-flaschenpost\.md/);
  });

  it('finds a passage of a PDF with the page that it stands on', async () => {
    mkdirSync(inFolder('in'));
    copyFileSync('test/fixtures/imports/bericht-libreoffice.pdf', inFolder('in/bericht.pdf'));
    await importing();
    assert.match(read('corpus/bericht.md'), /^pages: 1-5$/m);
    const { out } = await korpus('query', '"Absatz 9" OR "Absatz 1" | kwic', '--corpus', inFolder('corpus'), '--format', 'json');
    const rows = (JSON.parse(out) as { rows: { match: string; start: number; page: number }[] }).rows;
    const text = read('corpus/bericht.md');
    assert.ok(rows.length >= 2);
    for (const row of rows) assert.equal(row.page, text.slice(0, row.start).split('\f').length, row.match);
    assert.match((await korpus('query', '"Absatz 1" | kwic', '--corpus', inFolder('corpus'))).out, /bericht\.md:\d+, p\. 1 /);
  });

  it('does not call a guess what is stated, and takes the day of a name before that on which the file was made', async () => {
    mkdirSync(inFolder('in'));
    const lines = [{ text: 'Der Zug aus dem Norden', x: 50, y: 700, size: 24 }, ...LONG.replace('Wostotschny', 'im Osten').match(/.{1,60}(?: |$)/g)!.map((text, at) => ({ text, x: 50, y: 650 - at * 12 }))];
    for (const name of ['kim.pdf', '2019-03-04 Zug.pdf', 'zug.pdf']) writeFileSync(inFolder(`in/${name}`), pdfFile([[...lines, { text: name, x: 50, y: 400 }]], { info: '/CreationDate (D:20231101)' }));
    writeFileSync(inFolder('in/liste.bib'), '@article{kim, title={Ein Zug}, date={2001-02-03}, file={kim.pdf}}');
    const { out } = await importing('--dry-run');
    assert.deepEqual(['kim.pdf', '2019', 'zug.pdf'].map((name) => out.split('\n').find((line) => line.startsWith(`new       ${name}`))!.replace(/^.*? {2}\[|nearly the same as .*?%\)(?:; )?/g, '').replace(/ {2}\(\)$/, '')), [
      'de, 2001-02-03, “Ein Zug”]',
      'de, 2019-03-04, “Der Zug aus dem Norden”]  (The title is the largest text of the first page. The date 2019-03-04 is taken from the file’s name.)',
      'de, 2023-11-01, “Der Zug aus dem Norden”]  (The title is the largest text of the first page. The date 2023-11-01 is the day on which the PDF was made.)',
    ]);
  });

  it('opens archives, and takes from lists of references what is known of the files that they name', async () => {
    mkdirSync(inFolder('in'));
    writeFileSync(inFolder('in/export.zip'), zipSync({
      'files/12/kim.txt': strToU8(LONG), '../out.txt': strToU8('x'),
      'liste.bib': strToU8('@article{kim2023, title={Der Zug}, author={Beispiel, Eva}, journaltitle={Blatt}, date={2023-09-12}, file={Text:files/12/kim.txt:text/plain}}'),
    }));
    const { out, error } = await importing();
    assert.match(read('corpus/export/files/12/kim.md'), /^---\ntitle: Der Zug\npublished: 2023-09-12\nsource: Blatt\nauthor: Beispiel, Eva\noriginal: \.\.\/in\/export\.zip\nimported: \{ entry: files\/12\/kim\.txt, /);
    assert.match(error, /out\.txt: /);
    assert.match(out, /1 new, 1 left out, 1 unread\n$/);
    assert.match((await korpus('import', '--into', inFolder('corpus'))).out, /1 unchanged, 1 left out, 1 unread\n$/);
  });
});
