import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellSource, serializeNotebook, stopsRunning, valueOffsets } from '../../../src/core/notebook/NotebookDocument';
import { parseNotebook } from '../../../src/core/notebook/parseNotebook';

const MARKER = '<!-- korpus:result v=1 query=0123456789abcdef used=1123456789abcdef rows=2123456789abcdef total=2 -->';
const END = '<!-- /korpus:result -->';
const BLOCK = `${MARKER}\n\n**2 hits**\n\n| a |\n| --- |\n| b |\n\n${END}`;

const shape = (text: string): string[] => parseNotebook(text).cells.map((cell) => `${cell.kind[0]}${cell.kind === 'query' && cell.result !== null ? '+' : ''}${cell.kind === 'markdown' && cell.role === 'damaged' ? '!' : ''}:${cell.value}`);
const codes = (text: string): string[] => parseNotebook(text).problems.map((problem) => `${problem.severity} ${problem.code} ${text.slice(problem.start, problem.end)}`);

/** Pieces that notebooks are made of, whole and broken, so that random files reach every rule. */
const piece = fc.oneof(
  fc.constantFrom('```korpus', '```', '````korpus', '````', '~~~korpus', '~~~', '```js', '   ```korpus', '    ```korpus', '``` korpus x', '```korpus`'),
  fc.constantFrom(MARKER, END, BLOCK, '<!-- korpus:result v=2 a=b -->', '<!-- korpus:result', '<!--', '-->', '<!-- x -->', ' <!-- /korpus:result -->  '),
  fc.constantFrom('<<<<<<< HEAD', '=======', '>>>>>>> other', '||||||| base', '---', 'rows: 7', 'rows: many', '...'),
  fc.constantFrom('Munition', '# Titel', '| a | b |', '', ' ', '\t', '\uFEFF', '\u2028', '😀', 'ü\u0308', '\0'),
  fc.string(),
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '');
const file = fc.array(fc.tuple(piece, lineEnd), { maxLength: 40 }).map((parts) => parts.flat().join(''));

describe('parseNotebook', () => {
  it('gives every file back, byte for byte', () => {
    fc.assert(fc.property(file, (text) => serializeNotebook(parseNotebook(text)) === text), { numRuns: 3000, seed: 20261122 });
  });

  it('keeps every visible character inside a value or a saved result', () => {
    fc.assert(fc.property(file, (text) => {
      for (const cell of parseNotebook(text).cells) {
        if (cell.kind === 'markdown') assert.match(cell.before + cell.after, /^\uFEFF?[ \t\r\n]*$/);
        else {
          assert.match(cell.before, /^\uFEFF?[ \t\r\n]* {0,3}(`{3,}|~{3,})[ \t]*korpus[^\r\n]*(\r\n|\r|\n)$/i);
          assert.match(cell.close, /^(\r\n|\r|\n)? {0,3}(`{3,}|~{3,})[ \t]*$/);
          assert.match(cell.after, /^[ \t\r\n]*$/);
        }
      }
    }), { numRuns: 2000, seed: 7 });
  });

  it('says where the text of each cell starts', () => {
    fc.assert(fc.property(file, (text) => {
      const document = parseNotebook(text);
      valueOffsets(document).forEach((offset, index) => assert.equal(text.startsWith(document.cells[index]?.value ?? '?', offset), true));
    }), { numRuns: 500, seed: 3 });
  });

  it('parts prose, queries and saved results', () => {
    const text = `# Titel\n\nText\n\n\`\`\`korpus\nMunition\n\`\`\`\n\n${BLOCK}\n\nMehr\n\n\`\`\`korpus\nRakete | kwic\n\`\`\`\n`;
    assert.deepEqual(shape(text), ['m:# Titel\n\nText', 'q+:Munition', 'm:Mehr', 'q:Rakete | kwic']);
    const [, query] = parseNotebook(text).cells;
    assert.deepEqual(query?.kind === 'query' ? query.result?.saved : null, {
      query: '0123456789abcdef', used: '1123456789abcdef', rows: '2123456789abcdef', total: 2, markdown: '**2 hits**\n\n| a |\n| --- |\n| b |',
    });
    assert.deepEqual(codes(text), []);
  });

  it('has no cell for an empty file and one for blank lines', () => {
    assert.deepEqual(shape(''), []);
    assert.deepEqual(shape('\n \n'), ['m:']);
    assert.deepEqual(shape('\uFEFF'), ['m:']);
  });

  it('leaves the byte order mark out of the text, CRLF inside it', () => {
    assert.deepEqual(shape('\uFEFFText\r\n\r\nmehr\r\n\r\n```korpus\r\nA\r\nB\r\n```\r\n'), ['m:Text\r\n\r\nmehr', 'q:A\r\nB']);
    assert.deepEqual(shape('\uFEFF```korpus\nA\n```'), ['q:A']);
  });

  for (const [name, text, expected] of [
    ['tildes', '~~~korpus\nA\n```\n~~~\n', ['q:A\n```']],
    ['a longer fence around one', '````\n```korpus\nA\n```\n````\n', ['m:````\n```korpus\nA\n```\n````']],
    ['a longer query fence', '````korpus\n```\n````\nx', ['q:```', 'm:x']],
    ['an indented code block', 'a\n\n    ```korpus\n    A\n    ```\n', ['m:a\n\n    ```korpus\n    A\n    ```']],
    ['words after the language', '``` korpus title\nA\n```', ['q:A']],
    ['another language', '```korpusx\nA\n```', ['m:```korpusx\nA\n```']],
    ['a comment', '<!--\n```korpus\nA\n```\n-->\n', ['m:<!--\n```korpus\nA\n```\n-->']],
    ['an empty cell', '```korpus\n```\n', ['q:']],
    ['a cell with one blank line', '```korpus\n\n```\n', ['q:']],
    ['cells without a blank line between', '```korpus\nA\n```\n```korpus\nB\n```', ['q:A', 'q:B']],
  ] as const) it(`reads ${name}`, () => assert.deepEqual(shape(text), expected));

  it('takes the number of rows from the front matter', () => {
    assert.equal(parseNotebook('---\nrows: 7\n---\ntext').rows, 7);
    assert.equal(parseNotebook('\uFEFF---\r\ntitle: x\r\nrows: "0" # all\r\n---\r\n').rows, 0);
    assert.equal(parseNotebook('rows: 7\n').rows, 50);
    assert.equal(parseNotebook('---\ntext\n```korpus\nrows: 3\n```\n---\n').rows, 50);
    assert.deepEqual(codes('---\nrows: many\n---\n'), ['error bad-rows rows: many']);
  });

  it('makes a cell of front matter', () => {
    assert.deepEqual(parseNotebook('\uFEFF---\nrows: 7\n---\n\n# T\n').cells, [
      { kind: 'markdown', before: '\uFEFF', value: '---\nrows: 7\n---', after: '\n\n', role: 'frontMatter' },
      { kind: 'markdown', before: '', value: '# T', after: '\n', role: 'text' },
    ]);
    assert.deepEqual(shape('---\nrows: 7\n---'), ['m:---\nrows: 7\n---']);
  });
});

describe('parseNotebook, damaged', () => {
  it('shows an unclosed query fence with all that follows', () => {
    const text = 'a\n\n```korpus\nA\n\nb\n\n```korpus\nB\n';
    assert.deepEqual(shape(text), ['m!:a\n\n```korpus\nA\n\nb\n\n```korpus\nB']);
    assert.deepEqual(codes(text), ['error unclosed-fence ```korpus']);
  });

  it('only warns of an unclosed fence that hides no query', () => {
    assert.deepEqual(codes('```js\nx'), ['warning unclosed-fence ```js']);
    assert.equal(stopsRunning(parseNotebook('```js\nx')), undefined);
    assert.deepEqual(codes('<!--\n```korpus\nA\n```\n'), ['error unclosed-comment <!--']);
  });

  for (const [name, tail, code] of [
    ['an unfinished result', `${MARKER}\n\n| a |\n\nText`, `error unfinished-result ${MARKER}`],
    ['a result that runs into the next query', `${MARKER}\n\`\`\`korpus\nB\n\`\`\`\n${END}`, `error unfinished-result ${MARKER}`],
    ['an end without a beginning', `| a |\n${END}`, `error orphaned-result-end ${END}`],
    ['a second result', `${BLOCK}\n\n${BLOCK}`, `error orphaned-result ${MARKER}`],
    ['a result below prose', `Text\n\n${BLOCK}`, `error orphaned-result ${MARKER}`],
    ['a short hash', BLOCK.replace('query=0123456789abcdef', 'query=0123'), `error damaged-result ${MARKER.replace('query=0123456789abcdef', 'query=0123')}`],
    ['a marker without its end', BLOCK.replace('total=2 -->', 'total=2'), `error damaged-result ${MARKER.replace(' -->', '')}`],
    ['a newer format', BLOCK.replace('v=1', 'v=2'), `error newer-result ${MARKER.replace('v=1', 'v=2')}`],
  ] as const) it(`reports ${name} and keeps it in view`, () => {
    const text = `\`\`\`korpus\nA\n\`\`\`\n\n${tail}\n`;
    assert.equal(codes(text)[0], code);
    assert.equal(serializeNotebook(parseNotebook(text)), text);
    assert.equal(parseNotebook(text).cells.some((cell) => cell.kind === 'markdown' && cell.role === 'damaged'), true);
  });

  it('reports a conflict alone, wherever it stands', () => {
    const conflict = (a: string, b: string): string => `<<<<<<< HEAD\n${a}\n=======\n${b}\n>>>>>>> other`;
    for (const text of [
      `Text\n\n${conflict('eins', 'zwei')}\n`,
      `\`\`\`korpus\n${conflict('A', 'B')}\n\`\`\`\n\n${BLOCK}\n`,
      `\`\`\`korpus\nA\n\`\`\`\n\n${BLOCK.replace('| b |', conflict('| b |', '| c |'))}\n`,
      `\`\`\`korpus\nA\n\`\`\`\n\n${conflict(BLOCK, BLOCK)}\n`,
    ]) {
      assert.deepEqual(codes(text), ['error merge-conflict <<<<<<< HEAD', 'error merge-conflict >>>>>>> other']);
      const shown = parseNotebook(text).cells.map((cell) => cell.value).join('\n');
      assert.match(shown, /<<<<<<< HEAD[^]*=======[^]*>>>>>>> other/);
    }
  });

  for (const [what, text] of [
    ['merge, in a result', `# T\n\n\`\`\`korpus\nA\n\`\`\`\n\n<<<<<<< ours.md\n${MARKER}\n\n**3 hits**\n=======\n${MARKER.replace('used=1', 'used=2')}\n\n**4 hits**\n>>>>>>> theirs.md\n\n| a |\n| --- |\n| b |\n<<<<<<< ours.md\n| c |\n=======\n| d |\n>>>>>>> theirs.md\n\n<!-- /korpus:result -->\n\nEnde.\n`],
    ['diff3, in a result', `\`\`\`korpus\nA\n\`\`\`\n\n<<<<<<< ours.md\n${MARKER}\n||||||| base.md\n${MARKER}\n=======\n${MARKER}\n>>>>>>> theirs.md\n\n| a |\n| --- |\n<<<<<<< ours.md\n| c |\n||||||| base.md\n=======\n| d |\n>>>>>>> theirs.md\n\n<!-- /korpus:result -->\n`],
    ['zdiff3, in a query', `\`\`\`korpus\n$k = Kim\n<<<<<<< ours.md\nA | kwic\n||||||| 5f3c1a2\nA\n=======\nB | kwic\n>>>>>>> theirs.md\n\`\`\`\n\n${BLOCK}\n`],
    ['merge, over a whole cell and the end of another', `\`\`\`korpus\nA\n<<<<<<< HEAD\n\`\`\`\n\nText\n\n\`\`\`korpus\nB\n=======\n| kwic\n>>>>>>> feature/x y\n\`\`\`\n`],
  ] as const) {
    for (const lineEnd of ['\n', '\r\n']) {
      it(`shows all of what git leaves of a conflict, and stops running: ${what}, ${JSON.stringify(lineEnd)}`, () => {
        const file = text.replaceAll('\n', lineEnd);
        const document = parseNotebook(file);
        assert.equal(serializeNotebook(document), file);
        assert.equal(stopsRunning(document)?.code, 'merge-conflict');
        assert.ok(document.problems.every(({ code }) => code === 'merge-conflict'));
        const shown = document.cells.map(({ value }) => value).join('\n');
        for (const marker of file.match(/^(?:<{7}|\|{7}|={7}|>{7}).*$/gm)!) assert.ok(shown.includes(marker.trimEnd()), marker);
        for (const cell of document.cells) if (cell.kind === 'markdown' && /^[<>]{7}/m.test(cell.value)) assert.equal(cell.role, 'damaged', 'as source, not rendered');
      });
    }
  }

  it('takes no underlined heading for a conflict', () => {
    assert.deepEqual(codes('Titel\n=======\n'), []);
  });

  it('reads a file of blank lines in linear time', () => {
    const text = '\n'.repeat(200_000) + 'x';
    assert.equal(cellSource(parseNotebook(text).cells[0]!), text);
  });
});
