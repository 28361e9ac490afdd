import type { Diagnostic } from '../../protocol/diagnostic';
import { hint, replaceBy } from './problem';
import type { Token } from './scanner';
import { verbNamed } from './table';

const STEP = /\s*\|\s*(\p{L}+)[^|]*$/u;

/** `"heiliger Kampf | kwic"`: a step inside the quotation mark that the editor has closed behind it. */
export function pipeInQuote({ raw, rawStart, end, closer, suffix }: Token): Diagnostic | undefined {
  const step = closer === undefined || suffix !== '' ? null : STEP.exec(raw);
  if (step === null || step.index === 0 || verbNamed(step[1]!) === undefined) return undefined;
  const behind = { start: rawStart + step.index, end };
  return hint('pipe-in-quote', behind, 'pipeInQuote', [`| ${step[1]!}`], [replaceBy(behind, `${closer} ${step[0].trim()}`)]);
}
