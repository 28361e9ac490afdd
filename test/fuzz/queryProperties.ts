import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic, Fix } from '../../src/protocol/diagnostic';
import { composeNotebook } from '../../src/core/notebook/composeNotebook';
import { parseNotebook } from '../../src/core/notebook/parseNotebook';
import { savedResult } from '../../src/core/notebook/savedResult';
import { checkNotebook } from '../../src/core/query/checkNotebook';
import { completeAt } from '../../src/core/query/editor/completeAt';
import { lexiconOf } from '../../src/core/query/lexicon';
import { needsLayers } from '../../src/core/query/needsLayers';
import { parseCell } from '../../src/core/query/parser';
import { runCell, type FullResult } from '../../src/core/query/runCell';
import { formatMessage } from '../../src/protocol/message';
import type { Span } from '../../src/protocol/span';
import { PATIENT } from '../support/run';
import { fuzzCorpus } from './corpus';
import { assertFilled, fuzzProperty } from './FuzzProperty';
import { cellText, cellTexts } from './queryText';

const lexicon = lexiconOf(fuzzCorpus);
const HASH = '0123456789abcdef';

const errorsIn = (diagnostics: readonly (readonly Diagnostic[])[]): number => diagnostics.flat().filter(({ severity }) => severity === 'error').length;

function assertInside({ start, end }: Span, text: string, what: string): void {
  assert.ok(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length, `${what} ${start}–${end} of ${text.length}`);
}

function assertSound(diagnostics: readonly Diagnostic[], cell: string): void {
  diagnostics.forEach((diagnostic, at) => {
    assertInside(diagnostic, cell, diagnostic.code);
    const before = diagnostics[at - 1];
    if (before) assert.ok(before.start <= diagnostic.start, `${before.code} stands behind ${diagnostic.code}`);
    assertFilled(diagnostic.message);
    for (const fix of diagnostic.fixes) assertInside(fix.span, cell, `fix of ${diagnostic.code}`);
  });
}

function fixed(cell: string, { span, text }: Fix): string {
  return cell.slice(0, span.start) + text + cell.slice(span.end);
}

/**
 * A fix mends what it stands at, and where nothing was wrong it makes nothing wrong. (An error may hide others, so there may be as many
 * behind it.)
 */
function assertFixesHelp(cells: readonly string[], found: readonly (readonly Diagnostic[])[], isKnown: boolean): void {
  const wasSound = errorsIn(found) === 0;
  found.forEach((diagnostics, at) => {
    for (const diagnostic of diagnostics) for (const fix of diagnostic.fixes) {
      const cell = fixed(cells[at]!, fix);
      const after = checkNotebook(cells.map((other, number) => (number === at ? cell : other)), isKnown ? lexicon : undefined);
      const said = (each: Diagnostic): string => `${each.code} ${formatMessage(each.message)}`;
      const same = (list: readonly Diagnostic[]): readonly Diagnostic[] => list.filter((each) => said(each) === said(diagnostic));
      const isThere = ({ start, end }: Diagnostic): boolean => start === diagnostic.start && cell.slice(start, end) === cells[at]!.slice(diagnostic.start, diagnostic.end);
      assert.ok(same(after[at]!).length < same(diagnostics).length || !same(after[at]!).some(isThere), `${said(diagnostic)} stays: ${JSON.stringify(cell)}`);
      if (wasSound) assert.equal(errorsIn(after), 0, `${said(diagnostic)}: ${JSON.stringify(cell)}`);
    }
  });
}

/** All that a page, another order and the file make of a result. */
async function assertReadable(result: FullResult, cell: string): Promise<void> {
  const rows = await result.rows(0, result.rowCount);
  assert.equal(rows.length, result.rowCount);
  assert.ok(result.total >= result.rowCount);
  for (const row of rows) for (const { name } of result.columns) assert.notEqual(row[name as keyof typeof row], undefined, name);
  for (const { name } of result.columns) assert.equal((await result.rows(0, 2, { column: name, descending: true })).length, Math.min(2, result.rowCount));
  const { query: written, kind, total, columns, method, warnings } = result;
  const saved = savedResult({ result: { query: written, kind, total, columns, method, warnings }, rows, rowsHash: HASH, used: HASH }, { rows: 0, base: '' });
  const file = composeNotebook([{ kind: 'query', value: cell, origin: undefined, saved }], '\n');
  const { cells: [read, ...more], problems } = parseNotebook(file);
  assert.ok(read?.kind === 'query' && more.length === 0, 'one cell with its result');
  assert.deepEqual(read.result?.saved, saved);
  assert.deepEqual(problems, []);
}

export const QUERY_PROPERTIES = [
  fuzzProperty('a cell is parsed into spans that lie in it', 30_000, cellText, (cell) => {
    const { statements, comments } = parseCell(cell);
    for (const comment of comments) assertInside(comment, cell, 'comment');
    for (const { node, tokens, diagnostics } of statements) {
      assertInside(node, cell, 'statement');
      for (const token of tokens) assertInside(token, cell, token.kind);
      for (const diagnostic of diagnostics) assertInside(diagnostic, cell, diagnostic.code);
    }
  }),
  fuzzProperty('diagnostics lie in their cell, in order, with or without a corpus', 15_000, cellTexts, (cells) => {
    for (const known of [undefined, lexicon]) checkNotebook(cells, known).forEach((diagnostics, at) => assertSound(diagnostics, cells[at]!));
  }),
  fuzzProperty('a fix mends what it stands at and breaks nothing', 6_000, cellTexts, (cells) => {
    for (const known of [undefined, lexicon]) assertFixesHelp(cells, checkNotebook(cells, known), known !== undefined);
  }),
  fuzzProperty('completion answers at every offset', 2_000, cellTexts, (cells) => {
    cells.forEach((cell, at) => {
      for (let offset = 0; offset <= cell.length; offset++) {
        for (const { span } of completeAt(cells, at, offset, lexicon)) {
          assertInside(span, cell, `completion at ${offset}`);
          assert.ok(span.start <= offset && offset <= span.end, `completion of ${span.start}–${span.end} at ${offset}`);
        }
      }
    });
  }),
  fuzzProperty('a cell runs, or says with an error why not', 12_000, cellTexts, async (cells) => {
    for (let at = 0; at < cells.length; at++) {
      needsLayers(cells, at);
      const outcome = await runCell(fuzzCorpus, cells, at, PATIENT);
      assertSound(outcome.diagnostics, cells[at]!);
      const isEmpty = parseCell(cells[at]!).statements.length === 0;
      assert.equal(outcome.diagnostics.some(({ severity }) => severity === 'error'), outcome.kind === 'error' || isEmpty, outcome.kind);
      if (outcome.kind === 'result') await assertReadable(outcome.result, cells[at]!);
    }
  }),
  fuzzProperty('any texts in cells are read back from the file as they were', 8_000, fc.tuple(cellTexts, fc.constantFrom('\n', '\r\n')), ([cells, lineEnd]) => {
    const file = composeNotebook(cells.map((value) => ({ kind: 'query', value, origin: undefined, saved: null })), lineEnd);
    const evened = (text: string): string => text.replace(/\r\n?|\n/g, '\n');
    assert.deepEqual(parseNotebook(file).cells.map((cell) => evened(cell.value)), cells.map(evened));
  }),
];
