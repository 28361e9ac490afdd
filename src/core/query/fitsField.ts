import type { DateOperator } from './ast';
import { dayMeant } from './dateMeant';
import { parseDateQuery } from './dates';
import type { Token } from './scanner';
import type { FieldSpec } from './table';

/** Whether a token can be a field's value as it stands: a fix that makes it one then breaks nothing. */
export function fitsField(spec: FieldSpec, operator: string, { kind, raw, suffix, minus, exact, closed }: Pick<Token, 'kind' | 'raw' | 'suffix' | 'minus' | 'exact' | 'closed'>): boolean {
  if (kind === 'quote') return !minus && !exact && closed && suffix === '' && operator === '' && !['date', 'region'].includes(spec.value) && /[\p{L}\p{N}]/u.test(raw);
  if (kind !== 'chunk' || !/^[\p{L}\p{N}][^~\\]*$/u.test(raw) || (operator !== '' && spec.value !== 'date')) return false;
  if (spec.value === 'date') return typeof parseDateQuery(operator as DateOperator, raw) === 'object' || raw === 'none' || dayMeant(raw) !== undefined;
  return spec.value !== 'region' || (spec.values ?? []).some(({ name }) => name === raw);
}
