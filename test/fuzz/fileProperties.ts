import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseConfig } from '../../src/core/corpus/config';
import { setMetadata } from '../../src/core/corpus/editConfig';
import { addDecision, removeLastDecision } from '../../src/core/corpus/editDecisions';
import { readFrontMatter } from '../../src/core/corpus/frontMatter';
import { parseMetadataFile } from '../../src/core/corpus/metadata';
import { readArticle } from '../../src/core/corpus/readArticle';
import { decodeNotebook, encodeNotebook } from '../../src/core/notebook/notebookBytes';
import { serializeNotebook, valueOffsets } from '../../src/core/notebook/NotebookDocument';
import { parseNotebook } from '../../src/core/notebook/parseNotebook';
import { readResultBlock } from '../../src/core/notebook/readResultBlock';
import { formatResultBlock } from '../../src/core/notebook/resultMarker';
import { nodeCodec } from '../../src/node/nodeCodec';
import { assertFilled, fuzzProperty } from './FuzzProperty';
import { notebookBytes, notebookText } from './notebookText';
import { anyText, mutated } from './oddText';

const CONFIG = `# Korpus
version: 1
include: [ '**/*.txt' ]
exclude:
  - alt/
articles:
  000.txt: { published: 2023-09-13, source: [ A, "B: C" ], title: 'Kim''s' }
  "a b.txt":
    author: Meier # wer
    tags: [ x ]
entities:
  - { merge: person/a, into: person/b }
  - { reject: person/kim, path: 000.txt, quote: Kim, prefix: "von " }
regions:
  - { quote: Leave a Reply, kind: boilerplate }
notes: []
other: { x: 1 }
`;
const YAML_MARKS = [': ', '- ', '{', '}', '[', ']', '"', "'", '#', '&a ', '*a', '<<: *a', '!!set', '|', '>', '|2-', '---\n', '...\n', '? ', '%YAML 9\n', '\t', '\n  ', '\r\n', '\0', '\uFEFF', '~', 'null', '2023-02-30', 'version: 2\n', '<<<<<<< HEAD\n', 'articles:\n', 'entities: x\n', '__proto__: { a: b }\n', '\uD800'];
const yamlText = fc.oneof({ weight: 4, arbitrary: mutated(fc.constant(CONFIG), fc.constantFrom(...YAML_MARKS)) }, { weight: 2, arbitrary: fc.array(fc.constantFrom(...YAML_MARKS, 'a', 'articles', '1'), { maxLength: 20 }).map((parts) => parts.join('')) }, anyText);

const linesOf = (text: string): number => text.split(/\r\n|\r|\n/).length;

function assertEdited(text: string, result: { readonly text: string } | { readonly problem: object }): void {
  if (!('text' in result)) return;
  const before = parseConfig(text).problems.length;
  assert.ok(parseConfig(result.text).problems.length <= before + 1, result.text);
  for (const comment of text.match(/# Korpus/g) ?? []) assert.ok(result.text.includes(comment), 'the comment survives');
}

export const FILE_PROPERTIES = [
  fuzzProperty('a notebook comes back byte for byte', 35_000, notebookBytes, (bytes) => {
    const { text, encoding } = decodeNotebook(bytes, nodeCodec);
    assert.deepEqual(encodeNotebook(serializeNotebook(parseNotebook(text)), encoding, nodeCodec), bytes);
  }),
  fuzzProperty('cells and problems of a notebook lie in it', 12_000, notebookText, (text) => {
    const document = parseNotebook(text);
    const offsets = valueOffsets(document);
    document.cells.forEach(({ value }, at) => assert.equal(text.slice(offsets[at], offsets[at]! + value.length), value));
    for (const { start, end, message } of document.problems) {
      assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end}`);
      assertFilled(message);
    }
    assert.ok(Number.isInteger(document.rows) && document.rows >= 0);
  }),
  fuzzProperty('a saved result that can be read is written as it was', 10_000, notebookText, (text) => {
    const saved = readResultBlock(text);
    if (saved !== undefined) assert.deepEqual(readResultBlock(formatResultBlock(saved)), saved);
  }),
  fuzzProperty('korpus.yaml and --metadata are read, faults named with their line', 5_000, yamlText, (text) => {
    for (const { problems } of [parseConfig(text), parseMetadataFile(text)]) for (const { line, message } of problems) {
      assert.ok(line === null || line >= 1 && line <= linesOf(text), `line ${line} of ${linesOf(text)}`);
      assertFilled(message);
    }
  }),
  fuzzProperty('an edit of korpus.yaml is made or refused', 1_500, fc.tuple(yamlText, anyText), ([text, value]) => {
    assertEdited(text, setMetadata(text, ['000.txt', value || 'x'], { title: value, tags: [value] }));
    assertEdited(text, addDecision(text, { entity: { kind: 'mention', id: 'person/kim', path: value || 'x', quote: value || 'x' } }));
    assertEdited(text, removeLastDecision(text));
  }),
  fuzzProperty('front matter is read or left alone', 3_000, fc.tuple(fc.constantFrom('---\n', '---\r\n', '--- \n', '\uFEFF---\n', ''), yamlText, fc.constantFrom('\n---\nText', '\n...\n', '---', '')), (parts) => {
    const text = parts.join('');
    const found = readFrontMatter(text, 'a.md');
    if (found) assert.ok(found.span.start === 0 && found.span.end <= text.length);
  }),
  fuzzProperty('an article is read from any bytes, its parts lie in it', 2_500, fc.tuple(notebookBytes, fc.constantFrom('a.txt', 'a.md')), ([bytes, path]) => {
    const article = readArticle(path, bytes, undefined, nodeCodec);
    if (article.kind !== 'article') return;
    for (const { start, end } of [...article.regions, ...article.paragraphs]) assert.ok(0 <= start && start <= end && end <= article.text.length);
  }),
];
