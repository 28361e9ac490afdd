import type { Completion, CompletionKind } from '../../protocol/diagnostic';
import type { Message } from '../../protocol/message';
import type { Column } from '../../protocol/result';
import type { Span } from '../../protocol/span';
import { fold } from '../text/fold';
import type { NotebookAnalysis, Shape } from './NotebookAnalysis';
import type { ParsedStatement } from './parser';
import { CONTEXT_KEY, KEYWORDS, type OptionSpec, VERBS, type VerbSpec } from './table';

/** What a completion replaces, and the part of it in front of the cursor. */
export interface Place {
  readonly span: Span;
  readonly prefix: string;
}

interface Offer {
  readonly label: string;
  readonly detail?: string;
  readonly doc?: string;
  readonly insert?: string;
}

/** Completions out of offers that begin with what is written; folded, so that `mun` finds Munition. */
export function offered(kind: CompletionKind, offers: readonly Offer[], place: Place): readonly Completion[] {
  const prefix = fold(place.prefix);
  return offers.filter(({ label }) => fold(label).startsWith(prefix)).map((offer) => ({
    label: offer.label, kind, detail: offer.detail ?? '', documentation: offer.doc === undefined ? null : plain(offer.doc),
    insert: offer.insert ?? offer.label, span: place.span,
  }));
}

function plain(template: string): Message {
  return { template, args: [] };
}

/** Verbs that work on what is there, and only those that are built. */
export function verbCompletions(place: Place, shape: Shape): readonly Completion[] {
  const verbs = VERBS.filter((verb) => verb.built && verb.input.includes(shape.kind));
  return offered('verb', verbs.map((verb) => ({ label: verb.name, doc: verb.doc })), place);
}

export function optionCompletions(spec: VerbSpec, given: readonly string[], place: Place): readonly Completion[] {
  const options = spec.options.filter((option) => !given.includes(option.name));
  return offered('option', options.map((option) => ({ label: `${option.name}=`, detail: option.standard ?? '', doc: option.doc })), place);
}

export function optionValueCompletions(option: OptionSpec, place: Place, analysis: NotebookAnalysis): readonly Completion[] {
  const values = option.values.filter((value) => value.built).map((value) => ({ label: value.name, doc: value.doc }));
  const standard = option.numbers && option.standard !== undefined ? [{ label: option.standard, doc: option.doc }] : [];
  const known = CONTEXT_KEY.test(place.prefix) ? values.filter((value) => value.label !== place.prefix) : values;
  return [...offered('value', [...standard, ...known], place), ...(place.prefix.startsWith('$') ? nameCompletions(analysis, undefined, place) : [])];
}

export function columnCompletions(columns: readonly (Column & { readonly doc?: string })[], place: Place): readonly Completion[] {
  return offered('column', columns.map((column) => ({ label: column.name, detail: column.type, ...(column.doc === undefined ? {} : { doc: column.doc }) })), place);
}

export function keywordCompletions(words: readonly string[], place: Place): readonly Completion[] {
  return offered('keyword', words.map((word) => {
    const doc = KEYWORDS.find((keyword) => keyword.name === word)?.doc;
    return { label: word, ...(doc === undefined ? {} : { doc }) };
  }), place);
}

/** Names that are defined anywhere in the notebook, but not by the statement itself. */
export function nameCompletions(analysis: NotebookAnalysis, statement: ParsedStatement | undefined, place: Place): readonly Completion[] {
  const names = [...analysis.definitions.byName].filter(([, definition]) => definition !== statement);
  return offered('name', names.map(([name, definition]) => ({ label: `$${name}`, detail: analysis.literal(name)?.raw ?? analysis.shape(definition)?.kind ?? '' })), place);
}
