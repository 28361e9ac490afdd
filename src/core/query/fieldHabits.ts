import type { Diagnostic, Fix } from '../../protocol/diagnostic';
import type { Span } from '../../protocol/span';
import type { FieldNode } from './ast';
import { dateMeant, dayMeant } from './dateMeant';
import { valueMeant } from './fitsField';
import { meantBy } from './meant';
import { error, hint, remove, replaceBy, unknown } from './problem';
import type { Token } from './scanner';
import { isOperator } from './searchSigns';
import { FIELDS, fieldNamed, type FieldSpec } from './table';

/** A field's name and colon with its value behind a blank, which may have a comparison of dates before it. */
export function blankBehindColon(name: string, span: Span, tokens: readonly Token[], at: number): Diagnostic | undefined {
  const spec = fieldNamed(name);
  return spec && hint('field-blank', span, 'fieldBlank', [name], withoutBlank(spec, '', span, tokens, at));
}

/** Puts what stands from token `at` on directly behind `span`, where it can be a value. */
export function withoutBlank(spec: FieldSpec, operator: string, span: Span, tokens: readonly Token[], at: number): Fix[] {
  const [next, value] = [tokens[at], tokens[at + 1]];
  if (!next || next.start === span.end || isOperator(next)) return [];
  const sign = operator === '' ? (/^[<>]=?$/.exec(next.raw)?.[0] ?? '') : '';
  const behind = sign === '' ? next : value;
  if (!behind || (sign !== '' && behind.start <= next.end)) return [];
  const meant = valueMeant(spec, operator + sign, behind);
  if (meant === undefined) return [];
  if (meant !== behind.raw) return [replaceBy({ start: span.end, end: behind.end }, sign + meant)];
  return [sign === '' ? remove({ start: span.end, end: next.start }, ' ') : replaceBy({ start: span.end, end: behind.start }, sign)];
}

/** `title:(Kim OR "Jong Un")`: the field belongs before each of them. `open` is the bracket's number. */
export function insideGroup(name: string, start: number, tokens: readonly Token[], open: number): Fix[] {
  const close = tokens.findIndex((token, at) => at > open && token.kind === 'close');
  const inside = tokens.slice(open + 1, close < 0 ? open + 1 : close);
  const isPlain = inside.length > 0 && inside.every((token) => (token.kind === 'chunk' && /^[\p{L}\p{N}_*?.-]+$/u.test(token.raw) && !token.raw.startsWith('-')) || (token.kind === 'quote' && token.closed && token.suffix === '' && !token.minus));
  if (!isPlain) return [];
  const parts = inside.map((token) => (isOperator(token) ? token.raw : `${name}:${token.exact ? '=' : ''}${token.kind === 'quote' ? `"${token.raw}"` : token.raw}`));
  return [replaceBy({ start, end: tokens[close]!.end }, parts.length === 1 ? parts[0]! : `(${parts.join(' ')})`)];
}

const RANGE_SIGN = /^(?:\.{2,3}|…|[-–—]|to|bis)$/i;

/** `date:2023-09 .. 2023-10` and `date:[2023 TO 2024]`; how many tokens from `at` on belong to it. */
export function rangeBehind(node: FieldNode, tokens: readonly Token[], at: number, report: (diagnostic: Diagnostic) => void): number {
  const [sign, end] = [tokens[at], tokens[at + 1]];
  if (fieldNamed(node.name)?.value !== 'date' || node.operator !== '' || sign?.kind !== 'chunk' || end?.kind !== 'chunk' || !RANGE_SIGN.test(sign.raw)) return 0;
  const [from, to] = [dayMeant(node.value.raw), dayMeant(end.raw)];
  if (from === undefined || to === undefined) return 0;
  const span = { start: node.value.start, end: end.end };
  report(error('bad-value', span, 'rangeForm', [`${from}..${to}`], [replaceBy(span, `${from}..${to}`)]));
  return 2;
}

/** `date:[2023 TO 2024]`, a range as Lucene writes it. */
export function bracketedRange(name: string, start: number, token: Token | undefined): Diagnostic | undefined {
  if (token?.kind !== 'pattern' || fieldNamed(name)?.value !== 'date') return undefined;
  const span = { start, end: token.end };
  const meant = dateMeant(token.raw.replace(/[[\]]/g, '').replace(/ TO /, '..').replace(/\*/g, ''));
  return error('bad-value', span, 'rangeForm', [meant ?? '2023-09..2024'], meant === undefined ? [] : [replaceBy(span, meant)]);
}

/** A field that there is none of: what it is called here stands in place of its name and colon. */
export function unknownField(node: FieldNode): Diagnostic {
  const meant = meantBy('unknownField', node.name).filter((each) => node.operator === '' || !/[<>]/.test(each));
  const names = FIELDS.filter((field) => field.built).map((field) => field.name);
  if (/^(?:lemma|form|text|content|inhalt|body|grundform)$/i.test(node.name) && node.operator === '') {
    return error('unknown-field', node.nameSpan, 'fieldForWords', [node.name], [remove({ start: node.nameSpan.start, end: node.nameSpan.end + 1 }, `${node.name}:`)]);
  }
  if (meant.length === 0) return unknown('unknown-field', node.nameSpan, 'unknownField', node.name, names, [names.join(', ')]);
  const place = { start: node.nameSpan.start, end: node.nameSpan.end + 1 };
  return error('unknown-field', node.nameSpan, 'unknownFieldMean', [node.name, names.join(', '), meant.map((each) => each.replace(/:$/, '')).join(', ')], meant.map((each) => replaceBy(place, each)));
}
