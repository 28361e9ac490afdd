import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldingOf } from '../../src/core/query/editor/foldingOf';
import { formatCell } from '../../src/core/query/editor/formatCell';
import { namePlaces } from '../../src/core/query/editor/names';
import { renameName, type Renaming } from '../../src/core/query/editor/renameName';
import { semanticTokens } from '../../src/core/query/editor/semanticTokens';
import { applyEdits } from '../../src/core/query/editor/textEdit';
import { parseCell } from '../../src/core/query/parser';
import { fuzzProperty } from './FuzzProperty';
import { cellText, cellTexts } from './queryText';
import { untidyCell } from './untidyText';

const format = (source: string): string => applyEdits(source, formatCell(source));

/** What a cell means: all that the parser says but for places, and its comments. */
function meaning(source: string): unknown {
  const { statements, comments } = parseCell(source);
  const withoutPlaces = (key: string, value: unknown): unknown => (['start', 'end', 'span'].includes(key) ? undefined : value);
  const read = statements.map(({ node, diagnostics }) => ({ node, diagnostics }));
  return { read: JSON.parse(JSON.stringify(read, withoutPlaces)) as unknown, comments: comments.map(({ start, end }) => source.slice(start, end)) };
}

/** The cells after a renaming; `undefined` when it is refused. */
function renamed(cells: readonly string[], renaming: Renaming): readonly string[] | undefined {
  return 'edits' in renaming ? cells.map((text, cell) => applyEdits(text, renaming.edits.filter((edit) => edit.cell === cell))) : undefined;
}

export const EDITOR_PROPERTIES = [
  fuzzProperty('formatting keeps what a cell means, changes only blanks, and does nothing the second time', 20_000, fc.oneof({ weight: 2, arbitrary: untidyCell }, cellText), (source) => {
    const once = format(source);
    assert.deepEqual(meaning(once), meaning(source));
    assert.equal(once.replace(/\s/g, ''), source.replace(/\s/g, ''));
    assert.equal(format(once), once);
  }),
  fuzzProperty('a name that is renamed and renamed back leaves the cells as they were', 4_000, cellTexts, (cells) => {
    const places = namePlaces(cells.map((cell) => parseCell(cell)));
    for (const { cell, start, end, name } of places) {
      const there = renamed(cells, renameName(cells.map((cell) => parseCell(cell)), cell, start, 'neu'));
      assert.ok(there);
      const moved = namePlaces(there.map((cell) => parseCell(cell)));
      assert.deepEqual(moved.map((place) => place.kind), places.map((place) => place.kind));
      const at = moved[places.findIndex((place) => place.cell === cell && place.start === start && place.end === end)]!;
      const back = renamed(there, renameName(there.map((cell) => parseCell(cell)), cell, at.start, name));
      const isTwice = places.filter((place) => place.kind === 'definition' && place.name === name).length > 1;
      assert.deepEqual(back, back === undefined && isTwice ? undefined : cells);
    }
  }),
  fuzzProperty('folds lie in their cell, on several lines', 2_000, cellText, (source) => {
    for (const { start, end } of foldingOf(source)) assert.match(source.slice(start, end), /[\r\n]/);
  }),
  fuzzProperty('coloured tokens follow each other and stay in their line', 5_000, cellText, (source) => {
    let end = 0;
    for (const token of semanticTokens(source)) {
      assert.ok(end <= token.start && token.start < token.end && token.end <= source.length, `${token.type} ${token.start}–${token.end}`);
      assert.doesNotMatch(source.slice(token.start, token.end), /[\r\n]/);
      end = token.end;
    }
  }),
];
