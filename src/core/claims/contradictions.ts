import type { ClaimUnit } from './ClaimUnit';
import { compareNumbers, type StatedNumber } from './numbers/readNumbers';

/** First and last token of a stretch, counted from the first of its sentence. */
export type Stretch = readonly [first: number, last: number];

/** The figures of two passages that may not both be right. */
export function contradictionOf(one: ClaimUnit, other: ClaimUnit): readonly [Stretch, Stretch] | undefined {
  for (const a of one.numbers) {
    for (const b of other.numbers) {
      if (a.unit !== b.unit || compareNumbers(a, b) !== 'different' || leavesRoom(a, b)) continue;
      if (agrees(a, other.numbers) || agrees(b, one.numbers)) continue;
      return [[a.first, a.last], [b.first, b.last]];
    }
  }
  return undefined;
}

function agrees(number: StatedNumber, others: readonly StatedNumber[]): boolean {
  return others.some((other) => other.unit === number.unit && compareNumbers(number, other) !== 'different');
}

/** "At least 100" leaves room for 120, "up to 8" for 7. */
function leavesRoom(a: StatedNumber, b: StatedNumber): boolean {
  return (a.loose === 1 && b.value >= a.value) || (b.loose === 1 && a.value >= b.value) || (a.loose === -1 && b.value <= a.value) || (b.loose === -1 && a.value <= b.value);
}
