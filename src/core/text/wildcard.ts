import { fold, spelling } from './fold';

/** A piece of a pattern: text to be found as it is, `?` for one character, `*` for any number. */
export type WildcardPiece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'one' | 'any' };

/** `\` takes the next character as it is. */
export function wildcardPieces(pattern: string): readonly WildcardPiece[] {
  const pieces: WildcardPiece[] = [];
  let text = '';
  const flush = (): void => {
    if (text) pieces.push({ kind: 'text', text });
    text = '';
  };
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    if (character === '\\' && at + 1 < pattern.length) text += pattern[++at]!;
    else if (character === '*' || character === '?') {
      flush();
      pieces.push({ kind: character === '*' ? 'any' : 'one' });
    } else text += character;
  }
  flush();
  return pieces;
}

const ANY = -1;
const ONE = -2;

/** Code units of the pattern, ANY and ONE. */
function compilePieces(pieces: readonly WildcardPiece[], normalise: (text: string) => string): number[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'text') return [piece.kind === 'any' ? ANY : ONE];
    const text = normalise(piece.text);
    return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  });
}

/** Width of the character at `at`: two for a surrogate pair. */
function width(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Only the last `*` is ever tried again, so the time is at most the length of the text times that of the pattern. */
function matches(codes: readonly number[], text: string): boolean {
  let at = 0;
  let code = 0;
  let star = -1;
  let retry = 0;
  while (at < text.length) {
    const expected = codes[code];
    if (expected === ANY) {
      star = ++code;
      retry = at;
    } else if (expected === ONE) {
      at += width(text, at);
      code++;
    } else if (expected === text.charCodeAt(at)) {
      at++;
      code++;
    } else if (star >= 0) {
      retry += width(text, retry);
      at = retry;
      code = star;
    } else return false;
  }
  while (codes[code] === ANY) code++;
  return code === codes.length;
}

const asWritten = (text: string): string => spelling(text).toLowerCase();

/**
 * Test of a value of metadata against a pattern: `*` any number of characters, `?` exactly one, `\` takes the next character as it is. Any case,
 * folded or as written; soft hyphens and zero-width characters do not count. For patterns over tokens see `compileWildcardTerm`.
 */
export function compileWildcard(pattern: string): (text: string) => boolean {
  const pieces = wildcardPieces(pattern);
  const written = compilePieces(pieces, asWritten);
  const folded = compilePieces(pieces, fold);
  return (text) => matches(folded, fold(text)) || matches(written, asWritten(text));
}

/** True when the text holds a `*` or `?` that is not taken as it is by `\`. */
export function hasWildcard(pattern: string): boolean {
  return wildcardPieces(pattern).some((piece) => piece.kind !== 'text');
}
