/** Signs that stand for numbers in a string literal, the middle one for 0. */
const SIGNS = Array.from({ length: 87 }, (_, at) => String.fromCharCode(0x28 + at)).filter((sign) => sign !== '\\' && sign !== '`').join('');
const MIDDLE = SIGNS.length >> 1;
const STEP = 0.08;

/** Numbers from a text of one sign a number, in steps of 0.08 up to ±3.36. */
export function numbersOf(text: string): Float32Array {
  const values = new Map([...SIGNS].map((sign, at): [string, number] => [sign, (at - MIDDLE) * STEP]));
  return Float32Array.from(text, (sign) => values.get(sign) ?? 0);
}

/** The other way round; numbers out of reach become the nearest. */
export function textOfNumbers(numbers: Iterable<number>): string {
  return Array.from(numbers, (number) => SIGNS.charAt(Math.min(SIGNS.length - 1, Math.max(0, Math.round(number / STEP) + MIDDLE)))).join('');
}
