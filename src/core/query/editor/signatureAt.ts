import type { HelpPart, Signature, SignatureParameter } from '../../../protocol/help';
import { parseCell } from '../parser';
import type { Token } from '../scanner';
import { fieldNamed, optionForm, rangeLabel, verbNamed, type ArgumentKind, type OptionSpec, type VerbSpec } from '../table';
import { explainSetting, textPart } from './explain';
import { FIELD_SYNTAX, type SyntaxSpec } from './fieldSyntax';
import { docOf, say } from './messages';

/** The verb, or the field with a syntax of its own, whose parameters are being written at `offset`. Needs no corpus; never throws. */
export function signatureAt(source: string, offset: number): Signature | undefined {
  const { statements, comments } = parseCell(source);
  if (comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const statement = statements.filter(({ node }) => node.start <= offset).at(-1);
  if (!statement || /[\r\n]/.test(source.slice(statement.node.end, offset))) return undefined;
  const tokens = statement.tokens.filter(({ start }) => start < offset);
  const pipe = tokens.map(({ kind }) => kind).lastIndexOf('pipe');
  const [verb, ...others] = pipe < 0 ? [] : tokens.slice(pipe + 1);
  const spec = verb && verb.end < offset ? verbNamed(verb.raw) : undefined;
  return ofField(tokens, source, offset) ?? (spec?.built ? ofVerb(spec, others, offset) : undefined);
}

const ARGUMENTS = {
  node: ['aWord', 'nodeArgument'], condition: ['aCondition', 'conditionArgument'], order: ['someKeys', 'orderArgument'],
  columns: ['someColumns', 'columnsArgument'], number: ['aNumber', 'numberArgument'], quotations: ['someQuotations', 'quotationsArgument'], queries: ['twoQueries', 'queriesArgument'],
} as const satisfies Record<Exclude<ArgumentKind, 'none'>, readonly [Parameters<typeof say>[0], Parameters<typeof say>[0]]>;

function ofVerb(spec: VerbSpec, tokens: readonly Token[], offset: number): Signature | undefined {
  const options = spec.options.map((option) => ({ label: optionLabel(option), help: explainSetting(option) }));
  const parameters = [...argumentOf(spec), ...options];
  if (parameters.length === 0) return undefined;
  return { name: spec.name, help: [textPart(docOf(spec))], parameters, active: activeParameter(spec, tokens, offset) };
}

function argumentOf({ argument }: VerbSpec): readonly SignatureParameter[] {
  if (argument === 'none') return [];
  const [label, help] = ARGUMENTS[argument];
  return [{ label: say(label), help: [textPart(say(help))] }];
}

function optionLabel(option: OptionSpec): string {
  const { name, numbers, values, contextKeys, bare, column } = option;
  if (bare) return `[${optionForm(option)}]`;
  if (column) return `[${name}=COL]`;
  const range = numbers ? [rangeLabel(numbers)] : [];
  const known = values.filter((value) => value.built).map((value) => value.name);
  return `[${name}=${contextKeys === undefined ? [...range, ...known].join('|') : `${known[0]},${known[1]},…`}]`;
}

function activeParameter(spec: VerbSpec, tokens: readonly Token[], offset: number): number | null {
  const behind = spec.argument === 'none' ? 0 : 1;
  const current = tokens.at(-1);
  const written = current && current.end >= offset ? optionWritten(spec, current) : -1;
  if (written >= 0) return behind + written;
  const given = tokens.filter((token) => token !== current || token.end < offset).map((token) => optionWritten(spec, token));
  const isBetween = !current || current.end < offset;
  const hasArgument = given.includes(-1);
  if (behind > 0 && (!isBetween || !hasArgument || spec.options.length === 0)) return 0;
  const next = spec.options.findIndex((_, option) => !given.includes(option));
  return next < 0 ? null : behind + next;
}

/** The option that a token sets or begins to name; -1 for an argument. */
function optionWritten(spec: VerbSpec, token: Token): number {
  if (token.kind !== 'chunk') return -1;
  const [name = '', value] = token.raw.split('=');
  return spec.options.findIndex((option) => (value === undefined ? (option.bare && option.values.some((known) => known.name === name)) || name.length > 1 && option.name.startsWith(name) : option.name === name));
}

function ofField(tokens: readonly Token[], source: string, offset: number): Signature | undefined {
  const last = tokens.at(-1);
  if (!last || last.end < offset) return undefined;
  const chunk = (last.kind === 'quote' || last.kind === 'regex') && last.glued ? tokens.at(-2) : last;
  const name = chunk?.kind === 'chunk' ? /^-?(\p{L}+):/u.exec(chunk.raw)?.[0] : undefined;
  const spec = name === undefined ? undefined : fieldNamed(name.replace(/[-:]/g, ''));
  const syntax = spec && FIELD_SYNTAX[spec.value];
  if (!syntax || !spec.built || chunk!.start + name!.length > offset) return undefined;
  return { name: `${spec.name}:`, help: [textPart(docOf(spec))], parameters: syntax.map(parameterOf), active: activeSyntax(syntax, source.slice(chunk!.start + name!.length, offset)) };
}

function parameterOf({ syntax, doc }: SyntaxSpec): SignatureParameter {
  const help: readonly HelpPart[] = [textPart(docOf({ doc }))];
  return { label: syntax, help };
}

/** The way that what is written goes, the last that fits. */
function activeSyntax(syntax: readonly SyntaxSpec[], written: string): number | null {
  const fitting = syntax.flatMap(({ fits }, at) => (fits.test(written) ? [at] : []));
  return fitting.at(-1) ?? null;
}
