import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { anyText, mutated } from './oddText';
import { cellText } from './queryText';

const REAL = ['seeds/erste-schritte.korpus.md', 'seeds/munition.korpus.md'].map((file) => readFileSync(file, 'utf8'));

const RESULT = '<!-- korpus:result v=1 query=0369dbc2a4cabcb4 used=4cdc7cfa5f01dec8 rows=ba72c2745ec0d3ac total=3 -->';
const END = '<!-- /korpus:result -->';
/** Lines that mean something to the format, and those that nearly do. */
const LINES = [
  '```korpus', '```', '````', '~~~', '~~~korpus', '   ```korpus', '    ```korpus', '``` korpus x', '```Korpus', '```js', '```korpus`', '> ```korpus', '- ```korpus', RESULT, END, ` ${RESULT}`, `${RESULT} x`,
  '<!-- korpus:result -->', '<!-- korpus:result v=2 query=0 -->', '<!-- korpus:result v=1 query=0369dbc2a4cabcb4', RESULT.replace('total=3', 'total=x'), '<!--korpus:result v=1-->', '<!-- /korpus:result', '<!-- korpus:results -->',
  '<!--', '-->', '<!-->', '<!-- x -->', '---', '...', 'rows: 3', 'rows: x', 'rows:', '"rows": 3', '# Titel', '=======', '<<<<<<< HEAD', '>>>>>>> x', '|||||||', '| a | b |', '| --- | --- |', 'Munition | kwic', '$a = Kim', '', ' ', '\t', 'Prosa.', '</script>', '\uFEFF',
];
const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r', '\u2028', '');

const lines = fc.array(fc.tuple(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: cellText }), lineEnd), { maxLength: 24 })
  .map((parts) => parts.map((part) => part.join('')).join(''));

/** Part of a real notebook, so that cases stay small enough to try many. */
const real = fc.tuple(fc.constantFrom(...REAL), fc.nat(), fc.integer({ min: 200, max: 3000 })).map(([text, at, length]) => {
  const from = at % text.length;
  const start = at % 2 ? text.lastIndexOf('\n', from) + 1 : from;
  return text.slice(start, start + length);
});

const slip = fc.oneof(fc.constantFrom(...LINES).map((line) => `\n${line}\n`), fc.constantFrom('\r', '\n', '`', '<', '-', ' ', '\0', '\uFEFF'), anyText);
const withLineEnds = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.tuple(text, fc.constantFrom('\n', '\r\n', '\r')).map(([plain, end]) => plain.replaceAll('\n', end));

/** Notebooks: real ones with slips, lines of the format in any order, anything. */
export const notebookText = fc.oneof(
  { weight: 3, arbitrary: mutated(withLineEnds(real), slip) }, { weight: 4, arbitrary: lines }, { weight: 2, arbitrary: mutated(lines, slip) }, { weight: 1, arbitrary: anyText },
);

function utf16(text: string, big: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

const MARKS = [[], [], [], [0xef, 0xbb, 0xbf], [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]];
const encoded = fc.tuple(notebookText, fc.constantFrom('utf8', 'utf8', 'latin1', 'utf16le', 'utf16be'), fc.constantFrom(...MARKS)).map(([text, encoding, mark]) => {
  const body = encoding === 'utf16le' || encoding === 'utf16be' ? utf16(text, encoding === 'utf16be') : Buffer.from(text, encoding as BufferEncoding);
  return Uint8Array.from(Buffer.concat([Buffer.from(mark), body]));
});

/** Files: notebooks in any encoding with any mark, some with wrong bytes in them or cut off, and bytes of no kind. */
export const notebookBytes = fc.oneof(
  { weight: 4, arbitrary: encoded },
  { weight: 2, arbitrary: fc.tuple(encoded, fc.nat(), fc.uint8Array({ maxLength: 4 }), fc.boolean()).map(([bytes, at, wrong, cut]) => {
    const from = at % (bytes.length + 1);
    return Uint8Array.from([...bytes.subarray(0, from), ...wrong, ...(cut ? [] : bytes.subarray(from))]);
  }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
);
