import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFileMetadata, readOrigin, readSaved } from '../../../src/extension/notebook/cellMetadata';
import { fitOutput } from '../../../src/extension/notebook/fitOutput';
import { queryErrorReport } from '../../../src/extension/notebook/queryErrorReport';
import { RESULT_RENDERER } from '../../../src/extension/ids';
import { RESULT_MIME, type ResultOutput } from '../../../src/protocol/renderer';
import type { Diagnostic } from '../../../src/protocol/diagnostic';
import { hit, hitsInput } from '../../core/notebook/results';

describe('cell metadata', () => {
  const cell = { kind: 'query', before: '```korpus\n', value: 'A', close: '\n```', result: null, after: '' };
  it('is read back', () => {
    const origin = { cell, isFirst: false, next: 'x' };
    assert.deepEqual(readOrigin({ korpus: origin, other: 1 }), origin);
  });
  for (const [name, metadata] of [
    ['none', undefined], ['that of others', { jupyter: {} }], ['a text', { korpus: 'x' }], ['a cell without its parts', { korpus: { cell: { kind: 'query', value: 'A' }, isFirst: true } }],
    ['a damaged result', { korpus: { cell: { ...cell, result: { gap: '' } }, isFirst: true } }], ['an unknown kind', { korpus: { cell: { ...cell, kind: 'chart' }, isFirst: true } }],
  ] as const) it(`is no origin when it is ${name}`, () => assert.equal(readOrigin(metadata), undefined));
  it('falls back to UTF-8 and LF', () => assert.deepEqual(readFileMetadata({ korpus: { encoding: 'x', lineEnd: 'y' } }), { encoding: 'utf-8', lineEnd: '\n' }));
  it('takes no half a saved result', () => assert.equal(readSaved({ korpus: { query: 'x' } }), undefined));
});

describe('queryErrorReport', () => {
  const at = (start: number, end: number, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({ code: 'x', severity, message: { template: 'no such verb', args: [] }, start, end, fixes: [] });
  const report = (query: string, ...diagnostics: Diagnostic[]): string => queryErrorReport(query, diagnostics, ({ message }) => message.template);
  it('points at the place', () => assert.equal(report('A\r\n\tB | kwicc', at(8, 13)), '2:6  no such verb\n\tB | kwicc\n\t    ^^^^^'));
  it('points at the end of a line, and at one line of several', () => {
    assert.equal(report('A |', at(3, 3)), '1:4  no such verb\nA |\n   ^');
    assert.equal(report('"A\nB', at(0, 4)), '1:1  no such verb\n"A\n^^');
  });
  it('leaves warnings out', () => assert.equal(report('A', at(0, 1, 'warning')), ''));
});

describe('fitOutput', () => {
  const rows = Array.from({ length: 50 }, () => hit({ left: 'x'.repeat(1000) }));
  const output: ResultOutput = { version: 1, corpus: 'file:///c', result: { ...hitsInput(rows).result, kind: 'hits', rows }, handle: null, strings: {}, locale: 'de', milliseconds: 1 };
  it('leaves a page alone that fits', () => assert.equal(fitOutput(output), output));
  it('cuts one that does not and says how many rows there are', () => {
    const cut = fitOutput(output, 40_000);
    assert.equal(cut.result.rows.length < 13 && cut.result.rows.length > 5, true);
    assert.equal(cut.count, 50);
    assert.equal(fitOutput(output, 10).result.rows.length, 0);
  });
});

describe('package.json and the notebook', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { notebookRenderer: { id: string; mimeTypes: string[] }[]; notebooks: { selector: { filenamePattern: string }[] }[]; grammars: { path: string; scopeName: string }[] } };
  it('name the same renderer and MIME type', () => assert.deepEqual(contributes.notebookRenderer.map(({ id, mimeTypes }) => [id, ...mimeTypes]), [[RESULT_RENDERER, RESULT_MIME]]));
  it('claim *.korpus.md and nothing else', () => assert.deepEqual(contributes.notebooks.map(({ selector }) => selector), [[{ filenamePattern: '*.korpus.md' }]]));
  it('name each grammar as it names itself', () => {
    for (const { path, scopeName } of contributes.grammars) assert.equal((JSON.parse(readFileSync(path, 'utf8')) as { scopeName: string }).scopeName, scopeName);
  });
});
