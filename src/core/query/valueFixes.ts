import type { Fix } from '../../protocol/diagnostic';
import type { OptionNode } from './ast';
import { replaceBy } from './problem';
import { CONTEXT_KEY, type OptionSpec } from './table';

/** What an option's value was surely meant to be: `R1;L1` for places of the context, the first of too many, the bound for a number beyond it. */
export function valueFixes({ value }: OptionNode, spec: OptionSpec, text: string): readonly Fix[] {
  const meant = keysMeant(spec, text) ?? numberMeant(spec, text);
  return meant === undefined || value.name !== undefined ? [] : [replaceBy(value, meant)];
}

export function isContextKeys(spec: OptionSpec, text: string): boolean {
  const keys = text.split(',');
  return spec.contextKeys !== undefined && keys.length <= spec.contextKeys && keys.every((key) => CONTEXT_KEY.test(key));
}

function keysMeant(spec: OptionSpec, text: string): string | undefined {
  const places = text.toUpperCase().split(/[,;+/]/).filter((key) => key !== '').map((key) => key.replace(/^([LR])(\d+)$/, '$2$1').replace(/^0+(?=\d)/, '').replace(/^0(?=[LR])/, '1'));
  const keys = [...new Set(places)].slice(0, spec.contextKeys).join(',');
  return keys !== text && isContextKeys(spec, keys) ? keys : undefined;
}

function numberMeant({ numbers }: OptionSpec, text: string): string | undefined {
  if (!numbers || !/^\d{1,9}$/.test(text)) return undefined;
  return String(Math.min(numbers.most ?? Infinity, Math.max(numbers.least, Number(text))));
}
