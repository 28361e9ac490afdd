import type { Message } from '../../protocol/message';
import { say } from './messages';
import { nearest } from './nearest';
import { NotebookAnalysis } from './NotebookAnalysis';
import { parseCell } from './parser';
import { quote } from './quote';

/** The cells with other values, or why there are none. */
export type SetValues = { readonly kind: 'cells'; readonly cells: readonly string[] } | { readonly kind: 'problem'; readonly message: Message };

/** Gives names of single values other ones, as if they stood in the cells: `$von = 2023-09` with `von` set to `2024` reads `$von = 2024`. */
export function setValues(cells: readonly string[], values: ReadonlyMap<string, string>): SetValues {
  const places = valuePlaces(cells);
  const changed = cells.map((text) => ({ text, edits: [] as { start: number; end: number; value: string }[] }));
  for (const [name, given] of values) {
    const place = places.get(name);
    if (place === undefined) return { kind: 'problem', message: unknownName(name, [...places.keys()]) };
    const value = asLiteral(given);
    if (value === undefined) return { kind: 'problem', message: say('noParameterValue', `$${name}`, given) };
    changed[place.cell]!.edits.push({ ...place, value });
  }
  return { kind: 'cells', cells: changed.map(({ text, edits }) => edits.sort((a, b) => b.start - a.start).reduce((done, { start, end, value }) => done.slice(0, start) + value + done.slice(end), text)) };
}

/** Where the value of each name stands that is defined by a single one. */
function valuePlaces(cells: readonly string[]): ReadonlyMap<string, { readonly cell: number; readonly start: number; readonly end: number }> {
  const { definitions, cells: parsed } = new NotebookAnalysis(cells, undefined);
  const places = new Map<string, { cell: number; start: number; end: number }>();
  for (const [name, statement] of definitions.byName) {
    const { search, verbs } = statement.node.pipeline;
    if (search.type !== 'word' || search.exact || verbs.length > 0 || definitions.duplicates.has(statement)) continue;
    places.set(name, { cell: parsed.findIndex(({ statements }) => statements.includes(statement)), start: search.start, end: search.end });
  }
  return places;
}

/** A value as it is written in a cell: as given where that is a single value, else in quotes. */
function asLiteral(given: string): string | undefined {
  return [given, quote(given)].find((text) => {
    const { statements: [statement, ...more], comments } = parseCell(`$x = ${text}`);
    const search = statement?.node.pipeline.search;
    return more.length === 0 && comments.length === 0 && statement?.diagnostics.length === 0 && statement.node.pipeline.verbs.length === 0
      && search?.type === 'word' && !search.exact && search.text.trim() !== '';
  });
}

function unknownName(name: string, known: readonly string[]): Message {
  const [near] = nearest(name, known);
  const all = known.map((each) => `$${each}`).join(', ');
  if (known.length === 0) return say('noParameters', `$${name}`);
  return near === undefined ? say('unknownParameter', `$${name}`, all) : say('unknownParameterNear', `$${name}`, `$${near}`, all);
}
