import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bratFolder, bratStream } from '../../../src/core/export/brat';
import { webAnnotations } from '../../../src/core/export/webAnnotation';
import type { ExportSource } from '../../../src/core/export/ExportSource';
import { hitsAt, tableOf } from './sources';

interface Annotation {
  readonly id: string;
  readonly body: readonly { readonly value: string; readonly purpose: string }[];
  readonly target: { readonly source: string; readonly selector: readonly [{ readonly start: number; readonly end: number }, { readonly exact: string; readonly prefix: string; readonly suffix: string }] };
}

const annotations = async (source: ExportSource) => (JSON.parse(await webAnnotations(source)) as { total: number; first: { items: Annotation[] } }).first.items;
const points = (text: string, start: number, end: number) => Array.from(text).slice(start, end).join('');

/** A text of awkward characters and a span of it. */
const spanOfText = fc.array(fc.constantFrom('a', ' ', '😀', '\n', '\r\n', '\u2028', 'ä', 'n\u0303', '\t', '𝒳'), { minLength: 1, maxLength: 40 }).chain((chars) => {
  const text = chars.join('');
  const offsets = chars.reduce<number[]>((all, char) => [...all, all.at(-1)! + char.length], [0]);
  return fc.tuple(fc.constant(text), fc.nat(chars.length - 1), fc.nat(chars.length)).map(([, from, to]) => [text, offsets[Math.min(from, to)]!, offsets[Math.max(from + 1, to)]!] as const);
});

describe('webAnnotations', () => {
  it('select a passage by code points and by its words', async () => {
    const text = '😀 Die Rakete 😀 flog.';
    const [one] = await annotations(hitsAt({ 'a.txt': text }, [['a.txt', 7, 13]]));
    assert.deepEqual(one!.target.selector, [{ type: 'TextPositionSelector', start: 6, end: 12 }, { type: 'TextQuoteSelector', exact: 'Rakete', prefix: '😀 Die ', suffix: ' 😀 flog.' }]);
    assert.deepEqual(one!.body, [{ type: 'TextualBody', purpose: 'describing', value: 'Rakete | kwic', format: 'text/plain' }]);
  });
  it('say who spoke', async () => {
    const [one] = await annotations(tableOf('quotes', [{ path: 'a.txt', start: 0, end: 4, text: '„Ja“', speaker: 'Peskow', speakerId: 'person/peskow' }], { 'a.txt': '„Ja“, sagte Peskow.' }));
    assert.deepEqual(one!.body.slice(1).map(({ purpose, value }) => [purpose, value]), [['tagging', 'Peskow'], ['identifying', 'person/peskow']]);
  });
  it('name a path as a reference that means nothing else', async () => {
    const paths = ['Bücher/a b.txt', 'a%20b#c?.txt', 'x:y.txt'];
    const made = await annotations(hitsAt(Object.fromEntries(paths.map((path) => [path, 'Rakete'])), paths.map((path) => [path, 0, 6])));
    assert.deepEqual(made.map(({ target }) => target.source), ['Bücher/a%20b.txt', 'a%2520b%23c%3F.txt', 'x%3Ay.txt']);
    for (const [at, { target }] of made.entries()) assert.equal(decodeURIComponent(new URL(target.source, 'http://corpus/').pathname), `/${paths[at]}`);
  });
  it('keep the order of the rows, each with an id of its own that lasts', async () => {
    const source = hitsAt({ 'b.txt': 'Rakete Rakete', 'a.txt': 'Rakete' }, [['b.txt', 7, 13], ['a.txt', 0, 6], ['b.txt', 0, 6]]);
    const made = await annotations(source);
    assert.deepEqual(made.map(({ target }) => [target.source, target.selector[0].start]), [['b.txt', 7], ['a.txt', 0], ['b.txt', 0]]);
    assert.equal(new Set(made.map(({ id }) => id)).size, 3);
    for (const { id } of made) assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal((await annotations(hitsAt({ 'a.txt': 'Rakete' }, [['a.txt', 0, 6]])))[0]!.id, made[1]!.id);
  });
  it('count code points in any text', async () => {
    await fc.assert(fc.asyncProperty(spanOfText, async ([text, start, end]) => {
      const [{ target: { selector: [position, quote] } }] = await annotations(hitsAt({ 'a.txt': text }, [['a.txt', start, end]])) as [Annotation];
      assert.equal(quote.exact, text.slice(start, end));
      assert.equal(points(text, position.start, position.end), quote.exact);
      assert.ok(text.slice(0, start).endsWith(quote.prefix) && text.slice(end).startsWith(quote.suffix));
      assert.equal(Array.from(quote.prefix).length, Math.min(32, position.start));
    }), { numRuns: 300, seed: 5 });
  });
});

/** An `.ann` as brat reads it (annotation.py: spans that do not touch, joined by one blank). */
function readAnn(ann: string, text: string): string[] {
  return ann.split('\n').filter((line) => line.startsWith('T')).map((line) => {
    const [, type, spans, said] = /^T\d+\t([A-Za-z]+) ([\d ;]+)\t(.*)$/su.exec(line) ?? assert.fail(line);
    const parts = spans!.split(';').map((part) => part.split(' ').map(Number) as [number, number]);
    parts.forEach(([start, end], at) => assert.ok(start < end && (at === 0 || parts[at - 1]![1] < start)));
    assert.equal(parts.map(([start, end]) => points(text, start, end)).join(' '), said);
    assert.ok(type);
    return said!;
  });
}

describe('brat', () => {
  it('has a section for each article', async () => {
    const { text } = await bratStream(hitsAt({ 'b.txt': '😀Rakete', 'a.txt': 'Rakete\nRakete' }, [['b.txt', 2, 8], ['a.txt', 0, 6], ['a.txt', 0, 13]]));
    assert.equal(text, '# a.txt\nT1\tHit 0 6\tRakete\nT2\tHit 0 6;7 13\tRakete Rakete\n# b.txt\nT1\tHit 1 7\tRakete\n');
  });
  it('notes who spoke', async () => {
    const { text } = await bratStream(tableOf('quotes', [{ path: 'a.txt', start: 0, end: 4, text: '„Ja“', speaker: 'Peskow\n', kind: 'direct' }], { 'a.txt': '„Ja“, sagte Peskow.' }));
    assert.equal(text, '# a.txt\nT1\tQuote 0 4\t„Ja“\n#1\tAnnotatorNotes T1\tkind: direct; speaker: Peskow\n');
  });
  it('counts code points in any text, and in the copies of a folder too', async () => {
    await fc.assert(fc.asyncProperty(spanOfText, async ([text, start, end]) => {
      fc.pre(text.slice(start, end).trim() !== '');
      const source = hitsAt({ 'x/a.txt': text }, [['x/a.txt', start, end]]);
      const [stream] = readAnn((await bratStream(source)).text, text);
      const files = new Map((await bratFolder(source)).map((file) => [file.path, file.text]));
      assert.doesNotMatch(files.get('x/a.txt')!, /\r/);
      assert.deepEqual(readAnn(files.get('x/a.ann')!, files.get('x/a.txt')!), [stream]);
    }), { numRuns: 300, seed: 6 });
  });
  it('names CRLF texts, which brat counts otherwise', async () => {
    assert.deepEqual((await bratStream(hitsAt({ 'a.txt': 'x\r\nRakete' }, [['a.txt', 3, 9]]))).withCarriageReturns, ['a.txt']);
  });
  it('parts articles of one name in a folder', async () => {
    const files = await bratFolder(hitsAt({ 'a.md': 'Rakete', 'a.txt': 'Rakete' }, [['a.md', 0, 6], ['a.txt', 0, 6]]));
    assert.deepEqual(files.map(({ path }) => path), ['annotation.conf', 'a.txt', 'a.ann', 'a.txt.txt', 'a.txt.ann']);
  });
});
