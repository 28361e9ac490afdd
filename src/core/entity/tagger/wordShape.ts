/** How a word is written, as small numbers: what features and transitions tell words apart by. */
export const SHAPE = { other: 0, lower: 1, title: 2, capitals: 3, mixed: 4, initial: 5, digits: 6, withDigit: 7, titleHyphen: 8, lowerHyphen: 9, titleLower: 10, letter: 11, mark: 12 } as const;

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();
const isLower = (letter: string): boolean => letter !== letter.toUpperCase();

/** Classes of the characters, runs of one class once: "Jong-un" → Aa-a, "G20" → A0. */
export function pattern(form: string): string {
  let shape = '';
  for (const letter of form) {
    const mark = letter >= '0' && letter <= '9' ? '0' : isUpper(letter) ? 'A' : isLower(letter) ? 'a' : letter;
    if (!shape.endsWith(mark)) shape += mark;
    if (shape.length > 8) break;
  }
  return shape;
}

export function shapeOf(form: string, shape: string): number {
  if (/^[^\p{L}\p{N}]/u.test(form)) return SHAPE.mark;
  if (shape.startsWith('0')) return shape === '0' || shape === '0.' ? SHAPE.digits : SHAPE.withDigit;
  if (shape.includes('0')) return SHAPE.withDigit;
  if (shape === 'a' || shape === 'a.') return form.length === 1 ? SHAPE.letter : SHAPE.lower;
  if (shape === 'A') return form.length === 1 ? SHAPE.initial : SHAPE.capitals;
  if (shape.startsWith('A.')) return SHAPE.initial;
  if (shape === 'Aa' || shape === 'Aa.') return SHAPE.title;
  if (shape.includes('-')) return shape.startsWith('a') ? SHAPE.lowerHyphen : /-a/.test(shape) ? SHAPE.titleLower : SHAPE.titleHyphen;
  return SHAPE.mixed;
}
