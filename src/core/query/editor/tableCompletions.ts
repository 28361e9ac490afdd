import type { Completion } from '../../../protocol/diagnostic';
import type { Token } from '../scanner';
import type { ColumnSpec } from '../columns';
import type { VerbSpec } from '../table';
import { columnCompletions, keywordCompletions, nameCompletions, offered, placeOf, type Here, type Place } from './completions';
import { quotePlace } from './searchCompletions';
import { columnValueCompletions } from './valueCompletions';

/** What stands behind a verb that works on columns: all tokens, the one that is being written, the columns there are. */
export interface TablePlace {
  readonly tokens: readonly Token[];
  readonly token: Token | undefined;
  readonly columns: readonly ColumnSpec[];
}

/** The column and the comparison that a value is wanted for. */
const COMPARED = /([\p{L}_]+)\s*(?:[<>]=?|!?=|\s+contains\s)\s*$/u;

/** Behind `where`, `sort`, `select` and `top`: columns, comparisons and what columns hold, names, keywords. */
export function tableCompletions(here: Here, spec: VerbSpec, { tokens, token, columns }: TablePlace): readonly Completion[] {
  const place = token?.kind === 'quote' ? quotePlace(here, token) : wordPlace(here, token);
  if (place.prefix.startsWith('$') || spec.argument === 'number') return nameCompletions(here, place, 'values');
  const previous = here.source.slice(tokens[0]!.end, place.span.start);
  const compared = spec.argument === 'condition' ? COMPARED.exec(previous)?.[1] : undefined;
  if (compared !== undefined) return [...(columns.some(({ name }) => name === compared) ? columnValueCompletions(here.lexicon, compared, place) : []), ...(place.prefix === '' ? nameCompletions(here, place, 'values') : [])];
  if (token?.kind === 'quote') return [];
  if (isColumnNext(previous)) return [...columnCompletions(free(columns, spec, previous), place), ...(spec.argument === 'condition' ? keywordCompletions(['NOT'], place) : [])];
  if (spec.argument === 'order') return keywordCompletions(['desc', 'asc'], place);
  return spec.argument === 'condition' ? afterColumn(previous, columns, place) : [];
}

function wordPlace(here: Here, token: Token | undefined): Place {
  const place = placeOf(here, token?.kind === 'chunk' ? token : undefined);
  const cut = Math.max(...[',', '=', '<', '>', '!'].map((mark) => place.prefix.lastIndexOf(mark))) + 1;
  return { span: { start: place.span.start + cut, end: place.span.end }, prefix: place.prefix.slice(cut) };
}

function isColumnNext(previous: string): boolean {
  return /(?:^|,|\bAND|\bOR|\bNOT|\()$/.test(previous.trim());
}

/** Columns of a list that are not in it yet. */
function free(columns: readonly ColumnSpec[], { argument }: VerbSpec, previous: string): readonly ColumnSpec[] {
  if (argument === 'condition') return columns;
  const given = previous.split(',').map((part) => part.trim().split(/\s/)[0]);
  return columns.filter(({ name }) => !given.includes(name));
}

/** A comparison behind a column, else what joins conditions. */
function afterColumn(previous: string, columns: readonly ColumnSpec[], place: Place): readonly Completion[] {
  const name = /(?:^|[\s(])(\p{L}+)$/u.exec(previous.trim())?.[1];
  const isNext = /(?:^|\bAND|\bOR|\bNOT|\()$/.test(previous.trim().slice(0, -(name ?? '').length).trim());
  const column = isNext ? columns.find((known) => known.name === name) : undefined;
  if (!column) return keywordCompletions(['AND', 'OR'], place);
  const operators = column.type === 'string' ? ['=', '!='] : ['=', '!=', '<', '<=', '>', '>='];
  return [
    ...offered('keyword', operators.map((label) => ({ label, insert: `${label} `, goesOn: true })), place),
    ...(column.type === 'number' ? [] : keywordCompletions(['contains'], place)),
  ];
}
