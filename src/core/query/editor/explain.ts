import type { HelpItem, HelpPart, Said } from '../../../protocol/help';
import type { ResultKind } from '../../../protocol/result';
import type { AttributeSpec } from '../attributes';
import { FIELD_EXAMPLES, VERB_EXAMPLES } from '../examples';
import { FORMULAS } from '../formulas';
import type { FormSpec } from '../forms';
import { columnsOfVerb, type ColumnSpec } from '../columns';
import { optionForm, type FieldSpec, type OptionSpec, type ValueSpec, type VerbSpec } from '../table';
import { docOf, say } from './messages';

/** Explanations of what stands in the table, for hovers, completions, signatures and the reference alike. */

export function titlePart(name: string, note: Said | null): HelpPart {
  return { kind: 'title', name, note };
}

export function textPart(text: ReturnType<typeof say>): HelpPart {
  return { kind: 'text', text };
}

export function listPart(label: ReturnType<typeof say> | null, items: readonly HelpItem[]): readonly HelpPart[] {
  return items.length === 0 ? [] : [{ kind: 'list', label, items }];
}

function queryPart(query: string | undefined): readonly HelpPart[] {
  return query === undefined ? [] : [{ kind: 'query', query }];
}

export function explainVerb(spec: VerbSpec): readonly HelpPart[] {
  if (!spec.built) return [titlePart(spec.name, say('notBuilt')), textPart(docOf(spec))];
  return [
    titlePart(spec.name, kindsOf(spec)),
    textPart(docOf(spec)),
    ...listPart(say('options'), spec.options.map((option) => ({ name: optionForm(option), text: docOf(option) }))),
    ...listPart(say('columns'), columnsMade(spec).map((column) => ({ name: column.name, text: docOf(column) }))),
    ...(FORMULAS[spec.name as keyof typeof FORMULAS] ?? []).map((formula): HelpPart => ({ kind: 'formula', formula })),
    ...queryPart(VERB_EXAMPLES[spec.name]),
  ];
}

/** The columns of the table that a verb makes, its options left alone; none where they are those of what was there. */
export function columnsMade(spec: VerbSpec): readonly ColumnSpec[] {
  if (!spec.built || spec.output === 'same' || spec.argument === 'columns') return [];
  const standards = spec.options.map(({ name, standard }) => [name, standard] as const);
  return columnsOfVerb(spec.name, Object.fromEntries(standards.filter((pair): pair is [string, string] => pair[1] !== undefined)));
}

function kindsOf(spec: VerbSpec): Said {
  if (spec.output === 'same') return say('verbSame');
  const kinds: readonly ResultKind[] = spec.input;
  return say('verbKinds', kinds.join(', '), spec.output);
}

export function explainField(spec: FieldSpec): readonly HelpPart[] {
  return [
    titlePart(`${spec.name}:`, spec.built ? say('field') : say('notBuilt')),
    textPart(docOf(spec)),
    ...listPart(say('values'), valueItems(spec.values ?? [])),
    ...queryPart(FIELD_EXAMPLES[spec.name]),
  ];
}

export function explainForm(spec: FormSpec): readonly HelpPart[] {
  return [titlePart(spec.syntax, say('search')), textPart(docOf(spec)), ...queryPart(spec.example)];
}

export function explainOption(spec: OptionSpec, verb: VerbSpec): readonly HelpPart[] {
  return [titlePart(optionForm(spec), say('option', verb.name)), ...explainSetting(spec)];
}

/** An option without its name. */
export function explainSetting(spec: OptionSpec): readonly HelpPart[] {
  return [textPart(docOf(spec)), ...listPart(say('values'), settingItems(spec)), ...(spec.standard === undefined ? [] : [textPart(say('standard', spec.standard))])];
}

function settingItems({ numbers, values }: OptionSpec): readonly HelpItem[] {
  const range = numbers ? [{ name: String(numbers.least), text: numbers.most === undefined ? say('numberFrom') : say('number', numbers.most) }] : [];
  return [...range, ...valueItems(values)];
}

function valueItems(values: readonly ValueSpec[]): readonly HelpItem[] {
  return values.filter((value) => value.built).map((value) => ({ name: value.name, text: docOf(value) }));
}

export function explainValue(value: ValueSpec, of: string): readonly HelpPart[] {
  return [titlePart(`${of}${value.name}`, null), textPart(docOf(value))];
}

export function explainColumn(column: ColumnSpec): readonly HelpPart[] {
  const { formula } = column;
  return [titlePart(column.name, say('columnOf', column.type)), textPart(docOf(column)), ...(formula === undefined ? [] : [{ kind: 'formula' as const, formula }])];
}

export function explainKeyword(keyword: { readonly name: string; readonly doc: string }): readonly HelpPart[] {
  return [titlePart(keyword.name, say('keyword')), textPart(docOf(keyword))];
}

export function explainAttribute(spec: AttributeSpec): readonly HelpPart[] {
  return [titlePart(spec.name, say('attribute')), textPart(docOf(spec)), ...listPart(say('values'), valueItems(spec.values ?? []))];
}
