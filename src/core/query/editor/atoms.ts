import type { Span } from '../../../protocol/span';
import type { ParsedStatement } from '../parser';
import { wordsOf, type Piece } from '../pieces';
import type { Token } from '../scanner';
import { verbNamed } from '../table';
import { appendAll } from '../../appendAll';

/** What formatting keeps as it is and sets apart from its neighbours. */
export interface Atom extends Span {
  readonly role: 'define' | 'pipe' | 'open' | 'close' | 'comma' | 'comment' | 'term';
  /** Behind it a blank changes nothing, whether there was one or not… */
  readonly freeEnd: boolean;
  /** …and before it; a gap between two atoms is free when both sides are. */
  readonly freeStart: boolean;
}

/** A statement cut up: its tokens, those of conditions and lists of columns cut up further, and the comments inside it. */
export function atomsOf(statement: ParsedStatement, comments: readonly Span[]): readonly Atom[] {
  const atoms: Atom[] = comments.map(({ start, end }) => ({ start, end, role: 'comment', freeEnd: true, freeStart: true }));
  let verb: Token | undefined;
  let inVerb = false;
  for (const token of statement.tokens) {
    if (token.kind === 'pipe') [verb, inVerb] = [undefined, true];
    appendAll(atoms, verb && takesWords(verb) ? wordAtoms(token) : [tokenAtom(token)]);
    if (inVerb && token.kind !== 'pipe') verb ??= token;
  }
  return atoms.sort((a, b) => a.start - b.start);
}

/** Behind `where`, `sort`, `select` and `top` blanks mean nothing beside operators and commas. */
function takesWords({ raw }: Token): boolean {
  const spec = verbNamed(raw);
  return spec !== undefined && spec.built && ['condition', 'order', 'columns', 'number'].includes(spec.argument);
}

/** A `/` behind a blank would begin a regular expression or a comment: such a chunk stays in one piece. */
function wordAtoms(token: Token): readonly Atom[] {
  if (token.kind === 'chunk' && token.raw.includes('/')) return [{ start: token.start, end: token.end, role: 'term', freeEnd: true, freeStart: false }];
  return wordsOf([token], () => undefined).map((piece) => ({ start: piece.start, end: piece.end, role: roleOf(piece), freeEnd: true, freeStart: true }));
}

function roleOf({ kind }: Piece): Atom['role'] {
  return kind === 'open' || kind === 'close' || kind === 'comma' ? kind : 'term';
}

/** In a search, `title:"x"` and `word-"x"` are told from `title: "x"` and `word -"x"` by their blanks. */
function tokenAtom({ kind, raw, start, end, minus, exact }: Token): Atom {
  const role = kind === 'define' || kind === 'pipe' || kind === 'open' || kind === 'close' ? kind : 'term';
  const isOperator = kind === 'chunk' && /^(?:AND|OR|NOT)$/.test(raw);
  const freeStart = kind === 'chunk' ? /^[\p{L}\p{N}$]/u.test(raw) : (kind === 'quote' || kind === 'open') && !minus && !exact;
  return { start, end, role, freeEnd: isOperator || kind === 'quote' || kind === 'close', freeStart };
}
