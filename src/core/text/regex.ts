import type { Span } from '../../protocol/span';
import { spelling, withoutDiacritics } from './fold';
import { LazyAutomaton } from './regex/LazyAutomaton';
import { compileProgram } from './regex/program';
import { RegexParser } from './regex/RegexParser';
import { RegexProblem, type RegexNode, type RegexReason } from './regex/syntax';
import { atomOf, item, pointSource } from './regex/atoms';
import { wildcardPieces, type WildcardPiece } from './wildcard';

export type { RegexReason } from './regex/syntax';

export interface RegexOptions {
  readonly ignoreCase: boolean;
  /** Combining marks and strokes count neither in the expression nor in the token. */
  readonly ignoreDiacritics?: boolean;
}

export interface Regex {
  readonly kind: 'regex';
  /** Whether the whole token fits; it is given as `spelling` writes it. Time is linear in its length. */
  readonly test: (token: string) => boolean;
  /** The same for `units[from]` … `units[to - 1]`, without a string; absent where the token must be normalised first. */
  readonly testUnits: ((units: Uint16Array, from: number, to: number) => boolean) | undefined;
  /** Every token that fits begins with this, once both are folded; '' when nothing is known. */
  readonly literalPrefix: string;
}

/** Where the source cannot be taken, and why. */
export interface RegexError extends Span {
  readonly kind: 'error';
  readonly reason: RegexReason;
}

/**
 * An expression over a whole token: `| ( ) (?: ) [ ] . * + ? {m,n} ^ $ \b \d \w \s \p{…}` as in JavaScript's `u`, but that `\d \w \b` know
 * all letters and digits and any sign may be escaped. What would cost more than linear time is refused: back-references, look-around, and
 * counts that multiply to more than 500 steps.
 */
export function compileRegex(source: string, options: RegexOptions): Regex | RegexError {
  try {
    const written = parse(source, options);
    const normal = options.ignoreDiacritics ? withoutDiacritics(source) : spelling(source);
    return regexOf(normal === source ? written : parseNormal(normal, source, options), options);
  } catch (problem) {
    if (!(problem instanceof RegexProblem)) throw problem;
    return { kind: 'error', reason: problem.reason, ...problem.span };
  }
}

/** A wildcard pattern over a whole token: `*` any number of characters, `?` exactly one, `\\` takes the next character as it is. */
export function compileWildcardTerm(pattern: string, ignoreCase: boolean): Regex {
  const parts = wildcardPieces(pattern).flatMap((piece) => nodesOfPiece(piece, ignoreCase));
  return regexOf({ kind: 'all', parts, size: parts.length }, { ignoreCase });
}

function nodesOfPiece(piece: WildcardPiece, ignoreCase: boolean): RegexNode[] {
  if (piece.kind === 'text') return Array.from(spelling(piece.text), (character) => atom(pointSource(character.codePointAt(0)!), ignoreCase, character));
  const any = atom('.', ignoreCase);
  return [piece.kind === 'one' ? any : { kind: 'repeat', part: any, min: 0, max: Infinity, size: 3 }];
}

function atom(source: string, ignoreCase: boolean, literal?: string): RegexNode {
  return { kind: 'atom', atom: atomOf([item(source)], false, ignoreCase, literal), size: 1 };
}

function parse(source: string, { ignoreCase }: RegexOptions): RegexNode {
  return new RegexParser(source, ignoreCase).parse();
}

/** What is wrong only once the source is normalised (`[z-ä]` without diacritics) is wrong with all of it. */
function parseNormal(normal: string, source: string, options: RegexOptions): RegexNode {
  try {
    return parse(normal, options);
  } catch (problem) {
    if (problem instanceof RegexProblem) throw new RegexProblem(problem.reason, { start: 0, end: source.length });
    throw problem;
  }
}

function regexOf(node: RegexNode, { ignoreDiacritics }: RegexOptions): Regex {
  const automaton = new LazyAutomaton(compileProgram(node));
  return {
    kind: 'regex',
    test: ignoreDiacritics ? (token) => automaton.testText(withoutDiacritics(token)) : (token) => automaton.testText(token),
    testUnits: ignoreDiacritics ? undefined : (units, from, to) => automaton.test(units, from, to),
    // Folding tells ä (ae) from a, so a prefix without its marks would leave out what has them.
    literalPrefix: ignoreDiacritics ? '' : literalPrefix(node),
  };
}

/** Letters whose other cases fold to the same: no `µ`, which is the Greek letter's other case and folds to itself. */
const SAFE = /^[A-Za-z0-9äöüßÄÖÜẞ]$/;

function literalPrefix(node: RegexNode): string {
  const parts = node.kind === 'all' ? node.parts : [node];
  let prefix = '';
  for (const part of parts) {
    if (part.kind !== 'atom' || part.atom.literal === undefined || !SAFE.test(part.atom.literal)) break;
    prefix += part.atom.literal;
  }
  return prefix;
}
