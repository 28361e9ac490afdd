import type { DateOperator } from './ast';
import { dayMeant } from './dateMeant';
import { parseDateQuery } from './dates';
import type { Token } from './scanner';
import type { FieldSpec } from './table';

/** Whether a token can be a field's value as it stands: a fix that makes it one then breaks nothing. */
export function fitsField(spec: FieldSpec, operator: string, { kind, raw, suffix, minus, exact, closed }: Pick<Token, 'kind' | 'raw' | 'suffix' | 'minus' | 'exact' | 'closed'>): boolean {
  if (kind === 'quote') return !minus && !exact && closed && suffix === '' && operator === '' && !['date', 'region'].includes(spec.value) && /[\p{L}\p{N}]/u.test(raw);
  if (kind !== 'chunk' || !/^[\p{L}\p{N}][^~\\]*$/u.test(raw) || (operator !== '' && spec.value !== 'date')) return false;
  if (spec.value === 'date') return typeof parseDateQuery(operator as DateOperator, raw) === 'object' || raw === 'none';
  return spec.value !== 'region' || (spec.values ?? []).some(({ name }) => name === raw);
}

/** The value that a token is or, of a date in another way of writing, stands for; `undefined` where it can be none. */
export function valueMeant(spec: FieldSpec, operator: string, token: Parameters<typeof fitsField>[2]): string | undefined {
  if (fitsField(spec, operator, token)) return token.raw;
  return spec.value === 'date' && token.kind === 'chunk' ? dayMeant(token.raw) : undefined;
}
