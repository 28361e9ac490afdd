import type { Diagnostic } from '../../protocol/diagnostic';
import { error, remove, replaceBy } from './problem';

/** Tokens in a row that a number can ask for, at most: no paragraph is longer. */
export const MOST_REPEATED = 100_000;

export interface Quantifier {
  readonly least: number;
  readonly most: number;
  /** Offset in the text behind it, and behind what else touches it. */
  readonly end: number;
}

const SIGN = /[?*+]|\{[^{}]*\}/y;
const COUNT = /^\{\s*(\d*)\s*(,?)\s*(\d*)\s*\}$/;
const OTHER_RANGE = /^\{\s*(\d+)\s*(?:[-–;:]|\.\.+)\s*(\d+)\s*\}$/;
const SIMPLE: Readonly<Record<string, readonly [number, number]>> = { '?': [0, 1], '*': [0, Infinity], '+': [1, Infinity] };

/** The quantifier that stands at `at` of a pattern's text, which begins at `base` of its cell. A mistake is reported; what is meant is guessed. */
export function parseQuantifier(text: string, at: number, base: number, report: (diagnostic: Diagnostic) => void): Quantifier | undefined {
  const first = signAt(text, at);
  if (first === undefined) return undefined;
  let end = at + first.length;
  for (let more = signAt(text, end); more !== undefined; more = signAt(text, end)) end += more.length;
  const behind = { start: base + at + first.length, end: base + end };
  if (behind.start < behind.end) report(error('syntax', behind, 'oneQuantifier', [first], [remove(behind, text.slice(at + first.length, end))]));
  const [least, most] = SIMPLE[first] ?? countsOf(first, { start: base + at, end: base + at + first.length }, report);
  return { least, most, end };
}

function signAt(text: string, at: number): string | undefined {
  SIGN.lastIndex = at;
  return SIGN.exec(text)?.[0];
}

function countsOf(written: string, span: { start: number; end: number }, report: (diagnostic: Diagnostic) => void): readonly [number, number] {
  const found = COUNT.exec(written);
  if (!found || found[1] === '' && found[3] === '' || found[2] === '' && found[3] !== '') {
    const range = OTHER_RANGE.exec(written);
    report(error('bad-value', span, 'badCount', [written], range ? [replaceBy(span, `{${range[1]},${range[2]}}`)] : []));
    return [1, 1];
  }
  const least = Number(found[1]);
  const most = found[2] === '' ? least : found[3] === '' ? Infinity : Number(found[3]);
  const isTooLarge = least > MOST_REPEATED || (most > MOST_REPEATED && most !== Infinity);
  if (isTooLarge) report(error('bad-value', span, 'countTooLarge', [MOST_REPEATED, '{m,}'], least > MOST_REPEATED ? [] : [replaceBy(span, `{${least},}`)]));
  else if (most < least) report(error('bad-value', span, 'countReversed', [], [replaceBy(span, `{${most},${least}}`)]));
  return [least, Math.max(least, most)];
}
