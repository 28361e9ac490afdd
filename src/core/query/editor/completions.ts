import type { Completion, CompletionKind } from '../../../protocol/diagnostic';
import type { HelpPart } from '../../../protocol/help';
import type { Span } from '../../../protocol/span';
import { fold } from '../../text/fold';
import type { Lexicon } from '../lexicon';
import type { NotebookAnalysis, Shape } from '../NotebookAnalysis';
import type { ParsedStatement } from '../parser';
import type { Token } from '../scanner';
import type { ColumnSpec } from '../columns';
import { CONTEXT_KEY, FIELDS, KEYWORDS, type OptionSpec, VERBS, type ValueSpec, type VerbSpec } from '../table';
import { explainColumn, explainField, explainKeyword, explainOption, explainValue, explainVerb } from './explain';
import { nameParts } from './nameParts';

/** What a completion replaces, and the part of it in front of the cursor. */
export interface Place {
  readonly span: Span;
  readonly prefix: string;
}

/** The cursor in its cell and notebook, and the statement that it stands in. */
export interface Here {
  readonly cells: readonly string[];
  readonly source: string;
  readonly offset: number;
  readonly analysis: NotebookAnalysis;
  readonly lexicon: Lexicon | undefined;
  readonly statement: ParsedStatement | undefined;
}

/** The token that is being written; nothing where none is. */
export function placeOf({ source, offset }: Here, token: Token | undefined): Place {
  const start = token ? token.start : offset;
  return { span: { start, end: token?.end ?? offset }, prefix: source.slice(start, offset) };
}

interface Offer {
  readonly label: string;
  readonly detail?: string;
  readonly help?: readonly HelpPart[];
  readonly insert?: string;
  readonly goesOn?: boolean;
}

/** Completions out of offers that begin with what is written; folded, so that `mun` finds Munition. */
export function offered(kind: CompletionKind, offers: readonly Offer[], place: Place): readonly Completion[] {
  const prefix = fold(place.prefix);
  return offers.filter(({ label }) => fold(label).startsWith(prefix)).map(({ label, detail = '', help = [], insert = label, goesOn }) => ({
    label, kind, detail, help, insert, span: place.span, ...(goesOn && { goesOn }),
  }));
}

/** Verbs that work on what is there, and only those that are built. */
export function verbCompletions(place: Place, shape: Shape): readonly Completion[] {
  const verbs = VERBS.filter((verb) => verb.built && verb.input.includes(shape.kind));
  return offered('verb', verbs.map((verb) => {
    const goesOn = verb.argument !== 'none' && verb.argument !== 'node';
    return { label: verb.name, help: explainVerb(verb), insert: goesOn ? `${verb.name} ` : verb.name, goesOn };
  }), place);
}

/** The same behind a search that has no `|` yet. */
export function stepCompletions(place: Place, shape: Shape): readonly Completion[] {
  if (place.prefix.length < 2) return [];
  return verbCompletions(place, shape).map((verb) => ({ ...verb, label: `| ${verb.label}`, insert: `| ${verb.insert}` }));
}

export function fieldCompletions(place: Place): readonly Completion[] {
  return offered('field', FIELDS.filter((field) => field.built).map((field) => ({ label: `${field.name}:`, help: explainField(field), goesOn: true })), place);
}

export function optionCompletions(spec: VerbSpec, given: readonly string[], place: Place): readonly Completion[] {
  const isGiven = ({ name, bare, values }: OptionSpec): boolean => given.includes(name) || (bare === true && values.some((value) => given.includes(value.name)));
  const free = spec.options.filter((option) => !isGiven(option));
  const options = free.filter(({ bare }) => !bare);
  return [...free.filter(({ bare }) => bare).flatMap(({ values }) => listedCompletions(values, '', place)), ...offered('option', options.map((option) => ({ label: `${option.name}=`, detail: option.standard ?? '', help: explainOption(option, spec), goesOn: true })), place)];
}

export function optionValueCompletions(option: OptionSpec, spec: VerbSpec, place: Place, here: Here): readonly Completion[] {
  if (option.query) return nameCompletions(here, place, 'searches');
  if (place.prefix.startsWith('$')) return nameCompletions(here, place, 'values');
  const known = CONTEXT_KEY.test(place.prefix) ? option.values.filter(({ name }) => name !== place.prefix) : option.values;
  const isListed = option.values.some(({ name }) => name === option.standard);
  const standard = option.standard === undefined || isListed ? [] : [{ label: option.standard, help: explainOption(option, spec) }];
  return [...offered('value', standard, place), ...listedCompletions(known, `${option.name}=`, place)];
}

/** Values that the table lists. */
export function listedCompletions(values: readonly ValueSpec[], of: string, place: Place): readonly Completion[] {
  return offered('value', values.filter((value) => value.built).map((value) => ({ label: value.name, help: explainValue(value, of) })), place);
}

export function columnCompletions(columns: readonly ColumnSpec[], place: Place): readonly Completion[] {
  return offered('column', columns.map((column) => ({ label: column.name, detail: column.type, help: explainColumn(column) })), place);
}

export function keywordCompletions(words: readonly string[], place: Place): readonly Completion[] {
  return offered('keyword', KEYWORDS.filter(({ name }) => words.includes(name)).map((keyword) => ({ label: keyword.name, help: explainKeyword(keyword) })), place);
}

/** Names that are defined anywhere in the notebook, but not by the statement itself: all, those that are no table, or those that are a single value. */
export function nameCompletions(here: Here, place: Place, wanted: 'all' | 'searches' | 'values'): readonly Completion[] {
  const { analysis, cells, statement } = here;
  const names = [...analysis.definitions.byName].filter(([name, definition]) => definition !== statement
    && (wanted === 'all' || (wanted === 'values' ? analysis.literal(name) !== undefined : analysis.shape(definition)?.kind !== 'table')));
  return offered('name', names.map(([name, definition]) => ({
    label: `$${name}`, detail: analysis.literal(name)?.raw ?? analysis.shape(definition)?.kind ?? '', help: nameParts(name, analysis, cells),
  })), place);
}
