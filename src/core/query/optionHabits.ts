import type { Diagnostic } from '../../protocol/diagnostic';
import { meantBy } from './meant';
import { error, hint, replaceBy } from './problem';
import type { Token } from './scanner';
import { CONTEXT_KEY, type OptionSpec, type VerbSpec } from './table';

type Report = (diagnostic: Diagnostic) => void;

/**
 * Says of the tokens from `at` on that they are an option as other languages write one: `context = 5`, `context:5`, `--context=5`,
 * `sort=1R, 2R`. How many tokens that is about.
 */
export function optionMeant(tokens: readonly Token[], at: number, spec: VerbSpec, report: Report): number {
  const first = tokens[at]!;
  if (first.kind !== 'chunk') return 0;
  const found = /^(-{0,2})([\p{L}_-]+)([=:]?)([^]*)$/u.exec(first.raw);
  const option = found && optionNamed(spec, found[2]!);
  if (!found || !option) return 0;
  const [, dashes = '', , sign = '', value = ''] = found;
  const [next, third] = [tokens[at + 1], tokens[at + 2]];
  if (sign === '' && value === '' && isChunk(next, /^[=:]$/) && isChunk(third, /./)) return say([first, next!, third!], option, third!.raw, report);
  if (sign === '' && value === '' && isChunk(next, /^[=:][^=:]/) && !next!.glued) return say([first, next!], option, next!.raw.slice(1), report);
  if (sign !== '' && value === '' && isChunk(next, /^[^=:]+$/) && !next!.glued) return say([first, next!], option, next!.raw, report);
  if (sign !== '' && value.endsWith(',') && isChunk(next, /^[^=:]+$/)) return say([first, next!], option, value + next!.raw, report);
  if (value !== '' && (sign === ':' || (sign === '=' && dashes !== ''))) return say([first], option, value, report);
  return 0;
}

function say(tokens: readonly Token[], option: OptionSpec, value: string, report: Report): number {
  const span = { start: tokens[0]!.start, end: tokens.at(-1)!.end };
  const written = `${option.name}=${value.replace(/;/g, ',')}`;
  report(error('argument', span, 'optionForm', [written], [replaceBy(span, written)]));
  return tokens.length;
}

function optionNamed(spec: VerbSpec, written: string): OptionSpec | undefined {
  return spec.options.find(({ name }) => name === written) ?? spec.options.find(({ name }) => meantBy('unknownOption', written).includes(name));
}

function isChunk(token: Token | undefined, form: RegExp): boolean {
  return token?.kind === 'chunk' && form.test(token.raw);
}

/** `count source`, `kwic 5`, `count by source`, `frequency of lemma`: a value of an option that stands there by itself or behind its name. */
export function valueMeant(tokens: readonly Token[], spec: VerbSpec): Diagnostic | undefined {
  const [first, second, third] = tokens;
  if (third || !first || (second ?? first).kind !== 'chunk' || first.kind !== 'chunk') return undefined;
  const option = second ? optionNamed(spec, first.raw) : spec.options.find((each) => isValue(each, first.raw));
  const written = option && valueOf(option, (second ?? first).raw);
  if (written === undefined) return undefined;
  const span = { start: first.start, end: (second ?? first).end };
  const text = `${option!.name}=${written}`;
  const say = spec.argument === 'none' ? error : hint;
  return say(spec.argument === 'none' ? 'argument' : 'foreign-sign', span, 'optionForm', [text], [replaceBy(span, text)]);
}

function valueOf(option: OptionSpec, raw: string): string | undefined {
  return isValue(option, raw) ? raw : meantBy('unknownValue', raw).find((meant) => isValue(option, meant));
}

function isValue({ values, numbers, contextKeys }: OptionSpec, raw: string): boolean {
  const isNumber = numbers?.most !== undefined && /^\d{1,9}$/.test(raw) && Number(raw) >= numbers.least && Number(raw) <= numbers.most;
  return isNumber || (contextKeys !== undefined && CONTEXT_KEY.test(raw)) || values.some(({ name, built }) => built && name === raw);
}
