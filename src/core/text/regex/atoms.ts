import type { Atom } from './syntax';

/** What makes up words: `\w`, and what `\b` stands at the edge of. JavaScript's own `\w` knows no umlaut. */
const WORD = '[\\p{L}\\p{M}\\p{N}_]';
const DIGIT = '\\p{Nd}';

/** One thing between `[ ]`, or a character outside: JavaScript source of a single character, or all but that. */
export interface ClassItem {
  readonly source: string;
  readonly negated: boolean;
}

export const item = (source: string, negated = false): ClassItem => ({ source, negated });

export function pointSource(point: number): string {
  return `\\u{${point.toString(16)}}`;
}

/** What `\d`, `\w`, `\s` and their opposites stand for. */
export const NAMED_CLASSES: Readonly<Record<string, ClassItem>> = {
  d: item(DIGIT), D: item(DIGIT, true), w: item(WORD), W: item(WORD, true), s: item('\\s'), S: item('\\s', true),
};

const wordCharacter = new RegExp(WORD, 'u');

export function isWordCharacter(character: string): boolean {
  return wordCharacter.test(character);
}

/**
 * A test of one character, made by JavaScript's own engine: on one character it takes no time to speak of, and Unicode's properties and
 * simple case folding come from it.
 */
export function atomOf(items: readonly ClassItem[], negated: boolean, ignoreCase: boolean, literal?: string): Atom {
  const tests = items.map((part) => testOf(part, ignoreCase));
  const key = `${negated ? '^' : ''}${items.map((part) => (part.negated ? `!${part.source}` : part.source)).join(' ')}`;
  return { key, literal, test: (character) => tests.some((test) => test(character)) !== negated };
}

/** Expressions over properties of Unicode, which take milliseconds to compile; there are a few hundred of them. */
const properties = new Map<string, RegExp>();

function testOf({ source, negated }: ClassItem, ignoreCase: boolean): (character: string) => boolean {
  const flags = ignoreCase ? 'iu' : 'u';
  const key = `${flags} ${source}`;
  const pattern = properties.get(key) ?? new RegExp(`^${source}$`, flags);
  if (source.includes('\\p') || source.includes('\\P')) properties.set(key, pattern);
  return (character) => pattern.test(character) !== negated;
}
